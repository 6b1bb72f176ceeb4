/** Which drafts and threads of a person are worth a look, and what only they can know. */
import type { MailAsk } from '../../contract.ts';
import type { Contact } from '../../domain/contact.ts';
import { type Correspondence, correspondenceOf, type MadeDraft } from '../../domain/mail/record.ts';
import { isSaid, sentEventOf } from '../../domain/mail/notice.ts';
import type { Known } from '../../domain/mail/said.ts';
import { isOccasion } from '../../domain/message/occasions.ts';
import { todosAbout } from '../recording.ts';
import type { Snapshot, World } from '../ports.ts';

/** Nothing more is expected of them. */
const AT_REST: readonly Contact['stage'][] = ['Closed', 'Do not contact'];

/** The correspondence of whoever runs the code with the people in the sheet. */
export function correspondenceIn(world: World, snapshot: Snapshot): Correspondence {
  const known = correspondenceOf(snapshot.lines(), world.me());
  const isThere = ({ contactId }: MadeDraft): boolean => {
    const contact = contactIn(snapshot, contactId);
    return contact !== undefined && !AT_REST.includes(contact.stage);
  };
  const drafts = known.drafts.filter(isThere);
  const threads = new Set(drafts.map(({ threadId }) => threadId));
  return {
    ...known,
    drafts,
    open: known.open.filter(isThere),
    waiting: known.waiting.filter(({ threadId }) => threads.has(threadId)),
  };
}

export function contactIn({ campaign }: Snapshot, id: string): Contact | undefined {
  return id === '' ? undefined : campaign.contacts.find((contact) => contact.id === id);
}

export function knownOf(snapshot: Snapshot, contact: Contact): Known {
  const messages = snapshot.campaign.messages().filter(({ contactId }) => contactId === contact.id);
  return { contact, todos: todosAbout(snapshot, contact), messages };
}

/** See `SidebarState`. */
export function mailToLookAt(world: World, snapshot: Snapshot): number {
  const known = correspondenceIn(world, snapshot);
  if (known.drafts.length === 0 || world.permissions.drafts().state !== 'granted') return 0;
  const untold = toAsk(snapshot, known).length;
  if (world.permissions.tracking().state !== 'granted') return untold;
  const threads = known.drafts.flatMap(({ draftId, threadId }) =>
    known.sent.has(draftId) && threadId !== '' ? [threadId] : [],
  );
  return known.open.length + new Set(threads).size;
}

/** Open drafts whose sending would mean something that the sheet does not say yet. */
export function toAsk(snapshot: Snapshot, { open }: Correspondence): MadeDraft[] {
  return open.filter((draft) => {
    const event = sentEventOf(draft);
    const contact = contactIn(snapshot, draft.contactId);
    if (event === null || contact === undefined) return false;
    return !isSaid(event, draft, knownOf(snapshot, contact), snapshot.campaign.zone);
  });
}

export function asksOf(snapshot: Snapshot, gone: readonly MadeDraft[]): MailAsk[] {
  return gone.flatMap(({ draftId, contactId, occasion }) => {
    const contact = contactIn(snapshot, contactId);
    if (contact === undefined || !isOccasion(occasion)) return [];
    return [{ draftId, personId: contactId, name: contact.name || contact.email || 'them', occasion }];
  });
}
