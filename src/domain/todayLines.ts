/** Today as lines of text, for the mail and for scripts: the same list in the same order as the sidebar shows. */
import type { Campaign, CampaignPlan } from './campaign.ts';
import { shorten } from './message/plainText.ts';

const LONGEST_NAME = 60;
const LONGEST_ACTION = 140;

/** "Ana García (Acme): Say thank you. Thank-you: 5 h left". One line each, whatever stands in the cells. */
export function todayLines(
  { contacts, todos }: Campaign,
  { people, tasks, today }: CampaignPlan,
): readonly string[] {
  return today.map((item) => {
    const contact = item.contact === null ? undefined : contacts[item.contact];
    const task = item.task === null ? undefined : tasks[item.task];
    const person = item.contact === null ? undefined : people[item.contact];
    const todo = task?.todo == null ? undefined : todos[task.todo];
    const organization = shorten(contact?.organization ?? '');
    const known = contact === undefined ? [todo?.person, task?.kind] : [contact.name, contact.email];
    const names = [...known, organization].map((name) => shorten(name ?? '', LONGEST_NAME));
    const who = names.find((name) => name !== '') ?? 'No name yet';
    const beside = organization === '' || organization === who ? '' : ` (${organization})`;
    const what = shorten(task?.action ?? person?.nextAction ?? '', LONGEST_ACTION);
    const status = shorten(task?.status ?? person?.status ?? '', LONGEST_ACTION);
    return `${who}${beside}: ${what}${status === '' ? '' : `. ${status}`}`;
  });
}
