/** Events that go otherwise than planned, and at which stages each may come; what ends the contact comes last. */
import type { EventKind, Offer } from '../campaign.ts';
import type { Stage } from '../columns.ts';

const BEFORE: readonly Stage[] = ['Idea', 'Find a person', 'Ask for introduction', 'Ready to write'];
const WRITTEN: readonly Stage[] = ['Contacted', 'Followed up'];
const KNOWN: readonly Stage[] = ['Met', 'Keep in touch'];
const ASIDE: readonly Stage[] = ['Parked', 'Not now', 'Declined', 'Bounced'];
const ANY: readonly Stage[] = [...BEFORE, ...WRITTEN, 'Arranging', 'Scheduled', ...KNOWN, ...ASIDE];

/** Sources: the side stages of a campaign (`states.ts`). */
const EXCEPTIONS: readonly (readonly [EventKind, readonly Stage[]])[] = [
  ['offered-talk', [...BEFORE, ...WRITTEN, ...KNOWN, ...ASIDE]],
  ['they-moved', ['Scheduled', 'Met']],
  ['i-moved', ['Scheduled', 'Met']],
  ['no-show', ['Scheduled', 'Met']],
  ['missed', ['Scheduled', 'Met']],
  ['out-of-office', [...WRITTEN, 'Arranging', ...KNOWN]],
  ['not-now', [...WRITTEN, 'Arranging', 'Scheduled', 'Keep in touch']],
  ['wrong-person', [...WRITTEN, 'Arranging']],
  ['declined', [...WRITTEN, 'Arranging', 'Scheduled', 'Not now']],
  ['bounced', [...WRITTEN, 'Keep in touch']],
  ['left', ANY],
  ['retry', ['Parked']],
  ['closed', ANY],
  ['do-not-contact', [...ANY, 'Closed']],
];

/** In the order of the table, without those that are offered already. */
export function exceptionsOf(stage: Stage, offers: readonly Offer[]): readonly EventKind[] {
  const offered = new Set(offers.flatMap((offer) => (offer.kind === 'event' ? [offer.event] : [])));
  return EXCEPTIONS.flatMap(([event, stages]) =>
    stages.includes(stage) && !offered.has(event) ? [event] : [],
  );
}
