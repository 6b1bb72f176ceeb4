/** What would embarrass or harm, judged once more on the server: whatever a page sends, such a draft is not made. */
import type { Candidate } from '../../domain/drafting.ts';
import { checksOf } from '../../domain/message/checks.ts';
import type { OtherContact } from '../../domain/message/checks/draft.ts';
import { earlierMessages } from '../../domain/message/earlier.ts';
import type { MessageTemplate } from '../../domain/message/messageTemplate.ts';
import type { Values } from '../../domain/message/values.ts';
import { clockTime, dayAt } from '../../domain/zone.ts';
import { contactOf, type Desk, valuesFor, type Written } from './writing.ts';

/** Words that follow the person's name; `''` when nothing stops it. Sentences nobody typed hold nobody else's data. */
export function stopOf(
  desk: Desk,
  candidate: Candidate,
  template: MessageTemplate,
  typed: Values,
  { subject, text, attachments }: Written,
  others: readonly OtherContact[],
): string {
  const { snapshot, now } = desk;
  const { campaign, settings } = snapshot;
  const contact = contactOf(snapshot, candidate.index);
  const to = candidate.recipient === null ? null : contactOf(snapshot, candidate.recipient);
  const checks = checksOf({
    ...{ template, subject, text, contact, typed },
    occasion: template.occasion,
    to: { name: to?.name ?? '', address: to?.email ?? '' },
    ...{ missing: [], fields: desk.fields, known: valuesFor(desk, candidate), signature: settings.signature },
    attachments,
    today: dayAt(campaign.zone, now),
    hour: Number(clockTime(campaign.zone, now).slice(0, 2)),
    week: settings,
    earlier: earlierMessages(contact, candidate.isDrafted),
    others: Object.keys(typed).length === 0 ? [] : others,
  });
  const stop = checks.find(({ level }) => level === 'stop');
  return stop === undefined ? '' : `was left: ${stop.words}. ${stop.why}`;
}

/** Everybody in the campaign, to be told apart from whoever a message is for. */
export function othersIn({ snapshot }: Desk): readonly OtherContact[] {
  return snapshot.campaign.contacts.map(({ name, email, organization }) => ({
    ...{ name, address: email, organization },
    personal: '',
  }));
}
