/** The To-dos tab, read whole in one round trip. A spreadsheet that was set up before it existed has none. */
import type { Todo } from '../domain/todo.ts';
import { TODO_COLUMNS, type TodoColumnKey } from '../domain/todoColumns.ts';
import type { Zone } from '../domain/time.ts';
import { layoutOf, requireColumns } from './layout.ts';
import { headersIn, readCells, RowsTab, type Shape } from './rowsTab.ts';
import { markedTab } from './tabs.ts';
import { todoOf } from './todoRow.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const TODO_DERIVED = ['nextAction', 'due', 'status'] as const;
/** Since is stamped where a state was chosen: alone it is no to-do. */
const SHAPE: Shape<TodoColumnKey> = {
  columns: TODO_COLUMNS,
  derived: TODO_DERIVED,
  ours: [...TODO_DERIVED, 'since', 'personId', 'id'],
};
const NEEDED: readonly TodoColumnKey[] = [
  'what',
  'kind',
  'person',
  'state',
  'since',
  ...TODO_DERIVED,
  'personId',
  'id',
];

export type TodosTab = RowsTab<TodoColumnKey, Todo>;

/** Fails with `not-set-up` when a column that the add-on cannot do without is missing. */
export function readTodosTab(sheet: Sheet, name: string, zone: Zone): TodosTab {
  const cells = readCells(sheet);
  const layout = layoutOf(sheet, TODO_COLUMNS, headersIn(cells));
  requireColumns(layout, TODO_COLUMNS, name, NEEDED);
  return new RowsTab({ sheet, name, zone, cells, layout }, SHAPE, (row) => todoOf(layout, row, zone));
}

/**
 * The tab that set-up recorded under that name; where it was renamed, or its name given to another, the one that is
 * marked. Null when there is neither: there are no to-dos then.
 */
export function findTodosTab(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  name: string,
  zone: Zone,
): TodosTab | null {
  if (name === '') return null;
  const named = spreadsheet.getSheetByName(name);
  try {
    if (named !== null) return readTodosTab(named, name, zone);
  } catch (error) {
    const marked = markedTab(spreadsheet, 'todos');
    if (marked === null || marked.getSheetId() === named?.getSheetId()) throw error;
    return readTodosTab(marked, marked.getName(), zone);
  }
  const marked = markedTab(spreadsheet, 'todos');
  return marked === null ? null : readTodosTab(marked, marked.getName(), zone);
}
