/** What the use cases need of the world. `src/google` provides it; tests use the emulated Google. */
import type { Campaign, DraftRecord, Urgency } from '../domain/campaign.ts';
import type { FactKey } from '../domain/columns.ts';
import type { Contact } from '../domain/contact.ts';
import type { Settings } from '../domain/settings.ts';
import type { Day, Due, Moment, Zone } from '../domain/time.ts';

/** Facts to write; a missing key leaves the cell alone, `null` or `''` empties it. */
export type Facts = { readonly [K in Exclude<FactKey, 'id'>]?: Contact[K] };

/** The cells of a row that the add-on computes. */
export interface Derived {
  readonly nextAction: string;
  readonly due: Due | null;
  readonly status: string;
  readonly urgency: Urgency;
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
  /** Whether the spreadsheet is a copy of the one that was set up. */
  readonly isCopy: boolean;
  /** Sheet row of each contact, for messages only. */
  readonly rows: readonly number[];
  /** Gives contacts without an ID, or with a copied one, a new one; `only` limits it. Returns how many got one. */
  identify(only?: (index: number) => boolean): number;
  /**
   * Writes the derived cells that differ from what stands there; `null` leaves a row alone. Returns the indexes
   * of the contacts written, or null when rows moved meanwhile: read and plan again. `looks` says when the IDs are
   * looked at again: before and after writing, or only after, or not at all (an edit is answered within a blink
   * of reading, and the next refresh mends what a row that moved in it got).
   */
  readonly writeDerived: (derived: readonly (Derived | null)[], looks?: Looks) => readonly number[] | null;
  /** Writes a day into the same column of several contacts of this snapshot, in one round trip. */
  readonly stamp: (key: FactKey, indexes: readonly number[], day: Day) => void;
  /** Writes facts of one person. Fails with `gone` when the row was deleted. */
  readonly writeFacts: (id: string, facts: Facts) => void;
  /**
   * Adds people below the last row; text is kept as text, never a formula. False when something was typed there
   * or rows moved meanwhile: nothing was added, read again.
   */
  readonly append: (people: readonly NewPerson[]) => boolean;
  /** Adds lines to the Activity tab. */
  readonly log: (entries: readonly Entry[]) => void;
  /** What happened to one person, newest first. */
  readonly history: (id: string) => readonly Entry[];
  /** Index of the contact whose row is selected, or null. */
  readonly selected: () => number | null;
}

/** Rows a person has just typed or pasted into the Contacts tab. */
export interface Edited {
  readonly snapshot: Snapshot;
  /** Indexes of the contacts in the edited rows. */
  readonly indexes: readonly number[];
  /** Whether the edit reached that column. */
  readonly reached: (key: FactKey) => boolean;
}

/** The campaign's spreadsheet. */
export interface Book {
  /** Reads settings, contacts and activity. Fails with `not-set-up` when a tab or a column is missing. */
  readonly read: () => Snapshot;
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

/** One line of Activity. */
export interface Entry {
  readonly at: Moment;
  readonly contactId: string;
  /** In words, for the timeline. */
  readonly what: string;
  readonly draft?: Omit<DraftRecord, 'contactId'>;
  /** E-mail of the person who did it. */
  readonly by: string;
}

/** The Gmail of the person who runs the code. Every method fails with `permission` when drafts are not allowed. */
export interface Mailbox {
  /** Makes a draft of an RFC 5322 message and returns its id. */
  readonly createDraft: (message: string) => string;
  /** Ids of the drafts that carry the key of `keys`, by key: looked up after a run that did not finish. */
  readonly findDrafts: (keys: readonly string[]) => ReadonlyMap<string, string>;
}

export interface Permissions {
  /** Whether the person may make drafts: `missing` can be granted at `url`; `absent` is not part of this edition. */
  drafts(): { readonly state: 'granted' | 'missing' | 'absent'; readonly url: string };
}

export interface DailyTrigger {
  readonly isOn: () => boolean;
  /** Turns the person's own trigger on at that hour, replacing an earlier one. */
  readonly turnOn: (hour: number, zone: Zone) => void;
  /** Returns false when it was not on. */
  readonly turnOff: () => boolean;
}

export type TabRole = 'contacts' | 'settings' | 'activity';

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
  /** Adds the Settings tab, or the rows it lacks; returns what was added. */
  readonly settings: (contactsTab: string, adopted: Adopted) => readonly string[];
  /** The headers recorded when the contacts tab was adopted. */
  readonly adopted: () => Adopted;
  readonly activity: () => boolean;
  /** Records that the spreadsheet is no longer a copy but one of its own. */
  readonly claim: () => void;
  /** Removes all rows of people and of Activity; returns how many people there were. */
  readonly startClean: (contactsTab: string) => number;
}

export interface World {
  readonly book: Book;
  readonly mailbox: Mailbox;
  readonly permissions: Permissions;
  readonly trigger: DailyTrigger;
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
