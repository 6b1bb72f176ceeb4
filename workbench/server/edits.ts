/** Plays a person's edit on the spreadsheet, and says which cells the add-on's `onEdit` is to hear of. */
import { type Area, intersection } from '../emulator/spreadsheet/a1.ts';
import { mayEditArea, mayEditBook } from '../emulator/spreadsheet/access.ts';
import type { Book } from '../emulator/spreadsheet/book.ts';
import type { History } from '../emulator/spreadsheet/history.ts';
import {
  type CellEdit,
  clearCells,
  type Outcome,
  pasteTexts,
  transferCells,
  typeIntoCell,
} from '../emulator/spreadsheet/person.ts';
import type { Group } from '../emulator/spreadsheet/rules.ts';
import { fold } from '../emulator/spreadsheet/services/group.ts';
import type { Sheet } from '../emulator/spreadsheet/sheet.ts';
import { sortArea } from '../emulator/spreadsheet/sort.ts';
import type { Edit } from './book-view.ts';
import { addTab, deleteTab, hideTab, moveTab, renameTab } from './tabs.ts';

export interface Edited {
  readonly cells: readonly CellEdit[];
  /** What a rule on a cell warns about; `''` for nothing. */
  readonly warning: string;
}

/** Throws an `Error` in words for the person when the edit is refused; then nothing was changed. */
export function applyEdit(book: Book, history: History, edit: Edit, user: string): Edited {
  const sheet = (id: number): Sheet => sheetOf(book, id);
  switch (edit.kind) {
    case 'type':
      return taken([typeIntoCell(sheet(edit.sheet), edit.row, edit.column, edit.text, user)]);
    case 'paste':
      return taken([pasteTexts(sheet(edit.sheet), edit.area, edit.texts, user)]);
    case 'transfer': {
      const from = { sheet: sheet(edit.from.sheet), area: within(sheet(edit.from.sheet), edit.from.area) };
      return taken([
        transferCells(from, { sheet: sheet(edit.to.sheet), area: edit.to.area }, edit.cut, user),
      ]);
    }
    case 'clear':
      return taken(
        clearCells(
          sheet(edit.sheet),
          edit.areas.map((area) => within(sheet(edit.sheet), area)),
          user,
        ),
      );
    case 'undo':
      return silent(history.undo(), 'There is nothing to undo.');
    case 'redo':
      return silent(history.redo(), 'There is nothing to redo.');
    default:
      if (!mayEditBook(book, user))
        throw new Error('This spreadsheet is open to you for viewing only. Nothing was changed.');
      reshape(book, edit, user);
      return NOTHING;
  }
}

const NOTHING: Edited = { cells: [], warning: '' };

type Reshaping = Exclude<Edit, { kind: 'type' | 'paste' | 'transfer' | 'clear' | 'undo' | 'redo' }>;

/** Edits of the shape of things, of which Sheets does not tell `onEdit`. */
function reshape(book: Book, edit: Reshaping, user: string): void {
  switch (edit.kind) {
    case 'structure':
      restructure(sheetOf(book, edit.sheet), edit.change);
      break;
    case 'sort':
      sort(sheetOf(book, edit.sheet), edit.column, edit.ascending, user);
      break;
    case 'resize':
      for (const [line, size] of Object.entries(edit.sizes)) {
        const sheet = sheetOf(book, edit.sheet);
        if (edit.dimension === 'ROWS') sheet.setRows(Number(line), 1, { height: size });
        else sheet.setColumns(Number(line), 1, { width: size });
      }
      break;
    case 'hide': {
      const { at, count, hidden } = edit;
      if (edit.dimension === 'ROWS') sheetOf(book, edit.sheet).setRows(at, count, { hidden });
      else sheetOf(book, edit.sheet).setColumns(at, count, { hidden });
      break;
    }
    case 'fold': {
      const { dimension, start, count, collapsed } = edit.group;
      const isMeant = (one: Group): boolean =>
        one.dimension === dimension && one.start === start && one.count === count;
      fold(sheetOf(book, edit.sheet), !collapsed, isMeant);
      break;
    }
    case 'addTab':
      addTab(book);
      break;
    case 'renameTab':
      renameTab(book, sheetOf(book, edit.sheet), edit.name);
      break;
    case 'deleteTab':
      deleteTab(book, sheetOf(book, edit.sheet));
      break;
    case 'moveTab':
      moveTab(book, sheetOf(book, edit.sheet), edit.to);
      break;
    case 'hideTab':
      hideTab(book, sheetOf(book, edit.sheet), edit.hidden);
      break;
    case 'renameBook':
      book.update({ name: edit.name });
      break;
  }
}

function restructure(sheet: Sheet, change: Extract<Edit, { kind: 'structure' }>['change']): void {
  const { kind, at, count, dimension } = change;
  const lines = dimension === 'ROWS' ? sheet.maxRows : sheet.maxColumns;
  const word = dimension === 'ROWS' ? 'rows' : 'columns';
  const inside =
    kind === 'insert'
      ? at <= lines + 1
      : at + count - 1 <= lines && (kind === 'delete' || change.to <= lines + 1);
  if (!inside) throw new Error(`These ${word} are no longer there. Nothing was changed.`);
  if (kind === 'delete' && count >= lines)
    throw new Error(`You cannot delete all the ${word} of a sheet. Nothing was changed.`);
  const stays = kind === 'move' && change.to >= at && change.to <= at + count;
  if (!stays) sheet.restructure(change);
}

/** All rows below the frozen ones, by one column. */
function sort(sheet: Sheet, column: number, ascending: boolean, user: string): void {
  const row = sheet.state.frozenRows + 1;
  const area = { row, column: 1, rows: sheet.lastRow() - row + 1, columns: sheet.maxColumns };
  if (area.rows < 2) return;
  if (!mayEditArea(sheet, area, user))
    throw new Error('Some of these rows are protected. Nothing was sorted.');
  sortArea(sheet, area, [{ column, ascending }]);
}

function sheetOf(book: Book, id: number): Sheet {
  const sheet = book.sheetById(id);
  if (sheet === null) throw new Error('This sheet is no longer there. Nothing was changed.');
  return sheet;
}

/** The part of the area that lies in the sheet; throws when none does. */
function within(sheet: Sheet, area: Area): Area {
  const part = intersection(area, { row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns });
  if (part === null) throw new Error('These cells are no longer there. Nothing was changed.');
  return part;
}

function taken(outcomes: readonly Outcome[]): Edited {
  const refused = outcomes.find((outcome): outcome is Outcome & { accepted: false } => !outcome.accepted);
  if (refused !== undefined) throw new Error(refused.message);
  return {
    cells: outcomes.flatMap((outcome) => (outcome.accepted ? [outcome.edit] : [])),
    warning: outcomes.map((outcome) => outcome.message ?? '').find((message) => message !== '') ?? '',
  };
}

function silent(done: boolean, otherwise: string): Edited {
  if (!done) throw new Error(otherwise);
  return NOTHING;
}
