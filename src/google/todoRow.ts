/** One row of the To-dos tab as a to-do; cells that cannot be used become problems, never guesses. */
import type { Zone } from '../domain/time.ts';
import type { Todo, TodoProblem } from '../domain/todo.ts';
import { TODO_COLUMNS, type TodoColumnKey, type TodoFactKey } from '../domain/todoColumns.ts';
import { type Cell, factOf } from './cells.ts';
import type { Layout } from './layout.ts';

const FACTS = TODO_COLUMNS.filter((column) => column.kind === 'fact');
/** A cell holds up to 50,000 characters; so many are kept of one that cannot be used. */
const SHOWN = 500;

export function todoOf(layout: Layout<TodoColumnKey>, row: readonly Cell[], zone: Zone): Todo {
  const facts: Partial<Record<TodoFactKey, string | number | null>> = {};
  const problems: TodoProblem[] = [];
  for (const { key, type } of FACTS) {
    const place = layout.get(key);
    const converted = factOf(type, place === undefined ? '' : (row[place - 1] ?? ''), zone);
    if ('value' in converted) {
      facts[key] = converted.value;
      continue;
    }
    facts[key] = null;
    problems.push({ column: key, text: converted.text.slice(0, SHOWN), message: converted.message });
  }
  return { ...(facts as unknown as Omit<Todo, 'problems'>), problems };
}
