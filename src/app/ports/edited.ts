/** What somebody has just typed or pasted, by tab. */
import type { FactKey } from '../../domain/columns.ts';
import type { ValueCell } from '../../domain/settings/notes.ts';
import type { SettingProblem } from '../../domain/settings/read.ts';
import type { TodoFactKey } from '../../domain/todoColumns.ts';
import type { Snapshot, StandingTemplates } from './snapshot.ts';

/** Rows a person has just typed or pasted into the Contacts tab. */
export interface EditedContacts {
  readonly tab: 'contacts';
  readonly snapshot: Snapshot;
  /** Indexes of the contacts in the edited rows. */
  readonly indexes: readonly number[];
  /** Whether the edit reached that column. */
  readonly reached: (key: FactKey) => boolean;
}

/** As `EditedContacts`, of the To-dos tab. */
export interface EditedTodos {
  readonly tab: 'todos';
  readonly snapshot: Snapshot;
  /** Indexes of the to-dos in the edited rows. */
  readonly indexes: readonly number[];
  readonly reached: (key: TodoFactKey) => boolean;
  /** IDs of people that still stand in edited rows whose to-do was cleared. */
  readonly left: readonly string[];
}

/** The Settings tab after something was typed or pasted there. */
export interface EditedSettings {
  readonly tab: 'settings';
  /** Every cell that may hold a value, with its note. */
  readonly cells: readonly ValueCell[];
  readonly problems: readonly SettingProblem[];
  /** Writes at least one note, in one round trip. */
  readonly writeNotes: (changed: readonly ValueCell[]) => void;
}

/** The Templates tab after something was typed or pasted there. */
export interface EditedTemplates {
  readonly tab: 'templates';
  readonly templates: StandingTemplates;
  /** As in `Snapshot`; one round trip. */
  readonly ownHeaders: () => readonly string[];
}

export type Edited = EditedContacts | EditedTodos | EditedSettings | EditedTemplates;
