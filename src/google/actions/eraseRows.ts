/** Erases a person: their name in rows of others and their lines in Activity first, then their to-dos, their own row last. */
import { linesAbout } from '../../domain/activity.ts';
import { NOBODY } from '../../domain/contact.ts';
import { withoutName } from '../../domain/mentions.ts';
import type { ActivityTab } from '../activityTab.ts';
import type { Tabs } from './act.ts';
import { FullTab } from './fullTab.ts';
import { removeRow } from './removeRow.ts';
import { writeRows } from './rowWrites.ts';

/**
 * In this order a run that stopped anywhere is completed by the next: as long as the person's row is there they can be
 * chosen and their to-dos are known, and Activity is emptied in one write. Undo records go too, see `ActivityTab.erase`.
 */
export function eraseRows(
  { contacts, todos }: Tabs,
  activity: ActivityTab,
  id: string,
  {
    todos: todoIds,
    introduced,
  }: { readonly todos: readonly string[]; readonly introduced: readonly string[] },
): void {
  const person = contacts.items.find((contact) => contact.id === id) ?? NOBODY;
  const full = new FullTab(contacts);
  if (introduced.length > 0) {
    const cells = new Map([[contacts.column('introducedBy'), '']]);
    full.readFormulas();
    writeRows(
      full,
      introduced.map((one) => ({ id: one, cells })),
    );
  }
  activity.erase(linesAbout(activity.lines, id), (what) => withoutName(what, person));
  if (todos !== null && todoIds.length > 0) {
    const fullTodos = new FullTab(todos);
    for (const todo of todoIds) removeRow(fullTodos, todo);
  }
  removeRow(full, id);
}
