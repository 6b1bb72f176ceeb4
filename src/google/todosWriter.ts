/** Writes to the To-dos tab: what is of to-dos in the writes that serve every tab. */
import type { NewTodo, ShownTodo, TodoFacts } from '../app/ports.ts';
import type { Zone } from '../domain/time.ts';
import type { TodoColumnKey } from '../domain/todoColumns.ts';
import { type Cell, cellFrom, dueCell } from './cells.ts';
import { type Columns, columnLetter } from './layout.ts';
import { factCell, quoted, sameCell, writeCells } from './rowsWriter.ts';
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
  let found: Own | null = null;
  for (const key of OWN) {
    const cell = cells[key];
    if (cell === undefined || sameCell(cell, tab.cellAt(row, tab.column(key)))) continue;
    found ??= {};
    found[key] = cell;
  }
  return found;
}

/** One write for all of it, unless Since would be rewritten in a row where it stays: it may be a formula there. */
function write(tab: TodosTab, wanted: Map<number, Own>): void {
  const rows = Array.from(wanted.keys()).sort((a, b) => a - b);
  const stamps = rows.filter((row) => wanted.get(row)?.since !== undefined);
  const isWhole = rows.length === (rows[rows.length - 1] ?? 0) - (rows[0] ?? 0) + 1;
  const together = isWhole && stamps.length === rows.length;
  if (!together) stampApart(tab, stamps, wanted);
  const used = OWN.map((key) => rows.some((row) => wanted.get(row)?.[key] !== undefined));
  // Those between are written as they stand: two writes would cost more.
  const between = OWN.slice(used.indexOf(true), used.lastIndexOf(true) + 1);
  const keys = together ? between : between.filter((key) => key !== 'since');
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

/** The cell of a to-do that is added; what it shows is worked out afterwards. */
export function newTodoCell(tab: TodosTab, { facts, id }: NewTodo, column: Columns<string>[number]): Cell {
  if (column.kind === 'derived') return '';
  return column.key === 'id' ? quoted(id) : factCell(tab, column, facts[column.key as keyof TodoFacts]);
}
