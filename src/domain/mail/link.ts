/** Where a message lies under one that went before, for the person who writes and for the one who reads. */
import type { MessageRecord } from '../campaign.ts';
import { isMessageId } from '../message/mime/headers.ts';
import { isOccasion, OCCASIONS } from '../message/occasions.ts';
import { header, type MailMessage, voiceOf } from './headers.ts';
import type { Correspondence, MadeDraft } from './record.ts';

/** What ties a message to the one it goes under. */
export interface Link {
  readonly threadId: string;
  readonly subject: string;
  readonly inReplyTo: string;
  readonly references: readonly string[];
}

/** More would only make the header long: programs that read mail look at the last ones. */
const MOST_REFERENCES = 20;
const ANSWER = /^\s*(?:re|aw|sv|vs|antw|rif|res|r)\s*(?:\[\d+\])?:\s*/i;
const FORWARDED = /^\s*(?:fwd?|wg|tr|rv)\s*:/i;

/** The thread of the last message to the same recipient that was not deleted; null where none is known. */
export function threadFor(
  { drafts, open, sent }: Correspondence,
  contactId: string,
  occasion: MessageRecord['occasion'],
): string | null {
  const candidates = drafts.filter(
    (draft) =>
      draft.contactId === contactId &&
      draft.threadId !== '' &&
      isToIntroducer(draft) === isToIntroducer({ occasion }) &&
      (open.includes(draft) || sent.has(draft.draftId)),
  );
  return candidates[candidates.length - 1]?.threadId ?? null;
}

/**
 * The link to the last message that somebody wrote there, once the person has sent one. Null: there is nothing to link
 * to, or it has no Message-ID that could be named.
 */
export function linkTo(
  threadId: string,
  messages: readonly MailMessage[] | null,
  own: readonly string[],
): Link | null {
  const written = [...(messages ?? [])]
    .sort((a, b) => a.at - b.at)
    .filter((message) => ['mine', 'reply'].includes(voiceOf(message, own)))
    .filter((message) => !FORWARDED.test(header(message, 'Subject')));
  const last = written[written.length - 1];
  if (last === undefined || !written.some((message) => voiceOf(message, own) === 'mine')) return null;
  const inReplyTo = header(last, 'Message-ID');
  if (!isMessageId(inReplyTo)) return null;
  const references = header(last, 'References').split(/\s+/).filter(isMessageId).slice(-MOST_REFERENCES);
  return { threadId, subject: `Re: ${withoutRe(header(last, 'Subject'))}`, inReplyTo, references };
}

/** What the recipient will see of a message that belongs under an earlier one. */
export function threadWords(isLinked: boolean): string {
  return isLinked
    ? 'Lies under your last message, for both of you.'
    : 'A new message: your earlier one is not linked. Say so in the text.';
}

function withoutRe(subject: string): string {
  const rest = subject.replace(ANSWER, '');
  return rest === subject ? subject.trim() : withoutRe(rest);
}

function isToIntroducer({ occasion }: Pick<MadeDraft, 'occasion'>): boolean {
  return isOccasion(occasion) && 'to' in OCCASIONS[occasion];
}
