import { describe, expect, it } from 'vitest';
import type { Stage } from '../../../src/domain/columns.ts';
import type { TodoState } from '../../../src/domain/todoColumns.ts';
import { planAll, planOf, type Told, type ToldTodo } from './people.ts';

/** Sunday. */
const NOW = '2026-11-22T09:00';
const reachable: Told = { email: 'ana@example.com' };
const lost = (since?: string): ToldTodo => ({
  kind: 'They moved it',
  state: 'To do',
  ...(since === undefined ? {} : { since }),
});

describe('an introduction', () => {
  const all: readonly [TodoState, Stage, Stage][] = [
    // its state, the stage with an empty cell, and with Ask for introduction in it
    ['To ask', 'Ask for introduction', 'Ask for introduction'],
    ['Asked', 'Ask for introduction', 'Ask for introduction'],
    ['Agreed', 'Ask for introduction', 'Ask for introduction'],
    ['Reminded', 'Ask for introduction', 'Ask for introduction'],
    ['Write directly', 'Ready to write', 'Ready to write'],
    ['Declined', 'Ready to write', 'Ready to write'],
    ['Forwarded', 'Contacted', 'Contacted'],
    ['Introduced', 'Arranging', 'Arranging'],
  ];
  it.each(all)('%s: %s', (state, alone, asked) => {
    const todos: ToldTodo[] = [{ kind: 'Introduction', state, since: '2026-11-18' }];
    expect(planOf(reachable, NOW, { todos }).stage).toBe(alone);
    expect(planOf({ ...reachable, stage: 'Ask for introduction' }, NOW, { todos }).stage).toBe(asked);
    // a first message that was sent meanwhile, without its day
    const sent = planOf({ ...reachable, stage: 'Contacted' }, NOW, { todos }).stage;
    expect(sent).toBe(state === 'Introduced' ? 'Arranging' : 'Contacted');
  });
});

type Case = [string, Told, Stage, ToldTodo?];
const cases = (rows: Case[]) =>
  it.each(rows)('%s', (_, told, stage, todo) => {
    expect(planOf(told, NOW, { todos: todo === undefined ? [] : [todo] }).stage).toBe(stage);
  });

describe('an address is no step: a stage of before the first message holds until what it asks for is there', () => {
  const unnamed: Told = { ...reachable, stage: 'Find a person', name: '', organization: 'Acme' };
  cases([
    ['no name yet', unnamed, 'Find a person'],
    ['a name', { ...unnamed, name: 'Ana García' }, 'Ready to write'],
    ['no reason yet', { ...reachable, stage: 'Idea' }, 'Idea'],
    ['a reason', { ...reachable, stage: 'Idea', why: 'moved to data' }, 'Ready to write'],
    ['nobody was asked yet', { ...reachable, stage: 'Ask for introduction' }, 'Ask for introduction'],
  ]);
});

describe('the facts are newer than the cell', () => {
  const done: Told = { stage: 'Keep in touch', thanked: '2026-01-21', debriefed: '2026-01-22' };
  const replied: Told = { ...done, replied: '2026-03-02' };
  const wrapping: Told = { stage: 'Met', contacted: '2026-10-01', thanked: '2026-11-10' };
  cases([
    ['the talk goes on, the cell lags', { stage: 'Arranging', meeting: '2026-11-22T08:50' }, 'Scheduled'],
    ['a follow-up alone', { stage: 'Contacted', followedUp: '2026-11-10' }, 'Followed up'],
    [
      'they answer the attempt before',
      { ...reachable, stage: 'Ready to write', followedUp: '2026-11-10', replied: '2026-11-12' },
      'Arranging',
    ],
    [
      'they write to somebody parked, the first message not noted',
      { stage: 'Parked', replied: '2026-11-10' },
      'Arranging',
    ],
    ['a reply after the last contact', { ...replied, lastContact: '2026-03-01' }, 'Arranging'],
    ['a reply answered the same day', { ...replied, lastContact: '2026-03-02' }, 'Keep in touch'],
    ['they moved the talk', { stage: 'Scheduled', replied: '2026-11-10' }, 'Arranging', lost('2026-11-18')],
    ['it was to be arranged anew before the thanks', wrapping, 'Met', lost('2026-11-01')],
    ['it is to be arranged anew, nobody knows since when', wrapping, 'Arranging', lost()],
  ]);
});

describe('a message after the follow-up', () => {
  const written: Told = { stage: 'Contacted', contacted: '2026-11-16', followedUp: '2026-11-04' };
  it.each<[string, Told, string]>([
    ['is the one retry', {}, 'S05p'],
    ['also where they wrote before that follow-up', { replied: '2026-11-03' }, 'S05p'],
    ['is a first message where they wrote on the day of it', { replied: '2026-11-04' }, 'S05'],
    ['or since', { replied: '2026-11-06' }, 'S05'],
    ['or were thanked since', { thanked: '2026-11-06' }, 'S05'],
  ])('%s', (_, told, state) => {
    expect(planOf({ ...written, ...told }, NOW).state).toBe(state);
  });
});

describe('who must not be contacted', () => {
  const ask = (introducedBy: string, others: readonly Told[]) =>
    planAll([{ ...reachable, stage: 'Ask for introduction', introducedBy }, ...others], NOW).people[0]?.state;
  const max: Told = { id: 'm', name: 'Max Rest', stage: 'Do not contact' };
  it.each<[string, string, readonly Told[], string]>([
    ['is not asked for an introduction', 'max rest', [max], 'S03x'],
    ['nor by the address', 'max@example.com', [{ ...max, email: 'Max@example.com' }], 'S03x'],
    ['others in the sheet are', 'Max Rest', [{ ...max, stage: 'Contacted' }], 'S03'],
    ['others outside it are', 'Sam Okafor', [max], 'S03'],
    ['nobody named is nobody', '', [max], 'S03'],
  ])('%s', (_, introducedBy, others, state) => {
    expect(ask(introducedBy, others)).toBe(state);
  });

  it('closes no to-do that is about nobody', () => {
    const todos: ToldTodo[] = [{ kind: 'Other', state: 'To do', personId: '' }];
    expect(planAll([{}, max], NOW, { todos }).tasks).toHaveLength(1);
  });
});

describe('updates without an answer', () => {
  const silent: Told = { stage: 'Keep in touch', lastContact: '2026-12-01' };
  const updates = (contactId: string) =>
    ['2026-09-01', '2026-12-01'].map(
      (key) => ({ contactId, occasion: 'update', key, state: 'sent', draftId: '' }) as const,
    );
  it.each<[string, Told, string, string]>([
    ['count also for somebody who never wrote', silent, 'a1', 'Due in 180 days'],
    ['count for nobody where the ID is missing', { ...silent, id: '' }, '', 'Due in 89 days'],
  ])('%s', (_, told, id, status) => {
    expect(planOf(told, '2026-12-02', { messages: updates(id) }).status).toBe(status);
  });
});
