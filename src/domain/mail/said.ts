/** Whether the sheet says already what mail tells: what a person typed or clicked is not written over. */
import type { EventKind, MessageRecord } from '../campaign.ts';
import type { Contact } from '../contact.ts';
import type { Day } from '../time.ts';
import type { Todo } from '../todo.ts';

/** What is known of the person it is about. */
export interface Known {
  readonly contact: Contact;
  /** Their to-dos. */
  readonly todos: readonly Todo[];
  /** Their messages. */
  readonly messages: readonly MessageRecord[];
}

const isSince = (day: Day | null, from: Day): boolean => day !== null && day >= from;

/** The person said that day or later that a message of theirs went out. */
const isRecorded = ({ messages }: Known, occasion: MessageRecord['occasion'], from: string): boolean =>
  messages.some((one) => one.occasion === occasion && one.state === 'sent' && one.key >= from);

/** By event, the one that sending is: `made` is the day of the draft, `iso` the same as `2026-11-20`. */
const SENT: Partial<Record<EventKind, (known: Known, made: Day, iso: string) => boolean>> = {
  wrote: ({ contact }, made) => isSince(contact.contacted, made),
  'followed-up': ({ contact }, made) => isSince(contact.followedUp, made),
  thanked: ({ contact }, made) => isSince(contact.thanked, made),
  pinged: ({ contact }, made) => isSince(contact.lastContact, made),
  answered: (known, _, iso) => isRecorded(known, 'answer', iso),
  updated: (known, _, iso) => isRecorded(known, 'update', iso),
  'asked-introducer': ({ todos }, made) =>
    todos.some(
      ({ kind, state, since }) => kind === 'Introduction' && state !== 'To ask' && isSince(since, made),
    ),
};

export function isSentSaid(event: EventKind, known: Known, made: Day, iso: string): boolean {
  return SENT[event]?.(known, made, iso) ?? false;
}

/** `day`: of their answer; `answers`: of the message that it answers. A later answer of theirs is news. */
export function isReplySaid({ contact: { replied } }: Known, day: Day, answers: Day): boolean {
  return replied !== null && (replied > answers || replied >= day);
}

export function isAwaySaid({ todos }: Known): boolean {
  return todos.some(({ kind, state }) => kind === 'Out of office' && state === 'Away');
}

export function isBounceSaid({ contact }: Known): boolean {
  return contact.stage === 'Bounced';
}
