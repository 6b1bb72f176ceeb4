/** What the use cases need of the world. `src/google` provides it; tests use the emulated Google. */
import type { SenderTexts } from '../contract.ts';
import type { Moment } from '../domain/time.ts';
import type { Snapshot } from './ports/snapshot.ts';
import type { Mailbox, DraftSources, Permissions, Digest } from './ports/mail.ts';
import type { DailyTrigger, Structure } from './ports/structure.ts';

export type * from './ports/written.ts';
export type * from './ports/snapshot.ts';
export type * from './ports/edited.ts';
export type * from './ports/mail.ts';
export type * from './ports/structure.ts';

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

export interface World {
  readonly book: Book;
  readonly mailbox: Mailbox;
  readonly sources: DraftSources;
  readonly permissions: Permissions;
  readonly trigger: DailyTrigger;
  readonly digest: Digest;
  readonly structure: Structure;
  /**
   * Writes what somebody says of themselves into the Settings tab, where the cell is empty or still reads as `base`;
   * tells by setting how it went. `other`: something else stands there. `missing`: there is no such row.
   */
  readonly writeSender: (
    texts: SenderTexts,
    base: SenderTexts,
  ) => readonly (readonly [keyof SenderTexts, 'written' | 'other' | 'missing'])[];
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
