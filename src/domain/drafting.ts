/** Whom an occasion concerns now: those to draft for, and those left out with the reason. */
import type { Campaign, CampaignPlan } from './campaign.ts';
import type { Contact } from './contact.ts';
import { messageKey, type Occasion } from './message/occasions.ts';
import { whyNotDraft } from './message/whyNotDraft.ts';
import { addressOf, recordsByPerson } from './plan/drafts.ts';
import { isThanked, talkOf } from './plan/talk.ts';
import type { Settings } from './settings.ts';
import { dueOrder, type Moment, type Zone } from './time.ts';

export interface Candidate {
  /** Index into `campaign.contacts`. */
  readonly index: number;
  /** Tells this occasion from the next of the same kind. */
  readonly key: string;
  /** Words that follow the person's name, or null when a draft may be made. */
  readonly whyNot: string | null;
  /** An earlier run meant to make this draft and nobody knows how it ended: look before making it. */
  readonly unfinished: boolean;
}

/** The header that carries a draft's key, so that a run which did not finish is taken up without doubles. */
export const KEY_HEADER = 'X-Informational-Interviews-Key';

const NO_DATE: Readonly<Partial<Record<Occasion, string>>> = {
  'thank-you': 'has no date in Meeting',
  'follow-up': 'has no date in Contacted',
};

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
  const recordsOf = recordsByPerson(campaign);
  const dueOf = ({ index }: Candidate): number => dueOrder(people[index]?.due ?? null);
  const candidates = contacts.flatMap((contact, index): Candidate[] => {
    const concerned =
      contact.stage === 'Do not contact'
        ? occasion === 'thank-you' && awaitsThanks(contact, settings, zone, now)
        : people[index]?.message === occasion;
    if (!concerned) return [];
    const key = messageKey(occasion, contact, zone);
    const records = recordsOf(contact).filter((record) => record.occasion === occasion && record.key === key);
    const isMine = me === '' || contact.owner === '' || contact.owner.toLowerCase() === me.toLowerCase();
    const reason =
      whyNotDraft(contact, records, occasion, key ?? '') ??
      (key === null ? (NO_DATE[occasion] ?? 'has no date in Last contact') : null);
    return [
      {
        index,
        key: key ?? '',
        whyNot: isMine ? reason : `is ${contact.owner}'s contact`,
        unfinished: records.some(({ contactId }) => contactId === contact.id),
      },
    ];
  });
  return oncePerAddress(
    candidates.sort((a, b) => dueOf(a) - dueOf(b) || a.index - b.index),
    contacts,
  );
}

/** Of several rows with one address only the first gets the message of a day: the person would read it twice. */
function oncePerAddress(candidates: readonly Candidate[], contacts: readonly Contact[]): Candidate[] {
  const taken = new Set<string>();
  return candidates.map((candidate) => {
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
