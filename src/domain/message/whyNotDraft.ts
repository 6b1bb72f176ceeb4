/** Says why no draft may be made for a contact. */
import type { MessageRecord } from '../campaign.ts';
import type { Contact } from '../contact.ts';
import { checkAddress } from './address.ts';
import { isOfMessage, type Occasion, OCCASIONS } from './occasions.ts';

/**
 * The reason in words that follow the person's name ("has no e-mail address"), or null when a draft may be made.
 * `recipient`: whom it goes to, the contact or their introducer; null where the introducer is not in Contacts.
 * `drafts`: the records of this contact; `key` tells one occasion from the next of its kind, null where it lacks its
 * date. A draft that is only planned is no reason: whether it came to be is looked up before it is made again.
 */
export function whyNotDraft(
  contact: Contact,
  recipient: Contact | null,
  drafts: readonly MessageRecord[],
  occasion: Occasion,
  key: string | null,
): string | null {
  if (contact.stage === 'Do not contact') return 'is marked Do not contact';
  if (contact.problems.some(({ column }) => column === 'stage')) return 'has a Stage that cannot be read';
  const isDrafted = drafts.some(
    (draft) => draft.state === 'made' && draft.occasion === occasion && isOfMessage(draft.key, key),
  );
  if (isDrafted) return 'already has a draft';
  if (contact.name.trim() === '') return 'has no name';
  const whyNotTo = recipient === contact ? whyNotAddress(contact) : whyNotIntroducer(contact, recipient);
  return whyNotTo ?? (key === null ? `has no date in ${OCCASIONS[occasion].needs ?? 'Last contact'}` : null);
}

function whyNotIntroducer({ introducedBy }: Contact, introducer: Contact | null): string | null {
  if (introducedBy === '') return 'has nobody in Introduced by';
  if (introducer === null) return `was introduced by ${introducedBy}, who is not in Contacts`;
  if (introducer.stage === 'Do not contact') {
    return `was introduced by ${introducedBy}, who is marked Do not contact`;
  }
  const reason = whyNotAddress(introducer);
  return reason === null ? null : `was introduced by ${introducedBy}, who ${reason}`;
}

function whyNotAddress({ email }: Contact): string | null {
  const address = checkAddress(email);
  return address.ok ? null : address.reason;
}
