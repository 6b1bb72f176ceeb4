/** What falls due first after today: what a finished Today says at its end. */
import type { Campaign, CampaignPlan, TodayItem } from '../campaign.ts';
import { type Due, dueOrder } from '../time.ts';
import { isFor } from './today.ts';

type Upcoming = Pick<TodayItem, 'contact' | 'task'>;

/** Null when nothing has a day. Whatever is due already stands in Today, or is somebody else's. */
export function upcoming({ contacts, me }: Campaign, { people, tasks }: CampaignPlan): Upcoming | null {
  const candidates: (Upcoming & { readonly due: Due })[] = [];
  people.forEach(({ priority, due, urgency }, contact) => {
    if (priority === null || due === null || urgency > 0 || !isFor(me, contacts[contact])) return;
    candidates.push({ contact, task: null, due });
  });
  tasks.forEach(({ contact, priority, due, urgency }, task) => {
    if (priority === null || due === null || urgency > 0) return;
    if (contact === null || isFor(me, contacts[contact])) candidates.push({ contact, task, due });
  });
  const [first] = candidates.sort((a, b) => dueOrder(a.due) - dueOrder(b.due));
  return first === undefined ? null : { contact: first.contact, task: first.task };
}
