/** Any facts a row may hold, sensible or not, around 22 November 2026. */
import fc from 'fast-check';
import { CONTACT_COLUMNS, type FactKey, STAGES } from '../../../src/domain/columns.ts';
import type { Contact, Problem } from '../../../src/domain/contact.ts';
import type { Day, Moment } from '../../../src/domain/time.ts';
import { at, day, person } from './people.ts';

const TODAY = day('2026-11-22');
const DAY_MS = 86_400_000;
const FACT_KEYS = CONTACT_COLUMNS.flatMap(({ kind, key }): FactKey[] => (kind === 'fact' ? [key] : []));

const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null, freq: 3 });
const daysAround = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((n) => (TODAY + n) as Day);
const text = fc.oneof({ weight: 3, arbitrary: fc.constant('') }, fc.string({ maxLength: 8 }));

const problem: fc.Arbitrary<Problem> = fc.record({
  column: fc.constantFrom(...FACT_KEYS),
  text: fc.string(),
  message: fc.string(),
});

const rest = {
  name: text,
  email: text,
  organization: text,
  phone: text,
  profile: text,
  why: text,
  owner: text,
  id: fc.constantFrom('', 'a1', 'b2'),
  stage: orNull(fc.constantFrom(...STAGES)),
  meeting: orNull(
    fc.integer({ min: -80 * DAY_MS, max: 40 * DAY_MS }).map((ms) => (at('2026-11-22') + ms) as Moment),
  ),
  notBefore: orNull(daysAround(-60, 60)),
};

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
    checkInEvery: orNull(fc.integer({ min: 7, max: 400 })),
  })
  .map((told) => ({ ...person({}), ...told }));

/** Whatever may come out of the cells. */
export const anything: fc.Arbitrary<Contact> = fc
  .record({
    ...rest,
    ...recorded(
      orNull(
        fc.oneof(
          daysAround(-80, 80),
          fc.integer({ min: -719162, max: 2932896 }).map((n) => n as Day),
        ),
      ),
    ),
    minutes: orNull(fc.double({ noNaN: true, noDefaultInfinity: true })),
    checkInEvery: orNull(fc.double({ noNaN: true, noDefaultInfinity: true })),
    problems: fc.array(problem, { maxLength: 3 }),
  })
  .map((told) => ({ ...person({}), ...told }));
