/** What lies on a Range beyond its cells: validations, checkboxes, filter, protection, groups and metadata. */
import type { CellValue } from '../cell.ts';
import { applied } from '../filtering.ts';
import type { ConditionArgument, Validation } from '../rules.ts';
import type { GoogleRange } from './context.ts';
import { createValidation, validationOf } from './data-validation.ts';
import { createFilter } from './filter.ts';
import { fold, foldable, shiftDepth } from './group.ts';
import { addMetadata, createFinder, locationOf, metadataOn, rangeScope } from './metadata.ts';
import { addProtection } from './protection.ts';
import { RangeCells } from './range-cells.ts';
import { writeChecked } from './range-values.ts';
import { createTextFinder } from './text-finder.ts';

const CHECKBOX: Omit<Validation, 'condition'> = {
  allowInvalid: true,
  helpText: null,
  showDropdown: true,
};

export class RangeRules extends RangeCells implements Partial<GoogleRange> {
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

  createFilter(): GoogleAppsScript.Spreadsheet.Filter {
    this.write('createFilter');
    if (this.sheet.state.filter !== null)
      throw this.context.error("You can't create a filter in a sheet that already has a filter.");
    this.sheet.update('rules', { filter: applied(this.sheet, { area: this.area, criteria: new Map() }) });
    return createFilter(this.context, this.sheet);
  }

  /** The filter of the sheet, wherever on it (Google: reference of Range.getFilter). */
  getFilter(): GoogleAppsScript.Spreadsheet.Filter | null {
    this.read('getFilter');
    return this.sheet.state.filter === null ? null : createFilter(this.context, this.sheet);
  }

  protect(): GoogleAppsScript.Spreadsheet.Protection {
    this.write('protect');
    return addProtection(this.context, this.sheet, this.area);
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

  private foldGroups(method: string, collapsed: boolean): GoogleRange {
    this.write(method);
    const which = foldable(this.sheet, this.area, collapsed);
    fold(this.sheet, collapsed, (group) => which.includes(group));
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
      line.map((value, across) => {
        const box = this.boxAt(this.area.row + down, this.area.column + across);
        if (box === null) return undefined;
        const { checked, unchecked } = boxStates(box.args);
        if (value !== checked && value !== unchecked) return undefined;
        return on ? checked : unchecked;
      }),
    );
    writeChecked(this, entries);
    return this.self;
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
