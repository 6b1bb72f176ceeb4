/** Sheet: its ranges, contents, rules, name and place among the tabs. */
import { area, boundedArea, parseA1 } from '../a1.ts';
import { applied } from '../filtering.ts';
import type { ConditionalFormat } from '../rules.ts';
import type { Clearing, Sheet } from '../sheet.ts';
import { sortArea } from '../sort.ts';
import { hexColor } from './color.ts';
import { createFormatRule, formatOf, rangeOf } from './conditional-format.ts';
import type { Context, GoogleRange, GoogleSheet, GoogleSpreadsheet } from './context.ts';
import { SheetType } from './enums.ts';
import { createFilter } from './filter.ts';
import { addMetadata, createFinder, metadataOn, sheetScope } from './metadata.ts';
import { createNamedRange } from './named-range.ts';
import { addProtection, createProtection } from './protection.ts';
import { RangeRules, isOnSheet } from './range-rules.ts';
import { checkedArea } from './range-address.ts';
import { areasOf, createRangeList } from './range-list.ts';
import { writeChecked } from './range-values.ts';
import { activeArea, createSelection, select, selectCell } from './selection.ts';
import { SheetLines } from './sheet-lines.ts';
import { createTextFinder } from './text-finder.ts';

export class SheetObject extends SheetLines implements Partial<GoogleSheet> {
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

  getSheetValues(row: number, column: number, rows: number, columns: number): unknown[][] {
    return this.getRange(row, column, rows, columns).getValues();
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

  /** Below the last row with content; the sheet grows if it has to. */
  appendRow(contents: readonly unknown[]): GoogleSheet {
    this.write('appendRow');
    const row = this.sheet.lastRow() + 1;
    this.sheet.ensureSize(row, contents.length);
    if (contents.length === 0) return this.self;
    const range = new RangeRules(this.context, this.sheet, area(row, 1, 1, contents.length));
    writeChecked(range, [range.entries(contents)]);
    return this.self;
  }

  clear(options: { formatOnly?: boolean | undefined; contentsOnly?: boolean | undefined } = {}): GoogleSheet {
    const all = options.formatOnly !== true && options.contentsOnly !== true;
    return this.clearing('clear', {
      contents: all || options.contentsOnly === true,
      formats: all || options.formatOnly === true,
    });
  }
  clearContents(): GoogleSheet {
    return this.clearing('clearContents', { contents: true });
  }
  clearFormats(): GoogleSheet {
    return this.clearing('clearFormats', { formats: true });
  }
  clearNotes(): GoogleSheet {
    return this.clearing('clearNotes', { notes: true });
  }

  getConditionalFormatRules(): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
    this.read('getConditionalFormatRules');
    const rules = this.sheet.state.conditionalFormats;
    return this.context.list(rules.map((rule) => createFormatRule(this.context, this.sheet, rule)));
  }

  /** Replaces every rule of the sheet. */
  setConditionalFormatRules(rules: GoogleAppsScript.Spreadsheet.ConditionalFormatRule[]): void {
    const conditionalFormats = Array.from(rules, (rule): ConditionalFormat => {
      const found = formatOf(rule);
      if (found === null) throw this.context.error('Invalid argument: rules');
      if (found.sheet !== this.sheet) {
        throw this.context.error('Conditional format rule cannot reference a different sheet.');
      }
      return found.rule;
    });
    this.write('setConditionalFormatRules');
    this.sheet.update('rules', { conditionalFormats });
  }

  clearConditionalFormatRules(): void {
    this.write('clearConditionalFormatRules');
    this.sheet.update('rules', { conditionalFormats: [] });
  }

  getFilter(): GoogleAppsScript.Spreadsheet.Filter | null {
    this.read('getFilter');
    return this.sheet.state.filter === null ? null : createFilter(this.context, this.sheet);
  }

  protect(): GoogleAppsScript.Spreadsheet.Protection {
    this.write('protect');
    return addProtection(this.context, this.sheet, null);
  }

  getProtections(
    type: GoogleAppsScript.Spreadsheet.ProtectionType,
  ): GoogleAppsScript.Spreadsheet.Protection[] {
    this.read('getProtections');
    const ofSheet = String(type) === 'SHEET';
    const found = this.sheet.state.protections.filter((protection) => (protection.area === null) === ofSheet);
    return this.context.list(
      found.map((protection) => createProtection(this.context, this.sheet, protection)),
    );
  }

  addDeveloperMetadata(...args: readonly unknown[]): GoogleSheet {
    this.write('addDeveloperMetadata');
    addMetadata(this.context, { type: 'SHEET', sheetId: this.sheet.id }, args);
    return this.self;
  }
  getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    this.read('getDeveloperMetadata');
    return metadataOn(this.context, isOnSheet(this.sheet.id));
  }
  createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    return createFinder(this.context, sheetScope(this.sheet));
  }
  createTextFinder(findText: string): GoogleAppsScript.Spreadsheet.TextFinder {
    return createTextFinder(this.context, [{ sheet: this.sheet, area: this.whole() }], findText);
  }
  getNamedRanges(): GoogleAppsScript.Spreadsheet.NamedRange[] {
    this.read('getNamedRanges');
    const here = this.context.book.namedAreas.filter(({ sheetId }) => sheetId === this.sheet.id);
    return this.context.list(here.map((named) => createNamedRange(this.context, named)));
  }

  /** All rows but the frozen ones. */
  sort(column: number, ascending = true): GoogleSheet {
    this.write('sort');
    const { frozenRows } = this.sheet.state;
    const rows = this.sheet.lastRow() - frozenRows;
    const columns = this.sheet.lastColumn();
    if (rows > 1) sortArea(this.sheet, area(frozenRows + 1, 1, rows, columns), [{ column, ascending }]);
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
    this.context.host.call('Sheet.setCurrentCell');
    selectCell(this.sheet, rangeOf(this.context, cell).area);
    return cell;
  }

  private rangeList(areas: readonly ReturnType<typeof area>[]): GoogleAppsScript.Spreadsheet.RangeList {
    const entry = new RangeRules(this.context, this.sheet, area(1, 1));
    return createRangeList(this.context, this.sheet, areas, (value) => entry.entry(value));
  }

  private whole(): ReturnType<typeof area> {
    return area(1, 1, this.sheet.maxRows, this.sheet.maxColumns);
  }

  private named(notation: string): ReturnType<typeof area> {
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

  private clearing(method: string, what: Clearing): GoogleSheet {
    this.context.writeCells(`Sheet.${method}`, this.sheet, [this.whole()]);
    this.sheet.clear(this.whole(), what);
    const { filter } = this.sheet.state;
    if (filter !== null) this.sheet.update('rules', { filter: applied(this.sheet, filter) });
    return this.self;
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
