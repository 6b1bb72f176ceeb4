/** What an edit means to the campaign: which tab of ours it lies in, and what stands there now. */
import type { Edited } from '../app/ports.ts';
import { findContacts, SheetSnapshot } from './book.ts';
import { textOf } from './cells.ts';
import { readContactsTab } from './contactsTab.ts';
import { headersBeside } from './ownColumns.ts';
import type { RowsTab } from './rowsTab.ts';
import { type KeptSheet, readSettingsTab, type SettingsTab } from './settingsTab.ts';
import { readSettingsEdit } from './settingsNotes.ts';
import { TAB_NAMES } from './tabs.ts';
import { findTemplatesTab, standingIn } from './templatesTab.ts';
import { findTodosTab, readTodosTab, type TodosTab } from './todosTab.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** Null when the edit lies elsewhere than in rows of contacts or to-dos, in Settings or in Templates. */
export function readEdit(range: Range): Edited | null {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const settings = readSettingsTab(spreadsheet);
  const { contactsTab, todosTab, adopted, zone } = settings;
  switch (tabOf(range, settings)) {
    case 'contacts': {
      const todos = findTodosTab(spreadsheet, todosTab, zone);
      const contacts = readContactsTab(range.getSheet(), contactsTab, adopted, zone);
      const snapshot = new SheetSnapshot(settings, todos, contacts);
      return { tab: 'contacts', snapshot, ...reachedIn(contacts, range) };
    }
    case 'todos': {
      const todos = readTodosTab(range.getSheet(), todosTab, zone);
      const snapshot = new SheetSnapshot(settings, todos, findContacts(spreadsheet, settings));
      return { tab: 'todos', snapshot, ...reachedIn(todos, range), left: leftIn(todos, range) };
    }
    case 'settings':
      return readSettingsEdit(settings, range);
    case 'templates': {
      const tab = findTemplatesTab(spreadsheet, zone);
      const ownHeaders = () => headersBeside(spreadsheet, settings);
      return tab === null ? null : { tab: 'templates', templates: standingIn(tab), ownHeaders };
    }
    default:
      return null;
  }
}

/**
 * Told by the ids of our tabs, which a range knows without a round trip; by its name in a spreadsheet that keeps no
 * ids yet, or is a copy of one, whose tabs may have others.
 */
function tabOf(
  range: Range,
  { sheet, sheets, madeFor, contactsTab, todosTab }: SettingsTab,
): KeptSheet | null {
  const isOwn = madeFor === SpreadsheetApp.getActiveSpreadsheet().getId();
  if (sheets.size > 0 && isOwn) return sheets.get(range.getGridId()) ?? null;
  const name = range.getSheet().getName();
  if (name === contactsTab) return 'contacts';
  if (name === todosTab) return 'todos';
  if (TAB_NAMES.templates.some((ours) => ours === name)) return 'templates';
  return sheet.getSheetId() === range.getGridId() ? 'settings' : null;
}

/** A row that was cleared whole tells nobody any more. */
function leftIn(todos: TodosTab, range: Range): string[] {
  const first = range.getRow();
  const last = Math.min(first + range.getNumRows() - 1, todos.lastRow());
  const taken = new Set(todos.indexesWithin(first, last).map((index) => todos.rowOf(index)));
  const column = todos.column('personId');
  const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return rows.flatMap((row) => {
    const id = taken.has(row) ? '' : textOf(todos.cellAt(row, column));
    return id === '' ? [] : [id];
  });
}

function reachedIn<Key extends string>(
  tab: RowsTab<Key, { readonly id: string }>,
  range: Range,
): { readonly indexes: readonly number[]; readonly reached: (key: Key) => boolean } {
  const first = range.getRow();
  const left = range.getColumn();
  const right = left + range.getNumColumns() - 1;
  return {
    indexes: tab.indexesWithin(first, first + range.getNumRows() - 1),
    reached: (key) => tab.column(key) >= left && tab.column(key) <= right,
  };
}
