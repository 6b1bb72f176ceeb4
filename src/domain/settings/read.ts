/** Reads the Settings tab. A value that cannot be used is replaced by the default, and said in words. */
import type { Settings } from '../settings.ts';
import { type Reading, type SettingCell, quoted, textOf } from './cells.ts';
import { daysFrom, weekdaysFrom } from './lists.ts';
import { type NumberKey, type NumberRow, SETTING_ROWS } from './rows.ts';

/** One row of the Settings tab: its label, and the cells beside it that hold values. */
export interface SettingLine {
  readonly label: string;
  readonly values: readonly SettingCell[];
}

export interface SettingProblem {
  /** The label of the row, as shipped. */
  readonly label: string;
  /** A sentence that names the row, what stands there, what is allowed, and what is used meanwhile. */
  readonly message: string;
}

export interface ReadSettings {
  readonly settings: Settings;
  readonly problems: readonly SettingProblem[];
}

const LONGEST_NAME = 100;
const NOTHING: Reading<never> = { value: null, complaints: [] };

/**
 * Rows are found by label, letter case and spacing aside, wherever they stand. Rows we do not know are left
 * alone; a missing row or an empty cell means the default. Never throws.
 */
export function readSettings(lines: readonly SettingLine[]): ReadSettings {
  const problems: SettingProblem[] = [];

  function read<K extends keyof Settings>(
    key: K,
    from: (cells: readonly SettingCell[]) => Reading<Settings[K]>,
    standard: Settings[K],
  ): Settings[K] {
    const { label } = SETTING_ROWS[key];
    const found = lines.filter((line) => plainLabel(line.label) === plainLabel(label));
    const cells = (found[0]?.values ?? []).filter((cell) => textOf(cell) !== '');
    const { value, complaints } = cells.length === 0 ? NOTHING : from(cells);
    const twice = found.length > 1 ? ['this row stands here twice. The first one is used.'] : [];
    for (const complaint of [...twice, ...complaints]) {
      problems.push({ label, message: `${label}: ${complaint}` });
    }
    return value ?? standard;
  }
  const number = (key: NumberKey): number => {
    const row = SETTING_ROWS[key];
    return read(key, ([cell]) => wholeNumber(textOf(cell ?? ''), row), row.standard);
  };

  const settings: Settings = {
    myName: read('myName', ([cell]) => ({ value: oneLine(textOf(cell ?? '')), complaints: [] }), ''),
    followUpAfter: number('followUpAfter'),
    parkAfter: number('parkAfter'),
    thankWithin: number('thankWithin'),
    wrapUpAfter: number('wrapUpAfter'),
    checkInEvery: number('checkInEvery'),
    weeklyNew: number('weeklyNew'),
    talkMinutes: number('talkMinutes'),
    refreshHour: number('refreshHour'),
    weekend: read('weekend', (cells) => weekdaysFrom(cells.map(textOf).join(',')), [0, 6]),
    holidays: read('holidays', daysFrom, new Set()),
  };
  return { settings, problems };
}

/** The settings before anyone changed them. */
export const DEFAULT_SETTINGS: Settings = readSettings([]).settings;

function plainLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

function wholeNumber(text: string, row: NumberRow): Reading<number> {
  // An hour is often typed as 8:00.
  const digits = /^(\d{1,6})(?::00)?$/.exec(text);
  const number = Number(digits?.[1] ?? 'none');
  if (number >= row.min && number <= row.max) return { value: number, complaints: [] };
  const range = `a whole number from ${String(row.min)} to ${String(row.max)}`;
  return {
    value: null,
    complaints: [`${quoted(text)} is not ${range}. ${String(row.standard)} is used until you change it.`],
  };
}

function oneLine(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f\s]+/g, ' ')
    .trim()
    .slice(0, LONGEST_NAME);
}
