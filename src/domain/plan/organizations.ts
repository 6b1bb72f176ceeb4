/** What people at the same organization mean to each other: a second person after three silent days, one new one a day. */
import type { Stage } from '../columns.ts';
import type { Contact } from '../contact.ts';
import type { Day } from '../time.ts';
import { endOfWait } from './deadlines.ts';
import type { Person } from './person.ts';

/** Somebody written to who has not answered, and nobody else there is in contact: a second person is due. */
interface Silent {
  /** Index of the contact that was written to. */
  readonly index: number;
  /** The day on which a second person is to be written to. */
  readonly due: Day;
  /** Index of the person to write to next, or null where nobody is known there. */
  readonly second: number | null;
}

/** In contact, so that nobody else at the organization needs to be found. */
const OPEN: readonly Stage[] = ['Contacted', 'Followed up', 'Arranging', 'Scheduled', 'Met', 'Keep in touch'];

/** By organization who is silent, for as many as have just one person in contact. Source: 3B7 (2hourjobsearch.com). */
export function silentOnes(people: readonly Person[]): readonly Silent[] {
  return [...byOrganization(people).values()].flatMap((indexes): Silent[] => {
    const open = indexes.filter((index) => OPEN.includes(people[index]?.situation.stage ?? 'Idea'));
    const [index] = open;
    const first = index === undefined ? undefined : people[index]?.situation;
    if (index === undefined || first === undefined || open.length > 1) return [];
    const since = first.contact.contacted;
    if (first.stage !== 'Contacted' || since === null || first.ties.secondSettled) return [];
    const due = endOfWait(since, first.settings.secondPersonAfter, first);
    return [{ index, due, second: secondAmong(indexes, people) }];
  });
}

/** The organization as it is compared: without case and doubled spaces; `''` when there is none. */
export function organizationKey({ organization }: Contact): string {
  return organization.trim().replace(/\s+/g, ' ').toLowerCase();
}

function byOrganization(people: readonly Person[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  people.forEach(({ situation: { contact } }, index) => {
    const key = organizationKey(contact);
    if (key === '') return;
    const there = found.get(key);
    if (there === undefined) found.set(key, [index]);
    else there.push(index);
  });
  return found;
}

/** The same one whatever the order of the sheet. */
function secondAmong(indexes: readonly number[], people: readonly Person[]): number | null {
  const ready = indexes.filter((index) => {
    const { stage, contact, today } = people[index]?.situation ?? {};
    return stage === 'Ready to write' && (contact?.notBefore ?? -Infinity) <= (today ?? 0);
  });
  const nameOf = (index: number): string => {
    const { name = '', email = '', id = '' } = people[index]?.facts ?? {};
    return `${name} ${email} ${id}`;
  };
  return ready.reduce<number | null>(
    (best, index) => (best === null || nameOf(index) < nameOf(best) ? index : best),
    null,
  );
}
