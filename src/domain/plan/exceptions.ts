/** Events that go otherwise than planned, and at which stages each may come; what ends the contact comes last. */
import type { EventKind, Offer } from '../campaign.ts';
import type { Stage } from '../columns.ts';
import { ASIDE, BEFORE } from './stage.ts';

const WRITTEN: readonly Stage[] = ['Contacted', 'Followed up'];
const KNOWN: readonly Stage[] = ['Met', 'Keep in touch'];
const ANY: readonly Stage[] = [...BEFORE, ...WRITTEN, 'Arranging', 'Scheduled', ...KNOWN, ...ASIDE];

/** Before the start of a talk nobody can have missed it: from then on Scheduled itself offers to say so. Sources: the side stages of a campaign (`states.ts`). */
const EXCEPTIONS: readonly (readonly [EventKind, readonly Stage[]])[] = [
  ['offered-talk', [...BEFORE, ...WRITTEN, ...KNOWN, ...ASIDE]],
  ['they-moved', ['Scheduled', 'Met']],
  ['i-moved', ['Scheduled', 'Met']],
  ['no-show', ['Met']],
  ['missed', ['Met']],
  ['out-of-office', [...WRITTEN, 'Arranging', ...KNOWN]],
  ['not-now', [...WRITTEN, 'Arranging', 'Scheduled', 'Keep in touch']],
  ['wrong-person', [...WRITTEN, 'Arranging']],
  ['declined', [...WRITTEN, 'Arranging', 'Scheduled', 'Not now']],
  ['bounced', [...WRITTEN, 'Keep in touch']],
  ['left', ANY],
  ['closed', ANY],
  ['do-not-contact', [...ANY, 'Closed']],
];

/** In the order of the table, without those that are offered already. */
export function exceptionsOf(stage: Stage, offers: readonly Offer[]): readonly EventKind[] {
  const isOffered = (event: EventKind): boolean =>
    offers.some((offer) => offer.kind === 'event' && offer.event === event);
  return EXCEPTIONS.flatMap(([event, stages]) =>
    stages.includes(stage) && !isOffered(event) ? [event] : [],
  );
}
