/** Writes to the To-dos tab: what is of to-dos in the writes that serve every tab. */
import type { NewTodo, ShownTodo, TodoFacts } from '../app/ports.ts';
import type { Zone } from '../domain/time.ts';
import type { TodoColumnKey } from '../domain/todoColumns.ts';
import { type Cell, cellFrom, dueCell } from './cells.ts';
import { columnLetter } from './layout.ts';
import { appendRows, factCell, quoted, sameCell, writeCells, writeFacts } from './rowsWriter.ts';
import { TODO_DERIVED, type TodosTab } from './todosTab.ts';

/** In the order of the sheet, so that one write serves them. */
const OWN = ['since', ...TODO_DERIVED, 'personId', 'id'] as const satisfies readonly TodoColumnKey[];
type Own = { [K in (typeof OWN)[number]]?: Cell };

/** See `Snapshot.writeTodos`. */
export function writeTodos(tab: TodosTab, shown: readonly (ShownTodo | null)[]): number[] {
  const wanted = new Map<number, Own>();
  const written: number[] = [];
  shown.forEach((todo, index) => {
    if (todo === null) return;
    const row = tab.rowOf(index);
    const cells = differing(tab, row, cellsOf(todo, tab.zone));
    if (cells === null) return;
    wanted.set(row, cells);
    written.push(index);
  });
  for (const row of tab.leftovers()) wanted.set(row, { nextAction: '', due: '', status: '' });
  for (const row of tab.unwritten) wanted.set(row, { ...wanted.get(row), id: tab.ids[row - 2] ?? '' });
  tab.unwritten.clear();
  if (wanted.size > 0) write(tab, wanted);
  return written;
}

function cellsOf({ nextAction, due, status, personId, since }: ShownTodo, zone: Zone): Own {
  return {
    nextAction,
    due: dueCell(due, zone),
    status,
    ...(personId !== undefined && { personId }),
    ...(since !== undefined && { since: cellFrom({ type: 'day' }, since, zone) }),
  };
}

/** The cells that are not what stands there; null when all are. */
function differing(tab: TodosTab, row: number, cells: Own): Own | null {
  const entries = Object.entries(cells).filter(
    ([key, cell]) => !sameCell(cell, tab.cellAt(row, tab.column(key as TodoColumnKey))),
  );
  return entries.length === 0 ? null : Object.fromEntries(entries);
}

/** One write for all of it, unless Since would be rewritten in a row where it stays: it may be a formula there. */
function write(tab: TodosTab, wanted: Map<number, Own>): void {
  const rows = Array.from(wanted.keys()).sort((a, b) => a - b);
  const stamps = rows.filter((row) => wanted.get(row)?.since !== undefined);
  const isWhole = rows.length === (rows[rows.length - 1] ?? 0) - (rows[0] ?? 0) + 1;
  const together = isWhole && stamps.length === rows.length;
  if (!together) stampApart(tab, stamps, wanted);
  const used = OWN.filter((key) => rows.some((row) => wanted.get(row)?.[key] !== undefined));
  const keys = together ? used : used.filter((key) => key !== 'since');
  writeCells(tab, keys, new Map(rows.map((row) => [row, keys.map((key) => wanted.get(row)?.[key])])));
}

function stampApart(tab: TodosTab, rows: readonly number[], wanted: ReadonlyMap<number, Own>): void {
  const [first] = rows;
  const day = first === undefined ? undefined : wanted.get(first)?.since;
  if (day === undefined) return;
  const column = tab.column('since');
  tab.sheet.getRangeList(rows.map((row) => `${columnLetter(column)}${String(row)}`)).setValue(day);
  for (const row of rows) tab.written(row, column, day);
}

/** Adds to-dos below the last row; false when something was typed there or rows moved meanwhile: nothing was added. */
export function appendTodos(tab: TodosTab, todos: readonly NewTodo[]): boolean {
  return appendRows(tab, todos.length, (index, column) => {
    const todo = todos[index];
    if (todo === undefined || column.kind === 'derived') return '';
    return column.key === 'id'
      ? quoted(todo.id)
      : factCell(tab, column, todo.facts[column.key as keyof TodoFacts]);
  });
}

/** Writes facts of one to-do, looked at before and after. Fails with `gone` when the row was deleted. */
export function writeTodoFacts(tab: TodosTab, id: string, facts: TodoFacts): void {
  writeFacts(tab, id, facts, `This to-do is no longer in "${tab.name}". Nothing was changed.`);
}
