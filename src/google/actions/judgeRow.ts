/** Judges the cells that an action wrote in one row, as they stand now. */
import type { TakenRow } from '../../app/ports.ts';
import { judge, type Judgement } from '../../domain/undo/judge.ts';
import { findOwnColumn, formulaInRow, isOwnColumn, shownColumn } from '../../domain/undo/places.ts';
import type { CellChange, RowChange } from '../../domain/undo/record.ts';
import { type Cell, cellFrom, factOf } from '../cells.ts';
import { type FullTab, writable, written } from './fullTab.ts';
import type { RowWrite } from './rowWrites.ts';

export interface JudgedRow {
  readonly write: RowWrite;
  /** How it will have fared when all is written. */
  readonly taken: TakenRow;
}

export function judgeRow(full: FullTab, { tab, id, row: then, cells }: RowChange): JudgedRow {
  const row = full.rowOf(id);
  const write = new Map<number, Cell>();
  const back: string[] = [];
  const stays: TakenRow['stays'][number][] = [];
  const taken = { tab, index: row === 0 ? null : full.tab.indexAt(row), row: null, back, stays };
  if (row === 0) return { write: { id, cells: write }, taken: { ...taken, outcome: 'gone' } };
  for (const cell of cells) {
    const column = columnOf(full, cell.column);
    if (column === 0) {
      stays.push({ header: shownColumn(cell.column), why: 'lost' });
      continue;
    }
    const judged = judgeCell(full, row, column, inRow(cell, then, row));
    if (judged.verdict === 'changed') stays.push({ header: full.headerAt(column), why: 'changed' });
    if (judged.verdict !== 'back') continue;
    back.push(full.headerAt(column));
    write.set(column, writable(judged.cell));
  }
  return { write: { id, cells: write }, taken: { ...taken, outcome: 'cells' } };
}

/** Number of the column with that name; 0 when it is gone. */
export function columnOf(full: FullTab, name: string): number {
  if (!isOwnColumn(name)) return full.tab.layout.get(name) ?? 0;
  const column = findOwnColumn(name, full.headers());
  return full.keyAt(column) === null ? column : 0;
}

/** What stands there, then what it means: a date kept as text, in a column of plain text, is still that date. */
function judgeCell(full: FullTab, row: number, column: number, change: CellChange): Judgement {
  const judged = judge(change, full.keptAt(row, column));
  const known = full.tab.shape.columns.find(({ key }) => key === full.keyAt(column));
  if (judged.verdict !== 'changed' || known === undefined || full.formulaAt(row, column) !== '')
    return judged;
  const meant = factOf(known.type, full.tab.cellAt(row, column), full.tab.zone);
  if (!('value' in meant) || meant.value === null) return judged;
  return judge(change, written(cellFrom(known, meant.value, full.tab.zone)));
}

/** Formulas as they read in the row where the cell is now. */
function inRow({ column, before, after }: CellChange, from: number, to: number): CellChange {
  const moved = <T>(cell: T): T =>
    typeof cell === 'object' && cell !== null && 'formula' in cell
      ? { ...cell, formula: formulaInRow(String(cell.formula), from, to) }
      : cell;
  return { column, before: moved(before), after: moved(after) };
}
