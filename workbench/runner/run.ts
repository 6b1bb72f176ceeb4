/** Runs one function of the built add-on without a page: sets up, imports, runs, and tells what came of it. */
import { fileURLToPath } from 'node:url';
import { type Bundle, loadBundle } from '../emulator/bundle.ts';
import { createWorld, grant } from '../emulator/create-world.ts';
import { FEATURE_SCOPES } from '../emulator/permissions.ts';
import type { RunResult } from '../emulator/run.ts';
import { runFunction } from '../emulator/run-function.ts';
import { loadWorld, saveWorld } from '../emulator/world-file.ts';
import type { World } from '../emulator/world.ts';
import { IMPORT, importStory, readContacts } from './contacts-file.ts';
import { handlerCall } from './event-arguments.ts';
import { importWorkbook, isImportable } from './import-workbook.ts';
import { momentOfLocal } from './local-time.ts';
import { parseRunnerOptions, type RunnerOptions } from './options.ts';
import { typeEdit } from './typed-edit.ts';
import { describeRun, describeWorld, failure, type Output } from './output.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
/** The add-on's own function for what comes before the one asked for. */
const SET_UP = 'setUpSpreadsheet';

/** Never throws: what went wrong is in `error`. Lines for people go to `tell`. */
export async function runHeadless(argv: readonly string[], tell: (line: string) => void): Promise<Output> {
  try {
    const options = parseRunnerOptions(argv);
    const bundle = await builtBundle(options);
    tellUnasked(bundle, options, tell);
    const world = await openWorld(options);
    return await run(world, bundle, options, tell);
  } catch (error) {
    return failure((error as Error).message);
  }
}

async function builtBundle(options: RunnerOptions): Promise<Bundle> {
  if (options.dist !== null) return loadBundle(options.dist);
  const { buildIfStale } = await import('../../scripts/build.ts');
  await buildIfStale();
  return loadBundle(DIST);
}

/** To grant what the built edition does not ask for changes nothing, and nothing else would say so. */
function tellUnasked({ manifest }: Bundle, { features }: RunnerOptions, tell: (line: string) => void): void {
  const unasked = (features ?? []).filter(
    (name) => !manifest.oauthScopes.includes(FEATURE_SCOPES[name] ?? ''),
  );
  if (unasked.length === 0) return;
  tell(
    `This edition does not ask for ${unasked.join(', ')}. Build one that does, for example into another --dist.`,
  );
}

async function openWorld(options: RunnerOptions): Promise<World> {
  const { file, user, timeZone, features } = options;
  const loaded = file === null || isImportable(file) ? null : await loadWorld(file);
  const world = loaded ?? createWorld({ user, timeZone: timeZone ?? 'UTC' });
  if (loaded !== null && timeZone !== null) world.book.update({ timeZone });
  if (file !== null && loaded === null) await importWorkbook(world.book, file);
  if (features !== null || !world.grants.has(user)) grant(world, user, features ?? ['drafts']);
  return world;
}

async function run(
  world: World,
  bundle: Bundle,
  options: RunnerOptions,
  tell: (line: string) => void,
): Promise<Output> {
  const now = options.now === null ? Date.now() : momentOfLocal(options.now, world.book.timeZone);
  const step = (name: string, args: readonly unknown[]): unknown => {
    world.clock = now;
    const { result, error } = runFunction(world, bundle, { function: name, args, user: options.user });
    if (error !== null)
      throw new Error(`${name} failed before ${options.function} was run: ${error.message}`);
    return result;
  };
  // A saved workbook is taken as it was saved, damage included.
  const isSaved = options.file !== null && !isImportable(options.file);
  if (!options.bare && !isSaved) step(SET_UP, []);
  if (options.contacts !== null) {
    const { message, lines } = importStory(step(IMPORT, [await readContacts(options.contacts)]));
    for (const line of [message, ...lines]) if (line !== '') tell(line);
  }
  world.clock = now;
  const result = runAsked(world, bundle, options);
  for (const line of result.shown.log) tell(line.text);
  if (result.error !== null) tell(`${result.error.name}: ${result.error.message}\n${result.error.stack}`);
  if (options.save !== null) await save(world, options.save);
  return { ...describeRun(result), ...(await describeWorld(world, options.user)) };
}

/** Throws a sentence when nothing can be written there; an older file stays as it was. */
async function save(world: World, path: string): Promise<void> {
  try {
    await saveWorld(world, path);
  } catch (error) {
    const why = (error as Error).message;
    throw new Error(
      `The workbook could not be saved to ${path}, so nothing was kept: ${why}. Name another file after --save.`,
    );
  }
}

function runAsked(world: World, bundle: Bundle, options: RunnerOptions): RunResult {
  const { function: name, user, args } = options;
  const call = handlerCall(world, name, args);
  const event = call?.event?.kind === 'edit' ? typeEdit(world, call.event) : call?.event;
  return runFunction(world, bundle, {
    function: name,
    user,
    args: args ?? [],
    ...call,
    ...(event && { event }),
  });
}
