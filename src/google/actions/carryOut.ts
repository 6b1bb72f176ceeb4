/** Carries out one action: its line of Activity goes first, with what stood in the cells; then the cells are written. */
import type { Entry } from '../../domain/activity.ts';
import { changeOf } from '../../domain/undo/judge.ts';
import type { AddedRow, RemovedRow, RowChange, TabKind } from '../../domain/undo/record.ts';
import type { ActivityTab } from '../activityTab.ts';
import { newId } from '../newId.ts';
import { type FullTab, written } from './fullTab.ts';
import { emptyRows, fillRows, type NewRows, roomFor } from './newRows.ts';
import { gone, putBack, type RowWrite, writeRows } from './rowWrites.ts';

/** What an action writes in one tab. */
export interface Part {
  readonly kind: TabKind;
  readonly full: FullTab;
  readonly writes: readonly RowWrite[];
  readonly added: NewRows;
}

/** See `Snapshot.act`. `removed`: rows that go afterwards, so that they can come back. */
export function carryOut(
  activity: ActivityTab,
  entry: Entry,
  parts: readonly Part[],
  removed: readonly RemovedRow[] = [],
): boolean {
  const action = entry.action ?? newId();
  const record = { changed: parts.flatMap(changesOf), added: parts.flatMap(addedBy), removed };
  const starts = parts.map(look);
  if (starts.some((start) => start === null)) return false;
  activity.appendAction({ ...entry, action }, record);
  const back: (() => void)[] = [];
  try {
    for (const { full, writes } of parts) {
      writeRows(full, writes);
      back.push(() => {
        for (const { id, cells } of writes) putBack(full, full.rowOf(id), id, cells);
      });
    }
    parts.forEach(({ full, added }, index) => {
      const start = starts[index] ?? 0;
      if (added.ids.length === 0) return;
      fillRows(full.tab, start, added);
      back.push(() => {
        emptyRows(full.tab, start, added.ids.length);
      });
    });
  } catch (error) {
    back.reverse().forEach((undo) => {
      undo();
    });
    const { at, by, contactId, what } = entry;
    const about = { kind: 'failed', key: action } as const;
    activity.append([{ at, by, contactId, what: `Did not happen: ${what}`, about }]);
    throw error;
  }
  return true;
}

/** The row where new ones begin; null when rows moved or something was typed there. Fails when a row is gone. */
function look({ full, writes, added }: Part): number | null {
  if (writes.some(({ id }) => full.rowOf(id) === 0)) throw gone(full.tab);
  const start = added.ids.length === 0 ? 0 : roomFor(full.tab, added.ids.length);
  return full.tab.unmoved() ? start : null;
}

function changesOf({ kind, full, writes }: Part): RowChange[] {
  return writes.map(({ id, cells }) => ({
    tab: kind,
    id,
    row: full.rowOf(id),
    cells: Array.from(cells, ([column, cell]) =>
      changeOf(full.columnName(column), full.keptAt(full.rowOf(id), column), written(cell)),
    ),
  }));
}

function addedBy({ kind, added: { ids, prints } }: Part): AddedRow[] {
  return ids.map((id, index) => ({ tab: kind, id, print: prints[index] ?? '' }));
}
