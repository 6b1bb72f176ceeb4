/** What happened in one thread since it was last looked at, from headers and from what Activity remembers. */
import { KEY_HEADER } from '../drafting.ts';
import type { Moment } from '../time.ts';
import { failedRecipients, header, type MailMessage, voiceOf } from './headers.ts';
import type { Correspondence, MadeDraft } from './record.ts';

/** Something that happened to a draft of ours, or in answer to it. */
export type Happening =
  | { readonly kind: 'sent'; readonly draft: MadeDraft; readonly mailId: string; readonly at: Moment }
  | { readonly kind: 'gone'; readonly draft: MadeDraft }
  | {
      readonly kind: 'reply' | 'away' | 'bounced';
      /** The last draft of ours that was sent before it. */
      readonly draft: MadeDraft;
      readonly mailId: string;
      readonly at: Moment;
      /** When the person last wrote in the thread before it. */
      readonly answers: Moment;
      /** Addresses that could not be reached; empty where it is not said. */
      readonly failed: readonly string[];
    };

/** Drafts that are in Gmail now: their threads by draft id. Null when that could not be asked. */
export type DraftsThere = ReadonlyMap<string, string> | null;

/** Gmail's clock and that of the script are not the same one. */
export const CLOCKS_APART_MS = 120_000;
const FORWARDED = /^\s*(fwd?|wg|tr|rv|enc|doorst|vs|vb)\s*:/i;

/**
 * In the order of time. `messages`: those of the thread, in any order; null when the thread is gone. `own`: the
 * person's addresses.
 */
export function happeningsIn(
  threadId: string,
  messages: readonly MailMessage[] | null,
  known: Correspondence,
  there: DraftsThere,
  own: readonly string[],
): Happening[] {
  const thread = inOrder(messages ?? []);
  const mine = thread.filter((message) => voiceOf(message, own) === 'mine');
  const drafts = known.drafts.filter((draft) => draft.threadId === threadId);
  const sent = sentDrafts(drafts, mine, known, there);
  const happened: Happening[] = [];
  for (const { draft, mailId, at, isNew } of sent) {
    if (isNew) happened.push({ kind: 'sent', draft, mailId, at });
  }
  for (const message of thread) {
    const kind = voiceOf(message, own);
    if (kind === 'mine' || kind === 'other' || known.noticed.has(message.id)) continue;
    const answers = lastBy(mine, message.at);
    const draft = lastBy(sent, message.at)?.draft;
    if (answers === undefined || draft === undefined) continue;
    const { id: mailId, at } = message;
    happened.push({ kind, draft, mailId, at, answers: answers.at, failed: failedRecipients(message) });
  }
  happened.sort((a, b) => timeOf(a) - timeOf(b));
  const left = drafts.filter(
    (draft) => known.open.includes(draft) && !sent.some((one) => one.draft === draft),
  );
  const gone = left.filter(({ draftId }) => there !== null && !there.has(draftId));
  return isUndecided(threadId, thread, there)
    ? happened
    : [...happened, ...gone.map((draft): Happening => ({ kind: 'gone', draft }))];
}

interface SentDraft {
  readonly draft: MadeDraft;
  readonly mailId: string;
  readonly at: Moment;
  readonly isNew: boolean;
}

/** Which message each draft became, in the order of time; a draft that is still in Gmail became none. */
function sentDrafts(
  drafts: readonly MadeDraft[],
  mine: readonly MailMessage[],
  known: Correspondence,
  there: DraftsThere,
): SentDraft[] {
  const taken = new Set(known.noticed);
  const found: SentDraft[] = [];
  const take = (draft: MadeDraft, message: MailMessage | undefined, isNew: boolean): void => {
    if (message !== undefined) taken.add(message.id);
    const { id: mailId, at } = message ?? { id: '', at: draft.madeAt };
    found.push({ draft, mailId, at, isNew });
  };
  for (const draft of drafts) {
    const mailId = known.sent.get(draft.draftId);
    if (mailId === undefined) continue;
    const message =
      mailId === '' ? mine.find((one) => mayBe(draft, one, taken)) : mine.find(({ id }) => id === mailId);
    take(draft, message, false);
  }
  const open = drafts.filter((draft) => known.open.includes(draft) && there?.has(draft.draftId) !== true);
  // A draft that kept its mark is found by it, whichever was made first.
  for (const draft of open) {
    const marked = mine.find((message) => mayBe(draft, message, taken) && isMarked(draft, message));
    if (marked !== undefined) take(draft, marked, true);
  }
  for (const draft of open) {
    if (found.some((one) => one.draft === draft)) continue;
    const next = mine.find((message) => mayBe(draft, message, taken) && isUnmarkedAnswer(message));
    if (next !== undefined) take(draft, next, true);
  }
  return found.sort((a, b) => a.at - b.at);
}

/** Whether the message can be what became of the draft. `taken`: ids of messages that are something else. */
export function mayBe({ madeAt }: MadeDraft, { id, at }: MailMessage, taken: ReadonlySet<string>): boolean {
  return !taken.has(id) && at >= madeAt - CLOCKS_APART_MS;
}

/** Gmail's own editor may drop the mark, so that a message without one may be any draft. */
function isUnmarkedAnswer(message: MailMessage): boolean {
  return header(message, KEY_HEADER) === '' && !FORWARDED.test(header(message, 'Subject'));
}

/** The ID in the mark may be that of a row that was merged since. */
function isMarked({ occasion, key }: MadeDraft, message: MailMessage): boolean {
  return header(message, KEY_HEADER).endsWith(`.${occasion}.${key}`);
}

/** A message that waits to be sent later is neither a draft nor sent; a draft may have come under another id. */
function isUndecided(threadId: string, thread: readonly MailMessage[], there: DraftsThere): boolean {
  const drafts = thread.filter(({ labels }) => labels.includes('DRAFT') && !labels.includes('TRASH'));
  const listed = Array.from(there?.values() ?? []).filter((id) => id === threadId);
  return drafts.length > listed.length || thread.some(({ labels }) => labels.includes('SCHEDULED'));
}

/** Each message once, oldest first. */
function inOrder(messages: readonly MailMessage[]): readonly MailMessage[] {
  const once = new Map(messages.map((message) => [message.id, message]));
  return [...once.values()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

function lastBy<T extends { readonly at: Moment }>(ordered: readonly T[], moment: Moment): T | undefined {
  const before = ordered.filter(({ at }) => at <= moment);
  return before[before.length - 1];
}

function timeOf(happening: Happening): number {
  return happening.kind === 'gone' ? Infinity : happening.at;
}
