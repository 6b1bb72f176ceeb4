/** SpreadsheetApp.getUi(): menus, sidebar, dialogs (Google: reference/base/ui). */
import type { Execution } from '../execution.ts';
import type { Dialog, Menu, MenuItem } from '../host.ts';
import { enumeration } from '../enumeration.ts';
import { strict } from '../strict.ts';

type UiMenu = GoogleAppsScript.Base.Menu;
type ButtonName = 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';

const Button = enumeration<typeof GoogleAppsScript.Base.Button>('CLOSE', 'OK', 'CANCEL', 'YES', 'NO');
const ButtonSet = enumeration<typeof GoogleAppsScript.Base.ButtonSet>(
  'OK',
  'OK_CANCEL',
  'YES_NO',
  'YES_NO_CANCEL',
);

/** Google: add-ons/concepts/dialogs. A script cannot change it. */
const SIDEBAR_WIDTH = 300;

/** Throws where no one sits at a window: in a time-driven trigger. */
export function createUi(run: Execution): GoogleAppsScript.Base.Ui {
  if (run.origin === 'trigger')
    throw run.realm.error('Cannot call SpreadsheetApp.getUi() from this context.');
  const menus = new WeakMap<UiMenu, Menu>();
  const createMenu = (name: string): UiMenu => {
    const data: Menu = { name, items: [] };
    const add = (item: MenuItem): UiMenu => {
      data.items.push(item);
      return menu;
    };
    const menu: UiMenu = strict<UiMenu>(run, 'Menu', {
      addItem: (caption, name) => add({ kind: 'item', caption, function: name }),
      addSeparator: () => add({ kind: 'separator' }),
      addSubMenu: (child) => add({ kind: 'submenu', menu: menus.get(child) ?? { name: '', items: [] } }),
      addToUi: () => {
        run.permit('Menu.addToUi');
        const same = run.shown.menus.findIndex((shown) => shown.name === name);
        run.shown.menus.splice(same === -1 ? run.shown.menus.length : same, same === -1 ? 0 : 1, data);
      },
    });
    menus.set(menu, data);
    return menu;
  };

  let asked = 0;
  const ask = (
    method: string,
    kind: 'alert' | 'prompt',
    args: readonly unknown[],
  ): { button: ButtonName; text: string } => {
    run.call(`Ui.${method}`);
    // (prompt), (prompt, buttons) or (title, prompt, buttons).
    const [title, content] = args.length > 2 ? [String(args[0]), String(args[1])] : ['', String(args[0])];
    const set = args.length > 1 ? String(args.at(-1)) : 'OK';
    run.shown.dialogs.push({ kind, title, content, width: null, height: null });
    const answer = run.request.answers?.[asked++];
    return { button: answer?.button ?? (set.split('_')[0] as ButtonName), text: answer?.text ?? '' };
  };
  const show = (
    method: string,
    kind: Dialog['kind'],
    page: GoogleAppsScript.HTML.HtmlOutput,
    title: string,
  ): void => {
    const [content, width, height] = [page.getContent(), page.getWidth(), page.getHeight()];
    run.call(`Ui.${method}`);
    const size = kind === 'sidebar' ? { width: SIDEBAR_WIDTH, height: null } : { width, height };
    run.shown.dialogs.push({ kind, title, content, ...size });
  };

  return strict<GoogleAppsScript.Base.Ui>(run, 'Ui', {
    Button,
    ButtonSet,
    createMenu,
    createAddonMenu: () => createMenu('Extensions'),
    alert: (...args: unknown[]) => Button[ask('alert', 'alert', args).button],
    prompt: (...args: unknown[]) => {
      const answer = ask('prompt', 'prompt', args);
      return strict<GoogleAppsScript.Base.PromptResponse>(run, 'PromptResponse', {
        getSelectedButton: () => Button[answer.button],
        getResponseText: () => answer.text,
      });
    },
    showSidebar: (page) => {
      show('showSidebar', 'sidebar', page, page.getTitle());
    },
    showModalDialog: (page, title) => {
      show('showModalDialog', 'modal', page, title);
    },
    showModelessDialog: (page, title) => {
      show('showModelessDialog', 'modeless', page, title);
    },
  });
}
