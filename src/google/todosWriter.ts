/** Writes to the To-dos tab: what is of to-dos in the writes that serve every tab. */
import type { NewTodo, ShownTodo, TodoFacts } from '../app/ports.ts';
import type { Day } from '../domain/time.ts';
import type { TodoColumnKey } from '../domain/todoColumns.ts';
import { type Cell, cellFrom, dueCell } from './cells.ts';
import { columnLetter } from './layout.ts';
import { appendRows, factCell, quoted, sameCell, writeCells, writeFacts } from './rowsWriter.ts';
import { TODO_DERIVED, type TodosTab } from './todosTab.ts';

/** In the order of the sheet, so that one write serves them. */
const OWN = ['since', ...TODO_DERIVED, 'personId', 'id'] as const satisfies readonly TodoColumnKey[];
type Own = { [K in (typeof OWN)[number]]?: Cell };

/** See `Snapshot.writeTodos`. `stamped`: the rows in which Since is to be that day. */
export function writeTodos(
  tab: TodosTab,
  shown: readonly (ShownTodo | null)[],
  stamped: ReadonlyMap<number, Day>,
): number[] {
  const wanted = new Map<number, Own>();
  const written: number[] = [];
  const want = (row: number, cells: Own): boolean => {
    const differing = Object.entries(cells).filter(
      ([key, cell]) => !sameCell(cell, tab.cellAt(row, tab.column(key as TodoColumnKey))),
    );
    if (differing.length > 0)
      wanted.set(row, { ...wanted.get(row), ...(Object.fromEntries(differing) as Own) });
    return differing.length > 0;
  };
  shown.forEach((todo, index) => {
    if (todo === null) return;
    const { nextAction, due, status, personId } = todo;
    const cells = { nextAction, due: dueCell(due, tab.zone), status };
    const isNew = want(tab.rowOf(index), personId === '' ? cells : { ...cells, personId });
    if (isNew) written.push(index);
  });
  for (const row of tab.leftovers()) want(row, { nextAction: '', due: '', status: '' });
  for (const row of tab.unwritten) want(row, { id: tab.ids[row - 2] ?? '' });
  for (const [row, day] of stamped) want(row, { since: cellFrom({ type: 'day' }, day, tab.zone) });
  tab.unwritten.clear();
  write(tab, wanted);
  return written;
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
    return column.key === 'id' ? quoted(todo.id) : factCell(tab, column, todo.facts[column.key as keyof TodoFacts]);
  });
}

/** Writes facts of one to-do, looked at before and after. Fails with `gone` when the row was deleted. */
export function writeTodoFacts(tab: TodosTab, id: string, facts: TodoFacts): void {
  writeFacts(tab, id, facts, `This to-do is no longer in "${tab.name}". Nothing was changed.`);
}
