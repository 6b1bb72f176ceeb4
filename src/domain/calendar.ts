/** Calendar days as numbers: building, reading, writing and counting them, in calendar days and in business days. */
import type { Settings } from './settings.ts';
import type { Day } from './time.ts';

/** What makes a day a business day or a free one. */
export type WorkWeek = Pick<Settings, 'weekend' | 'holidays'>;

export interface DayParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly date: number;
}

const MS_A_DAY = 86_400_000;
const DAYS_A_WEEK = 7;

/** The day of that date (month 1 to 12), or null when the calendar has no such date, as on 31 February. Years 1 to 9999. */
export function dayOf(year: number, month: number, date: number): Day | null {
  if (!(year >= 1 && year <= 9999)) return null;
  // Date.UTC would take the years 0 to 99 for 1900 to 1999.
  const there = new Date(0).setUTCFullYear(year, month - 1, date);
  const day = (there / MS_A_DAY) as Day;
  const parts = partsOf(day);
  return parts.year === year && parts.month === month && parts.date === date ? day : null;
}

export function partsOf(day: Day): DayParts {
  const there = new Date(day * MS_A_DAY);
  return { year: there.getUTCFullYear(), month: there.getUTCMonth() + 1, date: there.getUTCDate() };
}

/** 0 = Sunday to 6 = Saturday. */
export function weekdayOf(day: Day): number {
  // Day 0, 1970-01-01, was a Thursday.
  return (((day + 4) % DAYS_A_WEEK) + DAYS_A_WEEK) % DAYS_A_WEEK;
}

export function addDays(day: Day, days: number): Day {
  return (day + days) as Day;
}

export function latest(first: Day, ...others: readonly (Day | null)[]): Day;
export function latest(...days: readonly (Day | null)[]): Day | null;
export function latest(...days: readonly (Day | null)[]): Day | null {
  let last: Day | null = null;
  for (const day of days) if (day !== null && (last === null || day > last)) last = day;
  return last;
}

/** `YYYY-MM-DD`. */
export function isoDay(day: Day): string {
  const { year, month, date } = partsOf(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** The day that a `YYYY-MM-DD` text names, or null when it names none. */
export function parseIsoDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match === null ? null : dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

export function isBusinessDay(day: Day, week: WorkWeek): boolean {
  if (week.holidays.has(day)) return false;
  // A week that is all weekend would have no business day to move to: it counts as one without a weekend.
  return week.weekend.length >= DAYS_A_WEEK || !week.weekend.includes(weekdayOf(day));
}

/** The day itself when it is a business day, else the first business day after it. */
export function nextBusinessDay(day: Day, week: WorkWeek): Day {
  let at = day;
  while (!isBusinessDay(at, week)) at = addDays(at, 1);
  return at;
}

/**
 * The business day that lies `count` business days after the day, or before it for a negative count.
 * The day itself is not counted: one business day after a Friday or a Saturday is Monday.
 * With a count of 0 it is `nextBusinessDay`.
 */
export function addBusinessDays(day: Day, count: number, week: WorkWeek): Day {
  const step = count < 0 ? -1 : 1;
  let at = count === 0 ? nextBusinessDay(day, week) : day;
  for (let left = Math.abs(count); left > 0; ) {
    at = addDays(at, step);
    if (isBusinessDay(at, week)) left -= 1;
  }
  return at;
}
