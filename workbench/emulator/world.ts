/** Everything that outlives an execution: the spreadsheet, mailboxes, properties, triggers, locks, users, the clock. */
import type { Book } from './spreadsheet/book.ts';

export interface World {
  readonly book: Book;
  /** Mailbox of each user, by e-mail address. */
  readonly mailboxes: Map<string, Mailbox>;
  readonly properties: {
    document: Map<string, string>;
    script: Map<string, string>;
    user: Map<string, Map<string, string>>;
  };
  readonly caches: {
    document: Map<string, CacheEntry>;
    script: Map<string, CacheEntry>;
    user: Map<string, Map<string, CacheEntry>>;
  };
  readonly triggers: Trigger[];
  /** Lock name ("document", "script", "user:…") to the execution that holds it. */
  readonly locks: Map<string, string>;
  /** Scopes each user has granted, full URLs. */
  readonly grants: Map<string, Set<string>>;
  /** Emulated time in milliseconds; moves with round trips and when the person moves the clock. */
  clock: number;
  /** Language of the users' Google accounts, for example `en`. */
  readonly locale: string;
  /** How many ids of drafts, messages, threads and triggers have been given out. */
  ids: number;
}

export interface CacheEntry {
  readonly value: string;
  /** Emulated time in milliseconds at which it is gone. */
  readonly expires: number;
}

export interface Mailbox {
  readonly drafts: Draft[];
  readonly threads: Thread[];
  /** Messages that came to the mailbox, drafts too, oldest first; Gmail's `users.history`. */
  readonly history: HistoryRecord[];
  /** The oldest place in the history that is still known; without it all are. */
  historyFrom?: number;
}

export interface HistoryRecord {
  readonly id: number;
  readonly messageId: string;
  readonly threadId: string;
  readonly labels: readonly string[];
}

export interface Draft {
  readonly id: string;
  readonly messageId: string;
  readonly threadId: string;
  /** The RFC 822 text as it was handed over. */
  readonly raw: string;
  readonly date: number;
}

export interface Thread {
  readonly id: string;
  readonly messages: MailMessage[];
}

export interface MailMessage {
  readonly id: string;
  readonly raw: string;
  readonly labels: string[];
  readonly date: number;
}

export interface Trigger {
  readonly id: string;
  readonly function: string;
  readonly type: 'CLOCK' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_OPEN';
  readonly owner: string;
  /** For clock triggers: hour of day in `timeZone`, or null when hourly or every N minutes. */
  readonly hour: number | null;
  readonly everyHours: number | null;
  readonly everyDays: number | null;
  readonly timeZone: string | null;
  /** For clock triggers: minute of the hour, minutes between runs, and when it fires next. */
  readonly minute: number | null;
  readonly everyMinutes: number | null;
  /** Emulated time in milliseconds, or null when it does not fire by the clock. */
  due: number | null;
}
