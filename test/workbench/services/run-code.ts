/** Runs a few lines of script on the emulator, as the body of a function of a bundle. */
import { type Bundle, createBundle } from '../../../workbench/emulator/bundle.ts';
import { createWorld, type WorldOptions } from '../../../workbench/emulator/create-world.ts';
import { BASE_SCOPES, FEATURE_SCOPES } from '../../../workbench/emulator/permissions.ts';
import type { RunRequest, RunResult } from '../../../workbench/emulator/run.ts';
import { runFunction } from '../../../workbench/emulator/run-function.ts';
import type { World } from '../../../workbench/emulator/world.ts';

export const ME = 'me@example.com';
export const NOW = Date.UTC(2026, 10, 22, 8, 0);

/** A world that stands at 2026-11-22T08:00Z. */
export function worldAt(options: WorldOptions = {}): World {
  return createWorld({ user: ME, now: NOW, ...options });
}

/** A bundle whose manifest asks for every scope and service the add-on can use. */
export function bundleOf(code: string, pages: Readonly<Record<string, string>> = {}): Bundle {
  const manifest = {
    timeZone: 'Etc/UTC',
    oauthScopes: [...BASE_SCOPES, ...Object.values(FEATURE_SCOPES)],
    dependencies: { enabledAdvancedServices: [{ userSymbol: 'Gmail' }] },
  };
  return createBundle(code, manifest, new Map(Object.entries(pages)));
}

/** Runs the lines as the body of a function; `return` gives the result. Time stands still but for round trips. */
export function runCode(
  lines: string,
  request: Partial<RunRequest> = {},
  world: World = worldAt(),
): RunResult {
  const bundle = bundleOf(`function test(...args) { ${lines}\n}`);
  return runFunction(world, bundle, { function: 'test', user: ME, computingCounts: false, ...request });
}

/** The result, after making sure that nothing went wrong. */
export function valueOf(lines: string, request: Partial<RunRequest> = {}, world: World = worldAt()): unknown {
  const { result, error } = runCode(lines, request, world);
  if (error !== null) throw new Error(`${error.name}: ${error.message}\n${error.stack}`);
  return result;
}

/** The message of the error that ended the run, or null. */
export function errorOf(
  lines: string,
  request: Partial<RunRequest> = {},
  world: World = worldAt(),
): string | null {
  return runCode(lines, request, world).error?.message ?? null;
}
