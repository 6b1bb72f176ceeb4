/** Creates the Templates tab with the messages we ship, or what it lacks. */
import { TEMPLATE_COLUMNS, type TemplateRow } from '../../domain/message/templateColumns.ts';
import { notYetGiven } from '../../domain/message/givenMessages.ts';
import { plainText } from '../cells.ts';
import { layoutOf } from '../layout.ts';
import { freeName, markedTab, markTab, namedTab, TAB_NAMES } from '../tabs.ts';
import { addColumns } from './columns.ts';
import { headersOf, markColumns, roleOf } from './marks.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const HELP: Readonly<Record<string, string>> = {
  name: 'What you call it. Add messages of your own below; yours go before ours.',
  occasion: 'What the message is for: that decides when it is chosen.',
  channel: 'Only mail becomes a draft; the others are there to be copied or said. Empty means mail.',
  sources: 'For people of these sources, with commas between. Empty means for everybody.',
  subject: 'May hold fields, like the text.',
  body:
    '{{first}} puts in their first name; {{first|there}} says what to write when it is not known. ' +
    'What stands in [[ ]] is left out when a field in it is empty. ' +
    'A column of your own in the contacts tab is a field too: {{favorite book}}.',
  status: 'Says what keeps a message from being used, and where it stands. Empty when all is well.',
  limit: 'How long it should be at most: "110 words" or "300 characters".',
  reply: 'Whether it belongs under the message that went before.',
  personal: 'The field that makes it personal: you are reminded of it while it is empty.',
  id: 'Tells our messages from yours. Leave it empty in rows of your own.',
};

/**
 * Returns what was added, in words. `given`: IDs of messages the tab had before: one of them that was deleted stays so,
 * unless the tab is empty.
 */
export function completeTemplates(
  spreadsheet: Spreadsheet,
  shipped: readonly TemplateRow[],
  given: readonly string[],
): string[] {
  const existing = ourTemplates(spreadsheet);
  const sheet = existing ?? createTab(spreadsheet);
  const missing = existing === null ? [] : addMissing(spreadsheet, sheet);
  const layout = layoutOf(sheet, TEMPLATE_COLUMNS, headersOf(sheet));
  const isEmpty = sheet.getLastRow() < 2;
  const added = isEmpty ? shipped : notYetGiven(shipped, idsIn(sheet, layout), given);
  fill(sheet, layout, added);
  markColumns(sheet, layout);
  if (roleOf(sheet) === null) markTab(sheet, 'templates');
  const name = sheet.getName();
  if (existing === null) return [`Added the tab ${name} with ${String(shipped.length)} messages.`];
  return [
    ...(missing.length > 0 ? [`Added to "${name}" at the right: ${missing.join(', ')}.`] : []),
    ...(isEmpty ? [`Added ${String(shipped.length)} messages to "${name}", which was empty.`] : []),
    ...(!isEmpty && added.length > 0
      ? [`Added to "${name}", new since your last set-up: ${added.map((row) => row.name).join(', ')}.`]
      : []),
  ];
}

/** The Templates tab that set-up made before, never one that only has its name. */
export function ourTemplates(spreadsheet: Spreadsheet): Sheet | null {
  const marked = markedTab(spreadsheet, 'templates');
  if (marked !== null) return marked;
  const named = namedTab(spreadsheet, TAB_NAMES.templates);
  if (named === null) return null;
  const headers = headersOf(named);
  return TEMPLATE_COLUMNS.every(({ header }) => headers.includes(header)) ? named : null;
}

function createTab(spreadsheet: Spreadsheet): Sheet {
  const sheet = spreadsheet.insertSheet(
    freeName(spreadsheet, TAB_NAMES.templates),
    spreadsheet.getNumSheets(),
  );
  addColumns(sheet, TEMPLATE_COLUMNS, 1, spreadsheet.getSpreadsheetLocale());
  sheet
    .getRange(2, 1, sheet.getMaxRows() - 1, TEMPLATE_COLUMNS.length)
    .setWrap(true)
    .setVerticalAlignment('top');
  sheet
    .getRange(1, 1, 1, TEMPLATE_COLUMNS.length)
    .setNotes([TEMPLATE_COLUMNS.map(({ key }) => HELP[key] ?? '')]);
  sheet.setFrozenRows(1);
  sheet.setFrozenColumns(1);
  return sheet;
}

/** Adds the columns that someone deleted at the right; returns their headers. */
function addMissing(spreadsheet: Spreadsheet, sheet: Sheet): string[] {
  const layout = layoutOf(sheet, TEMPLATE_COLUMNS, headersOf(sheet));
  const missing = TEMPLATE_COLUMNS.filter(({ key }) => !layout.has(key));
  if (missing.length === 0) return [];
  if (sheet.getMaxRows() < 2) sheet.insertRowsAfter(1, 1);
  addColumns(sheet, missing, sheet.getLastColumn() + 1, spreadsheet.getSpreadsheetLocale());
  return missing.map(({ header }) => header);
}

function idsIn(sheet: Sheet, layout: ReadonlyMap<string, number>): string[] {
  const column = layout.get('id');
  if (column === undefined) return [];
  return sheet
    .getRange(2, column, sheet.getLastRow() - 1, 1)
    .getValues()
    .map(([id]) => String(id).trim());
}

/** Below the last row that holds something. */
function fill(sheet: Sheet, layout: ReadonlyMap<string, number>, rows: readonly TemplateRow[]): void {
  if (rows.length === 0) return;
  const last = sheet.getLastRow();
  const lacking = last + rows.length - sheet.getMaxRows();
  if (lacking > 0) sheet.insertRowsBefore(sheet.getMaxRows(), lacking);
  const facts = TEMPLATE_COLUMNS.flatMap((column) => (column.kind === 'fact' ? [column.key] : []));
  const width = Math.max(...layout.values());
  const cells = rows.map((row) => {
    const texts = new Map(facts.map((key) => [layout.get(key), plainText(row[key])]));
    return Array.from({ length: width }, (_, index) => texts.get(index + 1) ?? '');
  });
  sheet.getRange(last + 1, 1, cells.length, width).setValues(cells);
}
