/** Writes to the Contacts tab: each row is found by its ID, looked at before and after. */
import type { Derived, Facts, Looks, NewPerson } from '../app/ports.ts';
import { CONTACT_COLUMNS, type Column, type FactKey } from '../domain/columns.ts';
import type { Contact } from '../domain/contact.ts';
import type { Day } from '../domain/time.ts';
import { Trouble } from '../domain/trouble.ts';
import { type Cell, cellFrom, dueCell } from './cells.ts';
import { type ContactsTab, DERIVED } from './contactsTab.ts';
import { type Block, blocksOf, columnLetter } from './layout.ts';

type DerivedKey = (typeof DERIVED)[number];

const ATTEMPTS = 3;

/** See `Snapshot.identify`. One write, right after reading, so that a row has no time to move. */
export function identify(tab: ContactsTab, newId: () => string, only: (index: number) => boolean): number {
  const seen = new Set<string>();
  const given: { row: number; id: string }[] = [];
  const contacts = tab.contacts as Contact[];
  contacts.forEach((contact, index) => {
    const missing = contact.id === '' || seen.has(contact.id);
    seen.add(contact.id);
    if (!missing || !only(index)) return;
    const id = newId();
    contacts[index] = { ...contact, id };
    given.push({ row: tab.rowOf(index), id });
  });
  for (const { row, id } of given) tab.ids[row - 2] = id;
  const [first] = given;
  const last = given[given.length - 1];
  if (first !== undefined && last !== undefined) {
    const ids = tab.ids.slice(first.row - 2, last.row - 1).map((id) => [quoted(id)]);
    tab.sheet.getRange(first.row, tab.column('id'), ids.length, 1).setValues(ids);
  }
  return given.length;
}

/** See `Snapshot.writeDerived`. */
export function writeDerived(
  tab: ContactsTab,
  derived: readonly (Derived | null)[],
  looks: Looks,
): number[] | null {
  const wanted = new Map<number, readonly Cell[]>();
  const written: number[] = [];
  derived.forEach((value, index) => {
    if (value === null) return;
    const row = tab.rowOf(index);
    const cells = derivedCells(value, tab);
    if (same(cells, tab.derivedAt(row))) return;
    wanted.set(row, cells);
    written.push(index);
  });
  for (const row of tab.leftovers())
    wanted.set(
      row,
      DERIVED.map(() => ''),
    );
  if (wanted.size === 0) return [];
  if (looks === 'both' && !tab.unmoved()) return null;
  for (const block of blocksOf(tab.layout, DERIVED)) writeDerivedBlock(tab, block, wanted);
  return looks === 'none' || tab.unmoved() ? written : null;
}

/** One write from the first to the last row that changes in this block; rows between are written as they stand. */
function writeDerivedBlock(
  tab: ContactsTab,
  block: Block,
  wanted: ReadonlyMap<number, readonly Cell[]>,
): void {
  const places = block.columns.map(({ key }) => DERIVED.indexOf(key as DerivedKey));
  const pick = (cells: readonly Cell[]): Cell[] => places.map((place) => cells[place] ?? '');
  const changed = [...wanted].flatMap(([row, cells]) =>
    same(pick(cells), pick(tab.derivedAt(row))) ? [] : [row],
  );
  if (changed.length === 0) return;
  const first = changed.reduce((low, row) => Math.min(low, row));
  const last = changed.reduce((high, row) => Math.max(high, row));
  const values: Cell[][] = [];
  for (let row = first; row <= last; row += 1)
    values.push(pick(wanted.get(row) ?? tab.derivedAt(row)).map(quoted));
  tab.sheet.getRange(first, block.start, values.length, places.length).setValues(values);
}

/** See `Snapshot.stamp`. */
export function stamp(tab: ContactsTab, key: FactKey, indexes: readonly number[], day: Day): void {
  const letter = columnLetter(tab.column(key));
  const column: Column | undefined = CONTACT_COLUMNS.find((candidate) => candidate.key === key);
  if (tab.column(key) === 0 || column === undefined) return;
  const cells = tab.sheet.getRangeList(indexes.map((index) => `${letter}${String(tab.rowOf(index))}`));
  cells.setValue(cellFrom(column, day, tab.zone));
  const contacts = tab.contacts as Contact[];
  for (const index of indexes) {
    const contact = contacts[index];
    if (contact !== undefined) contacts[index] = { ...contact, [key]: day };
  }
}

/** See `Snapshot.writeFacts`. A row that slid under the write is put back as it was read. */
export function writeFacts(tab: ContactsTab, id: string, facts: Facts): void {
  const blocks = blocksOf(tab.layout, Object.keys(facts) as FactKey[]);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const row = tab.readIds().indexOf(id) + 2;
    if (row < 2)
      throw new Trouble('gone', `This person's row is no longer in "${tab.name}". Nothing was changed.`);
    writeBlocks(tab, row, id, blocks, facts);
    const idThere = tab.readIds()[row - 2] ?? '';
    if (idThere === id) return;
    restore(tab, row, idThere, blocks);
  }
  throw new Trouble(
    'busy',
    `Rows in "${tab.name}" kept moving, so nothing was changed. Try again in a moment.`,
  );
}

/** All blocks or none: when one is refused, those before it are put back. */
function writeBlocks(
  tab: ContactsTab,
  row: number,
  id: string,
  blocks: readonly Block[],
  facts: Facts,
): void {
  const written: Block[] = [];
  try {
    for (const block of blocks) {
      const cells = block.columns.map((column) => factCell(column, facts, tab));
      writeRow(tab, row, block, cells);
      written.push(block);
    }
  } catch (error) {
    restore(tab, row, id, written);
    throw error;
  }
}

function restore(tab: ContactsTab, row: number, id: string, blocks: readonly Block[]): void {
  const before = tab.ids.indexOf(id) + 2;
  if (id === '' || before < 2) return;
  for (const block of blocks) {
    writeRow(
      tab,
      row,
      block,
      block.columns.map((_, offset) => quoted(tab.cellAt(before, block.start + offset))),
    );
  }
}

/** See `Snapshot.append`. */
export function append(tab: ContactsTab, people: readonly NewPerson[]): boolean {
  if (people.length === 0) return true;
  const start = tab.lastRow() + 1;
  makeRoom(tab, start, start + people.length);
  const room = tab.sheet.getRange(start, 1, people.length, tab.width).getValues();
  const isFree = room.every((row) => row.every((cell) => cell === '' || cell === false));
  if (!isFree || !tab.unmoved()) return false;
  const keys = CONTACT_COLUMNS.map(({ key }) => key);
  for (const block of blocksOf(tab.layout, keys)) {
    const cells = people.map((person) => block.columns.map((column) => newCell(column, person, tab)));
    tab.sheet.getRange(start, block.start, people.length, block.columns.length).setValues(cells);
  }
  SpreadsheetApp.flush();
  return true;
}

/** Rows put in before an empty last row lie inside the ranges of rules and formats, which then reach over them. */
function makeRoom(tab: ContactsTab, start: number, needed: number): void {
  const rows = tab.sheet.getMaxRows();
  if (needed <= rows) return;
  if (start <= rows) tab.sheet.insertRowsBefore(rows, needed - rows);
  else tab.sheet.insertRowsAfter(rows, needed - rows);
}

function writeRow(tab: ContactsTab, row: number, block: Block, cells: Cell[]): void {
  tab.sheet.getRange(row, block.start, 1, cells.length).setValues([cells]);
}

function derivedCells({ nextAction, due, status, urgency }: Derived, tab: ContactsTab): Cell[] {
  return [nextAction, dueCell(due, tab.zone), status, urgency];
}

function factCell(column: Column, facts: Facts, tab: ContactsTab): Cell {
  return cellFrom(column, facts[column.key as keyof Facts] ?? '', tab.zone);
}

function newCell(column: Column, { facts, id, derived }: NewPerson, tab: ContactsTab): Cell {
  if (column.key === 'id') return `'${id}`;
  const place = DERIVED.indexOf(column.key as DerivedKey);
  return place < 0 ? factCell(column, facts, tab) : quoted(derivedCells(derived, tab)[place] ?? '');
}

function same(a: readonly Cell[], b: readonly Cell[]): boolean {
  return a.every((cell, index) => {
    const other = b[index] ?? '';
    return cell instanceof Date && other instanceof Date
      ? cell.getTime() === other.getTime()
      : cell === other;
  });
}

/** Text goes back as text, whatever it looks like. */
function quoted(cell: Cell): Cell {
  return typeof cell === 'string' && cell !== '' ? `'${cell}` : cell;
}
