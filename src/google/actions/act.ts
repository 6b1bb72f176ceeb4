/** What an action of the app writes, as cells of the tabs. */
import type { Facts, TemplateWords, TodoFacts, Writes } from '../../app/ports.ts';
import type { Entry } from '../../domain/activity.ts';
import { isSameCell } from '../../domain/undo/judge.ts';
import type { ActivityTab } from '../activityTab.ts';
import type { Cell } from '../cells.ts';
import type { ContactsTab } from '../contactsTab.ts';
import { newPersonCell } from '../contactsWriter.ts';
import type { Columns } from '../layout.ts';
import { factCell, quoted } from '../rowsWriter.ts';
import { missingTab, TAB_NAMES } from '../tabs.ts';
import type { TemplatesTab } from '../templatesTab.ts';
import type { TodosTab } from '../todosTab.ts';
import { newTodoCell } from '../todosWriter.ts';
import { carryOut, type Part } from './carryOut.ts';
import { type AnyTab, FullTab, written } from './fullTab.ts';
import type { NewRows } from './newRows.ts';
import { printOfNew } from './prints.ts';
import type { RowWrite } from './rowWrites.ts';

export interface Tabs {
  readonly contacts: ContactsTab;
  /** Null in a spreadsheet that was set up before there were to-dos. */
  readonly todos: TodosTab | null;
  /** Read when it is first asked for; null where there is none. */
  readonly templates: () => TemplatesTab | null;
}

type AnyFacts = Facts | TodoFacts | TemplateWords['facts'];

/** See `Snapshot.act`. */
export function act(tabs: Tabs, activity: ActivityTab, entry: Entry, writes: Writes): boolean {
  const { contacts, todos } = tabs;
  const { people = [], newPeople = [], todos: changed = [], newTodos = [] } = writes;
  const { templates: words = [], newTemplates = [] } = writes;
  const parts: Part[] = [];
  if (people.length + newPeople.length > 0) {
    const full = new FullTab(contacts);
    const added = rowsOf(contacts, newPeople, (person, column) => newPersonCell(contacts, person, column));
    parts.push({ kind: 'contacts', full, writes: writesOf(full, people), added });
  }
  if (changed.length + newTodos.length > 0) {
    if (todos === null) throw missingTab(TAB_NAMES.todos[0]);
    const full = new FullTab(todos);
    const added = rowsOf(todos, newTodos, (todo, column) => newTodoCell(todos, todo, column));
    parts.push({ kind: 'todos', full, writes: writesOf(full, changed), added });
  }
  if (words.length + newTemplates.length > 0) {
    const tab = tabs.templates();
    if (tab === null) throw missingTab(TAB_NAMES.templates[0]);
    const full = new FullTab(tab);
    const added = rowsOf(tab, newTemplates, (template, column) => newTemplateCell(tab, template, column));
    parts.push({ kind: 'templates', full, writes: writesOf(full, words), added });
  }
  return carryOut(activity, entry, parts);
}

/** The cell of a message that is added; Status is worked out afterwards. */
function newTemplateCell(
  tab: TemplatesTab,
  { facts, id }: TemplateWords,
  column: Columns<string>[number],
): Cell {
  if (column.kind === 'derived') return '';
  return column.key === 'id' ? quoted(id) : factCell(tab, column, facts[column.key as keyof typeof facts]);
}

function rowsOf<T extends { readonly id: string; readonly facts: AnyFacts }>(
  tab: AnyTab,
  items: readonly T[],
  cellOf: (item: T, column: Columns<string>[number]) => Cell,
): NewRows {
  const prints = items.map(({ facts }) => printOfNew(tab, (key) => facts[key as keyof typeof facts]));
  return {
    ids: items.map(({ id }) => id),
    prints,
    cellOf(index, column) {
      const item = items[index];
      return item === undefined ? '' : cellOf(item, column);
    },
  };
}

/** A cell that holds the fact already is left alone. */
function writesOf(
  full: FullTab,
  rows: readonly { readonly id: string; readonly facts: AnyFacts }[],
): RowWrite[] {
  const { tab } = full;
  const writes = rows.map(({ id, facts }) => {
    const cells = new Map<number, Cell>();
    for (const column of tab.shape.columns) {
      const place = tab.layout.get(column.key);
      if (place === undefined || !(column.key in facts)) continue;
      const cell = factCell(tab, column, facts[column.key as keyof typeof facts]);
      if (!isSameCell(full.keptAt(full.rowOf(id), place), written(cell))) cells.set(place, cell);
    }
    return { id, cells };
  });
  return writes.filter(({ cells }) => cells.size > 0);
}
