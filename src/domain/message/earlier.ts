/** What went before a message, as far as it matters to whoever reads it. */
import { latest } from '../calendar.ts';
import type { Contact } from '../contact.ts';
import type { Day } from '../time.ts';

export interface EarlierMessages {
  /** The day of the last message to them; null: none. */
  readonly lastMessage: Day | null;
  /** Whether they wrote on that day or after it. */
  readonly wroteSince: boolean;
  /** Whether this message was drafted before. */
  readonly drafted: boolean;
}

/** Last contact counts as a message to them unless it is the day on which they wrote. */
export function earlierMessages(contact: Contact, drafted: boolean): EarlierMessages {
  const { contacted, followedUp, thanked, replied, lastContact } = contact;
  const lastMessage = latest(contacted, followedUp, thanked, lastContact === replied ? null : lastContact);
  return {
    lastMessage,
    wroteSince: lastMessage !== null && replied !== null && replied >= lastMessage,
    drafted,
  };
}
