/** Takes an action back: each cell is put back where it still stands as the action left it, and everything is told. */
import type { TakenRow } from '../../app/ports.ts';
import { type ActionRecord, TABS } from '../../domain/undo/record.ts';
import type { Tabs } from './act.ts';
import { emptyRowsOf } from './emptyRows.ts';
import { FullTab } from './fullTab.ts';
import { judgeRow, type JudgedRow } from './judgeRow.ts';
import { hasOwnCells, printOfItem } from './prints.ts';
import { restoreRow } from './restoreRow.ts';
import { isRefusal, writeRows } from './rowWrites.ts';

/** Decides about all rows of both tabs, looks whether they still stand where they were read, and then writes. */
export function takeBack(tabs: Tabs, records: readonly ActionRecord[]): readonly TakenRow[] | 'moved' {
  const jobs = TABS.flatMap((kind) => {
    const of = <T extends { readonly tab: string }>(rows: readonly T[]): T[] =>
      rows.filter(({ tab }) => tab === kind);
    const changed = records.flatMap((record) => of(record.changed));
    const added = records.flatMap((record) => of(record.added));
    const removed = records.flatMap((record) => of(record.removed));
    const tab = tabs[kind];
    if (changed.length + added.length + removed.length === 0 || tab === null) return [];
    const full = new FullTab(tab);
    return [
      {
        full,
        rows: changed.map((row) => judgeRow(full, row)),
        added: added.map((row) => ({ id: row.id, taken: judgeAdded(full, kind, row) })),
        removed,
      },
    ];
  });
  if (!jobs.every(({ full }) => full.tab.unmoved())) return 'moved';
  return jobs.flatMap(({ full, rows, added, removed }) => {
    const restored = removed.map((row) => restoreRow(full, row));
    const emptied = added.filter(({ taken }) => taken.outcome === 'emptied');
    const written = writeJudged(full, rows);
    emptyRowsOf(full, new Set(emptied.map(({ id }) => id)));
    return [...restored, ...written, ...added.map(({ taken }) => taken)];
  });
}

/** A row that was added goes only if it still reads as it was written. */
function judgeAdded(
  full: FullTab,
  tab: TakenRow['tab'],
  { id, print }: { id: string; print: string },
): TakenRow {
  const row = full.rowOf(id);
  const index = row === 0 ? null : full.tab.indexAt(row);
  const taken = { tab, index, row: null, back: [], stays: [] };
  if (row === 0) return { ...taken, outcome: 'gone' };
  // Without facts it was emptied already, by hand or by a run that did not come to the end.
  const isOurs = index === null || printOfItem(full.tab, index) === print;
  const isAsWritten = isOurs && !hasOwnCells(full, row);
  return { ...taken, outcome: isAsWritten ? 'emptied' : 'edited' };
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
