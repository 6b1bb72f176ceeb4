import { describe, expect, it } from 'vitest';
import { bundleOf, errorOf, ME, runCode, valueOf, worldAt } from './run-code.ts';
import { runFunction } from '../../../workbench/emulator/run-function.ts';

const UI = 'const ui = SpreadsheetApp.getUi();';

describe('menus (Google: guides/menus)', () => {
  it('have items, separators and submenus, in order', () => {
    const { shown } = runCode(
      `${UI} ui.createMenu('Interviews').addItem('Open sidebar', 'openSidebar').addSeparator()
        .addSubMenu(ui.createMenu('Set up').addItem('Check my setup', 'check')).addToUi()`,
    );
    expect(shown.menus).toEqual([
      {
        name: 'Interviews',
        items: [
          { kind: 'item', caption: 'Open sidebar', function: 'openSidebar' },
          { kind: 'separator' },
          {
            kind: 'submenu',
            menu: { name: 'Set up', items: [{ kind: 'item', caption: 'Check my setup', function: 'check' }] },
          },
        ],
      },
    ]);
  });

  it('of the same name take each other’s place', () => {
    const { shown } = runCode(
      `${UI} ui.createMenu('A').addToUi(); ui.createMenu('A').addItem('x', 'y').addToUi()`,
    );
    expect(shown.menus).toHaveLength(1);
    expect(shown.menus[0]?.items).toHaveLength(1);
  });

  it('cost no round trip, as showing them reads nothing', () => {
    expect(runCode(`${UI} ui.createAddonMenu().addItem('x', 'y').addToUi()`).calls.roundTrips).toBe(0);
  });
});

describe('pages (Google: guides/dialogs)', () => {
  const bundle = bundleOf(
    `function show() { ${UI}
      ui.showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Interviews').setWidth(500));
      ui.showModalDialog(HtmlService.createHtmlOutput('<p>Hi</p>').setWidth(400).setHeight(200), 'Drafts');
    }`,
    { sidebar: '<!doctype html>sidebar' },
  );

  it('are shown with title and size, the sidebar always 300 px wide', () => {
    const { shown, calls } = runFunction(worldAt(), bundle, { function: 'show', user: ME });
    expect(shown.dialogs).toEqual([
      { kind: 'sidebar', title: 'Interviews', content: '<!doctype html>sidebar', width: 300, height: null },
      { kind: 'modal', title: 'Drafts', content: '<p>Hi</p>', width: 400, height: 200 },
    ]);
    expect(calls.byMethod).toEqual({ 'Ui.showSidebar': 1, 'Ui.showModalDialog': 1 });
  });

  it('that are missing are named', () => {
    expect(errorOf("HtmlService.createHtmlOutputFromFile('nope')")).toBe(
      'No HTML file named nope was found.',
    );
  });

  it('cannot be templates here', () => {
    expect(errorOf("HtmlService.createTemplateFromFile('sidebar')")).toBe(
      'HtmlService.createTemplateFromFile is not emulated by the workbench.',
    );
  });
});

describe('alert and prompt (Google: reference/base/ui)', () => {
  it.each([
    ["ui.alert('Sure?') === ui.Button.OK", {}, true],
    ["ui.alert('Sure?', ui.ButtonSet.YES_NO) === ui.Button.YES", {}, true],
    ["ui.alert('Sure?', ui.ButtonSet.YES_NO) === ui.Button.NO", { answers: [{ button: 'NO' }] }, true],
    [
      "ui.prompt('Name', 'Your name?', ui.ButtonSet.OK_CANCEL).getResponseText()",
      { answers: [{ button: 'OK', text: 'Ann' }] },
      'Ann',
    ],
    ["String(ui.prompt('Your name?').getSelectedButton())", { answers: [{ button: 'CLOSE' }] }, 'CLOSE'],
  ] as const)('%s', (expression, request, expected) => {
    expect(valueOf(`${UI} return ${expression}`, request)).toBe(expected);
  });

  it('are kept with title and text', () => {
    expect(runCode(`${UI} ui.alert('Done', '3 drafts made', ui.ButtonSet.OK)`).shown.dialogs).toEqual([
      { kind: 'alert', title: 'Done', content: '3 drafts made', width: null, height: null },
    ]);
  });
});

it('there is no window in a time-driven trigger', () => {
  expect(errorOf(UI, { origin: 'trigger' })).toBe('Cannot call SpreadsheetApp.getUi() from this context.');
});

it('Logger and console write to the log of the execution', () => {
  const { shown } = runCode(
    "console.warn('%s of %d', 'one', 2); Logger.log({ a: [1] }); console.log(new Error('x'))",
  );
  expect(shown.log).toEqual([
    { level: 'warn', text: 'one of 2' },
    { level: 'info', text: '{"a":[1]}' },
    { level: 'log', text: 'Error: x' },
  ]);
});

describe('Session (Google: reference/base/session)', () => {
  it('knows the user', () => {
    expect(
      valueOf('return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]'),
    ).toEqual([ME, ME]);
  });

  it('has a blank active user in a simple trigger', () => {
    expect(
      valueOf('return Session.getActiveUser().getEmail()', { origin: 'simple-trigger', authMode: 'LIMITED' }),
    ).toBe('');
  });

  it("tells the script's zone, which need not be the spreadsheet's", () => {
    expect(valueOf('return Session.getScriptTimeZone()', {}, worldAt({ timeZone: 'Asia/Tokyo' }))).toBe(
      'Etc/UTC',
    );
  });
});
