/** What a rule may look at: one contact at one moment, with the days and the talk already worked out. */
import type { Stage } from '../columns.ts';
import type { Contact } from '../contact.ts';
import type { Settings } from '../settings.ts';
import type { Day, Moment, Zone } from '../time.ts';
import type { Talk } from './talk.ts';

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
}
