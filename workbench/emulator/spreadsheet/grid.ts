/** Reading and writing a rectangle of immutable rows; rows that look alike go on sharing one array of styles. */
import type { Area } from './a1.ts';
import {
  type CellInput,
  type CellValue,
  EMPTY_ROW,
  type Row,
  type RowStyles,
  type Style,
  type StylePatch,
} from './cell.ts';
import { isFormula, patched } from './cell.ts';

/** Index 0 is row 1; a missing row is empty. */
export type Rows = (Row | undefined)[];

/** What `null` leaves as it was. */
export type InputRow = readonly (CellInput | null)[];

export function rowAt(rows: Rows, row: number): Row {
  return rows[row - 1] ?? EMPTY_ROW;
}

/** Writes values and formulas; a `null` leaves its cell alone. */
export function writeCells(rows: Rows, into: Area, inputs: readonly InputRow[]): void {
  for (let offset = 0; offset < into.rows; offset++) {
    const input = inputs[offset] ?? [];
    const old = rowAt(rows, into.row + offset);
    const values = old.values.slice();
    let formulas = old.formulas;
    for (let index = 0; index < into.columns; index++) {
      const given = input[index] ?? null;
      if (given === null) continue;
      const column = into.column - 1 + index;
      if (isFormula(given)) formulas = new Map(formulas).set(column, given.formula);
      else if (formulas?.has(column) === true) formulas = without(formulas, column);
      put(values, column, isFormula(given) ? '' : given);
    }
    rows[into.row - 1 + offset] = { ...old, values, formulas };
  }
}

function without<T>(map: ReadonlyMap<number, T>, key: number): ReadonlyMap<number, T> | null {
  const next = new Map(map);
  next.delete(key);
  return next.size === 0 ? null : next;
}

/** Fills up with empty cells to the left, so that no array has holes. */
function put(values: CellValue[], index: number, value: CellValue): void {
  if (index >= values.length && value === '') return;
  while (values.length < index) values.push('');
  values[index] = value;
}

/** Changes the styles of an area; `patch` is asked once for each column offset and each distinct row of styles. */
export function restyle(rows: Rows, of: Area, patch: StylePatch): void {
  const known = new Map<RowStyles | null, RowStyles | null>();
  for (let row = of.row; row < of.row + of.rows; row++) {
    const old = rowAt(rows, row);
    let next = known.get(old.styles);
    if (next === undefined) {
      next = withStyles(old.styles, of.column, Array<StylePatch>(of.columns).fill(patch));
      known.set(old.styles, next);
    }
    if (next !== old.styles) rows[row - 1] = { ...old, styles: next };
  }
}

/** Changes the styles cell by cell; equal rows of patches given as the same array stay shared. */
export function restyleEach(
  rows: Rows,
  of: Area,
  patches: readonly (readonly (StylePatch | null)[])[],
): void {
  const known = new Map<RowStyles | null, Map<string, RowStyles | null>>();
  for (let offset = 0; offset < of.rows; offset++) {
    const patchRow = patches[offset];
    if (patchRow === undefined || patchRow.length === 0) continue;
    const old = rowAt(rows, of.row + offset);
    const key = patchRow.map((patch) => (patch === null ? '' : JSON.stringify(patch))).join('|');
    const byPatch = known.get(old.styles) ?? new Map<string, RowStyles | null>();
    known.set(old.styles, byPatch);
    const next = byPatch.has(key) ? (byPatch.get(key) ?? null) : withStyles(old.styles, of.column, patchRow);
    byPatch.set(key, next);
    if (next !== old.styles) rows[of.row - 1 + offset] = { ...old, styles: next };
  }
}

function withStyles(
  old: RowStyles | null,
  column: number,
  patches: readonly (StylePatch | null)[],
): RowStyles | null {
  const next: (Style | undefined)[] = [...(old ?? [])];
  patches.forEach((patch, index) => {
    const at = column - 1 + index;
    const style = patch === null ? next[at] : patched(next[at], patch);
    if (style === next[at]) return;
    while (next.length < at) next.push(undefined);
    next[at] = style;
  });
  if (next.every((style, index) => style === old?.[index])) return old;
  return next.some((style) => style !== undefined) ? next : null;
}

/** Takes all styles off an area. */
export function clearStyles(rows: Rows, of: Area): void {
  const known = new Map<RowStyles, RowStyles | null>();
  for (let row = of.row; row < of.row + of.rows; row++) {
    const old = rowAt(rows, row);
    if (old.styles === null) continue;
    let next = known.get(old.styles);
    if (next === undefined) {
      const kept = old.styles.map((style, index) =>
        index + 1 >= of.column && index + 1 < of.column + of.columns ? undefined : style,
      );
      next = kept.some((style) => style !== undefined) ? kept : null;
      known.set(old.styles, next);
    }
    rows[row - 1] = { ...old, styles: next };
  }
}

/** Empty text takes a note away; a `null` leaves its cell alone. */
export function writeNotes(rows: Rows, of: Area, notes: readonly (readonly (string | null)[])[]): void {
  for (let offset = 0; offset < of.rows; offset++) {
    const old = rowAt(rows, of.row + offset);
    const next = new Map(old.notes);
    for (let index = 0; index < of.columns; index++) {
      const note = notes[offset]?.[index] ?? null;
      if (note === null) continue;
      if (note === '') next.delete(of.column - 1 + index);
      else next.set(of.column - 1 + index, note);
    }
    if (next.size > 0 || old.notes !== null) {
      rows[of.row - 1 + offset] = { ...old, notes: next.size === 0 ? null : next };
    }
  }
}

export function isEmptyRow(row: Row | undefined): boolean {
  return row === undefined || (row.formulas === null && row.values.every((value) => value === ''));
}

/** The number of the last column that holds a value or formula, 0 for none. */
export function lastFilledColumn(row: Row | undefined): number {
  if (row === undefined) return 0;
  let last = row.values.length;
  while (last > 0 && row.values[last - 1] === '') last--;
  if (row.formulas !== null) for (const index of row.formulas.keys()) last = Math.max(last, index + 1);
  return last;
}
