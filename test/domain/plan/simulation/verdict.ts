/** What must be true at the end of a campaign: every talk thanked, nobody forgotten, whoever introduced someone told. */
import { addDays, isoDay } from '../../../../src/domain/calendar.ts';
import type { CampaignPlan } from '../../../../src/domain/campaign.ts';
import type { Stage } from '../../../../src/domain/columns.ts';
import type { Todo } from '../../../../src/domain/todo.ts';
import type { TodoState } from '../../../../src/domain/todoColumns.ts';
import { isAtRest } from './rules.ts';
import type { Year } from './year.ts';

const LET_GO: readonly Stage[] = ['Parked', 'Declined', 'Do not contact', 'Closed'];
/** Days in which whoever does everything has told an introducer, and everybody of the job search. */
const TOLD_WITHIN = 5;
const SEARCH_DONE_AFTER = 60;

/** Talks for which nobody said thanks, and of which the plan says nothing. */
export function thanklessTalks({ sheet, talks }: Year, { people }: CampaignPlan): string[] {
  return talks.flatMap(({ contact, day }) => {
    const { thanked } = sheet.contact(contact);
    const isShown = people[contact]?.state === 'S12' && people[contact].urgency > 0;
    const isFine = (thanked !== null && thanked >= day) || isShown || isAtRest(sheet.contact(contact));
    return isFine ? [] : [`${String(contact)} on ${isoDay(day)}`];
  });
}

/** People with nothing to do, nothing to wait for, and no stage that lets them go. */
export function forgotten({ sheet }: Year, { people, tasks }: CampaignPlan): string[] {
  return people.flatMap(({ stage, state, nextAction }, contact) => {
    const waits = tasks.some((task) => task.contact === contact && task.due !== null);
    const isSnoozed = sheet.contact(contact).notBefore !== null;
    return nextAction !== '' || LET_GO.includes(stage) || waits || isSnoozed
      ? []
      : [`${String(contact)} in ${state}`];
  });
}

/** Introducers who never heard that there was a talk. */
export function untoldIntroducers({ sheet, talks, day }: Year): string[] {
  return talks.flatMap(({ contact, day: held }) => {
    const { introducedBy } = sheet.contact(contact);
    const isResting = sheet.contacts.some((one) => one.name === introducedBy && isAtRest(one));
    if (
      introducedBy === '' ||
      isResting ||
      isAtRest(sheet.contact(contact)) ||
      addDays(held, TOLD_WITHIN) > day
    )
      return [];
    // Whoever would rather not introduce anybody has no part in the talk.
    if (has(sheet.todosOf(contact), 'Introduction', 'Declined')) return [];
    const isTold = has(sheet.todosOf(contact), 'Tell introducer', 'Met');
    return isTold ? [] : [`${introducedBy}, of the talk with ${String(contact)} on ${isoDay(held)}`];
  });
}

/** People to keep in touch with who asked to hear of the job search long ago, and did not. */
export function untoldOfSearch({ sheet, day }: Year, { people }: CampaignPlan): string[] {
  return people.flatMap(({ stage }, contact) => {
    const long = sheet
      .todosOf(contact)
      .filter(({ since }) => since !== null && addDays(since, SEARCH_DONE_AFTER) < day);
    return stage === 'Keep in touch' && has(long, 'Job search', 'Waiting') ? [String(contact)] : [];
  });
}

function has(todos: readonly Todo[], kind: Todo['kind'], state: TodoState): boolean {
  return todos.some((todo) => todo.kind === kind && todo.state === state);
}
