/** A1 notation: the names of cells, rows, columns and areas, and the rectangles they stand for. */

/** A rectangle of cells. Rows and columns are counted from 1, as Sheets shows them. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** An area as A1 notation names it: a missing side is open, for example the rows of `A:C`. */
export interface NamedArea {
  readonly sheetName: string | null;
  readonly row: number | null;
  readonly column: number | null;
  readonly lastRow: number | null;
  readonly lastColumn: number | null;
}

export function area(row: number, column: number, rows = 1, columns = 1): Area {
  return { row, column, rows, columns };
}

/** `1` is `A`, `27` is `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `A` is 1, `AA` is 27; upper and lower case alike. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

export function cellName(row: number, column: number): string {
  return columnLetters(column) + String(row);
}

/** `A1` for one cell, else `A1:B3`. */
export function areaName(named: Area): string {
  const first = cellName(named.row, named.column);
  return named.rows === 1 && named.columns === 1
    ? first
    : `${first}:${cellName(lastRow(named), lastColumn(named))}`;
}

export function lastRow(of: Area): number {
  return of.row + of.rows - 1;
}

export function lastColumn(of: Area): number {
  return of.column + of.columns - 1;
}

const SHEET_PART = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/s;
const END = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?$/;

/** Reads `B2`, `B2:C9`, `B:C`, `2:9`, `B2:C` and any of them after `Sheet!` or `'My sheet'!`; null for anything else. */
export function parseA1(notation: string): NamedArea | null {
  const withSheet = SHEET_PART.exec(notation.trim());
  const sheetName = withSheet === null ? null : (withSheet[1]?.replaceAll("''", "'") ?? withSheet[2] ?? null);
  const ends = (withSheet?.[3] ?? notation.trim()).split(':');
  const from = end(ends[0]);
  const to = ends.length === 2 ? end(ends[1]) : from;
  if (from === null || to === null || ends.length > 2) return null;
  const single = ends.length === 1;
  if (single && (from.row === null || from.column === null)) return null;
  if ((from.row === null && from.column === null) || (to.row === null && to.column === null)) return null;
  const [row, lastOfRows] = ordered(from.row, to.row);
  const [column, lastOfColumns] = ordered(from.column, to.column);
  return { sheetName, row, column, lastRow: lastOfRows, lastColumn: lastOfColumns };
}

/** The area within a sheet of that size, open sides going to its edges; it may still reach beyond the sheet. */
export function boundedArea(named: NamedArea, maxRows: number, maxColumns: number): Area {
  const row = named.row ?? 1;
  const column = named.column ?? 1;
  return area(
    row,
    column,
    (named.lastRow ?? maxRows) - row + 1,
    (named.lastColumn ?? maxColumns) - column + 1,
  );
}

export function contains(outer: Area, row: number, column: number): boolean {
  return row >= outer.row && column >= outer.column && row <= lastRow(outer) && column <= lastColumn(outer);
}

/** The cells that both areas hold, or null. */
export function intersection(one: Area, other: Area): Area | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(lastRow(one), lastRow(other)) - row + 1;
  const columns = Math.min(lastColumn(one), lastColumn(other)) - column + 1;
  return rows > 0 && columns > 0 ? area(row, column, rows, columns) : null;
}

/** What is left of an area when another is cut out of it: up to four rectangles. */
export function subtract(from: Area, cut: Area): readonly Area[] {
  const common = intersection(from, cut);
  if (common === null) return [from];
  const below = lastRow(common) + 1;
  const right = lastColumn(common) + 1;
  return [
    area(from.row, from.column, common.row - from.row, from.columns),
    area(common.row, from.column, common.rows, common.column - from.column),
    area(common.row, right, common.rows, lastColumn(from) - right + 1),
    area(below, from.column, lastRow(from) - below + 1, from.columns),
  ].filter((piece) => piece.rows > 0 && piece.columns > 0);
}

function end(text: string | undefined): { row: number | null; column: number | null } | null {
  const match = text === undefined || text === '' ? null : END.exec(text);
  if (match === null) return null;
  return {
    column: match[1] === undefined ? null : columnNumber(match[1]),
    row: match[2] === undefined ? null : Number(match[2]),
  };
}

/** `B2:C` is open below; `C:B` is the same as `B:C`. */
function ordered(from: number | null, to: number | null): [number | null, number | null] {
  if (from === null) return [to, null];
  if (to === null) return [from, null];
  return [Math.min(from, to), Math.max(from, to)];
}
