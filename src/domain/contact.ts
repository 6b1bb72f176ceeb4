/** A contact: the facts of one row, already converted from cells. */
import type { FactKey, Stage } from './columns.ts';
import type { Day, Moment } from './time.ts';

/** A cell that holds something its column cannot use, kept as typed and said in Status. */
export interface Problem {
  readonly column: FactKey;
  /** What stands in the cell, shortened for display. */
  readonly text: string;
  /** A sentence the person can act on, for example `"tomorrow" is not a date. Type one like 2026-11-24.` */
  readonly message: string;
}

/** How close a person is: how often they hear from you stands in Settings. A mentor's to-do says it as well. */
export const TIERS = ['Mentor', 'Normal', 'Light'] as const;
export type Tier = (typeof TIERS)[number];

/** Facts of one person. Text is trimmed and `''` when empty; days, moments and numbers are `null` when empty or unusable. */
export interface Contact {
  readonly name: string;
  readonly email: string;
  readonly organization: string;
  readonly role: string;
  readonly source: string;
  readonly stage: Stage | null;
  readonly lastContact: Day | null;
  /** Start of the next or latest talk. */
  readonly meeting: Moment | null;
  /** Agreed length of the talk in minutes. */
  readonly minutes: number | null;
  readonly introducedBy: string;
  readonly notes: string;
  readonly salutation: string;
  readonly phone: string;
  readonly profile: string;
  readonly shared: string;
  readonly why: string;
  readonly contacted: Day | null;
  readonly followedUp: Day | null;
  readonly replied: Day | null;
  readonly debriefed: Day | null;
  readonly thanked: Day | null;
  /** Snooze, or "not now until". */
  readonly notBefore: Day | null;
  /** Days between updates, the contact's own wish; or how close you are, where only that is known. */
  readonly checkInEvery: number | Tier | null;
  /** E-mail of the person whose contact this is; `''` means anyone's. */
  readonly owner: string;
  /** Short, random, permanent; `''` until the add-on has given one. */
  readonly id: string;
  readonly problems: readonly Problem[];
}

/** A contact of whom nothing is known. */
export const NOBODY: Contact = {
  name: '',
  email: '',
  organization: '',
  role: '',
  source: '',
  stage: null,
  lastContact: null,
  meeting: null,
  minutes: null,
  introducedBy: '',
  notes: '',
  salutation: '',
  phone: '',
  profile: '',
  shared: '',
  why: '',
  contacted: null,
  followedUp: null,
  replied: null,
  debriefed: null,
  thanked: null,
  notBefore: null,
  checkInEvery: null,
  owner: '',
  id: '',
  problems: [],
};
