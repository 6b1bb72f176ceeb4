/** The days on which the holidays of a list fall, worked out as they are asked for. */
import { addDays, dayOf, partsOf, weekdayOf } from '../calendar.ts';
import type { Day } from '../time.ts';
import type { HolidayList, HolidayRule, WeekdayRule } from './lists.ts';

/** Days worked out at once; asking costs no look at the calendar then. */
const BLOCK = 366;
const DAYS_A_WEEK = 7;

/** The person's own free days together with those of a list. */
export class Holidays {
  readonly #own: ReadonlySet<Day>;
  readonly #rules: readonly HolidayRule[];
  readonly #blocks = new Map<number, ReadonlySet<Day>>();

  constructor(own: ReadonlySet<Day>, { rules }: HolidayList) {
    this.#own = own;
    this.#rules = rules;
  }

  has(day: Day): boolean {
    if (this.#own.has(day)) return true;
    const block = Math.floor(day / BLOCK);
    let days = this.#blocks.get(block);
    if (days === undefined) {
      days = this.#daysOf(block);
      this.#blocks.set(block, days);
    }
    return days.has(day);
  }

  /** At least the days of the block: those of every year that can reach into it. */
  #daysOf(block: number): ReadonlySet<Day> {
    const first = partsOf((block * BLOCK) as Day).year;
    // The year of the day after the block: a New Year's Day on a Saturday is kept in the old year.
    const last = partsOf(((block + 1) * BLOCK) as Day).year;
    const days = new Set<Day>();
    for (let year = first; year <= last; year += 1) {
      for (const rule of this.#rules) for (const day of daysOf(rule, year)) days.add(day);
    }
    return days;
  }
}

/** The day of the rule in that year, and the day on which it is kept when that is another one. */
function daysOf(rule: HolidayRule, year: number): readonly Day[] {
  if ('easter' in rule) {
    const easter = easterOf(year);
    return easter === null ? [] : [addDays(easter, rule.easter)];
  }
  if ('nth' in rule) return weekdayIn(rule, year);
  const [month, date] = rule.on;
  const day = dayOf(year, month, date);
  if (day === null) return [];
  const moved = rule.moved?.[weekdayOf(day)];
  return moved === undefined ? [day] : [day, addDays(day, moved)];
}

function weekdayIn({ nth, weekday, month }: WeekdayRule, year: number): readonly Day[] {
  const begin = dayOf(year, month, 1);
  if (begin === null) return [];
  const first = addDays(begin, (weekday - weekdayOf(begin) + DAYS_A_WEEK) % DAYS_A_WEEK);
  if (nth !== 'last') return [addDays(first, (nth - 1) * DAYS_A_WEEK)];
  const fifth = addDays(first, 4 * DAYS_A_WEEK);
  return [partsOf(fifth).month === month ? fifth : addDays(fifth, -DAYS_A_WEEK)];
}

/** Easter Sunday of the Gregorian calendar: the anonymous rule in Meeus, Astronomical Algorithms, chapter 8, as it is up to 4199. */
function easterOf(year: number): Day | null {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor(b / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
}
