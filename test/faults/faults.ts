/** Every state in which Google can stop a run: after each call that changed something. */
import type { Fault, RunResult } from '../../workbench/emulator/run.ts';

const CHANGES = /\.(?:set|insert|delete|clear|append|move)/;

/**
 * One fault for each such call of a run that had none. `kill` ends the run there as a crash would: nothing catches it.
 * Stopping right before a call leaves what stopping after the one before it leaves.
 */
export function faultsIn({ calls }: RunResult, error: Fault['error'] = { kill: true }): Fault[] {
  return Object.entries(calls.byMethod)
    .filter(([method]) => CHANGES.test(method))
    .flatMap(([method, count]) =>
      Array.from({ length: count }, (_, index) => ({
        method,
        nth: index + 1,
        when: 'after' as const,
        error,
      })),
    );
}
