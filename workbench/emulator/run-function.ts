/** Runs one function of the bundle in a fresh realm: the emulator's front door. */
import vm from 'node:vm';
import type { Bundle } from './bundle.ts';
import { buildEvent } from './events.ts';
import { Ended, Execution } from './execution.ts';
import { installGlobals } from './globals.ts';
import { plain } from './plain.ts';
import { releaseLocks } from './services/lock.ts';
import type { RunError, RunRequest, RunResult } from './run.ts';
import type { World } from './world.ts';

type Entry = (...args: readonly unknown[]) => unknown;

/** Calls the function handed in under a name that is gone before the script runs, so that the call can time out. */
const INVOKE = new vm.Script('{ const call = __call; delete globalThis.__call; call(); }', {
  filename: 'invoke',
});

/** Never throws for what the script does: a failure is in `error`. The world keeps what was done until then. */
export function runFunction(world: World, bundle: Bundle, request: RunRequest): RunResult {
  const restoreZone = useZone(bundle.manifest.timeZone);
  const run = new Execution(world, bundle, request);
  let result: unknown = null;
  let error: RunError | null = null;
  let loaded = 0;
  try {
    const spreadsheets = installGlobals(run);
    run.begin();
    const builtIn = new Set(Object.getOwnPropertyNames(run.realm.globals));
    bundle.code.runInContext(run.realm.context, { timeout: run.timeLimit });
    const entry = topLevelFunction(run, builtIn);
    const args =
      request.event === undefined
        ? run.realm.copy(request.args ?? [])
        : [buildEvent(run, spreadsheets, request.event)];
    loaded = run.computingMs;
    result = plain(invoke(run, entry, args));
  } catch (thrown) {
    error = describe(thrown);
  } finally {
    releaseLocks(run);
    restoreZone();
  }
  const ms = run.computingMs - loaded;
  world.clock = Math.max(world.clock, run.now());
  if (run.endedWith !== null)
    error = { name: 'Exception', message: run.endedWith, stack: error?.stack ?? '' };
  if (error !== null) result = null;
  return { result, error, calls: run.calls, ms, emulatedMs: run.emulatedMs, shown: run.shown };
}

function invoke(run: Execution, entry: Entry, args: readonly unknown[]): unknown {
  let returned: unknown;
  run.realm.globals['__call'] = () => {
    returned = entry(...args);
  };
  INVOKE.runInContext(run.realm.context, { timeout: run.timeLimit });
  return returned;
}

/** Names ending in `_` are private (Google: guides/html/communication); an unknown name is refused in Google's words. */
function topLevelFunction(run: Execution, builtIn: ReadonlySet<string>): Entry {
  const name = run.request.function;
  const declared = Object.hasOwn(run.realm.globals, name) && !builtIn.has(name) && !name.endsWith('_');
  const entry = declared ? run.realm.globals[name] : undefined;
  if (typeof entry !== 'function') throw run.realm.error(`Script function not found: ${name}`);
  return entry as Entry;
}

function describe(thrown: unknown): RunError {
  if (thrown instanceof Ended) return { name: 'Exception', message: thrown.message, stack: '' };
  if (typeof thrown !== 'object' || thrown === null)
    return { name: 'Error', message: String(thrown), stack: '' };
  const { name, message, stack, code } = thrown as Partial<Error> & { readonly code?: string };
  if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') {
    return { name: 'Exception', message: 'Exceeded maximum execution time', stack: '' };
  }
  return { name: name ?? 'Error', message: message ?? JSON.stringify(thrown), stack: ownFrames(stack ?? '') };
}

/** The frames that lie in the script, written as Google writes them: `at refresh (Code:12:3)`. */
function ownFrames(stack: string): string {
  const frames = stack.split('\n').filter((line) => /^\s+at .*Code\.js:/.test(line));
  return frames.map((line) => line.replace('Code.js:', 'Code:')).join('\n');
}

/** Local date methods use the script's zone. Returns how to put the process's own back. */
function useZone(zone: string): () => void {
  const before = process.env['TZ'];
  process.env['TZ'] = zone;
  return () => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  };
}
