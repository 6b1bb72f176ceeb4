/** Nobody gets two messages within three business days that they did not ask for, whether states or to-dos ask for them. */
import { addBusinessDays, latest, nextBusinessDay } from '../calendar.ts';
import type { Day } from '../time.ts';
import type { Situation } from './situation.ts';
import type { Tie } from './ties.ts';

/** Business days between two messages that nobody asked for. Source: own choice. */
const QUIET_FOR = 3;

/** The first day on which such a message may go out; null when they wrote or you talked since the last one. */
export function quietUntil({
  contact,
  talk,
  settings,
}: Pick<Situation, 'contact' | 'talk' | 'settings'>): Day | null {
  const { contacted, followedUp, lastContact, replied } = contact;
  const sent = latest(contacted, followedUp, lastContact);
  const heard = latest(replied, talk?.day ?? null);
  if (sent === null || (heard !== null && heard >= sent)) return null;
  return addBusinessDays(sent, QUIET_FOR, settings);
}

/** The to-dos about a person, those with such a message due no sooner than it may go out; the same array where none moves. */
export function afterQuiet(own: readonly Tie[], situation: Situation): readonly Tie[] {
  if (!own.some(({ standing }) => standing?.unasked === true && standing.due !== null)) return own;
  const quiet = quietUntil(situation);
  if (quiet === null) return own;
  const first = nextBusinessDay(quiet, situation.settings);
  return own.map((tie) => {
    const { standing } = tie;
    if (standing?.unasked !== true || standing.due === null || standing.due >= first) return tie;
    return { ...tie, standing: { ...standing, due: first } };
  });
}
