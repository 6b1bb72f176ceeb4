/** Opens a message to the person, whether one is due or not; where it is better to write none, says why. */
import type { PersonView } from '../../src/contract.ts';
import type { FactKey } from '../../src/domain/columns.ts';
import { usualMessage } from '../../src/domain/message/usual.ts';
import { Icon } from '../parts/Icon.tsx';
import { drafting } from '../state.ts';

/** `today`: `YYYY-MM-DD`. */
export function WriteButton({ person, today, busy }: { person: PersonView; today: string; busy: boolean }) {
  if (person.stage === 'Do not contact') return null;
  const offered = person.offers.find((offer) => offer.kind === 'draft');
  const { occasion, why } =
    offered === undefined ? usualOf(person, today) : { occasion: offered.occasion, why: '' };
  if (occasion !== null) {
    return (
      <button type="button" class="button" disabled={busy} onClick={() => (drafting.value = occasion)}>
        <Icon shape="mail" />
        Write a message
      </button>
    );
  }
  return (
    <div class="tight">
      <p class="small soft">{why}</p>
      <button
        type="button"
        class="button plain start"
        disabled={busy}
        onClick={() => (drafting.value = 'call')}
      >
        Other ways to reach them
      </button>
    </div>
  );
}

function usualOf({ stage, offers, facts }: PersonView, today: string) {
  const dayOf = (key: FactKey): string => facts.find((fact) => fact.key === key)?.value.slice(0, 10) ?? '';
  const meeting = dayOf('meeting');
  const hasMet = meeting !== '' && meeting <= today;
  // Of a no it is the answer that is thanked for, else the talk.
  const since = stage === 'Declined' ? dayOf('replied') : meeting;
  return usualMessage({
    stage,
    isKnown: hasMet || dayOf('replied') !== '' || dayOf('thanked') !== '',
    isThanked: dayOf('thanked') !== '' && dayOf('thanked') >= since,
    mayRetry: offers.some((offer) => offer.kind === 'event' && offer.event === 'retry'),
    isResting: dayOf('notBefore') > today,
  });
}
