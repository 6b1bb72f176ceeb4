/** Values, formulas, notes and what is displayed: reading and writing the cells of a Range. */
import { MAX_CELL_LENGTH } from '../cell.ts';
import { type Entry, readEntries, writeEntries } from '../entry.ts';
import type { Clearing } from '../sheet.ts';
import { breach, breachText } from '../validate.ts';
import { type GoogleRange } from './context.ts';
import { scriptValue, serialOfDateValue } from './dates.ts';
import { RangeAddress } from './range-address.ts';

export class RangeValues extends RangeAddress implements Partial<GoogleRange> {
  getValue(): unknown {
    this.read('getValue');
    const { row, column } = this.area;
    return scriptValue(this.context, this.sheet.value(row, column), this.sheet.numberFormat(row, column));
  }

  getValues(): unknown[][] {
    this.read('getValues');
    const { row, column } = this.area;
    const values: unknown[][] = this.sheet.values(this.area);
    values.forEach((line, rowOffset) => {
      line.forEach((value, offset) => {
        if (typeof value !== 'number') return;
        const format = this.sheet.numberFormat(row + rowOffset, column + offset);
        if (format !== undefined) line[offset] = scriptValue(this.context, value, format);
      });
    });
    return this.context.host.realm.copy(values);
  }

  getDisplayValue(): string {
    this.read('getDisplayValue');
    return this.sheet.displayed(this.area.row, this.area.column);
  }

  getDisplayValues(): string[][] {
    this.read('getDisplayValues');
    return this.each((row, column) => this.sheet.displayed(row, column));
  }

  getFormula(): string {
    this.read('getFormula');
    return this.sheet.formula(this.area.row, this.area.column);
  }

  getFormulas(): string[][] {
    this.read('getFormulas');
    return this.each((row, column) => this.sheet.formula(row, column));
  }

  getNote(): string {
    this.read('getNote');
    return this.sheet.note(this.area.row, this.area.column);
  }

  getNotes(): string[][] {
    this.read('getNotes');
    return this.each((row, column) => this.sheet.note(row, column));
  }

  isBlank(): boolean {
    this.read('isBlank');
    return this.sheet
      .values(this.area)
      .every((line, rowOffset) =>
        line.every(
          (value, offset) =>
            value === '' && this.sheet.formula(this.area.row + rowOffset, this.area.column + offset) === '',
        ),
      );
  }

  /** The value goes to every cell of the range. */
  setValue(value: unknown): GoogleRange {
    return this.enter('setValue', this.filled(this.entry(value)));
  }

  setValues(values: readonly (readonly unknown[])[]): GoogleRange {
    this.checkShape(values);
    return this.enter(
      'setValues',
      values.map((line) => this.entries(line)),
    );
  }

  /** Text that is no formula is written as the value it would be if typed. */
  setFormula(formula: string): GoogleRange {
    return this.enter('setFormula', this.filled(asFormula(formula)));
  }

  setFormulas(formulas: readonly (readonly string[])[]): GoogleRange {
    this.checkShape(formulas);
    return this.enter(
      'setFormulas',
      formulas.map((line) => line.map(asFormula)),
    );
  }

  setNote(note: string | null): GoogleRange {
    this.write('setNote');
    this.sheet.setNotes(this.area, this.filled(note ?? ''));
    return this.self;
  }

  setNotes(notes: readonly (readonly (string | null)[])[]): GoogleRange {
    this.checkShape(notes);
    this.write('setNotes');
    this.sheet.setNotes(
      this.area,
      notes.map((line) => line.map((note) => note ?? '')),
    );
    return this.self;
  }

  clear(options?: ClearOptions): GoogleRange {
    return this.clearing('clear', clearingOf(options));
  }
  clearContent(): GoogleRange {
    return this.clearing('clearContent', { contents: true });
  }
  /** Number formats stay (Google: reference of Range.clearFormat). */
  clearFormat(): GoogleRange {
    return this.clearing('clearFormat', { looks: true });
  }
  clearNote(): GoogleRange {
    return this.clearing('clearNote', { notes: true });
  }
  clearDataValidations(): GoogleRange {
    return this.clearing('clearDataValidations', { validations: true });
  }

  protected read(method: string): void {
    this.context.read(`Range.${method}`);
    this.context.inside(this.sheet, this.area);
  }

  protected write(method: string): void {
    this.context.writeCells(`Range.${method}`, this.sheet, [this.area]);
  }

  /** Something for each cell, in an array of arrays of the realm. */
  protected each<T>(what: (row: number, column: number) => T): T[][] {
    const { row, column, rows, columns } = this.area;
    return this.context.list(
      Array.from({ length: rows }, (_, down) =>
        this.context.list(Array.from({ length: columns }, (__, right) => what(row + down, column + right))),
      ),
    );
  }

  protected filled<T>(value: T): T[][] {
    return Array.from({ length: this.area.rows }, () => Array<T>(this.area.columns).fill(value));
  }

  protected checkShape(data: readonly (readonly unknown[])[]): void {
    const mismatch = (what: string, has: number, wants: number): Error =>
      this.context.error(
        `The number of ${what} in the data does not match the number of ${what} in the range. ` +
          `The data has ${String(has)} but the range has ${String(wants)}.`,
      );
    const { rows, columns } = this.area;
    if (data.length !== rows) throw mismatch('rows', data.length, rows);
    for (const line of data) if (line.length !== columns) throw mismatch('columns', line.length, columns);
  }

  private clearing(method: string, what: Clearing): GoogleRange {
    this.write(method);
    this.sheet.clear(this.area, what);
    return this.self;
  }

  private enter(method: string, entries: readonly (readonly Entry[])[]): GoogleRange {
    this.write(method);
    writeChecked(this, entries);
    return this.self;
  }

  /** Holes in an array count as empty. */
  entries(line: readonly unknown[]): Entry[] {
    const entries = new Array<Entry>(line.length);
    for (let index = 0; index < line.length; index++) entries[index] = this.entry(line[index]);
    return entries;
  }

  /** What a script's value is to the model. */
  entry(value: unknown): Entry {
    if (typeof value === 'string') return this.checkedText(value);
    if (value === null || value === undefined) return null;
    if (typeof value === 'boolean') return value;
    if (typeof value === 'number') return Number.isFinite(value) ? value : '#NUM!';
    const { realm } = this.context.host;
    if (realm.isDate(value)) {
      return Number.isNaN(value.getTime()) ? '' : { serial: serialOfDateValue(this.context, value) };
    }
    return this.checkedText(javaText(value));
  }

  private checkedText(text: string): string {
    if (text.length > MAX_CELL_LENGTH) {
      throw this.context.error(
        'Your input contains more than the maximum of 50000 characters in a single cell.',
      );
    }
    return text;
  }
}

/** Writes entries unless a validation refuses one; then nothing is written. */
export function writeChecked(range: RangeAddress, entries: readonly (readonly Entry[])[]): void {
  const { context, sheet, area } = range;
  const read = readEntries(sheet, area, entries, 'script');
  const refused = breach(sheet, area, read.inputs, 'refused');
  if (refused !== null) throw context.error(breachText(refused));
  writeEntries(sheet, area, read);
}

export interface ClearOptions {
  readonly commentsOnly?: boolean | undefined;
  readonly contentsOnly?: boolean | undefined;
  readonly formatOnly?: boolean | undefined;
  readonly validationsOnly?: boolean | undefined;
}

/** Without options contents and formats go; with options that name nothing, everything (Google: reference of Range.clear). */
export function clearingOf(options: ClearOptions | undefined): Clearing {
  if (options === undefined) return { contents: true, formats: true };
  const { commentsOnly, contentsOnly, formatOnly, validationsOnly } = options;
  if ([commentsOnly, contentsOnly, formatOnly, validationsOnly].every((only) => only !== true)) {
    return { contents: true, formats: true, notes: true, validations: true };
  }
  return {
    notes: commentsOnly === true,
    contents: contentsOnly === true,
    formats: formatOnly === true,
    validations: validationsOnly === true,
  };
}

function asFormula(formula: string): string {
  return formula === '' || formula.startsWith('=') ? formula : `=${formula}`;
}

/** Objects reach the cell as Java writes them (google-marketing-solutions/performance-psi-tracker#10). */
function javaText(value: unknown): string {
  if (Array.isArray(value)) return '[Ljava.lang.Object;@1f';
  if (typeof value !== 'object' || value === null) return String(value);
  return `{${Object.entries(value)
    .map(([key, item]) => `${key}=${String(item)}`)
    .join(', ')}}`;
}
