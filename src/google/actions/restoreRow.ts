/** Brings a deleted row back, below the last one: with its values, formulas and notes, and the formats of the person's own columns. */
import type { TakenRow } from '../../app/ports.ts';
import { Trouble } from '../../domain/trouble.ts';
import { formulaInRow, shownColumn } from '../../domain/undo/places.ts';
import type { RemovedCell, RemovedRow } from '../../domain/undo/record.ts';
import type { Cell } from '../cells.ts';
import { type FullTab, writable } from './fullTab.ts';
import { columnOf } from './judgeRow.ts';
import { roomFor } from './newRows.ts';
import { isRefusal } from './rowWrites.ts';

interface Placed extends RemovedCell {
  /** Number of the column; 0 when it is gone. */
  readonly place: number;
  readonly value: Cell;
}

/** A row that is there, because its deletion never happened or it was brought back before, is left as it is. */
export function restoreRow(full: FullTab, { tab, id, row: then, cells }: RemovedRow): TakenRow {
  const there = full.rowOf(id);
  const taken = { tab, index: null, row: null, back: [], stays: [] };
  if (there > 0) return { ...taken, index: full.tab.indexAt(there), outcome: 'cells' };
  const row = roomFor(full.tab, 1);
  if (row === null) {
    throw new Trouble(
      'busy',
      'Something was typed where the row was to come back, so it is not back yet. Choose Undo last action again.',
    );
  }
  const placed = cells.map((cell): Placed => {
    const value = writable(cell.cell);
    const moved = typeof value === 'string' && value.startsWith('=') ? formulaInRow(value, then, row) : value;
    return { ...cell, place: columnOf(full, cell.column), value: moved };
  });
  const lost = placed.filter(({ place }) => place === 0);
  const kept = placed.filter(({ place }) => place > 0);
  const { sheet } = full.tab;
  for (const { place, format } of kept) if (format !== '') sheet.getRange(row, place).setNumberFormat(format);
  const refused = writeWhole(full, row, kept);
  for (const { place, note } of kept) if (note !== '') sheet.getRange(row, place).setNote(note);
  SpreadsheetApp.flush();
  const stays = [
    ...refused.map(({ place }) => ({ header: full.headerAt(place), why: 'refused' as const })),
    ...lost.map(({ column }) => ({ header: shownColumn(column), why: 'lost' as const })),
  ];
  return { ...taken, row, outcome: 'restored', stays };
}

/** In one write, so that no half of a row can be left; cell by cell only when a rule refuses one. Returns those refused. */
function writeWhole(full: FullTab, row: number, cells: readonly Placed[]): readonly Placed[] {
  const values = new Map(cells.map(({ place, value }) => [place, value]));
  const width = Math.max(...values.keys());
  const whole = Array.from({ length: width }, (_, index): Cell => {
    const column = index + 1;
    return values.get(column) ?? (full.formulaAt(row, column) || full.tab.cellAt(row, column));
  });
  const { sheet } = full.tab;
  try {
    sheet.getRange(row, 1, 1, width).setValues([whole]);
    return [];
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
  return cells.filter(({ place, value }) => {
    try {
      sheet.getRange(row, place).setValue(value);
      return false;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return true;
    }
  });
}
