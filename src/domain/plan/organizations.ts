/** What people at the same organization mean to each other: a second person after three silent days, one new one a day. */
import type { Stage } from '../columns.ts';
import type { Contact } from '../contact.ts';
import type { Day } from '../time.ts';
import { endOfWait } from './deadlines.ts';
import type { Person } from './person.ts';
import type { Situation } from './situation.ts';

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

interface Member {
  readonly index: number;
  readonly situation: Situation;
}

/** By organization who is silent, for as many as have just one person in contact. Source: 3B7 (2hourjobsearch.com). */
export function silentOnes(people: readonly Person[]): readonly Silent[] {
  return [...byOrganization(people).values()].flatMap((members): Silent[] => {
    const [first, ...others] = members.filter(({ situation: { stage } }) => OPEN.includes(stage));
    if (first === undefined || others.length > 0) return [];
    const { index, situation } = first;
    const since = situation.contact.contacted;
    if (situation.stage !== 'Contacted' || since === null || situation.ties.secondSettled) return [];
    const due = endOfWait(since, situation.settings.secondPersonAfter, situation);
    return [{ index, due, second: secondAmong(members)?.index ?? null }];
  });
}

/** The organization as it is compared: without case and doubled spaces; `''` when there is none. */
export function organizationKey({ organization }: Contact): string {
  return organization.trim().replace(/\s+/g, ' ').toLowerCase();
}

function byOrganization(people: readonly Person[]): Map<string, Member[]> {
  const found = new Map<string, Member[]>();
  people.forEach(({ situation }, index) => {
    const key = organizationKey(situation.contact);
    if (key === '') return;
    const there = found.get(key);
    if (there === undefined) found.set(key, [{ index, situation }]);
    else there.push({ index, situation });
  });
  return found;
}

/** The same one whatever the order of the sheet. */
function secondAmong(members: readonly Member[]): Member | null {
  const ready = members.filter(
    ({ situation: { stage, contact, today } }) =>
      stage === 'Ready to write' && (contact.notBefore === null || contact.notBefore <= today),
  );
  const nameOf = ({ situation: { contact } }: Member): string =>
    `${contact.name} ${contact.email} ${contact.id}`;
  return ready.reduce<Member | null>(
    (best, member) => (best === null || nameOf(member) < nameOf(best) ? member : best),
    null,
  );
}
