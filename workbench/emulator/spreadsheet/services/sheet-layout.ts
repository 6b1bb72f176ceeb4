/** How a Sheet is laid out: widths and heights, frozen lines, and groups that fold. */
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from '../cell.ts';
import { rowAt } from '../grid.ts';
import type { Dimension } from '../structure.ts';
import type { GoogleSheet } from './context.ts';
import { createGroup, findGroup, fold, groupDepth } from './group.ts';
import { SheetLines } from './sheet-lines.ts';

export class SheetLayout extends SheetLines implements Partial<GoogleSheet> {
  getColumnWidth(column: number): number {
    this.read('getColumnWidth');
    return this.sheet.state.columns[column - 1]?.width ?? DEFAULT_COLUMN_WIDTH;
  }

  setColumnWidth(column: number, width: number): GoogleSheet {
    return this.size('setColumnWidth', 'COLUMNS', column, 1, width);
  }

  setColumnWidths(start: number, howMany: number, width: number): GoogleSheet {
    return this.size('setColumnWidths', 'COLUMNS', start, howMany, width);
  }

  getRowHeight(row: number): number {
    this.read('getRowHeight');
    return rowAt(this.sheet.state.rows, row).height ?? DEFAULT_ROW_HEIGHT;
  }

  setRowHeight(row: number, height: number): GoogleSheet {
    return this.size('setRowHeight', 'ROWS', row, 1, height);
  }

  setRowHeights(start: number, howMany: number, height: number): GoogleSheet {
    return this.size('setRowHeights', 'ROWS', start, howMany, height);
  }

  setRowHeightsForced(start: number, howMany: number, height: number): GoogleSheet {
    return this.size('setRowHeightsForced', 'ROWS', start, howMany, height);
  }

  /** The width of the longest text; an estimate, for nothing is drawn here. */
  autoResizeColumn(column: number): GoogleSheet {
    return this.autoResizeColumns(column, 1);
  }

  autoResizeColumns(start: number, howMany: number): GoogleSheet {
    this.write('autoResizeColumns');
    this.checkLines('COLUMNS', start, howMany);
    for (let column = start; column < start + howMany; column++) {
      let longest = 0;
      for (let row = 1; row <= this.sheet.lastRow(); row++) {
        longest = Math.max(longest, this.sheet.displayed(row, column).length);
      }
      this.sheet.setColumns(column, 1, { width: longest === 0 ? null : Math.max(21, longest * 7 + 12) });
    }
    return this.self;
  }

  autoResizeRows(start: number, howMany: number): GoogleSheet {
    this.write('autoResizeRows');
    this.checkLines('ROWS', start, howMany);
    this.sheet.setRows(start, howMany, { height: null });
    return this.self;
  }

  getFrozenRows(): number {
    this.read('getFrozenRows');
    return this.sheet.state.frozenRows;
  }

  getFrozenColumns(): number {
    this.read('getFrozenColumns');
    return this.sheet.state.frozenColumns;
  }

  setFrozenRows(rows: number): void {
    this.write('setFrozenRows');
    if (rows >= this.sheet.maxRows)
      throw this.context.error("You can't freeze all visible rows on the sheet.");
    this.sheet.update('layout', { frozenRows: rows });
  }

  setFrozenColumns(columns: number): void {
    this.write('setFrozenColumns');
    if (columns >= this.sheet.maxColumns) {
      throw this.context.error("You can't freeze all visible columns on the sheet.");
    }
    this.sheet.update('layout', { frozenColumns: columns });
  }

  getRowGroup(row: number, depth: number): GoogleAppsScript.Spreadsheet.Group | null {
    return this.group('getRowGroup', 'ROWS', row, depth);
  }

  getColumnGroup(column: number, depth: number): GoogleAppsScript.Spreadsheet.Group | null {
    return this.group('getColumnGroup', 'COLUMNS', column, depth);
  }

  getRowGroupDepth(row: number): number {
    this.read('getRowGroupDepth');
    return groupDepth(this.sheet, 'ROWS', row);
  }

  getColumnGroupDepth(column: number): number {
    this.read('getColumnGroupDepth');
    return groupDepth(this.sheet, 'COLUMNS', column);
  }

  collapseAllRowGroups(): GoogleSheet {
    return this.foldAll('collapseAllRowGroups', 'ROWS', true);
  }

  expandAllRowGroups(): GoogleSheet {
    return this.foldAll('expandAllRowGroups', 'ROWS', false);
  }

  collapseAllColumnGroups(): GoogleSheet {
    return this.foldAll('collapseAllColumnGroups', 'COLUMNS', true);
  }

  expandAllColumnGroups(): GoogleSheet {
    return this.foldAll('expandAllColumnGroups', 'COLUMNS', false);
  }

  /** Where the little plus stands; kept by nobody. */
  setColumnGroupControlPosition(): GoogleSheet {
    this.write('setColumnGroupControlPosition');
    return this.self;
  }

  setRowGroupControlPosition(): GoogleSheet {
    this.write('setRowGroupControlPosition');
    return this.self;
  }

  private size(
    method: string,
    dimension: Dimension,
    start: number,
    count: number,
    pixels: number,
  ): GoogleSheet {
    this.write(method);
    this.checkLines(dimension, start, count);
    if (dimension === 'ROWS') this.sheet.setRows(start, count, { height: pixels });
    else this.sheet.setColumns(start, count, { width: pixels });
    return this.self;
  }

  private group(
    method: string,
    dimension: Dimension,
    index: number,
    depth: number,
  ): GoogleAppsScript.Spreadsheet.Group | null {
    this.read(method);
    const found = findGroup(this.sheet, dimension, index, depth);
    return found === null ? null : createGroup(this.context, this.sheet, found);
  }

  private foldAll(method: string, dimension: Dimension, collapsed: boolean): GoogleSheet {
    this.write(method);
    fold(this.sheet, collapsed, (group) => group.dimension === dimension);
    return this.self;
  }
}
