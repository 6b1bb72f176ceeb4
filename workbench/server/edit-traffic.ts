/** Between the page and the spreadsheet: edits of a page that is a moment behind, and what each edit has drawn there. */
import type { EventRequest } from '../emulator/run.ts';
import type { CellEdit } from '../emulator/spreadsheet/person.ts';
import { mapIndex } from '../emulator/spreadsheet/structure.ts';
import type { Feed } from './feed.ts';
import type { Area, Edit } from './book-view.ts';

/**
 * The edit as it is to be done now. What was typed goes to where its cell has moved meanwhile; other edits of a sheet
 * whose rows or columns have moved are refused with an `Error`.
 */
export function upToDate(edit: Edit, feed: Feed, revision: number): Edit {
  if (!('sheet' in edit)) return edit;
  const changes = feed.restructuringsSince(revision, edit.sheet);
  if (changes.length === 0 || edit.kind === 'renameTab' || edit.kind === 'moveTab' || edit.kind === 'hideTab')
    return edit;
  if (edit.kind !== 'type')
    throw new Error('Rows or columns have moved meanwhile, so nothing was changed. Please do it again.');
  let { row, column } = edit;
  for (const change of changes) {
    const index = mapIndex(change, change.dimension === 'ROWS' ? row : column);
    if (index === null) throw new Error(`The cell is gone, so this was not written: ${edit.text}`);
    if (change.dimension === 'ROWS') row = index;
    else column = index;
  }
  return { ...edit, row, column };
}

/** The cells that the page changed by itself when the person made the edit. */
export function drawnByPage(edit: Edit): { readonly sheet: number; readonly area: Area }[] {
  if (edit.kind === 'type')
    return [{ sheet: edit.sheet, area: { row: edit.row, column: edit.column, rows: 1, columns: 1 } }];
  if (edit.kind === 'paste') return [{ sheet: edit.sheet, area: edit.area }];
  if (edit.kind === 'clear') return edit.areas.map((area) => ({ sheet: edit.sheet, area }));
  return [];
}

/** What `onEdit` gets (Google: guides/triggers/events). */
export function editEvent({
  sheet,
  area,
  value,
  oldValue,
}: CellEdit): EventRequest & { readonly kind: 'edit' } {
  return {
    kind: 'edit',
    sheet: sheet.name,
    rowStart: area.row,
    rowEnd: area.row + area.rows - 1,
    columnStart: area.column,
    columnEnd: area.column + area.columns - 1,
    ...(value !== null && value !== '' && { value: String(value) }),
    ...(oldValue !== null && oldValue !== '' && { oldValue: String(oldValue) }),
  };
}
