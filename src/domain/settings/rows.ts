/** The rows of the Settings tab, in order: what a person reads, what is allowed, and what stands there at set-up. */
import { HOLIDAY_LISTS } from '../holidays/lists.ts';
import { SENDER_ROWS } from './sender.ts';
import { PRESETS, type Preset, type Settings } from '../settings.ts';

interface Row {
  /** What stands in the first cell of the row; the row is found by it. */
  readonly label: string;
  /** One or two sentences for the cell beside the value. */
  readonly help: string;
}

/** A whole number from `min` to `max`. */
export interface NumberRow extends Row {
  readonly type: 'number';
  /** One number for everybody; or one a preset, which set-up leaves to the preset: an empty cell means its number. */
  readonly standard: number | Readonly<Record<Preset, number>>;
  readonly min: number;
  readonly max: number;
  /** 0 is allowed below `min`, and turns it off. */
  readonly off?: true;
}

/** Text, weekdays in one cell, one day, or days in one or several cells. */
interface TextRow extends Row {
  readonly type: 'text' | 'weekdays' | 'day' | 'days';
  /** What set-up writes; reading it gives the default. */
  readonly standard: string;
}

/** One of a few words, chosen from a list. */
export interface ChoiceRow extends Row {
  readonly type: 'choice';
  readonly standard: string;
  readonly choices: readonly string[];
}

export type SettingRow = NumberRow | ChoiceRow | TextRow;

export type NumberKey = { [K in keyof Settings]: Settings[K] extends number ? K : never }[keyof Settings];
type ChoiceKey = 'preset' | 'holidayList';
type TextKey = Exclude<keyof Settings, NumberKey | ChoiceKey>;
export type RowKey = NumberKey | ChoiceKey | TextKey;

type Rows = Readonly<Record<NumberKey, NumberRow> & Record<ChoiceKey, ChoiceRow> & Record<TextKey, TextRow>>;

// Presets, defaults and their sources: domain.md §3.7 (3B7: W32 and W33, One week: W34); the rest §3.2 and §3.4.
export const SETTING_ROWS: Rows = {
  ...SENDER_ROWS,
  preset: {
    type: 'choice',
    label: 'Preset',
    standard: '3B7',
    choices: PRESETS,
    help:
      'How patient the plan is, in one choice: 3B7, One week or Class. ' +
      'It gives the numbers whose cells you leave empty; a number that you type wins. ' +
      'What you change in Settings counts from the next refresh.',
  },
  // First messages.
  secondPersonAfter: {
    type: 'number',
    label: 'Second person after (business days)',
    standard: { '3B7': 3, 'One week': 0, Class: 0 },
    off: true,
    min: 1,
    max: 60,
    help: 'Without an answer, look for a second person at the same organization after so many days.',
  },
  followUpAfter: {
    type: 'number',
    label: 'Follow up after (business days)',
    standard: { '3B7': 7, 'One week': 5, Class: 5 },
    min: 1,
    max: 60,
    help: 'How long you wait for an answer to your first message.',
  },
  followUpAfterDays: {
    type: 'number',
    label: 'Follow up not before (days)',
    standard: { '3B7': 0, 'One week': 7, Class: 0 },
    off: true,
    min: 1,
    max: 90,
    help: 'The follow-up is never earlier than so many days of the calendar after your first message.',
  },
  followUps: {
    type: 'number',
    label: 'Follow-ups before parking',
    standard: 1,
    min: 0,
    max: 1,
    help: 'One friendly follow-up, or 0 for none. Interviews never plans a third message before the first reply.',
  },
  parkAfter: {
    type: 'number',
    label: 'Park after (business days)',
    standard: { '3B7': 7, 'One week': 10, Class: 5 },
    min: 1,
    max: 60,
    help: 'How long you wait after your last message before you let it rest.',
  },
  askAgainAfter: {
    type: 'number',
    label: 'Ask again about times after (business days)',
    standard: 3,
    min: 1,
    max: 30,
    help: 'When they do not answer the times you offered, you ask once more.',
  },
  weeklyNew: {
    type: 'number',
    label: 'New messages a week',
    standard: { '3B7': 5, 'One week': 3, Class: 3 },
    min: 0,
    max: 35,
    help: 'First messages that Today suggests from Monday to Sunday.',
  },
  // Introductions.
  introducerAfter: {
    type: 'number',
    label: 'Wait for an introducer (business days)',
    standard: 5,
    min: 1,
    max: 60,
    help: 'How long you wait for someone who may introduce you, before your one reminder and after it.',
  },
  // The talk and after it.
  talkMinutes: {
    type: 'number',
    label: 'Talk length (minutes)',
    standard: { '3B7': 20, 'One week': 20, Class: 15 },
    min: 5,
    max: 480,
    help: 'For talks whose Minutes are not filled in.',
  },
  thankWithin: {
    type: 'number',
    label: 'Thank within (hours)',
    standard: 24,
    min: 1,
    max: 168,
    help: 'Counted from the end of the talk, weekends and holidays included.',
  },
  wrapUpAfter: {
    type: 'number',
    label: 'Wrap up within (business days)',
    standard: 2,
    min: 1,
    max: 10,
    help: 'After your thank-you: note what you learned, while it is fresh.',
  },
  promiseWithin: {
    type: 'number',
    label: 'Keep promises within (business days)',
    standard: 2,
    min: 1,
    max: 60,
    help: 'For what you promised without a date.',
  },
  remindAfter: {
    type: 'number',
    label: 'Remind of their promise after (business days)',
    standard: 7,
    min: 1,
    max: 60,
    help: 'How long you wait for what they promised before one gentle reminder.',
  },
  adviceWithin: {
    type: 'number',
    label: 'Act on advice within (days)',
    standard: 21,
    min: 1,
    max: 180,
    help: 'Then you can tell whoever gave it what came of it.',
  },
  // Keeping in touch.
  firstCheckInAfter: {
    type: 'number',
    label: 'First check-in after (days)',
    standard: { '3B7': 21, 'One week': 21, Class: 0 },
    off: true,
    min: 7,
    max: 60,
    help: 'Counted from the talk; it comes up only if there is something to tell.',
  },
  checkInEvery: {
    type: 'number',
    label: 'Check in every (days)',
    standard: { '3B7': 90, 'One week': 90, Class: 0 },
    off: true,
    min: 7,
    max: 730,
    help: 'How often you send an update to people you talked with. A number in the column Check in every wins.',
  },
  mentorEvery: {
    type: 'number',
    label: 'Check in with mentors every (days)',
    standard: 45,
    min: 7,
    max: 365,
    help: 'How often you send an update to a mentor.',
  },
  lightEvery: {
    type: 'number',
    label: 'Check in lightly every (days)',
    standard: 150,
    min: 7,
    max: 730,
    help: 'How often you say hello to people with Light in Check in every.',
  },
  // The job search.
  jobSearchFrom: {
    type: 'day',
    label: 'Job search starts',
    standard: '',
    help: 'A date like 2027-01-15: from then on Today brings up whoever you want to tell. Empty: not yet.',
  },
  searchADay: {
    type: 'number',
    label: 'Tell of the job search (people a day)',
    standard: 3,
    min: 1,
    max: 10,
    help: 'The closest people come first.',
  },
  searchOver: {
    type: 'number',
    label: 'Spread the job search over (business days)',
    standard: 10,
    min: 1,
    max: 60,
    help: 'Everybody is to hear of it within so many days, as far as the number a day allows.',
  },
  // Days and mail.
  refreshHour: {
    type: 'number',
    label: 'Daily refresh at (hour)',
    standard: 8,
    min: 0,
    max: 23,
    help: 'The hour from 0 to 23 at which the daily refresh runs. Turn it on again after a change.',
  },
  digestDays: {
    type: 'weekdays',
    label: 'Mail me Today on',
    standard: '',
    help:
      'Days like "Monday to Friday" or "Monday, Thursday" on which your daily refresh mails Today to you alone, if ' +
      'there is something to do. Empty: never. Check my setup says whether it can come.',
  },
  weekend: {
    type: 'weekdays',
    label: 'Weekend days',
    standard: 'Saturday, Sunday',
    help: 'Days on which nothing falls due, or "none".',
  },
  holidayList: {
    type: 'choice',
    label: 'Holiday list',
    standard: 'None',
    choices: ['None', ...HOLIDAY_LISTS.map(({ name }) => name)],
    help: [
      'Nothing falls due on the days of the list.',
      ...HOLIDAY_LISTS.map(({ name, covers }) => `${name}: ${covers}.`),
      'Regional days can be added in Holidays.',
    ].join(' '),
  },
  holidays: {
    type: 'days',
    label: 'Holidays',
    standard: '',
    help: 'More free days, as dates like 2026-12-25, one a cell or separated by commas. Nothing falls due on them.',
  },
};

/** What is allowed: `a whole number from 1 to 60`, `0 for off, or a whole number from 7 to 60`. */
export function boundsOf({ min, max, off }: NumberRow): string {
  const range = `a whole number from ${String(min)} to ${String(max)}`;
  return off === true ? `0 for off, or ${range}` : range;
}

export function standardOf({ standard }: NumberRow, preset: Preset): number {
  return typeof standard === 'number' ? standard : standard[preset];
}

/** What set-up writes: a cell that a preset governs is left empty. */
export function writtenAtSetUp(row: SettingRow): string | number {
  return typeof row.standard === 'object' ? '' : row.standard;
}

/** What set-up writes beside the value: the help, with the numbers of each preset where presets govern the cell. */
export function helpOf(row: SettingRow): string {
  if (row.type !== 'number' || typeof row.standard === 'number') return row.help;
  const { off, standard } = row;
  const numbers = PRESETS.map((preset) => {
    const number = standard[preset];
    return `${preset}: ${off === true && number === 0 ? 'off' : String(number)}`;
  });
  const turnOff = off === true ? ' 0 turns it off.' : '';
  return `${row.help}${turnOff} ${numbers.join(' · ')}. Leave empty for your preset's number.`;
}
