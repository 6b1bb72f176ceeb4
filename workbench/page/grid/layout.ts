/** Says in Univer's mutations what became of rows and columns: where they went, how large they are, which are hidden. */
import type { IRange } from '@univerjs/core';
import type { Dimension, StructureChange } from '../../emulator/spreadsheet/structure.ts';
import type { LayoutView } from '../../server/book-view.ts';
import { DEFAULT_HEIGHT, DEFAULT_WIDTH, freezeOf, rangeOf } from './snapshot.ts';

/** What a mutation needs beside the sheet it is for. */
export interface Mutation {
  readonly id: string;
  readonly params: object;
}

/** Whole rows or columns from `first` on. */
export function lineRange(dimension: Dimension, first: number, layout: LayoutView, count = 1): IRange {
  return rangeOf(
    dimension === 'ROWS'
      ? { row: first, rows: count, column: 1, columns: layout.columns }
      : { column: first, columns: count, row: 1, rows: layout.rows },
  );
}

const STRUCTURE = {
  ROWS: { insert: 'insert-row', delete: 'remove-rows', move: 'move-rows' },
  COLUMNS: { insert: 'insert-col', delete: 'remove-col', move: 'move-columns' },
} as const;

export function structureMutation(change: StructureChange, layout: LayoutView): Mutation {
  const { kind, dimension, at, count } = change;
  const range = lineRange(dimension, at, layout, count);
  const id = `sheet.mutation.${STRUCTURE[dimension][kind]}`;
  if (kind !== 'move') return { id, params: { range } };
  return { id, params: { sourceRange: range, targetRange: lineRange(dimension, change.to, layout, count) } };
}

/** `old` null: rows or columns moved, so that nothing is known of what is drawn. */
export function layoutMutations(old: LayoutView | null, now: LayoutView): Mutation[] {
  const mutations: Mutation[] = [];
  const add = (name: string, params: object): void => {
    mutations.push({ id: `sheet.mutation.${name}`, params });
  };
  if (old?.rows !== now.rows) add('set-worksheet-row-count', { rowCount: now.rows });
  if (old?.columns !== now.columns) add('set-worksheet-column-count', { columnCount: now.columns });
  if (old?.frozenRows !== now.frozenRows || old.frozenColumns !== now.frozenColumns)
    add('set-frozen', freezeOf(now));
  for (const [column, colWidth] of changedSizes(old?.columnWidths ?? {}, now.columnWidths, DEFAULT_WIDTH)) {
    add('set-worksheet-col-width', { ranges: [lineRange('COLUMNS', column, now)], colWidth });
  }
  for (const [row, rowHeight] of changedSizes(old?.rowHeights ?? {}, now.rowHeights, DEFAULT_HEIGHT)) {
    add('set-worksheet-row-height', { ranges: [lineRange('ROWS', row, now)], rowHeight });
  }
  return [...mutations, ...hiding('ROWS', old, now), ...hiding('COLUMNS', old, now)];
}

function hiding(dimension: Dimension, old: LayoutView | null, now: LayoutView): Mutation[] {
  const name = dimension === 'ROWS' ? 'row' : 'col';
  const hiddenIn = (layout: LayoutView): readonly number[] =>
    dimension === 'ROWS' ? layout.hiddenRows : layout.hiddenColumns;
  const before = new Set(old === null ? [] : hiddenIn(old));
  const after = new Set(hiddenIn(now));
  const ranges = (lines: Iterable<number>, not: ReadonlySet<number>): IRange[] =>
    [...lines].filter((line) => !not.has(line)).map((line) => lineRange(dimension, line, now));
  const shown =
    old === null
      ? [rangeOf({ row: 1, column: 1, rows: now.rows, columns: now.columns })]
      : ranges(before, after);
  const hidden = ranges(after, before);
  return [
    { id: `sheet.mutation.set-${name}-visible`, params: { ranges: shown } },
    { id: `sheet.mutation.set-${name}-hidden`, params: { ranges: hidden } },
  ].filter(({ params }) => params.ranges.length > 0);
}

/** Lines whose size changed, with the new size in pixels. */
function changedSizes(
  old: Readonly<Record<number, number>>,
  now: Readonly<Record<number, number>>,
  usual: number,
): [number, number][] {
  const lines = new Set([...Object.keys(old), ...Object.keys(now)].map(Number));
  return [...lines].filter((line) => old[line] !== now[line]).map((line) => [line, now[line] ?? usual]);
}
