/** The To-dos tab: made by set-up, typed in by hand, kept up to date, and never in the way of the person's own. */
import { describe, expect, it } from 'vitest';
import { ALL_TODO_STATES, TODO_COLUMNS, TODO_KINDS } from '../../src/domain/todoColumns.ts';
import { Desk, type DeskOptions } from './desk.ts';

const PEOPLE = [
  'Name,Email,Stage,Contacted',
  'Ana García,ana@example.org,Contacted,2026-11-10',
  'Bo Li,bo@example.org,Contacted,2026-11-12',
  'Cy Twin,cy1@example.org,,',
  'Cy Twin,cy2@example.org,,',
].join('\n');
const HEADERS = TODO_COLUMNS.map(({ header }) => header);
const BUDGET = 7;
const OVERDUE = '#f4c7c3';
const TODAY = '#fce8b2';

/** A desk at the To-dos tab. */
function atTodos(options: DeskOptions = { contacts: PEOPLE }): Desk {
  const desk = new Desk(options);
  desk.tab = 'To-dos';
  return desk;
}

function headersOf(desk: Desk, tab = desk.tab): string[] {
  const sheet = desk.sheet(tab);
  return Array.from({ length: sheet.lastColumn() }, (_, index) => sheet.displayed(1, index + 1));
}

/** Texts of the derived cells of a row. */
const shown = (desk: Desk, row: number): string[] =>
  ['Next action', 'Due', 'Status'].map((header) => desk.cell(row, header));

describe('set-up', () => {
  it('adds the tab beside the contacts: header frozen, IDs folded, what is long wrapped', () => {
    const desk = atTodos({});
    expect(headersOf(desk)).toEqual(HEADERS);
    expect(desk.world.book.sheets.map(({ name }) => name).slice(0, 2)).toEqual(['Contacts', 'To-dos']);
    const { frozenRows, groups } = desk.sheet().state;
    expect(frozenRows).toBe(1);
    expect(groups).toEqual([
      expect.objectContaining({ start: desk.column('Person ID'), count: 2, collapsed: true }),
    ]);
    expect(desk.sheet().style(2, desk.column('What')).wrap).toBe('WRAP');
    expect(desk.sheet().style(2, desk.column('Notes')).wrap).toBe('WRAP');
  });

  it('offers kinds, states and the people in Contacts, and takes anything else that is typed', () => {
    const desk = atTodos();
    const rule = (header: string) => desk.sheet().validation(2, desk.column(header))?.validation;
    expect(rule('Kind')).toMatchObject({ allowInvalid: true, condition: { args: [...TODO_KINDS] } });
    expect(rule('State')).toMatchObject({ allowInvalid: true, condition: { args: [...ALL_TODO_STATES] } });
    expect(rule('Person')).toMatchObject({
      allowInvalid: true,
      condition: {
        criteria: 'VALUE_IN_RANGE',
        args: [
          {
            sheetId: desk.sheet('Contacts').id,
            area: expect.objectContaining({ row: 2, column: 1 }) as unknown,
          },
        ],
      },
    });
    expect(rule('By')).toMatchObject({ allowInvalid: true, condition: { criteria: 'DATE_IS_VALID_DATE' } });
  });

  it('the list of people is that of the adopted tab, where its names stand', () => {
    const desk = new Desk({ bare: true });
    desk.fill('Sheet1', [
      ['Rating', 'Full name', 'E-mail'],
      ['4', 'Ana García', 'ana@example.org'],
    ]);
    desk.do('setUpSpreadsheet');
    desk.tab = 'To-dos';
    const rule = desk.sheet().validation(2, desk.column('Person'))?.validation;
    expect(rule?.condition.args[0]).toMatchObject({
      sheetId: desk.sheet('Sheet1').id,
      area: { row: 2, column: 2 },
    });
  });

  it("leaves the person's own tab of that name alone: ours gets another", () => {
    const desk = new Desk({ bare: true });
    desk.world.book.insertSheet('To-dos');
    desk.fill('To-dos', [
      ['Task', 'Done'],
      ['Water the plants', 'no'],
    ]);
    const before = JSON.stringify(desk.sheet('To-dos').saved());
    desk.do('setUpSpreadsheet');
    desk.do('importContacts', PEOPLE);
    desk.tab = 'Interviews to-dos';
    desk.type(2, 'What', 'Read the port study');
    expect(desk.cell(2, 'ID')).not.toBe('');
    expect(JSON.stringify(desk.sheet('To-dos').saved())).toBe(before);
  });

  it('a second run changes nothing, to-dos or not', () => {
    const desk = atTodos();
    desk.paste(2, 'What', [['Read', 'Advice', 'Ana García', 'To do']]);
    const before = JSON.stringify(desk.world.book.saved());
    expect(desk.do('setUpSpreadsheet').message).toBe('Everything was already set up; nothing was changed.');
    expect(JSON.stringify(desk.world.book.saved())).toBe(before);
  });

  it('a column that was deleted comes back at the right', () => {
    const desk = atTodos();
    desk.sheet().restructure({ kind: 'delete', dimension: 'COLUMNS', at: desk.column('Status'), count: 1 });
    expect(desk.failure('refreshFollowUps')).toMatch(/The tab "To-dos" has no column "Status"/);
    expect(desk.do('setUpSpreadsheet').done).toEqual(['Added to "To-dos" at the right: Status.']);
    desk.paste(2, 'What', [['Read', 'Nonsense']]);
    expect(desk.cell(2, 'Status')).toMatch(/^Kind: /);
  });
});

describe('a sheet that was set up before there were to-dos', () => {
  /** As version 0.1.0 left it: no tab, nothing kept about it. */
  function older(): Desk {
    const desk = new Desk({ contacts: PEOPLE });
    desk.world.book.deleteSheet(desk.sheet('To-dos'));
    const settings = desk.sheet('Settings');
    for (let row = settings.lastRow(); row > 1; row -= 1) {
      if (/^(To-dos tab|Sheets)$/.test(settings.displayed(row, 1)))
        settings.restructure({ kind: 'delete', dimension: 'ROWS', at: row, count: 1 });
    }
    return desk;
  }

  it('works as if there were none: refreshed, typed in, shown', () => {
    const desk = older().at('2026-11-27T08:00');
    const { calls, error } = desk.run('refreshFollowUps');
    expect(error).toBeNull();
    expect(calls.roundTrips).toBeLessThanOrEqual(8);
    desk.type(2, 'Stage', 'Parked');
    expect(desk.cell(2, 'Next action')).toBe('');
    expect(desk.ask('getSidebar', null).today.length).toBeGreaterThan(0);
  });

  it('gets the tab at the next set-up, and its edits are known from then on', () => {
    const desk = older();
    expect(desk.do('setUpSpreadsheet').done).toEqual(['Added the tab To-dos.']);
    desk.tab = 'To-dos';
    desk.paste(2, 'What', [['Read', 'Advice', 'ana garcia', 'To do']]);
    expect(desk.cell(2, 'Person ID')).toBe(desk.sheet('Contacts').displayed(2, 28));
  });

  it('a tab that was deleted after set-up is no error either; Check my setup says what to do', () => {
    const desk = new Desk({ contacts: PEOPLE });
    const words = (): string => desk.run('checkSetup').shown.dialogs[0]?.content ?? '';
    expect(words()).toContain('All tabs and columns are there, with 4 people and 0 to-dos.');
    desk.world.book.deleteSheet(desk.sheet('To-dos'));
    expect(desk.run('refreshFollowUps').error).toBeNull();
    expect(words()).toContain('There is no tab for to-dos yet. Choose Set up this spreadsheet');
  });
});

describe('a to-do typed by hand', () => {
  it('gets an ID, the ID of its person, Since, and what to do by when', () => {
    const desk = atTodos();
    desk.type(2, 'What', 'Read the port study');
    expect([desk.cell(2, 'ID'), desk.cell(2, 'Since')]).toEqual([
      expect.stringMatching(/^[0-9a-f]{10}$/),
      '',
    ]);
    desk.type(2, 'Kind', 'Advice');
    desk.type(2, 'Person', 'Ana García');
    desk.type(2, 'State', 'To do');
    const contact = desk.sheet('Contacts').displayed(2, 28);
    expect([desk.cell(2, 'Since'), desk.cell(2, 'Person ID')]).toEqual(['11/24/2026', contact]);
    expect(shown(desk, 2)).toEqual(['Act on their advice, or decide not to', '12/15/2026', '']);
  });

  it('kind, state and person are taken in other letters, without accents', () => {
    const desk = atTodos();
    desk.paste(2, 'What', [['', 'RESUME', ' ana  garcia', 'requested']]);
    expect(shown(desk, 2)).toEqual(['Send your résumé as a PDF', '11/25/2026', '']);
    expect(desk.cell(2, 'Kind')).toBe('RESUME');
  });

  it.each([
    [['Read', 'Homework', '', ''], 'Kind: "Homework" is not a kind of to-do. Choose one from the list'],
    [['Read', 'Advice', '', 'Someday'], 'State: "Someday" is not a state. Choose one from the list'],
    [['Read', 'Advice', '', 'Reminded'], 'State: Advice can be To do, Doing, Done, Decided not to'],
    [['Read', 'Advice', 'Who Knows', 'To do'], 'Person: nobody in Contacts has this name'],
    [['Read', 'Advice', 'Cy Twin', 'To do'], 'Person: 2 people have this name; type the e-mail address'],
    [['Read', 'Advice', 'cy2@example.org', 'To do'], ''],
    [
      ['Read', 'Advice', 'Ana García', 'To do', 'last week'],
      'Since: "last week" is not a date. Type one like 2026-11-24',
    ],
  ])('%j: %s', (cells, status) => {
    const desk = atTodos();
    desk.paste(2, 'What', [cells]);
    expect(desk.cell(2, 'Status')).toBe(status);
    expect(desk.cell(2, 'Kind')).toBe(cells[1]);
  });

  it('a state chosen later stamps Since anew; a paste that brings Since along keeps it', () => {
    const desk = atTodos();
    desk.paste(2, 'What', [['Read', 'Advice', 'Ana García', 'To do', '2026-11-02']]);
    expect(desk.cell(2, 'Since')).toBe('11/02/2026');
    desk.type(2, 'State', 'Done');
    expect(desk.cell(2, 'Since')).toBe('11/24/2026');
    desk.type(2, 'State', '');
    expect(desk.cell(2, 'Since')).toBe('11/24/2026');
    desk.type(2, 'State', 'Doing');
    desk.at('2026-11-30T08:00').type(2, 'What', 'Read it all');
    expect(desk.cell(2, 'Since')).toBe('11/24/2026');
  });

  it('a Since that could not be read is mended by the next state', () => {
    const desk = atTodos();
    desk.paste(2, 'What', [['Read', 'Advice', 'Ana García', 'To do', 'last week']]);
    desk.type(2, 'State', 'Doing');
    expect([desk.cell(2, 'Since'), desk.cell(2, 'Status')]).toEqual(['11/24/2026', '']);
  });

  it('another name in Person is another person; nobody, nobody', () => {
    const desk = atTodos();
    desk.paste(2, 'What', [['Read', 'Advice', 'Ana García', 'To do']]);
    const ids = [2, 3].map((row) => desk.sheet('Contacts').displayed(row, 28));
    expect(desk.cell(2, 'Person ID')).toBe(ids[0]);
    desk.type(2, 'Person', 'Bo Li');
    expect(desk.cell(2, 'Person ID')).toBe(ids[1]);
    desk.type(2, 'Person', '');
    expect(desk.cell(2, 'Person ID')).toBe('');
  });

  it('stays with its person when that person is renamed', () => {
    const desk = atTodos();
    desk.paste(2, 'What', [['Read', 'Advice', 'Ana García', 'To do']]);
    const id = desk.cell(2, 'Person ID');
    desk.tab = 'Contacts';
    desk.type(2, 'Name', 'Ana García López');
    desk.do('refreshFollowUps');
    desk.tab = 'To-dos';
    expect([desk.cell(2, 'Person ID'), desk.cell(2, 'Status')]).toEqual([id, '']);
    expect(desk.ask('getPerson', { id }).tasks).toHaveLength(1);
  });

  it('a row copied with its ID gets one of its own', () => {
    const desk = atTodos();
    desk.paste(2, 'What', [['Read', 'Advice', 'Ana García', 'To do']]);
    const copied = HEADERS.map((header) => desk.cell(2, header));
    desk.paste(3, 'What', [copied]);
    expect(desk.cell(3, 'ID')).toMatch(/^[0-9a-f]{10}$/);
    expect(desk.cell(3, 'ID')).not.toBe(desk.cell(2, 'ID'));
    expect(desk.cell(2, 'ID')).toBe(copied[HEADERS.indexOf('ID')]);
  });

  it('a copied row pasted above the one it was copied from gets the new ID', () => {
    const desk = atTodos();
    desk.paste(3, 'What', [['Read', 'Advice', 'Ana García', 'To do']]);
    const copied = HEADERS.map((header) => desk.cell(3, header));
    desk.paste(2, 'What', [copied]);
    expect(desk.cell(3, 'ID')).toBe(copied[HEADERS.indexOf('ID')]);
    expect(desk.cell(2, 'ID')).not.toBe(desk.cell(3, 'ID'));
  });

  it('a row that is cleared loses what was worked out for it', () => {
    const desk = atTodos();
    desk.paste(2, 'What', [['Read', 'Advice', 'Ana García', 'To do']]);
    desk.paste(2, 'What', [['', '', '', '']]);
    expect(shown(desk, 2)).toEqual(['', '', '']);
  });

  it('what looks like a formula stays text', () => {
    const desk = atTodos({ contacts: 'Name,Email\n=1+1,ana@example.org' });
    desk.write(2, 'What', [['\'=HYPERLINK("http://x")', 'Advice', "'=1+1", 'To do']]);
    desk.do('refreshFollowUps');
    const cell = (header: string): [string, string] => [
      desk.cell(2, header),
      desk.sheet().formula(2, desk.column(header)),
    ];
    expect(cell('What')).toEqual(['=HYPERLINK("http://x")', '']);
    expect(cell('Person')).toEqual(['=1+1', '']);
    expect(cell('Person ID')).toEqual([desk.sheet('Contacts').displayed(2, 28), '']);
    desk.paste(2, 'Kind', [['=1+1']]);
    expect(desk.cell(2, 'Status')).toBe('Kind: "2" is not a kind of to-do. Choose one from the list');
  });

  it('the person it is about is planned anew with it, and whoever it was about before', () => {
    const desk = atTodos();
    const next = (row: number): string => desk.sheet('Contacts').displayed(row, 7);
    const before = [next(4), next(2)];
    desk.paste(2, 'What', [['', 'Introduction', 'cy1@example.org', 'Asked']]);
    expect(next(4)).not.toBe(before[0]);
    desk.type(2, 'Person', 'Ana García');
    expect(next(4)).toBe(before[0]);
    desk.type(2, 'Person', 'cy1@example.org');
    expect(next(4)).not.toBe(before[0]);
    const { calls } = desk.paste(2, 'What', [['', '', '', '']]);
    expect(next(4)).toBe(before[0]);
    expect(calls.roundTrips).toBeLessThanOrEqual(7);
    expect(desk.run('refreshFollowUps').calls.byMethod['Range.setValues']).toBeUndefined();
  });
});

describe('what is due', () => {
  it('lights up from Due alone as the days go by, in the time zone of the spreadsheet', () => {
    const desk = atTodos({ contacts: PEOPLE, timeZone: 'America/New_York', now: '2026-11-24T15:00' });
    desk.paste(2, 'What', [['Send the article', 'I promised', 'Ana García', 'To do']]);
    expect(shown(desk, 2)[1]).toBe('11/26/2026');
    expect(desk.highlight(2)).toBeUndefined();
    expect(desk.at('2026-11-26T04:59').highlight(2)).toBeUndefined();
    expect(desk.at('2026-11-26T05:00').highlight(2)).toBe(TODAY);
    expect(desk.at('2026-11-27T04:59').highlight(2)).toBe(TODAY);
    expect(desk.at('2026-11-27T05:00').highlight(2)).toBe(OVERDUE);
    expect(desk.run('refreshFollowUps').error).toBeNull();
    expect(desk.highlight(3)).toBeUndefined();
  });
});

describe('the refresh', () => {
  const TYPED = [
    ['Read', 'Advice', 'Ana García', 'To do', '2026-11-20'],
    ['Send it', 'I promised', 'Bo Li', 'To do', '2026-11-20'],
    ['', 'Mentor', 'Bo Li', 'Candidate', '2026-11-20'],
  ];

  it('gives what onEdit would have given, to rows typed where it does not run', () => {
    const typed = atTodos();
    typed.paste(2, 'What', TYPED);
    const written = atTodos();
    written.write(2, 'What', TYPED);
    written.do('refreshFollowUps');
    const headers = HEADERS.filter((header) => !header.includes('ID'));
    expect(written.table(headers)).toEqual(typed.table(headers));
    expect(new Set(written.table(['ID']).flat()).size).toBe(3);
    expect(written.table(['Person ID']).flat()).toEqual(
      [2, 3, 3].map((row) => written.sheet('Contacts').displayed(row, 28)),
    );
  });

  it('takes at most 8 round trips with to-dos that are up to date, one more where some are not', () => {
    const desk = atTodos();
    desk.paste(2, 'What', TYPED);
    const daily = desk.at('2026-12-24T08:00').run('refreshFollowUps');
    expect(daily.calls.roundTrips).toBeLessThanOrEqual(8);
    desk.write(5, 'What', [['Call', 'Other', 'Ana García', 'To do']]);
    const more = desk.at('2027-01-24T08:00').run('refreshFollowUps');
    expect(more.calls.roundTrips).toBeLessThanOrEqual(9);
    expect(desk.cell(5, 'ID')).not.toBe('');
  });

  it('writes nothing in the tab when nothing differs, and nothing but its own columns when it does', () => {
    const desk = atTodos();
    desk.paste(2, 'What', TYPED);
    const before = JSON.stringify(desk.sheet().saved());
    desk.at('2026-12-24T08:00').do('refreshFollowUps');
    expect(JSON.stringify(desk.sheet().saved())).toBe(before);
    desk.write(3, 'Status', [['scribbled']]);
    desk.do('refreshFollowUps');
    expect(JSON.stringify(desk.sheet().saved())).toBe(before);
  });

  it('to-dos sorted between reading and writing are right after the next refresh', () => {
    const desk = atTodos();
    desk.paste(2, 'What', TYPED);
    desk.write(2, 'Next action', [['x'], ['y'], ['z']]);
    const sort = { method: 'Range.setValues', nth: 1, callback: () => desk.sortBy('Kind') };
    expect(desk.run('refreshFollowUps', [], { between: [sort] }).error).toBeNull();
    desk.do('refreshFollowUps');
    const headers = HEADERS.filter((header) => !header.includes('ID'));
    const calm = atTodos();
    calm.paste(2, 'What', TYPED);
    expect(desk.table(headers).sort()).toEqual(calm.table(headers).sort());
    expect(new Set(desk.table(['ID']).flat()).size).toBe(3);
  });

  it('finds a renamed tab, renamed headers, moved and added columns', () => {
    const desk = atTodos();
    desk.paste(2, 'What', TYPED);
    desk.world.book.renameSheet(desk.sheet(), 'Plan');
    desk.tab = 'Plan';
    desk.type(1, 'Status', 'How it stands');
    desk.type(1, 'State', 'Stand');
    desk.sheet().restructure({ kind: 'move', dimension: 'COLUMNS', at: desk.column('Due'), count: 1, to: 1 });
    desk.sheet().restructure({ kind: 'insert', dimension: 'COLUMNS', at: 3, count: 1, inherit: 'before' });
    desk.type(2, 'Stand', 'Nonsense');
    expect(desk.cell(2, 'How it stands')).toMatch(/^State: "Nonsense" is not a state/);
    desk.write(3, 'Stand', [['Dropped']]);
    desk.do('refreshFollowUps');
    expect([desk.cell(3, 'Due'), desk.cell(3, 'Next action')]).toEqual(['', '']);
    expect(desk.sheet().displayed(2, 3)).toBe('');
  });

  it('leaves what a person typed in the same columns of rows that are not theirs to plan', () => {
    const desk = atTodos();
    desk.paste(2, 'What', TYPED);
    desk.fillAt('To-dos', 1, 14, [['Mine'], ['=ROW()'], ['own']]);
    desk.write(2, 'Next action', [['x']]);
    desk.do('refreshFollowUps');
    expect(desk.sheet().formula(2, 14)).toBe('=ROW()');
    expect(desk.sheet().displayed(3, 14)).toBe('own');
  });
});

describe('round trips of an edit', () => {
  const known = [
    'Name,Email,Stage,Contacted',
    ...Array.from({ length: 500 }, (_, i) => `P${i},p${i}@example.org,Contacted,2026-11-10`),
  ].join('\n');

  it.each([
    ['one to-do typed anew', 1, (i: number) => [`What ${i}`, 'I promised', `P${i}`, 'To do']],
    ['500 to-dos of 500 people', 500, (i: number) => [`What ${i}`, 'I promised', `P${i}`, 'To do']],
    [
      '500 to-dos of different kinds, some of strangers',
      500,
      (i: number) => [
        `What ${i}`,
        TODO_KINDS[i % TODO_KINDS.length] ?? '',
        i % 3 === 0 ? 'Who Knows' : `P${i}`,
        'Asked',
      ],
    ],
    [
      '500 people who are away, so that their next actions wait',
      500,
      (i: number) => ['', 'Out of office', `P${i}`, 'Away', ...Array<string>(6).fill(''), '2026-12-10'],
    ],
  ])('%s take at most 7', (_, count, line) => {
    const desk = atTodos({ contacts: known });
    const { calls, error } = desk.paste(
      2,
      'What',
      Array.from({ length: count }, (__, i) => line(i)),
    );
    expect(error).toBeNull();
    expect(calls.roundTrips).toBeLessThanOrEqual(BUDGET);
    expect(new Set(desk.table(['ID']).flat()).size).toBe(count);
    expect(desk.cell(count + 1, 'Since')).toBe('11/24/2026');
  });

  it('a formula in Since is not replaced when other rows are stamped', () => {
    const desk = atTodos();
    desk.paste(2, 'What', [
      ['a', 'Advice', 'Ana García', 'To do', ''],
      ['b', 'Advice', 'Ana García', 'To do', '=DATE(2026,11,2)'],
      ['c', 'Advice', 'Bo Li', 'To do', ''],
    ]);
    expect(desk.table(['Since']).flat()).toEqual(['11/24/2026', '11/02/2026', '11/24/2026']);
    expect(desk.sheet().formula(3, desk.column('Since'))).toBe('=DATE(2026,11,2)');
  });
});

describe('a copied spreadsheet that starts clean', () => {
  it('has no to-dos of the original, and an edit in it is known', () => {
    const desk = atTodos();
    desk.paste(2, 'What', [['Read', 'Advice', 'Ana García', 'To do']]);
    desk.copySpreadsheet();
    desk.type(2, 'Kind', 'Mentor');
    expect(desk.cell(2, 'Status')).not.toBe('');
    desk.ask('settleCopy', { clean: true });
    expect(desk.sheet().lastRow()).toBe(1);
    desk.paste(2, 'What', [['Read', 'Other', '', 'To do']]);
    expect(desk.cell(2, 'Next action')).toBe('Do it');
  });
});

describe('30,000 to-dos', () => {
  // Several seconds on a quiet machine.
  const LIMIT_MS = 120_000;

  it(
    'each get their ID in one refresh, and an edit among them takes at most 7 round trips',
    () => {
      const count = 30_000;
      const people = Array.from({ length: 100 }, (_, i) => `P${i},p${i}@example.org`);
      const desk = atTodos({ contacts: ['Name,Email', ...people].join('\n') });
      const lines = Array.from({ length: count }, (_, i) => [`What ${i}`, 'Advice', `P${i % 100}`, 'To do']);
      desk.write(2, 'What', lines);
      expect(desk.run('refreshFollowUps').calls.roundTrips).toBeLessThanOrEqual(9);
      expect(new Set(desk.table(['ID']).flat()).size).toBe(count);
      const { calls } = desk.type(count, 'State', 'Done');
      expect(calls.roundTrips).toBeLessThanOrEqual(BUDGET);
      expect(desk.cell(count, 'Next action')).toMatch(/^Tell them what came of their advice/);
    },
    LIMIT_MS,
  );
});
