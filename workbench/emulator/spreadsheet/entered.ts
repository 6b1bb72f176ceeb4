/** Reads text as Sheets reads what is typed into a cell: numbers, percentages, money, dates, times, booleans, formulas. */
import { getFormatFromId, getLocale } from 'numfmt';
import type { CellInput } from './cell.ts';
import { localeTag } from './display.ts';
import { serialOfDate } from './serial.ts';

export interface Entered {
  readonly input: CellInput;
  /** The format that an automatic cell takes with it; null when it stays automatic. */
  readonly numberFormat: string | null;
}

export interface EntryContext {
  /** As Google writes it, for example `en_US`. */
  readonly locale: string;
  /** For dates typed without one. */
  readonly year: number;
}

/** How one locale writes numbers and dates. */
interface Writing {
  readonly number: RegExp;
  readonly group: string;
  readonly decimal: string;
  readonly monthFirst: boolean;
  readonly dateFormat: string;
  readonly months: ReadonlyMap<string, number>;
}

const CURRENCIES = '$€£¥₹';
const writings = new Map<string, Writing>();

function writingOf(locale: string): Writing {
  const known = writings.get(locale);
  if (known !== undefined) return known;
  const tag = localeTag(locale);
  const data = getLocale(tag);
  const group = data?.group ?? ',';
  const decimal = data?.decimal ?? '.';
  const [g, d] = [group, decimal].map((mark) => (/\s/.test(mark) ? String.raw`\s` : `\\${mark}`));
  const months = new Map<string, number>();
  for (const names of [getLocale('en')?.mmmm, getLocale('en')?.mmm, data?.mmmm, data?.mmm]) {
    names?.forEach((name, index) => months.set(name.toLowerCase().replace(/\.$/, ''), index + 1));
  }
  months.set('sept', 9);
  const made: Writing = {
    number: new RegExp(
      `^(\\(?)([+-]?)([${CURRENCIES}]?)([+-]?)(\\d{1,3}(?:${g ?? ','}\\d{3})+|\\d*)(?:${d ?? '.'}(\\d*))?(e[+-]?\\d{1,3})?\\s?([%${CURRENCIES}]?)(\\)?)$`,
      'i',
    ),
    group,
    decimal,
    monthFirst: (data?.format?.dateOrder ?? 0) === 0,
    dateFormat: getFormatFromId(14, tag),
    months,
  };
  writings.set(locale, made);
  return made;
}

/** What a text that was typed, pasted or written by a script becomes. */
export function entered(text: string, context: EntryContext): Entered {
  if (isPlainText(text, context)) return { input: text, numberFormat: null };
  if (text.startsWith("'")) return { input: text.slice(1), numberFormat: null };
  if (text.startsWith('=')) return { input: { formula: text }, numberFormat: null };
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { input: trimmed.toLowerCase() === 'true', numberFormat: null };
  const writing = writingOf(context.locale);
  if (mayBeNumber(trimmed, writing)) {
    const read = enteredNumber(trimmed, writing) ?? enteredMoment(trimmed, writing, context.year);
    if (read !== null) return { input: read.value, numberFormat: read.numberFormat };
  }
  // A plus sign that begins no number begins a formula (OWOX/owox-data-marts#1535, nithinmurali/pygsheets#373).
  if (text.startsWith('+')) return { input: { formula: `=${text}` }, numberFormat: null };
  return { input: text, numberFormat: null };
}

/** Quickly tells most text, which is nothing but text, from what has to be looked at. */
export function isPlainText(text: string, context: EntryContext): boolean {
  const first = text.charCodeAt(0);
  if (text.length > 60) return !isMark(first);
  if (text.length < 2) return !isDigit(first) && first !== APOSTROPHE;
  if (isMark(first) || first <= 32 || text.length === 4 || text.length === 5) return false;
  return !mayBeNumber(text, writingOf(context.locale));
}

const APOSTROPHE = 39;

/** `'`, `+` or `=`. */
function isMark(code: number): boolean {
  return code === APOSTROPHE || code === 43 || code === 61;
}

/** Spares most text the trouble: long prose, a first word that is no month, no digit. */
function mayBeNumber(text: string, { months }: Writing): boolean {
  if (text.length > 60) return false;
  let end = 0;
  while (isLetter(text.charCodeAt(end))) end++;
  if (end > 0 && !months.has(text.slice(0, end).toLowerCase())) return false;
  for (let index = end; index < text.length; index++) if (isDigit(text.charCodeAt(index))) return true;
  return false;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Of any script that writes months in words; signs such as the euro's come later in Unicode. */
function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code > 191 && code < 8192);
}

interface Read {
  readonly value: number;
  readonly numberFormat: string | null;
}

function enteredNumber(text: string, writing: Writing): Read | null {
  const match = writing.number.exec(text);
  if (match === null) return null;
  const [, open, sign, before = '', innerSign, whole = '', fraction, exponent, after = '', close] = match;
  const signs = [sign, innerSign].filter((mark) => mark !== '');
  if ((whole === '' && (fraction ?? '') === '') || (open === '') !== (close === '') || signs.length > 1)
    return null;
  if (before !== '' && after !== '') return null;
  const digits = whole.replaceAll(/\D/g, '') || '0';
  const size = Number(`${digits}.${fraction ?? ''}${exponent ?? ''}`.replace('.e', 'e'));
  if (!Number.isFinite(size)) return null;
  const value = (signs[0] === '-' || open === '(' ? -size : size) / (after === '%' ? 100 : 1);
  const decimals = (fraction ?? '') === '' ? '' : '.00';
  const currency = before || (after === '%' ? '' : after);
  if (currency !== '')
    return { value, numberFormat: `${before}#,##0${decimals}${before === '' ? ` ${after}` : ''}` };
  if (after === '%') return { value, numberFormat: `0${decimals}%` };
  if (exponent !== undefined) return { value, numberFormat: '0.00E+00' };
  return { value, numberFormat: digits.length < whole.length ? `#,##0${decimals}` : null };
}

const TIME = /^(\d{1,4}):([0-5]?\d)(?::([0-5]?\d(?:\.\d{1,3})?))?(?:\s*([ap])\.?m\.?)?$/i;

function enteredMoment(text: string, writing: Writing, year: number): Read | null {
  const time = enteredTime(text);
  if (time !== null) return time;
  const whole = enteredDate(text, writing, year);
  if (whole !== null) return whole;
  // The time is the last one or two words.
  const split = /^(.*\S),?\s+(\d{1,2}:\S+(?:\s*[ap]\.?m\.?)?)$/i.exec(text);
  const date = enteredDate(split?.[1] ?? '', writing, year);
  const clock = enteredTime(split?.[2] ?? '');
  if (date === null || clock === null || clock.value >= 1) return null;
  return { value: date.value + clock.value, numberFormat: `${date.numberFormat ?? ''} h:mm:ss` };
}

function enteredTime(text: string): Read | null {
  const match = TIME.exec(text);
  if (match === null) return null;
  const [, hourText, minuteText, secondText, half] = match;
  let hour = Number(hourText);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  const value = (hour * 3600 + Number(minuteText) * 60 + Number(secondText ?? 0)) / 86_400;
  if (value >= 1) return { value, numberFormat: '[h]:mm:ss' };
  const seconds = secondText === undefined ? '' : ':ss';
  return { value, numberFormat: `h:mm${seconds}${half === undefined ? '' : ' am/pm'}` };
}

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const NUMERIC = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?\.?$/;
const NAME_FIRST = /^(\p{L}+)\.?\s+(\d{1,2})(?:,?\s+(\d{4}))?$/u;
const DAY_FIRST = /^(\d{1,2})\.?[ -](\p{L}+)\.?(?:,?[ -](\d{4}|\d{2}))?$/u;
const NAME_YEAR = /^(\p{L}+)\.?\s+(\d{4})$/u;

function enteredDate(text: string, writing: Writing, thisYear: number): Read | null {
  const iso = YEAR_FIRST.exec(text);
  if (iso !== null) {
    const [, year, mark = '-', month, day] = iso;
    return dated(Number(year), Number(month), Number(day), mark === '-' ? 'yyyy-mm-dd' : writing.dateFormat);
  }
  const numeric = NUMERIC.exec(text);
  if (numeric !== null) {
    const [, first, mark = '/', second, year] = numeric;
    // `3.4` is a number or text; only with its year are points a date.
    if (mark === '.' && year === undefined) return null;
    const [month, day] = writing.monthFirst ? [first, second] : [second, first];
    const short = writing.monthFirst ? `m${mark}d` : `d${mark}m`;
    return dated(
      fullYear(year, thisYear),
      Number(month),
      Number(day),
      year === undefined ? short : writing.dateFormat,
    );
  }
  const nameFirst = NAME_FIRST.exec(text);
  if (nameFirst !== null) {
    const [, name = '', day, year] = nameFirst;
    const pattern = `${monthPattern(name)} d${year === undefined ? '' : ', yyyy'}`;
    return dated(fullYear(year, thisYear), monthNamed(name, writing), Number(day), pattern);
  }
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) {
    const [, day, name = '', year] = dayFirst;
    const pattern = `d ${monthPattern(name)}${year === undefined ? '' : ' yyyy'}`;
    return dated(fullYear(year, thisYear), monthNamed(name, writing), Number(day), pattern);
  }
  const nameYear = NAME_YEAR.exec(text);
  if (nameYear === null) return null;
  const [, name = '', year] = nameYear;
  return dated(Number(year), monthNamed(name, writing), 1, `${monthPattern(name)} yyyy`);
}

function monthNamed(name: string, writing: Writing): number {
  return writing.months.get(name.toLowerCase()) ?? 0;
}

function monthPattern(name: string): string {
  return name.length > 4 ? 'mmmm' : 'mmm';
}

function fullYear(text: string | undefined, thisYear: number): number {
  if (text === undefined) return thisYear;
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

/** Null for a day that no calendar has, such as the 31st of February. */
function dated(year: number, month: number, day: number, numberFormat: string): Read | null {
  if (month < 1 || month > 12 || day < 1) return null;
  const daysInMonth = new Date(Date.UTC(year < 100 ? year + 400 : year, month, 0)).getUTCDate();
  return day > daysInMonth ? null : { value: serialOfDate(year, month, day), numberFormat };
}
