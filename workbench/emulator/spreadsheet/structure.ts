/** Where rows, columns and areas go when rows or columns are inserted, deleted or moved. */
import type { Area } from './a1.ts';

export type Dimension = 'ROWS' | 'COLUMNS';

export type StructureChange =
  /** New ones before `at`; they look like their neighbour before or after. */
  | {
      readonly kind: 'insert';
      readonly dimension: Dimension;
      readonly at: number;
      readonly count: number;
      readonly inherit: 'before' | 'after';
    }
  | { readonly kind: 'delete'; readonly dimension: Dimension; readonly at: number; readonly count: number }
  /** To stand before `to`, counted before the move. */
  | {
      readonly kind: 'move';
      readonly dimension: Dimension;
      readonly at: number;
      readonly count: number;
      readonly to: number;
    };

export interface Span {
  readonly start: number;
  readonly count: number;
}

/** The new number of a row or column; null when it is deleted. */
export function mapIndex(change: StructureChange, index: number): number | null {
  const { at, count } = change;
  switch (change.kind) {
    case 'insert':
      return index >= at ? index + count : index;
    case 'delete':
      if (index >= at + count) return index - count;
      return index >= at ? null : index;
    case 'move': {
      const { to } = change;
      const moved = index >= at && index < at + count;
      if (moved) return to > at ? index + (to - at - count) : index - (at - to);
      if (to > at) return index >= at + count && index < to ? index - count : index;
      return index >= to && index < at ? index + count : index;
    }
  }
}

/**
 * What becomes of a run of rows or columns: it grows, shrinks, vanishes or, by a move, comes apart. With `atEdge` it
 * also takes in new lines next to it that are made to look like it.
 */
export function mapSpan(change: StructureChange, span: Span, atEdge = false): readonly Span[] {
  const { at, count } = change;
  const end = span.start + span.count;
  if (change.kind === 'insert') {
    const within = at > span.start && at < end;
    const beside = atEdge && at === (change.inherit === 'before' ? end : span.start);
    if (within || beside) return [{ start: span.start, count: span.count + count }];
    return [{ start: at <= span.start ? span.start + count : span.start, count: span.count }];
  }
  if (change.kind === 'delete') {
    const lost = Math.max(0, Math.min(end, at + count) - Math.max(span.start, at));
    if (lost === span.count) return [];
    const before = Math.max(0, Math.min(span.start, at + count) - at);
    return [{ start: span.start - before, count: span.count - lost }];
  }
  return moveSpan(change, span);
}

/** A move only reorders, in at most four runs that each shift as one. */
function moveSpan(change: StructureChange & { kind: 'move' }, span: Span): readonly Span[] {
  const end = span.start + span.count;
  const cuts = [span.start, change.at, change.at + change.count, change.to, end]
    .filter((cut) => cut >= span.start && cut <= end)
    .sort((a, b) => a - b);
  const pieces: Span[] = [];
  cuts.forEach((cut, index) => {
    const next = cuts[index + 1];
    const start = mapIndex(change, cut);
    if (next === undefined || next === cut || start === null) return;
    pieces.push({ start, count: next - cut });
  });
  pieces.sort((a, b) => a.start - b.start);
  const joined: Span[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last !== undefined && last.start + last.count === piece.start) {
      joined[joined.length - 1] = { start: last.start, count: last.count + piece.count };
    } else joined.push(piece);
  }
  return joined;
}

export function mapArea(change: StructureChange, area: Area, atEdge = false): readonly Area[] {
  return change.dimension === 'ROWS'
    ? mapSpan(change, { start: area.row, count: area.rows }, atEdge).map(({ start, count }) => ({
        ...area,
        row: start,
        rows: count,
      }))
    : mapSpan(change, { start: area.column, count: area.columns }, atEdge).map(({ start, count }) => ({
        ...area,
        column: start,
        columns: count,
      }));
}

/** For things that must stay in one piece: the smallest area around all that is left. */
export function mapWhole(change: StructureChange, area: Area): Area | null {
  const pieces = mapArea(change, area);
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return null;
  return {
    row: first.row,
    column: first.column,
    rows: last.row + last.rows - first.row,
    columns: last.column + last.columns - first.column,
  };
}

/** Carries the elements of an array (index 0 is row or column 1) to their new places. */
export function mapArray<T>(change: StructureChange, items: (T | undefined)[], filler: T | undefined): void {
  const { at, count } = change;
  if (change.kind === 'insert') {
    if (at - 1 > items.length && filler === undefined) return;
    const behind = items.splice(at - 1);
    while (items.length < at - 1) items.push(undefined);
    for (let added = 0; added < count; added++) items.push(filler);
    for (const item of behind) items.push(item);
    return;
  }
  if (change.kind === 'delete') {
    items.splice(at - 1, count);
    return;
  }
  const needed = Math.max(at + count, change.to) - 1;
  while (items.length < needed) items.push(undefined);
  const moved = items.splice(at - 1, count);
  const behind = items.splice((change.to > at ? change.to - count : change.to) - 1);
  for (const item of moved) items.push(item);
  for (const item of behind) items.push(item);
}
