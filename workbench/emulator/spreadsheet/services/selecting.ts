/** Moves the person's selection and tells the active range. */
import { type Area, contains } from '../a1.ts';
import type { Sheet } from '../sheet.ts';

/** The last selected range is the active one. */
export function activeArea(sheet: Sheet): Area {
  return sheet.selection.ranges.at(-1) ?? sheet.selection.current;
}

export function select(sheet: Sheet, ranges: readonly Area[]): void {
  const last = ranges.at(-1);
  if (last === undefined) return;
  sheet.selection = { ranges, current: { ...last, rows: 1, columns: 1 } };
  sheet.book.activate(sheet);
}

/** The current cell moves within the selected ranges; outside of them it becomes the selection. */
export function selectCell(sheet: Sheet, cell: Area): void {
  const around = sheet.selection.ranges.find((range) => contains(range, cell.row, cell.column));
  if (around === undefined) {
    select(sheet, [cell]);
    return;
  }
  const others = sheet.selection.ranges.filter((range) => range !== around);
  sheet.selection = { ranges: [...others, around], current: cell };
  sheet.book.activate(sheet);
}
