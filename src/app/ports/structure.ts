/** What set-up makes: tabs, columns, rules, marks and the daily trigger. */
import type { TemplateRow } from '../../domain/message/templateColumns.ts';
import type { Zone } from '../../domain/time.ts';

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
  /** Puts the person before the tab: a new one shows itself. */
  readonly show: (tab: string) => void;
  /** Adds the To-dos tab, or what it lacks; returns what was added. */
  readonly todos: (contactsTab: string, adopted: Adopted) => readonly string[];
  /**
   * Adds the Templates tab with these rows, or the columns it lacks and the rows it was never given; returns what was
   * added. `atFirst`: IDs it was given where that was not kept.
   */
  readonly templates: (shipped: readonly TemplateRow[], atFirst: readonly string[]) => readonly string[];
  /**
   * Adds the Settings tab, or the rows it lacks, and keeps there where our tabs are and which messages the Templates
   * tab was given; returns what was added.
   */
  readonly settings: (
    contactsTab: string,
    adopted: Adopted,
    messages: readonly string[],
  ) => readonly string[];
  /** The headers recorded when the contacts tab was adopted. */
  readonly adopted: () => Adopted;
  /** Adds the hidden Activity tab, or what an older one lacks; returns what was added. */
  readonly activity: () => readonly string[];
  /** Records that the spreadsheet is no longer a copy but one of its own. */
  readonly claim: (contactsTab: string) => void;
  /** Removes all rows of people, to-dos and Activity; returns how many people there were. */
  readonly startClean: (contactsTab: string) => number;
}
