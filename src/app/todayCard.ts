/** One line of Today as the sidebar shows it. */
import type { PersonCard, TodayCard } from '../contract.ts';
import type { CampaignPlan, TodayItem } from '../domain/campaign.ts';
import { cardOf } from './personView.ts';
import type { Snapshot } from './ports.ts';
import { taskViewOf } from './taskView.ts';

export function todayCard(
  snapshot: Snapshot,
  planned: CampaignPlan,
  { contact, task: place }: Pick<TodayItem, 'contact' | 'task'>,
): TodayCard {
  const task = place === null ? undefined : planned.tasks[place];
  const card = contact === null ? nobody(snapshot, task?.todo ?? null) : cardOf(snapshot, planned, contact);
  return task === undefined ? card : { ...card, task: taskViewOf(snapshot.campaign, task) };
}

/** For a to-do about nobody in the sheet: the name that was typed there, if any. */
function nobody({ campaign, todoRows }: Snapshot, todo: number | null): PersonCard {
  const name = (todo === null ? undefined : campaign.todos[todo]?.person) ?? '';
  const row = (todo === null ? undefined : todoRows[todo]) ?? 0;
  return {
    ...{ id: '', row, name, organization: '', role: '' },
    ...{ nextAction: '', due: '', status: '', urgency: 0 },
  };
}
