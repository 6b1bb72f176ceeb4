/** The Contacts tab, read whole in one round trip: the contacts, where they stand, and what stands in their cells. */
import type { Adopted } from '../app/ports.ts';
import { NAME_PARTS } from '../domain/adoption.ts';
import { CONTACT_COLUMNS, type ColumnKey } from '../domain/columns.ts';
import type { Contact } from '../domain/contact.ts';
import type { Zone } from '../domain/time.ts';
import { contactOf } from './contactRow.ts';
import { layoutOf, requireColumns } from './layout.ts';
import { headersIn, readCells, RowsTab, type Shape } from './rowsTab.ts';

export const DERIVED = ['nextAction', 'due', 'status', 'urgency'] as const;
const SHAPE: Shape<ColumnKey> = {
  columns: CONTACT_COLUMNS,
  derived: DERIVED,
  ours: [...DERIVED, 'id', 'owner'],
};
const NEEDED: readonly ColumnKey[] = ['name', 'id', ...DERIVED];

export type ContactsTab = RowsTab<ColumnKey, Contact>;

/** Fails with `not-set-up` when a column that the add-on cannot do without is missing. */
export function readContactsTab(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  name: string,
  adopted: Adopted,
  zone: Zone,
): ContactsTab {
  const cells = readCells(sheet);
  const headers = headersIn(cells);
  const layout = layoutOf(sheet, CONTACT_COLUMNS, headers, adopted);
  requireColumns(layout, CONTACT_COLUMNS, name, NEEDED);
  const nameParts = namePartsIn(headers, adopted);
  return new RowsTab(
    { sheet, name, zone, cells, layout },
    SHAPE,
    (row) => contactOf(layout, row, nameParts, zone),
    nameParts,
  );
}

/** Indexes of the columns that name people in an adopted tab without a column Name of its own. */
function namePartsIn(headers: readonly string[], adopted: Adopted): number[] {
  return NAME_PARTS.flatMap((part) => {
    const header = adopted[part];
    return header === undefined || !headers.includes(header) ? [] : [headers.indexOf(header)];
  });
}
