/** What the use cases need of the world. `src/google` provides it; tests use the emulated Google. */
import type { Entry, LastAction } from '../domain/activity.ts';
import type { Campaign, Urgency } from '../domain/campaign.ts';
import type { FactKey } from '../domain/columns.ts';
import type { Contact } from '../domain/contact.ts';
import type { TemplateRow } from '../domain/message/templateColumns.ts';
import type { MailMessage } from '../domain/mail/headers.ts';
import type { Settings } from '../domain/settings.ts';
import type { ValueCell } from '../domain/settings/notes.ts';
import type { SettingProblem } from '../domain/settings/read.ts';
import type { Day, Due, Moment, Zone } from '../domain/time.ts';
import type { Todo } from '../domain/todo.ts';
import type { TodoFactKey } from '../domain/todoColumns.ts';
import type { TabKind } from '../domain/undo/record.ts';

/** Facts to write; a missing key leaves the cell alone, `null` or `''` empties it. */
export type Facts = { readonly [K in Exclude<FactKey, 'id'>]?: Contact[K] };

/** Facts of a to-do to write; a missing key leaves the cell alone, `null` or `''` empties it. */
export type TodoFacts = { readonly [K in Exclude<TodoFactKey, 'id'>]?: Todo[K] };

export interface NewTodo {
  readonly id: string;
  readonly facts: TodoFacts;
}

/** What one action of a person writes: facts of rows found by ID, and new rows below the last one. */
export interface Writes {
  readonly people?: readonly { readonly id: string; readonly facts: Facts }[];
  readonly newPeople?: readonly NewPerson[];
  readonly todos?: readonly { readonly id: string; readonly facts: TodoFacts }[];
  readonly newTodos?: readonly NewTodo[];
  readonly templates?: readonly TemplateWords[];
  readonly newTemplates?: readonly TemplateWords[];
}

/** The words of a message for the row with that ID in the Templates tab. */
export interface TemplateWords {
  readonly id: string;
  readonly facts: TemplateRow;
}

/** The cells of a row that the add-on computes. */
export interface Derived {
  readonly nextAction: string;
  readonly due: Due | null;
  readonly status: string;
  readonly urgency: Urgency;
}

/** The cells of a to-do that the add-on computes, and others to be filled; a missing key leaves the cell alone. */
export interface ShownTodo {
  readonly nextAction: string;
  readonly due: Due | null;
  readonly status: string;
  /** ID of the contact it is about; `''` empties the cell. */
  readonly personId?: string;
  readonly since?: Day;
}

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

/** A cell of a contact in which a day is to stand. */
export interface Stamped {
  /** Index into `campaign.contacts`. */
  readonly index: number;
  readonly key: FactKey;
}

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

/** The campaign's spreadsheet. */
export interface Book {
  /**
   * Reads settings, to-dos and, last, contacts, so that what is written to them is written right after reading.
   * Activity is read when something of it is asked for, or `first`. Fails with `not-set-up` when a tab or a column
   * is missing; a spreadsheet without a tab To-dos has no to-dos.
   */
  readonly read: (activity?: 'first') => Snapshot;
  /** Tells this spreadsheet from every other, copies of it included. */
  readonly id: () => string;
  /** For example `en_US`. */
  readonly locale: () => string;
}

export interface NewPerson {
  readonly facts: Facts;
  readonly id: string;
  readonly derived: Derived;
}

/** A draft in Gmail, and the thread it lies in. */
export interface GmailDraft {
  readonly draftId: string;
  readonly threadId: string;
}

/** Where a look at the mail ended. Both are `''` before the first. */
export interface LastLook {
  /** Gmail's place in the history of the mailbox. */
  readonly position: string;
  /** The last action of Activity that a look had written. */
  readonly action: string;
}

/** The Gmail of the person who runs the code. */
export interface Mailbox {
  /** Makes a draft of an RFC 5322 message, in that thread if one is given. These three fail with `permission` when drafts are not allowed. */
  readonly createDraft: (message: string, threadId?: string) => GmailDraft;
  /** The drafts that carry the key of `keys`, by key: looked up after a run that did not finish. */
  readonly findDrafts: (keys: readonly string[]) => ReadonlyMap<string, GmailDraft>;
  /** The thread of every draft there is, by the draft's id. */
  readonly drafts: () => ReadonlyMap<string, string>;
  /** The messages of a thread by their headers; null when it is gone. These three fail with `permission` when tracking is not allowed. */
  readonly thread: (id: string) => readonly MailMessage[] | null;
  /** Threads to which a message came since, and where the next look begins; null when Gmail does not go so far back. */
  readonly newsSince: (
    position: string,
  ) => { readonly threads: ReadonlySet<string>; readonly position: string } | null;
  /** Where the history of the mailbox stands now. */
  readonly position: () => string;
  /** Kept for the person and this spreadsheet. */
  readonly lastLook: () => LastLook;
  readonly noteLook: (look: LastLook) => void;
}

/** The person's own Gmail drafts as templates. Methods fail with `permission` when `whyNot` has something to say. */
export interface DraftSources {
  /** Why they are not available, in sentences; null when nothing known stands against it. */
  readonly whyNot: () => string | null;
  /** Newest first, without those that Interviews made; only with `words` in the subject, `''` for any. */
  readonly list: (words: string) => {
    readonly drafts: readonly { readonly id: string; readonly subject: string }[];
    /** False when there are more than were looked at. */
    readonly isAll: boolean;
  };
  /** The bytes of a draft, signed. Fails with `gone` when it was sent or deleted. */
  readonly read: (id: string) => readonly number[];
  /** Makes a draft of a message of one character a byte, as `fillSource` gives it. */
  readonly create: (message: string) => GmailDraft;
}

export interface Permissions {
  /** Whether the person may make drafts: `missing` can be granted at `url`; `absent` is not part of this edition. */
  drafts(): { readonly state: 'granted' | 'missing' | 'absent'; readonly url: string };
  /** Whether the person lets their mail be followed by its headers, as `drafts`. */
  tracking(): { readonly state: 'granted' | 'missing' | 'absent'; readonly url: string };
  /** Whether this edition mails Today and the person has allowed it. */
  digest(): boolean;
}

/** Today by mail, to nobody but the person who runs the code. */
export interface Digest {
  /** The day noted last for this person and spreadsheet, `YYYY-MM-DD`; `''` for none. */
  readonly lastDay: () => string;
  readonly note: (day: string) => void;
  /** Sends plain text. Fails when Google does not take it, for example because of its daily limit. */
  readonly send: (to: string, subject: string, text: string) => void;
}

export interface DailyTrigger {
  readonly isOn: () => boolean;
  /** Turns the person's own trigger on at that hour, replacing an earlier one. */
  readonly turnOn: (hour: number, zone: Zone) => void;
  /** Returns false when it was not on. */
  readonly turnOff: () => boolean;
}

export type TabRole = 'contacts' | 'settings' | 'activity' | 'todos' | 'templates';

/** A tab as set-up sees it. */
export interface TabView {
  readonly name: string;
  /** What it is to the add-on, when set-up has marked it before. */
  readonly role: TabRole | null;
  readonly headers: readonly string[];
  readonly active: boolean;
}

/** Headers of an adopted tab by the fact they hold, where they differ from ours. */
export type Adopted = Readonly<Record<string, string>>;

/** Creates what is missing of tabs, columns, rules and marks; never touches what it did not make. */
export interface Structure {
  readonly tabs: () => readonly TabView[];
  readonly addContactsTab: () => void;
  /** Adds the columns that the tab lacks at the right; returns their headers. */
  readonly addMissingColumns: (tab: string, adopted: Adopted) => readonly string[];
  /** Lays marks on the tab and on our columns, so that they are found when renamed; returns how many were new. */
  readonly mark: (tab: string, adopted: Adopted) => number;
  /** Adds the highlight rules if ours are missing. */
  readonly highlight: (tab: string) => boolean;
  /** Adds the To-dos tab, or what it lacks; returns what was added. */
  readonly todos: (contactsTab: string, adopted: Adopted) => readonly string[];
  /** Adds the Templates tab with these rows, or the columns it lacks; returns what was added. */
  readonly templates: (shipped: readonly TemplateRow[]) => readonly string[];
  /** Adds the Settings tab, or the rows it lacks, and keeps there where our tabs are; returns what was added. */
  readonly settings: (contactsTab: string, adopted: Adopted) => readonly string[];
  /** The headers recorded when the contacts tab was adopted. */
  readonly adopted: () => Adopted;
  /** Adds the hidden Activity tab, or what an older one lacks; returns what was added. */
  readonly activity: () => readonly string[];
  /** Records that the spreadsheet is no longer a copy but one of its own. */
  readonly claim: (contactsTab: string) => void;
  /** Removes all rows of people, to-dos and Activity; returns how many people there were. */
  readonly startClean: (contactsTab: string) => number;
}

export interface World {
  readonly book: Book;
  readonly mailbox: Mailbox;
  readonly sources: DraftSources;
  readonly permissions: Permissions;
  readonly trigger: DailyTrigger;
  readonly digest: Digest;
  readonly structure: Structure;
  /** The time now. */
  readonly now: () => Moment;
  /** Seconds until Google would stop this run. */
  readonly secondsLeft: () => number;
  /** E-mail of the person who runs the code, `''` where Google does not tell. */
  readonly me: () => string;
  readonly newId: () => string;
  /** Holds the document until the run ends; fails with `busy` when someone else holds it. */
  readonly lock: () => void;
}
