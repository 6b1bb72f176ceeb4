/** What a message is for: what it is called, what recording it sent means, and which one of its kind it is. */
import { isoDay, latest } from '../calendar.ts';
import type { EventKind } from '../campaign.ts';
import type { Contact } from '../contact.ts';
import type { Day, Zone } from '../time.ts';
import { dayAt } from '../zone.ts';

interface OccasionRule {
  /** In words, for a list and the timeline: "Thank-you". */
  readonly name: string;
  /** The event that sending it is; null where nothing follows from it. */
  readonly sent: EventKind | null;
  /** Whom it goes to, where that is not the contact. */
  readonly to?: 'introducer';
  /** Nobody asked for it: not on a weekend, never an attachment with the first, and not twice within a few days. */
  readonly unasked?: true;
  /** The day that tells it from the next of its kind; without it that of the last contact does. */
  readonly opens?: (contact: Contact, zone: Zone) => Day | null;
  /** Header of the column whose date it cannot do without. */
  readonly needs?: string;
}

const talkDay = ({ meeting }: Contact, zone: Zone): Day | null =>
  meeting === null ? null : dayAt(zone, meeting);
const reply = ({ replied }: Contact): Day | null => replied;
const roundBefore = ({ replied, thanked, followedUp }: Contact): Day | null =>
  latest(replied, thanked, followedUp);

const rule = (of: OccasionRule): OccasionRule => of;
const aboutTalk = (of: OccasionRule): OccasionRule => ({ opens: talkDay, needs: 'Meeting', ...of });

/** In the order in which a campaign meets them. */
export const OCCASIONS = {
  introduction: rule({ name: 'Asking for an introduction', sent: 'asked-introducer', to: 'introducer' }),
  'first-message': rule({ name: 'First message', sent: 'wrote', unasked: true, opens: roundBefore }),
  'follow-up': rule({
    name: 'Follow-up',
    sent: 'followed-up',
    unasked: true,
    opens: ({ contacted }) => contacted,
    needs: 'Contacted',
  }),
  times: rule({ name: 'Offering times', sent: 'answered', opens: reply }),
  confirm: aboutTalk({ name: 'Confirmation', sent: 'answered' }),
  move: aboutTalk({ name: 'Moving the talk', sent: 'answered' }),
  moved: aboutTalk({ name: 'New times', sent: 'answered' }),
  'no-show': aboutTalk({ name: 'They did not appear', sent: 'answered' }),
  missed: aboutTalk({ name: 'Apology', sent: 'answered' }),
  questions: rule({ name: 'Questions in writing', sent: 'answered' }),
  declined: rule({ name: 'Thanks for a no', sent: 'thanked', opens: reply }),
  'thank-you': aboutTalk({ name: 'Thank-you', sent: 'thanked' }),
  card: aboutTalk({ name: 'Card', sent: null }),
  resume: rule({ name: 'Résumé', sent: null }),
  critique: rule({ name: 'After the critique', sent: null }),
  'introducer-wrote': rule({ name: 'Telling the introducer', sent: null, to: 'introducer' }),
  'introducer-met': rule({ name: 'Telling the introducer how it went', sent: null, to: 'introducer' }),
  'introducer-unreached': rule({ name: 'Telling the introducer of no luck', sent: null, to: 'introducer' }),
  promise: rule({ name: 'Reminder of an offer', sent: 'pinged', unasked: true }),
  advice: rule({ name: 'What came of their advice', sent: 'updated', unasked: true }),
  update: rule({ name: 'Update', sent: 'updated', unasked: true }),
  hello: rule({ name: 'Short hello', sent: 'pinged', unasked: true }),
  mentor: rule({ name: 'Asking a mentor', sent: 'updated', unasked: true }),
  search: rule({ name: 'The search begins', sent: 'told-of-search', unasked: true }),
  opening: rule({ name: 'A specific opening', sent: 'updated', unasked: true }),
  landed: rule({ name: 'Good news', sent: 'updated', unasked: true }),
  'pass-on': rule({ name: 'Passing it on', sent: null }),
  class: rule({ name: 'Reminder to a class', sent: null }),
  call: rule({ name: 'Phone call', sent: null }),
} as const satisfies Readonly<Record<string, OccasionRule>>;

export type Occasion = keyof typeof OCCASIONS;

export function isOccasion(text: string): text is Occasion {
  return Object.prototype.hasOwnProperty.call(OCCASIONS, text);
}

/**
 * Tells the message from the next of its kind, for example the day of the talk as `2026-11-20`; `first` where nothing
 * went before. Null where the date is missing that it cannot do without.
 */
export function messageKey(occasion: Occasion, contact: Contact, zone: Zone): string | null {
  const { opens, needs } = OCCASIONS[occasion];
  const day = opens?.(contact, zone) ?? contact.lastContact;
  if (day !== null) return isoDay(day);
  return needs === undefined ? 'first' : null;
}

/** The key of a further draft of the same message. `made`: keys of the drafts there are; none of them is given out twice. */
export function furtherKey(first: string, made: readonly string[]): string {
  return `${first}#${String(Math.max(1, ...made.map(numberIn)) + 1)}`;
}

/** Whether a draft with the key is one of that message, the first or a further one. */
export function isOfMessage(key: string, first: string | null): boolean {
  return first !== null && key.replace(FURTHER, '') === first;
}

const FURTHER = /#(\d+)$/;

function numberIn(key: string): number {
  return Number(FURTHER.exec(key)?.[1] ?? 1);
}
