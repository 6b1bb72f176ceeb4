/** What a rule of the plan is, and what it may look at. */
import type { Occasion, Offer, Priority } from '../campaign.ts';
import type { FactKey, Stage } from '../columns.ts';
import type { Contact } from '../contact.ts';
import type { Settings } from '../settings.ts';
import type { Day, Due, Moment, Zone } from '../time.ts';
import type { Talk } from './talk.ts';

/** One contact at one moment, with the days and the talk already worked out. */
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

export interface Rule {
  /** Where the advice comes from. */
  readonly source: string;
  /** Rules of a stage are tried in order; one without a condition always holds. */
  readonly when?: (situation: Situation) => boolean;
  /** `''`: there is nothing to do. */
  readonly action: string | ((situation: Situation) => string);
  /** Without it the action has no due date but Not before. */
  readonly due?: (situation: Situation) => Due | null;
  /** The cell whose date `due` could not do without, and what Status then says. */
  readonly missing?: readonly [FactKey, string];
  readonly priority?: Priority;
  /** The events that may come now; the primary one says that the action was done. */
  readonly offers: readonly Offer[];
  /** The message that the action sends. */
  readonly draft?: Occasion;
  /** Neither snoozing nor a free day moves it: somebody else's time depends on it. */
  readonly fixed?: true;
}
