/** The number format that an automatic cell takes from its formula: a date from a date function, or that of the cell it repeats. */
import type { Sheet } from './sheet.ts';
import { pieces } from './references.ts';

const DATE = /^=\s*(?:TODAY|DATE|DATEVALUE|EDATE|EOMONTH|WORKDAY|TO_DATE)\s*\(/i;
const MOMENT = /^=\s*NOW\s*\(/i;
const CLOCK = /^=\s*(?:TIME|TIMEVALUE)\s*\(/i;
/** One reference, alone or with a number added. */
const REPEATED = /^(?:[+-]\s*\d+(?:\.\d+)?)?$/;

export function formulaNumberFormat(sheet: Sheet, row: number, column: number): string | undefined {
  const formula = sheet.formula(row, column);
  if (formula === '') return undefined;
  if (DATE.test(formula)) return sheet.book.dateFormat;
  if (MOMENT.test(formula)) return `${sheet.book.dateFormat} h:mm:ss`;
  if (CLOCK.test(formula)) return 'h:mm:ss am/pm';
  const [equals, reference, rest = ''] = pieces(formula);
  if (equals !== '=' || reference === undefined || typeof reference === 'string' || reference.to !== null)
    return;
  if (typeof rest !== 'string' || !REPEATED.test(rest.trim())) return;
  const source = reference.sheetName === null ? sheet : sheet.book.sheetNamed(reference.sheetName);
  const { row: sourceRow, column: sourceColumn } = reference.from;
  if (source === null || sourceRow === null || sourceColumn === null) return undefined;
  return source.style(sourceRow, sourceColumn).numberFormat;
}
