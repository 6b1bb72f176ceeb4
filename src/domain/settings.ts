/** What a person can set: every number the plan uses, with its bounds and its shipped default. */
import type { Day } from './time.ts';

export interface Settings {
  /** The person's own name as it stands under messages; may be empty. */
  readonly myName: string;
  /** Business days from the first message to the one follow-up. Source: 3B7. */
  readonly followUpAfter: number;
  /** Business days of silence after the last message before parking. */
  readonly parkAfter: number;
  /** Real hours from the end of a talk to the thank-you, never shifted. */
  readonly thankWithin: number;
  /** Business days from the thank-you to writing down what was learned. */
  readonly wrapUpAfter: number;
  /** Days between updates. */
  readonly checkInEvery: number;
  /** New first messages a week. */
  readonly weeklyNew: number;
  /** Minutes of a talk whose length is not filled in. */
  readonly talkMinutes: number;
  /** Hour of the daily refresh, 0 to 23, in the spreadsheet's time zone. */
  readonly refreshHour: number;
  /** Days of the week that are free, 0 = Sunday to 6 = Saturday. */
  readonly weekend: readonly number[];
  /** Days that are not business days. */
  readonly holidays: ReadonlySet<Day>;
}
