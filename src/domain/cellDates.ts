/** Dates and times written as text, in cells and in files: the one day or moment they can mean, or words that say why not. */
import { dayOf } from './calendar.ts';
import { shorten } from './message/plainText.ts';
import type { Day, Moment, Zone } from './time.ts';
import { dayAt, momentAt } from './zone.ts';

/** Which of two numbers comes first in dates like 3/4/2026: the month (`mdy`) or the day (`dmy`). */
export type DateOrder = 'mdy' | 'dmy';

type Parsed<T> =
  | { readonly value: T }
  | {
      /** The text, shortened for display. */
      readonly text: string;
      /** A sentence the person can act on. */
      readonly message: string;
    };

interface Options {
  /** How to read 3/4/2026; without it such a date is not guessed but reported. */
  readonly order?: DateOrder;
}

interface Written {
  readonly day: Day;
  /** Minutes after midnight; null when no time is written. */
  readonly minutes: number | null;
  /** Minutes east of UTC, when the text says so. */
  readonly offset: number | null;
}

const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2199;
const DAY_MS = 86_400_000;
const DAY_EXAMPLE = '2026-11-24';
const MOMENT_EXAMPLE = '2026-11-24 14:30';

// English, German, French and Spanish, by their first letters without accents.
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'janv', 'januar', 'january', 'janner', 'janvier', 'ene', 'enero'],
  ['feb', 'februar', 'february', 'fev', 'fevr', 'fevrier', 'febrero'],
  ['mar', 'mrz', 'marz', 'maerz', 'march', 'mars', 'marzo'],
  ['apr', 'april', 'avr', 'avril', 'abr', 'abril'],
  ['may', 'mai', 'mayo'],
  ['jun', 'june', 'juni', 'juin', 'junio'],
  ['jul', 'july', 'juli', 'juil', 'juillet', 'julio'],
  ['aug', 'august', 'aou', 'aout', 'ago', 'agosto'],
  ['sep', 'sept', 'september', 'septembre', 'septiembre'],
  ['oct', 'okt', 'october', 'oktober', 'octobre', 'octubre'],
  ['nov', 'november', 'novembre', 'noviembre'],
  ['dec', 'dez', 'december', 'dezember', 'decembre', 'dic', 'diciembre'],
];
const MONTH_OF = new Map(
  MONTHS.flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
);

const ISO = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const NUMBERS = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th|\.)?[ -]*(?:de |of )?([a-z]+)\.?,?[ -]*(?:de |del )?(\d{4})$/;
const MONTH_FIRST = /^([a-z]+)\.?[ -]*(\d{1,2})(?:st|nd|rd|th)?(?:, ?|[ -])(\d{4})$/;
const WEEKDAY =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|lunes|martes|miercoles|jueves|viernes|sabado|domingo)\.?,? +(?=\S)/;
const TIME =
  /^(.*?)(?:,? +(?:at +)?|t)(\d{1,2})(?::(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?)? ?([ap])?\.? ?(?:m\.?)?(?: ?(z|utc|gmt|[+-]\d{2}:?(?:\d{2})?))?$/;

/**
 * The day a text means. A time after it is left out; with a UTC offset ("…Z") the day is that of the moment in
 * `zone`. Days before 1900 or after 2199 are taken for slips.
 */
export function parseDay(text: string, options: Options & { readonly zone?: Zone } = {}): Parsed<Day> {
  const written = read(text, options);
  if (typeof written === 'string') return refuse(text, written, 'date', DAY_EXAMPLE);
  if (written.offset === null || options.zone === undefined) return { value: written.day };
  return { value: dayAt(options.zone, momentOf(written, options.zone)) };
}

/** The moment a text means in `zone`, to the minute; a date without a time is the beginning of that day, as in a cell. */
export function parseMoment(text: string, zone: Zone, options: Options = {}): Parsed<Moment> {
  const written = read(text, options);
  if (typeof written === 'string') return refuse(text, written, 'date with a time', MOMENT_EXAMPLE);
  return { value: momentOf(written, zone) };
}

/** The order that a spreadsheet's locale (`en_US`) gives to dates in numbers. */
export function localeOrder(locale: string): DateOrder {
  return /^(?:[a-z]{2,3}[_-](?:US|PH|PR)|fil)\b/.test(locale) ? 'mdy' : 'dmy';
}

/** The order that the texts themselves prove: 25/03/2026 can only be read one way. Null when none or both are proved. */
export function provenOrder(texts: readonly string[]): DateOrder | null {
  const proofs = new Set<DateOrder>();
  for (const text of texts) {
    const found = /^\s*(\d{1,2})[-/](\d{1,2})[-/](?:\d{4}|\d{2})(?:\D|$)/.exec(text);
    if (found === null) continue;
    const [first, second] = [Number(found[1]), Number(found[2])];
    if (first > 12 && second <= 12) proofs.add('dmy');
    if (second > 12 && first <= 12) proofs.add('mdy');
  }
  return proofs.size === 1 ? (Array.from(proofs)[0] ?? null) : null;
}

type Fault = 'unreadable' | 'no-year' | 'two-ways' | 'range' | 'number';

function refuse(
  text: string,
  fault: Fault,
  kind: string,
  example: string,
): { text: string; message: string } {
  const shown = shorten(text);
  const why: Record<Fault, string> = {
    unreadable: `"${shown}" is not a ${kind}. Type one like ${example}.`,
    number: `"${shown}" is a number, not a ${kind}. Type one like ${example}.`,
    'no-year': `"${shown}" has no year. Type a date like ${example}.`,
    'two-ways': `"${shown}" can be read as two dates. Type it like ${example}.`,
    range: `"${shown}" is too far away to be meant. Check the year.`,
  };
  return { text: shown, message: why[fault] };
}

function read(text: string, options: Options): Written | Fault {
  if (text.length > 100) return 'unreadable';
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(WEEKDAY, '');
  if (/^\d+(?:[.,]\d+)?$/.test(plain)) return 'number';
  const whole = readDate(plain, options);
  if (typeof whole === 'number') return { day: whole, minutes: null, offset: null };
  const split = TIME.exec(plain);
  if (split === null || whole === 'no-year') return whole;
  const [, datePart = '', hour = '', minute, second = '0', half, offset] = split;
  const day = readDate(datePart.trim(), options);
  if (typeof day === 'string') return day;
  const minutes = minutesOf(Number(hour), minute, half);
  if (minutes === null || Number(second) > 59) return 'unreadable';
  const east = offset === undefined ? null : offsetOf(offset);
  return east === 'unreadable' ? east : { day, minutes, offset: east };
}

function readDate(written: string, options: Options): Day | Fault {
  // "24. 11. 2026" and "2026. 11. 24." are how some locales space their dots.
  const text = written.replace(/\. /g, '.').replace(/\.$/, '');
  const iso = ISO.exec(text);
  if (iso !== null) return checked(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  const named = DAY_FIRST.exec(text);
  if (named !== null) return checked(Number(named[3]), MONTH_OF.get(named[2] ?? '') ?? 0, Number(named[1]));
  const american = MONTH_FIRST.exec(text);
  if (american !== null)
    return checked(Number(american[3]), MONTH_OF.get(american[1] ?? '') ?? 0, Number(american[2]));
  const numbers = NUMBERS.exec(text);
  if (numbers !== null) return readNumbers(numbers, options);
  return /^\d{1,2}[-/. ]+\d{1,2}$/.test(text) || monthWithoutYear(text) ? 'no-year' : 'unreadable';
}

function readNumbers(numbers: RegExpExecArray, options: Options): Day | Fault {
  const [, left = '', separator, right = '', yearText = ''] = numbers;
  const [first, second] = [Number(left), Number(right)];
  const year = yearText.length === 2 ? 2000 + Number(yearText) : Number(yearText);
  if (separator === '.' || first > 12 || first === second) return checked(year, second, first);
  if (second > 12) return checked(year, first, second);
  if (options.order === undefined) return 'two-ways';
  return options.order === 'mdy' ? checked(year, first, second) : checked(year, second, first);
}

function monthWithoutYear(text: string): boolean {
  const words = text.split(/[ .,-]+/).filter((word) => word !== '');
  return (
    words.length === 2 &&
    words.some((word) => MONTH_OF.has(word)) &&
    words.some((word) => /^\d{1,2}$/.test(word))
  );
}

function checked(year: number, month: number, date: number): Day | Fault {
  const day = dayOf(year, month, date);
  if (day === null) return 'unreadable';
  return year < EARLIEST_YEAR || year > LATEST_YEAR ? 'range' : day;
}

/** Minutes after midnight, or null: "14:30", "2:30 pm" and "2 pm" are times, "14", "14:30 pm" and "25:00" are not. */
function minutesOf(hour: number, minuteText: string | undefined, half: string | undefined): number | null {
  const minute = Number(minuteText ?? '0');
  if (minute > 59 || (minuteText === undefined && half === undefined)) return null;
  if (half === undefined) return hour > 23 ? null : hour * 60 + minute;
  if (hour < 1 || hour > 12) return null;
  return ((hour % 12) + (half === 'p' ? 12 : 0)) * 60 + minute;
}

function offsetOf(text: string): number | 'unreadable' {
  const found = /^([+-])(\d{2}):?(\d{2})?$/.exec(text);
  if (found === null) return 0;
  const minutes = Number(found[2]) * 60 + Number(found[3] ?? '0');
  if (minutes > 14 * 60) return 'unreadable';
  return found[1] === '-' ? -minutes : minutes;
}

function momentOf(written: Written, zone: Zone): Moment {
  const minutes = written.minutes ?? 0;
  if (written.offset === null) return momentAt(zone, written.day, minutes);
  return (written.day * DAY_MS + (minutes - written.offset) * 60_000) as Moment;
}
