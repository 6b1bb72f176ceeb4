/** Any facts a row of Contacts or To-dos may hold, sensible or not, around 22 November 2026. */
import fc from 'fast-check';
import { CONTACT_COLUMNS, type FactKey, STAGES } from '../../../src/domain/columns.ts';
import { type Contact, type Problem, TIERS } from '../../../src/domain/contact.ts';
import type { Day, Moment } from '../../../src/domain/time.ts';
import { NO_TODO, type Todo, type TodoProblem } from '../../../src/domain/todo.ts';
import {
  ALL_TODO_STATES,
  TODO_COLUMNS,
  TODO_KINDS,
  TODO_STATES,
  type TodoFactKey,
  type TodoKind,
  type TodoState,
} from '../../../src/domain/todoColumns.ts';
import { at, day, person } from './people.ts';

export const TODAY = day('2026-11-22');
const DAY_MS = 86_400_000;
const FACT_KEYS = CONTACT_COLUMNS.flatMap(({ kind, key }): FactKey[] => (kind === 'fact' ? [key] : []));
const TODO_FACT_KEYS = TODO_COLUMNS.flatMap(({ kind, key }): TodoFactKey[] => (kind === 'fact' ? [key] : []));

export const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null, freq: 3 });
export const daysAround = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((n) => (TODAY + n) as Day);
const text = fc.oneof({ weight: 3, arbitrary: fc.constant('') }, fc.string({ maxLength: 8 }));
/** Few enough that people share them, and written in more than one way. */
const name = fc.constantFrom('', 'Ana García', 'ana  garcia', 'Ben Ito', 'Chloé Duval', 'Sam Okafor');
const organization = fc.oneof(fc.constantFrom('', 'Acme', ' acme ', 'Zeta'), text);

const problem: fc.Arbitrary<Problem> = fc.record({
  column: fc.constantFrom(...FACT_KEYS),
  text: fc.string(),
  message: fc.string(),
});

const rest = {
  name: fc.oneof(name, text),
  email: fc.oneof(text, fc.constant('ana@example.com')),
  organization,
  role: text,
  phone: text,
  profile: text,
  why: text,
  introducedBy: name,
  owner: fc.oneof(text, fc.constantFrom('me@example.com', 'Me@Example.com')),
  id: fc.constantFrom('', 'a1', 'b2'),
  stage: orNull(fc.constantFrom(...STAGES)),
  meeting: orNull(
    fc.integer({ min: -80 * DAY_MS, max: 40 * DAY_MS }).map((ms) => (at('2026-11-22') + ms) as Moment),
  ),
  notBefore: orNull(daysAround(-60, 60)),
};
const tier = fc.constantFrom(...TIERS);

const recorded = (day: fc.Arbitrary<Day | null>) => ({
  contacted: day,
  followedUp: day,
  replied: day,
  debriefed: day,
  thanked: day,
  lastContact: day,
});

/** Facts that can be true: what happened lies in the past, numbers are within sense. */
export const facts: fc.Arbitrary<Contact> = fc
  .record({
    ...rest,
    ...recorded(orNull(daysAround(-80, 0))),
    minutes: orNull(fc.integer({ min: 1, max: 600 })),
    checkInEvery: orNull(fc.oneof(fc.integer({ min: 7, max: 400 }), tier)),
  })
  .map((told) => ({ ...person({}), ...told }));

const farDay = fc.integer({ min: -719162, max: 2932896 }).map((n) => n as Day);
const wild = orNull(fc.oneof(daysAround(-80, 80), farDay));

/** Whatever may come out of the cells. */
export const anything: fc.Arbitrary<Contact> = fc
  .record({
    ...rest,
    ...recorded(wild),
    minutes: orNull(fc.double({ noNaN: true, noDefaultInfinity: true })),
    checkInEvery: orNull(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), tier)),
    problems: fc.array(problem, { maxLength: 3 }),
  })
  .map((told) => ({ ...person({}), ...told }));

const fitting: fc.Arbitrary<Pick<Todo, 'kind' | 'state'>> = fc
  .constantFrom<TodoKind>(...TODO_KINDS)
  .chain((kind) => fc.constantFrom<TodoState>(...TODO_STATES[kind]).map((state) => ({ kind, state })));
const unfitting: fc.Arbitrary<Pick<Todo, 'kind' | 'state'>> = fc.record({
  kind: orNull(fc.constantFrom(...TODO_KINDS)),
  state: orNull(fc.constantFrom(...ALL_TODO_STATES)),
});
/** By ID, by name or address, both or neither, and somebody whom nobody knows. */
const about = {
  person: fc.oneof(name, fc.constantFrom('ana@example.com', 'Nobody Known'), text),
  personId: fc.constantFrom('', 'p0', 'p1', 'p2', 'p3', 'a1', 'gone'),
};
const what = fc.oneof(text, fc.constant('read the port study\nand the annex'), fc.string({ maxLength: 120 }));
const todoProblem: fc.Arbitrary<TodoProblem> = fc.record({
  column: fc.constantFrom(...TODO_FACT_KEYS),
  text: fc.string(),
  message: fc.string(),
});

/** A to-do as the add-on and a careful person leave it: what happened lies in the past. */
export const todoFacts: fc.Arbitrary<Todo> = fc
  .record({
    what,
    ...about,
    since: orNull(daysAround(-80, 0)),
    told: orNull(daysAround(-80, 0)),
    by: orNull(daysAround(-60, 60)),
    pair: fitting,
  })
  .map(({ pair, ...told }) => ({ ...NO_TODO, ...pair, ...told }));

/** Whatever may come out of the cells of a to-do. */
export const anyTodo: fc.Arbitrary<Todo> = fc
  .record({
    what,
    ...about,
    since: wild,
    told: wild,
    by: wild,
    pair: fc.oneof(fitting, unfitting),
    id: fc.constantFrom('', 't1', 't2'),
    problems: fc.array(todoProblem, { maxLength: 2 }),
  })
  .map(({ pair, ...told }) => ({ ...NO_TODO, ...pair, ...told }));
