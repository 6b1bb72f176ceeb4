/** One contact at one moment, with everything worked out that a state of the table may ask for. */
import type { Contact } from '../contact.ts';
import type { Stage } from '../columns.ts';
import type { Settings } from '../settings.ts';
import type { Day, Moment, Zone } from '../time.ts';
import type { Talk } from './talk.ts';
import type { Ties } from './ties.ts';

export interface Situation {
  /** Only facts that can be used; see `usableFacts`. */
  readonly contact: Contact;
  readonly settings: Settings;
  readonly zone: Zone;
  readonly now: Moment;
  /** The day of `now` in the zone. */
  readonly today: Day;
  /** The stage the plan works with. */
  readonly stage: Stage;
  /** The next or latest talk; for Met without a Meeting the day that stands in for it. */
  readonly talk: Talk | null;
  /** What the to-dos say about the contact. */
  readonly ties: Ties;
  /** The day from which this person is to be written to because somebody at the same organization is silent. */
  readonly secondDue: Day | null;
  /** Whether the introducer stands in Contacts as somebody who must not be contacted. */
  readonly introducerAtRest: boolean;
  /** The day on which this person is to hear of the job search. */
  readonly searchDay: Day | null;
  /** Updates sent since the contact last wrote. Asks Activity, so only where the answer matters. */
  readonly silentUpdates: (contact: Contact) => number;
  /** The last day on which you answered them, as the person recorded it. Asks Activity, too. */
  readonly answeredOn: (contact: Contact) => Day | null;
}
