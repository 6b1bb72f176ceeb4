/** Offers of events, made once a state and not once a person. */
import type { EventKind, Offer } from '../../campaign.ts';

/** The first event says that the action was done; null where no event says that. */
export function events(done: EventKind | null, ...others: readonly EventKind[]): readonly Offer[] {
  const first: readonly Offer[] = done === null ? [] : [{ kind: 'event', event: done, primary: true }];
  return [...first, ...others.map((event): Offer => ({ kind: 'event', event, primary: false }))];
}

export const NOTHING = { source: 'nothing is owed', action: '' } as const;
