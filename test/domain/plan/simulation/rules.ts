/** What must hold on every day of a campaign, whoever answers what; collects each breach in words. */
import { addDays, isoDay, weekdayOf } from '../../../../src/domain/calendar.ts';
import type { CampaignPlan, EventKind } from '../../../../src/domain/campaign.ts';
import type { Contact } from '../../../../src/domain/contact.ts';
import type { Day, Moment } from '../../../../src/domain/time.ts';
import { dayAt } from '../../../../src/domain/zone.ts';
import type { Sheet } from './sheet.ts';
import type { Deed } from './year.ts';

/** New people wait for their place in the weekly pace. */
const PACED: readonly string[] = ['S00', 'S01', 'S02', 'S04', 'S04b', 'S04n', 'S04r'];
/** What waits while something else goes before it may be late by then. */
const LATE_AT_FIRST: readonly string[] = ['S04b', 'S04n', 'S04r', 'S14', 'S15', 'Second'];
const FIRST: readonly string[] = ['S04', 'S04b', 'S04n', 'S04r'];
/** After these they have written, or what was sent before did not count: it came back. */
const HEARD: readonly EventKind[] = [
  'replied',
  'declined',
  'not-now',
  'wrong-person',
  'introduced',
  'offered-talk',
  'scheduled',
  'they-moved',
  'bounced',
];
const SENT: readonly EventKind[] = ['wrote', 'followed-up', 'forwarded'];
const ANY_MESSAGE: readonly EventKind[] = [
  ...SENT,
  'answered',
  'thanked',
  'updated',
  'pinged',
  'told-of-search',
];

export class Rules {
  readonly broken: string[] = [];
  /** How often each event was recorded. */
  readonly counts = new Map<EventKind, number>();
  private readonly sheet: () => Sheet;
  private readonly longestDelay: number;
  /** Since when each item stands in Today. */
  private listed = new Map<string, Day>();
  private readonly unanswered = new Map<number, number>();
  /** Who is written to for a new reason, and has not written since. */
  private readonly retried = new Set<number>();
  private readonly weeks = new Map<number, number>();
  private readonly written = new Set<string>();
  private readonly told = new Map<Day, number>();
  private readonly lastContact = new Map<number, Day>();

  /** `longestDelay`: days for which an item may stand in Today. */
  constructor(sheet: () => Sheet, longestDelay: number) {
    this.sheet = sheet;
    this.longestDelay = longestDelay;
  }

  /** Before anything of the plan is done. */
  readonly planned = ({ people, tasks, today }: CampaignPlan, now: Moment): void => {
    const { contacts, zone } = this.sheet();
    const date = dayAt(zone, now);
    const listed = new Map<string, Day>();
    for (const { contact, task } of today) {
      const { due, status = '' } = (task === null ? people[contact ?? -1] : tasks[task]) ?? {};
      const what =
        task === null
          ? (people[contact ?? -1]?.state ?? '')
          : `${String(tasks[task]?.kind)} ${String(tasks[task]?.todo)}`;
      const words = `${isoDay(date)} ${String(contact)} ${what} ${status}`;
      if (isAtRest(contacts[contact ?? -1])) this.broken.push(`${words}: must not be contacted`);
      const since = this.listed.get(`${String(contact)} ${what}`) ?? date;
      listed.set(`${String(contact)} ${what}`, since);
      if (date - since > this.longestDelay && !PACED.includes(what)) this.broken.push(`${words}: left lying`);
      const isLate = due?.kind === 'day' && date - due.day > this.longestDelay;
      if (since === date && isLate && !LATE_AT_FIRST.includes(what.replace(/ .*/, '')))
        this.broken.push(`${words}: comes up late`);
    }
    this.listed = listed;
    people.forEach(({ status, state }, contact) => {
      // Clicks alone leave nothing to mend.
      if (!/^(?:(?:Due|Overdue|Thank-you)[^.]*)?$/.test(status))
        this.broken.push(`${isoDay(date)} ${String(contact)} in ${state}: ${status}`);
    });
    contacts.forEach(({ lastContact }, contact) => {
      const before = this.lastContact.get(contact);
      if (before !== undefined && (lastContact === null || lastContact < before))
        this.broken.push(`${isoDay(date)} ${String(contact)}: Last contact went back`);
      if (lastContact !== null) this.lastContact.set(contact, lastContact);
    });
  };

  /** Right before it is recorded. */
  readonly deed = ({ day, contact, event, state }: Deed): void => {
    const { contacts, settings } = this.sheet();
    const person = contacts[contact];
    const where = `${isoDay(day)} ${event} in ${state} to ${String(contact)}`;
    this.counts.set(event, (this.counts.get(event) ?? 0) + 1);
    if (ANY_MESSAGE.includes(event) && isAtRest(person)) this.broken.push(`${where}: must not be contacted`);
    if (HEARD.includes(event)) {
      this.unanswered.set(contact, 0);
      this.retried.delete(contact);
    }
    if (event === 'retry') {
      if (this.retried.has(contact)) this.broken.push(`${where}: another retry`);
      this.retried.add(contact);
    }
    if (SENT.includes(event)) {
      const count = (this.unanswered.get(contact) ?? 0) + 1;
      this.unanswered.set(contact, count);
      if (count > (this.retried.has(contact) ? 3 : 2))
        this.broken.push(`${where}: message ${String(count)} without an answer`);
    }
    if (event === 'told-of-search')
      this.atMost(this.told, day, settings.searchADay, `${where}: told of the search`);
    if (event !== 'wrote' || !FIRST.includes(state)) return;
    const monday = addDays(day, -((weekdayOf(day) + 6) % 7));
    // The second person comes on its day, and counts all the same.
    const most = state === 'S04b' ? Infinity : settings.weeklyNew;
    this.atMost(this.weeks, monday, most, `${where}: beyond the weekly pace`);
    const organization = person?.organization.toLowerCase() ?? '';
    const key = `${String(day)} ${organization}`;
    if (organization !== '' && this.written.has(key)) this.broken.push(`${where}: second at ${organization}`);
    this.written.add(key);
  };

  private atMost<Key>(counts: Map<Key, number>, key: Key, most: number, words: string): void {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count > most) this.broken.push(words);
  }
}

export function isAtRest(contact: Contact | undefined): boolean {
  return contact?.stage === 'Do not contact' || contact?.stage === 'Closed';
}
