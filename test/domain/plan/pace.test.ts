import { describe, expect, it } from 'vitest';
import { day, planAll, planOf, type Told, type ToldTodo } from './people.ts';

const NOW = '2026-11-18T10:00';

/** Rows of Contacts that Today lists for their next action. */
function listed(
  people: readonly Told[],
  settings: Parameters<typeof planAll>[2] = {},
  now = NOW,
): readonly (number | null)[] {
  const { today } = planAll(people, now, settings);
  return today.flatMap(({ contact, task }) => (task === null ? [contact] : []));
}

const ready = (name: string): Told => ({
  name,
  id: name,
  stage: 'Ready to write',
  email: `${name}@example.com`,
  organization: `${name} Works`,
});

describe('the weekly pace takes the warm way first, whatever the order of the sheet', () => {
  const people: Told[] = [
    { name: 'Ida', id: 'i', stage: 'Idea', organization: 'Ida Works' },
    { name: '', id: 'f', stage: 'Find a person', organization: 'Acme' },
    ready('Rut'),
    { name: 'Asa', id: 'a', stage: 'Ask for introduction', organization: 'Asa Works' },
  ];
  it.each([
    [1, [3]],
    [2, [2, 3]],
    [3, [1, 2, 3]],
    [4, [0, 1, 2, 3]],
  ])('with %i a week', (weeklyNew, rows) => {
    expect(listed(people, { settings: { weeklyNew } })).toEqual(rows);
  });

  it('but whoever has a day that has come goes before all', () => {
    const todos: ToldTodo[] = [
      { kind: 'Introduction', state: 'Write directly', since: '2026-11-10', personId: 'Uma' },
    ];
    expect(listed([...people, ready('Uma')], { settings: { weeklyNew: 1 }, todos })).toEqual([4]);
  });
});

it('a second person at a silent organization takes a place of the weekly pace', () => {
  const silent: Told = { name: 'Zoe', id: 'z', organization: 'Acme', contacted: '2026-11-12' };
  const second = { ...ready('Ana'), organization: 'Acme' };
  const people = [silent, second, ready('Ben'), ready('Cy')];
  expect(listed(people, { settings: { weeklyNew: 2 } })).toEqual([1, 2]);
  expect(listed(people, { settings: { weeklyNew: 0 } })).toEqual([1]);
});

describe('of the job search no more people a day than Settings say, those told today included', () => {
  const talked = (name: string): Told => ({
    name,
    id: name,
    stage: 'Keep in touch',
    meeting: '2026-05-01T10:00',
    thanked: '2026-05-01',
    debriefed: '2026-05-01',
    lastContact: '2026-11-02',
  });
  const wish = (personId: string): ToldTodo => ({ kind: 'Job search', state: 'Waiting', personId });
  const people = ['Ana', 'Ben', 'Cy', 'Dee'].map(talked);
  const waiting = ['Ana', 'Ben', 'Cy'].map(wish);
  it.each<[string, readonly ToldTodo[], number]>([
    ['nobody was told', [], 2],
    ['one was told today', [{ ...wish('Dee'), state: 'Told', since: '2026-11-18' }], 1],
    ['one was told yesterday', [{ ...wish('Dee'), state: 'Told', since: '2026-11-17' }], 2],
    ['one dropped it today', [{ ...wish('Dee'), state: 'Dropped', since: '2026-11-18' }], 2],
    [
      'something else was done today',
      [{ kind: 'Advice', state: 'Told', since: '2026-11-18', personId: 'Dee' }],
      2,
    ],
  ])('when %s', (_, more, count) => {
    const jobSearchFrom = day('2026-06-01');
    const around = { settings: { jobSearchFrom, searchADay: 2 }, todos: [...waiting, ...more] };
    expect(listed(people, around)).toHaveLength(count);
  });
});

describe('of two introductions the later one counts', () => {
  const intro = (state: ToldTodo['state'], since?: string): ToldTodo => ({
    kind: 'Introduction',
    state: state ?? null,
    ...(since === undefined ? {} : { since }),
  });
  const reminded = intro('Reminded', '2026-11-16');
  it.each<[string, readonly ToldTodo[], string]>([
    ['by its day', [intro('Asked', '2026-11-10'), reminded], 'S03r'],
    ['by its day, though it stands above', [reminded, intro('Asked', '2026-11-10')], 'S03r'],
    ['on one day the lower one', [intro('Asked', '2026-11-16'), reminded], 'S03r'],
    ['on one day the lower one, the other way', [reminded, intro('Asked', '2026-11-16')], 'S03w'],
    ['one with a day before one without', [reminded, intro('Asked')], 'S03r'],
    ['one with a day after one without', [intro('Asked'), reminded], 'S03r'],
  ])('%s', (_, todos, state) => {
    const told: Told = { stage: 'Ask for introduction', introducedBy: 'Max' };
    expect(planOf(told, NOW, { todos }).state).toBe(state);
  });
});
