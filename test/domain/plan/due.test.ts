import { describe, expect, it } from 'vitest';
import { isoDay } from '../../../src/domain/calendar.ts';
import type { PersonPlan } from '../../../src/domain/campaign.ts';
import { STAGES } from '../../../src/domain/columns.ts';
import { isoMoment } from '../../../src/domain/zone.ts';
import { zone, ZONES } from '../zones.ts';
import { type Around, day, NEW_YORK, planOf, type Told } from './people.ts';

function dueOf({ due }: PersonPlan, where = NEW_YORK): string | null {
  if (due === null) return null;
  return due.kind === 'day' ? isoDay(due.day) : isoMoment(where, due.moment);
}

type Row = [string, Told, string, string | null, string, 0 | 1 | 2];
function table(rows: Row[], around: Around = {}): void {
  it.each(rows)('%s: %o on %s', (action, told, now, due, status, urgency) => {
    const planned = planOf(told, now, around);
    expect([planned.nextAction, dueOf(planned), planned.status, planned.urgency]).toEqual([
      action,
      due,
      status,
      urgency,
    ]);
  });
}

describe('before the first message nothing is due', () => {
  table([
    ['Note why them and what you want to learn', {}, '2026-11-22', null, '', 0],
    ['Find a way to reach them', { why: 'moved from law to data' }, '2026-11-22', null, '', 0],
    ['', { name: '' }, '2026-11-22', null, '', 0],
    [
      'Find a person there: call the front desk or ask around',
      { stage: 'Find a person', name: '', organization: 'Acme' },
      '2026-11-22',
      null,
      '',
      0,
    ],
    ['Ask for the introduction', { stage: 'Ask for introduction' }, '2026-11-22', null, '', 0],
    ['Write to them', { email: 'a@b.example' }, '2026-11-22', null, '', 0],
    [
      'Write to them',
      { email: 'a@b.example', notBefore: '2026-11-24' },
      '2026-11-23',
      '2026-11-24',
      'Due in 1 day',
      0,
    ],
    [
      'Write to them',
      { email: 'a@b.example', notBefore: '2026-11-24' },
      '2026-11-24',
      '2026-11-24',
      'Due today',
      1,
    ],
    [
      'Write to them',
      { email: 'a@b.example', notBefore: '2026-11-21' },
      '2026-11-21',
      '2026-11-23',
      'Due in 2 days',
      0,
    ],
  ]);
});

describe('a first message is followed up once after seven business days', () => {
  const told: Told = { contacted: '2026-11-10' };
  table([
    ['Follow up once', told, '2026-11-17', '2026-11-19', 'Due in 2 days', 0],
    ['Follow up once', told, '2026-11-18', '2026-11-19', 'Due in 1 day', 0],
    ['Follow up once', told, '2026-11-19', '2026-11-19', 'Due today', 1],
    ['Follow up once', told, '2026-11-20', '2026-11-19', 'Overdue 1 day', 2],
    ['Follow up once', told, '2026-11-22', '2026-11-19', 'Overdue 3 days', 2],
    ['Follow up once', { contacted: '2024-02-20' }, '2024-02-29', '2024-02-29', 'Due today', 1],
    ['Follow up once', { contacted: '2023-02-20' }, '2023-03-01', '2023-03-01', 'Due today', 1],
    ['Follow up once', { contacted: '2025-12-24' }, '2026-01-01', '2026-01-02', 'Due in 1 day', 0],
    [
      'Follow up once',
      { stage: 'Contacted', lastContact: '2026-11-10' },
      '2026-11-19',
      '2026-11-19',
      'Due today',
      1,
    ],
    ['Follow up once', { stage: 'Contacted' }, '2026-11-19', null, 'Fill in when you wrote', 0],
  ]);

  describe('holidays and the setting move it', () => {
    table(
      [['Follow up once', { contacted: '2026-11-20' }, '2026-11-20', '2026-11-30', 'Due in 10 days', 0]],
      { settings: { followUpAfter: 4, holidays: new Set([day('2026-11-26'), day('2026-11-27')]) } },
    );
  });
});

describe('a follow-up without an answer is parked', () => {
  const told: Told = { contacted: '2026-11-02', followedUp: '2026-11-11' };
  table([
    ['Park, or try someone else there', told, '2026-11-19', '2026-11-20', 'Due in 1 day', 0],
    ['Park, or try someone else there', told, '2026-11-20', '2026-11-20', 'Due today', 1],
    ['Park, or try someone else there', told, '2026-11-21', '2026-11-20', 'Overdue 1 day', 2],
    [
      'Park, or try someone else there',
      { stage: 'Followed up' },
      '2026-11-21',
      null,
      'Fill in when you followed up',
      0,
    ],
    ['', { ...told, stage: 'Parked' }, '2026-12-21', null, '', 0],
  ]);
});

describe('a reply is answered by the next business day', () => {
  table([
    ['Answer and offer times', { replied: '2026-11-20' }, '2026-11-20', '2026-11-23', 'Due in 3 days', 0],
    ['Answer and offer times', { replied: '2026-11-20' }, '2026-11-23', '2026-11-23', 'Due today', 1],
    ['Answer and offer times', { replied: '2026-11-20' }, '2026-11-24', '2026-11-23', 'Overdue 1 day', 2],
    [
      'Answer and offer times',
      { replied: '2026-11-19', lastContact: '2026-11-19' },
      '2026-11-20',
      '2026-11-20',
      'Due today',
      1,
    ],
    [
      'Ask once more for a date',
      { replied: '2026-11-19', lastContact: '2026-11-20' },
      '2026-11-20',
      '2026-11-25',
      'Due in 5 days',
      0,
    ],
    ['Answer and offer times', { stage: 'Arranging' }, '2026-11-20', null, 'Fill in when they replied', 0],
  ]);
});

describe('a talk is prepared, confirmed and held', () => {
  // Tuesday
  const told: Told = { meeting: '2026-11-24T15:00' };
  table([
    ['Prepare your questions', told, '2026-11-19', '2026-11-20', 'Due in 1 day', 0],
    ['Prepare your questions', told, '2026-11-20', '2026-11-20', 'Due today', 1],
    ['Prepare your questions', told, '2026-11-21', '2026-11-21', 'Due today', 1],
    ['Confirm the talk', told, '2026-11-23', '2026-11-23T12:00', 'Due today', 1],
    ['Confirm the talk', told, '2026-11-23T11:59', '2026-11-23T12:00', 'Due today', 1],
    ['Confirm the talk', told, '2026-11-23T12:01', '2026-11-23T12:00', 'Due today', 1],
    ['Confirm the talk', told, '2026-11-23T23:59', '2026-11-23T12:00', 'Due today', 1],
    [
      'Prepare your questions',
      { ...told, lastContact: '2026-11-23' },
      '2026-11-23',
      '2026-11-23',
      'Due today',
      1,
    ],
    [
      'Confirm the talk',
      { ...told, lastContact: '2026-11-22' },
      '2026-11-23',
      '2026-11-23T12:00',
      'Due today',
      1,
    ],
    ['Talk today at 15:00', told, '2026-11-24T00:00', '2026-11-24T14:45', 'Due today', 1],
    ['Talk today at 15:00', told, '2026-11-24T14:46', '2026-11-24T14:45', 'Due today', 1],
    ['Talk today at 15:00', told, '2026-11-24T15:19', '2026-11-24T14:45', 'Due today', 1],
    ['Talk today', { meeting: '2026-11-24T00:00' }, '2026-11-24T15:00', '2026-11-24', 'Due today', 1],
    [
      'Talk today at 15:00',
      { ...told, notBefore: '2026-12-24' },
      '2026-11-24',
      '2026-11-24T14:45',
      'Due today',
      1,
    ],
    // Monday: its last business day before is Friday
    ['Confirm the talk', { meeting: '2026-11-23T15:00' }, '2026-11-20', '2026-11-20T12:00', 'Due today', 1],
    ['Confirm the talk', { meeting: '2026-11-23T15:00' }, '2026-11-22', '2026-11-22T12:00', 'Due today', 1],
    // Saturday stays Saturday
    [
      'Talk today at 15:00',
      { meeting: '2026-11-28T15:00' },
      '2026-11-28',
      '2026-11-28T14:45',
      'Due today',
      1,
    ],
    // Leap day
    [
      'Talk today at 15:00',
      { meeting: '2024-02-29T15:00' },
      '2024-02-29',
      '2024-02-29T14:45',
      'Due today',
      1,
    ],
    // Just after midnight: not due the evening before; and still today while it lasts beyond midnight
    [
      'Talk today at 00:05',
      { meeting: '2026-11-25T00:05' },
      '2026-11-25T00:01',
      '2026-11-25T00:00',
      'Due today',
      1,
    ],
    [
      'Talk today at 23:50',
      { meeting: '2026-11-24T23:50' },
      '2026-11-25T00:05',
      '2026-11-25T00:00',
      'Due today',
      1,
    ],
    ['Prepare your questions', { stage: 'Scheduled' }, '2026-11-20', null, 'Fill in when you will talk', 0],
  ]);
});

describe('thanks are owed within 24 hours of the end of the talk, weekends or not', () => {
  // Friday, 15:00 to 15:20
  const told: Told = { meeting: '2026-11-20T15:00' };
  const due = '2026-11-21T15:20';
  table([
    ['Talk today at 15:00', told, '2026-11-20T15:19', '2026-11-20T14:45', 'Due today', 1],
    ['Send a thank-you', told, '2026-11-20T15:20', due, 'Thank-you: 24 h left', 1],
    ['Send a thank-you', told, '2026-11-20T15:21', due, 'Thank-you: 23 h left', 1],
    ['Send a thank-you', told, '2026-11-21T10:20', due, 'Thank-you: 5 h left', 1],
    ['Send a thank-you', told, '2026-11-21T10:21', due, 'Thank-you: 4 h left', 1],
    ['Send a thank-you', told, '2026-11-21T14:20', due, 'Thank-you: 1 h left', 1],
    ['Send a thank-you', told, '2026-11-21T14:21', due, 'Thank-you: less than 1 h left', 1],
    ['Send a thank-you', told, '2026-11-21T15:20', due, 'Thank-you: less than 1 h left', 1],
    ['Send a thank-you', told, '2026-11-21T15:21', due, 'Thank-you overdue less than 1 h', 2],
    ['Send a thank-you', told, '2026-11-21T16:20', due, 'Thank-you overdue 1 h', 2],
    ['Send a thank-you', told, '2026-11-21T20:20', due, 'Thank-you overdue 5 h', 2],
    ['Send a thank-you', told, '2026-11-22T15:19', due, 'Thank-you overdue 23 h', 2],
    ['Send a thank-you', told, '2026-11-22T15:20', due, 'Thank-you overdue 1 day', 2],
    ['Send a thank-you', told, '2026-11-23T00:00', due, 'Thank-you overdue 2 days', 2],
    [
      'Send a thank-you',
      { ...told, notBefore: '2026-12-24' },
      '2026-11-21T10:20',
      due,
      'Thank-you: 5 h left',
      1,
    ],
    [
      'Send a thank-you',
      { ...told, minutes: 60 },
      '2026-11-20T16:00',
      '2026-11-21T16:00',
      'Thank-you: 24 h left',
      1,
    ],
    [
      'Send a thank-you',
      { ...told, thanked: '2026-10-10' },
      '2026-11-21T10:20',
      due,
      'Thank-you: 5 h left',
      1,
    ],
    [
      'Note what you learned',
      { ...told, thanked: '2026-11-20' },
      '2026-11-21',
      '2026-11-24',
      'Due in 3 days',
      0,
    ],
    // of a talk without a time only the day is over
    [
      'Send a thank-you',
      { meeting: '2026-11-20T00:00' },
      '2026-11-21T00:00',
      '2026-11-22T00:00',
      'Thank-you: 24 h left',
      1,
    ],
    // Last contact stands in for a missing Meeting
    [
      'Send a thank-you',
      { stage: 'Met', lastContact: '2026-11-20' },
      '2026-11-21T00:00',
      '2026-11-22T00:00',
      'Thank-you: 24 h left',
      1,
    ],
    ['Send a thank-you', { stage: 'Met' }, '2026-11-21', null, 'Fill in when you talked', 0],
  ]);

  describe('and are real hours across a change of the clock', () => {
    it.each([
      // zone, talk until, deadline
      ['America/New_York', '2026-03-07T15:00', '2026-03-08T16:20'],
      ['America/New_York', '2026-10-31T15:00', '2026-11-01T14:20'],
      ['Europe/Berlin', '2026-03-28T15:00', '2026-03-29T16:20'],
      ['Europe/Berlin', '2026-10-24T15:00', '2026-10-25T14:20'],
      ['Pacific/Auckland', '2026-09-26T15:00', '2026-09-27T16:20'],
      ['Pacific/Auckland', '2026-04-04T15:00', '2026-04-05T14:20'],
      ['Asia/Kolkata', '2026-03-28T15:00', '2026-03-29T15:20'],
    ])('in %s', (name, meeting, deadline) => {
      const where = zone(name);
      expect(dueOf(planOf({ meeting }, deadline, { zone: where }), where)).toBe(deadline);
    });

    it('a day of 25 hours is never "overdue 0 days"', () => {
      const late = planOf({ meeting: '2026-10-30T23:50' }, '2026-11-01T23:55');
      expect(late.status).toBe('Thank-you overdue 1 day');
      const sameDay = planOf({ meeting: '2026-10-30T23:59', minutes: 2 }, '2026-11-01T23:59');
      expect(sameDay.status).toBe('Thank-you overdue 1 day');
    });
  });

  it('their setting counts in hours', () => {
    const around = { settings: { thankWithin: 48, talkMinutes: 30 } };
    expect(dueOf(planOf(told, '2026-11-20T16:00', around))).toBe('2026-11-22T15:30');
  });
});

describe('what was learned is noted two business days after the thanks, then the person is kept in touch with', () => {
  const thanked: Told = { meeting: '2026-11-20T15:00', thanked: '2026-11-21' };
  table([
    ['Note what you learned', thanked, '2026-11-24', '2026-11-24', 'Due today', 1],
    ['Note what you learned', thanked, '2026-11-25', '2026-11-24', 'Overdue 1 day', 2],
    [
      'Note what you learned',
      { ...thanked, notBefore: '2026-11-30' },
      '2026-11-25',
      '2026-11-30',
      'Due in 5 days',
      0,
    ],
    [
      'Note what you learned',
      { stage: 'Met', thanked: '2026-11-10', lastContact: '2026-11-16' },
      '2026-11-16',
      '2026-11-12',
      'Overdue 4 days',
      2,
    ],
    [
      'Send an update, or a short hello',
      { stage: 'Keep in touch', meeting: '2026-08-20T15:00' },
      '2026-11-18',
      '2026-11-18',
      'Due today',
      1,
    ],
    [
      'Send an update, or a short hello',
      { ...thanked, debriefed: '2026-11-23' },
      '2026-11-23',
      '2027-02-19',
      'Due in 88 days',
      0,
    ],
    [
      'Send an update, or a short hello',
      { ...thanked, debriefed: '2026-11-23', checkInEvery: 30 },
      '2026-12-20',
      '2026-12-21',
      'Due in 1 day',
      0,
    ],
    [
      'Send an update, or a short hello',
      { ...thanked, debriefed: '2026-11-23', lastContact: '2027-01-08' },
      '2027-01-09',
      '2027-04-08',
      'Due in 89 days',
      0,
    ],
    [
      'Send an update, or a short hello',
      { stage: 'Keep in touch', lastContact: '2026-08-20' },
      '2026-11-18',
      '2026-11-18',
      'Due today',
      1,
    ],
    [
      'Send an update, or a short hello',
      { stage: 'Keep in touch', lastContact: '2026-08-20' },
      '2026-11-19',
      '2026-11-18',
      'Overdue 1 day',
      2,
    ],
    [
      'Send an update, or a short hello',
      { stage: 'Keep in touch', lastContact: '2026-08-20', notBefore: '2026-12-01' },
      '2026-11-19',
      '2026-12-01',
      'Due in 12 days',
      0,
    ],
    [
      'Send an update, or a short hello',
      { stage: 'Keep in touch' },
      '2026-11-19',
      null,
      'Fill in when you were last in touch',
      0,
    ],
    // never noted: not late on the day that this is let go
    [
      'Send an update, or a short hello',
      { ...thanked, checkInEvery: 7 },
      '2026-12-21',
      '2026-12-21',
      'Due today',
      1,
    ],
  ]);
});

describe('beside the path', () => {
  table([
    [
      'Write to them',
      { stage: 'Not now', notBefore: '2026-11-23' },
      '2026-11-22',
      '2026-11-23',
      'Due in 1 day',
      0,
    ],
    [
      'Write to them',
      { stage: 'Not now', notBefore: '2026-11-23' },
      '2026-11-24',
      '2026-11-23',
      'Overdue 1 day',
      2,
    ],
    ['Write to them', { stage: 'Not now' }, '2026-11-22', null, 'Fill in when you may write', 0],
    [
      'Thank them for answering',
      { stage: 'Declined', replied: '2026-11-20' },
      '2026-11-23',
      '2026-11-23',
      'Due today',
      1,
    ],
    [
      'Thank them for answering',
      { stage: 'Declined', lastContact: '2026-11-20' },
      '2026-11-23',
      '2026-11-23',
      'Due today',
      1,
    ],
    ['Thank them for answering', { stage: 'Declined' }, '2026-11-23', null, 'Fill in when they replied', 0],
    ['', { stage: 'Declined', replied: '2026-11-20', thanked: '2026-11-20' }, '2026-11-23', null, '', 0],
    [
      'Find another address',
      { stage: 'Bounced', contacted: '2026-11-19' },
      '2026-11-23',
      '2026-11-23',
      'Due today',
      1,
    ],
    ['Find another address', { stage: 'Bounced' }, '2026-11-23', null, 'Fill in when you wrote', 0],
    ['', { stage: 'Do not contact', contacted: '2026-01-01' }, '2026-11-23', null, '', 0],
    ['', { stage: 'Closed', contacted: '2026-01-01' }, '2026-11-23', null, '', 0],
  ]);
});

describe('snoozing', () => {
  table([
    [
      'Follow up once',
      { contacted: '2026-11-02', notBefore: '2026-11-22' },
      '2026-11-21',
      '2026-11-23',
      'Due in 2 days',
      0,
    ],
    [
      'Follow up once',
      { contacted: '2026-11-02', notBefore: '2026-11-24' },
      '2026-11-24',
      '2026-11-24',
      'Due today',
      1,
    ],
    [
      'Follow up once',
      { contacted: '2026-11-02', notBefore: '2026-11-24' },
      '2026-11-25',
      '2026-11-24',
      'Overdue 1 day',
      2,
    ],
    [
      'Follow up once',
      { contacted: '2026-11-02', notBefore: '2026-11-01' },
      '2026-11-12',
      '2026-11-11',
      'Overdue 1 day',
      2,
    ],
  ]);
});

describe('a day begins and ends at midnight of the zone', () => {
  it.each(ZONES)('in %s', (name) => {
    const where = zone(name);
    const told: Told = { contacted: '2026-03-19' };
    const says = (now: string) => planOf(told, now, { zone: where }).status;
    // 2026-03-30, a Monday, a day after Europe changes its clock
    expect([
      says('2026-03-29T23:59'),
      says('2026-03-30T00:00'),
      says('2026-03-30T23:59'),
      says('2026-03-31T00:00'),
    ]).toEqual(['Due in 1 day', 'Due today', 'Due today', 'Overdue 1 day']);
  });
});

describe('a cell that cannot be used is said in Status, and the rest is planned', () => {
  const unreadable: Told = {
    stage: 'Scheduled',
    problems: [
      { column: 'meeting', text: 'tomorrow', message: '"tomorrow" is not a date. Type one like 2026-11-24.' },
    ],
  };
  table([
    [
      'Prepare your questions',
      unreadable,
      '2026-11-22',
      null,
      'Meeting: "tomorrow" is not a date. Type one like 2026-11-24',
      0,
    ],
    [
      'Follow up once',
      { ...unreadable, stage: 'Contacted', contacted: '2026-11-10' },
      '2026-11-22',
      '2026-11-19',
      'Overdue 3 days. Meeting: "tomorrow" is not a date. Type one like 2026-11-24',
      2,
    ],
    [
      'Follow up once',
      { contacted: '2026-11-10', replied: '2062-11-11' },
      '2026-11-19',
      '2026-11-19',
      'Due today. Replied: 2062-11-11 lies in the future',
      1,
    ],
    [
      'Follow up once',
      { contacted: '2026-11-10', minutes: 0, checkInEvery: -3 },
      '2026-11-19',
      '2026-11-19',
      'Due today. Minutes: 0 is not a length. Type minutes like 20. 1 more to look at',
      1,
    ],
    ['', { ...unreadable, stage: 'Closed' }, '2026-11-22', null, '', 0],
  ]);

  it('a stage that cannot be read keeps messages from being offered', () => {
    const told: Told = {
      meeting: '2026-11-20T15:00',
      problems: [{ column: 'stage', text: 'DNC', message: '"DNC" is not a stage.' }],
    };
    const { stage, offers, status } = planOf(told, '2026-11-21T10:00');
    expect(stage).toBe('Met');
    expect(status).toBe('Thank-you: 5 h left. Stage: "DNC" is not a stage');
    expect(offers.filter(({ kind }) => kind === 'draft')).toEqual([]);
  });
});

it('every stage has a rule', () => {
  for (const stage of STAGES) expect(() => planOf({ stage }, '2026-11-22')).not.toThrow();
});
