import { describe, expect, it } from 'vitest';
import { isoDay } from '../../../src/domain/calendar.ts';
import type { Day, Due } from '../../../src/domain/time.ts';
import { zone, ZONES } from '../zones.ts';
import { planAll, planOf, type Told, type ToldTodo } from './people.ts';

/** Talked on Monday 2 November, thanked, noted, and written to without an answer on Wednesday 18 November. */
const told: Told = {
  stage: 'Keep in touch',
  meeting: '2026-11-02T15:00',
  thanked: '2026-11-02',
  debriefed: '2026-11-02',
  lastContact: '2026-11-18',
};
const NOW = '2026-11-19';
const iso = (due: Due | null | undefined) => (due?.kind === 'day' ? isoDay(due.day) : due);
const dueOf = (todo: ToldTodo, facts: Told = told) => {
  const { tasks, todos } = planAll([facts], NOW, { todos: [todo] });
  return [iso(tasks[0]?.due), iso(todos[0]?.due)];
};

describe('a message that nobody asked for waits for three business days after the one before', () => {
  it.each<[ToldTodo['kind'], ToldTodo['state'], string, string]>([
    // kind, state, since, due: a Monday, three business days after Wednesday
    ['They promised', 'Waiting', '2026-11-10', '2026-11-23'],
    ['Advice', 'Done', '2026-11-17', '2026-11-23'],
    ['Résumé', 'Revised', '2026-11-12', '2026-11-23'],
    ['Opportunity', 'Heard', '2026-11-17', '2026-11-23'],
    ['Left the organization', 'To do', '2026-11-12', '2026-11-23'],
    // due later anyway
    ['They promised', 'Waiting', '2026-11-18', '2026-11-27'],
    // asked for, or no message to them
    ['Résumé', 'Requested', '2026-11-17', '2026-11-18'],
    ['Résumé', 'Critique received', '2026-11-17', '2026-11-18'],
    ['Advice', 'To do', '2026-10-29', '2026-11-19'],
    ['I promised', 'To do', '2026-11-17', '2026-11-19'],
    ['Opportunity', 'Interview', '2026-11-17', '2026-11-18'],
  ])('%s %s since %s is due on %s, in Today and in the tab', (kind, state, since, due) => {
    expect(dueOf({ kind: kind ?? null, state: state ?? null, since })).toEqual([due, due]);
  });

  it('unless they wrote since, or you talked', () => {
    const todo: ToldTodo = { kind: 'Advice', state: 'Done', since: '2026-11-17' };
    expect(dueOf(todo, { ...told, replied: '2026-11-18' })[0]).toBe('2026-11-20');
    expect(dueOf(todo, { ...told, replied: '2026-11-17' })[0]).toBe('2026-11-23');
    const again = { ...told, meeting: '2026-11-18T15:00', thanked: '2026-11-18', debriefed: '2026-11-18' };
    expect(dueOf(todo, again)[0]).toBe('2026-11-20');
  });

  it('also when a day by which it is to be done was set, and not beyond it', () => {
    expect(dueOf({ kind: 'Advice', state: 'Done', by: '2026-11-19' })[0]).toBe('2026-11-23');
    expect(dueOf({ kind: 'Advice', state: 'Done', by: '2026-12-03' })[0]).toBe('2026-12-03');
  });

  it('what has no day gets none by it', () => {
    const todos: ToldTodo[] = [
      { id: 't1', kind: 'Advice', state: 'Done', since: '2026-11-17' },
      { id: 't2', kind: 'Advice', state: 'Done' },
    ];
    expect(planAll([told], NOW, { todos }).todos.map(({ due }) => iso(due))).toEqual(['2026-11-23', null]);
  });

  it('what is left to wrap up is sorted by the days that hold', () => {
    const met: Told = { ...told, stage: 'Met', thanked: '2026-11-18', lastContact: '2026-11-18' };
    const todos: ToldTodo[] = [
      { id: 't1', kind: 'They promised', state: 'Waiting', since: '2026-11-06' },
      { id: 't2', kind: 'I promised', state: 'To do', since: '2026-11-18' },
    ];
    const { nextAction, due } = planOf(met, NOW, { todos });
    expect([nextAction, iso(due)]).toEqual(['Keep your promise', '2026-11-20']);
  });

  it.each(ZONES)('and comes up at midnight of that day in %s', (name) => {
    const around = {
      zone: zone(name),
      todos: [{ kind: 'Advice', state: 'Done', since: '2026-11-17' }],
    } as const;
    const listed = (now: string) => planAll([told], now, around).tasks.map(({ status }) => status);
    expect(['2026-11-22T23:59', '2026-11-23T00:00', '2026-11-24T00:00'].map((now) => listed(now)[0])).toEqual(
      ['Due in 1 day', 'Due today', 'Overdue 1 day'],
    );
  });
});

describe('somebody who is away', () => {
  const written: Told = { stage: 'Followed up', contacted: '2026-11-02', followedUp: '2026-11-10' };
  it.each<[string, Partial<ToldTodo>, string]>([
    // Tuesday 17 November, five business days, two more to catch up, seven to wait
    ['no day of return', { state: 'Away', since: '2026-11-17' }, '2026-12-07'],
    ['a day of return', { state: 'Away', since: '2026-11-17', by: '2026-11-18' }, '2026-12-01'],
    ['back already', { state: 'Back', since: '2026-11-19' }, '2026-12-02'],
    ['nothing known', { state: 'Away' }, '2026-11-19'],
  ])('%s', (_, todo, due) => {
    const planned = planOf(written, NOW, { todos: [{ kind: 'Out of office', ...todo }] });
    expect(iso(planned.due as { kind: 'day'; day: Day })).toBe(due);
  });
});
