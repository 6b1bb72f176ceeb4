import { describe, expect, it } from 'vitest';
import type { EventKind } from '../../../src/domain/campaign.ts';
import type { Contact } from '../../../src/domain/contact.ts';
import { applyEvent } from '../../../src/domain/events.ts';
import { plan } from '../../../src/domain/plan/plan.ts';
import { STATES } from '../../../src/domain/plan/states.ts';
import { type Transition, TRANSITIONS } from '../../../src/domain/plan/transitions.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/read.ts';
import { NO_TODO, type Todo } from '../../../src/domain/todo.ts';
import { EXAMPLES, type Example, NOW } from './examples.ts';
import { at, NEW_YORK, person, type Told, todo, type ToldTodo } from './people.ts';

const CODES = Object.values(STATES).flatMap((states) => states.map(({ code }) => code).filter(Boolean));

/** Somebody silent at the same organization, to whom the person is the second one. */
const SILENT = person({ id: 'z9', name: 'Zoe', organization: 'Acme', contacted: '2026-11-12' });

/** Somebody who must not be contacted, whom a person would have asked for an introduction. */
const RESTING = person({ id: 'y8', name: 'Max Resting', stage: 'Do not contact' });

function stateOf(
  contact: Contact,
  todos: readonly Todo[],
  { settings }: Pick<Example, 'settings'>,
  now = NOW,
): string {
  const contacts =
    contact.organization === 'Acme' && contact.name !== '' ? [contact, SILENT] : [contact, RESTING];
  const campaign = { contacts, todos, messages: () => [], zone: NEW_YORK };
  return plan(campaign, { ...DEFAULT_SETTINGS, ...settings }, at(now)).people[0]?.state ?? '';
}

function exampleOf(code: string): Example {
  const example = EXAMPLES[code];
  if (example === undefined) throw new Error(`There is no example of ${code}.`);
  return example;
}

it.each(CODES)('%s is reached by facts alone', (code) => {
  const example = exampleOf(code);
  expect(stateOf(person(example.told), (example.todos ?? []).map(todo), example)).toBe(code);
});

it('every state that is drawn can be reached, and every state is drawn or said to stand alone', () => {
  const drawn = new Set(TRANSITIONS.flatMap(({ from, to }) => [from, to]));
  expect(CODES.filter((code) => !drawn.has(code))).toEqual(['S03x', 'S14o']);
  expect([...drawn].filter((code) => !CODES.includes(code))).toEqual([]);
});

/** What is clicked when, where it is not the example's own day. */
const DETAILS: Partial<Record<EventKind, { when: string; text?: string }>> = {
  scheduled: { when: '2026-11-30T15:00' },
  'not-now': { when: '2026-12-10T12:00' },
  'out-of-office': { when: '2026-12-01T12:00' },
  retry: { when: NOW, text: 'their talk at the meet-up' },
  'wrong-person': { when: NOW, text: 'Ben Ito' },
};

const clicked = TRANSITIONS.filter(({ by }) => by !== 'time' && by !== 'typed');

it.each(clicked.map((row): [string, Transition] => [`${row.from} -${row.by}-> ${row.to}`, row]))(
  '%s',
  (_, { from, by, to }) => {
    const example = exampleOf(from);
    const todos = (example.todos ?? []).map(todo);
    const contact = person(example.told);
    const { when = NOW, text } = DETAILS[by as EventKind] ?? {};
    const click = { moment: at(when), zone: NEW_YORK, now: at(NOW), ...(text === undefined ? {} : { text }) };
    const settings = { ...DEFAULT_SETTINGS, ...example.settings };
    const { facts, todos: changes } = applyEvent(contact, by as EventKind, click, { settings, todos });
    const after = todos.map((each) => ({ ...each, ...changes.find(({ id }) => id === each.id)?.facts }));
    const added = changes.flatMap(({ id, kind, facts: told }) =>
      id === '' ? [{ ...NO_TODO, personId: 'a1', kind, ...told }] : [],
    );
    expect(stateOf({ ...contact, ...facts }, [...after, ...added], example)).toBe(to);
  },
);

describe('what somebody types is followed at once', () => {
  it.each<[string, Told, readonly ToldTodo[], string]>([
    ['S00', { why: 'moved from law to data' }, [], 'S02'],
    ['S02', { email: 'ana@example.com' }, [], 'S04'],
    ['S02', {}, [{ kind: 'Introduction', state: 'To ask', since: '2026-11-18' }], 'S03'],
    ['S02', { stage: 'Ask for introduction' }, [], 'S03'],
    ['S01', { name: 'Ana García' }, [], 'S00'],
    ['S11', { debriefed: '2026-11-18' }, [{ kind: 'Advice', state: 'To do', since: '2026-11-18' }], 'S13'],
    ['S11', { debriefed: '2026-11-18' }, [], 'S14'],
    ['S14', {}, [{ kind: 'Advice', state: 'Done', since: '2026-11-18' }], 'S14f'],
    ['S06', { replied: '2026-11-17' }, [], 'S08'],
    ['S05', { meeting: '2026-11-30T15:00' }, [], 'S09'],
  ])('%s %o %o', (from, told, todos, to) => {
    const example = exampleOf(from);
    expect(stateOf(person({ ...example.told, ...told }), todos.map(todo), example)).toBe(to);
  });

  it('a to-do that is closed leaves nothing to wrap up', () => {
    const { told, todos = [] } = exampleOf('S13');
    const done = todos.map((each) => todo({ ...each, state: 'Done' }));
    expect(stateOf(person(told), done, {})).toBe('S14');
  });
});

describe('days that come', () => {
  it.each([
    ['S09', '2026-11-22T23:59', 'S09'],
    ['S09', '2026-11-23T00:00', 'S09c'],
    ['S09c', '2026-11-19T00:00', 'S10'],
    ['S09p', '2026-11-22T23:59', 'S09p'],
    ['S09p', '2026-11-23T00:00', 'S09c'],
    ['S09r', '2026-11-18T23:59', 'S09r'],
    ['S09r', '2026-11-19T00:00', 'S10'],
    ['S10', '2026-11-18T14:59', 'S10'],
    ['S10', '2026-11-18T15:00', 'S10b'],
    ['S10', '2026-11-18T15:19', 'S10b'],
    ['S10b', '2026-11-18T10:09', 'S10b'],
    ['S10', '2026-11-18T15:20', 'S12'],
    ['S13', '2026-12-16T23:59', 'S13'],
    ['S13', '2026-12-17T00:00', 'S14'],
  ])('%s on %s is %s', (from, now, to) => {
    const example = exampleOf(from);
    expect(stateOf(person(example.told), (example.todos ?? []).map(todo), example, now)).toBe(to);
  });
});

it('every state and every way names its source', () => {
  for (const states of Object.values(STATES)) for (const { source } of states) expect(source).not.toBe('');
  for (const { source, words } of TRANSITIONS) expect([source, words]).not.toContain('');
});
