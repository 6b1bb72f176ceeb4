/** Plays a person's edit on the spreadsheet, and says which cells the add-on's `onEdit` is to hear of. */
import type { Book } from '../emulator/spreadsheet/book.ts';
import { readEntries, writeEntries } from '../emulator/spreadsheet/entry.ts';
import type { Sheet } from '../emulator/spreadsheet/sheet.ts';
import { sortArea } from '../emulator/spreadsheet/sort.ts';
import type { EventRequest } from '../emulator/run.ts';
import type { Feed } from './feed.ts';
import type { Edit } from './protocol.ts';

type EditEvent = EventRequest & { readonly kind: 'edit' };

export function applyEdit(book: Book, _feed: Feed, _revision: number, edit: Edit, _user: string): EditEvent[] {
  const sheetOf = (id: number): Sheet => {
    const sheet = book.sheetById(id);
    if (sheet === null) throw new Error('This sheet is no longer there. Nothing was changed.');
    return sheet;
  };
  switch (edit.kind) {
    case 'type': {
      const sheet = sheetOf(edit.sheet);
      const area = { row: edit.row, column: edit.column, rows: 1, columns: 1 };
      writeEntries(sheet, area, readEntries(sheet, area, [[edit.text]], 'person'));
      return [{ kind: 'edit', sheet: sheet.name, rowStart: edit.row, rowEnd: edit.row, columnStart: edit.column, columnEnd: edit.column, value: edit.text }];
    }
    case 'structure':
      sheetOf(edit.sheet).restructure(edit.change.kind === 'insert' ? { ...edit.change, inherit: 'before' } : edit.change);
      return [];
    case 'sort': {
      const sheet = sheetOf(edit.sheet);
      const row = sheet.state.frozenRows + 1;
      sortArea(sheet, { row, column: 1, rows: sheet.lastRow() - row + 1, columns: sheet.maxColumns }, [edit]);
      return [];
    }
    default:
      throw new Error('This is not possible yet.');
  }
}
