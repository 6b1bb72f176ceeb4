/** The Settings tab: what people set, and below it the rows that the add-on keeps for itself. */
import type { Adopted } from '../app/ports.ts';
import { NAME_PARTS } from '../domain/adoption.ts';
import { CONTACT_COLUMNS } from '../domain/columns.ts';
import { localeOrder } from '../domain/cellDates.ts';
import { givenIn } from '../domain/message/givenMessages.ts';
import type { Settings } from '../domain/settings.ts';
import type { SettingCell } from '../domain/settings/cells.ts';
import { readSettings, type SettingLine, type SettingProblem } from '../domain/settings/read.ts';
import { addDays, dayOf } from '../domain/calendar.ts';
import type { Day, Moment, Zone } from '../domain/time.ts';
import { dayAt, momentAt } from '../domain/zone.ts';
import { type Cell, cellOf, textOf } from './cells.ts';
import { readTab, TAB_NAMES } from './tabs.ts';
import { zoneOf } from './zone.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Labels of the rows the add-on keeps; hidden, but as readable as the rest. */
export const KEPT = {
  version: 'Version of this sheet',
  spreadsheet: 'Made for spreadsheet',
  contactsTab: 'Contacts tab',
  todosTab: 'To-dos tab',
  sheets: 'Sheets',
  messages: 'Messages given',
  adopted: 'Adopted headers',
  timeZone: 'Time zone',
  clocks: 'Clock check',
} as const;

/** Tabs that an edit may lie in, by what a range tells of its tab without a round trip. */
export type KeptSheet = 'contacts' | 'todos' | 'templates' | 'settings';

/** Row of the first setting, below the header. */
export const FIRST_LINE = 2;
/** The value stands in the second column, its explanation in the third; further values after that. */
export const VALUE_COLUMN = 2;
export const HELP_COLUMN = 3;

export interface SettingsTab {
  readonly sheet: Sheet;
  readonly settings: Settings;
  readonly problems: readonly SettingProblem[];
  /** How far the tab is filled. */
  readonly size: { readonly rows: number; readonly columns: number };
  readonly contactsTab: string;
  /** `''` in a spreadsheet that was set up before there were to-dos. */
  readonly todosTab: string;
  /** Ids of our tabs; empty in a spreadsheet that was set up before they were kept. */
  readonly sheets: ReadonlyMap<number, KeptSheet>;
  /** IDs of the shipped messages that the Templates tab was given; null where that was not kept yet. */
  readonly given: readonly string[] | null;
  readonly adopted: Adopted;
  readonly zone: Zone;
  /** Id of the spreadsheet that was set up; another one is a copy. */
  readonly madeFor: string;
}

/** Reads the tab in one round trip; one more when the spreadsheet's time zone was changed, or its locale is needed. */
export function readSettingsTab(spreadsheet: Spreadsheet): SettingsTab {
  const { sheet, rows } = readCells(spreadsheet);
  const zone = zoneIn(rows, spreadsheet);
  const lines = rows.slice(FIRST_LINE - 1).map((row) => lineOf(row, zone));
  const { settings, problems } = readSettings(lines, () => localeOrder(spreadsheet.getSpreadsheetLocale()));
  return {
    sheet,
    settings,
    problems,
    size: { rows: rows.length, columns: rows[0]?.length ?? 0 },
    contactsTab: keptText(rows, KEPT.contactsTab) || 'Contacts',
    todosTab: keptText(rows, KEPT.todosTab),
    sheets: sheetsIn(keptText(rows, KEPT.sheets)),
    given: givenIn(keptText(rows, KEPT.messages)),
    adopted: adoptedIn(keptText(rows, KEPT.adopted)),
    zone,
    madeFor: keptText(rows, KEPT.spreadsheet),
  };
}

/** Our Settings tab with its cells, in one round trip. */
export function readCells(spreadsheet: Spreadsheet): {
  readonly sheet: Sheet;
  readonly rows: readonly (readonly Cell[])[];
} {
  return readTab(spreadsheet, 'settings', TAB_NAMES.settings, (sheet) => {
    const rows = settingsRows(sheet);
    return rows === null ? null : { sheet, rows };
  });
}

/** The cells of a Settings tab of ours; null for another tab. */
export function settingsRows(sheet: Sheet): Cell[][] | null {
  const rows = sheet
    .getDataRange()
    .getValues()
    .map((row) => row.map(cellOf));
  return keptRow(rows, KEPT.version).length > 0 ? rows : null;
}

/** Two noons, in winter and in summer, whose moments tell whether the spreadsheet still has the recorded zone. */
export function clockDays(): readonly Day[] {
  const winter = dayOf(2026, 1, 15) ?? (0 as Day);
  return [winter, addDays(winter, 181)];
}

export const NOON = 12 * 60;

/**
 * The spreadsheet's zone. Asking for it costs a round trip, so set-up recorded it beside two date cells: as long
 * as those read as noon in the recorded zone, the zone still holds.
 */
function zoneIn(rows: readonly (readonly Cell[])[], spreadsheet: Spreadsheet): Zone {
  const recorded = keptText(rows, KEPT.timeZone);
  const [, winter, , summer] = keptRow(rows, KEPT.clocks);
  if (recorded !== '' && winter instanceof Date && summer instanceof Date) {
    const zone = zoneOf(recorded);
    const clocks = [winter, summer].map((date) => date.getTime() as Moment);
    if (clockDays().every((day, index) => momentAt(zone, day, NOON) === clocks[index])) return zone;
  }
  return zoneOf(spreadsheet.getSpreadsheetTimeZone());
}

function lineOf(row: readonly Cell[], zone: Zone): SettingLine {
  const [label = '', value = '', , ...more] = row;
  return { label: textOf(label), values: [value, ...more].map((cell) => settingOf(cell, zone)) };
}

function settingOf(cell: Cell, zone: Zone): SettingCell {
  if (cell instanceof Date) return { day: dayAt(zone, cell.getTime() as Moment) };
  return cell;
}

function keptRow(rows: readonly (readonly Cell[])[], label: string): readonly Cell[] {
  return rows.find((row) => row[0] === label) ?? [];
}

function keptText(rows: readonly (readonly Cell[])[], label: string): string {
  return textOf(keptRow(rows, label)[1] ?? '');
}

/** As `keptSheets` writes them; a broken record counts as none. */
function sheetsIn(text: string): Map<number, KeptSheet> {
  const pairs = text
    .split(',')
    .map((pair) => /^(contacts|todos|templates|settings) (\d{1,15})$/.exec(pair.trim()));
  return new Map(
    pairs.flatMap((pair): [number, KeptSheet][] =>
      pair === null ? [] : [[Number(pair[2]), pair[1] as KeptSheet]],
    ),
  );
}

/** Ids of our tabs as a kept row holds them: "contacts 0, todos 4, settings 2". */
export function keptSheets(ids: Readonly<Partial<Record<KeptSheet, number>>>): string {
  return Object.entries(ids)
    .map(([name, id]) => `${name} ${String(id)}`)
    .join(', ');
}

const KEYS: readonly string[] = [...CONTACT_COLUMNS.map(({ key }) => key), ...NAME_PARTS];

/** Only headers of columns we know; a broken record counts as none. */
function adoptedIn(json: string): Adopted {
  try {
    const record: unknown = json === '' ? {} : JSON.parse(json);
    if (typeof record !== 'object' || record === null) return {};
    const entries = Object.entries(record as Record<string, unknown>);
    return Object.fromEntries(
      entries.filter((entry): entry is [string, string] => {
        const [key, header] = entry;
        return typeof header === 'string' && KEYS.includes(key);
      }),
    );
  } catch {
    return {};
  }
}
