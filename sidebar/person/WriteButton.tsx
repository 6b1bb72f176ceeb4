/** Opens a message to the person, whether one is due or not. */
import type { PersonView } from '../../src/contract.ts';
import type { Stage } from '../../src/domain/columns.ts';
import type { Occasion } from '../../src/domain/message/occasions.ts';
import { Icon } from '../parts/Icon.tsx';
import { drafting } from '../state.ts';

export function WriteButton({ person, busy }: { person: PersonView; busy: boolean }) {
  const usual = usualMessage(person);
  if (usual === null) return null;
  return (
    <button type="button" class="button" disabled={busy} onClick={() => (drafting.value = usual)}>
      <Icon shape="mail" />
      Write a message
    </button>
  );
}

/** What a message to this person would be about to begin with; null where none is to be written. */
function usualMessage({ offers, stage }: PersonView): Occasion | null {
  if (stage === 'Do not contact') return null;
  const offered = offers.find((offer) => offer.kind === 'draft');
  return offered?.occasion ?? USUAL[stage] ?? 'update';
}

/** By stage, where an update would speak of a talk that has not been. */
const USUAL: Partial<Record<Stage, Occasion>> = {
  Idea: 'first-message',
  'Find a person': 'first-message',
  'Ask for introduction': 'introduction',
  'Ready to write': 'first-message',
  Contacted: 'follow-up',
  'Followed up': 'follow-up',
  Arranging: 'times',
  Scheduled: 'confirm',
  Declined: 'declined',
};
