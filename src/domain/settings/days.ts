/** Reads days from cells that hold one date or many, as people write them. */
import { parseIsoDay } from '../calendar.ts';
import { type DateOrder, parseDay, provenOrder } from '../cellDates.ts';
import type { Day } from '../time.ts';
import { type Complaint, type Reading, type SettingCell, quoted, textOf } from './cells.ts';

/** "viernes, 25 de diciembre de 2026" */
const LONGEST_DATE = 6;

/** The words of a text up to a semicolon or the end of a line, each with the commas after it. */
function wordsOf(text: string): string[][] {
  return text.split(/[;\n\r]/).map((stretch) => stretch.match(/[^\s,]+(?:\s*,)*/g) ?? []);
}

/**
 * Days from date cells, and from texts of dates separated by commas, semicolons, spaces or new lines. Which of the
 * numbers in 3/4/2026 is the month is told by the other dates, where they can be read one way only, or else by
 * `order`, which is asked only then: null when nobody knows.
 */
export function daysFrom(
  cells: readonly SettingCell[],
  order: () => DateOrder | null,
): Reading<ReadonlySet<Day>> {
  const days = new Set<Day>();
  const complaints: Complaint[] = [];
  const stretches = cells.map((cell) => wordsOf(textOf(cell)));
  let known: DateOrder | null | undefined;
  const orderOfNumbers = (): DateOrder | null =>
    known === undefined ? (known = provenOrder(stretches.flat(2)) ?? order()) : known;
  stretches.forEach((lines, place) => {
    for (const words of lines) {
      const read = datesAmong(words, orderOfNumbers);
      for (const day of read.days) days.add(day);
      for (const part of read.unread) {
        const why = `${quoted(part)} is not a date. Type one like 2026-12-25; the others are used.`;
        complaints.push({ place, why });
      }
    }
  });
  return { value: days, complaints };
}

/** Dates among words, and what lies between them: a comma may end a date or stand within one, so the longest is taken. */
function datesAmong(
  words: readonly string[],
  order: () => DateOrder | null,
): { readonly days: readonly Day[]; readonly unread: readonly string[] } {
  const days: Day[] = [];
  const unread: string[] = [];
  let isOpen = false;
  for (let start = 0; start < words.length; ) {
    const found = dateAt(words, start, order);
    if (found !== null) {
      days.push(found.day);
      start += found.words;
      isOpen = false;
      continue;
    }
    const word = words[start] ?? '';
    const part = withoutComma(word);
    if (isOpen) unread.push(`${unread.pop() ?? ''} ${part}`);
    else unread.push(part);
    isOpen = part === word;
    start += 1;
  }
  return { days, unread };
}

function dateAt(
  words: readonly string[],
  start: number,
  order: () => DateOrder | null,
): { readonly day: Day; readonly words: number } | null {
  const first = parseIsoDay(withoutComma(words[start] ?? ''));
  if (first !== null) return { day: first, words: 1 };
  for (let count = Math.min(LONGEST_DATE, words.length - start); count > 0; count -= 1) {
    const day = dayIn(withoutComma(words.slice(start, start + count).join(' ')), order);
    if (day !== null) return { day, words: count };
  }
  return null;
}

function dayIn(text: string, order: () => DateOrder | null): Day | null {
  const certain = valueOf(parseDay(text));
  if (certain !== null) return certain;
  const dayFirst = valueOf(parseDay(text, { order: 'dmy' }));
  if (dayFirst === null) return null;
  const known = order();
  if (known === null) return null;
  return known === 'dmy' ? dayFirst : valueOf(parseDay(text, { order: known }));
}

function valueOf(parsed: ReturnType<typeof parseDay>): Day | null {
  return 'value' in parsed ? parsed.value : null;
}

function withoutComma(text: string): string {
  return text.replace(/[\s,]+$/, '');
}
