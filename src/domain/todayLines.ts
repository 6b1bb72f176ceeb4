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
    const name = contact === undefined ? todo?.person || task?.kind : contact.name || contact.email;
    const organization = contact?.organization ?? '';
    const who = name || organization || 'No name yet';
    const beside = organization === '' || organization === who ? '' : ` (${shorten(organization)})`;
    const what = shorten(task?.action ?? person?.nextAction ?? '', LONGEST_ACTION);
    const status = task?.status ?? person?.status ?? '';
    return `${shorten(who, LONGEST_NAME)}${beside}: ${what}${status === '' ? '' : `. ${shorten(status, LONGEST_ACTION)}`}`;
  });
}
