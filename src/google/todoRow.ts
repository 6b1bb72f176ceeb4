/** One row of the To-dos tab as a to-do; cells that cannot be used become problems, never guesses. */
import type { Zone } from '../domain/time.ts';
import { NO_TODO, type Todo, type TodoProblem } from '../domain/todo.ts';
import { TODO_COLUMNS, type TodoColumnKey } from '../domain/todoColumns.ts';
import { type Cell, factOf } from './cells.ts';
import type { Layout } from './layout.ts';

const FACTS = TODO_COLUMNS.filter((column) => column.kind === 'fact');
/** A cell holds up to 50,000 characters; so many are kept of one that cannot be used. */
const SHOWN = 500;

export function todoOf(layout: Layout<TodoColumnKey>, row: readonly Cell[], zone: Zone): Todo {
  // Every to-do has the same keys in the same order: it is read, and planned, in half the time.
  const facts: Record<string, unknown> = { ...NO_TODO };
  const problems: TodoProblem[] = [];
  for (const { key, type } of FACTS) {
    const cell = row[(layout.get(key) ?? 0) - 1] ?? '';
    if (cell === '') continue;
    const converted = factOf(type, cell, zone);
    if ('value' in converted) facts[key] = converted.value;
    else problems.push({ column: key, text: converted.text.slice(0, SHOWN), message: converted.message });
  }
  if (problems.length > 0) facts['problems'] = problems;
  return facts as unknown as Todo;
}
