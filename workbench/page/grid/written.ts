/** Reads what Univer wrote by itself when the person edited, as edits of the server's spreadsheet. */
import { CellValueType, type ICellData, type IRange, type Nullable } from '@univerjs/core';
import type { Edit } from '../../server/book-view.ts';

/** By row index, then column index. */
export type CellMatrix = Record<number, Record<number, Nullable<ICellData>>>;

export function isSingle(cells: CellMatrix): boolean {
  const lines = Object.values(cells);
  return lines.length === 1 && Object.keys(lines[0] ?? {}).length === 1;
}

/** Values that Univer wrote: a cleared block, one chosen value, or a filled block. Null when only looks were written. */
export function valuesEdit(sheet: number, cells: CellMatrix): Edit | null {
  const written = Object.entries(cells).flatMap(([row, line]) =>
    Object.entries(line).flatMap(([column, cell]) =>
      cell !== null && cell !== undefined && !('v' in cell) && !('f' in cell)
        ? []
        : [{ row: Number(row) + 1, column: Number(column) + 1, text: textOf(cell) }],
    ),
  );
  const [first] = written;
  if (first === undefined) return null;
  const row = Math.min(...written.map((cell) => cell.row));
  const column = Math.min(...written.map((cell) => cell.column));
  const rows = Math.max(...written.map((cell) => cell.row)) - row + 1;
  const columns = Math.max(...written.map((cell) => cell.column)) - column + 1;
  if (written.every((cell) => cell.text === '') && written.length === rows * columns)
    return { kind: 'clear', sheet, areas: [{ row, column, rows, columns }] };
  if (written.length === 1) return { kind: 'type', sheet, ...first };
  const texts: (string | null)[][] = Array.from({ length: rows }, () =>
    Array<string | null>(columns).fill(null),
  );
  for (const cell of written) {
    const line = texts[cell.row - row];
    if (line !== undefined) line[cell.column - column] = cell.text;
  }
  return { kind: 'paste', sheet, area: { row, column, rows, columns }, texts };
}

function textOf(cell: Nullable<ICellData>): string {
  if (cell?.f !== null && cell?.f !== undefined && cell.f !== '') return cell.f;
  const value = cell?.v;
  if (value === null || value === undefined) return '';
  if (cell?.t === CellValueType.BOOLEAN) return value === 1 || value === true ? 'TRUE' : 'FALSE';
  return String(value);
}

export function sizes(
  ranges: readonly IRange[],
  dimension: 'Row' | 'Column',
  size: number | Record<number, number> | undefined,
): Record<number, number> {
  const result: Record<number, number> = {};
  for (const range of ranges) {
    for (let index = range[`start${dimension}`]; index <= range[`end${dimension}`]; index++) {
      const one = typeof size === 'object' ? size[index] : size;
      if (one !== undefined) result[index + 1] = Math.round(one);
    }
  }
  return result;
}
