import { describe, expect, it } from 'vitest';
import { planOf, type Told, type ToldTodo } from './people.ts';

const NOW = '2026-11-18T10:00';
const ARRANGING: Told = { stage: 'Arranging', replied: '2026-11-17', lastContact: '2026-11-17' };

describe('who moves a talk for the third time is offered less', () => {
  const moved = (state: ToldTodo['state'], since?: string, kind: ToldTodo['kind'] = 'They moved it') =>
    ({ kind: kind ?? null, state: state ?? null, ...(since === undefined ? {} : { since }) }) as ToldTodo;
  const now = moved('To do', '2026-11-18');
  const before = moved('Done', '2026-11-02');
  it.each<[string, readonly ToldTodo[], Told, string]>([
    ['for the third time', [before, moved('Done', '2026-11-09'), now], {}, 'X5t'],
    ['for the second time', [before, now], {}, 'X5'],
    ['not counting one that was a slip', [before, moved('Dropped', '2026-11-09'), now], {}, 'X5'],
    ['not counting those you moved', [before, moved('Done', '2026-11-09', 'I moved it'), now], {}, 'X5'],
    [
      'not counting those of a talk you gave thanks for',
      [before, moved('Done', '2026-11-09'), now],
      { thanked: '2026-11-02' },
      'X5',
    ],
    [
      'counting those since the thanks',
      [before, moved('Done', '2026-11-09'), now],
      { thanked: '2026-11-01' },
      'X5t',
    ],
  ])('%s', (_, todos, told, state) => {
    expect(planOf({ ...ARRANGING, ...told }, NOW, { todos }).state).toBe(state);
  });
});

describe('a talk of the day on which it was moved', () => {
  const meeting = '2026-11-18T16:00';
  it.each<[ToldTodo['kind'], string, string]>([
    ['They moved it', meeting, 'S10'],
    ['I moved it', meeting, 'S10'],
    ['They did not appear', meeting, 'X6'],
    ['I missed it', meeting, 'X7'],
    ['They moved it', '2026-11-17T16:00', 'X5'],
    ['I moved it', '2026-11-17T16:00', 'X5m'],
    ['They did not appear', '2026-11-19T16:00', 'S09c'],
  ])('%s, with the talk on %s', (kind, on, state) => {
    const todos: ToldTodo[] = [{ kind: kind ?? null, state: 'To do', since: '2026-11-18' }];
    const told: Told = { ...ARRANGING, lastContact: '2026-11-16', replied: '2026-11-16', meeting: on };
    expect(planOf(told, NOW, { todos }).state).toBe(state);
  });
});

describe('of what is left of a talk the next due comes first, then the order of the tab', () => {
  const MET: Told = {
    stage: 'Met',
    meeting: '2026-11-16T10:00',
    thanked: '2026-11-16',
    debriefed: '2026-11-16',
    lastContact: '2026-11-16',
  };
  const promise = (what: string, by?: string): ToldTodo => ({
    kind: 'I promised',
    state: 'To do',
    what,
    ...(by === undefined ? {} : { by }),
  });
  it.each<[string, readonly ToldTodo[], string]>([
    ['the earlier day', [promise('late', '2026-11-25'), promise('soon', '2026-11-20')], 'soon'],
    ['the upper of one day', [promise('upper', '2026-11-20'), promise('lower', '2026-11-20')], 'upper'],
    ['one with a day before one without', [promise('some day'), promise('dated', '2026-11-25')], 'dated'],
    ['and the other way', [promise('dated', '2026-11-25'), promise('some day')], 'dated'],
  ])('%s', (_, todos, what) => {
    expect(planOf(MET, NOW, { todos }).nextAction).toContain(what);
  });
});
