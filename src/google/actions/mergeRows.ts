/** Merges two rows of Contacts: the cells chosen go over to the row that stays, its to-dos follow, the other row goes. */
import type { Merging } from '../../app/ports.ts';
import type { Entry } from '../../domain/activity.ts';
import { formulaInRow } from '../../domain/undo/places.ts';
import type { RemovedCell } from '../../domain/undo/record.ts';
import type { ActivityTab } from '../activityTab.ts';
import type { Cell } from '../cells.ts';
import { quoted } from '../rowsWriter.ts';
import type { Tabs } from './act.ts';
import { carryOut, type Part } from './carryOut.ts';
import { FullTab, writable } from './fullTab.ts';
import { removeRow } from './removeRow.ts';

const NONE = { ids: [], prints: [], cellOf: () => '' };

/** See `Snapshot.merge`. */
export function mergeRows(tabs: Tabs, activity: ActivityTab, entry: Entry, merging: Merging): boolean {
  const { contacts, todos } = tabs;
  const full = new FullTab(contacts);
  const [keep, drop] = [full.rowOf(merging.keep), full.rowOf(merging.drop)];
  if (keep === 0 || drop === 0) return false;
  const cells = new Map(
    merging.take.map((column): [number, Cell] => {
      const cell = writable(full.keptAt(drop, column));
      const isFormula = typeof cell === 'string' && cell.startsWith('=');
      return [column, isFormula ? formulaInRow(cell, drop, keep) : cell];
    }),
  );
  const notes = contacts.column('notes');
  // Notes go first: as long as they do not tell what is given up, it still stands in the row.
  const first = new Map(merging.notes === null || notes === 0 ? [] : [[notes, quoted(merging.notes)]]);
  const writes = [first, cells].map((some) => ({ id: merging.keep, cells: some }));
  const parts: Part[] = [{ kind: 'contacts', full, writes, added: NONE }];
  if (todos !== null && merging.todos.length > 0) {
    const personId = new Map([[todos.column('personId'), quoted(merging.keep)]]);
    const rows = merging.todos.map((id) => ({ id, cells: personId }));
    parts.push({ kind: 'todos', full: new FullTab(todos), writes: rows, added: NONE });
  }
  const removed = { tab: 'contacts' as const, id: merging.drop, row: drop, cells: removedCells(full, drop) };
  if (!carryOut(activity, entry, parts, [removed])) return false;
  removeRow(full, merging.drop, true);
  return true;
}

function removedCells(full: FullTab, row: number): RemovedCell[] {
  const { sheet, width } = full.tab;
  const range = sheet.getRange(row, 1, 1, width);
  const [notes = []] = range.getNotes();
  const [formats = []] = range.getNumberFormats();
  return Array.from({ length: width }, (_, index) => {
    const column = index + 1;
    const isOwn = full.keyAt(column) === null;
    return {
      column: full.columnName(column),
      cell: full.keptAt(row, column),
      note: notes[index] ?? '',
      format: isOwn ? (formats[index] ?? '') : '',
    };
  }).filter(({ cell, note }) => cell !== '' || note !== '');
}
