/** A tab of ours with one thing a row, read whole in one round trip: what stands where, and the IDs that find the rows. */
import type { Zone } from '../domain/time.ts';
import { type Cell, cellOf, textOf } from './cells.ts';
import { columnLetter, type Columns, type Layout } from './layout.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What is the same for every tab of a kind. */
export interface Shape<Key extends string> {
  readonly columns: Columns<Key>;
  /** Columns that the add-on computes. */
  readonly derived: readonly Key[];
  /** Columns that make no row by themselves: the add-on fills them. */
  readonly ours: readonly Key[];
}

/** What was read of a tab. */
export interface ReadTab<Key extends string> {
  readonly sheet: Sheet;
  readonly name: string;
  readonly zone: Zone;
  readonly cells: Cell[][];
  readonly layout: Layout<Key>;
}

export class RowsTab<Key extends string, Item extends { readonly id: string }> {
  readonly sheet: Sheet;
  readonly name: string;
  readonly zone: Zone;
  readonly shape: Shape<Key>;
  readonly layout: Layout<Key | 'id'>;
  /** What the filled rows hold, in order; an item gets its ID here before the sheet has it. */
  readonly items: Item[];
  /** Sheet row of each item. */
  readonly rows: readonly number[];
  /** ID of every row below the header, blank rows included, as last read or given. */
  readonly ids: string[];
  /** Rows whose ID was given but is not written yet. */
  readonly unwritten = new Set<number>();
  readonly #cells: Cell[][];
  readonly #indexes: ReadonlyMap<number, number>;

  /** `more`: indexes of further columns that make a row. */
  constructor(
    { sheet, name, zone, cells, layout }: ReadTab<Key>,
    shape: Shape<Key>,
    itemOf: (row: readonly Cell[]) => Item,
    more: readonly number[] = [],
  ) {
    this.sheet = sheet;
    this.name = name;
    this.zone = zone;
    this.shape = shape;
    this.layout = layout;
    this.#cells = cells;
    const facts = [...layout]
      .flatMap(([key, column]) => (shape.ours.includes(key) ? [] : [column - 1]))
      .concat(more);
    this.rows = cells.flatMap((row, index) =>
      index > 0 && facts.some((column) => isFilled(row[column] ?? '')) ? [index + 1] : [],
    );
    this.#indexes = new Map(this.rows.map((row, index) => [row, index]));
    this.items = this.rows.map((row) => itemOf(cells[row - 1] ?? []));
    this.ids = cells.slice(1).map((row) => textOf(row[this.column('id') - 1] ?? ''));
  }

  /** Column number, from 1; 0 for a column that is not there. */
  column(key: Key | 'id'): number {
    return this.layout.get(key) ?? 0;
  }

  rowOf(index: number): number {
    return this.rows[index] ?? 0;
  }

  indexAt(row: number): number | null {
    return this.#indexes.get(row) ?? null;
  }

  /** Indexes of the items from one row to another. */
  indexesWithin(first: number, last: number): number[] {
    return this.rows.flatMap((row, index) => (row >= first && row <= last ? [index] : []));
  }

  /** Number of columns that held anything when the tab was read. */
  get width(): number {
    return this.#cells[0]?.length ?? 1;
  }

  /** What stands in the cell, as last read or written. */
  cellAt(row: number, column: number): Cell {
    return this.#cells[row - 1]?.[column - 1] ?? '';
  }

  /** Remembers what was written. */
  written(row: number, column: number, cell: Cell): void {
    const cells = this.#cells[row - 1];
    if (cells !== undefined) cells[column - 1] = cell;
  }

  /** Rows whose facts were cleared but whose derived cells still stand. */
  leftovers(): number[] {
    const columns = this.shape.derived.map((key) => this.column(key));
    return this.ids.flatMap((_, index) => {
      const row = index + 2;
      if (this.#indexes.has(row)) return [];
      return columns.some((column) => this.cellAt(row, column) !== '') ? [row] : [];
    });
  }

  /** The last row that holds anything at all, the person's own columns included. */
  lastRow(): number {
    return this.#cells.reduce((last, row, index) => (row.some(isFilled) ? index + 1 : last), 1);
  }

  /** The IDs as they stand now, down to the end of the grid: one round trip. */
  readIds(): string[] {
    if (this.ids.length === 0) return [];
    const letter = columnLetter(this.column('id'));
    const cells = this.sheet.getRange(`${letter}2:${letter}`).getValues();
    return cells.map((row) => textOf(cellOf(row[0])));
  }

  /** Whether every row still stands where it was read: one round trip. */
  unmoved(): boolean {
    const now = this.readIds();
    return this.ids.every((id, index) => id === (now[index] ?? ''));
  }
}

/** The whole tab in one round trip. */
export function readCells(sheet: Sheet): Cell[][] {
  const rows: unknown[][] = sheet.getDataRange().getValues();
  // In place: a second copy of every cell would cost a third of the reading.
  for (const row of rows) for (let index = 0; index < row.length; index += 1) row[index] = cellOf(row[index]);
  return rows as Cell[][];
}

export function headersIn(cells: readonly (readonly Cell[])[]): string[] {
  return (cells[0] ?? []).map(textOf);
}

function isFilled(cell: Cell): boolean {
  // An unticked box is an empty cell that looks like something.
  return typeof cell === 'string' ? cell.trim() !== '' : cell !== false;
}
