/** A draft that left Gmail's drafts and no trace in its thread: what the mail sent since then tells of it. */
import type { Contact } from '../contact.ts';
import { KEY_HEADER } from '../drafting.ts';
import { folded } from '../folded.ts';
import { header, type MailMessage } from './headers.ts';
import type { MadeDraft } from './record.ts';
import { mayBe } from './thread.ts';

/** Mail of the person's own, by its headers. */
export interface SentMail {
  readonly mail: readonly { readonly threadId: string; readonly message: MailMessage }[];
  /** False when there is more than was looked at. */
  readonly isAll: boolean;
}

/**
 * `moved`: it was sent and lies in another thread, as Gmail puts it when the subject was changed. `gone`: nothing sent
 * since can be it. `vanished`: one message may be it, or not all could be looked at, so that only the person knows.
 */
export type Trace =
  | { readonly kind: 'moved'; readonly threadId: string }
  | { readonly kind: 'gone' | 'vanished' };

/** A draft that is gone, of which Gmail does not tell whether it was sent. */
export interface Vanished {
  readonly kind: 'vanished';
  readonly draft: MadeDraft;
}

/** What a draft carries in `KEY_HEADER`. */
export function markOf(contactId: string, { occasion, key }: Pick<MadeDraft, 'occasion' | 'key'>): string {
  return `${contactId}.${occasion}.${key}`;
}

/**
 * `marks`: what the draft may carry, several where rows were merged. `to`: whom it was for; null where that is not
 * known any more. `noticed`: ids of messages of which it is known what they are.
 */
export function traceOf(
  draft: MadeDraft,
  marks: ReadonlySet<string>,
  to: Pick<Contact, 'name' | 'email'> | null,
  { mail, isAll }: SentMail,
  noticed: ReadonlySet<string>,
): Trace {
  const since = mail.filter(({ message }) => mayBe(draft, message, noticed));
  const marked = since.find(({ message }) => marks.has(header(message, KEY_HEADER)));
  if (marked !== undefined) return { kind: 'moved', threadId: marked.threadId };
  const mayHaveGoneOut = since.some(({ message }) => header(message, KEY_HEADER) === '' && isTo(message, to));
  return { kind: isAll && !mayHaveGoneOut ? 'gone' : 'vanished' };
}

/** A person who changes the subject may as well choose another address of theirs: then the name tells. */
function isTo(message: MailMessage, to: Pick<Contact, 'name' | 'email'> | null): boolean {
  const words = [to?.email ?? '', to?.name ?? ''].map(folded).filter((word) => word !== '');
  const recipients = folded(['To', 'Cc', 'Bcc'].map((name) => header(message, name)).join(' '));
  return words.length === 0 || words.some((word) => recipients.includes(word));
}
