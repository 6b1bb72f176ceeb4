/** The Gmail of the person who runs the code, what it may do, and Today by mail. */
import type { SentMail } from '../../domain/mail/elsewhere.ts';
import type { MailMessage } from '../../domain/mail/headers.ts';
import type { Moment } from '../../domain/time.ts';

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
  /** The messages of a thread by their headers; null when it is gone. These four fail with `permission` when tracking is not allowed. */
  readonly thread: (id: string) => readonly MailMessage[] | null;
  /** Threads to which a message came since, and where the next look begins; null when Gmail does not go so far back. */
  readonly newsSince: (
    position: string,
  ) => { readonly threads: ReadonlySet<string>; readonly position: string } | null;
  /** What the person sent since, newest first, but for messages of `noticed`; a few dozen at most. */
  readonly sentSince: (moment: Moment, noticed: ReadonlySet<string>) => SentMail;
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
  /** Makes a draft of a message of one character a byte, as `DraftSource.fill` gives it. */
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
