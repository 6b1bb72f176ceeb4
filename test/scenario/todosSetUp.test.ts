/** The To-dos tab as set-up makes it, in new spreadsheets, older ones and copies. */
import { describe, expect, it } from 'vitest';
import { ALL_TODO_STATES, TODO_KINDS } from '../../src/domain/todoColumns.ts';
import { Desk } from './desk.ts';
import { atTodos, HEADERS, PEOPLE } from './todosDesk.ts';

function headersOf(desk: Desk, tab = desk.tab): string[] {
  const sheet = desk.sheet(tab);
  return Array.from({ length: sheet.lastColumn() }, (_, index) => sheet.displayed(1, index + 1));
}

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
