/** The buttons at the foot of a person: what to do first, and drafts that are offered. */
import type { PersonView } from '../../src/contract.ts';
import type { EventKind } from '../../src/domain/campaign.ts';
import { drafting } from '../state.ts';
import { DRAFT_WORDS, EVENT_WORDS } from './words.ts';

/** What to do first is blue. */
export function Actions({
  person,
  busy,
  press,
}: {
  person: PersonView;
  busy: boolean;
  press: (event: EventKind) => void;
}) {
  const shown = person.offers.flatMap((offer) => {
    if (offer.kind === 'stage' || (offer.kind === 'event' && !offer.primary)) return [];
    return offer.kind === 'event'
      ? [{ primary: true, words: EVENT_WORDS[offer.event].button, act: () => press(offer.event) }]
      : [
          {
            primary: offer.primary,
            words: DRAFT_WORDS[offer.occasion],
            act: () => (drafting.value = offer.occasion),
          },
        ];
  });
  if (shown.length === 0) return null;
  return (
    <div class="row">
      {shown.map(({ primary, words, act }) => (
        <button
          type="button"
          key={words}
          class={primary ? 'button primary' : 'button'}
          disabled={busy}
          onClick={() => {
            act();
          }}
        >
          {words}
        </button>
      ))}
    </div>
  );
}
