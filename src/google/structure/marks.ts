/** What set-up reads off a tab and lays on it, so that tab and columns are found when someone renames them. */
import type { TabRole } from '../../app/ports.ts';
import { cellOf, textOf } from '../cells.ts';
import { columnLetter, COLUMN_MARK, type Layout, markedColumns, TAB_MARK } from '../layout.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const ROLES: readonly string[] = ['contacts', 'todos', 'templates', 'settings', 'activity'];

export function headersOf(sheet: Sheet): string[] {
  const columns = sheet.getLastColumn();
  if (columns === 0) return [];
  const [headers = []] = sheet.getRange(1, 1, 1, columns).getValues();
  return headers.map((header) => textOf(cellOf(header)));
}

/** What the tab is to the add-on, when set-up has marked it before. */
export function roleOf(sheet: Sheet): TabRole | null {
  const mark = sheet.getDeveloperMetadata().find((data) => data.getKey() === TAB_MARK);
  const role = mark?.getValue() ?? '';
  return ROLES.includes(role) ? (role as TabRole) : null;
}

/** Marks the columns that have no mark yet; returns how many. */
export function markColumns(sheet: Sheet, layout: Layout<string>): number {
  const marked = markedColumns(sheet);
  const missing = [...layout].filter(([key]) => !marked.has(key));
  missing.forEach(([key, column]) => markColumn(sheet, key, column));
  return missing.length;
}

/** DOCUMENT visibility: a copied spreadsheet keeps the mark, though its script is another project. */
function markColumn(sheet: Sheet, key: string, column: number): void {
  const letter = columnLetter(column);
  sheet
    .getRange(`${letter}:${letter}`)
    .addDeveloperMetadata(COLUMN_MARK, key, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
}
