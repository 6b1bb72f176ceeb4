/** Empties rows that an action added, many at once; what slid under the write is put back. */
import { Trouble } from '../../domain/trouble.ts';
import type { Cell } from '../cells.ts';
import { columnLetter } from '../layout.ts';
import { quoted } from '../rowsWriter.ts';
import { readCells } from '../rowsTab.ts';
import { type AnyTab, type FullTab, writable } from './fullTab.ts';

const ATTEMPTS = 3;
/** Ranges that are emptied in one round trip. */
const RANGES = 500;

/** Columns side by side. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Empties our columns in the rows with these IDs. First all but the ID: as long as it stands, a row that slid under
 * the write is known by it and put back. Then the IDs.
 */
export function emptyRowsOf(full: FullTab, ids: ReadonlySet<string>): void {
  const { tab } = full;
  const id = tab.column('id');
  const others = spansOf(Array.from(tab.layout.values()).filter((column) => column !== id));
  let open = new Map(Array.from(ids, (one) => [one, full.rowOf(one)]));
  let now: readonly string[] = [];
  for (let attempt = 1; open.size > 0; attempt += 1) {
    if (attempt > ATTEMPTS) throw busy(tab);
    const rows = Array.from(open.values());
    clear(tab, rows, others);
    now = tab.readIds();
    const emptied = new Set(rows.map((row) => now[row - 2] ?? ''));
    putBackRows(
      full,
      rows.filter((row) => !ids.has(now[row - 2] ?? '')),
      others,
      now,
    );
    open = new Map(
      now.flatMap((one, index) => (open.has(one) && !emptied.has(one) ? [[one, index + 2]] : [])),
    );
  }
  if (ids.size > 0) emptyIds(full, ids, now);
}

/** Rows that lost their ID because they slid under this write are known by what they hold. */
function emptyIds({ tab }: FullTab, ids: ReadonlySet<string>, now: readonly string[]): void {
  const column = tab.column('id');
  clear(
    tab,
    now.flatMap((one, index) => (ids.has(one) ? [index + 2] : [])),
    [{ start: column, end: column }],
  );
  const after = tab.readIds();
  const lost = new Set(tab.ids.filter((one) => one !== '' && !ids.has(one)));
  for (const one of after) lost.delete(one);
  if (lost.size === 0 && !after.some((one) => ids.has(one))) return;
  const holding = new Map(
    tab.ids.map((one, index) => [holds(tab, (place) => tab.cellAt(index + 2, place)), one]),
  );
  readCells(tab.sheet).forEach((cells, index) => {
    const known = holding.get(holds(tab, (place) => cells[place - 1] ?? '')) ?? '';
    const stands = after[index - 1] ?? '';
    const wanted = lost.has(known) && stands === '' ? known : ids.has(stands) ? '' : stands;
    if (index > 0 && wanted !== stands) tab.sheet.getRange(index + 1, column).setValue(quoted(wanted));
  });
}

/** What the facts of a row are, for comparing. */
function holds({ layout, shape }: AnyTab, cellAt: (column: number) => Cell): string {
  const facts = shape.columns.flatMap(({ key, kind }) => {
    const place = kind === 'fact' && key !== 'id' ? layout.get(key) : undefined;
    return place === undefined ? [] : [cellAt(place)];
  });
  return JSON.stringify(facts);
}

function clear(tab: AnyTab, rows: readonly number[], columns: readonly Span[]): void {
  const ranges = spansOf(rows).flatMap((run) =>
    columns.map(
      ({ start, end }) => `${columnLetter(start)}${String(run.start)}:${columnLetter(end)}${String(run.end)}`,
    ),
  );
  for (let first = 0; first < ranges.length; first += RANGES) {
    tab.sheet.getRangeList(ranges.slice(first, first + RANGES)).clearContent();
  }
}

/** `now`: the IDs as they stand. */
function putBackRows(
  full: FullTab,
  rows: readonly number[],
  columns: readonly Span[],
  now: readonly string[],
): void {
  for (const run of spansOf(rows)) {
    for (const { start, end } of columns) {
      const values = places(run).map((row) => {
        const id = now[row - 2] ?? '';
        const before = id === '' ? 0 : full.rowOf(id);
        return places({ start, end }).map(
          (column): Cell => (before === 0 ? '' : writable(full.keptAt(before, column))),
        );
      });
      full.tab.sheet.getRange(run.start, start, values.length, end - start + 1).setValues(values);
    }
  }
}

/** Runs of neighbouring numbers. */
function spansOf(numbers: readonly number[]): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = spans[spans.length - 1];
    if (last !== undefined && number <= last.end + 1) last.end = number;
    else spans.push({ start: number, end: number });
  }
  return spans;
}

function places({ start, end }: Span): number[] {
  return Array.from({ length: end - start + 1 }, (_, index) => start + index);
}

function busy({ name }: AnyTab): Trouble {
  return new Trouble('busy', `Rows in "${name}" kept moving. Choose Undo last action again to go on.`);
}
