/** Deletes a row that is found by its ID; a row that was deleted in its place comes back. */
import { Trouble } from '../../domain/trouble.ts';
import { type Cell, cellOf } from '../cells.ts';
import { sameCell } from '../rowsWriter.ts';
import { type AnyTab, type FullTab, writable } from './fullTab.ts';

const ATTEMPTS = 3;

/**
 * Deleted, not only emptied: an empty row in the middle would end the person's list for filters, sorting and charts,
 * and notes on its cells would stay. `asRead`: only if nobody has typed in it since; fails with `busy` otherwise.
 * A row that is gone already is well.
 */
export function removeRow(full: FullTab, id: string, asRead = false): void {
  const { tab } = full.readFormulas();
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const before = tab.readIds();
    const row = before.indexOf(id) + 2;
    if (row < 2) return;
    if (asRead && !isAsRead(full, id, row)) throw changed(tab);
    // Google refuses to delete the last row below the header.
    if (before.length === 1) tab.sheet.insertRowsAfter(row, 1);
    tab.sheet.deleteRow(row);
    const after = tab.readIds();
    if (!after.includes(id)) return;
    const lastRow = after.length + 1;
    for (const lost of before) if (lost !== '' && !after.includes(lost)) bringBack(full, lost, row, lastRow);
  }
  throw new Trouble(
    'busy',
    `Rows in "${tab.name}" kept moving, so it is not done yet. Do it again to go on.`,
  );
}

/** The row of somebody else was in the place when it was deleted. */
function bringBack(full: FullTab, id: string, row: number, lastRow: number): void {
  const { tab } = full;
  const before = full.rowOf(id);
  if (before === 0) return;
  const cells = Array.from(
    { length: tab.width },
    (_, index): Cell => writable(full.keptAt(before, index + 1)),
  );
  if (row > lastRow) tab.sheet.insertRowsAfter(lastRow, 1);
  else tab.sheet.insertRowsBefore(row, 1);
  tab.sheet.getRange(row, 1, 1, cells.length).setValues([cells]);
}

function isAsRead(full: FullTab, id: string, row: number): boolean {
  const { tab } = full;
  const before = full.rowOf(id);
  const [now = []] = tab.sheet.getRange(row, 1, 1, tab.width).getValues();
  return now.every((value, index) => {
    const column = index + 1;
    const isTyped = full.formulaAt(before, column) === '' && !isDerived(tab, full.keyAt(column));
    return !isTyped || sameCell(cellOf(value), tab.cellAt(before, column));
  });
}

function isDerived({ shape }: AnyTab, key: string | null): boolean {
  return key !== null && shape.derived.includes(key);
}

function changed({ name }: AnyTab): Trouble {
  return new Trouble(
    'busy',
    `Someone typed in the row of "${name}" that was to go, so it is still there. Look at both rows, then merge again.`,
  );
}
