/** Dates between a script and the cells: a `Date` of the realm is a moment, a cell holds the wall clock of the spreadsheet. */
import type { CellValue } from '../cell.ts';
import { isDateFormat } from '../display.ts';
import { momentOf, serialOf } from '../serial.ts';
import type { Context } from './context.ts';

/** What a script gets for a cell: a `Date` if and only if it is a number under a format of date or time. */
export function scriptValue(
  context: Context,
  value: CellValue,
  numberFormat: string | undefined,
): CellValue | Date {
  return typeof value === 'number' && isDateFormat(numberFormat) ? dateOf(context, value) : value;
}

export function dateOf(context: Context, serial: number): Date {
  return context.host.realm.date(momentOf(serial, context.book.timeZone));
}

export function serialOfDateValue(context: Context, date: Date): number {
  return serialOf(date.getTime(), context.book.timeZone);
}
