/** Adds rows below the last one: first room is made and looked at, then it is filled. */
import type { Cell } from '../cells.ts';
import { type Block, blocksOf, type Columns } from '../layout.ts';
import type { AnyTab } from './fullTab.ts';

export interface NewRows {
  readonly ids: readonly string[];
  /** See `printOfNew`. */
  readonly prints: readonly string[];
  /** The cell of the row with that index. */
  readonly cellOf: (index: number, column: Columns<string>[number]) => Cell;
}

/**
 * The first row of as many free ones below everything that stands there, the person's own columns included; null
 * when something was typed there since the tab was read.
 */
export function roomFor(tab: AnyTab, count: number): number | null {
  const start = tab.lastRow() + 1;
  const rows = tab.sheet.getMaxRows();
  const needed = start + count;
  // Rows put in before an empty last row lie inside the ranges of rules and formats, which then reach over them.
  if (needed > rows && start <= rows) tab.sheet.insertRowsBefore(rows, needed - rows);
  else if (needed > rows) tab.sheet.insertRowsAfter(rows, needed - rows);
  const room = tab.sheet.getRange(start, 1, count, tab.width).getValues();
  return room.every((row) => row.every((cell) => cell === '' || cell === false)) ? start : null;
}

/** Fills rows that are free. When a write is refused, those before it are emptied again. */
export function fillRows(tab: AnyTab, start: number, { ids: { length: count }, cellOf }: NewRows): void {
  try {
    for (const block of ourBlocks(tab)) {
      const cells = Array.from({ length: count }, (_, index) =>
        block.columns.map((column) => cellOf(index, column)),
      );
      tab.sheet.getRange(start, block.start, count, block.columns.length).setValues(cells);
    }
    SpreadsheetApp.flush();
  } catch (error) {
    emptyRows(tab, start, count);
    throw error;
  }
}

/** Empties our columns of rows. */
export function emptyRows(tab: AnyTab, start: number, count: number): void {
  for (const block of ourBlocks(tab))
    tab.sheet.getRange(start, block.start, count, block.columns.length).clearContent();
}

/** Runs of all the columns that are ours. */
export function ourBlocks({ layout, shape }: AnyTab): Block<string>[] {
  return blocksOf(
    layout,
    shape.columns,
    shape.columns.map(({ key }) => key),
  );
}
