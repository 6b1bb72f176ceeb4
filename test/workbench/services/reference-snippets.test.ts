import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mailboxOf } from '../../../workbench/emulator/mailbox.ts';
import { ME, runCode, valueOf, worldAt } from './run-code.ts';

const CLASSES =
  /^(Logger|Session|Ui|User|AuthorizationInfo|ClockTriggerBuilder|ScriptApp|SpreadsheetTriggerBuilder|Trigger|TriggerBuilder|MailApp|Lock\w*|Cache\w*|Properties\w*|Html\w*|Utilities)\./;

interface Snippet {
  readonly method: string;
  readonly code: string;
}

/** The examples of Google's reference pages, as `gas-types-detailed` carries them in its comments. */
function snippetsOf(file: string): Snippet[] {
  const url = new URL(
    `../../../node_modules/gas-types-detailed/google-apps-script.${file}.d.ts`,
    import.meta.url,
  );
  const snippets: Snippet[] = [];
  let className = '';
  let example: string[] = [];
  for (const line of readFileSync(url, 'utf8').split('\n')) {
    className = /^\s*(?:interface|class) (\w+)/.exec(line)?.[1] ?? className;
    if (line.includes('/**')) example = [];
    const code = /^\s*\* {5}(.*)$/.exec(line)?.[1];
    if (code !== undefined) example.push(code);
    const method = /^ {6}(\w+)\(/.exec(line)?.[1];
    if (method === undefined) continue;
    if (example.length > 0) snippets.push({ method: `${className}.${method}`, code: example.join('\n') });
    example = [];
  }
  return snippets;
}

const snippets = ['base', 'script', 'mail', 'lock', 'cache', 'properties', 'html', 'utilities']
  .flatMap(snippetsOf)
  .filter(({ method }) => CLASSES.test(method));

/** What the examples use that the emulator leaves out, or what they need and this world does not have. */
const LEFT_OUT: readonly (readonly [RegExp, string])[] = [
  // No script but markup or JSON, or one that only declares a function.
  [/insertId|<meta name|<html>|<script>|\bfunction \w+\(/, ''],
  [/DriveApp|GroupsApp|UrlFetchApp|DocumentApp|FormApp|MailApp\.sendMail/, 'not emulated'],
  [
    /Utilities\.(computeHmacSignature|computeRsa\w+|formatString|g?un?g?zip|gzip|zip)|MacAlgorithm|RsaAlgorithm/,
    'not emulated',
  ],
  [
    /getTemporaryActiveUserKey|getIdentityToken|getOAuthToken|getService|newStateToken|invalidateAuth/,
    'not emulated',
  ],
  [/\.(after|at|atDate|everyWeeks|onMonthDay|onWeekDay|onFormSubmit|forDocument|forForm)\(/, 'not emulated'],
  [/createTemplate|asTemplate|appendUntrusted|getMetaTags|FaviconUrl|getAs\(|getUserAgent/, 'not emulated'],
  [/auth\/(documents|presentations)/, 'is not required by the script'],
  [/createHtmlOutputFromFile/, 'No HTML file named'],
];

describe("Google's own examples run", () => {
  it.each(snippets.map(({ method, code }) => [method, code] as const))('%s', (_, code) => {
    const world = worldAt({ features: ['drafts', 'tracking', 'calendar', 'digest'] });
    valueOf("ScriptApp.newTrigger('myFunction').timeBased().everyHours(1).create()", {}, world);
    const left = LEFT_OUT.find(([pattern]) => pattern.test(code))?.[1];
    if (left === '') return;
    const { error, shown } = runCode(code, { origin: 'menu' }, world);
    if (left === undefined) expect(error).toBeNull();
    else expect(error?.message).toContain(left);
    const logged = shown.log.map(({ text }) => text);
    const stated = code.matchAll(
      /\/\/ (?:Writes|logs|Log|This logs the original) (["'])(.+?)\1(?: to the log)?\.?$/gm,
    );
    if (error === null) for (const [, , text] of stated) expect(logged).toContain(text);
  });

  it('covers what it says', () => {
    expect(snippets.length).toBeGreaterThan(120);
  });
});

it.each([
  [
    "Utilities.base64Decode('R29vZ2xlIOOCsOODq+ODvOODlw==')",
    [71, 111, 111, 103, 108, 101, 32, -29, -126, -80, -29, -125, -85, -29, -125, -68, -29, -125, -105],
  ],
  [
    "Utilities.parseCsv('a,b,c\\nd,e,f')",
    [
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
    ],
  ],
  [
    "Utilities.parseCsv('a\\tb\\tc\\nd\\te\\tf', '\\t')",
    [
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
    ],
  ],
  ["Utilities.parseDate('1970-01-01 00:00:00', 'GMT', 'yyyy-MM-dd\\' \\'HH:mm:ss').getTime()", 0],
  ["CacheService.getDocumentCache().getAll(['foo'])", {}],
])('%s gives what its example states', (expression, expected) => {
  expect(valueOf(`return ${expression}`)).toEqual(expected);
});

it('MailApp.sendEmail with four texts takes the second as the address to reply to', () => {
  const world = worldAt({ features: ['digest'] });
  valueOf("MailApp.sendEmail('you@example.com', 'replies@example.com', 'TPS', 'Where?')", {}, world);
  const raw = mailboxOf(world, ME).threads[0]?.messages[0]?.raw ?? '';
  expect(raw).toContain('To: you@example.com\r\nReply-To: replies@example.com\r\nSubject: TPS\r\n');
  expect(raw).toMatch(/\r\n\r\nWhere\?$/);
});
