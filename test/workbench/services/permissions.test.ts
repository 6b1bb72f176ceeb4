import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createBundle } from '../../../workbench/emulator/bundle.ts';
import { grant, revoke } from '../../../workbench/emulator/create-world.ts';
import { needOf } from '../../../workbench/emulator/permissions.ts';
import { runFunction } from '../../../workbench/emulator/run-function.ts';
import { errorOf, ME, worldAt } from './run-code.ts';

const AUTH = 'https://www.googleapis.com/auth/';

/** Scopes of every method as Google's reference states them, out of `gas-types-detailed`. */
function referenceScopes(file: string): Map<string, string[]> {
  const url = new URL(
    `../../../node_modules/gas-types-detailed/google-apps-script.${file}.d.ts`,
    import.meta.url,
  );
  const scopes = new Map<string, string[]>();
  let className = '';
  let documented: string[] = [];
  for (const line of readFileSync(url, 'utf8').split('\n')) {
    className = /^\s*interface (\w+)/.exec(line)?.[1] ?? className;
    if (line.includes('/**')) documented = [];
    const scope = /^\s*\* - (https:\S*(?:\/auth\/|mail\.google)\S*)\s*$/.exec(line)?.[1];
    if (scope !== undefined) documented.push(scope);
    const method = /^ {6}(\w+)\(/.exec(line)?.[1];
    if (method !== undefined) scopes.set(`${className}.${method}`, documented);
  }
  return scopes;
}

describe('the scopes a method needs are those of its reference page (gas-types-detailed)', () => {
  const ours =
    /^(Ui|Session|ScriptApp|Trigger|TriggerBuilder|MailApp|Lock\w*|Cache\w*|Properties\w*|SpreadsheetApp)\./;
  /** Not emulated, so their scopes are not listed. */
  const left =
    /^(TriggerBuilder\.for(Document|Form|UserCalendar)|SpreadsheetApp\.(new|enable|setActive(Range|Spreadsheet)$).*)/;
  const methods = ['base', 'script', 'mail', 'lock', 'cache', 'properties', 'spreadsheet']
    .flatMap((file) => [...referenceScopes(file)])
    .filter(([method]) => ours.test(method) && !left.test(method));

  it.each(methods)('%s', (method, scopes) => {
    expect([...needOf(method).scopes].sort()).toEqual([...scopes].sort());
  });

  it('covers what it says', () => {
    expect(methods.length).toBeGreaterThan(50);
  });
});

describe('a missing scope (Google: guides/services/authorization)', () => {
  const sidebar = "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))";

  it("is told in Google's words, one scope", () => {
    const world = worldAt();
    revoke(world, ME, 'script.container.ui');
    expect(errorOf(sidebar, {}, world)).toBe(
      `You do not have permission to call Ui.showSidebar. Required permissions: ${AUTH}script.container.ui`,
    );
  });

  it("is told in Google's words, several scopes", () => {
    const world = worldAt();
    revoke(world, ME, 'spreadsheets.currentonly');
    expect(errorOf('SpreadsheetApp.getActiveSpreadsheet().getName()', {}, world)).toBe(
      'You do not have permission to call SpreadsheetApp.getActiveSpreadsheet. ' +
        `Required permissions: (${AUTH}spreadsheets.currentonly || ${AUTH}spreadsheets)`,
    );
  });

  it('is refused when the user granted it but the manifest does not ask for it', () => {
    const bundle = createBundle(`function test() { ${sidebar} }`, { oauthScopes: [] });
    expect(runFunction(worldAt(), bundle, { function: 'test', user: ME }).error?.message).toContain(
      'Ui.showSidebar',
    );
  });

  it("spells the advanced service's method as its API does", () => {
    const world = worldAt({ features: [] });
    expect(errorOf("Gmail.Users.Drafts.list('me')", {}, world)).toBe(
      'You do not have permission to call gmail.users.drafts.list. Required permissions: ' +
        `(https://mail.google.com/ || ${AUTH}gmail.modify || ${AUTH}gmail.compose || ${AUTH}gmail.readonly)`,
    );
  });

  it('costs no round trip', () => {
    const world = worldAt({ features: [] });
    expect(errorOf("Gmail.Users.Drafts.list('me')", {}, world)).not.toBeNull();
    expect(world.clock).toBe(worldAt().clock);
  });

  it.each([
    ['drafts', "Gmail.Users.Drafts.list('me')"],
    ['tracking', "Gmail.Users.Messages.list('me')"],
    ['digest', 'MailApp.getRemainingDailyQuota()'],
  ])('the feature %s gives it', (feature, call) => {
    const world = worldAt({ features: [] });
    expect(errorOf(call, {}, world)).toContain('You do not have permission');
    grant(world, ME, [feature]);
    expect(errorOf(call, {}, world)).toBeNull();
  });
});

describe('authorization modes (Google: add-ons/concepts/editor-auth-lifecycle)', () => {
  const CALLS = {
    menu: "SpreadsheetApp.getUi().createMenu('Interviews').addItem('Open', 'open').addToUi()",
    locale: 'Session.getActiveUserLocale()',
    utilities: "Utilities.formatDate(new Date(), 'UTC', 'yyyy')",
    properties: 'PropertiesService.getDocumentProperties()',
    cache: 'CacheService.getUserCache()',
    lock: 'LockService.getDocumentLock()',
    document: 'SpreadsheetApp.getActiveSpreadsheet().getName()',
    sidebar: "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(''))",
    gmail: "Gmail.Users.getProfile('me')",
    mail: 'MailApp.getRemainingDailyQuota()',
    triggers: "ScriptApp.newTrigger('x')",
    effectiveUser: 'Session.getEffectiveUser()',
  };
  type Call = keyof typeof CALLS;
  const allowed = {
    NONE: ['menu', 'locale', 'utilities'],
    LIMITED: ['menu', 'locale', 'utilities', 'properties', 'cache', 'lock', 'document'],
    FULL: Object.keys(CALLS),
  } as const;

  for (const authMode of ['NONE', 'LIMITED', 'FULL'] as const) {
    it.each(Object.keys(CALLS) as Call[])(`${authMode}: %s`, (name) => {
      const error = errorOf(CALLS[name], { authMode }, worldAt({ features: ['drafts', 'digest'] }));
      if ((allowed[authMode] as readonly string[]).includes(name)) expect(error).toBeNull();
      else expect(error).toContain('You do not have permission to call');
    });
  }

  it('LIMITED opens the document without any grant: a simple trigger needs no authorization', () => {
    const world = worldAt();
    world.grants.clear();
    expect(errorOf(CALLS.document, { authMode: 'LIMITED', origin: 'simple-trigger' }, world)).toBeNull();
  });
});
