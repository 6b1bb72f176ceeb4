/** To-dos and duties as the pages show them. */
import type { TaskView } from '../contract.ts';
import type { Campaign, CampaignPlan, Task } from '../domain/campaign.ts';
import { isoDay } from '../domain/calendar.ts';
import { type Due, dueOrder, type Zone } from '../domain/time.ts';
import { isoMoment } from '../domain/zone.ts';

export function taskViewOf({ todos, zone }: Campaign, task: Task): TaskView {
  const { kind, action, due, status, urgency, offers } = task;
  const { id = '', what = '', state = null } = (task.todo === null ? undefined : todos[task.todo]) ?? {};
  return { id, kind, what, state: state ?? '', action, due: dueText(due, zone), status, urgency, offers };
}

/** What is to be done about a contact, the earliest due first; then what is only waited for. */
export function tasksAbout(campaign: Campaign, { tasks }: CampaignPlan, contact: number): TaskView[] {
  const isWaiting = ({ action }: Task): number => Number(action === '');
  return tasks
    .filter((task) => task.contact === contact)
    .sort((a, b) => isWaiting(a) - isWaiting(b) || dueOrder(a.due) - dueOrder(b.due))
    .map((task) => taskViewOf(campaign, task));
}

/** `YYYY-MM-DD`, with `THH:mm` where hours matter; `''` for none. */
export function dueText(due: Due | null, zone: Zone): string {
  if (due === null) return '';
  return due.kind === 'day' ? isoDay(due.day) : isoMoment(zone, due.moment);
}
