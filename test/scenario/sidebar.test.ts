/** The sidebar's server: Today, the selected person, and what one click changes in the sheet. */
import { describe, expect, it } from 'vitest';
import { Desk, ME } from './desk.ts';

const PEOPLE = [
  'Name,Email,Stage,Contacted,Replied,Meeting,Notes',
  'Ana,ana@example.org,Contacted,2026-11-10,,,first note',
  'Bo,bo@example.org,Arranging,2026-11-10,2026-11-20,,',
  'Cy,cy@example.org,Met,,,2026-11-23 15:00,',
  'Dee,dee@example.org,Contacted,2026-11-23,,,',
].join('\n');

const idOf = (desk: Desk, row: number): string => desk.cell(row, 'ID');

describe('Today', () => {
  it('lists what is due, in the order of what cannot wait, for the person who looks', () => {
    const desk = new Desk({ contacts: PEOPLE });
    const state = desk.ask('getSidebar', null);
    expect(state.today.map(({ name, nextAction, task }) => [name, task?.action ?? nextAction])).toEqual([
      ['Bo', 'Answer and offer times'],
      ['Cy', 'Send a thank-you'],
      ['Cy', 'Note what you learned'],
      ['Ana', 'Follow up once'],
    ]);
    expect([state.me, state.date, state.people]).toEqual([ME, '2026-11-24', 4]);
  });

  it('is empty for a friend whose contacts they are not', () => {
    const desk = new Desk({ contacts: PEOPLE });
    desk.user = 'friend@example.com';
    desk.letIn('editor', desk.user);
    expect(desk.ask('getSidebar', null).today).toEqual([]);
  });
});

describe('one click', () => {
  it.each([
    ['wrote', 5, { Stage: 'Contacted', Contacted: '11/24/2026', 'Last contact': '11/24/2026' }],
    [
      'followed-up',
      2,
      { Stage: 'Followed up', 'Followed up': '11/24/2026', 'Next action': 'Park, or try someone else there' },
    ],
    ['replied', 2, { Stage: 'Arranging', Replied: '11/24/2026', 'Next action': 'Answer and offer times' }],
    ['met', 3, { Stage: 'Met', 'Next action': 'Send a thank-you', Status: 'Thank-you: 23 h left' }],
    ['thanked', 4, { Thanked: '11/24/2026', 'Next action': 'Note what you learned' }],
    ['parked', 2, { Stage: 'Parked' }],
  ])('%j on row %i writes the facts and the plan', (event, row, facts) => {
    const desk = new Desk({ contacts: PEOPLE });
    desk.ask('recordEvent', { id: idOf(desk, row), event });
    expect(desk.row(row)).toMatchObject(facts);
  });

  it('a date is set with its time and length', () => {
    const desk = new Desk({ contacts: PEOPLE, timeZone: 'America/New_York' });
    const view = desk.ask('recordEvent', {
      id: idOf(desk, 3),
      event: 'scheduled',
      when: '2026-12-01T15:30',
      minutes: 30,
    });
    expect(desk.row(3)).toMatchObject({ Stage: 'Scheduled', Meeting: '12/01/2026 15:30', Minutes: '30' });
    expect(view.nextAction).toBe('Prepare your questions');
  });

  it('snoozing takes a person out of Today until that day', () => {
    const desk = new Desk({ contacts: PEOPLE });
    desk.ask('recordEvent', { id: idOf(desk, 2), event: 'snoozed', when: '2026-12-01' });
    expect(desk.row(2)).toMatchObject({ 'Not before': '12/01/2026', Status: 'Due in 7 days' });
    expect(desk.ask('getSidebar', null).today.map(({ name }) => name)).not.toContain('Ana');
  });

  it('is told in the timeline, newest first', () => {
    const desk = new Desk({ contacts: PEOPLE });
    const id = idOf(desk, 2);
    desk.ask('recordEvent', { id, event: 'followed-up' });
    desk.at('2026-11-25T09:00');
    const view = desk.ask('recordEvent', { id, event: 'replied' });
    expect(view.timeline.map(({ what }) => what)).toEqual(['They replied', 'You followed up']);
  });

  it('Last contact never moves backwards', () => {
    const desk = new Desk({ contacts: PEOPLE });
    const id = idOf(desk, 2);
    desk.ask('recordEvent', { id, event: 'replied' });
    desk.ask('recordEvent', { id, event: 'followed-up', when: '2026-11-17' });
    expect(desk.cell(2, 'Last contact')).toBe('11/24/2026');
  });

  it.each(['not a day', '2026-02-31', ''])(
    'a day like %j is refused in words, and nothing is changed',
    (when) => {
      const desk = new Desk({ contacts: PEOPLE });
      const before = desk.table(['Stage', 'Not before', 'Status']);
      const { code, message } = desk.refusal('recordEvent', { id: idOf(desk, 2), event: 'snoozed', when });
      expect(code).toBe('bad-input');
      expect(message).toMatch(/is not a date. Nothing was changed/);
      expect(desk.table(['Stage', 'Not before', 'Status'])).toEqual(before);
    },
  );

  it('lands in the right row when the sheet is sorted in the same blink', () => {
    const desk = new Desk({ contacts: PEOPLE });
    const id = idOf(desk, 2);
    const sort = { method: 'Range.setValues', nth: 1, callback: () => desk.reverse() };
    const answer = desk.call('recordEvent', { id, event: 'parked' }, { between: [sort] });
    expect(answer.ok).toBe(true);
    expect(desk.table(['Name', 'Stage']).sort()).toEqual([
      ['Ana', 'Parked'],
      ['Bo', 'Arranging'],
      ['Cy', 'Met'],
      ['Dee', 'Contacted'],
    ]);
  });
});

describe('notes', () => {
  it('are saved as typed, formulas included, as text', () => {
    const desk = new Desk({ contacts: PEOPLE });
    const notes = '=1+1\nרשימה "x"';
    desk.ask('saveNotes', { id: idOf(desk, 2), notes, base: 'first note' });
    expect(desk.sheet().value(2, desk.column('Notes'))).toBe(notes);
    expect(desk.sheet().formula(2, desk.column('Notes'))).toBe('');
  });

  it('never overwrite what somebody else has written meanwhile', () => {
    const desk = new Desk({ contacts: PEOPLE });
    desk.type(2, 'Notes', 'written in the sheet');
    const { saved } = desk.ask('saveNotes', {
      id: idOf(desk, 2),
      notes: 'mine',
      base: 'first note',
    });
    expect(saved).toBe('written in the sheet');
    expect(desk.cell(2, 'Notes')).toBe('written in the sheet');
  });
});

describe('the selected row', () => {
  it('is the person shown; a header, an empty row or another tab is nobody', () => {
    const desk = new Desk({ contacts: PEOPLE });
    desk.select('Contacts', 4);
    expect(desk.ask('getSelected', null)?.name).toBe('Cy');
    for (const [name, row] of [
      ['Contacts', 1],
      ['Contacts', 40],
      ['Settings', 3],
    ] as const) {
      desk.select(name, row);
      expect(desk.ask('getSelected', null)).toBeNull();
    }
  });
});
