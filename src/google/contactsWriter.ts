/** Writes to the Contacts tab: what is of people in the writes that serve every tab. */
import type { Derived, Facts, Looks, NewPerson, Stamped } from '../app/ports.ts';
import type { ColumnKey } from '../domain/columns.ts';
import type { Day } from '../domain/time.ts';
import { type Cell, cellFrom, dueCell } from './cells.ts';
import { type ContactsTab, DERIVED } from './contactsTab.ts';
import { type Columns, columnLetter } from './layout.ts';
import { factCell, quoted, sameCell, writeCells } from './rowsWriter.ts';

const WITH_ID: readonly ColumnKey[] = [...DERIVED, 'id'];
const NOTHING: readonly Cell[] = DERIVED.map(() => '');

/** See `Snapshot.writeDerived`. IDs that were given and not written yet go along with Urgency, which is beside them. */
export function writeDerived(
  tab: ContactsTab,
  derived: readonly (Derived | null)[],
  looks: Looks,
): number[] | null {
  const wanted = new Map<number, (Cell | undefined)[]>();
  const written: number[] = [];
  const columns = DERIVED.map((key) => tab.column(key));
  derived.forEach((value, index) => {
    if (value === null) return;
    const row = tab.rowOf(index);
    const cells = derivedCells(value, tab);
    if (cells.every((cell, place) => sameCell(cell, tab.cellAt(row, columns[place] ?? 0)))) return;
    wanted.set(row, cells);
    written.push(index);
  });
  for (const row of tab.leftovers()) wanted.set(row, [...NOTHING]);
  for (const row of tab.unwritten) {
    const cells = wanted.get(row) ?? DERIVED.map(() => undefined);
    wanted.set(row, [...cells, tab.ids[row - 2]]);
  }
  if (wanted.size === 0) return [];
  if (looks === 'both' && !tab.unmoved()) return null;
  writeCells(tab, tab.unwritten.size > 0 ? WITH_ID : DERIVED, wanted);
  tab.unwritten.clear();
  return looks === 'none' || tab.unmoved() ? written : null;
}

/** See `Snapshot.stamp`. */
export function stamp(tab: ContactsTab, cells: readonly Stamped[], day: Day): void {
  const there = cells.filter(({ key }) => tab.column(key) > 0);
  if (there.length === 0) return;
  const places = there.map(({ index, key }) => `${columnLetter(tab.column(key))}${String(tab.rowOf(index))}`);
  const date = cellFrom({ type: 'day' }, day, tab.zone);
  tab.sheet.getRangeList(places).setValue(date);
  for (const { index, key } of there) {
    tab.written(tab.rowOf(index), tab.column(key), date);
    const contact = tab.items[index];
    if (contact !== undefined) tab.items[index] = { ...contact, [key]: day };
  }
}

/** The cell of a person who is added; text is kept as text, never a formula. */
export function newPersonCell(
  tab: ContactsTab,
  { facts, id, derived }: NewPerson,
  column: Columns<string>[number],
): Cell {
  if (column.key === 'id') return quoted(id);
  const place = DERIVED.indexOf(column.key as (typeof DERIVED)[number]);
  if (place >= 0) return quoted(derivedCells(derived, tab)[place] ?? '');
  return factCell(tab, column, facts[column.key as keyof Facts]);
}

function derivedCells({ nextAction, due, status, urgency }: Derived, tab: ContactsTab): Cell[] {
  return [nextAction, dueCell(due, tab.zone), status, urgency];
}
