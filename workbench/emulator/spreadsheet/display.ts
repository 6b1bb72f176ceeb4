/** The text that a cell shows for its value and number format in the locale of the spreadsheet. */
import { format, getLocale, isDateFormat as isDatePattern, isTextFormat as isTextPattern } from 'numfmt';
import type { CellValue } from './cell.ts';

/** `en_US` of Google is `en-US` to everyone else; an unknown locale reads as US English. */
export function localeTag(locale: string): string {
  const tag = locale.replace('_', '-');
  try {
    return getLocale(tag) === undefined ? 'en-US' : tag;
  } catch {
    return 'en-US';
  }
}

/** A number in a cell of that format is a date or a time of day. */
export const isDateFormat = remembered(isDatePattern);
/** A cell of that format keeps what is typed as text. */
export const isTextFormat = remembered(isTextPattern);

function remembered(test: (pattern: string) => boolean): (pattern: string | undefined) => boolean {
  const known = new Map<string, boolean>();
  return (pattern) => {
    if (pattern === undefined || pattern === '') return false;
    let answer = known.get(pattern);
    if (answer === undefined) known.set(pattern, (answer = test(pattern)));
    return answer;
  };
}

/** The displayed text. A format that is no format shows the value as if it had none. */
export function displayed(value: CellValue, numberFormat: string | undefined, locale: string): string {
  if (typeof value === 'string') {
    return numberFormat?.includes('@') === true && value !== ''
      ? formatted(numberFormat, value, locale)
      : value;
  }
  if (typeof value === 'number' && (numberFormat === undefined || isTextFormat(numberFormat))) {
    return automatic(value, locale);
  }
  return formatted(typeof value === 'number' ? (numberFormat ?? 'General') : 'General', value, locale);
}

function formatted(pattern: string, value: CellValue, locale: string): string {
  try {
    return format(pattern, value, { locale: localeTag(locale), leap1900: false, throws: true });
  } catch {
    return String(value);
  }
}

/** Whole numbers up to fifteen digits in full, others to ten significant digits. */
function automatic(value: number, locale: string): string {
  const magnitude = Math.abs(value);
  if (Number.isInteger(value) && magnitude < 1e15) return String(value);
  if (magnitude >= 1e15 || magnitude < 1e-5) return formatted('General', value, locale);
  const decimal = getLocale(localeTag(locale))?.decimal ?? '.';
  return String(Number(value.toPrecision(10))).replace('.', decimal);
}
