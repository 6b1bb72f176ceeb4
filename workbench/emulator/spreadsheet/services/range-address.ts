/** Where a Range is: its coordinates and the ranges that can be named from it. All of it is free of round trips. */
import { type Area, area, areaName, lastColumn, lastRow } from '../a1.ts';
import type { Sheet } from '../sheet.ts';
import { type Context, type GoogleRange, type GoogleSheet } from './context.ts';

export class RangeAddress implements Partial<GoogleRange> {
  readonly context: Context;
  readonly sheet: Sheet;
  readonly area: Area;
  /** The wrapped object that the script holds. */
  self!: GoogleRange;

  constructor(context: Context, sheet: Sheet, at: Area) {
    this.context = context;
    this.sheet = sheet;
    this.area = at;
  }

  getA1Notation(): string {
    return areaName(this.area);
  }
  getRow(): number {
    return this.area.row;
  }
  getRowIndex(): number {
    return this.area.row;
  }
  getColumn(): number {
    return this.area.column;
  }
  getNumRows(): number {
    return this.area.rows;
  }
  getNumColumns(): number {
    return this.area.columns;
  }
  getHeight(): number {
    return this.area.rows;
  }
  getWidth(): number {
    return this.area.columns;
  }
  getLastRow(): number {
    return lastRow(this.area);
  }
  getLastColumn(): number {
    return lastColumn(this.area);
  }
  getGridId(): number {
    return this.sheet.id;
  }
  getSheet(): GoogleSheet {
    return this.context.make.sheet(this.sheet);
  }

  /** Counted from 1 within the range. */
  getCell(row: number, column: number): GoogleRange {
    if (row < 1 || column < 1 || row > this.area.rows || column > this.area.columns) {
      throw this.context.error('Cell reference out of range');
    }
    return this.context.make.range(this.sheet, area(this.area.row + row - 1, this.area.column + column - 1));
  }

  offset(
    rows: number,
    columns: number,
    numRows = this.area.rows,
    numColumns = this.area.columns,
  ): GoogleRange {
    const moved = area(this.area.row + rows, this.area.column + columns, numRows, numColumns);
    return this.context.make.range(this.sheet, checkedArea(this.context, this.sheet, moved));
  }
}

/** The area, or an error in Google's words when it is not one of the sheet. */
export function checkedArea(context: Context, sheet: Sheet, wanted: Area): Area {
  if (wanted.row < 1) throw context.error('The starting row of the range is too small.');
  if (wanted.column < 1) throw context.error('The starting column of the range is too small.');
  if (!(wanted.rows >= 1)) throw context.error('The number of rows in the range must be at least 1.');
  if (!(wanted.columns >= 1)) throw context.error('The number of columns in the range must be at least 1.');
  const whole = area(
    Math.floor(wanted.row),
    Math.floor(wanted.column),
    Math.floor(wanted.rows),
    Math.floor(wanted.columns),
  );
  context.inside(sheet, whole);
  return whole;
}
