/** One person as the pages show them. */
import type { PersonCard, PersonView } from '../contract.ts';
import { isNews } from '../domain/activity.ts';
import type { CampaignPlan, PersonPlan } from '../domain/campaign.ts';
import { isoDay } from '../domain/calendar.ts';
import { CONTACT_COLUMNS, type Column } from '../domain/columns.ts';
import type { Contact } from '../domain/contact.ts';
import { exceptionsOf } from '../domain/plan/exceptions.ts';
import type { Day, Moment, Zone } from '../domain/time.ts';
import { isoMoment } from '../domain/zone.ts';
import type { Snapshot } from './ports.ts';
import { dueText, tasksAbout } from './taskView.ts';

/** Facts that the view shows in places of their own. */
const ELSEWHERE: readonly string[] = ['name', 'organization', 'role', 'stage', 'notes', 'owner', 'id'];
const FACTS: readonly Column[] = CONTACT_COLUMNS.filter(
  ({ key, kind }) => kind === 'fact' && !ELSEWHERE.includes(key),
);

export function cardOf(snapshot: Snapshot, plan: CampaignPlan, index: number): PersonCard {
  const { contact, person } = at(snapshot, plan, index);
  return {
    id: contact.id,
    row: snapshot.rows[index] ?? 0,
    name: contact.name || contact.email || contact.organization || 'No name yet',
    organization: contact.organization,
    role: contact.role,
    nextAction: person.nextAction,
    due: dueText(person.due, snapshot.campaign.zone),
    status: person.status,
    urgency: person.urgency,
  };
}

export function viewOf(snapshot: Snapshot, plan: CampaignPlan, index: number): PersonView {
  const { contact, person } = at(snapshot, plan, index);
  const { zone } = snapshot.campaign;
  return {
    ...cardOf(snapshot, plan, index),
    email: contact.email,
    stage: person.stage,
    stageInSheet: contact.stage ?? '',
    facts: FACTS.flatMap(({ key, header, type }) => {
      const fact = contact[key as keyof Contact];
      const value = Array.isArray(fact) ? '' : factText(fact as string | number | null, type, zone);
      return value === '' ? [] : [{ key: key as PersonView['facts'][number]['key'], label: header, value }];
    }),
    notes: contact.notes,
    offers: person.offers,
    exceptions: exceptionsOf(person.stage, person.offers),
    tasks: tasksAbout(snapshot.campaign, plan, index),
    problems: contact.problems.map(({ column, message }) => `${headerOf(column)}: ${message}`),
    timeline: snapshot
      .history(contact.id)
      .filter(isNews)
      // What was seen in Gmail is told under the time of the mail.
      .sort((a, b) => b.at - a.at)
      .map(({ at: moment, what }) => ({ when: isoMoment(zone, moment), what })),
  };
}

function at(
  { campaign }: Snapshot,
  { people }: CampaignPlan,
  index: number,
): { contact: Contact; person: PersonPlan } {
  const contact = campaign.contacts[index];
  const person = people[index];
  if (contact === undefined || person === undefined)
    throw new RangeError(`There is no contact ${String(index)}.`);
  return { contact, person };
}

/** A fact as a person reads it; `''` when there is none. */
export function factText(fact: string | number | null, type: Column['type'], zone: Zone): string {
  if (typeof fact !== 'number') return fact ?? '';
  if (type === 'day') return isoDay(fact as Day);
  return type === 'moment' ? isoMoment(zone, fact as Moment).replace('T', ' ') : String(fact);
}

function headerOf(key: string): string {
  return CONTACT_COLUMNS.find((column) => column.key === key)?.header ?? key;
}
