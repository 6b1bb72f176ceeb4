/** Writes what a person types or a script sets: texts are read as Sheets reads them, and automatic cells take a format. */
import type { Area } from './a1.ts';
import type { CellInput, StylePatch } from './cell.ts';
import { displayed, isTextFormat } from './display.ts';
import { type Entered, type EntryContext, entered, isPlainText } from './entered.ts';
import { dateOfSerial, serialOf } from './serial.ts';
import type { Sheet } from './sheet.ts';

/** A date as a serial number; `null` clears the cell, `undefined` leaves it alone. */
export type Entry = string | number | boolean | { readonly serial: number } | null | undefined;

/** A script's `=` makes a formula even in a cell of plain text; a person's does not. */
type Writer = 'person' | 'script';

/** Reads the entries for an area, row by row, without writing them. */
interface ReadEntries {
  readonly inputs: readonly (readonly (CellInput | null)[])[];
  /** Null where no cell of the area takes a format. */
  readonly formats: readonly (readonly (StylePatch | null)[])[] | null;
}

export function readEntries(
  sheet: Sheet,
  into: Area,
  entries: readonly (readonly Entry[])[],
  writer: Writer,
): ReadEntries {
  const context = entryContext(sheet);
  const formats = new Array<readonly (StylePatch | null)[]>(entries.length).fill(NO_PATCHES);
  const inputs = new Array<readonly (CellInput | null)[]>(entries.length);
  entries.forEach((line, rowOffset) => {
    const styles = sheet.state.rows[into.row - 1 + rowOffset]?.styles ?? null;
    const row = new Array<CellInput | null>(line.length);
    const patches: (StylePatch | null)[] = [];
    for (let offset = 0; offset < line.length; offset++) {
      const entry = line[offset];
      const numberFormat = styles?.[into.column - 1 + offset]?.numberFormat;
      if (typeof entry === 'string' && numberFormat === undefined && isPlainText(entry, context)) {
        row[offset] = entry;
        continue;
      }
      const read = readEntry(entry, numberFormat, context, writer, sheet);
      row[offset] = read?.input ?? null;
      if (read === null || read.numberFormat === null || numberFormat !== undefined) continue;
      while (patches.length < offset) patches.push(null);
      patches.push({ numberFormat: read.numberFormat });
    }
    inputs[rowOffset] = row;
    if (patches.length > 0) formats[rowOffset] = patches;
  });
  return { inputs, formats: formats.some((line) => line !== NO_PATCHES) ? formats : null };
}

const NO_PATCHES: readonly (StylePatch | null)[] = [];

/** Writes what was read. */
export function writeEntries(sheet: Sheet, into: Area, { inputs, formats }: ReadEntries): void {
  if (formats !== null) sheet.setStyles(into, formats);
  sheet.write(into, inputs);
}

function entryContext(sheet: Sheet): EntryContext {
  const { book } = sheet;
  return { locale: book.locale, year: dateOfSerial(serialOf(book.now(), book.timeZone)).year };
}

function readEntry(
  entry: Entry,
  numberFormat: string | undefined,
  context: EntryContext,
  writer: Writer,
  sheet: Sheet,
): Entered | null {
  if (entry === undefined) return null;
  if (entry === null || entry === '') return { input: '', numberFormat: null };
  const keepsText = isTextFormat(numberFormat);
  if (typeof entry === 'string') {
    if (!keepsText) return entered(entry, context);
    if (writer === 'script' && entry.startsWith('=') && entry.length > 1) return entered(entry, context);
    return { input: entry.startsWith("'") ? entry.slice(1) : entry, numberFormat: null };
  }
  if (typeof entry === 'object') {
    const format = sheet.book.dateFormat + (Number.isInteger(entry.serial) ? '' : ' h:mm:ss');
    if (keepsText) return { input: displayed(entry.serial, format, context.locale), numberFormat: null };
    return { input: entry.serial, numberFormat: format };
  }
  if (keepsText) return { input: displayed(entry, undefined, context.locale), numberFormat: null };
  return { input: entry, numberFormat: null };
}

/** What the person would find in the formula bar: typed again, it gives the same cell. */
export function editText(sheet: Sheet, row: number, column: number): string {
  const formula = sheet.formula(row, column);
  if (formula !== '') return formula;
  const value = sheet.value(row, column);
  if (typeof value !== 'string') return sheet.displayed(row, column);
  const readBack = isTextFormat(sheet.style(row, column).numberFormat)
    ? value
    : entered(value, entryContext(sheet)).input;
  return readBack === value ? value : `'${value}`;
}
