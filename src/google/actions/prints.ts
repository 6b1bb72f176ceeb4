/** Prints of rows: whether a row that was added still reads as it was written. */
import type { ColumnType } from '../../domain/columns.ts';
import { printOf } from '../../domain/undo/judge.ts';
import type { AnyTab, FullTab } from './fullTab.ts';

type Value = string | number | null | undefined;

/** `valueOf`: the fact that is written into the column of that key. */
export function printOfNew({ shape, layout }: AnyTab, valueOf: (key: string) => Value): string {
  return printOf(
    shape.columns.flatMap(({ key, kind, type }) =>
      kind === 'fact' && key !== 'id' && layout.has(key) ? [comparable(type, valueOf(key))] : [],
    ),
  );
}

/** Of a row as it stands; a cell that cannot be used counts as what was typed there. */
export function printOfItem(tab: AnyTab, index: number): string {
  const item = (tab.items[index] ?? {}) as unknown as Record<string, Value> & {
    readonly problems?: readonly { readonly column: string; readonly text: string }[];
  };
  return printOfNew(tab, (key) => item.problems?.find(({ column }) => column === key)?.text ?? item[key]);
}

/** A cell keeps a moment as a fraction of a day: it may come back a little off. */
function comparable(type: ColumnType, value: Value): string | number | null {
  if (typeof value === 'string') return value.trim();
  return type === 'moment' && typeof value === 'number' ? Math.round(value / 1000) : (value ?? null);
}

/** Whether the row holds anything in a column of the person's own that no formula of theirs put there. */
export function hasOwnCells(full: FullTab, row: number): boolean {
  for (let column = 1; column <= full.tab.width; column += 1) {
    if (full.keyAt(column) !== null) continue;
    const cell = full.tab.cellAt(row, column);
    if (cell === '' || cell === false) continue;
    // A formula in the header or the first row may fill the whole column.
    const isComputed = [row, 1, 2].some((place) => full.formulaAt(place, column) !== '');
    if (!isComputed) return true;
  }
  return false;
}
