/** Reads the Settings tab. A value that cannot be used is replaced by the default, and said in words. */
import type { DateOrder } from '../cellDates.ts';
import { Holidays } from '../holidays/days.ts';
import { HOLIDAY_LISTS } from '../holidays/lists.ts';
import { PRESETS, type Preset, type Settings } from '../settings.ts';
import type { Day } from '../time.ts';
import { type Reading, type SettingCell, quoted, textOf } from './cells.ts';
import { daysFrom } from './days.ts';
import { choiceFrom, dayFrom, refused, weekdaysFrom, weekendFrom } from './lists.ts';
import { senderFrom } from './sender.ts';
import { boundsOf, type NumberKey, type NumberRow, type RowKey, SETTING_ROWS, standardOf } from './rows.ts';

/** One row of the Settings tab: its label, and the cells beside it that hold values. */
export interface SettingLine {
  readonly label: string;
  readonly values: readonly SettingCell[];
}

export interface SettingProblem {
  /** Index of the line. */
  readonly line: number;
  /** Index of the cell among the values of the line. */
  readonly place: number;
  /** A sentence that names the row, what stands there, what is allowed, and what is used meanwhile. */
  readonly message: string;
}

export interface ReadSettings {
  readonly settings: Settings;
  readonly problems: readonly SettingProblem[];
}

const NOTHING: Reading<never> = { value: null, complaints: [] };

/**
 * Rows are found by label, letter case and spacing aside, wherever they stand. Rows we do not know are left
 * alone; a missing row or an empty cell means the default, of a number that presets govern that of the preset.
 * Never throws. `order`: how the spreadsheet's locale reads 3/4/2026; asked only where such a date stands.
 */
export function readSettings(
  lines: readonly SettingLine[],
  order: () => DateOrder | null = () => null,
): ReadSettings {
  const problems: SettingProblem[] = [];

  function read<T>(key: RowKey, standard: T, from: (cells: readonly SettingCell[]) => Reading<T>): T {
    const { label } = SETTING_ROWS[key];
    const found = lines.flatMap((line, index) =>
      plainLabel(line.label) === plainLabel(label) ? [index] : [],
    );
    const [first = -1, second] = found;
    const values = lines[first]?.values ?? [];
    const filled = values.flatMap((cell, place) => (textOf(cell) === '' ? [] : [place]));
    const tell = (line: number, place: number, why: string): void => {
      problems.push({ line, place, message: `${label}: ${why}` });
    };
    if (second !== undefined) tell(second, 0, 'this row stands here twice. The first one is used.');
    const { value, complaints } =
      filled.length === 0 ? NOTHING : from(filled.map((place) => values[place] ?? ''));
    for (const { place, why } of complaints) tell(first, filled[place] ?? 0, why);
    return value ?? standard;
  }
  const number = (key: NumberKey, preset: Preset): number => {
    const row = SETTING_ROWS[key];
    const standard = standardOf(row, preset);
    return read(key, standard, ([cell = '']) => wholeNumber(textOf(cell), row, standard));
  };

  const preset = read<Preset>('preset', '3B7', ([cell = '']) =>
    choiceFrom(cell, PRESETS, '3B7 is used until you change it.'),
  );
  const listName = read('holidayList', 'None', ([cell = '']) =>
    choiceFrom(cell, SETTING_ROWS.holidayList.choices, 'No list is used until you change it.'),
  );
  const list = HOLIDAY_LISTS.find(({ name }) => name === listName);
  const own = read<ReadonlySet<Day>>('holidays', new Set(), (cells) => daysFrom(cells, order));
  const settings: Settings = {
    ...senderFrom((key, from) => read(key, '', from)),
    preset,
    secondPersonAfter: number('secondPersonAfter', preset),
    followUpAfter: number('followUpAfter', preset),
    followUpAfterDays: number('followUpAfterDays', preset),
    followUps: number('followUps', preset),
    parkAfter: number('parkAfter', preset),
    askAgainAfter: number('askAgainAfter', preset),
    introducerAfter: number('introducerAfter', preset),
    thankWithin: number('thankWithin', preset),
    wrapUpAfter: number('wrapUpAfter', preset),
    firstCheckInAfter: number('firstCheckInAfter', preset),
    checkInEvery: number('checkInEvery', preset),
    mentorEvery: number('mentorEvery', preset),
    lightEvery: number('lightEvery', preset),
    adviceWithin: number('adviceWithin', preset),
    promiseWithin: number('promiseWithin', preset),
    remindAfter: number('remindAfter', preset),
    weeklyNew: number('weeklyNew', preset),
    jobSearchFrom: read<Settings['jobSearchFrom']>('jobSearchFrom', null, ([cell = '']) =>
      dayFrom(cell, 'Until then the job search has not started.'),
    ),
    searchADay: number('searchADay', preset),
    searchOver: number('searchOver', preset),
    talkMinutes: number('talkMinutes', preset),
    refreshHour: number('refreshHour', preset),
    digestDays: read<readonly number[]>('digestDays', [], (cells) =>
      weekdaysFrom(cells.map(textOf).join(','), 'No mail comes until you change it.'),
    ),
    weekend: read<readonly number[]>('weekend', [0, 6], (cells) => weekendFrom(cells.map(textOf).join(','))),
    holidays: list === undefined ? own : new Holidays(own, list),
  };
  return { settings, problems };
}

/** The settings before anyone changed them. */
export const DEFAULT_SETTINGS: Settings = readSettings([]).settings;

/** As labels are compared. */
export function plainLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

function wholeNumber(text: string, row: NumberRow, standard: number): Reading<number> {
  // An hour is often typed as 8:00.
  const digits = /^(\d{1,6})(?::00)?$/.exec(text);
  const number = Number(digits?.[1] ?? 'none');
  const isAllowed = (number >= row.min && number <= row.max) || (row.off === true && number === 0);
  if (isAllowed) return { value: number, complaints: [] };
  return refused(`${quoted(text)} is not ${boundsOf(row)}. ${String(standard)} is used until you change it.`);
}
