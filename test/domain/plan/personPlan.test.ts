/** What a plan takes from the facts of one person beside the state: cells it cannot use, drafts, the to-do it is about. */
import { describe, expect, it } from 'vitest';
import type { MessageRecord } from '../../../src/domain/campaign.ts';
import { planOf, type Told, type ToldTodo } from './people.ts';

/** Wednesday. */
const NOW = '2026-11-18T10:00';
const MET: Told = { stage: 'Met', meeting: '2026-11-17T15:00' };

describe('numbers outside of sense are said in Status, those at its edges are taken', () => {
  it.each<[string, Told, string]>([
    ['no minutes', { minutes: 0 }, 'Minutes: 0 is not a length. Type minutes like 20'],
    ['a minute', { minutes: 1 }, ''],
    ['a day', { minutes: 1440 }, ''],
    ['more than a day', { minutes: 1441 }, 'Minutes: 1441 is not a length. Type minutes like 20'],
    ['no days', { checkInEvery: 0 }, 'Check in every: 0 is not a number of days. Type one like 90'],
    ['daily', { checkInEvery: 1 }, ''],
    ['ten years', { checkInEvery: 3650 }, ''],
    ['more', { checkInEvery: 3651 }, 'Check in every: 3651 is not a number of days. Type one like 90'],
  ])('%s', (_, told, status) => {
    expect(planOf({ stage: 'Idea', ...told }, NOW).status).toBe(status);
  });
});

it('a cell that cannot be read does not keep another from being asked for', () => {
  const told: Told = { stage: 'Contacted', minutes: 0 };
  expect(planOf(told, NOW).status).toBe(
    'Fill in when you wrote. Minutes: 0 is not a length. Type minutes like 20',
  );
});

it('a message can be drafted though some cell cannot be read, unless it is Stage', () => {
  const draft = { kind: 'draft', occasion: 'thank-you', primary: true };
  const problem = { text: '?', message: '"?" cannot be read.' };
  const withProblem = (column: 'minutes' | 'stage') =>
    planOf({ ...MET, problems: [{ column, ...problem }] }, NOW).offers;
  expect(withProblem('minutes')).toContainEqual(draft);
  expect(withProblem('stage')).not.toContainEqual(draft);
});

it('a later message does not make an earlier draft forgotten', () => {
  const made: MessageRecord = {
    contactId: 'a1',
    occasion: 'thank-you',
    key: '2026-11-17',
    state: 'made',
    draftId: 'r-1',
  };
  const later: MessageRecord = { ...made, occasion: 'resume', draftId: 'r-2' };
  for (const messages of [
    [made, later],
    [later, made],
  ]) {
    expect(planOf(MET, NOW, { messages }).nextAction).toBe('Send your draft');
  }
});

it('the plan names the to-do that the next action is about, null where it is about none', () => {
  const todos: ToldTodo[] = [
    { id: 't1', kind: 'Preparation', state: 'Done', since: '2026-11-10' },
    { id: 't2', kind: 'Introduction', state: 'Asked', since: '2026-11-16' },
  ];
  expect(planOf({ stage: 'Ask for introduction', introducedBy: 'Sam' }, NOW, { todos }).todo).toBe(1);
  expect(planOf({ stage: 'Idea' }, NOW, { todos: todos.slice(0, 1) }).todo).toBeNull();
});
