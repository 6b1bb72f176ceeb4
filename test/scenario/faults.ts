/** Every way in which Google can stop a run: before or after each call that it made without a fault. */
import type { Fault, RunResult } from '../../workbench/emulator/run.ts';

/** `kill` ends the run there as a crash would: nothing catches it. */
export function faultsIn({ calls }: RunResult, error: Fault['error'] = { kill: true }): Fault[] {
  return Object.entries(calls.byMethod).flatMap(([method, count]) =>
    Array.from({ length: count }, (_, index) => index + 1).flatMap((nth) =>
      (['before', 'after'] as const).map((when) => ({ method, nth, when, error })),
    ),
  );
}
