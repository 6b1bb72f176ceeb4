/** Reads the two lists of the Settings tab: weekend days by name, and holidays by date. */
import { parseIsoDay } from '../calendar.ts';
import type { Day } from '../time.ts';
import { type Reading, type SettingCell, quoted, textOf } from './cells.ts';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
/** "Sat" tells Saturday from Sunday; shorter is not told apart safely. */
const SHORTEST_NAME = 3;

/** Weekdays by English name, whole or from three letters on, separated by commas, spaces or "and"; "none" for none. */
export function weekdaysFrom(text: string): Reading<readonly number[]> {
  const complaint = (why: string): Reading<readonly number[]> => ({
    value: null,
    complaints: [`${why} Saturday and Sunday are used until you change it.`],
  });
  if (text.toLowerCase() === 'none') return { value: [], complaints: [] };
  const days = new Set<number>();
  for (const word of text.toLowerCase().split(/[\s,;&]+|\band\b/)) {
    if (word === '') continue;
    const day =
      word.length < SHORTEST_NAME ? -1 : WEEKDAYS.findIndex((name) => name === word || name.startsWith(word));
    if (day < 0)
      return complaint(
        `${quoted(word)} is not a day of the week. Type days like "Saturday, Sunday", or "none".`,
      );
    days.add(day);
  }
  if (days.size === WEEKDAYS.length) return complaint('a week needs at least one day that is not free.');
  return { value: [...days].sort((a, b) => a - b), complaints: [] };
}

/** Days from date cells and from texts of `YYYY-MM-DD` separated by commas, semicolons or spaces. */
export function daysFrom(cells: readonly SettingCell[]): Reading<ReadonlySet<Day>> {
  const days = new Set<Day>();
  const complaints: string[] = [];
  for (const cell of cells) {
    for (const text of textOf(cell).split(/[\s,;]+/)) {
      if (text === '') continue;
      const day = parseIsoDay(text);
      if (day === null)
        complaints.push(`${quoted(text)} is not a date. Type one like 2026-12-25; the others are used.`);
      else days.add(day);
    }
  }
  return { value: days, complaints };
}
