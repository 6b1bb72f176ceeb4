/** The campaign as it stood at one moment, and the writes that are checked against it. */
import type { Entry, LastAction } from '../../domain/activity.ts';
import type { Campaign } from '../../domain/campaign.ts';
import type { FactKey } from '../../domain/columns.ts';
import type { TemplateRow } from '../../domain/message/templateColumns.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Day } from '../../domain/time.ts';
import type { TabKind } from '../../domain/undo/record.ts';
import type { Writes, Derived, ShownTodo, Stamped } from './written.ts';

export type Looks = 'both' | 'after' | 'none';

/**
 * The campaign as it stood in the sheet at one moment, and the writes that are checked against that moment:
 * rows are found by ID, and a row that moved meanwhile is never written to by its old number.
 */
export interface Snapshot {
  readonly campaign: Campaign;
  readonly settings: Settings;
  /** Sentences about values in Settings that cannot be used; the default stands in. */
  readonly settingsProblems: readonly string[];
  /** Name of the contacts tab. */
  readonly tab: string;
  /** Name of the To-dos tab; `''` where there is none yet. */
  readonly todosTab: string;
  /** Whether the spreadsheet is a copy of the one that was set up. */
  readonly isCopy: boolean;
  /** Sheet row of each contact, for messages only. */
  readonly rows: readonly number[];
  /** Sheet row of each to-do, for messages only. */
  readonly todoRows: readonly number[];
  /**
   * Gives contacts without an ID, or with a copied one, a new one; `only` limits it. They are written at once, or
   * `later` with the next derived cells. Returns how many got one.
   */
  identify(only?: (index: number) => boolean, write?: 'now' | 'later'): number;
  /**
   * Writes the derived cells that differ from what stands there; `null` leaves a row alone. Returns the indexes
   * of the contacts written, or null when rows moved meanwhile: read and plan again. `looks` says when the IDs are
   * looked at again: before and after writing, or only after, or not at all (an edit is answered within a blink
   * of reading, and the next refresh mends what a row that moved in it got).
   */
  readonly writeDerived: (derived: readonly (Derived | null)[], looks?: Looks) => readonly number[] | null;
  /** Writes one day into cells of contacts of this snapshot, in one round trip. */
  readonly stamp: (cells: readonly Stamped[], day: Day) => void;
  /**
   * Carries out one action of a person so that "Undo last action" can take it back, also when the run stops in
   * between: first its line of Activity with what stood in the cells, then the cells. False when rows moved or
   * something was typed where new rows go: nothing was done, read again. Fails with `gone` when a row was deleted;
   * then nothing was changed.
   */
  readonly act: (entry: Entry, writes: Writes) => boolean;
  /** As `identify`, of to-dos; `later` is with the next `writeTodos`. */
  readonly identifyTodos: (only?: (index: number) => boolean, write?: 'now' | 'later') => void;
  /**
   * Writes what the to-dos show where it differs from what stands there; `null` leaves a row alone. Returns the
   * indexes of the to-dos written. The IDs are not looked at again: it takes one round trip, and the next refresh
   * mends what a row that moved meanwhile got.
   */
  readonly writeTodos: (shown: readonly (ShownTodo | null)[]) => readonly number[];
  /**
   * Cells of contacts as a person reads them, the person's own columns too, derived ones and the ID left out; the same
   * columns for each. Two round trips more, for formulas and notes.
   */
  readonly rowCells: (indexes: readonly number[]) => readonly (readonly RowCell[])[];
  /** Merges a row into another, as an action that can be taken back. False when rows moved: nothing was done. */
  readonly merge: (entry: Entry, merging: Merging) => boolean;
  /** Every line of Activity, as it was written. */
  readonly lines: () => readonly Entry[];
  /** Every line of Activity that speaks of the contact, also under IDs that were merged into theirs. */
  readonly linesAbout: (id: string) => readonly Entry[];
  /**
   * Empties Introduced by of the contacts `introduced`; removes the contact's lines in Activity and every undo record,
   * these to-dos, and last their row.
   */
  readonly erase: (id: string, todos: readonly string[], introduced: readonly string[]) => void;
  /** What the person did last and has not taken back. */
  readonly lastAction: (by: string) => LastAction | null;
  /**
   * Puts back what the action wrote, cell by cell, where nobody has changed it since, and tells of every row how it
   * went. `forgotten`: it is not known any more what the action wrote. `moved`: rows moved, read again.
   */
  readonly takeBack: (action: string) => readonly TakenRow[] | 'forgotten' | 'moved';
  /** Adds lines to the Activity tab. */
  readonly log: (entries: readonly Entry[]) => void;
  /** What happened to one person, newest first. */
  readonly history: (id: string) => readonly Entry[];
  /** Index of the contact whose row is selected, or null. */
  readonly selected: () => number | null;
  /** The Templates tab, read when it is first asked for; null where there is none. */
  readonly templates: () => StandingTemplates | null;
  /** Headers of the person's own columns in the contacts tab. */
  readonly ownHeaders: () => readonly string[];
  /** What these columns show, by header, for the contact with an index: one round trip. Nothing where the row is gone. */
  readonly ownTexts: (headers: readonly string[]) => (index: number) => ReadonlyMap<string, string>;
}

/** The Templates tab as it stood at one moment. */
export interface StandingTemplates {
  /** The filled rows in order. */
  readonly rows: readonly TemplateRow[];
  /** Sheet row of each, for messages only. */
  readonly places: readonly number[];
  /** Whether a row has that ID, though it may be empty otherwise. */
  readonly has: (id: string) => boolean;
  /** Writes Status, one text a row, where it differs; one round trip. Returns the indexes of the rows written. */
  readonly tell: (statuses: readonly string[]) => readonly number[];
}

export interface RowCell {
  /** Number of the column. */
  readonly column: number;
  /** A name that no other column has. */
  readonly header: string;
  /** Null for a column of the person's own. */
  readonly key: FactKey | null;
  /** `''` when it is empty. */
  readonly text: string;
  /** The same for a formula that was filled down; `''` where there is none. */
  readonly formula: string;
  /** The note on the cell. */
  readonly note: string;
}

export interface Merging {
  /** ID of the contact that stays, and of the one that goes into it. */
  readonly keep: string;
  readonly drop: string;
  /** Columns whose cell goes over to the row that stays. */
  readonly take: readonly number[];
  /** Notes of the row that stays; null leaves them as they are. */
  readonly notes: string | null;
  /** IDs of the to-dos that go over. */
  readonly todos: readonly string[];
}

/** How one row fared when an action was taken back. */
export interface TakenRow {
  readonly tab: TabKind;
  /** Index into the contacts or to-dos; null for a row that holds nothing or is not there. */
  readonly index: number | null;
  /**
   * `cells`: those of `back` were put back. A row that was added is `emptied`, unless it was `edited` since. One that
   * was deleted is `restored` in row `row`. `gone`: there is no such row any more.
   */
  readonly outcome: 'cells' | 'emptied' | 'edited' | 'restored' | 'gone';
  readonly row: number | null;
  /** Headers of the cells put back. */
  readonly back: readonly string[];
  /** Cells that stay: changed since, not taken by the cell's rule, or in a column that is gone. */
  readonly stays: readonly { readonly header: string; readonly why: 'changed' | 'refused' | 'lost' }[];
}
