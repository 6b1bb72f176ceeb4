/** A new world: one spreadsheet, its people and what they have granted. */
import { BASE_SCOPES, FEATURE_SCOPES } from './permissions.ts';
import { Book } from './spreadsheet/book.ts';
import type { World } from './world.ts';

export interface WorldOptions {
  /** Zone of the spreadsheet; default UTC. */
  readonly timeZone?: string;
  /** Locale of the spreadsheet as Google writes it; default `en_US`. */
  readonly locale?: string;
  readonly name?: string;
  /** E-mail address of the first user, who owns the spreadsheet; default `me@example.com`. */
  readonly user?: string;
  /** Features that user has granted beside the base scopes: `drafts`, `tracking`, `calendar`, `digest`. */
  readonly features?: readonly string[];
  /** Emulated time in milliseconds; default now. */
  readonly now?: number;
}

/** The spreadsheet is new: one empty tab `Sheet1`, nothing set up. */
export function createWorld(options: WorldOptions = {}): World {
  const user = options.user ?? 'me@example.com';
  const world: World = {
    book: new Book({
      name: options.name ?? 'Untitled spreadsheet',
      timeZone: options.timeZone ?? 'Etc/UTC',
      locale: options.locale ?? 'en_US',
      owner: user,
      now: () => world.clock,
    }),
    mailboxes: new Map(),
    properties: { document: new Map(), script: new Map(), user: new Map() },
    caches: { document: new Map(), script: new Map(), user: new Map() },
    triggers: [],
    locks: new Map(),
    grants: new Map(),
    clock: options.now ?? Date.now(),
    locale: 'en',
    ids: 0,
  };
  grant(world, user, options.features ?? ['drafts']);
  return world;
}

/** Sets what a user has granted: the base scopes and those of the features named. Throws for an unknown feature. */
export function grant(world: World, user: string, features: readonly string[]): void {
  const scopes = features.map((feature) => {
    const scope = FEATURE_SCOPES[feature];
    if (scope === undefined) throw new Error(`There is no feature "${feature}".`);
    return scope;
  });
  world.grants.set(user, new Set([...BASE_SCOPES, ...scopes]));
}

/** Takes one scope away from a user, given whole or without its common beginning. */
export function revoke(world: World, user: string, scope: string): void {
  const full = scope.startsWith('https:') ? scope : `https://www.googleapis.com/auth/${scope}`;
  world.grants.get(user)?.delete(full);
}
