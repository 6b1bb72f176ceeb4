import { describe, expect, it } from 'vitest';
import { isoDay } from '../../../src/domain/calendar.ts';
import type { MessageRecord } from '../../../src/domain/campaign.ts';
import { applyEvent } from '../../../src/domain/events.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/read.ts';
import {
  type Around,
  at,
  day,
  NEW_YORK,
  person,
  planAll,
  planOf,
  type Told,
  todo,
  type ToldTodo,
} from './people.ts';

/** A Thursday. */
const NOW = '2026-11-19T10:00';
const WROTE: Told = {
  stage: 'Arranging',
  contacted: '2026-11-10',
  replied: '2026-11-19',
  lastContact: '2026-11-19',
};

const answer = (key: string): MessageRecord => ({
  contactId: 'a1',
  occasion: 'answer',
  key,
  state: 'sent',
  draftId: '',
});

function next(told: Told, around: Around = {}, now = NOW): string {
  const { state, nextAction, due } = planOf(told, now, around);
  return `${state} ${nextAction}${due?.kind === 'day' ? ` by ${isoDay(due.day)}` : ''}`;
}

describe('an answer on the day of their reply is known by what was recorded', () => {
  it('until then they wait for it, and it stands in Today that very day', () => {
    expect(next(WROTE)).toBe('S08 Answer and offer times by 2026-11-20');
    expect(planAll([WROTE], NOW).today).toHaveLength(1);
    expect(planAll([{ ...WROTE, notBefore: '2026-11-25' }], NOW).today).toEqual([]);
  });

  it('then it is their turn for three business days', () => {
    const messages = [answer('2026-11-19')];
    expect(next(WROTE, { messages })).toBe('S08w Ask once more for a date by 2026-11-24');
    expect(planAll([WROTE], NOW, { messages }).today).toEqual([]);
  });

  it('a reply after it waits again', () => {
    expect(next(WROTE, { messages: [answer('2026-11-18')] })).toContain('S08 ');
  });

  it('and the click records it', () => {
    const when = { moment: at(NOW), now: at(NOW), zone: NEW_YORK };
    const { message } = applyEvent(person(WROTE), 'answered', when, {
      settings: DEFAULT_SETTINGS,
      todos: [],
    });
    expect(message).toMatchObject({ occasion: 'answer', key: '2026-11-19', state: 'sent' });
  });
});

describe('what they write counts whatever stood there before', () => {
  const click = (told: Told, event: 'replied' | 'declined' | 'not-now', todos: ToldTodo[] = [], on = NOW) =>
    applyEvent(
      person(told),
      event,
      { moment: at(on), now: at(NOW), zone: NEW_YORK },
      { settings: DEFAULT_SETTINGS, todos: todos.map(todo) },
    );

  it('an older Not before no longer holds them back', () => {
    const told: Told = { stage: 'Not now', contacted: '2026-11-01', notBefore: '2027-02-01' };
    expect(click(told, 'replied').facts).toMatchObject({ replied: day('2026-11-19'), notBefore: null });
    expect(click({ ...told, notBefore: '2026-11-19' }, 'replied').facts).not.toHaveProperty('notBefore');
  });

  it.each(['declined', 'not-now'] as const)('"%s" takes away the talk that was to come', (event) => {
    const told: Told = { stage: 'Scheduled', meeting: '2026-11-20T15:00' };
    const { facts } = click(told, event, [], event === 'not-now' ? '2026-12-10' : NOW);
    expect(facts).toMatchObject({ meeting: null, stage: event === 'declined' ? 'Declined' : 'Not now' });
    expect(click({ ...told, meeting: '2026-11-18T15:00' }, 'declined').facts).not.toHaveProperty('meeting');
  });

  it.each(['Wrote', 'Wrote again'] as const)('new times that were offered (%s) are answered', (state) => {
    const lost: ToldTodo = { id: 'l1', kind: 'They did not appear', state, since: '2026-11-16' };
    expect(click({ stage: 'Arranging' }, 'replied', [lost]).todos).toEqual([
      { id: 'l1', kind: 'They did not appear', facts: { state: 'Done', since: day('2026-11-19') } },
    ]);
    expect(next({ ...WROTE }, { todos: [lost] })).toContain('S08 Answer');
  });

  it('but those still to be offered are not', () => {
    const lost: ToldTodo = { id: 'l1', kind: 'They moved it', state: 'To do', since: '2026-11-16' };
    expect(click({ stage: 'Arranging' }, 'replied', [lost]).todos).toEqual([]);
  });
});

describe('whoever is away is waited for', () => {
  const away = (by: string): ToldTodo => ({ kind: 'Out of office', state: 'Away', since: '2026-11-19', by });
  it('when times were offered, and when an update is due', () => {
    const offered = { ...WROTE, replied: '2026-11-10', lastContact: '2026-11-11' };
    expect(next(offered, { todos: [away('2026-12-01')] })).toBe(
      'S08w Ask once more for a date by 2026-12-08',
    );
    const touch: Told = {
      stage: 'Keep in touch',
      thanked: '2026-08-20',
      lastContact: '2026-08-20',
      meeting: '2026-08-20T10:00',
      debriefed: '2026-08-20',
    };
    expect(next(touch, { todos: [away('2026-12-01')] })).toContain('by 2026-12-03');
  });

  it('and not once they are back', () => {
    const back: ToldTodo = { kind: 'Out of office', state: 'Back', since: '2026-11-06', by: '2026-12-07' };
    expect(next({ stage: 'Contacted', contacted: '2026-11-12' }, { todos: [back] })).toBe(
      'S05 Follow up once by 2026-11-23',
    );
  });
});

it('a talk that was moved can be held on the same day; one that was missed cannot', () => {
  const told: Told = { meeting: '2026-11-19T15:00', contacted: '2026-11-10' };
  const lost = (kind: ToldTodo['kind']): ToldTodo => ({
    kind: kind ?? null,
    state: 'To do',
    since: '2026-11-19',
  });
  expect(next(told, { todos: [lost('They moved it')] })).toContain('S10 ');
  expect(next(told, { todos: [lost('They did not appear')] })).toContain('X6 ');
});

it('an introducer who said no is thanked, and neither named nor told of what follows', () => {
  const told: Told = { introducedBy: 'Sam', email: 'a@b.example', stage: 'Ready to write' };
  const no: ToldTodo = { kind: 'Introduction', state: 'Declined', since: '2026-11-18' };
  expect(next(told, { todos: [no] })).toBe('S04 Write to them');
  const wrote = planAll([{ ...told, stage: 'Contacted', contacted: '2026-11-19' }], NOW, { todos: [no] });
  const tellings = ({ tasks }: typeof wrote) =>
    tasks.flatMap(({ kind, action, status }) => (kind === 'Tell introducer' ? [action, status] : []));
  expect(tellings(wrote)).toEqual(['Thank Sam for answering all the same', 'Due today']);
  const thanks: ToldTodo = { kind: 'Tell introducer', state: 'Thanked', since: '2026-11-19' };
  expect(tellings(planAll([told], NOW, { todos: [no, thanks] }))).toEqual([]);
});

it('what is left of a talk has the place of its to-do in Today', () => {
  const told: Told = { meeting: '2026-11-02T15:00', thanked: '2026-11-02', debriefed: '2026-11-02' };
  const promised: ToldTodo = { kind: 'They promised', state: 'Waiting', since: '2026-11-02' };
  expect(planOf(told, NOW, { todos: [promised] }).priority).toBe(10);
});

it('two updates without an answer count no more once you have talked', () => {
  const told: Told = {
    stage: 'Keep in touch',
    meeting: '2026-11-02T15:00',
    thanked: '2026-11-02',
    debriefed: '2026-11-02',
  };
  const messages = ['2026-03-01', '2026-06-01'].map(
    (key): MessageRecord => ({ ...answer(key), occasion: 'update' }),
  );
  expect(next(told, { messages })).toContain('by 2027-02-01');
});

it('whoever must not be contacted takes nobody’s place when the job search starts', () => {
  const touch: Told = {
    stage: 'Keep in touch',
    thanked: '2026-08-20',
    meeting: '2026-08-20T10:00',
    debriefed: '2026-08-20',
  };
  const people: Told[] = [
    { ...touch, stage: 'Do not contact' },
    { ...touch, id: 'b2' },
  ];
  const todos = ['a1', 'b2'].map(
    (personId): ToldTodo => ({ kind: 'Job search', state: 'Waiting', since: '2026-08-20', personId }),
  );
  const [, second] = planAll(people, NOW, { todos, settings: { jobSearchFrom: day('2026-11-19') } }).people;
  expect(second?.due).toEqual({ kind: 'day', day: day('2026-11-19') });
});

it('while one person at an organization may still answer, the others wait for their day', () => {
  const ready: Told = { email: 'x@b.example', organization: 'Acme', stage: 'Ready to write' };
  const people: Told[] = [
    { organization: 'Acme', stage: 'Contacted', contacted: '2026-11-17' },
    { ...ready, id: 'b2', name: 'Ben' },
    { ...ready, id: 'c3', name: 'Cy' },
    { ...ready, id: 'd4', name: 'Di', organization: 'Zeta' },
  ];
  const names = (now: string) => planAll(people, now).today.map(({ contact }) => people[contact ?? 0]?.name);
  expect(names('2026-11-18T10:00')).toEqual(['Di']);
  expect(names('2026-11-20T10:00')).toEqual(['Ben', 'Di']);
  const snoozed = people.map((told) => (told.name === 'Ben' ? { ...told, notBefore: '2026-12-24' } : told));
  expect(planAll(snoozed, '2026-11-20T10:00').people[2]?.state).toBe('S04b');
});

it('a stage beside the path with a talk to come is said to be a contradiction', () => {
  expect(planOf({ stage: 'Declined', meeting: '2026-11-30T15:00' }, NOW).status).toContain(
    'Declined, but a talk is set for 2026-11-30',
  );
});
