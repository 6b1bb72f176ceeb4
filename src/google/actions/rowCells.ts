/** The cells of contacts as "Merge duplicates" shows them side by side, the person's own columns too. */
import type { RowCell } from '../../app/ports.ts';
import { isoDay } from '../../domain/calendar.ts';
import type { FactKey } from '../../domain/columns.ts';
import type { Moment, Zone } from '../../domain/time.ts';
import { formulaInRow } from '../../domain/undo/places.ts';
import { dayAt, isoMoment, momentAt } from '../../domain/zone.ts';
import { type Cell, textOf } from '../cells.ts';
import type { ContactsTab } from '../contactsTab.ts';
import { columnLetter } from '../layout.ts';
import { FullTab } from './fullTab.ts';

/** See `Snapshot.rowCells`. */
export function rowCells(contacts: ContactsTab, indexes: readonly number[]): RowCell[][] {
  const full = new FullTab(contacts);
  const notes = contacts.sheet.getDataRange().getNotes();
  const derived: readonly string[] = contacts.shape.derived;
  const columns = Array.from({ length: contacts.width }, (_, index) => index + 1).filter((column) => {
    const key = full.keyAt(column);
    return key !== 'id' && (key === null || !derived.includes(key));
  });
  const headers = uniqueHeaders(full, columns);
  return indexes.map((index) => {
    const row = contacts.rowOf(index);
    return columns.map((column, place) => ({
      column,
      header: headers[place] ?? '',
      key: full.keyAt(column) as FactKey | null,
      text: shown(contacts.cellAt(row, column), contacts.zone),
      formula: formulaInRow(full.formulaAt(row, column), row, 0),
      note: notes[row - 1]?.[column - 1] ?? '',
    }));
  });
}

/** Every column has a name of its own: one without a header, or with that of another, is told by its letter. */
function uniqueHeaders(full: FullTab, columns: readonly number[]): string[] {
  const all = full.headers();
  return columns.map((column) => {
    const header = full.headerAt(column);
    if (header === '') return `Column ${columnLetter(column)}`;
    const isDoubled = all.filter((other) => other === header).length > 1;
    return isDoubled ? `${header} (column ${columnLetter(column)})` : header;
  });
}

/** A cell as a person reads it; an unticked box is empty. */
function shown(cell: Cell, zone: Zone): string {
  if (cell === false) return '';
  if (cell === true) return 'TRUE';
  if (!(cell instanceof Date)) return textOf(cell);
  const moment = cell.getTime() as Moment;
  const day = dayAt(zone, moment);
  return momentAt(zone, day, 0) === moment ? isoDay(day) : isoMoment(zone, moment).replace('T', ' ');
}
