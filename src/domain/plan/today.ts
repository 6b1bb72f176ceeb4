/** The finite list of what is to be done now, in the order of what cannot wait. */
import { weekdayOf } from '../calendar.ts';
import type { Campaign, PersonPlan, TodayItem } from '../campaign.ts';
import type { Contact } from '../contact.ts';
import type { Settings } from '../settings.ts';
import { type Day, dueOrder } from '../time.ts';

interface Candidate extends TodayItem {
  /** For sorting; no due date comes last. */
  readonly due: number;
}

/**
 * Everything overdue or due today, and new people to write to up to the weekly pace, one an organization.
 * People whose Owner is somebody else than `me` are somebody else's.
 */
export function todayOf(
  { contacts, me }: Campaign,
  people: readonly PersonPlan[],
  settings: Settings,
  today: Day,
): readonly TodayItem[] {
  const isMine = ({ owner }: Contact): boolean => !me || owner === '' || isSame(owner, me);
  const pressing: Candidate[] = [];
  const fresh: Candidate[] = [];
  people.forEach(({ stage, priority, urgency, due }, contact) => {
    const facts = contacts[contact];
    if (priority === null || facts === undefined || !isMine(facts)) return;
    const candidate = { contact, priority, due: dueOrder(due) };
    if (stage !== 'Ready to write') {
      if (urgency > 0) pressing.push(candidate);
    } else if (due === null || urgency > 0) fresh.push(candidate);
  });
  const chosen = withinPace(fresh.sort(byRank), contacts, contacts.filter(isMine), settings.weeklyNew, today);
  return [...pressing, ...chosen].sort(byRank).map(({ contact, priority }) => ({ contact, priority }));
}

/** What is left of the week's first messages, Monday to Sunday, leaving out organizations written to today. */
function withinPace(
  fresh: readonly Candidate[],
  contacts: readonly Contact[],
  mine: readonly Contact[],
  weeklyNew: number,
  today: Day,
): readonly Candidate[] {
  const monday = today - ((weekdayOf(today) + 6) % 7);
  let left = weeklyNew;
  const organizations = new Set<string>();
  for (const { contacted, organization } of mine) {
    if (contacted === null || contacted < monday || contacted > today) continue;
    left -= 1;
    if (contacted === today) organizations.add(plain(organization));
  }
  const chosen: Candidate[] = [];
  for (const candidate of fresh) {
    if (chosen.length >= left) break;
    const organization = plain(contacts[candidate.contact]?.organization ?? '');
    if (organization !== '' && organizations.has(organization)) continue;
    organizations.add(organization);
    chosen.push(candidate);
  }
  return chosen;
}

function byRank(a: Candidate, b: Candidate): number {
  // Without due dates the difference is NaN, and the order of the sheet decides.
  return a.priority - b.priority || a.due - b.due || a.contact - b.contact;
}

function isSame(owner: string, me: string): boolean {
  return owner.toLowerCase() === me.toLowerCase();
}

function plain(organization: string): string {
  return organization.trim().replace(/\s+/g, ' ').toLowerCase();
}
