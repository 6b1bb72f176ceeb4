/** The menu bar's commands on the selection of the grid. */
import type { Dimension } from '../../emulator/spreadsheet/structure.ts';
import { focusGrid, selection, sendEdit } from './grid.ts';

export function insertLines(dimension: Dimension, where: 'before' | 'after'): void {
  const now = selection();
  if (now === null) return;
  const { row, column, rows, columns } = now.area;
  const [first, count] = dimension === 'ROWS' ? [row, rows] : [column, columns];
  const at = where === 'before' ? first : first + count;
  sendEdit({
    kind: 'structure',
    sheet: now.sheet,
    change: { kind: 'insert', dimension, at, count, inherit: where === 'before' ? 'after' : 'before' },
  });
}

export function deleteLines(dimension: Dimension): void {
  const now = selection();
  if (now === null) return;
  const { row, column, rows, columns } = now.area;
  const [at, count] = dimension === 'ROWS' ? [row, rows] : [column, columns];
  sendEdit({ kind: 'structure', sheet: now.sheet, change: { kind: 'delete', dimension, at, count } });
}

export function clearCells(): void {
  const now = selection();
  if (now !== null) sendEdit({ kind: 'clear', sheet: now.sheet, areas: [now.area] });
}

/** Everything below the frozen rows, by the column of the selection. */
export function sortSheet(ascending: boolean): void {
  const now = selection();
  if (now !== null) sendEdit({ kind: 'sort', sheet: now.sheet, column: now.area.column, ascending });
}

export function copyCells(cut: boolean): void {
  focusGrid();
  void selection()?.grid.commands.executeCommand(cut ? 'sheet.command.cut' : 'sheet.command.copy');
}

export function pasteCells(): void {
  focusGrid();
  void selection()?.grid.commands.executeCommand('univer.command.paste');
}
