/** Writes to a tab with one thing a row: each row is found by its ID, looked at before and after. */
import type { Column } from '../domain/columns.ts';
import { Trouble } from '../domain/trouble.ts';
import { type Cell, cellFrom } from './cells.ts';
import { type Block, blocksOf } from './layout.ts';
import type { RowsTab } from './rowsTab.ts';

/** Values of facts by key; a missing key leaves the cell alone. */
export type Values<Key extends string> = { readonly [K in Key]?: string | number | null };

type Item = { readonly id: string };
type Tab<Key extends string> = RowsTab<Key, Item>;

const ATTEMPTS = 3;

/** Gives items without an ID, or with a copied one, a new one, not written yet. Returns how many got one. */
export function giveIds<T extends Item>(
  tab: RowsTab<string, T>,
  newId: () => string,
  only: (index: number) => boolean,
): number {
  const seen = new Set<string>();
  let given = 0;
  tab.items.forEach((item, index) => {
    const missing = item.id === '' || seen.has(item.id);
    seen.add(item.id);
    if (!missing || !only(index)) return;
    const id = newId();
    tab.items[index] = { ...item, id };
    tab.ids[tab.rowOf(index) - 2] = id;
    tab.unwritten.add(tab.rowOf(index));
    given += 1;
  });
  return given;
}

/** Writes the IDs that were given, in one write from the first such row to the last. */
export function writeIds(tab: Tab<string>): void {
  if (tab.unwritten.size === 0) return;
  const column = tab.column('id');
  for (const row of tab.unwritten) tab.written(row, column, tab.ids[row - 2] ?? '');
  const [first, last] = ends(tab.unwritten);
  const ids = Array.from({ length: last - first + 1 }, (_, offset) => [
    quoted(tab.cellAt(first + offset, column)),
  ]);
  tab.sheet.getRange(first, column, ids.length, 1).setValues(ids);
  tab.unwritten.clear();
}

/**
 * Writes the cells that differ from what stands there. `wanted`: by row, cells in the order of `keys`, undefined to
 * leave one alone. One write a run of neighbouring columns, from the first to the last row that changes in it; rows
 * between are written as they stand. The run with the IDs comes first: a row has the least time to move.
 */
export function writeCells<Key extends string>(
  tab: RowsTab<Key, Item>,
  keys: readonly Key[],
  wanted: ReadonlyMap<number, readonly (Cell | undefined)[]>,
): void {
  const blocks = blocksOf(tab.layout as ReadonlyMap<Key, number>, tab.shape.columns, keys);
  const hasId = ({ columns }: Block<Key>): boolean => columns.some(({ key }) => (key as string) === 'id');
  for (const block of [...blocks.filter(hasId), ...blocks.filter((block) => !hasId(block))])
    writeBlock(tab, block, keys, wanted);
}

function writeBlock<Key extends string>(
  tab: RowsTab<Key, Item>,
  block: Block<Key>,
  keys: readonly Key[],
  wanted: ReadonlyMap<number, readonly (Cell | undefined)[]>,
): void {
  const places = block.columns.map(({ key }) => keys.indexOf(key));
  const changed = new Set<number>();
  for (const [row, cells] of wanted) {
    places.forEach((place, offset) => {
      const cell = cells[place];
      if (cell === undefined || sameCell(cell, tab.cellAt(row, block.start + offset))) return;
      tab.written(row, block.start + offset, cell);
      changed.add(row);
    });
  }
  if (changed.size === 0) return;
  const [first, last] = ends(changed);
  const values = Array.from({ length: last - first + 1 }, (_, down) =>
    places.map((_place, offset) => quoted(tab.cellAt(first + down, block.start + offset))),
  );
  tab.sheet.getRange(first, block.start, values.length, places.length).setValues(values);
}

/**
 * Writes facts of one row. A row that slid under the write is put back as it was read. `gone`: what to say when the
 * row is no longer there.
 */
export function writeFacts<Key extends string>(
  tab: RowsTab<Key, Item>,
  id: string,
  facts: Values<Key>,
  gone: string,
): void {
  const layout = tab.layout as ReadonlyMap<Key, number>;
  const blocks = blocksOf(layout, tab.shape.columns, Object.keys(facts) as Key[]);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const row = tab.readIds().indexOf(id) + 2;
    if (row < 2) throw new Trouble('gone', gone);
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
function writeBlocks<Key extends string>(
  tab: RowsTab<Key, Item>,
  row: number,
  id: string,
  blocks: readonly Block<Key>[],
  facts: Values<Key>,
): void {
  const written: Block<Key>[] = [];
  try {
    for (const block of blocks) {
      const cells = block.columns.map((column) => factCell(tab, column, facts[column.key]));
      writeRow(tab, row, block, cells);
      written.push(block);
    }
  } catch (error) {
    restore(tab, row, id, written);
    throw error;
  }
}

function restore<Key extends string>(
  tab: RowsTab<Key, Item>,
  row: number,
  id: string,
  blocks: readonly Block<Key>[],
): void {
  const before = tab.ids.indexOf(id) + 2;
  if (id === '' || before < 2) return;
  for (const block of blocks) {
    const cells = block.columns.map((_, offset) => quoted(tab.cellAt(before, block.start + offset)));
    writeRow(tab, row, block, cells);
  }
}

function writeRow<Key extends string>(
  tab: RowsTab<Key, Item>,
  row: number,
  block: Block<Key>,
  cells: Cell[],
): void {
  tab.sheet.getRange(row, block.start, 1, cells.length).setValues([cells]);
}

/**
 * Adds rows below the last one; `cellOf` gives the cell of the added row with that number. False when something was
 * typed there or rows moved meanwhile: nothing was added.
 */
export function appendRows<Key extends string>(
  tab: RowsTab<Key, Item>,
  count: number,
  cellOf: (index: number, column: Column & { readonly key: Key }) => Cell,
): boolean {
  if (count === 0) return true;
  const start = tab.lastRow() + 1;
  makeRoom(tab, start, start + count);
  const room = tab.sheet.getRange(start, 1, count, tab.width).getValues();
  const isFree = room.every((row) => row.every((cell) => cell === '' || cell === false));
  if (!isFree || !tab.unmoved()) return false;
  const keys = tab.shape.columns.map(({ key }) => key);
  for (const block of blocksOf(tab.layout as ReadonlyMap<Key, number>, tab.shape.columns, keys)) {
    const cells = Array.from({ length: count }, (_, index) =>
      block.columns.map((column) => cellOf(index, column)),
    );
    tab.sheet.getRange(start, block.start, count, block.columns.length).setValues(cells);
  }
  SpreadsheetApp.flush();
  return true;
}

/** Rows put in before an empty last row lie inside the ranges of rules and formats, which then reach over them. */
function makeRoom(
  { sheet }: { readonly sheet: GoogleAppsScript.Spreadsheet.Sheet },
  start: number,
  needed: number,
): void {
  const rows = sheet.getMaxRows();
  if (needed <= rows) return;
  if (start <= rows) sheet.insertRowsBefore(rows, needed - rows);
  else sheet.insertRowsAfter(rows, needed - rows);
}

export function factCell(
  { zone }: Pick<Tab<string>, 'zone'>,
  column: Column,
  value: string | number | null | undefined,
): Cell {
  return cellFrom(column, value ?? '', zone);
}

export function sameCell(a: Cell, b: Cell): boolean {
  return a instanceof Date && b instanceof Date ? a.getTime() === b.getTime() : a === b;
}

/** Text goes back as text, whatever it looks like. */
export function quoted(cell: Cell): Cell {
  return typeof cell === 'string' && cell !== '' ? `'${cell}` : cell;
}

function ends(rows: Iterable<number>): [first: number, last: number] {
  let first = Infinity;
  let last = 0;
  for (const row of rows) {
    first = Math.min(first, row);
    last = Math.max(last, row);
  }
  return [first, last];
}
