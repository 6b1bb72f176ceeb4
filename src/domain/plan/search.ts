/** When the job search starts: who is to hear of it on which day, the closest first. */
import { addBusinessDays, latest, nextBusinessDay } from '../calendar.ts';
import type { Contact } from '../contact.ts';
import type { Settings } from '../settings.ts';
import type { Day } from '../time.ts';
import { daysBetween } from './deadlines.ts';
import type { Tie } from './ties.ts';

/** Somebody who asked to hear of the job search. */
export interface Listener {
  /** Place in `campaign.contacts`. */
  readonly index: number;
  readonly contact: Contact;
  readonly search: Tie;
  readonly isMentor: boolean;
}

const NEVER = -1e9;

/**
 * The day for each listener who does not know yet, by index. Spread evenly over the business days of the setting, at
 * most so many a day. Source: re-activate the people flagged (school handout); the pace is an own choice.
 */
export function searchDays(
  listeners: readonly Listener[],
  from: Day,
  settings: Settings,
): ReadonlyMap<number, Day> {
  const { searchADay, searchOver } = settings;
  const start = nextBusinessDay(from, settings);
  const ranked = listeners
    .filter(({ search }) => countsSince(search, from))
    .sort((a, b) => closeness(a, settings) - closeness(b, settings) || order(a, b));
  const days = new Map<number, Day>();
  ranked.forEach(({ index, search: { todo } }, rank) => {
    if (todo.state !== 'Waiting') return;
    const evenly = Math.floor((rank * searchOver) / ranked.length);
    const nth = Math.max(evenly, Math.floor(rank / searchADay));
    // Who asks while the search goes on has not been waiting since it began.
    days.set(index, latest(addBusinessDays(start, nth, settings), todo.since));
  });
  return days;
}

/** Whoever was told since the search began keeps their place, so that nobody else's day leaps. */
function countsSince({ todo: { state, since } }: Tie, from: Day): boolean {
  return state === 'Waiting' || (state === 'Told' && since !== null && since >= from);
}

/** Days between updates: the fewer, the closer. Who gets none is no closer than those who get few. */
function closeness(listener: Listener, settings: Settings): number {
  return daysBetween(listener.contact, listener, settings) || settings.lightEvery;
}

/** The one heard of last first; then by name, whatever the order of the sheet. */
function order(a: Listener, b: Listener): number {
  const recent = (b.contact.replied ?? NEVER) - (a.contact.replied ?? NEVER);
  if (recent !== 0) return recent;
  const [one, other] = [`${a.contact.name} ${a.contact.id}`, `${b.contact.name} ${b.contact.id}`];
  return one < other ? -1 : Number(one > other);
}
