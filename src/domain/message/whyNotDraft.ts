/** Says why no draft may be made for a contact. */
import type { MessageRecord } from '../campaign.ts';
import type { Contact } from '../contact.ts';
import { checkAddress } from './address.ts';
import type { Occasion } from './occasions.ts';

/**
 * The reason in words that follow the person's name ("has no e-mail address"), or null when a draft may be made.
 * `drafts`: the records of this contact; `key` tells one occasion from the next of its kind. A draft that is only
 * planned is no reason: whether it came to be is looked up before it is made again.
 */
export function whyNotDraft(
  contact: Contact,
  drafts: readonly MessageRecord[],
  occasion: Occasion,
  key: string,
): string | null {
  if (contact.stage === 'Do not contact') return 'is marked Do not contact';
  if (contact.problems.some(({ column }) => column === 'stage')) return 'has a Stage that cannot be read';
  if (drafts.some((draft) => draft.state === 'made' && draft.occasion === occasion && draft.key === key)) {
    return 'already has a draft';
  }
  if (contact.name.trim() === '') return 'has no name';
  const address = checkAddress(contact.email);
  return address.ok ? null : address.reason;
}
