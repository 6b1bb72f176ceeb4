/** What is selected: the active sheet, its ranges and the current cell. */
import type { Area } from '../a1.ts';
import type { Sheet } from '../sheet.ts';
import type { Context, GoogleRange } from './context.ts';
import { createRangeList } from './range-list.ts';
import { activeArea } from './selecting.ts';

type GoogleSelection = GoogleAppsScript.Spreadsheet.Selection;

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
