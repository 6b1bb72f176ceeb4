/** A tab of ours with its formulas: what stands in each cell, as an action keeps it and as it is put back. */
import { ownColumn } from '../../domain/undo/places.ts';
import type { KeptCell } from '../../domain/undo/record.ts';
import { type Cell, textOf } from '../cells.ts';
import type { RowsTab } from '../rowsTab.ts';
import { quoted } from '../rowsWriter.ts';

export type AnyTab = RowsTab<string, { readonly id: string }>;

export class FullTab {
  readonly tab: AnyTab;
  readonly #rows: ReadonlyMap<string, number>;
  readonly #keys: ReadonlyMap<number, string>;
  #formulas: readonly (readonly string[])[] | null = null;

  constructor(tab: AnyTab) {
    this.tab = tab;
    const rows = new Map<string, number>();
    tab.ids.forEach((id, index) => {
      if (!rows.has(id)) rows.set(id, index + 2);
    });
    this.#rows = rows;
    this.#keys = new Map(Array.from(tab.layout, ([key, column]) => [column, key]));
  }

  /**
   * Reads the formulas, in one round trip, unless they were read: before anything is written, and with a look at the
   * IDs after it, which tells that they belong to the cells.
   */
  readFormulas(): this {
    this.#formulas ??= this.tab.sheet.getDataRange().getFormulas();
    return this;
  }

  /** Sheet row of that ID as read, the first one where a row was copied; 0 when it was not there. */
  rowOf(id: string): number {
    return this.#rows.get(id) ?? 0;
  }

  keptAt(row: number, column: number): KeptCell {
    return keptCell(this.tab.cellAt(row, column), this.formulaAt(row, column));
  }

  /** `''` where there is none. */
  formulaAt(row: number, column: number): string {
    return this.readFormulas().#formulas?.[row - 1]?.[column - 1] ?? '';
  }

  /** Key of the column; null for one of the person's own. */
  keyAt(column: number): string | null {
    return this.#keys.get(column) ?? null;
  }

  /** Names the column so that it is found when columns have moved. */
  columnName(column: number): string {
    return this.keyAt(column) ?? ownColumn(this.headers(), column);
  }

  headerAt(column: number): string {
    return textOf(this.tab.cellAt(1, column));
  }

  /** Headers of all columns, the person's own too. */
  headers(): string[] {
    return Array.from({ length: this.tab.width }, (_, index) => this.headerAt(index + 1));
  }
}

function keptCell(cell: Cell, formula: string): KeptCell {
  if (formula !== '') return { formula };
  return cell instanceof Date ? { at: cell.getTime() } : cell;
}

/** As it is written: a formula that the person typed comes back as one, text never becomes one. */
export function writable(cell: KeptCell): Cell {
  if (typeof cell !== 'object') return quoted(cell);
  return 'formula' in cell ? cell.formula : new Date(cell.at);
}

/** What a cell reads as once this was written into it. */
export function written(cell: Cell): KeptCell {
  if (cell instanceof Date) return { at: cell.getTime() };
  if (typeof cell !== 'string') return cell;
  return cell.startsWith('=') ? { formula: cell } : cell.replace(/^'/, '');
}
