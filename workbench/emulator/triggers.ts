/** Fires what Google fires by itself: simple triggers, installable triggers, and the clock. */
import type { Bundle } from './bundle.ts';
import { nextDue } from './clock-trigger.ts';
import type { AuthMode } from './host.ts';
import { runFunction } from './run-function.ts';
import type { EventRequest, RunRequest, RunResult } from './run.ts';
import type { World } from './world.ts';

/** How the runs that are fired differ from the default, for example in latency. */
type FiringOptions = Omit<RunRequest, 'function' | 'args' | 'event' | 'user' | 'authMode' | 'origin'>;

export interface Fired {
  readonly function: string;
  readonly user: string;
  readonly run: RunResult;
}

/** The person opens the spreadsheet. A published add-on that is not enabled in the file runs in NONE. */
export function open(
  world: World,
  bundle: Bundle,
  user: string,
  authMode: AuthMode = 'LIMITED',
  options: FiringOptions = {},
): Fired[] {
  const event = { kind: 'open' } as const;
  const simple = fireSimple(world, bundle, 'onOpen', user, authMode, event, options);
  return [...simple, ...fireInstalled(world, bundle, 'ON_OPEN', event, options)];
}

/** The person installs the add-on while the document is open: with every authorization, unlike a simple trigger. */
export function install(world: World, bundle: Bundle, user: string, options: FiringOptions = {}): Fired[] {
  if (!bundle.functions.has('onInstall')) return [];
  const event = { kind: 'install' } as const;
  const run = runFunction(world, bundle, { ...options, function: 'onInstall', user, event, origin: 'menu' });
  return [{ function: 'onInstall', user, run }];
}

/** A person edited cells by hand; the cells hold the new values already. Edits by scripts fire nothing. */
export function edit(
  world: World,
  bundle: Bundle,
  user: string,
  event: EventRequest & { readonly kind: 'edit' },
  options: FiringOptions = {},
): Fired[] {
  const simple = fireSimple(world, bundle, 'onEdit', user, 'LIMITED', event, options);
  return [...simple, ...fireInstalled(world, bundle, 'ON_EDIT', event, options)];
}

/** Moves the clock forward to a moment and fires every clock trigger that comes due on the way, in order. */
export function moveClock(world: World, bundle: Bundle, to: number, options: FiringOptions = {}): Fired[] {
  const fired: Fired[] = [];
  for (let next = firstDue(world, to); next !== undefined; next = firstDue(world, to)) {
    const due = next.due ?? to;
    world.clock = Math.max(world.clock, due);
    next.due = nextDue(next, due);
    const event = { kind: 'clock', triggerId: next.id } as const;
    const request = {
      ...options,
      function: next.function,
      user: next.owner,
      event,
      origin: 'trigger',
    } as const;
    fired.push({ function: next.function, user: next.owner, run: runFunction(world, bundle, request) });
  }
  world.clock = Math.max(world.clock, to);
  return fired;
}

function firstDue(world: World, until: number) {
  return world.triggers
    .filter((trigger) => trigger.due !== null && trigger.due <= until)
    .sort((a, b) => (a.due ?? 0) - (b.due ?? 0))[0];
}

function fireSimple(
  world: World,
  bundle: Bundle,
  name: string,
  user: string,
  authMode: AuthMode,
  event: EventRequest,
  options: FiringOptions,
): Fired[] {
  if (!bundle.functions.has(name)) return [];
  const run = runFunction(world, bundle, {
    ...options,
    function: name,
    user,
    authMode,
    event,
    origin: 'simple-trigger',
  });
  return [{ function: name, user, run }];
}

/** Installable triggers run as the person who made them, whoever edited (Google: guides/triggers/installable). */
function fireInstalled(
  world: World,
  bundle: Bundle,
  type: 'ON_EDIT' | 'ON_OPEN',
  event: EventRequest,
  options: FiringOptions,
): Fired[] {
  return world.triggers
    .filter((trigger) => trigger.type === type)
    .map((trigger) => ({
      function: trigger.function,
      user: trigger.owner,
      run: runFunction(world, bundle, {
        ...options,
        function: trigger.function,
        user: trigger.owner,
        event,
        origin: 'trigger',
      }),
    }));
}
