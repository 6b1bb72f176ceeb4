/** When the job search starts: who is to hear of it on which day, the closest first. */
import { addBusinessDays, latest, nextBusinessDay } from '../calendar.ts';
import type { Contact } from '../contact.ts';
import type { Settings } from '../settings.ts';
import type { Day } from '../time.ts';
import type { Ties } from './ties.ts';

/** Somebody who asked to hear of the job search. */
export interface Listener {
  readonly contact: Contact;
  readonly ties: Ties;
}

const NEVER = -1e9;

/**
 * The day for each listener, in the order given; null for those who know already. Spread evenly over the business
 * days of the setting, at most so many a day. Source: re-activate the people flagged (school handout); the pace is
 * an own choice.
 */
export function searchDays(listeners: readonly Listener[], settings: Settings): readonly (Day | null)[] {
  const { jobSearchFrom, searchADay, searchOver } = settings;
  if (jobSearchFrom === null) return listeners.map(() => null);
  const start = nextBusinessDay(jobSearchFrom, settings);
  const ranked = listeners
    .map((listener, index) => ({ ...listener, index }))
    .filter(({ ties }) => countsSince(ties, jobSearchFrom))
    .sort((a, b) => closeness(a, settings) - closeness(b, settings) || order(a, b));
  const days = new Map<number, Day>();
  ranked.forEach(({ index }, rank) => {
    const evenly = Math.floor((rank * searchOver) / ranked.length);
    const nth = Math.max(evenly, Math.floor(rank / searchADay));
    days.set(index, nth === 0 ? start : addBusinessDays(start, nth, settings));
  });
  return listeners.map(({ ties: { search } }, index) => {
    const day = days.get(index);
    // Who asks while the search goes on has not been waiting since it began.
    return search?.todo.state === 'Waiting' && day !== undefined ? latest(day, search.todo.since) : null;
  });
}

/** Whoever was told since the search began keeps their place, so that nobody else's day leaps. */
function countsSince({ search }: Ties, from: Day): boolean {
  const { state, since } = search?.todo ?? {};
  return state === 'Waiting' || (state === 'Told' && since != null && since >= from);
}

/** Days between updates: the fewer, the closer. */
function closeness({ contact: { checkInEvery }, ties }: Listener, settings: Settings): number {
  if (typeof checkInEvery === 'number') return checkInEvery;
  if (checkInEvery === 'Mentor' || ties.isMentor) return settings.mentorEvery;
  return checkInEvery === 'Light' ? settings.lightEvery : settings.checkInEvery || settings.lightEvery;
}

/** The one heard of last first; then by name, whatever the order of the sheet. */
function order(a: Listener, b: Listener): number {
  const recent = (b.contact.replied ?? NEVER) - (a.contact.replied ?? NEVER);
  if (recent !== 0) return recent;
  const [one, other] = [`${a.contact.name} ${a.contact.id}`, `${b.contact.name} ${b.contact.id}`];
  return one < other ? -1 : Number(one > other);
}
