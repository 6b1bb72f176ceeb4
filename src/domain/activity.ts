/** What the lines of Activity say: which actions still stand, which rows were merged, and what somebody did last. */
import type { MailRecord } from './mail/mailRecord.ts';
import type { Moment } from './time.ts';

/** One line of Activity. */
export interface Entry {
  readonly at: Moment;
  /** ID of the contact it is about; `''` for nobody in particular. */
  readonly contactId: string;
  /** In words, for the timeline. */
  readonly what: string;
  readonly message?: MailRecord;
  readonly about?: About;
  /** Tells the action from every other; the lines of one import share it. */
  readonly action?: string;
  /** E-mail of the person who did it. */
  readonly by: string;
}

/**
 * What a line is that tells more than its words. `notes`: notes were saved. `import`: `key` is the number of people
 * added. `merge`: `key` is the ID of the row that went into this one. `undo`: `key` is the action that was taken
 * back; `failed`: the action that did not happen after all.
 */
export interface About {
  readonly kind: 'notes' | 'import' | 'merge' | 'undo' | 'failed';
  readonly key: string;
}

/** What a person did last. */
export type LastAction =
  | {
      readonly kind: 'action';
      readonly id: string;
      readonly what: string;
      readonly contactId: string;
      readonly at: Moment;
      /** People added by an import. */
      readonly added: number;
    }
  | { readonly kind: 'drafts'; readonly count: number };

/** Whether the line belongs into a person's timeline. A planned draft is no news: the next line says how it went. */
export function isNews({ about, message }: Entry): boolean {
  return (
    (about === undefined || about.kind === 'merge' || about.kind === 'undo') && message?.state !== 'planned'
  );
}

/** The lines of actions that still stand, under the ID of the row that each person's rows were merged into. */
export function standing(lines: readonly Entry[]): readonly Entry[] {
  const stands = standingIn(lines);
  const into = mergedInto(lines.filter(stands));
  return lines.filter(stands).map((line) => ({ ...line, contactId: into(line.contactId) }));
}

/** The ID and those of every row that was merged into it. */
export function idsOf(lines: readonly Entry[], id: string): ReadonlySet<string> {
  const stand = lines.filter(standingIn(lines));
  const into = mergedInto(stand);
  const merged = stand.flatMap(({ about }) =>
    about?.kind === 'merge' && into(about.key) === id ? [about.key] : [],
  );
  return new Set([id, ...merged]);
}

/** Tells the lines that speak of a person: theirs, those of rows merged into theirs, and what took any of them back. */
export function linesAbout(lines: readonly Entry[], id: string): (line: Entry) => boolean {
  const ids = idsOf(lines, id);
  const isTheirs = ({ contactId, about }: Entry): boolean =>
    ids.has(contactId) || (about?.kind === 'merge' && ids.has(about.key));
  const actions = new Set(lines.filter(isTheirs).map(({ action }) => action));
  return (line) =>
    isTheirs(line) ||
    ((line.about?.kind === 'undo' || line.about?.kind === 'failed') && actions.has(line.about.key));
}

/** What the person with that e-mail did last and did not take back. */
export function lastActionOf(lines: readonly Entry[], by: string): LastAction | null {
  const stands = standingIn(lines);
  const own = lines.filter(
    (line) => line.by === by && (isDraft(line) || (line.action !== undefined && stands(line))),
  );
  const last = own[own.length - 1];
  if (last === undefined) return null;
  const { action: id, what, contactId, at } = last;
  if (id === undefined) return { kind: 'drafts', count: draftsAtTheEnd(own) };
  const added = own.reduce((sum, { action, about }) => {
    return action === id && about?.kind === 'import' ? sum + Number(about.key) : sum;
  }, 0);
  return { kind: 'action', id, what, contactId, at, added };
}

function standingIn(lines: readonly Entry[]): (line: Entry) => boolean {
  const over = new Set(
    lines.flatMap(({ about }) => (about?.kind === 'undo' || about?.kind === 'failed' ? [about.key] : [])),
  );
  return ({ action }) => action === undefined || !over.has(action);
}

/** Follows merges of merges; a circle, which nobody but a hand in the tab can make, ends where it began. */
function mergedInto(lines: readonly Entry[]): (id: string) => string {
  const into = new Map(
    lines.flatMap(({ about, contactId }) =>
      about?.kind === 'merge' ? [[about.key, contactId] as const] : [],
    ),
  );
  return (id) => {
    const passed = new Set<string>();
    let last = id;
    for (let next = into.get(id); next !== undefined && !passed.has(next); next = into.get(next)) {
      passed.add(next);
      last = next;
    }
    return last;
  };
}

function isDraft({ message }: Entry): boolean {
  return message?.state === 'made';
}

function draftsAtTheEnd(lines: readonly Entry[]): number {
  const others = lines.map((line, index) => (isDraft(line) ? 0 : index + 1));
  return lines.length - others.reduce((last, place) => Math.max(last, place), 0);
}
