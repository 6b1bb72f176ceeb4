/** Writes IDs and what is computed into a tab with one thing a row, as few cells and as few writes as can be. */
import type { Column } from '../domain/columns.ts';
import { type Cell, cellFrom } from './cells.ts';
import { type Block, blocksOf } from './layout.ts';
import type { RowsTab } from './rowsTab.ts';

type Item = { readonly id: string };
type Tab<Key extends string> = RowsTab<Key, Item>;

/**
 * Gives items without an ID, or with a copied one, a new one, not written yet; `only` limits it. Of rows with one ID
 * those that are left alone keep it, else the first. Returns how many got one.
 */
export function giveIds<T extends Item>(
  tab: RowsTab<string, T>,
  newId: () => string,
  only: (index: number) => boolean,
): number {
  const seen = new Set<string>(['']);
  tab.items.forEach(({ id }, index) => {
    if (!only(index)) seen.add(id);
  });
  let given = 0;
  tab.items.forEach((item, index) => {
    if (!only(index)) return;
    const missing = seen.has(item.id);
    seen.add(item.id);
    if (!missing) return;
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

export function factCell(
  { zone }: Pick<Tab<string>, 'zone'>,
  column: Column,
  value: string | number | null | undefined,
): Cell {
  return cellFrom(column, value ?? '', zone);
}

export function sameCell(a: Cell, b: Cell): boolean {
  return a === b || (a instanceof Date && b instanceof Date && a.getTime() === b.getTime());
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
