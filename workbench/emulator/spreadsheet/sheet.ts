/** One tab of the spreadsheet: reads cells, writes them, and tells the book what changed. */
import { type Area, subtract } from './a1.ts';
import type { Book } from './book.ts';
import { type CellInput, type CellValue, NO_LOOK, PLAIN, type Style, type StylePatch } from './cell.ts';
import { displayed } from './display.ts';
import type { Computed } from './formula.ts';
import { formulaNumberFormat } from './formula-format.ts';
import {
  clearStyles,
  type InputRow,
  isEmptyRow,
  lastFilledColumn,
  restyle,
  restyleEach,
  rowAt,
  writeCells,
  writeNotes,
} from './grid.ts';
import { restructuredState } from './restructure.ts';
import type { Validation } from './rules.ts';
import type { SheetState } from './state.ts';
import type { StructureChange } from './structure.ts';

/** What a clearing takes away; what is not named stays. */
export interface Clearing {
  readonly contents?: boolean;
  /** Every format, conditional formats too. */
  readonly formats?: boolean;
  /** Colours, fonts and alignment, but not the number format. */
  readonly looks?: boolean;
  readonly notes?: boolean;
  readonly validations?: boolean;
}

/** Which part of a state an update touches, for the change feed. */
type UpdateKind = 'rules' | 'layout' | 'tabs';

export class Sheet {
  readonly book: Book;
  /** A positive number or 0 that never changes. */
  readonly id: number;
  #state: SheetState;
  /** The person's selection: the last range is the active one, and `current` lies in it. */
  selection: { readonly ranges: readonly Area[]; readonly current: Area };
  #extent: { revision: number; rows: number; columns: number } | null = null;

  constructor(book: Book, id: number, state: SheetState) {
    this.book = book;
    this.id = id;
    this.#state = state;
    const first = { row: 1, column: 1, rows: 1, columns: 1 };
    this.selection = { ranges: [first], current: first };
  }

  get state(): SheetState {
    return this.#state;
  }
  get name(): string {
    return this.#state.name;
  }
  get hidden(): boolean {
    return this.#state.hidden;
  }
  get maxRows(): number {
    return this.#state.maxRows;
  }
  get maxColumns(): number {
    return this.#state.maxColumns;
  }

  /** The value of a cell, that of its formula where it has one; an error is an object. */
  computed(row: number, column: number): Computed {
    const stored = this.#state.rows[row - 1];
    if (stored === undefined) return '';
    if (stored.formulas?.has(column - 1) === true) return this.book.evaluator.cell(this, row, column);
    return stored.values[column - 1] ?? '';
  }

  /** As a script reads it: an error is its text, for example `#N/A`. */
  value(row: number, column: number): CellValue {
    const computed = this.computed(row, column);
    return typeof computed === 'object' ? computed.error : computed;
  }

  values(of: Area): CellValue[][] {
    const result: CellValue[][] = [];
    for (let row = of.row; row < of.row + of.rows; row++) {
      const stored = this.#state.rows[row - 1];
      const line: CellValue[] = stored?.values.slice(of.column - 1, of.column - 1 + of.columns) ?? [];
      while (line.length < of.columns) line.push('');
      for (const index of stored?.formulas?.keys() ?? []) {
        const offset = index + 1 - of.column;
        if (offset >= 0 && offset < of.columns) line[offset] = this.value(row, index + 1);
      }
      result.push(line);
    }
    return result;
  }

  /** With its leading `=`; empty for a cell without one. */
  formula(row: number, column: number): string {
    return this.#state.rows[row - 1]?.formulas?.get(column - 1) ?? '';
  }

  *formulaCells(within: Area): Generator<{ sheet: Sheet; row: number; column: number }> {
    const end = Math.min(within.row + within.rows - 1, this.#state.rows.length);
    for (let row = within.row; row <= end; row++) {
      for (const index of this.#state.rows[row - 1]?.formulas?.keys() ?? []) {
        const column = index + 1;
        if (column >= within.column && column < within.column + within.columns)
          yield { sheet: this, row, column };
      }
    }
  }

  note(row: number, column: number): string {
    return this.#state.rows[row - 1]?.notes?.get(column - 1) ?? '';
  }

  style(row: number, column: number): Style {
    return this.#state.rows[row - 1]?.styles?.[column - 1] ?? PLAIN;
  }

  /** The number format that counts: the cell's own, else the one its formula suggests; undefined for automatic. */
  numberFormat(row: number, column: number): string | undefined {
    return this.style(row, column).numberFormat ?? formulaNumberFormat(this, row, column);
  }

  /** The text that the cell shows. */
  displayed(row: number, column: number): string {
    return displayed(this.value(row, column), this.numberFormat(row, column), this.book.locale);
  }

  /** The number of the last row that holds a value or formula, 0 for an empty sheet. */
  lastRow(): number {
    return this.#measured().rows;
  }

  lastColumn(): number {
    return this.#measured().columns;
  }

  #measured(): { rows: number; columns: number } {
    const { revision } = this.book.changes;
    if (this.#extent?.revision === revision) return this.#extent;
    const { rows } = this.#state;
    let last = rows.length;
    while (last > 0 && isEmptyRow(rows[last - 1])) last--;
    let columns = 0;
    for (let index = 0; index < last; index++) columns = Math.max(columns, lastFilledColumn(rows[index]));
    this.#extent = { revision, rows: last, columns };
    return this.#extent;
  }

  /** The rule that lies on a cell. */
  validation(row: number, column: number): { readonly area: Area; readonly validation: Validation } | null {
    return (
      this.#state.validations.find(
        ({ area }) =>
          row >= area.row &&
          column >= area.column &&
          row < area.row + area.rows &&
          column < area.column + area.columns,
      ) ?? null
    );
  }

  isRowHidden(row: number): boolean {
    return rowAt(this.#state.rows, row).hidden || this.#state.filter?.hiddenRows.has(row) === true;
  }

  isColumnHidden(column: number): boolean {
    return this.#state.columns[column - 1]?.hidden === true;
  }

  /** Writes values and formulas as they are, unparsed; `null` leaves a cell alone. */
  write(into: Area, inputs: readonly InputRow[]): void {
    writeCells(this.#state.rows, into, inputs);
    this.book.changes.record({ kind: 'cells', sheetId: this.id, area: into });
  }

  writeCell(row: number, column: number, input: CellInput): void {
    this.write({ row, column, rows: 1, columns: 1 }, [[input]]);
  }

  setStyle(of: Area, patch: StylePatch): void {
    restyle(this.#state.rows, of, patch);
    this.book.changes.record({ kind: 'cells', sheetId: this.id, area: of });
  }

  /** Cell by cell; `null` leaves a cell alone. */
  setStyles(of: Area, patches: readonly (readonly (StylePatch | null)[])[]): void {
    restyleEach(this.#state.rows, of, patches);
    this.book.changes.record({ kind: 'cells', sheetId: this.id, area: of });
  }

  /** Cell by cell; empty text takes a note away, `null` leaves it. */
  setNotes(of: Area, notes: readonly (readonly (string | null)[])[]): void {
    writeNotes(this.#state.rows, of, notes);
    this.book.changes.record({ kind: 'cells', sheetId: this.id, area: of });
  }

  clear(of: Area, what: Clearing): void {
    const blank = <T>(filler: T): T[][] =>
      Array.from({ length: of.rows }, () => Array<T>(of.columns).fill(filler));
    if (what.contents === true) writeCells(this.#state.rows, of, blank<CellValue>(''));
    if (what.formats === true) clearStyles(this.#state.rows, of);
    if (what.looks === true) restyle(this.#state.rows, of, NO_LOOK);
    if (what.notes === true) writeNotes(this.#state.rows, of, blank(''));
    this.book.changes.record({ kind: 'cells', sheetId: this.id, area: of });
    if (what.validations === true) this.setValidation(of, null);
    if (what.formats === true) this.#clearConditionalFormats(of);
  }

  #clearConditionalFormats(of: Area): void {
    if (this.#state.conditionalFormats.length === 0) return;
    const conditionalFormats = this.#state.conditionalFormats
      .map((rule) => ({ ...rule, areas: rule.areas.flatMap((area) => subtract(area, of)) }))
      .filter((rule) => rule.areas.length > 0);
    this.update('rules', { conditionalFormats });
  }

  /** Lays a rule on an area, or takes away what lies there. */
  setValidation(of: Area, validation: Validation | null): void {
    const kept = this.#state.validations.flatMap((old) =>
      subtract(old.area, of).map((area) => ({ area, validation: old.validation })),
    );
    this.update('rules', { validations: validation === null ? kept : [...kept, { area: of, validation }] });
  }

  update(kind: UpdateKind, change: Partial<Omit<SheetState, 'rows'>>): void {
    this.#state = { ...this.#state, ...change };
    this.book.changes.record(kind === 'tabs' ? { kind } : { kind, sheetId: this.id });
  }

  /** Height (pixels, null for the default) and hiddenness of rows. */
  setRows(start: number, count: number, change: { height?: number | null; hidden?: boolean }): void {
    for (let row = start; row < start + count; row++) {
      this.#state.rows[row - 1] = { ...rowAt(this.#state.rows, row), ...change };
    }
    this.book.changes.record({ kind: 'layout', sheetId: this.id });
  }

  /** Width (pixels, null for the default) and hiddenness of columns. */
  setColumns(start: number, count: number, change: { width?: number | null; hidden?: boolean }): void {
    const columns = [...this.#state.columns];
    for (let column = start; column < start + count; column++) {
      columns[column - 1] = { width: null, hidden: false, ...columns[column - 1], ...change };
    }
    this.update('layout', { columns });
  }

  /** Inserts, deletes or moves rows or columns. Metadata, names and formulas of all tabs follow. */
  restructure(change: StructureChange): void {
    this.#state = restructuredState(this.#state, change);
    this.book.followStructure(this, change);
    this.book.changes.record({ kind: 'structure', sheetId: this.id, change });
  }

  /** Makes the sheet at least that big, at its end. */
  ensureSize(rows: number, columns: number): void {
    const { maxRows, maxColumns } = this.#state;
    if (rows > maxRows) this.append('ROWS', rows - maxRows);
    if (columns > maxColumns) this.append('COLUMNS', columns - maxColumns);
  }

  append(dimension: 'ROWS' | 'COLUMNS', count: number): void {
    const at = (dimension === 'ROWS' ? this.maxRows : this.maxColumns) + 1;
    this.restructure({ kind: 'insert', dimension, at, count, inherit: 'before' });
  }

  /** A state to come back to. */
  saved(): SheetState {
    return { ...this.#state, rows: this.#state.rows.slice() };
  }

  restore(state: SheetState): void {
    this.#state = { ...state, rows: state.rows.slice() };
    this.#extent = null;
  }
}
