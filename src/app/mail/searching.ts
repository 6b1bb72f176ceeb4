/** Looks for drafts that left no trace in their thread among the mail that was sent since. */
import { idsOf } from '../../domain/activity.ts';
import type { Contact } from '../../domain/contact.ts';
import { recipientOf } from '../../domain/drafting.ts';
import { markOf, traceOf, type Vanished } from '../../domain/mail/elsewhere.ts';
import type { Correspondence, MadeDraft } from '../../domain/mail/record.ts';
import { CLOCKS_APART_MS, type DraftsThere, type Happening, happeningsIn } from '../../domain/mail/thread.ts';
import { isOccasion } from '../../domain/message/occasions.ts';
import type { Moment } from '../../domain/time.ts';
import type { Snapshot, World } from '../ports.ts';
import { ownAddresses } from './linking.ts';
import { contactIn } from './matters.ts';

/** What became of each, and what came in answer where one was sent in another thread. Nothing is asked without a draft. */
export function searchElsewhere(
  world: World,
  snapshot: Snapshot,
  lost: readonly MadeDraft[],
  known: Correspondence,
  there: DraftsThere,
): (Happening | Vanished)[] {
  if (lost.length === 0) return [];
  const oldest = Math.min(...lost.map(({ madeAt }) => madeAt)) - CLOCKS_APART_MS;
  const sent = world.mailbox.sentSince(oldest as Moment, known.noticed);
  const told: (Happening | Vanished)[] = [];
  const moved = new Map<string, MadeDraft>();
  for (const draft of lost) {
    const ids = [...idsOf(snapshot.lines(), draft.contactId)];
    const marks = new Set(ids.map((id) => markOf(id, draft)));
    const trace = traceOf(draft, marks, addressee(snapshot, draft), sent, known.noticed);
    if (trace.kind === 'moved') moved.set(draft.draftId, { ...draft, threadId: trace.threadId });
    else told.push({ kind: trace.kind, draft });
  }
  const now = (draft: MadeDraft): MadeDraft => moved.get(draft.draftId) ?? draft;
  const follow = { ...known, drafts: known.drafts.map(now), open: known.open.map(now) };
  const own = ownAddresses(world, snapshot);
  const threads = new Set(Array.from(moved.values(), ({ threadId }) => threadId));
  for (const id of threads) told.push(...happeningsIn(id, world.mailbox.thread(id), follow, there, own));
  return told;
}

function addressee(
  snapshot: Snapshot,
  { contactId, occasion }: MadeDraft,
): Pick<Contact, 'name' | 'email'> | null {
  const { contacts } = snapshot.campaign;
  const about = contactIn(snapshot, contactId);
  if (about === undefined || !isOccasion(occasion)) return null;
  return contacts[recipientOf(contacts, contacts.indexOf(about), occasion) ?? -1] ?? null;
}
