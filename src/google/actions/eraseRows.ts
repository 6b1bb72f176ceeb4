/** Erases a person: their lines in Activity first, then their to-dos, their own row last. */
import { linesAbout } from '../../domain/activity.ts';
import { NOBODY } from '../../domain/contact.ts';
import { withoutName } from '../../domain/mentions.ts';
import type { ActivityTab } from '../activityTab.ts';
import type { Tabs } from './act.ts';
import { FullTab } from './fullTab.ts';
import { removeRow } from './removeRow.ts';

/**
 * In this order a run that stopped anywhere is completed by the next: as long as the person's row is there they can be
 * chosen and their to-dos are known, and Activity is emptied in one write. Undo records go too, see `ActivityTab.erase`.
 */
export function eraseRows(
  { contacts, todos }: Tabs,
  activity: ActivityTab,
  id: string,
  todoIds: readonly string[],
): void {
  const person = contacts.items.find((contact) => contact.id === id) ?? NOBODY;
  activity.erase(linesAbout(activity.lines, id), (what) => withoutName(what, person));
  if (todos !== null && todoIds.length > 0) {
    const full = new FullTab(todos);
    for (const todo of todoIds) removeRow(full, todo);
  }
  removeRow(new FullTab(contacts), id);
}
