import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadWorld } from '../../../workbench/emulator/world-file.ts';
import { runHeadless } from '../../../workbench/runner/run.ts';

/** A small add-on with the functions that the runner calls by itself. */
const CODE = `
const book = () => SpreadsheetApp.getActiveSpreadsheet();
function setUpSpreadsheet() {
  const sheet = book().getSheets()[0].setName('Contacts');
  sheet.getRange(1, 1, 1, 2).setValues([['Name', 'Met']]);
  const rule = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=$B2=2').setBackground('#F4C7C3').setRanges([sheet.getRange('A2:Z')]).build();
  sheet.setConditionalFormatRules([rule]);
  book().toast('set up');
  Utilities.sleep(2000);
}
function importContacts(text) {
  const rows = Utilities.parseCsv(text);
  book().getSheetByName('Contacts').getRange(2, 1, rows.length, rows[0].length).setValues(rows);
  return {
    message: '2 people added; 1 already there; 2 lines not used.',
    rejected: [{ line: 9, why: 'there are 5 cells under 3 headers' }, { line: 2, why: 'nobody is\\u001b[31m named.' }],
    duplicates: [{ line: 4, who: 'Ada', why: 'same e-mail as row 7' }],
    remarks: [{ line: 3, remark: 'Met: "x" is not a date. It went to Notes.' }],
  };
}
function count() { return book().getSheetByName('Contacts').getLastRow(); }
function now() { return Utilities.formatDate(new Date(), book().getSpreadsheetTimeZone(), 'yyyy-MM-dd HH:mm:ss'); }
function who() { return [Session.getEffectiveUser().getEmail(), ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizedScopes().length]; }
function echo(...args) { return args; }
function onOpen(e) { return String(e.authMode); }
function onEdit(e) {
  const field = (key) => (key in e ? e[key] : null);
  return [e.range.getA1Notation(), e.range.getSheet().getName(), field('value'), field('oldValue'), e.range.getDisplayValue()];
}
function draft() {
  const raw = Utilities.base64EncodeWebSafe('To: Ann <ann@example.com>, bob@example.com\\r\\nSubject: =?UTF-8?Q?Th=C3=A9?=\\r\\n\\r\\nThanks', Utilities.Charset.UTF_8);
  Gmail.Users.Drafts.create({ message: { raw } }, 'me');
  book().toast('1 draft made', 'Interviews');
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>Hi</p>').setTitle('Interviews'));
  ScriptApp.newTrigger('count').timeBased().atHour(7).everyDays(1).create();
  console.log('drafted');
}
function fail() { throw new Error('It did not work.'); }
`;
const MANIFEST = {
  timeZone: 'Etc/UTC',
  oauthScopes: [
    'spreadsheets.currentonly',
    'script.container.ui',
    'script.scriptapp',
    'userinfo.email',
    'gmail.compose',
  ].map((scope) => `https://www.googleapis.com/auth/${scope}`),
  dependencies: { enabledAdvancedServices: [{ userSymbol: 'Gmail' }] },
};

const WORKBOOK = fileURLToPath(new URL('contacts.xlsx', import.meta.url));

let folder = '';
const path = (name: string) => join(folder, name);
const told: string[] = [];
const run = (...argv: string[]) => runHeadless([...argv, '--dist', path('dist')], (line) => told.push(line));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runner-'));
  await mkdir(path('dist'));
  await writeFile(path('dist/Code.js'), CODE);
  await writeFile(path('dist/appsscript.json'), JSON.stringify(MANIFEST));
  await writeFile(path('people.csv'), Buffer.from('Zoë,2\nAnn,1\n', 'latin1'));
});

describe('a run', () => {
  it('sets the spreadsheet up first, and counts the function alone', async () => {
    const output = await run('count');
    expect(output).toMatchObject({
      result: 1,
      error: null,
      sheets: { Contacts: [['Name', 'Met']] },
      calls: { roundTrips: 1, byMethod: { 'Sheet.getLastRow': 1 } },
      toasts: [],
      events: [],
    });
    expect(output.ms).toBeGreaterThanOrEqual(0);
  });

  it('--bare leaves one empty sheet', async () => {
    expect((await run('echo', '--bare')).sheets).toEqual({ Sheet1: [['']] });
  });

  it('--contacts goes through the add-on’s own import, decoded', async () => {
    expect(await run('count', '--contacts', path('people.csv'))).toMatchObject({
      result: 3,
      sheets: {
        Contacts: [
          ['Name', 'Met'],
          ['Zoë', '2'],
          ['Ann', '1'],
        ],
      },
      highlights: { Contacts: { '2': '#f4c7c3' } },
    });
  });

  it('--contacts says elsewhere which lines were not taken as they stood, and why, in the order of the file', async () => {
    told.length = 0;
    await run('count', '--contacts', path('people.csv'));
    expect(told).toEqual([
      '2 people added; 1 already there; 2 lines not used.',
      'Line 2 was not used: nobody is [31m named.',
      'Line 3 was added. Met: "x" is not a date. It went to Notes.',
      'Line 4 (Ada) was not added: same e-mail as row 7.',
      'Line 9 was not used: there are 5 cells under 3 headers.',
    ]);
  });

  it('shows drafts decoded, triggers, dialogs and toasts; the log goes elsewhere', async () => {
    told.length = 0;
    const output = await run('draft');
    expect(output.drafts).toMatchObject([
      {
        to: 'ann@example.com, bob@example.com',
        cc: '',
        bcc: '',
        subject: 'Thé',
        text: 'Thanks\n',
        html: '',
        attachments: [],
      },
    ]);
    expect(output).toMatchObject({
      triggers: [{ function: 'count', type: 'CLOCK', hour: 7 }],
      dialogs: [{ kind: 'sidebar', title: 'Interviews', content: '<p>Hi</p>' }],
      toasts: [{ title: 'Interviews', message: '1 draft made' }],
    });
    expect(told).toEqual(['drafted']);
  });

  it.each([
    [['now', '--now', '2026-11-22T08:00'], '2026-11-22 08:00:00'],
    [['now', '--now', '2026-11-22T08:00', '--tz', 'America/New_York'], '2026-11-22 08:00:00'],
    [['who'], ['me@example.com', 5]],
    [
      ['who', '--user', 'you@example.com', '--grant', 'none'],
      ['you@example.com', 4],
    ],
    [
      ['echo', '--args', '["a",{"b":null}]'],
      ['a', { b: null }],
    ],
    [['echo', '--args', '{"a":1}'], [{ a: 1 }]],
    [['onOpen'], 'LIMITED'],
    [['onOpen', '--args', '[{"authMode":"NONE"}]'], 'NONE'],
    [
      ['onEdit', '--args', '[{"sheet":"Contacts","range":"F2:F5"}]'],
      ['F2:F5', 'Contacts', null, null, ''],
    ],
    [
      ['onEdit', '--args', '[{"range":"Contacts!F2","value":"Met"}]'],
      ['F2', 'Contacts', 'Met', null, 'Met'],
    ],
    [
      ['onEdit', '--args', '[{"range":"Contacts!B1","value":"3/4/2026"}]'],
      ['B1', 'Contacts', '3/4/2026', 'Met', '3/4/2026'],
    ],
  ])('%j', async (argv, result) => {
    expect(await run(...argv)).toMatchObject({ error: null, result });
  });

  it('--save keeps the workbook, --file goes on with it', async () => {
    await run('draft', '--contacts', path('people.csv'), '--save', path('book.json'));
    expect((await loadWorld(path('book.json'))).triggers).toHaveLength(1);
    expect(await run('count', '--file', path('book.json'))).toMatchObject({
      result: 3,
      drafts: [{ subject: 'Thé' }],
    });
  });

  it.each([
    [
      'a .csv',
      'people.csv',
      {
        people: [
          ['Zoë', '2'],
          ['Ann', '1'],
        ],
      },
    ],
    [
      'an .xlsx',
      WORKBOOK,
      {
        People: [
          ['Name', 'Met', 'Score'],
          ['Ann', '11/22/2026', '4.5'],
        ],
        Notes: [
          ['', ''],
          ['', 'TRUE'],
        ],
      },
    ],
  ])('--file imports %s as tabs', async (_, file, sheets) => {
    expect((await run('echo', '--bare', '--file', file.startsWith('/') ? file : path(file))).sheets).toEqual(
      sheets,
    );
  });
});

describe('a run that fails', () => {
  it.each([
    [['fail'], 'It did not work.'],
    [['missing'], 'Script function not found: missing'],
    [['secret_'], 'Script function not found: secret_'],
    [
      ['count', '--contacts', '/no/such/file.csv'],
      /^There is no file \S*file\.csv\. Check the path after --contacts\.$/,
    ],
    [
      ['count', '--file', '/no/such/book.json'],
      /^There is no file \S*book\.json\. Check the path after --file\.$/,
    ],
    [
      ['count', '--file', '/no/such/people.csv'],
      /^There is no file \S*people\.csv\. Check the path after --file\.$/,
    ],
    [['count', '--file', tmpdir()], /^\S+ is a folder\. Name a file in it after --file\.$/],
    [['count', '--contacts', tmpdir()], /^\S+ is a folder\. Name a file in it after --contacts\.$/],
    [['count', '--contacts', WORKBOOK], /is no text, so nobody was added\. Save it as CSV/],
    [['count', '--save', tmpdir()], /could not be saved to .* Name another file after --save\.$/],
    [['count', '--now', '2026-13-01'], /^"2026-13-01" is not a time\. Write it like 2026-11-22T08:00\.$/],
    [['onEdit', '--args', '[{"range":"??"}]'], /^"\?\?" is not a range/],
    [[], 'Name the function to run'],
  ])('%j says why', async (argv, message) => {
    const output = await run(...argv);
    expect(output.error).toMatch(message);
    expect(output.result).toBeNull();
    expect(Object.keys(output).sort()).toEqual([
      'calls',
      'dialogs',
      'drafts',
      'error',
      'events',
      'highlights',
      'ms',
      'result',
      'sheets',
      'toasts',
      'triggers',
    ]);
  });

  it('says which step failed when it was not the function asked for', async () => {
    await writeFile(path('empty.csv'), '');
    expect((await run('count', '--contacts', path('empty.csv'))).error).toMatch(
      /^importContacts failed before count was run: /,
    );
  });

  it('leaves a broken file alone', async () => {
    await writeFile(path('broken.json'), '{"format":');
    expect(
      (await run('count', '--file', path('broken.json'), '--save', path('broken.json'))).error,
    ).toContain('could not be read');
    expect(await readFile(path('broken.json'), 'utf8')).toBe('{"format":');
  });

  it('still shows the spreadsheet as the failure left it', async () => {
    expect((await run('fail')).sheets).toEqual({ Contacts: [['Name', 'Met']] });
  });
});
