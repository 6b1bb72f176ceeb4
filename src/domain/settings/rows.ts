/** The rows of the Settings tab, in order: what a person reads, what is allowed, and what stands there at set-up. */
import type { Settings } from '../settings.ts';

interface Row {
  /** What stands in the first cell of the row; the row is found by it. */
  readonly label: string;
  /** One or two sentences for the cell beside the value. */
  readonly help: string;
}

/** A whole number from `min` to `max`. */
export interface NumberRow extends Row {
  readonly type: 'number';
  readonly standard: number;
  readonly min: number;
  readonly max: number;
  /** In words, for example `business days`. */
  readonly unit: string;
}

/** Text: a name, weekdays in one cell, or days in one or several cells. */
export interface TextRow extends Row {
  readonly type: 'text' | 'weekdays' | 'days';
  /** What set-up writes; reading it gives the default. */
  readonly standard: string;
}

export type SettingRow = NumberRow | TextRow;

export type NumberKey = { [K in keyof Settings]: Settings[K] extends number ? K : never }[keyof Settings];

type Rows = Readonly<Record<NumberKey, NumberRow> & Record<Exclude<keyof Settings, NumberKey>, TextRow>>;

export const SETTING_ROWS: Rows = {
  myName: {
    type: 'text',
    label: 'Your name',
    standard: '',
    help: 'Stands under the messages you draft.',
  },
  followUpAfter: {
    type: 'number',
    label: 'Follow up after (business days)',
    standard: 7,
    min: 1,
    max: 60,
    unit: 'business days',
    help: 'How long you wait for an answer to your first message. 7 is normal.',
  },
  parkAfter: {
    type: 'number',
    label: 'Park after (business days)',
    standard: 7,
    min: 1,
    max: 60,
    unit: 'business days',
    help: 'How long you wait after your one follow-up before you let it rest.',
  },
  thankWithin: {
    type: 'number',
    label: 'Thank within (hours)',
    standard: 24,
    min: 1,
    max: 168,
    unit: 'hours',
    help: 'Counted from the end of the talk, weekends and holidays included.',
  },
  wrapUpAfter: {
    type: 'number',
    label: 'Wrap up within (business days)',
    standard: 2,
    min: 1,
    max: 10,
    unit: 'business days',
    help: 'After your thank-you: note what you learned, while it is fresh.',
  },
  checkInEvery: {
    type: 'number',
    label: 'Check in every (days)',
    standard: 90,
    min: 7,
    max: 730,
    unit: 'days',
    help: 'How often you send an update. A number in the column Check in every wins.',
  },
  weeklyNew: {
    type: 'number',
    label: 'New messages a week',
    standard: 5,
    min: 0,
    max: 35,
    unit: 'messages',
    help: 'First messages that Today suggests from Monday to Sunday.',
  },
  talkMinutes: {
    type: 'number',
    label: 'Talk length (minutes)',
    standard: 20,
    min: 5,
    max: 480,
    unit: 'minutes',
    help: 'For talks whose Minutes are not filled in.',
  },
  refreshHour: {
    type: 'number',
    label: 'Daily refresh at (hour)',
    standard: 8,
    min: 0,
    max: 23,
    unit: 'hour of the day',
    help: 'The hour from 0 to 23 at which the daily refresh runs. Turn it on again after a change.',
  },
  weekend: {
    type: 'weekdays',
    label: 'Weekend days',
    standard: 'Saturday, Sunday',
    help: 'Days on which nothing falls due, or "none".',
  },
  holidays: {
    type: 'days',
    label: 'Holidays',
    standard: '',
    help: 'Dates like 2026-12-25, one a cell or separated by commas. Nothing falls due on them.',
  },
};
