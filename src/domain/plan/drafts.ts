/** Which message a draft belongs to, so that the same one is never drafted twice. */
import { isoDay } from '../calendar.ts';
import type { MessageRecord, Occasion } from '../campaign.ts';
import type { Contact } from '../contact.ts';
import type { IsMade } from './person.ts';
import type { Day, Zone } from '../time.ts';
import { dayAt } from '../zone.ts';

/**
 * The key of the draft record for that occasion as things stand: the day of the talk, or of the first message,
 * as `2026-11-20`. Last contact stands in for a missing date; null when there is none either.
 */
export function draftKey(occasion: Occasion, contact: Contact, zone: Zone): string | null {
  const day = occasionDay(occasion, contact, zone) ?? contact.lastContact;
  return day === null ? null : isoDay(day);
}

function occasionDay(occasion: Occasion, contact: Contact, zone: Zone): Day | null {
  switch (occasion) {
    case 'thank-you':
      return contact.meeting === null ? null : dayAt(zone, contact.meeting);
    case 'follow-up':
      return contact.contacted;
  }
}

/** Tells whether a draft was made. One that is only planned may not exist. `records` are asked for when first needed. */
export function madeDrafts(records: () => readonly MessageRecord[]): IsMade {
  let made: Set<string> | null = null;
  return (contactId, occasion, key) => {
    made ??= new Set(
      records().flatMap((record) =>
        record.state === 'made' && record.contactId !== ''
          ? [`${record.contactId} ${record.occasion} ${record.key}`]
          : [],
      ),
    );
    return made.has(`${contactId} ${occasion} ${key}`);
  };
}
