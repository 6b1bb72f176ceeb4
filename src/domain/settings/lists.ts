/** Reads what the Settings tab holds besides numbers: choices, weekdays by name, and a day by date. */
import { parseDay } from '../cellDates.ts';
import type { Day } from '../time.ts';
import { type Reading, type SettingCell, quoted, textOf } from './cells.ts';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const DAYS_A_WEEK = WEEKDAYS.length;
/** "Sat" tells Saturday from Sunday; shorter is not told apart safely. */
const SHORTEST_NAME = 3;

/** One of the choices, letter case and spacing aside. */
export function choiceFrom<T extends string>(
  cell: SettingCell,
  choices: readonly T[],
  meanwhile: string,
): Reading<T> {
  const text = plain(textOf(cell));
  const value = choices.find((choice) => plain(choice) === text);
  if (value !== undefined) return { value, complaints: [] };
  const last = choices[choices.length - 1] ?? '';
  const others = choices.slice(0, -1).join(', ');
  return refused(`${quoted(textOf(cell))} is not one of ${others} and ${last}. ${meanwhile}`);
}

/** Weekend days; at least one day of the week is not free. */
export function weekendFrom(text: string): Reading<readonly number[]> {
  const meanwhile = 'Saturday and Sunday are used until you change it.';
  const reading = weekdaysFrom(text, meanwhile);
  if (reading.value?.length !== DAYS_A_WEEK) return reading;
  return refused(`a week needs at least one day that is not free. ${meanwhile}`);
}

/**
 * Weekdays by English name, whole or from three letters on, separated by commas, spaces or "and"; "Monday to
 * Friday" for a stretch of them, "every day", or "none". `meanwhile` says what happens as long as it cannot be read.
 */
export function weekdaysFrom(text: string, meanwhile: string): Reading<readonly number[]> {
  const typed = plain(text);
  if (typed === 'none' || typed === 'never') return { value: [], complaints: [] };
  if (typed === 'every day' || typed === 'daily')
    return { value: WEEKDAYS.map((_, day) => day), complaints: [] };
  const days = new Set<number>();
  // The words between which stand "to" or a dash belong together.
  for (const part of typed.replace(/\s*(?:\bto\b|[-\u2013])\s*/g, '-').split(/[\s,;&]+|\band\b/)) {
    if (part === '') continue;
    const ends = part.split('-').map(weekdayNamed);
    const [first = -1, last = first] = ends;
    if (ends.length > 2 || first < 0 || last < 0) {
      return refused(
        `${quoted(part)} is not a day of the week. Type days like "Saturday, Sunday", or "none". ${meanwhile}`,
      );
    }
    for (let day = first; ; day = (day + 1) % DAYS_A_WEEK) {
      days.add(day);
      if (day === last) break;
    }
  }
  return { value: [...days].sort((a, b) => a - b), complaints: [] };
}

function weekdayNamed(word: string): number {
  if (word.length < SHORTEST_NAME) return -1;
  return WEEKDAYS.findIndex((name) => name.startsWith(word));
}

/** The day of a date cell or of a text that means one. */
export function dayFrom(cell: SettingCell, meanwhile: string): Reading<Day> {
  const parsed = parseDay(textOf(cell));
  return 'value' in parsed
    ? { value: parsed.value, complaints: [] }
    : refused(`${parsed.message} ${meanwhile}`);
}

/** A value that cannot be used, in the first cell. */
export function refused(why: string): Reading<never> {
  return { value: null, complaints: [{ place: 0, why }] };
}

function plain(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}
