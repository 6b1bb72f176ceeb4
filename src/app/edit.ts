/** Replans what a person has just typed or pasted, at once and only there. */
import type { Report } from '../contract.ts';
import { stampMissing } from '../domain/stamps.ts';
import type { Moment } from '../domain/time.ts';
import { dayAt } from '../domain/zone.ts';
import { plan } from '../domain/plan/plan.ts';
import { counted } from './counted.ts';
import { nameOf } from './naming.ts';
import type { EditedContacts, Stamped } from './ports.ts';

/** Names everyone who got a new next action. */
export function replanContacts({ snapshot, indexes, reached }: EditedContacts, now: Moment): Report {
  const edited = new Set(indexes);
  if (reached('stage')) stampDates(snapshot, indexes, now);
  snapshot.identify((index) => edited.has(index), 'later');
  const { people } = plan(snapshot.campaign, snapshot.settings, now);
  const derived = people.map((person, index) => (edited.has(index) ? person : null));
  const written = snapshot.writeDerived(derived, 'none') ?? [];
  const done = written.map((index) => nameOf(snapshot, index));
  return { done, skipped: [], message: `${counted(done.length, 'row')} brought up to date.` };
}

/** Choosing a stage by hand stamps the date that goes with it, where that cell is empty. */
function stampDates(
  snapshot: EditedContacts['snapshot'],
  indexes: readonly number[],
  now: Moment,
): void {
  const { contacts, zone } = snapshot.campaign;
  const cells = indexes.flatMap((index): Stamped[] => {
    const contact = contacts[index];
    const key = contact?.stage == null ? null : stampMissing(contact, contact.stage);
    return key === null ? [] : [{ index, key }];
  });
  snapshot.stamp(cells, dayAt(zone, now));
}
