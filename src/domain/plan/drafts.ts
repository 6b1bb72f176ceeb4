/** Which message a draft belongs to, so that the same one is never drafted twice. */
import { isoDay } from '../calendar.ts';
import type { Campaign, MessageRecord, Occasion } from '../campaign.ts';
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

/** Messages of a person: those under their ID, and under any other row with the same e-mail address. */
export type RecordsOf = (contact: Contact) => readonly MessageRecord[];

/** The records are asked for when somebody's are first needed. */
export function recordsByPerson({ contacts, messages }: Campaign): RecordsOf {
  let records: Map<string, MessageRecord[]> | null = null;
  return (contact) => {
    records ??= sorted(contacts, messages());
    return records.get(personKey(contact)) ?? [];
  };
}

/** Tells whether a draft was made. One that is only planned may not exist. */
export function madeDrafts(recordsOf: RecordsOf): IsMade {
  return (contact, occasion, key) =>
    recordsOf(contact).some(
      (record) => record.state === 'made' && record.occasion === occasion && record.key === key,
    );
}

export function addressOf({ email }: Contact): string {
  return email.trim().toLowerCase();
}

function sorted(
  contacts: readonly Contact[],
  messages: readonly MessageRecord[],
): Map<string, MessageRecord[]> {
  const people = new Map(contacts.map((contact) => [contact.id, personKey(contact)]));
  const records = new Map<string, MessageRecord[]>();
  for (const message of messages) {
    const person = people.get(message.contactId) ?? message.contactId;
    const there = records.get(person);
    if (person === '') continue;
    if (there === undefined) records.set(person, [message]);
    else there.push(message);
  }
  return records;
}

function personKey(contact: Contact): string {
  return addressOf(contact) || contact.id;
}
