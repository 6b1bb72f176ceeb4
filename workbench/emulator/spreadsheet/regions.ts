/** Blocks of filled cells: where Ctrl+arrow goes, and the block around a range. */
import { type Area, area, lastColumn, lastRow } from './a1.ts';
import type { Sheet } from './sheet.ts';

export type Way = 'UP' | 'DOWN' | 'PREVIOUS' | 'NEXT';

/** The last filled cell of a run, or the next filled one, or the edge of the sheet: as Ctrl+arrow jumps. */
export function nextDataCell(sheet: Sheet, from: Area, way: Way): Area {
  const [down, right] = { UP: [-1, 0], DOWN: [1, 0], PREVIOUS: [0, -1], NEXT: [0, 1] }[way] as [
    number,
    number,
  ];
  let { row, column } = from;
  const inside = (r: number, c: number): boolean =>
    r >= 1 && c >= 1 && r <= sheet.maxRows && c <= sheet.maxColumns;
  const filled = (r: number, c: number): boolean => inside(r, c) && !isEmpty(sheet, r, c);
  const inRun = filled(row, column) && filled(row + down, column + right);
  while (inside(row + down, column + right)) {
    if (inRun && !filled(row + down, column + right)) break;
    row += down;
    column += right;
    if (!inRun && filled(row, column)) break;
  }
  return area(row, column);
}

/** The range grown towards filled cells next to it until none is left; cells that touch at a corner only do not count. */
export function dataRegion(
  sheet: Sheet,
  from: Area,
  grow: { readonly rows: boolean; readonly columns: boolean },
): Area {
  let region = from;
  for (;;) {
    const next = grownRegion(sheet, region, grow);
    if (next.rows === region.rows && next.columns === region.columns) return region;
    region = next;
  }
}

function grownRegion(
  sheet: Sheet,
  region: Area,
  { rows, columns }: { rows: boolean; columns: boolean },
): Area {
  const { row, column } = region;
  const [bottom, right] = [lastRow(region), lastColumn(region)];
  const line = (r1: number, c1: number, r2: number, c2: number): boolean =>
    !isEmptyArea(sheet, r1, c1, r2, c2);
  const top = rows && line(row - 1, column, row - 1, right) ? row - 1 : row;
  const below = rows && line(bottom + 1, column, bottom + 1, right) ? bottom + 1 : bottom;
  const left = columns && line(row, column - 1, bottom, column - 1) ? column - 1 : column;
  const after = columns && line(row, right + 1, bottom, right + 1) ? right + 1 : right;
  return area(top, left, below - top + 1, after - left + 1);
}

function isEmptyArea(sheet: Sheet, r1: number, c1: number, r2: number, c2: number): boolean {
  for (let row = Math.max(1, r1); row <= Math.min(r2, sheet.maxRows); row++) {
    for (let column = Math.max(1, c1); column <= Math.min(c2, sheet.maxColumns); column++) {
      if (r1 >= 1 && c1 >= 1 && !isEmpty(sheet, row, column)) return false;
    }
  }
  return true;
}

function isEmpty(sheet: Sheet, row: number, column: number): boolean {
  return sheet.value(row, column) === '' && sheet.formula(row, column) === '';
}
