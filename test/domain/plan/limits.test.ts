import { describe, expect, it } from 'vitest';
import { addDays, isoDay } from '../../../src/domain/calendar.ts';
import type { PersonPlan } from '../../../src/domain/campaign.ts';
import { zone, ZONES } from '../zones.ts';
import { EXAMPLES } from './examples.ts';
import { day, planAll, type Told } from './people.ts';

/** When the next action of each example falls due; the sources are those of the table of states. */
const DUE: Readonly<Record<string, string>> = {
  S03w: '2026-11-23',
  S03r: '2026-11-23',
  S04b: '2026-11-17',
  S04n: '2026-11-19',
  S05: '2026-11-25',
  S05p: '2026-11-25',
  S06: '2026-11-25',
  S08: '2026-11-18',
  S08i: '2026-11-18',
  S08w: '2026-11-23',
  X5: '2026-11-18',
  X5m: '2026-11-18',
  X5t: '2026-11-18',
  X5w: '2026-11-23',
  X5s: '2026-11-27',
  X6: '2026-11-18',
  X6w: '2026-11-20',
  X7: '2026-11-18',
  S11: '2026-11-19',
  S13: '2026-11-19',
  S14: '2027-02-15',
  S14f: '2026-12-08',
  X1: '2026-11-18',
  X3: '2026-11-18',
  X4: '2026-12-01',
};

/** Weeks from the examples to both changes of the clock in New York, Berlin and Auckland, and to a leap day. */
const WEEKS = [0, -1, -2, -3, -4, -7, -8, 15, 16, 17, 18, 19, 20, -142];

function shifted<T>(facts: T, weeks: number): T {
  const json = JSON.stringify(facts).replace(/\d{4}-\d{2}-\d{2}/g, (text) =>
    isoDay(addDays(day(text), 7 * weeks)),
  );
  const moved: unknown = JSON.parse(json);
  return moved as T;
}

function planned(code: string, weeks: number, where: string, now: string): PersonPlan | undefined {
  const { told, todos = [], settings = {} } = EXAMPLES[code] ?? { told: {} };
  const others: Told[] =
    code === 'S04b' ? [{ id: 'z9', name: 'Zoe', organization: 'Acme', contacted: '2026-11-12' }] : [];
  return planAll(shifted([told, ...others], weeks), now, {
    zone: zone(where),
    todos: shifted(todos, weeks),
    settings,
  }).people[0];
}

describe.each(ZONES)('in %s', (where) => {
  it.each(Object.entries(DUE))(
    '%s falls due on %s and at its midnight, whatever the clocks do',
    (code, on) => {
      for (const weeks of WEEKS) {
        const due = addDays(day(on), 7 * weeks);
        const [before, at, after] = [-1, 0, 1].map((days) => isoDay(addDays(due, days)));
        const says = [`${before}T23:59`, `${at}T00:00`, `${at}T23:59`, `${after}T00:00`].map((now) => {
          const { state, status, urgency } = planned(code, weeks, where, now) ?? {};
          return [state, status, urgency];
        });
        expect(says).toEqual([
          [code, 'Due in 1 day', 0],
          [code, 'Due today', 1],
          [code, 'Due today', 1],
          [code, 'Overdue 1 day', 2],
        ]);
      }
    },
  );
});

it('every state with a day of its own stands in the table', () => {
  const moving = ['S09', 'S09c', 'S09p', 'S09r', 'S10', 'S10b', 'S12', 'S15'];
  const dated = Object.keys(EXAMPLES).filter(
    (code) => planned(code, 0, 'UTC', '2026-11-18T10:00')?.due != null && !moving.includes(code),
  );
  expect(dated.sort()).toEqual(Object.keys(DUE).sort());
});
