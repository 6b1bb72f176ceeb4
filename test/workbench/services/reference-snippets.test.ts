/** Google's own snippets for the methods the add-on uses, beside those of spreadsheets, run on the emulator. */
import { describe, expect, test } from 'vitest';
import { referenceSnippets } from '../snippets.ts';
import { bundleOf, ME, worldAt } from './run-code.ts';
import { runFunction } from '../../../workbench/emulator/run-function.ts';

/** Methods by the file of the reference that has them. */
const USED: readonly [string, readonly string[]][] = [
  [
    'base',
    [
      ...[
        'Menu.addItem',
        'Menu.addSubMenu',
        'Menu.addToUi',
        'Ui.createMenu',
        'Ui.alert',
        'Ui.showModalDialog',
      ],
      ...['Ui.showSidebar', 'Session.getEffectiveUser', 'User.getEmail'],
    ],
  ],
  [
    'html',
    [
      'HtmlOutput.setHeight',
      'HtmlOutput.setTitle',
      'HtmlOutput.setWidth',
      'HtmlService.createHtmlOutputFromFile',
    ],
  ],
  ['lock', ['Lock.tryLock', 'LockService.getDocumentLock', 'LockService.getScriptLock']],
  [
    'script',
    [
      ...['AuthorizationInfo.getAuthorizationStatus', 'AuthorizationInfo.getAuthorizationUrl'],
      ...['ClockTriggerBuilder.atHour', 'ClockTriggerBuilder.create', 'ClockTriggerBuilder.everyDays'],
      ...['ClockTriggerBuilder.inTimezone', 'ScriptApp.deleteTrigger', 'ScriptApp.getAuthorizationInfo'],
      ...['ScriptApp.getUserTriggers', 'ScriptApp.newTrigger', 'Trigger.getHandlerFunction'],
    ],
  ],
  ['utilities', ['Utilities.base64EncodeWebSafe', 'Utilities.formatDate', 'Utilities.getUuid']],
];

/** Snippets that cannot run, and why; everything else must. */
const NOT_RUN: Readonly<Record<string, string>> = {
  'ScriptApp.getAuthorizationInfo 2': 'asks about scopes that the manifest does not have',
  'ScriptApp.getUserTriggers': 'asks for the triggers of a document',
  'ScriptApp.getUserTriggers 2': 'asks for the triggers of a form',
};

const PAGES = { index: '<p>Hello</p>', page: '<p>Hello</p>', myPage: '<p>Hello</p>', Index: '<p>Hello</p>' };
/** Some snippets take a first trigger for granted. */
const BEFORE = "function before() { ScriptApp.newTrigger('test').timeBased().everyDays(1).create(); }";

interface Outcome {
  readonly error: string | null;
  readonly logged: readonly string[];
}

/** Runs the functions that a snippet declares, or its lines as the body of one. */
function outcomeOf(code: string): Outcome {
  const declared = [...code.matchAll(/^function (\w+)\(/gm)].map((match) => match[1] ?? '');
  const script = declared.length > 0 ? code : `function test() {\n${code}\n}`;
  const bundle = bundleOf(`${BEFORE}\n${script}`, PAGES);
  const world = worldAt();
  const logged: string[] = [];
  for (const name of ['before', ...(declared.length > 0 ? declared : ['test'])]) {
    const { error, shown } = runFunction(world, bundle, { function: name, user: ME });
    logged.push(...shown.log.map(({ text }) => text));
    if (error !== null) return { error: `${name}: ${error.message}`, logged };
  }
  return { error: null, logged };
}

describe.each(USED)('%s', (service, methods) => {
  const snippets = referenceSnippets(service).filter(({ className, method }) =>
    methods.includes(`${className}.${method}`),
  );

  test.each(snippets.filter(({ name }) => !(name in NOT_RUN)))('$name', ({ code }) => {
    const { error, logged } = outcomeOf(code);
    expect(error).toBeNull();
    const stated = /Writes (['"])(.*)\1 to the log/.exec(code)?.[2];
    if (stated !== undefined) expect(logged).toEqual([stated]);
  });

  test.each(snippets.filter(({ name }) => name in NOT_RUN))('$name still cannot run', ({ code }) => {
    expect(outcomeOf(code).error).not.toBeNull();
  });
});
