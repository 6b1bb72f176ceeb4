/** Which message a draft belongs to, so that the same one is never drafted twice. */
import type { Campaign, MessageRecord } from '../campaign.ts';
import type { Contact } from '../contact.ts';
import { isOfMessage } from '../message/occasions.ts';
import type { IsMade } from './person.ts';

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

/** Tells whether a draft was made, the first or a further one. One that is only planned may not exist. */
export function madeDrafts(recordsOf: RecordsOf): IsMade {
  return (contact, occasion, key) =>
    recordsOf(contact).some(
      (record) => record.state === 'made' && record.occasion === occasion && isOfMessage(record.key, key),
    );
}

export function addressOf({ email }: Contact): string {
  return email.trim().toLowerCase();
}

function sorted(
  contacts: readonly Contact[],
  messages: readonly MessageRecord[],
): Map<string, MessageRecord[]> {
  const records = new Map<string, MessageRecord[]>();
  if (messages.length === 0) return records;
  const people = new Map(contacts.map((contact) => [contact.id, personKey(contact)]));
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
