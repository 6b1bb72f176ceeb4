/** What a row of the table of states is. */
import type { Offer, Priority } from '../campaign.ts';
import type { FactKey } from '../columns.ts';
import type { Occasion } from '../message/occasions.ts';
import type { Due } from '../time.ts';
import type { Situation } from './situation.ts';
import type { Tie } from './ties.ts';

/** A state within a stage: what to do in it, when, and where the advice comes from. */
export interface State {
  /** Short and permanent: S for the way of a person, X for what goes otherwise than planned. `''` for an empty row. */
  readonly code: string;
  /** What the state is called in the picture of ARCHITECTURE.md. */
  readonly name: string;
  /** Where the advice comes from. */
  readonly source: string;
  /** States of a stage are tried in order; one without a condition always holds. */
  readonly when?: (situation: Situation) => boolean;
  /** `''`: there is nothing to do. */
  readonly action: string | ((situation: Situation) => string);
  /** Without it the action has no due date but Not before. */
  readonly due?: (situation: Situation) => Due | null;
  /** The cell whose date `due` could not do without, and what Status then says. */
  readonly missing?: readonly [FactKey, string];
  readonly priority?: Priority | ((situation: Situation) => Priority);
  /** The events that may come now; the primary one says that the action was done. */
  readonly offers: readonly Offer[];
  /** The message that the action sends. */
  readonly draft?: Occasion;
  /** Neither snoozing nor a free day moves it: somebody else's time depends on it. */
  readonly fixed?: true;
  /** Its moment is a deadline to the hour; of any other only the day counts. */
  readonly inHours?: true;
  /** A message nobody asked for: never within three business days of the one before, unless they wrote. */
  readonly unasked?: true;
  /** The to-do that the action is about. */
  readonly todo?: (situation: Situation) => Tie | null;
}
