/** What is selected: the active sheet, its ranges and the current cell. */
import { type Area, contains } from '../a1.ts';
import type { Sheet } from '../sheet.ts';
import type { Context, GoogleRange } from './context.ts';
import { createRangeList } from './range-list.ts';

type GoogleSelection = GoogleAppsScript.Spreadsheet.Selection;

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

export function createSelection(context: Context): GoogleSelection {
  const range = (method: string, of: (sheet: Sheet) => Area): GoogleRange => {
    context.read(`Selection.${method}`);
    const sheet = context.book.activeSheet;
    return context.make.range(sheet, of(sheet));
  };
  return context.wrap<GoogleSelection>('Selection', {
    getActiveRange: () => range('getActiveRange', activeArea),
    getActiveRangeList: () => {
      context.read('Selection.getActiveRangeList');
      const sheet = context.book.activeSheet;
      return createRangeList(context, sheet, sheet.selection.ranges);
    },
    getActiveSheet: () => context.make.sheet(context.book.activeSheet),
    getCurrentCell: () => range('getCurrentCell', (sheet) => sheet.selection.current),
  });
}
