/** Columns of the contacts tab that are not ours: their headers, and what their cells show. */
import { CONTACT_COLUMNS } from '../domain/columns.ts';
import { cellOf, textOf } from './cells.ts';
import type { ContactsTab } from './contactsTab.ts';
import { columnLetter } from './layout.ts';
import type { SettingsTab } from './settingsTab.ts';

/** Free: the tab was read whole. */
export function ownHeaders(tab: ContactsTab): string[] {
  return placesOf(tab).map(({ header }) => header);
}

/**
 * The texts of these columns as the sheet shows them, by header, for the contact with that index: one round trip.
 * Rows are found by their IDs, which are read along; where a row is gone there is nothing.
 */
export function ownTexts(
  tab: ContactsTab,
  headers: readonly string[],
): (index: number) => ReadonlyMap<string, string> {
  const wanted = placesOf(tab).filter(({ header }) => headers.includes(header));
  const id = tab.column('id');
  const columns = [id, ...wanted.map(({ column }) => column)];
  const left = Math.min(...columns);
  const block = `${columnLetter(left)}2:${columnLetter(Math.max(...columns))}`;
  const rows = wanted.length === 0 ? [] : tab.sheet.getRange(block).getDisplayValues();
  const byId = new Map(rows.map((row) => [row[id - left] ?? '', row]));
  return (index) => {
    const contact = tab.items[index];
    const row = contact === undefined || contact.id === '' ? undefined : byId.get(contact.id);
    return new Map(
      row === undefined
        ? []
        : wanted.map(({ header, column }) => [header, textOf(cellOf(row[column - left]))]),
    );
  };
}

/** The same from the header row alone, where the contacts were not read: one round trip; none without a contacts tab. */
export function headersBeside(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  { contactsTab, adopted }: Pick<SettingsTab, 'contactsTab' | 'adopted'>,
): string[] {
  const sheet = spreadsheet.getSheetByName(contactsTab);
  if (sheet === null) return [];
  const [headers = []] = sheet.getRange('1:1').getValues();
  const ours = new Set(CONTACT_COLUMNS.map(({ key, header }) => (adopted[key] ?? header).toLowerCase()));
  return headers
    .map((header) => textOf(cellOf(header)))
    .filter((header) => header !== '' && !ours.has(header.toLowerCase()));
}

function placesOf(tab: ContactsTab): { readonly header: string; readonly column: number }[] {
  const ours = new Set(tab.layout.values());
  return Array.from({ length: tab.width }, (_, index) => ({
    header: textOf(tab.cellAt(1, index + 1)),
    column: index + 1,
  })).filter(({ header, column }) => header !== '' && !ours.has(column));
}
