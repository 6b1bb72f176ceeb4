/** Fifty drafts in one run that Google stops or fails anywhere: the next click makes exactly what is missing. */
import { describe, expect, it } from 'vitest';
import type { Fault, RunResult } from '../../workbench/emulator/run.ts';
import { worldFromJson, worldToJson } from '../../workbench/emulator/world-file.ts';
import { Desk } from '../scenario/desk.ts';

const FIFTY = 50;
const MET = [
  'Name,Email,Meeting',
  ...Array.from({ length: FIFTY }, (_, i) => `Person ${i},p${i}@example.org,2026-11-23 1${i % 9}:00`),
].join('\n');

const before = worldToJson(new Desk({ contacts: MET }).world);

function desk(): Desk {
  const fresh = new Desk({ bare: true });
  fresh.world = worldFromJson(before);
  return fresh;
}

const draft = (of: Desk, faults: readonly Fault[] = []): RunResult =>
  of.run('draftThankYous', [], { faults });

/** How often Activity says that a draft was made, by contact. */
function recorded(of: Desk): number[] {
  const activity = of.sheet('Activity');
  const [id, state] = [2, 6];
  const lines = Array.from({ length: activity.lastRow() }, (_, index) => index + 1);
  const made = lines
    .filter((line) => activity.displayed(line, state) === 'made')
    .map((line) => activity.displayed(line, id));
  const counts = new Map<string, number>();
  for (const person of made) counts.set(person, (counts.get(person) ?? 0) + 1);
  return [...counts.values()];
}

describe('fifty drafts', () => {
  const { calls } = draft(desk());
  const places = Object.entries(calls.byMethod).flatMap(([method, count]) =>
    Array.from({ length: count }, (_, index) => ({ method, nth: index + 1 })),
  );

  it('are many calls, each of which can fail', () => {
    expect(places.filter(({ method }) => method === 'Gmail.Users.Drafts.create')).toHaveLength(FIFTY);
  });

  it.each([
    ['stopped after', 'after', { kill: true }],
    ['failing before', 'before', 'Service unavailable'],
    ['failing after', 'after', 'Service unavailable'],
  ] as const)(
    '%s any single call, a second click leaves exactly fifty drafts and fifty records',
    (_how, when, error) => {
      // Stopped before a call is stopped after the one before it; failed after it, it was done and nobody was told.
      for (const { method, nth } of places) {
        const broken = desk();
        draft(broken, [{ method, nth, when, error }]);
        draft(broken);
        const where = `${method} ${nth}`;
        expect([where, broken.drafts().length]).toEqual([where, FIFTY]);
        expect([where, recorded(broken)]).toEqual([where, Array<number>(FIFTY).fill(1)]);
      }
    },
  );
});
