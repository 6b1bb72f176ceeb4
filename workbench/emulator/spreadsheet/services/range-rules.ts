/** What lies on a Range beyond its cells: validations, merges, filter, protection, groups, metadata; and moving it about. */
import { type Area, intersection, subtract } from '../a1.ts';
import { mayEditArea } from '../access.ts';
import type { CellValue } from '../cell.ts';
import { applied } from '../filtering.ts';
import { dataRegion, nextDataCell, type Way } from '../regions.ts';
import type { ConditionArgument, MetadataLocation, Validation } from '../rules.ts';
import { type SortKey, sortArea } from '../sort.ts';
import { copyCells, moveCells } from '../transfer.ts';
import { rangeOf } from './conditional-format.ts';
import type { GoogleRange } from './context.ts';
import { createValidation, validationOf } from './data-validation.ts';
import { createFilter } from './filter.ts';
import { fold, shiftDepth } from './group.ts';
import { addMetadata, createFinder, locationOf, metadataOn, rangeScope } from './metadata.ts';
import { addProtection } from './protection.ts';
import { writeChecked } from './range-values.ts';
import { RangeStyles } from './range-styles.ts';
import { select, selectCell } from './selection.ts';
import { createTextFinder } from './text-finder.ts';

type CopyOptions = { readonly formatOnly?: boolean | undefined; readonly contentsOnly?: boolean | undefined };

const CHECKBOX: Omit<Validation, 'condition'> = {
  allowInvalid: true,
  helpText: null,
  showDropdown: true,
};

export class RangeRules extends RangeStyles implements Partial<GoogleRange> {
  activate(): GoogleRange {
    this.context.host.call('Range.activate');
    select(this.sheet, [this.area]);
    return this.self;
  }

  activateAsCurrentCell(): GoogleRange {
    if (this.area.rows > 1 || this.area.columns > 1)
      throw this.context.error('The range must be a single cell.');
    this.context.host.call('Range.activateAsCurrentCell');
    selectCell(this.sheet, this.area);
    return this.self;
  }

  canEdit(): boolean {
    this.read('canEdit');
    return mayEditArea(this.sheet, this.area, this.context.host.user);
  }

  getDataValidation(): GoogleAppsScript.Spreadsheet.DataValidation | null {
    this.read('getDataValidation');
    return this.validationAt(this.area.row, this.area.column);
  }

  getDataValidations(): (GoogleAppsScript.Spreadsheet.DataValidation | null)[][] {
    this.read('getDataValidations');
    return this.each((row, column) => this.validationAt(row, column));
  }

  setDataValidation(rule: GoogleAppsScript.Spreadsheet.DataValidation | null): GoogleRange {
    this.write('setDataValidation');
    this.sheet.setValidation(this.area, validationOf(rule));
    return this.self;
  }

  setDataValidations(
    rules: readonly (readonly (GoogleAppsScript.Spreadsheet.DataValidation | null)[])[],
  ): GoogleRange {
    this.checkShape(rules);
    this.write('setDataValidations');
    const wanted = rules.map((line) => line.map(validationOf));
    // Runs of the same rule down a column lie as one area, so that a whole column stays one rule.
    for (let across = 0; across < this.area.columns; across++) {
      let start = 0;
      for (let down = 1; down <= this.area.rows; down++) {
        if (down < this.area.rows && wanted[down]?.[across] === wanted[start]?.[across]) continue;
        const of = {
          row: this.area.row + start,
          column: this.area.column + across,
          rows: down - start,
          columns: 1,
        };
        this.sheet.setValidation(of, wanted[start]?.[across] ?? null);
        start = down;
      }
    }
    return this.self;
  }

  /** Every cell becomes an unchecked box; other values may be written into it, and are then neither (Google's snippet of isChecked). */
  insertCheckboxes(...values: readonly CellValue[]): GoogleRange {
    this.write('insertCheckboxes');
    this.sheet.setValidation(this.area, { ...CHECKBOX, condition: { criteria: 'CHECKBOX', args: values } });
    this.sheet.write(this.area, this.filled(boxStates(values).unchecked));
    return this.self;
  }

  /** Values that are no state of the box stay. */
  removeCheckboxes(): GoogleRange {
    this.write('removeCheckboxes');
    const kept = this.sheet.values(this.area).map((line, down) =>
      line.map((value, across) => {
        const box = this.boxAt(this.area.row + down, this.area.column + across);
        const states = box === null ? null : boxStates(box.args);
        return value === states?.checked || value === states?.unchecked ? '' : null;
      }),
    );
    this.sheet.write(this.area, kept);
    this.sheet.setValidation(this.area, null);
    return this.self;
  }

  check(): GoogleRange {
    return this.tick('check', true);
  }
  uncheck(): GoogleRange {
    return this.tick('uncheck', false);
  }

  /** True or false when every cell is a checkbox in that state, else null. */
  isChecked(): boolean | null {
    this.read('isChecked');
    const states = this.sheet.values(this.area).flatMap((line, down) =>
      line.map((value, across) => {
        const box = this.boxAt(this.area.row + down, this.area.column + across);
        const { checked, unchecked } = boxStates(box?.args ?? []);
        return box === null || (value !== checked && value !== unchecked) ? null : value === checked;
      }),
    );
    const [first] = states;
    return first !== undefined && states.every((state) => state === first) ? first : null;
  }

  merge(): GoogleRange {
    this.write('merge');
    this.mergeArea(this.area);
    return this.self;
  }

  mergeAcross(): GoogleRange {
    this.write('mergeAcross');
    const { row, rows } = this.area;
    for (let down = 0; down < rows; down++) this.mergeArea({ ...this.area, row: row + down, rows: 1 });
    return this.self;
  }

  mergeVertically(): GoogleRange {
    this.write('mergeVertically');
    const { column, columns } = this.area;
    for (let across = 0; across < columns; across++) {
      this.mergeArea({ ...this.area, column: column + across, columns: 1 });
    }
    return this.self;
  }

  breakApart(): GoogleRange {
    this.write('breakApart');
    const merges = this.sheet.state.merges.filter((merge) => intersection(merge, this.area) === null);
    this.sheet.update('rules', { merges });
    return this.self;
  }

  isPartOfMerge(): boolean {
    this.read('isPartOfMerge');
    return this.mergesHere().length > 0;
  }

  getMergedRanges(): GoogleRange[] {
    this.read('getMergedRanges');
    return this.context.list(this.mergesHere().map((merge) => this.context.make.range(this.sheet, merge)));
  }

  /** As Ctrl+arrow jumps from the top left cell. */
  getNextDataCell(direction: GoogleAppsScript.Spreadsheet.Direction): GoogleRange {
    this.read('getNextDataCell');
    return this.context.make.range(this.sheet, nextDataCell(this.sheet, this.area, String(direction) as Way));
  }

  getDataRegion(dimension?: GoogleAppsScript.Spreadsheet.Dimension): GoogleRange {
    this.read('getDataRegion');
    const only = dimension === undefined ? null : String(dimension);
    const grow = { rows: only !== 'COLUMNS', columns: only !== 'ROWS' };
    return this.context.make.range(this.sheet, dataRegion(this.sheet, this.area, grow));
  }

  createFilter(): GoogleAppsScript.Spreadsheet.Filter {
    this.write('createFilter');
    if (this.sheet.state.filter !== null)
      throw this.context.error("You can't create a filter in a sheet that already has a filter.");
    this.sheet.update('rules', { filter: applied(this.sheet, { area: this.area, criteria: new Map() }) });
    return createFilter(this.context, this.sheet);
  }

  getFilter(): GoogleAppsScript.Spreadsheet.Filter | null {
    this.read('getFilter');
    const { filter } = this.sheet.state;
    return filter === null || intersection(filter.area, this.area) === null
      ? null
      : createFilter(this.context, this.sheet);
  }

  protect(): GoogleAppsScript.Spreadsheet.Protection {
    this.write('protect');
    return addProtection(this.context, this.sheet, this.area);
  }

  /** A column number of the sheet, `{column, ascending}`, or an array of either. */
  sort(spec: unknown): GoogleRange {
    const keys = (Array.isArray(spec) ? spec : [spec]).map((one) => this.sortKey(one));
    this.write('sort');
    sortArea(this.sheet, this.area, keys);
    return this.self;
  }

  trimWhitespace(): GoogleRange {
    this.write('trimWhitespace');
    const trimmed = this.sheet.values(this.area).map((line, down) =>
      line.map((value, across) => {
        const isFormula = this.sheet.formula(this.area.row + down, this.area.column + across) !== '';
        return typeof value === 'string' && !isFormula ? value.trim().replaceAll(/\s+/g, ' ') : null;
      }),
    );
    this.sheet.write(this.area, trimmed);
    return this.self;
  }

  copyTo(destination: GoogleRange, ...options: readonly unknown[]): void {
    const [what, transposed] = options;
    const { formatOnly, contentsOnly } = (
      typeof what === 'object' && what !== null ? what : {}
    ) as CopyOptions;
    const type = options.length === 2 ? String(what) : 'PASTE_NORMAL';
    if (!['PASTE_NORMAL', 'PASTE_VALUES', 'PASTE_FORMAT', 'PASTE_FORMULA'].includes(type)) {
      throw this.context.error(`Range.copyTo with ${type} is not emulated by the workbench.`);
    }
    const target = rangeOf(this.context, destination);
    this.context.inside(this.sheet, this.area);
    this.context.writeCells('Range.copyTo', target.sheet, [target.area]);
    copyCells(this.sheet, this.area, target.sheet, target.area, {
      contents: formatOnly !== true && type !== 'PASTE_FORMAT',
      formats: contentsOnly !== true && type !== 'PASTE_VALUES' && type !== 'PASTE_FORMULA',
      valuesOnly: type === 'PASTE_VALUES',
      transposed: transposed === true,
    });
  }

  moveTo(target: GoogleRange): void {
    const { sheet, area } = rangeOf(this.context, target);
    this.write('moveTo');
    moveCells(this.sheet, this.area, sheet, area);
  }

  addDeveloperMetadata(...args: readonly unknown[]): GoogleRange {
    const location = locationOf(this.context, this.sheet, this.area);
    this.write('addDeveloperMetadata');
    addMetadata(this.context, location, args);
    return this.self;
  }

  getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    this.read('getDeveloperMetadata');
    return metadataOn(this.context, rangeScope(this.sheet, this.area).within);
  }

  createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    return createFinder(this.context, rangeScope(this.sheet, this.area));
  }

  createTextFinder(findText: string): GoogleAppsScript.Spreadsheet.TextFinder {
    return createTextFinder(this.context, [{ sheet: this.sheet, area: this.area }], findText);
  }

  shiftColumnGroupDepth(delta: number): GoogleRange {
    this.write('shiftColumnGroupDepth');
    shiftDepth(this.sheet, 'COLUMNS', this.area.column, this.area.columns, delta);
    return this.self;
  }

  shiftRowGroupDepth(delta: number): GoogleRange {
    this.write('shiftRowGroupDepth');
    shiftDepth(this.sheet, 'ROWS', this.area.row, this.area.rows, delta);
    return this.self;
  }

  collapseGroups(): GoogleRange {
    return this.foldGroups('collapseGroups', true);
  }
  expandGroups(): GoogleRange {
    return this.foldGroups('expandGroups', false);
  }

  /** The value of the top left cell stays; a merge that cuts through another one is refused. */
  private mergeArea(area: Area): void {
    const kept: Area[] = [];
    for (const merge of this.sheet.state.merges) {
      const common = intersection(merge, area);
      if (common === null) kept.push(merge);
      else if (common.rows !== merge.rows || common.columns !== merge.columns) {
        throw this.context.error('You must select all cells in a merged range to merge or unmerge them.');
      }
    }
    for (const rest of subtract(area, { ...area, rows: 1, columns: 1 }))
      this.sheet.clear(rest, { contents: true });
    const merged = area.rows > 1 || area.columns > 1 ? [area] : [];
    this.sheet.update('rules', { merges: [...kept, ...merged] });
  }

  private foldGroups(method: string, collapsed: boolean): GoogleRange {
    this.write(method);
    const { row, column, rows, columns } = this.area;
    fold(this.sheet, collapsed, (group) =>
      group.dimension === 'ROWS'
        ? group.start >= row && group.start + group.count <= row + rows
        : group.start >= column && group.start + group.count <= column + columns,
    );
    return this.self;
  }

  private validationAt(row: number, column: number): GoogleAppsScript.Spreadsheet.DataValidation | null {
    const found = this.sheet.validation(row, column);
    return found === null ? null : createValidation(this.context, found.validation);
  }

  private boxAt(row: number, column: number): Validation['condition'] | null {
    const condition = this.sheet.validation(row, column)?.validation.condition;
    return condition?.criteria === 'CHECKBOX' ? condition : null;
  }

  private tick(method: string, on: boolean): GoogleRange {
    this.write(method);
    const entries = this.sheet.values(this.area).map((line, down) =>
      line.map((_, across) => {
        const box = this.boxAt(this.area.row + down, this.area.column + across);
        if (box === null) return undefined;
        const { checked, unchecked } = boxStates(box.args);
        return on ? checked : unchecked;
      }),
    );
    writeChecked(this, entries);
    return this.self;
  }

  private mergesHere(): readonly Area[] {
    return this.sheet.state.merges.filter((merge) => intersection(merge, this.area) !== null);
  }

  private sortKey(spec: unknown): SortKey {
    const key =
      typeof spec === 'number'
        ? { column: spec, ascending: true }
        : { ascending: true, ...(spec as { column: number; ascending?: boolean }) };
    if (!(key.column >= this.area.column && key.column < this.area.column + this.area.columns)) {
      throw this.context.error('The column index is out of bounds.');
    }
    return key;
  }
}

/** The values of a ticked and an unticked box; a box with one value of its own is empty when unticked. */
function boxStates(args: readonly ConditionArgument[]): { checked: CellValue; unchecked: CellValue } {
  const [checked = true, unchecked = args.length === 0 ? false : ''] = args;
  return {
    checked: typeof checked === 'object' ? true : checked,
    unchecked: typeof unchecked === 'object' ? false : unchecked,
  };
}

/** The place that metadata on a whole row or column would have, for `Sheet.getDeveloperMetadata`. */
export function isOnSheet(sheetId: number): (location: MetadataLocation) => boolean {
  return (location) => location.type === 'SHEET' && location.sheetId === sheetId;
}
