/** The Contacts tab, read whole in one round trip: the contacts, where they stand, and what stands in their cells. */
import type { Adopted } from '../app/ports.ts';
import { NAME_PARTS } from '../domain/adoption.ts';
import type { ColumnKey } from '../domain/columns.ts';
import type { Contact } from '../domain/contact.ts';
import type { Zone } from '../domain/time.ts';
import { type Cell, cellOf, textOf } from './cells.ts';
import { contactOf } from './contactRow.ts';
import { columnLetter, type Layout, layoutOf, requireColumns } from './layout.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const DERIVED = ['nextAction', 'due', 'status', 'urgency'] as const;
const NOT_FACTS: readonly ColumnKey[] = [...DERIVED, 'id', 'owner'];
const NEEDED: readonly ColumnKey[] = ['name', 'id', ...DERIVED];

export class ContactsTab {
  readonly sheet: Sheet;
  readonly name: string;
  readonly zone: Zone;
  readonly layout: Layout;
  readonly contacts: readonly Contact[];
  /** Sheet row of each contact. */
  readonly rows: readonly number[];
  /** ID of every row below the header, blank rows included, as last read or given. */
  readonly ids: string[];
  readonly #cells: readonly (readonly Cell[])[];
  readonly #indexes: ReadonlyMap<number, number>;

  /** Fails with `not-set-up` when a column that the add-on cannot do without is missing. */
  static read(sheet: Sheet, name: string, adopted: Adopted, zone: Zone): ContactsTab {
    const cells = readCells(sheet);
    const layout = layoutOf(sheet, headersIn(cells), adopted);
    requireColumns(layout, name, NEEDED);
    return new ContactsTab(sheet, name, zone, cells, layout, namePartsIn(cells, adopted));
  }

  private constructor(
    sheet: Sheet,
    name: string,
    zone: Zone,
    cells: readonly (readonly Cell[])[],
    layout: Layout,
    nameParts: readonly number[],
  ) {
    this.sheet = sheet;
    this.name = name;
    this.zone = zone;
    this.layout = layout;
    this.#cells = cells;
    const facts = [...layout]
      .flatMap(([key, column]) => (NOT_FACTS.includes(key) ? [] : [column - 1]))
      .concat(nameParts);
    this.rows = cells.flatMap((row, index) =>
      index > 0 && facts.some((column) => isFilled(row[column] ?? '')) ? [index + 1] : [],
    );
    this.#indexes = new Map(this.rows.map((row, index) => [row, index]));
    this.contacts = this.rows.map((row) => contactOf(layout, cells[row - 1] ?? [], nameParts, zone));
    this.ids = cells.slice(1).map((row) => textOf(row[this.column('id') - 1] ?? ''));
  }

  /** Column number, from 1; 0 for a column that is not there. */
  column(key: ColumnKey): number {
    return this.layout.get(key) ?? 0;
  }

  rowOf(index: number): number {
    return this.rows[index] ?? 0;
  }

  indexAt(row: number): number | null {
    return this.#indexes.get(row) ?? null;
  }

  /** Number of columns that held anything when the tab was read. */
  get width(): number {
    return this.#cells[0]?.length ?? 1;
  }

  cellAt(row: number, column: number): Cell {
    return this.#cells[row - 1]?.[column - 1] ?? '';
  }

  /** What stands in the derived cells of a row. */
  derivedAt(row: number): Cell[] {
    return DERIVED.map((key) => this.cellAt(row, this.column(key)));
  }

  /** Rows whose person was cleared but whose derived cells still stand. */
  leftovers(): number[] {
    return this.ids.flatMap((_, index) => {
      const row = index + 2;
      return !this.#indexes.has(row) && this.derivedAt(row).some((cell) => cell !== '') ? [row] : [];
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

/** Indexes of the columns that name people in an adopted tab without a column Name of its own. */
function namePartsIn(cells: readonly (readonly Cell[])[], adopted: Adopted): number[] {
  const headers = headersIn(cells);
  return NAME_PARTS.flatMap((part) => {
    const header = adopted[part];
    return header === undefined || !headers.includes(header) ? [] : [headers.indexOf(header)];
  });
}

function isFilled(cell: Cell): boolean {
  // An unticked box is an empty cell that looks like something.
  return typeof cell === 'string' ? cell.trim() !== '' : cell !== false;
}

function readCells(sheet: Sheet): Cell[][] {
  return sheet
    .getDataRange()
    .getValues()
    .map((row) => row.map(cellOf));
}

function headersIn(cells: readonly (readonly Cell[])[]): string[] {
  return (cells[0] ?? []).map(textOf);
}
