/** Types the value of an edit event into its cell, as the person did before Google calls `onEdit`. */
import type { EventRequest } from '../emulator/run.ts';
import { editText, readEntries, writeEntries } from '../emulator/spreadsheet/entry.ts';
import type { World } from '../emulator/world.ts';

type Edit = EventRequest & { readonly kind: 'edit' };

/** The event with the old value filled in. An edit of several cells, or without a value, types nothing. */
export function typeEdit(world: World, edit: Edit): Edit {
  const { rowStart: row, columnStart: column, value } = edit;
  const sheet = world.book.sheetNamed(edit.sheet);
  const single = row === edit.rowEnd && column === edit.columnEnd;
  if (sheet === null || !single || value === undefined) return edit;
  const old = editText(sheet, row, column);
  const area = { row, column, rows: 1, columns: 1 };
  sheet.ensureSize(row, column);
  if (old !== value) writeEntries(sheet, area, readEntries(sheet, area, [[value]], 'person'));
  return old === '' || edit.oldValue !== undefined ? edit : { ...edit, oldValue: old };
}
