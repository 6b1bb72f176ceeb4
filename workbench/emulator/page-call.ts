/** `google.script.run` from a page: runs the function as the person at the window and copies the answer back. */
import type { Bundle } from './bundle.ts';
import { runFunction } from './run-function.ts';
import type { RunRequest, RunResult } from './run.ts';
import { copyArguments, copyReturn } from './script-run.ts';
import type { World } from './world.ts';

/** `result` is what the success handler gets; with `error`, the failure handler gets its `message`. */
export function callFromPage(
  world: World,
  bundle: Bundle,
  request: Omit<RunRequest, 'origin' | 'event' | 'authMode'>,
): RunResult {
  const args = copyArguments(request.args ?? []);
  const run = runFunction(world, bundle, { ...request, args, origin: 'page', authMode: 'FULL' });
  return { ...run, result: copyReturn(run.result) };
}
