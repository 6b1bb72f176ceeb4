/** Whom a message concerns: those it is due for now, or one person; and why a draft may not be made. */
import type { Campaign, CampaignPlan, MessageRecord } from './campaign.ts';
import type { Contact } from './contact.ts';
import { folded } from './folded.ts';
import { furtherKey, isOfMessage, messageKey, type Occasion, OCCASIONS } from './message/occasions.ts';
import { whyNotDraft } from './message/whyNotDraft.ts';
import { addressOf, recordsByPerson } from './plan/drafts.ts';
import { isThanked, talkOf } from './plan/talk.ts';
import type { Settings } from './settings.ts';
import { dueOrder, type Moment, type Zone } from './time.ts';

export interface Candidate {
  /** Index into `campaign.contacts` of the person it is about. */
  readonly index: number;
  readonly occasion: Occasion;
  /** Index of whom it goes to: the same person or their introducer, where that one is in Contacts. */
  readonly recipient: number | null;
  /** Tells this message from the next of its kind. */
  readonly key: string;
  /** Words that follow the person's name, or null when a draft may be made. */
  readonly whyNot: string | null;
  /** A draft of it was made before; a second one is made only if asked for. */
  readonly isDrafted: boolean;
  /** An earlier run meant to make this draft and nobody knows how it ended: look before making it. */
  readonly unfinished: boolean;
}

/** The header that carries a draft's key, so that a run which did not finish is taken up without doubles. */
export const KEY_HEADER = 'X-Informational-Interviews-Key';

/** The longest due first. `me`: e-mail of the person whose drafts these are; contacts of others are left out. */
export function draftsDue(
  campaign: Campaign,
  { people }: CampaignPlan,
  settings: Settings,
  occasion: Occasion,
  me: string,
  now: Moment,
): Candidate[] {
  const { contacts, zone } = campaign;
  const candidateOf = candidates(campaign, me);
  const dueOf = ({ index }: Candidate): number => dueOrder(people[index]?.due ?? null);
  const concerned = contacts.flatMap((contact, index) => {
    const isConcerned =
      contact.stage === 'Do not contact'
        ? occasion === 'thank-you' && awaitsThanks(contact, settings, zone, now)
        : people[index]?.message === occasion;
    return isConcerned ? [candidateOf(index, occasion, false)] : [];
  });
  return oncePerAddress(
    concerned.sort((a, b) => dueOf(a) - dueOf(b) || a.index - b.index),
    contacts,
  );
}

/** Makes candidates one by one. `again`: a further draft is asked for although there is one. */
export function candidates(
  campaign: Campaign,
  me: string,
): (index: number, occasion: Occasion, again: boolean) => Candidate {
  const { contacts, zone } = campaign;
  const recordsOf = recordsByPerson(campaign);
  return (index, occasion, again) => {
    const contact = contacts[index];
    if (contact === undefined) throw new RangeError(`There is no contact ${String(index)}.`);
    const first = messageKey(occasion, contact, zone);
    const records = recordsOf(contact).filter((record) => record.occasion === occasion);
    const made = records.flatMap(({ state, key }) =>
      state === 'made' && isOfMessage(key, first) ? [key] : [],
    );
    const isDrafted = made.length > 0;
    const key = again && isDrafted && first !== null ? furtherKey(first, made) : first;
    const recipient = recipientOf(contacts, index, occasion);
    const isMine = me === '' || contact.owner === '' || contact.owner.toLowerCase() === me.toLowerCase();
    const to = recipient === null ? null : (contacts[recipient] ?? null);
    return {
      ...{ index, occasion, recipient, isDrafted, key: key ?? '' },
      whyNot: isMine ? whyNotDraft(contact, to, records, occasion, key) : `is ${contact.owner}'s contact`,
      unfinished: isPlanned(records, contact, key),
    };
  };
}

function isPlanned(records: readonly MessageRecord[], { id }: Contact, key: string | null): boolean {
  const ofKey = records.filter((record) => record.key === key && record.contactId === id);
  return ofKey.length > 0 && ofKey.every(({ state }) => state === 'planned');
}

/** Index of whom the message goes to: the contact, or their introducer where that one is in Contacts. */
export function recipientOf(contacts: readonly Contact[], index: number, occasion: Occasion): number | null {
  if (OCCASIONS[occasion].to !== 'introducer') return index;
  const name = folded(contacts[index]?.introducedBy ?? '');
  if (name === '') return null;
  const found = contacts.flatMap((contact, place) =>
    folded(contact.name) === name || folded(contact.email) === name ? [place] : [],
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Of several rows with one address only the first gets the message of a day: the person would read it twice. */
function oncePerAddress(found: readonly Candidate[], contacts: readonly Contact[]): Candidate[] {
  const taken = new Set<string>();
  return found.map((candidate) => {
    const contact = contacts[candidate.index];
    if (candidate.whyNot !== null || contact === undefined) return candidate;
    const message = `${addressOf(contact)} ${candidate.key}`;
    if (taken.has(message))
      return { ...candidate, whyNot: 'has the e-mail address of somebody who gets this draft' };
    taken.add(message);
    return candidate;
  });
}

function awaitsThanks(contact: Contact, settings: Settings, zone: Zone, now: Moment): boolean {
  const talk = talkOf(contact, settings, zone);
  return talk !== null && talk.end <= now && !isThanked(contact, talk);
}
