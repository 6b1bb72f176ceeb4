/** What is selected in the grid, with whole rows and columns cut to the size of the sheet. */
import type { IRange } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';

export interface Selected {
  readonly sheet: number;
  /** Counted from 0, both ends included. */
  readonly range: IRange;
}

/** Null before the grid is there. */
export function selectedIn(api: FUniver): Selected | null {
  const worksheet = api.getActiveWorkbook()?.getActiveSheet();
  const range = worksheet?.getSelection()?.getActiveRange()?.getRange();
  if (worksheet === undefined || range === undefined) return null;
  const end = (given: number, last: number): number =>
    Number.isFinite(given) ? Math.min(given, last) : last;
  return {
    sheet: Number(worksheet.getSheetId()),
    range: {
      startRow: range.startRow || 0,
      startColumn: range.startColumn || 0,
      endRow: end(range.endRow, worksheet.getMaxRows() - 1),
      endColumn: end(range.endColumn, worksheet.getMaxColumns() - 1),
    },
  };
}
