/** Writes cells of rows that are found by their IDs, and puts back what landed in a row that slid under the write. */
import { Trouble } from '../../domain/trouble.ts';
import type { KeptCell } from '../../domain/undo/record.ts';
import type { Cell } from '../cells.ts';
import { type AnyTab, type FullTab, writable } from './fullTab.ts';

/** Cells to write in one row, by column number. */
export interface RowWrite {
  readonly id: string;
  readonly cells: ReadonlyMap<number, Cell>;
}

const ATTEMPTS = 3;

/**
 * Writes all of it or nothing. The rows were looked at right before; they are looked at again afterwards. Fails with
 * `gone` when a row was deleted meanwhile.
 */
export function writeRows(full: FullTab, writes: readonly RowWrite[]): void {
  const { tab } = full;
  const rows = new Map(writes.map(({ id }) => [id, full.rowOf(id)]));
  const written = new Set<RowWrite>();
  let astray = writes;
  try {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      for (const write of astray) {
        written.add(write);
        writeRow(tab, rows.get(write.id) ?? 0, write.cells);
      }
      const ids = tab.readIds();
      astray = astray.filter((write) => {
        const row = rows.get(write.id) ?? 0;
        const there = ids[row - 2] ?? '';
        if (there === write.id) return false;
        putBack(full, row, there, write.cells);
        return written.delete(write);
      });
      if (astray.length === 0) return;
      for (const { id } of astray) rows.set(id, ids.indexOf(id) + 2);
      if (astray.some(({ id }) => (rows.get(id) ?? 0) < 2)) throw gone(tab);
    }
    throw new Trouble(
      'busy',
      `Rows in "${tab.name}" kept moving, so nothing was changed. Try again in a moment.`,
    );
  } catch (error) {
    for (const { id, cells } of written) putBack(full, rows.get(id) ?? 0, id, cells);
    throw error;
  }
}

/** One write for each run of neighbouring columns: all of them or, when one is refused, none. */
export function writeRow(tab: AnyTab, row: number, cells: ReadonlyMap<number, Cell>): void {
  for (const [start, run] of runsOf(cells)) {
    tab.sheet.getRange(row, start, 1, run.length).setValues([run]);
  }
}

/** Writes what the row with that ID held when it was read; of a row without one nothing is known but that it was empty. */
export function putBack(full: FullTab, row: number, id: string, cells: ReadonlyMap<number, unknown>): void {
  const before = id === '' ? 0 : full.rowOf(id);
  const back = Array.from(cells.keys(), (column): [number, Cell] => {
    const cell: KeptCell = before === 0 ? '' : full.keptAt(before, column);
    return [column, writable(cell)];
  });
  if (row >= 2) writeRow(full.tab, row, new Map(back));
}

function runsOf(cells: ReadonlyMap<number, Cell>): ReadonlyMap<number, Cell[]> {
  const runs = new Map<number, Cell[]>();
  let start = 0;
  let run: Cell[] = [];
  for (const [column, cell] of Array.from(cells).sort(([a], [b]) => a - b)) {
    if (run.length === 0 || column !== start + run.length) {
      start = column;
      run = [];
      runs.set(start, run);
    }
    run.push(cell);
  }
  return runs;
}

/** Whether Google did not take a value because the rule of the cell does not allow it. */
export function isRefusal(error: unknown): boolean {
  return error instanceof Error && /data validation/i.test(error.message);
}

export function gone(tab: AnyTab): Trouble {
  return new Trouble('gone', `The row is no longer in "${tab.name}". Nothing was changed.`);
}
