/** Adds columns of ours to a tab: header, width, format, choices and help; only to columns it makes. */
import { SOURCES, STAGES, type Column } from '../../domain/columns.ts';
import { CHANNELS } from '../../domain/message/messageTemplate.ts';
import { OCCASIONS } from '../../domain/message/occasions.ts';
import { ANSWERS } from '../../domain/message/templateColumns.ts';
import { ALL_TODO_STATES, TODO_KINDS } from '../../domain/todoColumns.ts';
import { datePattern, momentPattern } from '../locale.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const WRAPPED: readonly string[] = ['what', 'notes', 'body'];

const OCCASION_NAMES = Object.values(OCCASIONS).map(({ name }) => name);

/** Writes the columns side by side from column `start` on. */
export function addColumns(sheet: Sheet, columns: readonly Column[], start: number, locale: string): void {
  const lacking = start + columns.length - 1 - sheet.getMaxColumns();
  if (lacking > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), lacking);
  const rows = sheet.getMaxRows() - 1;
  sheet
    .getRange(1, start, 1, columns.length)
    .setValues([columns.map(({ header }) => header)])
    .setFontWeight('bold');
  columns.forEach((column, offset) => {
    sheet.setColumnWidth(start + offset, column.width);
    dress(sheet.getRange(2, start + offset, rows, 1), column, locale);
  });
  fold(sheet, columns, start);
}

function dress(cells: GoogleAppsScript.Spreadsheet.Range, { type, key }: Column, locale: string): void {
  if (type === 'day' || type === 'due') cells.setNumberFormat(datePattern(locale));
  if (type === 'moment') cells.setNumberFormat(momentPattern(locale));
  if (type === 'day' || type === 'moment') cells.setDataValidation(dateRule());
  if (type === 'stage') cells.setDataValidation(listRule(STAGES, false));
  if (type === 'source') cells.setDataValidation(listRule(SOURCES, true));
  if (type === 'todoKind') cells.setDataValidation(listRule(TODO_KINDS, true));
  if (type === 'todoState') cells.setDataValidation(listRule(ALL_TODO_STATES, true));
  if (type === 'occasion') cells.setDataValidation(listRule(OCCASION_NAMES, true));
  if (type === 'channel') cells.setDataValidation(listRule(CHANNELS, true));
  if (type === 'answer') cells.setDataValidation(listRule(ANSWERS, true));
  if (WRAPPED.includes(key)) cells.setWrap(true);
}

/** A wrong date is marked and said in Status, never refused: what was typed stays. */
function dateRule(): GoogleAppsScript.Spreadsheet.DataValidation {
  return SpreadsheetApp.newDataValidation()
    .requireDate()
    .setAllowInvalid(true)
    .setHelpText('A date, for example 2026-11-24.')
    .build();
}

function listRule(
  values: readonly string[],
  allowInvalid: boolean,
): GoogleAppsScript.Spreadsheet.DataValidation {
  return SpreadsheetApp.newDataValidation()
    .requireValueInList([...values], true)
    .setAllowInvalid(allowInvalid)
    .setHelpText('Choose from the list.')
    .build();
}

/** Groups each run of neighbouring detail columns and collapses it. */
function fold(sheet: Sheet, columns: readonly Column[], start: number): void {
  let count = 0;
  columns.forEach(({ folded }, index) => {
    count = folded ? count + 1 : 0;
    if (count === 0 || columns[index + 1]?.folded === true) return;
    const first = start + index - count + 1;
    sheet.getRange(1, first, 1, count).shiftColumnGroupDepth(1);
    sheet.getColumnGroup(first, 1)?.collapse();
  });
}
