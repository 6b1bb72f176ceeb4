import { describe, expect, it } from 'vitest';
import { isoDay } from '../../../src/domain/calendar.ts';
import type { MessageRecord } from '../../../src/domain/campaign.ts';
import { type Around, day, planAll, planOf, type Told, type ToldTodo } from './people.ts';

/** Talked on a Monday. */
const TALKED: Told = {
  stage: 'Keep in touch',
  meeting: '2026-06-01T15:00',
  thanked: '2026-06-01',
  debriefed: '2026-06-01',
  lastContact: '2026-06-01',
};

function next(told: Told, around: Around = {}, now = '2026-06-15'): string {
  const { nextAction, due } = planOf(told, now, around);
  return due?.kind === 'day' ? `${nextAction} by ${isoDay(due.day)}` : nextAction;
}

const update = (key: string): MessageRecord => ({
  contactId: 'a1',
  occasion: 'update',
  key,
  state: 'sent',
  draftId: '',
});

describe('how often', () => {
  it.each<[string, Told, Around, string]>([
    ['every 90 days', {}, {}, '2026-08-31'],
    ['as Settings say', {}, { settings: { checkInEvery: 60 } }, '2026-07-31'],
    ['as they wish', { checkInEvery: 30 }, {}, '2026-07-01'],
    ['a mentor every 45 days', {}, { todos: [{ kind: 'Mentor', state: 'Mentor' }] }, '2026-07-16'],
    [
      'one who may become a mentor as everybody',
      {},
      { todos: [{ kind: 'Mentor', state: 'Asked' }] },
      '2026-08-31',
    ],
    [
      'a mentor as they wish',
      { checkInEvery: 30 },
      { todos: [{ kind: 'Mentor', state: 'Mentor' }] },
      '2026-07-01',
    ],
    ['Mentor in the cell', { checkInEvery: 'Mentor' }, {}, '2026-07-16'],
    ['Light in the cell', { checkInEvery: 'Light' }, {}, '2026-10-29'],
    [
      'Normal in the cell of a mentor',
      { checkInEvery: 'Normal' },
      { todos: [{ kind: 'Mentor', state: 'Mentor' }] },
      '2026-08-31',
    ],
  ])('%s', (_, more, around, due) => {
    expect(next({ ...TALKED, ...more }, around)).toBe(`Send an update, or a short hello by ${due}`);
  });

  it('not at all where updates are off, but for those who wished for them', () => {
    const off = { settings: { checkInEvery: 0 } };
    expect(next(TALKED, off)).toBe('');
    expect(next({ ...TALKED, checkInEvery: 30 }, off)).toContain('2026-07-01');
  });
});

describe('two updates in a row without an answer', () => {
  const told = { ...TALKED, lastContact: '2026-12-01' };
  it.each<[string, readonly string[], Told, string]>([
    ['one counts for nothing', ['2026-12-01'], {}, '2027-03-01'],
    ['two double the time', ['2026-09-01', '2026-12-01'], {}, '2027-05-31'],
    ['the same day twice is one', ['2026-12-01', '2026-12-01'], {}, '2027-03-01'],
    [
      'an answer after the first begins anew',
      ['2026-09-01', '2026-12-01'],
      { replied: '2026-09-01' },
      '2027-03-01',
    ],
    ['an answer before both does not', ['2026-09-01', '2026-12-01'], { replied: '2026-08-31' }, '2027-05-31'],
    ['their own wish stays', ['2026-09-01', '2026-12-01'], { checkInEvery: 90 }, '2027-03-01'],
  ])('%s', (_, keys, more, due) => {
    const says = next({ ...told, ...more }, { messages: keys.map(update) }, '2026-12-02');
    expect(says).toContain(due);
  });

  it('drafts, other people’s updates and what was only planned do not count', () => {
    const others: MessageRecord[] = [
      { ...update('2026-09-01'), contactId: 'b2' },
      { ...update('2026-09-02'), occasion: 'thank-you' },
      { ...update('2026-09-03'), state: 'made' },
      update('2026-12-01'),
    ];
    expect(next(told, { messages: others }, '2026-12-02')).toContain('2027-03-01');
  });
});

describe('the first check-in comes three weeks after the talk, if there is something to tell', () => {
  const done = (since: string, told?: string): ToldTodo => ({
    kind: 'Advice',
    state: 'Done',
    since,
    ...(told === undefined ? {} : { told }),
  });
  it.each<[string, Told, ToldTodo[], Around, string]>([
    ['nothing to tell', {}, [], {}, 'Send an update, or a short hello by 2026-08-31'],
    ['advice done early', {}, [done('2026-06-05')], {}, 'Tell them what came of their advice by 2026-06-22'],
    ['advice done late', {}, [done('2026-06-22')], {}, 'Tell them what came of their advice by 2026-06-25'],
    [
      'they know',
      {},
      [done('2026-06-05', '2026-06-05')],
      {},
      'Send an update, or a short hello by 2026-08-31',
    ],
    [
      'not done yet',
      {},
      [{ kind: 'Advice', state: 'To do', since: '2026-06-05' }],
      {},
      'Send an update, or a short hello by 2026-08-31',
    ],
    [
      'something passed since',
      { lastContact: '2026-06-08' },
      [done('2026-06-05')],
      {},
      'Send an update by 2026-09-07',
    ],
    [
      'it is off',
      {},
      [done('2026-06-05')],
      { settings: { firstCheckInAfter: 0 } },
      'Send an update by 2026-08-31',
    ],
    [
      'another number',
      {},
      [done('2026-06-05')],
      { settings: { firstCheckInAfter: 28 } },
      'Tell them what came of their advice by 2026-06-29',
    ],
  ])('%s', (_, more, todos, around, says) => {
    expect(next({ ...TALKED, ...more }, { ...around, todos })).toBe(says);
  });
});

describe('when the job search starts', () => {
  const people = (count: number): Told[] =>
    Array.from({ length: count }, (_, n) => ({
      ...TALKED,
      id: `p${String(n).padStart(2, '0')}`,
      name: `P${String(n).padStart(2, '0')}`,
    }));
  const flags = (count: number): ToldTodo[] =>
    people(count).map(({ id = '' }) => ({
      kind: 'Job search',
      state: 'Waiting',
      since: '2026-06-01',
      personId: id,
    }));
  const from = { jobSearchFrom: day('2026-06-15') };

  /** How many are due on which day. */
  function days(
    told: Told[],
    todos: ToldTodo[],
    settings = from,
    now = '2026-06-15',
  ): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { state, due } of planAll(told, now, { todos, settings }).people) {
      if (state !== 'S15' || due?.kind !== 'day') continue;
      counts[isoDay(due.day)] = (counts[isoDay(due.day)] ?? 0) + 1;
    }
    return counts;
  }

  it('those who wished to hear of it are spread over ten business days', () => {
    expect(days(people(5), flags(5))).toEqual({
      '2026-06-15': 1,
      '2026-06-17': 1,
      '2026-06-19': 1,
      '2026-06-23': 1,
      '2026-06-25': 1,
    });
    expect(Object.values(days(people(20), flags(20)))).toEqual(Array.from({ length: 10 }, () => 2));
  });

  it('at most three a day, however many they are', () => {
    const counts = Object.values(days(people(40), flags(40)));
    expect(Math.max(...counts)).toBe(3);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(40);
  });

  it('not before, not without the switch, and nobody who did not wish it', () => {
    expect(days(people(3), flags(3), from, '2026-06-14')).toEqual({});
    expect(days(people(3), flags(3), { jobSearchFrom: day('2026-06-16') })).toEqual({});
    expect(days(people(3), flags(1))).toEqual({ '2026-06-15': 1 });
    expect(days(people(3), [{ kind: 'Job search', state: 'Dropped', personId: 'p00' }])).toEqual({});
  });

  it('a start on a free day is the next business day', () => {
    expect(days(people(1), flags(1), { jobSearchFrom: day('2026-06-13') })).toEqual({ '2026-06-15': 1 });
  });

  it('the closest first: mentors, then by how often they hear from you, then who wrote last', () => {
    const [a, b, c, d] = people(4) as [Told, Told, Told, Told];
    const told = [
      { ...a, checkInEvery: 'Light' as const },
      { ...b, replied: '2026-05-01' },
      { ...c, checkInEvery: 30 },
      { ...d, replied: '2026-05-20' },
    ];
    const todos = [...flags(4)];
    const due = planAll(told, '2026-06-15', { todos, settings: from }).people.map((person) =>
      person.due?.kind === 'day' ? isoDay(person.due.day) : '',
    );
    expect(due).toEqual(['2026-06-24', '2026-06-22', '2026-06-15', '2026-06-17']);
  });

  it('whoever was told keeps their place, so that nobody else’s day leaps', () => {
    const todos = flags(10);
    const before = days(people(10), todos);
    const told = todos.map(
      (todo, n): ToldTodo => (n === 0 ? { ...todo, state: 'Told', since: '2026-06-15' } : todo),
    );
    const after = days(people(10), told);
    expect(after).toEqual({ ...before, '2026-06-15': undefined });
  });

  it('Today lists three at most, also when some were left over, and fewer when some were told today', () => {
    const lines = (todos: ToldTodo[]) => {
      const planned = planAll(people(20), '2026-06-24', { todos, settings: from });
      return planned.today.filter(({ contact }) => planned.people[contact ?? 0]?.state === 'S15').length;
    };
    expect(lines(flags(20))).toBe(3);
    const two = flags(20).map(
      (todo, n): ToldTodo => (n < 2 ? { ...todo, state: 'Told', since: '2026-06-24' } : todo),
    );
    expect(lines(two)).toBe(1);
  });
});
