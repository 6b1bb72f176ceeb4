/** SpreadsheetApp: the way from a script into the spreadsheet it is bound to. */
import type { Host } from '../../host.ts';
import type { Area } from '../a1.ts';
import type { Sheet } from '../sheet.ts';
import { createFormatBuilder } from './conditional-format.ts';
import { Context, type GoogleRange, type Hooks } from './context.ts';
import { createValidationBuilder } from './data-validation.ts';
import * as enums from './enums.ts';
import { createFilterBuilder } from './filter.ts';
import { createRange } from './range.ts';
import { createSelection } from './selection.ts';
import { createSheet } from './sheet.ts';
import { createSpreadsheet } from './spreadsheet.ts';

type SpreadsheetApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

/** What the emulator needs besides the global itself: the objects of an event. */
export interface SpreadsheetServices {
  readonly app: SpreadsheetApp;
  readonly spreadsheet: () => GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly range: (sheet: Sheet, area: Area) => GoogleRange;
}

export function createSpreadsheetServices(host: Host, hooks: Hooks): SpreadsheetServices {
  const context: Context = new Context(host, hooks, {
    range: (sheet, area) => createRange(context, sheet, area),
    sheet: (sheet) => createSheet(context, sheet),
    spreadsheet: () => createSpreadsheet(context),
  });
  const active = (method: string): GoogleAppsScript.Spreadsheet.Spreadsheet => {
    host.permit(`SpreadsheetApp.${method}`);
    return context.make.spreadsheet();
  };
  // Here something is always selected; on Google there may be nothing.
  const selected = <T>(value: T | null): T => {
    if (value === null) throw context.error('Nothing is selected.');
    return value;
  };
  const app = context.wrap<SpreadsheetApp>('SpreadsheetApp', {
    ...enums,
    flush: () => {
      context.flush();
    },
    getUi: () => hooks.getUi(),
    getActive: () => active('getActive'),
    getActiveSpreadsheet: () => active('getActiveSpreadsheet'),
    getActiveSheet: () => active('getActiveSheet').getActiveSheet(),
    getActiveRange: () => selected(active('getActiveRange').getActiveRange()),
    getActiveRangeList: () => selected(active('getActiveRangeList').getActiveRangeList()),
    getCurrentCell: () => selected(active('getCurrentCell').getCurrentCell()),
    getSelection: () => {
      host.permit('SpreadsheetApp.getSelection');
      return createSelection(context);
    },
    setActiveRange: (range) => range.activate(),
    setActiveSheet: (sheet: GoogleAppsScript.Spreadsheet.Sheet) =>
      active('setActiveSheet').setActiveSheet(sheet),
    setCurrentCell: (cell) => active('setCurrentCell').setCurrentCell(cell),
    newConditionalFormatRule: () => createFormatBuilder(context),
    newDataValidation: () => createValidationBuilder(context),
    newFilterCriteria: () => createFilterBuilder(context),
  });
  return {
    app,
    spreadsheet: () => context.make.spreadsheet(),
    range: (sheet, area) => context.make.range(sheet, area),
  };
}
