/** A to-do: one row of the To-dos tab, already converted from cells. */
import type { TodoFactKey, TodoKind, TodoState } from './todoColumns.ts';
import type { Day } from './time.ts';

/** A cell of a to-do that cannot be used, kept as typed and said in Status. */
export interface TodoProblem {
  readonly column: TodoFactKey;
  /** What stands in the cell, shortened for display. */
  readonly text: string;
  /** A sentence the person can act on. */
  readonly message: string;
}

/** Facts of one to-do. Text is trimmed and `''` when empty; the rest is `null` when empty or unusable. */
export interface Todo {
  /** In the person's own words: the advice, the promise, the opening. */
  readonly what: string;
  readonly kind: TodoKind | null;
  /** Whom it is about, by name; may be somebody who is not among the contacts. */
  readonly person: string;
  readonly state: TodoState | null;
  /** The day on which it came into its present state. */
  readonly since: Day | null;
  /** The day by which the person wants it done, or until which to wait; goes before the rule's own due date. */
  readonly by: Day | null;
  /** The last day on which the person it came from was told how it stands. */
  readonly told: Day | null;
  readonly notes: string;
  /** ID of the contact it is about; `''` where only a name is known. */
  readonly personId: string;
  /** Short, random, permanent; `''` until the add-on has given one. */
  readonly id: string;
  readonly problems: readonly TodoProblem[];
}

/** A to-do of which nothing is known. */
export const NO_TODO: Todo = {
  what: '',
  kind: null,
  person: '',
  state: null,
  since: null,
  by: null,
  told: null,
  notes: '',
  personId: '',
  id: '',
  problems: [],
};
