/** The words of the Status column, and how urgent a due date is. */
import type { Urgency } from '../campaign.ts';
import type { Day, Due, Moment, Zone } from '../time.ts';
import { dayAt } from '../zone.ts';

const MS_AN_HOUR = 3_600_000;
const HOURS_A_DAY = 24;

/** What a due date means at this moment. */
export interface Standing {
  readonly words: string;
  readonly urgency: Urgency;
}

/** Nothing that has a date. */
export const AT_REST: Standing = { words: '', urgency: 0 };

/** "Overdue 3 days", "Due today", "Due in 1 day": days of the calendar. */
function dayStanding(due: Day, today: Day): Standing {
  if (due < today) return { words: `Overdue ${days(today - due)}`, urgency: 2 };
  if (due === today) return { words: 'Due today', urgency: 1 };
  return { words: `Due in ${days(due - today)}`, urgency: 0 };
}

/**
 * "Thank-you: 5 h left", "Thank-you overdue 5 h": begun hours are not counted. From 24 hours on the days of the
 * calendar since the deadline are said, as for every other due date.
 */
function thankYouStanding(deadline: Moment, now: Moment, zone: Zone): Standing {
  const hours = Math.floor(Math.abs(deadline - now) / MS_AN_HOUR);
  const hoursInWords = hours === 0 ? 'less than 1 h' : `${String(hours)} h`;
  if (now <= deadline) return { words: `Thank-you: ${hoursInWords} left`, urgency: 1 };
  // On the long day in autumn 24 hours can pass within one day of the calendar.
  const since = Math.max(1, dayAt(zone, now) - dayAt(zone, deadline));
  return { words: `Thank-you overdue ${hours < HOURS_A_DAY ? hoursInWords : days(since)}`, urgency: 2 };
}

/** A moment counts by its day, unless the state says that hours matter. */
export function standingOf(
  due: Due,
  { today, now, zone }: { readonly today: Day; readonly now: Moment; readonly zone: Zone },
  inHours = false,
): Standing {
  if (due.kind === 'day') return dayStanding(due.day, today);
  return inHours ? thankYouStanding(due.moment, now, zone) : dayStanding(dayAt(zone, due.moment), today);
}

function days(count: number): string {
  return `${String(count)} day${count === 1 ? '' : 's'}`;
}
