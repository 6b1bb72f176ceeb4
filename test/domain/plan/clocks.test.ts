/** Clocks at their edges: the settings that only seldom matter, and what must not be late on the day it begins. */
import { describe, expect, it } from 'vitest';
import { isoDay } from '../../../src/domain/calendar.ts';
import { plan } from '../../../src/domain/plan/plan.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/read.ts';
import { type Around, at, NEW_YORK, person, planOf, type Told, type ToldTodo } from './people.ts';

const NOW = '2026-11-18T10:00';

function says(told: Told, around: Around = {}, now = NOW): (string | null)[] {
  const { state, due } = planOf(told, now, around);
  return [state, due?.kind === 'day' ? isoDay(due.day) : null];
}

describe('a follow-up waits for business days, and for days of the calendar where those are more', () => {
  it.each<[string, number, number, string]>([
    // written on Saturday 14 November: five business days end on Friday 20
    ['no days of the calendar', 5, 0, '2026-11-20'],
    ['fewer of the calendar', 5, 6, '2026-11-20'],
    ['a week of the calendar ends on a Saturday', 5, 7, '2026-11-23'],
    ['more of the calendar', 5, 11, '2026-11-25'],
  ])('%s', (_, followUpAfter, followUpAfterDays, due) => {
    const settings = { followUpAfter, followUpAfterDays };
    expect(says({ stage: 'Contacted', contacted: '2026-11-14' }, { settings })).toEqual(['S05', due]);
  });

  it('and its day is not known without the day of the first message, also when snoozed', () => {
    const told: Told = { stage: 'Contacted', notBefore: '2026-11-25' };
    expect(says(told)).toEqual(['S05', null]);
    expect(planOf(told, NOW).status).toBe('Fill in when you wrote');
  });
});

it.each([
  ['with its hour', '2026-11-16T15:00'],
  ['of which the day is known, at the midnight that ends it', '2026-11-17T00:00'],
])('a next talk is not the one before: %s', (_, meeting) => {
  const told: Told = {
    stage: 'Scheduled',
    meeting,
    thanked: '2026-11-17',
    contacted: '2026-11-18',
    replied: '2026-11-18',
  };
  const { state, due, status } = planOf(told, '2026-11-18T00:00');
  expect([state, due, status]).toEqual(['S09', null, 'Fill in when you will talk']);
});

it('thanks are owed at a moment, not on a day', () => {
  const told: Told = { stage: 'Met', meeting: '2026-11-17T15:00', minutes: 20 };
  expect(planOf(told, NOW).due).toEqual({ kind: 'moment', moment: at('2026-11-18T15:20') });
});

describe('who is in touch because the time to wrap up ran out is not late on that very day', () => {
  const left: Told = {
    stage: 'Met',
    meeting: '2026-10-19T15:00',
    thanked: '2026-10-19',
    checkInEvery: 14,
  };
  const open: ToldTodo = { kind: 'I promised', state: 'To do', since: '2026-10-19' };
  it.each<[string, Told, readonly ToldTodo[], string]>([
    ['nothing was noted: 30 days after the thanks', left, [], '2026-11-18'],
    ['a promise is open: 30 days, too', { ...left, debriefed: '2026-10-19' }, [open], '2026-11-18'],
    ['all was wrapped up: as often as they wish', { ...left, debriefed: '2026-10-19' }, [], '2026-11-02'],
    ['Stage says so: as often as they wish', { ...left, stage: 'Keep in touch' }, [], '2026-11-02'],
  ])('%s', (_, told, todos, due) => {
    expect(says(told, { todos })).toEqual(['S14', due]);
  });
});

it.each<[string, Told]>([
  ['without a Meeting', { thanked: '2026-11-02' }],
  ['without thanks', { meeting: '2026-11-02T15:00' }],
])('there is no first check-in %s', (_, told) => {
  const todos: ToldTodo[] = [{ kind: 'Advice', state: 'Done', since: '2026-11-17' }];
  expect(planOf({ ...told, stage: 'Keep in touch', debriefed: '2026-11-02' }, NOW, { todos }).state).toBe(
    'S14',
  );
});

it('where no updates are wanted Activity is not asked how many were sent', () => {
  const messages = () => {
    throw new Error('asked');
  };
  const contacts = [person({ stage: 'Keep in touch', lastContact: '2026-11-02', checkInEvery: null })];
  const campaign = { contacts, todos: [], messages, zone: NEW_YORK };
  const { people } = plan(campaign, { ...DEFAULT_SETTINGS, checkInEvery: 0 }, at(NOW));
  expect(people.map(({ state }) => state)).toEqual(['S14o']);
});
