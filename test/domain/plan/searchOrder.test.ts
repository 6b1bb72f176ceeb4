import { describe, expect, it } from 'vitest';
import { isoDay } from '../../../src/domain/calendar.ts';
import type { Settings } from '../../../src/domain/settings.ts';
import { day, planAll, type Told, type ToldTodo } from './people.ts';

const NOW = '2026-06-15';
const TALKED: Told = {
  stage: 'Keep in touch',
  meeting: '2026-06-01T15:00',
  thanked: '2026-06-01',
  debriefed: '2026-06-01',
};
const wish = (id: string, more: ToldTodo = {}): ToldTodo => ({
  kind: 'Job search',
  state: 'Waiting',
  since: '2026-06-01',
  personId: id,
  ...more,
});

/** When each is told of the search that begins on Monday 15 June. */
function told(
  people: readonly Told[],
  todos: readonly ToldTodo[],
  settings: Partial<Settings> = {},
  now = NOW,
): readonly string[] {
  const all = { settings: { jobSearchFrom: day(NOW), ...settings }, todos };
  return planAll(
    people.map((one) => ({ ...TALKED, ...one })),
    now,
    all,
  ).people.map(({ state, due }) => (state === 'S15' && due?.kind === 'day' ? isoDay(due.day) : ''));
}

describe('of two who wait the closer one is told first, whatever the order of the sheet', () => {
  const mentor: ToldTodo = { kind: 'Mentor', state: 'Mentor', personId: 'z' };
  it.each<[string, Told, Told, ToldTodo[]?, Partial<Settings>?]>([
    ['everyone before Light', {}, { checkInEvery: 'Light' }],
    ['a wish of 60 days before everyone', { checkInEvery: 60 }, {}],
    ['everyone before a wish of 120 days', {}, { checkInEvery: 120 }],
    ['a mentor in the cell before a wish of 60 days', { checkInEvery: 'Mentor' }, { checkInEvery: 60 }],
    ['a mentor by agreement before a wish of 60 days', {}, { checkInEvery: 60 }, [mentor]],
    [
      'a wish of 60 days before a mentor whose cell says Normal',
      { checkInEvery: 60 },
      { checkInEvery: 'Normal' },
      [{ ...mentor, personId: 'b' }],
    ],
    ['a wish of 30 days before a mentor', { checkInEvery: 30 }, { checkInEvery: 'Mentor' }],
    ['a wish before everyone where updates are off', { checkInEvery: 120 }, {}, [], { checkInEvery: 0 }],
    ['who wrote last', { replied: '2026-05-20' }, { replied: '2026-05-01' }],
    ['who ever wrote', { replied: '2026-05-01' }, {}],
    ['else the name decides', { name: 'Amy' }, { name: 'Ben' }],
    ['and for one name the ID', { name: 'Amy', id: 'a' }, { name: 'Amy', id: 'b' }],
  ])('%s', (_, closer, other, more = [], settings = {}) => {
    const one = { name: 'Zed', id: 'z', ...closer };
    const two = { name: 'Ben', id: 'b', ...other };
    const todos = [wish(one.id), wish(two.id), ...more];
    expect(told([one, two], todos, settings)).toEqual(['2026-06-15', '2026-06-22']);
    expect(told([two, one], todos, settings)).toEqual(['2026-06-22', '2026-06-15']);
  });
});

describe('the days of two who wait do not change', () => {
  const people: Told[] = [
    { name: 'Amy', id: 'a' },
    { name: 'Ben', id: 'b' },
    { name: 'Cy', id: 'c', checkInEvery: 1 },
  ];
  const before: ToldTodo = { kind: 'Job search', state: 'Told', personId: 'c' };
  it.each<[string, Told, ToldTodo]>([
    ['by one who was told before the search began', {}, { ...before, since: '2026-06-12' }],
    ['by one who was told nobody knows when', {}, before],
    ['by one who is closed', { stage: 'Closed' }, wish('c')],
    ['by one who must not be contacted', { stage: 'Do not contact' }, wish('c')],
  ])('%s', (_, third, todo) => {
    const [amy = {}, ben = {}, cy = {}] = people;
    expect(told([amy, ben, { ...cy, ...third }], [wish('a'), wish('b'), todo])).toEqual([
      '2026-06-15',
      '2026-06-22',
      '',
    ]);
  });
});

it('who asks while the search goes on is told on that day at the earliest', () => {
  const late = wish('a1', { since: '2026-06-18' });
  expect(told([{}], [late], {}, '2026-06-18')).toEqual(['2026-06-18']);
});
