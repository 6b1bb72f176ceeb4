/** Sheet: its ranges, its name and place among the tabs, and what is selected on it. */
import { type Area, area, boundedArea, parseA1 } from '../a1.ts';
import type { Sheet } from '../sheet.ts';
import { hexColor } from './color.ts';
import { rangeOf } from './conditional-format.ts';
import type { Context, GoogleRange, GoogleSheet, GoogleSpreadsheet } from './context.ts';
import { SheetType } from './enums.ts';
import { checkedArea } from './range-address.ts';
import { areasOf, createRangeList } from './range-list.ts';
import { RangeValues } from './range-values.ts';
import { activeArea, select, selectCell } from './selecting.ts';
import { createSelection } from './selection.ts';
import { SheetContents } from './sheet-contents.ts';

class SheetObject extends SheetContents implements Partial<GoogleSheet> {
  /** A handle: free, but it must lie within the sheet. */
  getRange(first: number | string, column = 1, rows = 1, columns = 1): GoogleRange {
    this.context.present(this.sheet);
    const wanted = typeof first === 'number' ? area(first, column, rows, columns) : this.named(first);
    return this.context.make.range(this.sheet, checkedArea(this.context, this.sheet, wanted));
  }

  getRangeList(a1Notations: string[]): GoogleAppsScript.Spreadsheet.RangeList {
    return this.rangeList(areasOf(this.context, this.sheet, a1Notations));
  }

  /** From A1 to the last cell with content; A1 alone in an empty sheet. A handle, so it is free. */
  getDataRange(): GoogleRange {
    this.context.present(this.sheet);
    const rows = Math.max(1, this.sheet.lastRow());
    return this.context.make.range(this.sheet, area(1, 1, rows, Math.max(1, this.sheet.lastColumn())));
  }

  /** -1 stands for the last row or column that has data. */
  getSheetValues(row: number, column: number, rows: number, columns: number): unknown[][] {
    const first = row === -1 ? this.sheet.lastRow() : row;
    return this.getRange(first, column === -1 ? this.sheet.lastColumn() : column, rows, columns).getValues();
  }

  getName(): string {
    this.read('getName');
    return this.sheet.name;
  }
  getSheetName(): string {
    this.read('getSheetName');
    return this.sheet.name;
  }
  getSheetId(): number {
    this.read('getSheetId');
    return this.sheet.id;
  }
  getIndex(): number {
    this.read('getIndex');
    return this.context.book.sheets.indexOf(this.sheet) + 1;
  }
  getLastRow(): number {
    this.read('getLastRow');
    return this.sheet.lastRow();
  }
  getLastColumn(): number {
    this.read('getLastColumn');
    return this.sheet.lastColumn();
  }
  getType(): GoogleAppsScript.Spreadsheet.SheetType {
    return SheetType.GRID;
  }
  getParent(): GoogleSpreadsheet {
    return this.context.make.spreadsheet();
  }
  isSheetHidden(): boolean {
    this.read('isSheetHidden');
    return this.sheet.hidden;
  }
  getTabColor(): string | null {
    this.read('getTabColor');
    return this.sheet.state.tabColor;
  }

  setName(name: string): GoogleSheet {
    this.write('setName');
    const other = this.context.book.sheetNamed(name);
    if (other !== null && other !== this.sheet) throw nameTaken(this.context, name);
    this.context.book.renameSheet(this.sheet, name);
    return this.self;
  }
  setTabColor(color: string | null): GoogleSheet {
    this.write('setTabColor');
    this.sheet.update('tabs', { tabColor: color === null ? null : hexColor(color) });
    return this.self;
  }
  hideSheet(): GoogleSheet {
    this.write('hideSheet');
    if (this.context.book.sheets.every((sheet) => sheet.hidden || sheet === this.sheet)) {
      throw this.context.error("You can't hide all the sheets in a document.");
    }
    this.sheet.update('tabs', { hidden: true });
    return this.self;
  }
  showSheet(): GoogleSheet {
    this.write('showSheet');
    this.sheet.update('tabs', { hidden: false });
    return this.self;
  }

  activate(): GoogleSheet {
    this.context.host.call('Sheet.activate');
    this.context.book.activate(this.sheet);
    return this.self;
  }
  getSelection(): GoogleAppsScript.Spreadsheet.Selection {
    return createSelection(this.context);
  }
  getActiveCell(): GoogleRange {
    this.read('getActiveCell');
    return this.context.make.range(this.sheet, this.sheet.selection.current);
  }
  getCurrentCell(): GoogleRange {
    this.read('getCurrentCell');
    return this.context.make.range(this.sheet, this.sheet.selection.current);
  }
  getActiveRange(): GoogleRange {
    this.read('getActiveRange');
    return this.context.make.range(this.sheet, activeArea(this.sheet));
  }
  getActiveRangeList(): GoogleAppsScript.Spreadsheet.RangeList {
    this.read('getActiveRangeList');
    return this.rangeList(this.sheet.selection.ranges);
  }
  setActiveRange(range: GoogleRange): GoogleRange {
    this.context.host.call('Sheet.setActiveRange');
    select(this.sheet, [rangeOf(this.context, range).area]);
    return range;
  }
  setActiveSelection(selection: GoogleRange | string): GoogleRange {
    return this.setActiveRange(typeof selection === 'string' ? this.getRange(selection) : selection);
  }
  setActiveRangeList(list: GoogleAppsScript.Spreadsheet.RangeList): GoogleAppsScript.Spreadsheet.RangeList {
    return list.activate();
  }
  setCurrentCell(cell: GoogleRange): GoogleRange {
    const at = rangeOf(this.context, cell).area;
    if (at.rows > 1 || at.columns > 1) throw this.context.error('The range must be a single cell.');
    this.context.host.call('Sheet.setCurrentCell');
    selectCell(this.sheet, at);
    return cell;
  }

  private rangeList(areas: readonly Area[]): GoogleAppsScript.Spreadsheet.RangeList {
    const entry = new RangeValues(this.context, this.sheet, area(1, 1));
    return createRangeList(this.context, this.sheet, areas, (value) => entry.entry(value));
  }

  private named(notation: string): Area {
    const named = parseA1(notation);
    if (named !== null && (named.sheetName === null || named.sheetName === this.sheet.name)) {
      return boundedArea(named, this.sheet.maxRows, this.sheet.maxColumns);
    }
    const byName = this.context.book.namedAreas.find(
      ({ name, sheetId }) => name === notation && sheetId === this.sheet.id,
    );
    if (byName === undefined) throw this.context.error('Range not found');
    return byName.area;
  }
}

export function nameTaken(context: Context, name: string): Error {
  return context.error(`A sheet with the name "${name}" already exists. Please enter another name.`);
}

export function createSheet(context: Context, sheet: Sheet): GoogleSheet {
  const object = new SheetObject(context, sheet);
  object.self = context.wrap<GoogleSheet>('Sheet', object);
  return object.self;
}
