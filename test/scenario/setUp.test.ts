/** Set-up: adds what is missing, adopts a list of contacts as it is, and changes nothing that it did not make. */
import { describe, expect, it } from 'vitest';
import { CONTACT_COLUMNS } from '../../src/domain/columns.ts';
import type { Sheet } from '../../workbench/emulator/spreadsheet/sheet.ts';
import { bundle, Desk } from './desk.ts';
import { open } from '../../workbench/emulator/triggers.ts';

const HEADERS = CONTACT_COLUMNS.map(({ header }) => header);

function headersOf(sheet: Sheet): string[] {
  return Array.from({ length: sheet.lastColumn() }, (_, index) => sheet.displayed(1, index + 1));
}

/** A tab as a person made it: other names and order, own columns, colours and formulas. */
function ownList(): Desk {
  const desk = new Desk({ bare: true });
  const sheet = desk.sheet('Sheet1');
  desk.world.book.renameSheet(sheet, 'My people');
  desk.fill('My people', [
    ['Rating', 'E-mail', 'Full name', 'Company', 'Twice the rating'],
    ['4', 'ana@example.org', 'Ana García', 'Harbor Labs', '=A2*2'],
    ['5', 'bo@example.org', 'Bo Li', 'Acme', '=A3*2'],
  ]);
  sheet.setStyle({ row: 2, column: 3, rows: 1, columns: 1 }, { background: '#d9ead3' });
  return desk;
}

describe('an empty spreadsheet', () => {
  const desk = new Desk();

  it('gets the columns of Contacts in their order, header and name frozen, details folded', () => {
    const { state } = desk.sheet();
    expect(headersOf(desk.sheet())).toEqual(HEADERS);
    expect([state.frozenRows, state.frozenColumns]).toEqual([1, 1]);
    const [first, last] = [desk.column('Salutation'), desk.column('Urgency')];
    expect(state.groups).toEqual([
      expect.objectContaining({
        dimension: 'COLUMNS',
        start: first,
        count: last - first + 1,
        collapsed: true,
      }),
    ]);
  });

  it('gets lists for Stage and Source, and dates that are checked without being refused', () => {
    const rule = (header: string) => desk.sheet().validation(2, desk.column(header))?.validation;
    expect(rule('Stage')).toMatchObject({ allowInvalid: false, condition: { criteria: 'VALUE_IN_LIST' } });
    expect(rule('Source')).toMatchObject({ allowInvalid: true, condition: { criteria: 'VALUE_IN_LIST' } });
    expect(rule('Contacted')).toMatchObject({
      allowInvalid: true,
      condition: { criteria: 'DATE_IS_VALID_DATE' },
    });
  });

  it('gets Settings with every default, and a hidden Activity', () => {
    const settings = desk.sheet('Settings');
    const rows = Array.from({ length: settings.lastRow() }, (_, index) => index + 1);
    const hours = rows.find((row) => settings.displayed(row, 1) === 'Thank within (hours)') ?? 0;
    expect(settings.displayed(hours, 2)).toBe('24');
    expect(desk.sheet('Activity').hidden).toBe(true);
    expect(desk.sheet('Settings').hidden).toBe(false);
  });

  it('keeps the tab that was there', () => {
    expect(desk.world.book.sheets.map(({ name }) => name)).toContain('Sheet1');
  });

  it('a second run changes nothing', () => {
    const before = JSON.stringify(desk.world.book.saved());
    expect(desk.do('setUpSpreadsheet')).toEqual({
      done: [],
      skipped: [],
      message: 'Everything was already set up; nothing was changed.',
    });
    expect(JSON.stringify(desk.world.book.saved())).toBe(before);
  });
});

describe('a list of contacts that is already there', () => {
  it('is adopted with nothing of it changed; what is missing comes at the right', () => {
    const desk = ownList();
    const sheet = desk.sheet('My people');
    const theirs = (): unknown =>
      [1, 2, 3].map((row) =>
        [1, 2, 3, 4, 5].map((column) => [
          sheet.displayed(row, column),
          sheet.formula(row, column),
          sheet.style(row, column),
        ]),
      );
    const [cells, before] = [theirs(), sheet.saved()];
    const report = desk.do('setUpSpreadsheet');
    expect(report.done[0]).toBe('Kept your tab "My people" as the contacts tab, as it is.');
    expect(report.message).toContain('Worked out what comes next for 2 people.');
    expect(theirs()).toEqual(cells);
    expect(headersOf(sheet).slice(5)).toEqual(
      HEADERS.filter((header) => !['Name', 'Email', 'Organization'].includes(header)),
    );
    expect(sheet.state.frozenRows).toBe(before.frozenRows);
    expect(sheet.state.maxRows).toBe(before.maxRows);
  });

  it('works like ours: planned, refreshed, imported into, within the same round trips', () => {
    const desk = ownList();
    desk.do('setUpSpreadsheet');
    desk.tab = 'My people';
    expect(desk.cell(2, 'Next action')).toBe('Write to them');
    desk.do('importContacts', 'Name,Email\nAna Again,ana@example.org\nCy New,cy@example.org');
    expect(desk.cell(4, 'Full name')).toBe('Cy New');
    expect(desk.sheet().formula(3, 5)).toBe('=A3*2');
    expect(desk.at('2026-12-24T08:00').run('refreshFollowUps').calls.roundTrips).toBeLessThanOrEqual(8);
  });

  it('keeps a tab called Contacts with its own headers', () => {
    const desk = new Desk({ bare: true });
    desk.world.book.renameSheet(desk.sheet('Sheet1'), 'Contacts');
    desk.fill('Contacts', [
      ['Name', 'Mail'],
      ['Ana', 'ana@example.org'],
    ]);
    desk.do('setUpSpreadsheet');
    expect(desk.cell(1, 'Mail')).toBe('Mail');
    expect(headersOf(desk.sheet()).filter((header) => header === 'Email')).toEqual([]);
  });

  it('columns of the person’s own that are named like ours stay theirs; ours come beside them', () => {
    const desk = new Desk({ bare: true });
    desk.tab = 'Sheet1';
    desk.fill('Sheet1', [
      ['ID', 'Full name', 'Mail', 'status', 'Next action', 'Due', 'Urgency'],
      ['7', 'Ann', 'ann@example.com', 'in talks', 'call her', 'soon', 'High'],
      ['7', 'Bob', 'bob@example.com', 'waiting', '=1+1', '2026-12-01', 'Low'],
    ]);
    const sheet = desk.sheet('Sheet1');
    const theirs = (): unknown =>
      [1, 2, 3].map((row) =>
        [1, 2, 3, 4, 5, 6, 7].map((column) => [sheet.displayed(row, column), sheet.formula(row, column)]),
      );
    const before = theirs();
    const report = desk.do('setUpSpreadsheet');
    desk.do('refreshFollowUps');
    expect(theirs()).toEqual(before);
    expect(report.message).toContain('Interviews status');
    const added = headersOf(sheet).slice(7);
    expect(added).toContain('Interviews ID');
    expect(sheet.displayed(2, 8 + added.indexOf('Interviews next action'))).toBe('Write to them');
    expect(desk.do('setUpSpreadsheet').message).toBe('Everything was already set up; nothing was changed.');
  });

  it('a list that is a header and nothing more is adopted too', () => {
    const desk = new Desk({ bare: true });
    desk.fill('Sheet1', [['Name', 'E-mail']]);
    desk.sheet('Sheet1').restructure({ kind: 'delete', dimension: 'ROWS', at: 2, count: 999 });
    desk.do('setUpSpreadsheet');
    desk.tab = 'Sheet1';
    desk.do('importContacts', 'Name,Email\nAna,ana@example.org');
    expect(desk.cell(2, 'E-mail')).toBe('ana@example.org');
  });

  it('a list with first and last names is read by both', () => {
    const desk = new Desk({ bare: true });
    desk.fill('Sheet1', [
      ['First Name', 'Last Name', 'Email'],
      ['Ana', 'García', 'ana@example.org'],
    ]);
    desk.do('setUpSpreadsheet');
    desk.tab = 'Sheet1';
    desk.do('refreshFollowUps');
    expect(desk.cell(2, 'Next action')).toBe('Write to them');
    expect(desk.ask('getSidebar', null).today[0]?.name).toBe('Ana García');
  });
});

describe('what someone renames, moves or deletes', () => {
  const campaign = 'Name,Email,Stage,Contacted\nAna,ana@example.org,Contacted,2026-11-10';

  it('a renamed header is found by its mark', () => {
    const desk = new Desk({ contacts: campaign });
    desk.type(1, 'Status', 'How it stands');
    desk.at('2026-11-27T08:00').do('refreshFollowUps');
    expect(desk.cell(2, 'How it stands')).toBe('Overdue 8 days');
  });

  it('a moved column is written where it stands now', () => {
    const desk = new Desk({ contacts: campaign });
    desk
      .sheet()
      .restructure({ kind: 'move', dimension: 'COLUMNS', at: desk.column('Status'), count: 1, to: 2 });
    desk.at('2026-11-27T08:00').do('refreshFollowUps');
    expect(desk.cell(2, 'Status')).toBe('Overdue 8 days');
    expect(desk.cell(2, 'Email')).toBe('ana@example.org');
  });

  it('a doubled header is settled by the mark', () => {
    const desk = new Desk({ contacts: campaign });
    desk.fillAt('Contacts', 1, 31, [['Status']]);
    desk.at('2026-11-27T08:00').do('refreshFollowUps');
    expect(desk.cell(2, 'Status')).toBe('Overdue 8 days');
    expect(desk.sheet().displayed(2, 31)).toBe('');
  });

  it('a header doubled on its left is settled by the mark too', () => {
    const desk = new Desk({ contacts: campaign });
    const due = desk.column('Due');
    desk.sheet().restructure({ kind: 'insert', dimension: 'COLUMNS', at: due, count: 1, inherit: 'before' });
    desk.fillAt('Contacts', 1, due, [['Status'], ['mine']]);
    desk.at('2026-11-27T08:00').do('refreshFollowUps');
    expect(desk.sheet().displayed(2, due)).toBe('mine');
    expect(desk.sheet().displayed(2, due + 2)).toBe('Overdue 8 days');
  });

  it('a deleted column stops the refresh in words, and set-up adds it again at the right', () => {
    const desk = new Desk({ contacts: campaign });
    desk.sheet().restructure({ kind: 'delete', dimension: 'COLUMNS', at: desk.column('Status'), count: 1 });
    expect(desk.failure('refreshFollowUps')).toBe(
      'The tab "Contacts" has no column "Status". Nothing was changed. Choose Interviews › Set up › Set up this spreadsheet to add what is missing at the right.',
    );
    expect(desk.do('setUpSpreadsheet').done).toEqual([
      'Added to "Contacts" at the right: Status.',
      'Worked out what comes next for 1 person.',
    ]);
    desk.do('refreshFollowUps');
    expect(desk.cell(2, 'Status')).toBe('Overdue 5 days');
  });

  it('a renamed tab is found by its mark', () => {
    const desk = new Desk({ contacts: campaign });
    desk.world.book.renameSheet(desk.sheet(), 'People');
    desk.tab = 'People';
    desk.at('2026-11-27T08:00').do('refreshFollowUps');
    expect(desk.cell(2, 'Status')).toBe('Overdue 8 days');
  });

  it('a deleted Contacts tab is said in words; set-up makes a new one and keeps the rest', () => {
    const desk = new Desk({ contacts: campaign });
    desk.world.book.deleteSheet(desk.sheet());
    expect(desk.failure('refreshFollowUps')).toMatch(
      /has no tab "Contacts".*nothing was done.*Set up this spreadsheet/s,
    );
    desk.do('setUpSpreadsheet');
    expect(desk.do('refreshFollowUps').message).toMatch(/nobody in the sheet yet/);
  });

  it('a spreadsheet that was never set up is told what to do', () => {
    const desk = new Desk({ bare: true });
    expect(desk.failure('refreshFollowUps')).toMatch(
      /has no tab "Settings" of Interviews yet, so nothing was done. Choose Interviews › Set up/,
    );
  });
});

describe('the menu', () => {
  it.each(['NONE', 'LIMITED', 'FULL'] as const)(
    'is there in auth mode %s, without a look at the document',
    (authMode) => {
      const desk = new Desk({ bare: true });
      const [fired] = open(desk.world, bundle, desk.user, authMode);
      expect(fired?.run.error).toBeNull();
      expect(fired?.run.calls.roundTrips).toBe(0);
      expect(fired?.run.shown.menus.map(({ name }) => name)).toEqual(['Interviews']);
      const captions = fired?.run.shown.menus[0]?.items.map((item) =>
        item.kind === 'item' ? item.caption : item.kind === 'submenu' ? item.menu.name : '—',
      );
      expect(captions).toEqual([
        'Open sidebar',
        'Draft thank-yous',
        'Draft follow-ups',
        'Refresh next actions',
        'Import contacts…',
        'Set up',
      ]);
    },
  );

  it('is added right after an installation too', () => {
    const { error, shown } = new Desk({ bare: true }).run('onInstall');
    expect(error).toBeNull();
    expect(shown.menus).toHaveLength(1);
  });
});
