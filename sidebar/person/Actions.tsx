/** The buttons at the foot of a person: what to do first, drafts besides, and a message whenever one is wanted. */
import type { PersonView } from '../../src/contract.ts';
import type { EventKind } from '../../src/domain/campaign.ts';
import type { Stage } from '../../src/domain/columns.ts';
import type { Occasion } from '../../src/domain/message/occasions.ts';
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
  const usual = usualMessage(person);
  if (usual !== null)
    shown.push({ primary: false, words: 'Write a message', act: () => (drafting.value = usual) });
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

/** What a message to this person would be about to begin with; null where none is to be written. */
function usualMessage({ offers, stage }: PersonView): Occasion | null {
  if (stage === 'Do not contact') return null;
  const offered = offers.find((offer) => offer.kind === 'draft');
  return offered?.occasion ?? (BEFORE_THE_FIRST.includes(stage) ? 'first-message' : 'update');
}

const BEFORE_THE_FIRST: readonly Stage[] = [
  'Idea',
  'Find a person',
  'Ask for introduction',
  'Ready to write',
];
