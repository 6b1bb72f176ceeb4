/** The finite list of what is to be done now, in the order of what cannot wait. */
import { weekdayOf } from '../calendar.ts';
import type { Campaign, PersonPlan, Task, TodayItem } from '../campaign.ts';
import type { Stage } from '../columns.ts';
import type { Contact } from '../contact.ts';
import type { Settings } from '../settings.ts';
import { type Day, dueOrder } from '../time.ts';
import { organizationKey } from './organizations.ts';

interface Candidate extends TodayItem {
  /** For sorting; no due date comes last. */
  readonly due: number;
}

/** A person whose next action is a first message, or on the way to one. */
interface Fresh extends Candidate {
  readonly contact: number;
}

/** Stages of new outreach without a date of their own: the warm way first. Source: warm before cold (recruiter’s blog). */
const NEW_OUTREACH: readonly Stage[] = ['Ask for introduction', 'Ready to write', 'Find a person', 'Idea'];
/** Stages in which a date that is missing cannot wait. */
const DATED: readonly Stage[] = ['Scheduled', 'Met'];
/** Somebody waits for an answer: the same business day. Source: be responsive (Bethel University). */
const ANSWER_OWED: readonly string[] = ['S08', 'S08i'];
/**
 * The second person at an organization is the follow-up to a first message that nobody answers: it comes on its day,
 * even when the weekly pace is spent, and takes its place in it.
 */
const SECOND = 'S04b';
const NONE: ReadonlySet<string> = new Set();

/**
 * Everything overdue or due today, and new people to write to up to the weekly pace, one an organization and day.
 * People whose Owner is somebody else than `me` are somebody else's, and so are the tasks about them.
 */
export function todayOf(
  campaign: Campaign,
  people: readonly PersonPlan[],
  tasks: readonly Task[],
  settings: Settings,
  today: Day,
): readonly TodayItem[] {
  const { contacts, me } = campaign;
  const isMine = (contact: Contact | undefined): boolean => isFor(me, contact);
  const pressing: Candidate[] = [];
  const fresh: Fresh[] = [];
  const waitedFor = settings.secondPersonAfter === 0 ? NONE : organizationsIn(['S05'], campaign, people);
  const taken = writtenToday(campaign, today);
  let seconds = 0;
  people.forEach((person, index) => {
    const { stage, state, priority, urgency, due } = person;
    const contact = contacts[index];
    if (priority === null || contact === undefined || !isMine(contact)) return;
    const candidate = { contact: index, task: null, priority, due: dueOrder(due) };
    if (state === SECOND) {
      if (urgency === 0 || taken.has(organizationKey(contact))) return;
      taken.add(organizationKey(contact));
      seconds += 1;
      pressing.push(candidate);
    } else if (stage !== 'Ready to write' && isPressing(person, contact, today)) pressing.push(candidate);
    else if (NEW_OUTREACH.includes(stage) && (due === null || urgency > 0)) {
      // While somebody there may still answer, the second person's turn comes on its day.
      if ((state === 'S04' || state === 'S04r') && waitedFor.has(organizationKey(contact))) return;
      fresh.push(candidate);
    }
  });
  const rank = ({ contact }: Fresh): number => {
    const { stage = 'Idea', due = null } = people[contact] ?? {};
    return due === null ? NEW_OUTREACH.indexOf(stage) : -1;
  };
  fresh.sort((a, b) => rank(a) - rank(b) || byRank(a, b));
  const left = settings.weeklyNew - seconds - writtenThisWeek(contacts.filter(isMine), today);
  const chosen = withinPace(fresh, contacts, taken, left);
  const listed = [...pressing, ...tasksDue(campaign, people, tasks, isMine), ...chosen].sort(byRank);
  return searchPaced(listed, campaign, people, settings, today).map(({ contact, task, priority }) => ({
    contact,
    task,
    priority,
  }));
}

/** Overdue or due, or waiting for an answer of yours whatever its day, or without the date it hangs on. */
function isPressing({ state, stage, urgency, due }: PersonPlan, { notBefore }: Contact, today: Day): boolean {
  const waitsForMe = ANSWER_OWED.includes(state) && (notBefore === null || notBefore <= today);
  return urgency > 0 || waitsForMe || (due === null && DATED.includes(stage));
}

/** Organizations with somebody in one of these states. */
function organizationsIn(
  states: readonly string[],
  { contacts }: Campaign,
  people: readonly PersonPlan[],
): ReadonlySet<string> {
  const found = new Set<string>();
  people.forEach(({ state }, index) => {
    const contact = contacts[index];
    if (states.includes(state) && contact !== undefined) found.add(organizationKey(contact));
  });
  found.delete('');
  return found;
}

/** Tasks due now, but for those that are the next action of their person. */
function tasksDue(
  { contacts }: Campaign,
  people: readonly PersonPlan[],
  tasks: readonly Task[],
  isMine: (contact: Contact | undefined) => boolean,
): Candidate[] {
  const found: Candidate[] = [];
  tasks.forEach(({ contact, todo, priority, urgency, due }, task) => {
    if (priority === null || urgency === 0) return;
    const person = contact === null ? undefined : people[contact];
    if (contact !== null && !isMine(contacts[contact])) return;
    if (todo !== null && person?.todo === todo) return;
    found.push({ contact, task, priority, due: dueOrder(due) });
  });
  return found;
}

/** Organizations where somebody was written to for the first time today, whoever did it. */
function writtenToday({ contacts }: Campaign, today: Day): Set<string> {
  const found = new Set<string>();
  for (const contact of contacts) if (contact.contacted === today) found.add(organizationKey(contact));
  found.delete('');
  return found;
}

/** First messages since Monday. */
function writtenThisWeek(contacts: readonly Contact[], today: Day): number {
  const monday = today - ((weekdayOf(today) + 6) % 7);
  const isWithin = (day: Day | null): boolean => day !== null && day >= monday && day <= today;
  return contacts.filter(({ contacted }) => isWithin(contacted)).length;
}

/** As many as are left of the week, one at an organization. */
function withinPace(
  fresh: readonly Fresh[],
  contacts: readonly Contact[],
  taken: ReadonlySet<string>,
  left: number,
): readonly Candidate[] {
  const organizations = new Set(taken);
  const chosen: Candidate[] = [];
  for (const candidate of fresh) {
    if (chosen.length >= left) break;
    const contact = contacts[candidate.contact];
    const organization = contact === undefined ? '' : organizationKey(contact);
    if (organization !== '' && organizations.has(organization)) continue;
    organizations.add(organization);
    chosen.push(candidate);
  }
  return chosen;
}

/** Of those who are to hear of the job search, no more than the day's number, whoever was left over. */
function searchPaced(
  listed: readonly Candidate[],
  { todos }: Campaign,
  people: readonly PersonPlan[],
  { searchADay }: Settings,
  today: Day,
): readonly Candidate[] {
  const toldToday = todos.filter(
    ({ kind, state, since }) => kind === 'Job search' && state === 'Told' && since === today,
  ).length;
  let left = searchADay - toldToday;
  return listed.filter(({ contact, task }) => {
    if (task !== null || contact === null || people[contact]?.state !== 'S15') return true;
    left -= 1;
    return left >= 0;
  });
}

function byRank(a: Candidate, b: Candidate): number {
  // Without due dates the difference is NaN, and the order of the sheet decides.
  return a.priority - b.priority || a.due - b.due || placeOf(a) - placeOf(b);
}

/** Next actions come in the order of Contacts, then tasks in theirs. */
function placeOf({ contact, task }: Candidate): number {
  return task === null ? (contact ?? 0) : 1e9 + task;
}

/** Whether a contact belongs into the Today of `me`: theirs or nobody's; without `me` everyone's do. */
export function isFor(me: string | undefined, contact: Contact | undefined): boolean {
  if (contact === undefined) return false;
  return !me || contact.owner === '' || contact.owner.toLowerCase() === me.toLowerCase();
}
