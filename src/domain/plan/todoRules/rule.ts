/** What a rule of a to-do is, and the ways in which several of them count days. */
import { addBusinessDays, addDays } from '../../calendar.ts';
import type { Priority } from '../../campaign.ts';
import type { Settings } from '../../settings.ts';
import type { Day } from '../../time.ts';
import type { TODO_STATES, TodoKind, TodoState } from '../../todoColumns.ts';

export interface TodoRule {
  readonly source: string;
  /** What to do; `''` while there is nothing to do but wait. */
  readonly action: string;
  /** When, counted from the day on which the state began; without it the person's own By alone says when. */
  readonly due?: (since: Day, settings: Settings) => Day;
  /** Place in Today's order; without it the to-do stands with its person, never in Today. */
  readonly priority?: Priority;
  /** The states that may come now; the first says that the action was done. */
  readonly next: readonly TodoState[];
  /**
   * The action is to tell its person how it stands. What holds once they know, that is once Told is not before
   * Since: another rule, or null when the to-do is closed by it.
   */
  readonly onceTold?: TodoRule | null;
  /** The action is a message to its person that nobody asked for: never within three business days of another. */
  readonly unasked?: true;
  /** A talk is not wrapped up while it is open. */
  readonly wrapUp?: true;
}

/** A state without a rule is one in which the to-do is closed. */
export type TodoRules<K extends TodoKind> = {
  readonly [Each in K]: { readonly [S in (typeof TODO_STATES)[Each][number]]?: TodoRule };
};

export const businessDays =
  (count: number) =>
  (since: Day, settings: Settings): Day =>
    addBusinessDays(since, count, settings);
export const sameDay = (since: Day): Day => since;
export const nextDay = (since: Day): Day => addDays(since, 1);

/** There is nothing to do but wait. */
export const THEIR_TURN = { source: 'it is their turn', action: '' } as const;
