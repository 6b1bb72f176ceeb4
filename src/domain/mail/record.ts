/** What Activity remembers of drafts and mail: which drafts are open, which threads are ours, what was noticed. */
import { type Entry, standing } from '../activity.ts';
import type { MessageRecord } from '../campaign.ts';
import type { Moment } from '../time.ts';

/** A draft that was made for a person. */
export interface MadeDraft {
  readonly contactId: string;
  readonly occasion: MessageRecord['occasion'];
  readonly key: string;
  readonly draftId: string;
  /** `''` where it is not known: the draft was made before threads were kept. */
  readonly threadId: string;
  readonly madeAt: Moment;
}

/** The correspondence of one person with everybody in the sheet. */
export interface Correspondence {
  /** Every draft they made, oldest first. */
  readonly drafts: readonly MadeDraft[];
  /** Drafts of which it is not known what became of them. */
  readonly open: readonly MadeDraft[];
  /** By the id of a draft that was sent, the message it became; `''` where that is not known. */
  readonly sent: ReadonlyMap<string, string>;
  /** Ids of drafts that are gone, of which Gmail does not tell whether they were sent. */
  readonly vanished: ReadonlySet<string>;
  /** Ids of messages that were noticed. */
  readonly noticed: ReadonlySet<string>;
  /** Threads in which something was sent and no answer noticed, newest first, with the time of the last line. */
  readonly waiting: readonly { readonly threadId: string; readonly at: Moment }[];
  /** The last action by which mail was noticed; `''` for none. */
  readonly lastAction: string;
}

/**
 * `lines`: Activity as it was written. An action that was taken back was noticed all the same: it is not noticed once
 * more. One that did not happen was not.
 */
export function correspondenceOf(lines: readonly Entry[], me: string): Correspondence {
  const failed = new Set(lines.flatMap(({ about }) => (about?.kind === 'failed' ? [about.key] : [])));
  const isMine = ({ by }: Entry): boolean => by.toLowerCase() === me.toLowerCase();
  const sent = new Map<string, string>();
  const settled = new Set<string>();
  const vanished = new Set<string>();
  const noticed = new Set<string>();
  const moved = new Map<string, string>();
  const threads = new Map<string, Moment>();
  let lastAction = '';
  for (const line of lines) {
    const { message, action, at } = line;
    if (message === undefined || !isMine(line) || (action !== undefined && failed.has(action))) continue;
    const { state, draftId, threadId = '', mailId } = message;
    if (mailId !== undefined) {
      noticed.add(mailId);
      lastAction = action ?? lastAction;
    }
    if (state === 'sent' && draftId !== '') sent.set(draftId, mailId ?? '');
    if (draftId !== '' && (state === 'sent' || state === 'gone')) settled.add(draftId);
    if (state === 'vanished') vanished.add(draftId);
    if (threadId === '') continue;
    if (state === 'sent') moved.set(draftId, threadId);
    if (state === 'reply' || state === 'bounced') threads.delete(threadId);
    else if (state === 'sent') threads.set(threadId, at);
  }
  const waiting = Array.from(threads, ([threadId, at]) => ({ threadId, at })).sort((a, b) => b.at - a.at);
  // A draft may have been sent in another thread than it was made in.
  const drafts = standing(lines)
    .filter(isMine)
    .flatMap(draftIn)
    .map((draft) => ({ ...draft, threadId: moved.get(draft.draftId) ?? draft.threadId }));
  const open = drafts.filter(({ draftId }) => !settled.has(draftId));
  return { drafts, open, sent, vanished, noticed, waiting, lastAction };
}

function draftIn({ contactId, message, at }: Entry): MadeDraft[] {
  if (message?.state !== 'made' || message.draftId === '') return [];
  const { occasion, key, draftId, threadId = '' } = message;
  return [{ contactId, occasion, key, draftId, threadId, madeAt: at }];
}

/** Messages for the plan: what is known of answers is in the facts, and a draft that was deleted may be made anew. */
export function messagesIn(entries: readonly Entry[]): MessageRecord[] {
  const records: MessageRecord[] = [];
  for (const { contactId, message } of entries) {
    if (message === undefined) continue;
    const { occasion, key, state, draftId } = message;
    if (state === 'gone') takeOut(records, { contactId, occasion, key, draftId });
    if (state === 'planned' || state === 'made' || state === 'sent') {
      records.push({ contactId, occasion, key, state, draftId });
    }
  }
  return records;
}

/** What was planned, and the draft itself where it is known which: two rows that were merged may have one each. */
function takeOut(records: MessageRecord[], gone: Omit<MessageRecord, 'state'>): void {
  for (let place = records.length - 1; place >= 0; place -= 1) {
    const record = records[place];
    if (record !== undefined && isGone(record, gone)) records.splice(place, 1);
  }
}

function isGone(record: MessageRecord, gone: Omit<MessageRecord, 'state'>): boolean {
  return (
    record.state !== 'sent' &&
    record.contactId === gone.contactId &&
    record.occasion === gone.occasion &&
    record.key === gone.key &&
    [gone.draftId, ''].includes(record.draftId)
  );
}
