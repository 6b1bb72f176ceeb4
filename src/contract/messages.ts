/** Messages: what a page is shown of them, and what it asks to be drafted. */
import type { Contact } from '../domain/contact.ts';
import type { EarlierMessages } from '../domain/message/earlier.ts';
import type { Field, MessageTemplate } from '../domain/message/messageTemplate.ts';
import type { Occasion } from '../domain/message/occasions.ts';
import type { Sender } from '../domain/settings/sender.ts';
import type { Day } from '../domain/time.ts';

/** The messages of an occasion that are due; or, with `id`, one to that person whether it is due or not. */
export interface PreviewRequest {
  readonly occasion: Occasion;
  readonly id?: string;
}

/** One message of a preview: facts from which the page writes it by the very rules the server drafts with. */
export interface DraftPreview {
  readonly id: string;
  readonly name: string;
  /** Whom it goes to; an introducer who is not in Contacts has no address. */
  readonly to: { readonly name: string; readonly address: string };
  /** ID of the template chosen for the person. */
  readonly template: string;
  /** What is known for the merge fields, by name; `''` where nothing is. */
  readonly values: Readonly<Record<string, string>>;
  /** Why no draft can be made for them, in words that follow the name; `''` when one can. */
  readonly whyNot: string;
  /** There is a draft already; another one is made only with `again`. */
  readonly isDrafted: boolean;
  /** Where a message that belongs under an earlier one will lie, in a sentence; `''` for any other. */
  readonly thread: string;
  /** The facts that the checks of a message look at. */
  readonly contact: Contact;
  readonly earlier: EarlierMessages;
}

/** A message for the picker, beside the one we ship under its ID. */
export interface ListedTemplate extends MessageTemplate {
  /** Its row was changed: `bringBackTemplate` writes ours into it again. */
  readonly isChanged?: true;
  /** Its row was deleted: it is not chosen, but can be picked, and `bringBackTemplate` adds it again. */
  readonly isMissing?: true;
}

/** What somebody says of themselves, by setting; only what was typed. */
export type SenderTexts = Readonly<Partial<Pick<Sender, 'myName' | 'myStatus' | 'signature'>>>;

export interface DraftsPreview {
  /** As in `SidebarState`: what is typed and not yet drafted is kept under it. */
  readonly spreadsheet: string;
  readonly me: string;
  readonly occasion: Occasion;
  readonly draftsAllowed: boolean;
  /** Where the missing permission can be given; `''` when it is there. */
  readonly authorizationUrl: string;
  /** Every message there is, for the picker. */
  readonly templates: readonly ListedTemplate[];
  readonly fields: readonly Field[];
  /** When it is for whoever writes: the day, the hour (0 to 23), and which days are free. */
  readonly calendar: {
    readonly today: Day;
    readonly hour: number;
    readonly weekend: readonly number[];
    readonly holidays: readonly Day[];
  };
  /** What Settings say of the person who writes. */
  readonly sender: Pick<Sender, 'signature' | 'sendAs' | 'replyTo'>;
  readonly messages: readonly DraftPreview[];
  readonly skipped: readonly { readonly who: string; readonly why: string }[];
}

/** What to draft: for whom, with which template, and the sentences typed. */
export interface DraftsRequest {
  /** Only those for whom this message is still due; without it for everybody named. */
  readonly due?: Occasion;
  readonly people: readonly DraftRequest[];
}

export interface DraftRequest {
  readonly id: string;
  /** ID of the template. */
  readonly template: string;
  /** ID of a Gmail draft of the person's own whose words stand in for those of the template. */
  readonly source?: string;
  readonly fields: Readonly<Record<string, string>>;
  /** A further draft although there is one. */
  readonly again?: true;
}

/** Gmail drafts of the person's own that can serve as templates, the newest first. */
export interface OwnDrafts {
  readonly drafts: readonly { readonly id: string; readonly subject: string }[];
  /** False when there are more than were looked at. */
  readonly isAll: boolean;
  /** Why there are none to choose from, in sentences; `''` when there can be. */
  readonly whyNot: string;
}

/** A Gmail draft as a template: subject and text with their fields; formatting, images and files stay as they are. */
export interface OwnDraft {
  readonly subject: string;
  readonly text: string;
  /** Why it cannot be used as it is, in sentences with the place. */
  readonly errors: readonly string[];
  readonly attachments: number;
}
