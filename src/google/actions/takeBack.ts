/** Takes an action back: each cell is put back where it still stands as the action left it, and everything is told. */
import type { TakenRow } from '../../app/ports.ts';
import {
  type ActionRecord,
  type AddedRow,
  type RemovedRow,
  type RowChange,
  type TabKind,
  TABS,
} from '../../domain/undo/record.ts';
import type { Tabs } from './act.ts';
import { emptyRowsOf } from './emptyRows.ts';
import { FullTab } from './fullTab.ts';
import { judgeRow, type JudgedRow } from './judgeRow.ts';
import { hasOwnCells, printOfItem } from './prints.ts';
import { restoreRow } from './restoreRow.ts';
import { isRefusal, writeRows } from './rowWrites.ts';

/** What is to be taken back in one tab. */
interface Job {
  readonly full: FullTab;
  readonly rows: readonly JudgedRow[];
  readonly added: readonly { readonly id: string; readonly taken: TakenRow }[];
  readonly removed: readonly RemovedRow[];
}

/** Decides about all rows of both tabs, looks whether they still stand where they were read, and then writes. */
export function takeBack(tabs: Tabs, records: readonly ActionRecord[]): readonly TakenRow[] | 'moved' {
  const jobs: Job[] = [];
  const lost: TakenRow[] = [];
  for (const kind of TABS) {
    const changed = records.flatMap((record) => record.changed.filter(({ tab }) => tab === kind));
    const added = records.flatMap((record) => record.added.filter(({ tab }) => tab === kind));
    const removed = records.flatMap((record) => record.removed.filter(({ tab }) => tab === kind));
    const rows = [...changed, ...added, ...removed];
    if (rows.length === 0) continue;
    const tab = kind === 'templates' ? tabs.templates() : tabs[kind];
    if (tab === null) lost.push(...rows.map(() => goneFrom(kind)));
    else jobs.push(jobIn(new FullTab(tab).readFormulas(), kind, changed, added, removed));
  }
  if (!jobs.every(({ full }) => full.tab.unmoved())) return 'moved';
  return [...jobs.flatMap(carryOut), ...lost];
}

function jobIn(
  full: FullTab,
  kind: TabKind,
  changed: readonly RowChange[],
  added: readonly AddedRow[],
  removed: readonly RemovedRow[],
): Job {
  return {
    full,
    rows: changed.map((row) => judgeRow(full, row)),
    added: added.map((row) => ({ id: row.id, taken: judgeAdded(full, kind, row) })),
    removed,
  };
}

function carryOut({ full, rows, added, removed }: Job): TakenRow[] {
  const restored = removed.map((row) => restoreRow(full, row));
  const written = writeJudged(full, rows);
  const emptied = added.filter(({ taken }) => taken.outcome === 'emptied');
  emptyRowsOf(full, new Set(emptied.map(({ id }) => id)));
  return [...restored, ...written, ...added.map(({ taken }) => taken)];
}

function goneFrom(tab: TabKind): TakenRow {
  return { tab, index: null, row: null, outcome: 'gone', back: [], stays: [] };
}

/** A row that was added goes only if it still reads as it was written. */
function judgeAdded(full: FullTab, tab: TabKind, { id, print }: AddedRow): TakenRow {
  const row = full.rowOf(id);
  if (row === 0) return goneFrom(tab);
  const index = full.tab.indexAt(row);
  // Without facts it was emptied already, by hand or by a run that did not come to the end.
  const isOurs = index === null || printOfItem(full.tab, index) === print;
  const isAsWritten = isOurs && !hasOwnCells(full, row);
  return { ...goneFrom(tab), index, outcome: isAsWritten ? 'emptied' : 'edited' };
}

/** All at once; row by row when a cell's rule refuses something, so that the others are put back all the same. */
function writeJudged(full: FullTab, rows: readonly JudgedRow[]): TakenRow[] {
  const open = rows.filter(({ write }) => write.cells.size > 0);
  try {
    if (open.length > 0)
      writeRows(
        full,
        open.map(({ write }) => write),
      );
    return rows.map(({ taken }) => taken);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return rows.map((row) => (row.write.cells.size === 0 ? row.taken : writeOne(full, row)));
  }
}

function writeOne(full: FullTab, { write, taken }: JudgedRow): TakenRow {
  try {
    writeRows(full, [write]);
    return taken;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const refused = taken.back.map((header) => ({ header, why: 'refused' as const }));
    return { ...taken, back: [], stays: [...taken.stays, ...refused] };
  }
}
