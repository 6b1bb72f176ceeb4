/** Creates the Settings tab, or the rows it lacks; brings one of an older version up to date. */
import type { Adopted } from '../../app/ports.ts';
import {
  boundsOf,
  helpOf,
  type NumberRow,
  SETTING_ROWS,
  type SettingRow,
  writtenAtSetUp,
} from '../../domain/settings/rows.ts';
import { momentAt } from '../../domain/zone.ts';
import { datePattern, momentPattern } from '../locale.ts';
import { clockDays, KEPT, NOON, settingsRows, VALUE_COLUMN } from '../settingsTab.ts';
import { freeName, markedTab, markTab, namedTab, TAB_NAMES } from '../tabs.ts';
import { zoneOf } from '../zone.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Value = string | number | Date;

/** 1: seven numbers. 2: presets, job search, mail and holiday lists; 0 turns check-ins off. */
const VERSION = 2;
const WIDTHS = [310, 200, 560];
const OUR_RULE = /^(?:A|Type a) whole number from |^Type 0 for off, or /;

/** Returns what was added, in words. */
export function completeSettings(spreadsheet: Spreadsheet, contactsTab: string, adopted: Adopted): string[] {
  const existing = ourSettings(spreadsheet);
  const sheet = existing ?? createTab(spreadsheet);
  const labels = new Set(
    sheet
      .getRange('A:A')
      .getValues()
      .map(([label]) => String(label).trim().toLowerCase()),
  );
  const isMissing = (label: string): boolean => !labels.has(label.toLowerCase());
  const settings: readonly SettingRow[] = Object.values(SETTING_ROWS).filter(({ label }) => isMissing(label));
  const kept = keptRows(spreadsheet, contactsTab, adopted).filter(([label]) => isMissing(String(label)));
  const start = sheet.getLastRow() + 1;
  const rows = [
    ...settings.map((row): Value[] => [row.label, writtenAtSetUp(row), helpOf(row), '']),
    ...kept,
  ];
  record(sheet, { [KEPT.contactsTab]: contactsTab });
  if (existing !== null) migrate(existing);
  if (rows.length === 0) return [];
  sheet.getRange(start, 1, rows.length, 4).setValues(rows);
  const locale = spreadsheet.getSpreadsheetLocale();
  settings.forEach((row, offset) => dress(sheet.getRange(start + offset, VALUE_COLUMN), row, locale));
  if (kept.length > 0) dressKept(sheet, start + settings.length, kept, momentPattern(locale));
  if (existing === null) return [`Added the tab ${sheet.getName()}.`];
  return settings.length > 0 ? [`Added to Settings: ${settings.map(({ label }) => label).join(', ')}.`] : [];
}

/** The Settings tab that set-up made before, never one that only has its name. */
export function ourSettings(spreadsheet: Spreadsheet): Sheet | null {
  const candidates = [markedTab(spreadsheet, 'settings'), namedTab(spreadsheet, TAB_NAMES.settings)];
  return candidates.find((sheet) => sheet !== null && settingsRows(sheet) !== null) ?? null;
}

function createTab(spreadsheet: Spreadsheet): Sheet {
  const sheet = spreadsheet.insertSheet(
    freeName(spreadsheet, TAB_NAMES.settings),
    spreadsheet.getNumSheets(),
  );
  markTab(sheet, 'settings');
  sheet
    .getRange(1, 1, 1, WIDTHS.length)
    .setValues([['Setting', 'Value', 'What it means']])
    .setFontWeight('bold');
  sheet.setFrozenRows(1);
  WIDTHS.forEach((width, index) => sheet.setColumnWidth(index + 1, width));
  sheet.getRange('A:C').setVerticalAlignment('top').setWrap(true);
  return sheet;
}

/** Writes what the kept rows with these labels hold, where it differs: someone may have renamed a tab since. */
export function record(sheet: Sheet, kept: Readonly<Record<string, string>>): void {
  const rows = sheet.getRange('A:B').getValues();
  rows.forEach(([label, value], index) => {
    const wanted = kept[String(label)];
    if (wanted !== undefined && value !== wanted)
      sheet.getRange(index + 1, VALUE_COLUMN).setValue(`'${wanted}`);
  });
}

/** How a date looks, and what may be typed into the cell, as far as Sheets can check it. */
function dress(cell: Range, row: SettingRow, locale: string): void {
  if (row.type === 'day') cell.setNumberFormat(datePattern(locale));
  const rule = ruleOf(row);
  if (rule !== null) cell.setDataValidation(rule);
}

/** A date is checked without being refused, as in Contacts: a note says what is wrong with it. */
function ruleOf(row: SettingRow): GoogleAppsScript.Spreadsheet.DataValidation | null {
  const rule = SpreadsheetApp.newDataValidation();
  switch (row.type) {
    case 'number':
      return numberRule(row);
    case 'choice':
      return rule
        .requireValueInList([...row.choices], true)
        .setAllowInvalid(false)
        .build();
    case 'day':
      return rule.requireDate().setAllowInvalid(true).build();
    default:
      return null;
  }
}

function numberRule(row: NumberRow): GoogleAppsScript.Spreadsheet.DataValidation {
  return SpreadsheetApp.newDataValidation()
    .requireNumberBetween(row.off === true ? 0 : row.min, row.max)
    .setAllowInvalid(false)
    .setHelpText(`Type ${boundsOf(row)}.`)
    .build();
}

/** Writes the version, and renews our own rules: what may be typed has changed. Nothing that a person typed is touched. */
function migrate(sheet: Sheet): void {
  const cells = sheet.getRange('A:B').getValues();
  const rowOf = (label: string): number =>
    cells.findIndex(([there]) => String(there).trim().toLowerCase() === label.toLowerCase()) + 1;
  const version = rowOf(KEPT.version);
  if (!(Number(cells[version - 1]?.[1]) < VERSION)) return;
  for (const row of Object.values(SETTING_ROWS)) {
    const at = rowOf(row.label);
    if (at === 0 || row.type !== 'number') continue;
    const cell = sheet.getRange(at, VALUE_COLUMN);
    const rule = cell.getDataValidation();
    if (rule !== null && OUR_RULE.test(rule.getHelpText())) cell.setDataValidation(numberRule(row));
  }
  sheet.getRange(version, VALUE_COLUMN).setValue(VERSION);
}

function keptRows(spreadsheet: Spreadsheet, contactsTab: string, adopted: Adopted): Value[][] {
  const zone = zoneOf(spreadsheet.getSpreadsheetTimeZone());
  const [winter, summer] = clockDays().map((day) => new Date(momentAt(zone, day, NOON)));
  const note = 'Kept by Interviews; leave it as it is.';
  return [
    [KEPT.version, VERSION, note, ''],
    [KEPT.spreadsheet, `'${spreadsheet.getId()}`, note, ''],
    [KEPT.contactsTab, `'${contactsTab}`, note, ''],
    [KEPT.todosTab, '', note, ''],
    [KEPT.sheets, '', note, ''],
    [KEPT.messages, '', note, ''],
    [KEPT.adopted, `'${JSON.stringify(adopted)}`, note, ''],
    [KEPT.timeZone, `'${zone.name}`, note, ''],
    [KEPT.clocks, winter ?? '', note, summer ?? ''],
  ];
}

function dressKept(sheet: Sheet, start: number, kept: readonly Value[][], pattern: string): void {
  const clocks = kept.findIndex(([label]) => label === KEPT.clocks);
  if (clocks >= 0) sheet.getRange(start + clocks, 2, 1, 3).setNumberFormat(pattern);
  sheet.hideRows(start, kept.length);
}
