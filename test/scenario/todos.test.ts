/** To-dos typed by hand: what each gets at once, and what lights up as the days go by. */
import { describe, expect, it } from 'vitest';
import { atTodos, HEADERS, PEOPLE, shown } from './todosDesk.ts';

const OVERDUE = '#f4c7c3';
const TODAY = '#fce8b2';

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
