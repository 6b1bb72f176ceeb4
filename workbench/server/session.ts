/** One sitting at the workbench: a world, the bundle that runs in it, and everything the pages see of both. */
import type { Bundle } from '../emulator/bundle.ts';
import { grant } from '../emulator/create-world.ts';
import type { Dialog } from '../emulator/host.ts';
import { callFromPage } from '../emulator/page-call.ts';
import { FEATURE_SCOPES } from '../emulator/permissions.ts';
import type { RunResult } from '../emulator/run.ts';
import { runFunction } from '../emulator/run-function.ts';
import { History } from '../emulator/spreadsheet/history.ts';
import { edit as fireEdit, type Fired, moveClock, open } from '../emulator/triggers.ts';
import type { World } from '../emulator/world.ts';
import { drawnByPage, editEvent, upToDate } from './edit-traffic.ts';
import { applyEdit } from './edits.ts';
import { Feed } from './feed.ts';
import type { FramePages } from './frame-pages.ts';
import type { BookView, Edit, Selection } from './book-view.ts';
import type { AuthMode, CallAnswer, ExecutionView, Feature, FramesView, MenuView, ServerEvent, Slices } from './protocol.ts';
import { clockView, mailboxView, menuView, peopleView, timeText, triggerViews } from './slices.ts';

export interface SessionSetting {
  readonly bundle: Bundle;
  /** Where the workbook is kept, for the person to see. */
  readonly path: string;
  readonly frames: FramePages;
  readonly frameOrigin: string;
  /** Tells the pages. */
  readonly send: (event: ServerEvent) => void;
  /** Something is to be saved. */
  readonly touch: () => void;
}

const KEPT_EXECUTIONS = 100;
const NO_FRAMES: FramesView = { sidebar: null, dialog: null, alert: null };

export class Session {
  readonly #setting: SessionSetting;
  #world: World;
  #bundle: Bundle;
  #feed: Feed;
  #history: History;
  #user: string;
  #openMode: AuthMode = 'LIMITED';
  #menus: MenuView[] = [];
  #frames: FramesView = NO_FRAMES;
  #executions: ExecutionView[] = [];
  #counted = 0;
  #saved = true;
  /** JSON of what the pages were told, by slice. */
  readonly #told = new Map<string, string>();
  /** Real time up to which the emulated clock has followed. */
  #tickedAt = Date.now();

  constructor(world: World, setting: SessionSetting) {
    this.#setting = setting;
    this.#world = world;
    this.#bundle = setting.bundle;
    this.#user = ownerOf(world);
    this.#feed = new Feed(world.book);
    this.#history = new History(world.book);
  }

  get world(): World {
    return this.#world;
  }

  /** Everything anew; the pages load again. */
  startOver(world: World): void {
    this.#world = world;
    this.#feed = new Feed(world.book);
    this.#history = new History(world.book);
    this.#user = ownerOf(world);
    this.#frames = NO_FRAMES;
    this.#executions = [];
    this.open();
    this.#changed();
    this.#setting.send({ type: 'reload' });
  }

  /** The person opens the document. */
  open(mode: AuthMode = this.#openMode): void {
    this.#openMode = mode;
    this.#menus = [];
    this.#take(open(this.#world, this.#bundle, this.#user, mode), 'Open');
    this.publish();
  }

  book(): BookView {
    this.publish();
    return this.#feed.whole();
  }

  /** `revision`: what the page had heard of. Throws an `Error` in words for the person when the edit is refused. */
  edit(revision: number, asked: Edit): void {
    this.tick();
    try {
      const edit = upToDate(asked, this.#feed, revision);
      // The page drew what was typed already: it must hear what became of it in any case.
      for (const { sheet, area } of drawnByPage(edit)) this.#feed.retell(sheet, area);
      if (edit.kind === 'undo' || edit.kind === 'redo')
        applyEdit(this.#world.book, this.#history, edit, this.#user);
      else this.#history.step(() => this.#editAndFire(edit));
    } finally {
      this.#changed();
    }
  }

  #editAndFire(edit: Edit): void {
    const { cells, warning } = applyEdit(this.#world.book, this.#history, edit, this.#user);
    if (warning !== '') this.#toast('', warning, 'info');
    for (const cell of cells)
      this.#take(fireEdit(this.#world, this.#bundle, this.#user, editEvent(cell)), 'Edit');
  }

  select({ sheet: id, area, current }: Selection): void {
    const sheet = this.#world.book.sheetById(id);
    if (sheet === null) return;
    this.#feed.personOpened(sheet);
    sheet.selection = { ranges: [area], current: { ...current, rows: 1, columns: 1 } };
  }

  runMenu(name: string): void {
    this.tick();
    const run = this.#history.step(() =>
      runFunction(this.#world, this.#bundle, { function: name, user: this.#user, origin: 'menu' }),
    );
    this.#take([{ function: name, user: this.#user, run }], 'Menu');
    this.#changed();
  }

  callFromFrame(name: string, args: string): CallAnswer {
    this.tick();
    const request = { function: name, args: JSON.parse(args) as unknown[], user: this.#user };
    const run = this.#history.step(() => callFromPage(this.#world, this.#bundle, request));
    this.#take([{ function: name, user: this.#user, run }], 'Page');
    this.#changed();
    return run.error === null
      ? { ok: true, result: JSON.stringify(run.result ?? null) }
      : { ok: false, error: run.error.message };
  }

  closeFrame(id: string): void {
    const { sidebar, dialog, alert } = this.#frames;
    this.#setting.frames.remove(id);
    this.#frames = {
      sidebar: sidebar?.id === id ? null : sidebar,
      dialog: dialog?.id === id ? null : dialog,
      alert: alert?.id === id ? null : alert,
    };
    this.publish();
  }

  /** What the person does in the mailbox; throws when the message is gone. */
  inMailbox(act: (world: World, user: string) => unknown): void {
    this.tick();
    act(this.#world, this.#user);
    this.#changed();
  }

  /** Moves the emulated clock forward; what falls due on the way runs. */
  moveClock(to: number): void {
    this.#take(moveClock(this.#world, this.#bundle, to), 'Trigger');
    this.#changed();
  }

  runTrigger(id: string): void {
    const trigger = this.#world.triggers.find((one) => one.id === id);
    if (trigger === undefined) throw new Error('This trigger is no longer there.');
    const run = runFunction(this.#world, this.#bundle, {
      function: trigger.function,
      user: trigger.owner,
      event: { kind: 'clock', triggerId: id },
      origin: 'trigger',
    });
    this.#take([{ function: trigger.function, user: trigger.owner, run }], 'Trigger');
    this.#changed();
  }

  becomeUser(email: string): void {
    if (!/^[^\s@]+@[^\s@]+$/.test(email))
      throw new Error('Type an e-mail address, for example coach@example.org.');
    if (!this.#world.grants.has(email)) grant(this.#world, email, ['drafts']);
    this.#user = email;
    this.#frames = NO_FRAMES;
    this.open();
    this.#changed();
  }

  grant(feature: Feature, granted: boolean): void {
    const scopes = this.#world.grants.get(this.#user) ?? new Set<string>();
    const scope = FEATURE_SCOPES[feature];
    if (scope === undefined) return;
    if (granted) scopes.add(scope);
    else scopes.delete(scope);
    this.#world.grants.set(this.#user, scopes);
    this.#changed();
  }

  /** The add-on was built anew. */
  replaceBundle(bundle: Bundle): void {
    this.#bundle = bundle;
    this.#frames = NO_FRAMES;
    this.open();
  }

  saved(saved: boolean, error: Error | null): void {
    this.#saved = saved;
    if (error !== null)
      this.#toast(
        '',
        `The workbook could not be saved to ${this.#setting.path}: ${error.message}. It is tried again at the next change.`,
        'error',
      );
    this.publish();
  }

  /** Lets the emulated clock follow the real one. */
  tick(): void {
    const now = Date.now();
    const to = this.#world.clock + (now - this.#tickedAt);
    this.#tickedAt = now;
    const fired = moveClock(this.#world, this.#bundle, to);
    if (fired.length > 0) {
      this.#take(fired, 'Trigger');
      this.#changed();
    }
  }

  /** What a page is told when its line begins. */
  greeting(): ServerEvent {
    return { type: 'hello', slices: this.slices(), revision: this.#feed.revision };
  }

  slices(): Slices {
    const world = this.#world;
    return {
      menus: this.#menus,
      frames: this.#frames,
      mailbox: mailboxView(world, this.#user),
      clock: clockView(world),
      triggers: triggerViews(world),
      executions: this.#executions,
      people: peopleView(world, this.#user, this.#openMode, this.#bundle.manifest.oauthScopes),
      file: { path: this.#setting.path, saved: this.#saved },
    };
  }

  /** Tells the pages what is new. */
  publish(): void {
    const delta = this.#feed.delta();
    if (delta !== null) this.#setting.send({ type: 'delta', delta });
    const news = Object.entries(this.slices()).filter(([name, slice]) => {
      const json = JSON.stringify(name === 'clock' ? clockView(this.#world).text : slice);
      if (this.#told.get(name) === json) return false;
      this.#told.set(name, json);
      return true;
    });
    if (news.length > 0)
      this.#setting.send({ type: 'slices', slices: Object.fromEntries(news) as Partial<Slices> });
  }

  #changed(): void {
    this.#setting.touch();
    this.publish();
  }

  #take(fired: readonly Fired[], origin: string): void {
    for (const { function: name, user, run } of fired) {
      this.#log(name, user, run, origin);
      for (const menu of run.shown.menus) {
        this.#menus = [...this.#menus.filter((one) => one.name !== menu.name), menuView(menu)];
      }
      for (const dialog of run.shown.dialogs) this.#show(dialog);
      for (const { title, message } of run.shown.toasts) this.#toast(title, message, 'info');
      if (run.error !== null && origin === 'Menu')
        this.#toast('The add-on stopped', run.error.message, 'error');
    }
  }

  #log(name: string, user: string, run: RunResult, origin: string): void {
    const { calls, ms, emulatedMs, error, shown } = run;
    const execution: ExecutionView = {
      id: ++this.#counted,
      function: name,
      origin,
      user,
      when: timeText(this.#world.clock - emulatedMs, this.#world.book.timeZone),
      roundTrips: calls.roundTrips,
      byMethod: calls.byMethod,
      ms,
      emulatedMs,
      error: error === null ? null : `${error.name}: ${error.message}`,
      log: shown.log,
    };
    this.#executions = [execution, ...this.#executions].slice(0, KEPT_EXECUTIONS);
  }

  #show({ kind, title, content, width, height }: Dialog): void {
    if (kind === 'alert' || kind === 'prompt') {
      this.#frames = {
        ...this.#frames,
        alert: { id: `alert-${String(++this.#counted)}`, title: title || 'Message', text: content },
      };
      return;
    }
    const part = kind === 'sidebar' ? 'sidebar' : 'dialog';
    const old = this.#frames[part];
    if (old !== null) this.#setting.frames.remove(old.id);
    const id = this.#setting.frames.add(content, part === 'dialog');
    const frame = {
      id,
      title: title || 'Untitled',
      url: `${this.#setting.frameOrigin}/${id}`,
      width,
      height,
    };
    this.#frames =
      part === 'sidebar'
        ? { ...this.#frames, sidebar: frame }
        : { ...this.#frames, dialog: { ...frame, modal: kind === 'modal' } };
  }

  #toast(title: string, message: string, tone: 'info' | 'error'): void {
    this.#setting.send({ type: 'toast', toast: { id: ++this.#counted, title, message, tone } });
  }
}

function ownerOf(world: World): string {
  return world.book.owner ?? 'me@example.com';
}
