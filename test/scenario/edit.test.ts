/** As people type: the edited rows are replanned at once, and nothing else. */
import { describe, expect, it } from 'vitest';
import { Desk } from './desk.ts';

const PEOPLE = 'Name,Email\nAna,ana@example.org\nBo,bo@example.org\nCy,cy@example.org';
const BUDGET = 7;

describe('onEdit', () => {
  it('plans a person who is typed in, and gives the row an ID', () => {
    const desk = new Desk();
    desk.type(2, 'Name', 'Ana');
    expect(desk.cell(2, 'ID')).toMatch(/^[0-9a-f]{10}$/);
    desk.type(2, 'Email', 'ana@example.org');
    expect(desk.row(2)).toMatchObject({ 'Next action': 'Write to them', Urgency: '0' });
  });

  it.each([
    ['Contacted', 'Contacted', 'Due in 9 days'],
    ['Followed up', 'Followed up', 'Due in 9 days'],
    ['Arranging', 'Replied', 'Due in 1 day'],
  ])('a stage %j chosen by hand stamps %s, and the plan follows', (stage, column, status) => {
    const desk = new Desk({ contacts: PEOPLE });
    if (stage === 'Followed up') desk.type(2, 'Contacted', '2026-11-02');
    desk.type(2, 'Stage', stage);
    expect(desk.cell(2, column)).toBe('11/24/2026');
    expect(desk.cell(2, 'Status')).toBe(status);
  });

  it.each([
    ['30', '12/24/2026', ''],
    ['light', '04/23/2027', ''],
    ['Mentor', '01/08/2027', ''],
    ['', '02/22/2027', ''],
    ['often', '02/22/2027', 'Check in every: "often" is not a number above 0, nor Mentor, Normal or Light'],
  ])('Check in every %j has the next update on %s', (typed, due, complaint) => {
    const desk = new Desk({
      contacts: 'Name,Email,Stage,Last contact\nAna,a@example.org,Keep in touch,2026-11-24',
    });
    desk.type(2, 'Check in every', typed);
    expect(desk.cell(2, 'Due')).toBe(due);
    expect(desk.cell(2, 'Status')).toContain(complaint);
  });

  it('never stamps over a date that is there, or over something typed that is no date', () => {
    const desk = new Desk({ contacts: PEOPLE });
    desk.type(2, 'Contacted', '2026-11-02');
    desk.type(2, 'Stage', 'Contacted');
    expect(desk.cell(2, 'Contacted')).toBe('11/02/2026');
    desk.type(3, 'Contacted', 'last week');
    desk.type(3, 'Stage', 'Contacted');
    expect(desk.cell(3, 'Contacted')).toBe('last week');
  });

  it('a fact that is erased takes its plan back', () => {
    const desk = new Desk({ contacts: PEOPLE });
    desk.type(2, 'Contacted', '2026-11-02');
    expect(desk.cell(2, 'Next action')).toBe('Follow up once');
    desk.type(2, 'Contacted', '');
    expect(desk.cell(2, 'Next action')).toBe('Write to them');
  });

  it('leaves other rows for the next refresh', () => {
    const desk = new Desk({ contacts: PEOPLE }).at('2026-12-24T08:00');
    desk.write(3, 'Contacted', [['2026-11-02']]);
    desk.type(2, 'Contacted', '2026-11-02');
    expect(desk.cell(2, 'Next action')).toBe('Follow up once');
    expect(desk.cell(3, 'Next action')).toBe('Write to them');
  });

  it.each([
    ['one stage', () => ['Contacted']],
    [
      'new people with a stage',
      (index: number) => [`Person ${index}`, `p${index}@example.org`, '', '', '', 'Contacted'],
    ],
  ])('a pasted block of 500 rows with %s takes at most 7 round trips', (what, line) => {
    const desk = new Desk({ contacts: what === 'one stage' ? many(500) : PEOPLE });
    const header = what === 'one stage' ? 'Stage' : 'Name';
    const start = what === 'one stage' ? 2 : 5;
    const { calls, error } = desk.paste(
      start,
      header,
      Array.from({ length: 500 }, (_, index) => line(index)),
    );
    expect(error).toBeNull();
    expect(calls.roundTrips).toBeLessThanOrEqual(BUDGET);
    expect(desk.cell(start + 499, 'Status')).toBe('Due in 9 days');
    expect(new Set(desk.table(['ID']).flat()).size).toBe(desk.sheet().lastRow() - 1);
  });

  it("runs as Google runs it: without any permission, and without the person's e-mail", () => {
    const desk = new Desk({ contacts: PEOPLE });
    desk.world.grants.set(desk.user, new Set());
    expect(desk.type(2, 'Stage', 'Contacted').error).toBeNull();
    expect(desk.cell(2, 'Status')).toBe('Due in 9 days');
  });

  it('an edit in another tab, or in a spreadsheet that was not set up, is left alone', () => {
    const desk = new Desk({ contacts: PEOPLE });
    desk.tab = 'Settings';
    expect(desk.paste(3, 'Value', [['9']]).error).toBeNull();
    const bare = new Desk({ bare: true });
    bare.tab = 'Sheet1';
    bare.fill('Sheet1', [['Name']]);
    expect(bare.type(2, 'Name', 'Ana').error).toBeNull();
    expect(bare.sheet().lastColumn()).toBe(1);
  });
});

function many(count: number): string {
  return [
    'Name,Email',
    ...Array.from({ length: count }, (_, index) => `P${index},p${index}@example.org`),
  ].join('\n');
}
