/** What a Sheet holds as a whole: rows appended, contents cleared or sorted, rules, filter, protections, metadata. */
import { area } from '../a1.ts';
import { applied } from '../filtering.ts';
import type { ConditionalFormat } from '../rules.ts';
import type { Clearing } from '../sheet.ts';
import { sortArea } from '../sort.ts';
import { createFormatRule, formatOf } from './conditional-format.ts';
import type { GoogleSheet } from './context.ts';
import { createFilter } from './filter.ts';
import { addMetadata, createFinder, isOnSheet, metadataOn, sheetScope } from './metadata.ts';
import { createNamedRange } from './named-range.ts';
import { addProtection, createProtection } from './protection.ts';
import { RangeValues, writeChecked } from './range-values.ts';
import { SheetLayout } from './sheet-layout.ts';
import { createTextFinder } from './text-finder.ts';

export class SheetContents extends SheetLayout implements Partial<GoogleSheet> {
  /** Below the last row with content; the sheet grows if it has to. */
  appendRow(contents: readonly unknown[]): GoogleSheet {
    this.write('appendRow');
    const row = this.sheet.lastRow() + 1;
    this.sheet.ensureSize(row, contents.length);
    if (contents.length === 0) return this.self;
    const range = new RangeValues(this.context, this.sheet, area(row, 1, 1, contents.length));
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
    const existing = this.sheet.state.protections.find(({ area: of }) => of === null);
    return existing === undefined
      ? addProtection(this.context, this.sheet, null)
      : createProtection(this.context, this.sheet, existing);
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

  protected whole(): ReturnType<typeof area> {
    return area(1, 1, this.sheet.maxRows, this.sheet.maxColumns);
  }

  private clearing(method: string, what: Clearing): GoogleSheet {
    this.write(method);
    this.context.editable(this.sheet, [this.whole()]);
    this.sheet.clear(this.whole(), what);
    const { filter } = this.sheet.state;
    if (filter !== null) this.sheet.update('rules', { filter: applied(this.sheet, filter) });
    return this.self;
  }
}
