/** What a person can set: every number the plan uses, with its bounds and its shipped default. */
import type { Sender } from './settings/sender.ts';
import type { Day } from './time.ts';

/** Ready-made sets of numbers; each number can still be set by itself. */
export const PRESETS = ['3B7', 'One week', 'Class'] as const;
export type Preset = (typeof PRESETS)[number];

/** Bounds, defaults and sources of the numbers stand in `settings/rows.ts`. Where 0 turns something off, it says so. */
export interface Settings extends Sender {
  readonly preset: Preset;
  /** Business days from the first message to looking for a second person at the organization; 0: off. */
  readonly secondPersonAfter: number;
  /** Business days from the first message to the one follow-up. */
  readonly followUpAfter: number;
  /** The follow-up is never earlier than so many calendar days after the first message; 0: no such limit. */
  readonly followUpAfterDays: number;
  /** How often to follow up before parking: 0 or 1. A third message before the first reply is never planned. */
  readonly followUps: number;
  /** Business days of silence after the last message before parking. */
  readonly parkAfter: number;
  /** Business days without an answer to offered times before asking once more. */
  readonly askAgainAfter: number;
  /** Business days to wait for an introducer, before the one reminder and after it. */
  readonly introducerAfter: number;
  /** Real hours from the end of a talk to the thank-you, never shifted. */
  readonly thankWithin: number;
  /** Business days from the thank-you to writing down what was learned. */
  readonly wrapUpAfter: number;
  /** Days from the talk to the first check-in, if there is something to tell; 0: off. */
  readonly firstCheckInAfter: number;
  /** Days between updates to people you talked with; 0: off. */
  readonly checkInEvery: number;
  /** Days between updates to mentors. */
  readonly mentorEvery: number;
  /** Days between updates to people marked Light in Check in every. */
  readonly lightEvery: number;
  /** Days to act on a piece of advice. */
  readonly adviceWithin: number;
  /** Business days to keep a promise of your own. */
  readonly promiseWithin: number;
  /** Business days to wait for what they promised before the one reminder. */
  readonly remindAfter: number;
  /** New first messages a week. */
  readonly weeklyNew: number;
  /** The day on which the job search starts: whoever is to hear of it comes up from then on; null: not yet. */
  readonly jobSearchFrom: Day | null;
  /** People to tell of the job search a day, at most. */
  readonly searchADay: number;
  /** Business days over which telling of the job search is spread. */
  readonly searchOver: number;
  /** Minutes of a talk whose length is not filled in. */
  readonly talkMinutes: number;
  /** Hour of the daily refresh, 0 to 23, in the spreadsheet's time zone. */
  readonly refreshHour: number;
  /** Days of the week, 0 = Sunday to 6 = Saturday, on which Today comes by mail; empty: never. */
  readonly digestDays: readonly number[];
  /** Days of the week that are free, 0 = Sunday to 6 = Saturday. */
  readonly weekend: readonly number[];
  /** Days that are not business days: the person's own, and those of the chosen list. */
  readonly holidays: Pick<ReadonlySet<Day>, 'has'>;
}
