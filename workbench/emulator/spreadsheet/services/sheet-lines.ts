/** The rows and columns of a Sheet: inserting, deleting, moving and hiding them. */
import { MAX_CELLS } from '../cell.ts';
import { rowAt } from '../grid.ts';
import type { Sheet } from '../sheet.ts';
import type { Dimension } from '../structure.ts';
import { rangeOf } from './conditional-format.ts';
import type { Context, GoogleRange, GoogleSheet } from './context.ts';

export class SheetLines implements Partial<GoogleSheet> {
  readonly context: Context;
  readonly sheet: Sheet;
  /** The wrapped object that the script holds. */
  self!: GoogleSheet;

  constructor(context: Context, sheet: Sheet) {
    this.context = context;
    this.sheet = sheet;
  }

  getMaxRows(): number {
    this.read('getMaxRows');
    return this.sheet.maxRows;
  }
  getMaxColumns(): number {
    this.read('getMaxColumns');
    return this.sheet.maxColumns;
  }

  insertRowAfter(after: number): GoogleSheet {
    return this.insert('insertRowAfter', 'ROWS', after + 1, 1, 'before');
  }
  insertRowsAfter(after: number, howMany: number): GoogleSheet {
    return this.insert('insertRowsAfter', 'ROWS', after + 1, howMany, 'before');
  }
  insertRowBefore(before: number): GoogleSheet {
    return this.insert('insertRowBefore', 'ROWS', before, 1, 'after');
  }
  insertRowsBefore(before: number, howMany: number): GoogleSheet {
    return this.insert('insertRowsBefore', 'ROWS', before, howMany, 'after');
  }
  insertRows(index: number, howMany = 1): void {
    this.insert('insertRows', 'ROWS', index, howMany, 'after');
  }
  insertColumnAfter(after: number): GoogleSheet {
    return this.insert('insertColumnAfter', 'COLUMNS', after + 1, 1, 'before');
  }
  insertColumnsAfter(after: number, howMany: number): GoogleSheet {
    return this.insert('insertColumnsAfter', 'COLUMNS', after + 1, howMany, 'before');
  }
  insertColumnBefore(before: number): GoogleSheet {
    return this.insert('insertColumnBefore', 'COLUMNS', before, 1, 'after');
  }
  insertColumnsBefore(before: number, howMany: number): GoogleSheet {
    return this.insert('insertColumnsBefore', 'COLUMNS', before, howMany, 'after');
  }
  insertColumns(index: number, howMany = 1): void {
    this.insert('insertColumns', 'COLUMNS', index, howMany, 'after');
  }

  deleteRow(position: number): GoogleSheet {
    return this.remove('deleteRow', 'ROWS', position, 1);
  }
  deleteRows(position: number, howMany: number): void {
    this.remove('deleteRows', 'ROWS', position, howMany);
  }
  deleteColumn(position: number): GoogleSheet {
    return this.remove('deleteColumn', 'COLUMNS', position, 1);
  }
  deleteColumns(position: number, howMany: number): void {
    this.remove('deleteColumns', 'COLUMNS', position, howMany);
  }

  moveRows(rows: GoogleRange, destination: number): void {
    const { area } = rangeOf(this.context, rows);
    this.move('moveRows', 'ROWS', area.row, area.rows, destination);
  }
  moveColumns(columns: GoogleRange, destination: number): void {
    const { area } = rangeOf(this.context, columns);
    this.move('moveColumns', 'COLUMNS', area.column, area.columns, destination);
  }

  hideRow(row: GoogleRange): void {
    const { area } = rangeOf(this.context, row);
    this.hide('hideRow', 'ROWS', area.row, area.rows, true);
  }
  hideRows(index: number, howMany = 1): void {
    this.hide('hideRows', 'ROWS', index, howMany, true);
  }
  showRows(index: number, howMany = 1): void {
    this.hide('showRows', 'ROWS', index, howMany, false);
  }
  unhideRow(row: GoogleRange): void {
    const { area } = rangeOf(this.context, row);
    this.hide('unhideRow', 'ROWS', area.row, area.rows, false);
  }
  hideColumn(column: GoogleRange): void {
    const { area } = rangeOf(this.context, column);
    this.hide('hideColumn', 'COLUMNS', area.column, area.columns, true);
  }
  hideColumns(index: number, howMany = 1): void {
    this.hide('hideColumns', 'COLUMNS', index, howMany, true);
  }
  showColumns(index: number, howMany = 1): void {
    this.hide('showColumns', 'COLUMNS', index, howMany, false);
  }
  unhideColumn(column: GoogleRange): void {
    const { area } = rangeOf(this.context, column);
    this.hide('unhideColumn', 'COLUMNS', area.column, area.columns, false);
  }
  isRowHiddenByUser(row: number): boolean {
    this.read('isRowHiddenByUser');
    return rowAt(this.sheet.state.rows, row).hidden;
  }
  isRowHiddenByFilter(row: number): boolean {
    this.read('isRowHiddenByFilter');
    return this.sheet.state.filter?.hiddenRows.has(row) ?? false;
  }
  isColumnHiddenByUser(column: number): boolean {
    this.read('isColumnHiddenByUser');
    return this.sheet.isColumnHidden(column);
  }

  protected read(method: string): void {
    this.context.read(`Sheet.${method}`);
    this.context.present(this.sheet);
  }

  protected write(method: string): void {
    this.context.write(`Sheet.${method}`);
    this.context.present(this.sheet);
  }

  protected insert(
    method: string,
    dimension: Dimension,
    at: number,
    count: number,
    inherit: 'before' | 'after',
  ): GoogleSheet {
    this.write(method);
    const { maxRows, maxColumns } = this.sheet;
    const [max, other] = dimension === 'ROWS' ? [maxRows, maxColumns] : [maxColumns, maxRows];
    const last = inherit === 'before' ? max + 1 : max;
    if (!(at >= 1 && at <= last)) throw this.outOfBounds(dimension);
    if (!(count >= 1)) throw this.context.error('The number of lines to insert must be at least 1.');
    const cells = this.context.book.sheets.reduce((sum, one) => sum + one.maxRows * one.maxColumns, 0);
    if (cells + count * other > MAX_CELLS) {
      throw this.context.error(
        'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
      );
    }
    this.sheet.restructure({ kind: 'insert', dimension, at, count, inherit });
    return this.self;
  }

  private remove(method: string, dimension: Dimension, at: number, count: number): GoogleSheet {
    this.write(method);
    this.checkLines(dimension, at, count);
    const [max, frozen] =
      dimension === 'ROWS'
        ? [this.sheet.maxRows, this.sheet.state.frozenRows]
        : [this.sheet.maxColumns, this.sheet.state.frozenColumns];
    const what = dimension.toLowerCase();
    if (count >= max) throw this.context.error(`You can't delete all the ${what} on the sheet.`);
    if (frozen > 0 && at <= frozen + 1 && at + count > max) {
      throw this.context.error(`Sorry, it is not possible to delete all non-frozen ${what}.`);
    }
    this.sheet.restructure({ kind: 'delete', dimension, at, count });
    return this.self;
  }

  private move(method: string, dimension: Dimension, at: number, count: number, to: number): void {
    this.write(method);
    this.checkLines(dimension, at, count);
    const max = dimension === 'ROWS' ? this.sheet.maxRows : this.sheet.maxColumns;
    if (!(to >= 1 && to <= max + 1)) throw this.outOfBounds(dimension);
    if (to >= at && to <= at + count) return;
    this.sheet.restructure({ kind: 'move', dimension, at, count, to });
  }

  private hide(method: string, dimension: Dimension, start: number, count: number, hidden: boolean): void {
    this.write(method);
    this.checkLines(dimension, start, count);
    if (dimension === 'ROWS') this.sheet.setRows(start, count, { hidden });
    else this.sheet.setColumns(start, count, { hidden });
  }

  protected checkLines(dimension: Dimension, start: number, count: number): void {
    const max = dimension === 'ROWS' ? this.sheet.maxRows : this.sheet.maxColumns;
    if (!(start >= 1 && count >= 1 && start + count - 1 <= max)) throw this.outOfBounds(dimension);
  }

  private outOfBounds(dimension: Dimension): Error {
    return this.context.error(`Those ${dimension.toLowerCase()} are out of bounds.`);
  }
}
