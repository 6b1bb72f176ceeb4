/** Spreadsheet: its tabs, name, locale, time zone, metadata and named ranges. */
import { implementationOf } from '../../strict.ts';
import { boundedArea, parseA1 } from '../a1.ts';
import type { Book } from '../book.ts';
import { isTimeZone } from '../serial.ts';
import type { Sheet } from '../sheet.ts';
import { emptyState } from '../state.ts';
import { rangeOf } from './conditional-format.ts';
import type { Context, GoogleRange, GoogleSheet, GoogleSpreadsheet } from './context.ts';
import { addMetadata, createFinder, EVERYWHERE, metadataOn } from './metadata.ts';
import { createNamedRange } from './named-range.ts';
import { createProtection } from './protection.ts';
import { checkedArea } from './range-address.ts';
import { createSelection } from './selection.ts';
import { nameTaken } from './sheet.ts';
import { createTextFinder } from './text-finder.ts';

/** Methods of Spreadsheet that do what the active sheet's do. */
const OF_ACTIVE_SHEET = [
  'appendRow',
  'autoResizeColumn',
  'deleteColumn',
  'deleteColumns',
  'deleteRow',
  'deleteRows',
  'getActiveCell',
  'getActiveRange',
  'getActiveRangeList',
  'getColumnWidth',
  'getCurrentCell',
  'getDataRange',
  'getFrozenColumns',
  'getFrozenRows',
  'getLastColumn',
  'getLastRow',
  'getRangeList',
  'getRowHeight',
  'getSheetId',
  'getSheetName',
  'getSheetValues',
  'hideColumn',
  'hideRow',
  'insertColumnAfter',
  'insertColumnBefore',
  'insertColumnsAfter',
  'insertColumnsBefore',
  'insertRowAfter',
  'insertRowBefore',
  'insertRowsAfter',
  'insertRowsBefore',
  'isColumnHiddenByUser',
  'isRowHiddenByFilter',
  'isRowHiddenByUser',
  'setColumnWidth',
  'setFrozenColumns',
  'setFrozenRows',
  'setRowHeight',
  'sort',
  'unhideColumn',
  'unhideRow',
] as const satisfies readonly (keyof GoogleSpreadsheet & keyof GoogleSheet)[];

export function createSpreadsheet(context: Context): GoogleSpreadsheet {
  const { book, host } = context;
  const read = <T>(method: string, of: (book: Book) => T): (() => T) => {
    return () => {
      context.read(`Spreadsheet.${method}`);
      return of(book);
    };
  };
  const write = (method: string, change: () => void): void => {
    context.write(`Spreadsheet.${method}`);
    change();
  };
  const activate = (method: string, sheet: Sheet): GoogleSheet => {
    host.call(`Spreadsheet.${method}`);
    book.activate(sheet);
    return context.make.sheet(sheet);
  };
  const removeSheet = (sheet: Sheet): void => {
    if (book.sheets.length === 1) throw context.error("You can't remove all the sheets in a document.");
    book.deleteSheet(sheet);
  };
  const ofActiveSheet = Object.fromEntries(
    OF_ACTIVE_SHEET.map((method) => [
      method,
      (...args: unknown[]): unknown => {
        const sheet = context.make.sheet(book.activeSheet);
        return (sheet[method] as (...args: unknown[]) => unknown)(...args);
      },
    ]),
  );
  const self: GoogleSpreadsheet = context.wrap<GoogleSpreadsheet>('Spreadsheet', {
    ...ofActiveSheet,
    getId: () => book.id,
    getUrl: () => `https://docs.google.com/spreadsheets/d/${book.id}/edit`,
    getName: read('getName', ({ name }) => name),
    getSpreadsheetLocale: read('getSpreadsheetLocale', ({ locale }) => locale),
    getSpreadsheetTimeZone: read('getSpreadsheetTimeZone', ({ timeZone }) => timeZone),
    getNumSheets: read('getNumSheets', ({ sheets }) => sheets.length),
    getOwner: read('getOwner', ({ owner }) =>
      context.wrap<GoogleAppsScript.Base.User>('User', { getEmail: () => owner ?? host.user }),
    ),
    rename: (name) => {
      write('rename', () => {
        book.update({ name });
      });
    },
    setSpreadsheetLocale: (locale) => {
      write('setSpreadsheetLocale', () => {
        book.update({ locale });
      });
    },
    setSpreadsheetTimeZone: (timeZone) => {
      if (!isTimeZone(timeZone)) throw context.error(`Invalid argument: ${timeZone}`);
      write('setSpreadsheetTimeZone', () => {
        book.update({ timeZone });
      });
    },

    getSheets: () => context.list(book.sheets.map((sheet) => context.make.sheet(sheet))),
    getSheetByName: (name) => {
      const sheet = book.sheets.find((one) => one.name === name) ?? null;
      return sheet === null ? null : context.make.sheet(sheet);
    },
    getSheetById: (id) => {
      const sheet = book.sheetById(id);
      return sheet === null ? null : context.make.sheet(sheet);
    },
    getActiveSheet: () => context.make.sheet(book.activeSheet),
    setActiveSheet: (sheet: GoogleSheet) => activate('setActiveSheet', sheetOf(sheet)),
    getSelection: () => createSelection(context),
    getRange: (notation) => rangeNamed(context, notation),
    getRangeByName: (name) => {
      context.read('Spreadsheet.getRangeByName');
      const named = book.namedAreas.find((one) => one.name === name);
      const sheet = named === undefined ? null : book.sheetById(named.sheetId);
      return named === undefined || sheet === null ? null : context.make.range(sheet, named.area);
    },
    setActiveRange: (range) => range.activate(),
    setCurrentCell: (cell) => cell.getSheet().setCurrentCell(cell),

    insertSheet: (...args: readonly unknown[]) => {
      context.write('Spreadsheet.insertSheet');
      return context.make.sheet(insertedSheet(context, args));
    },
    deleteSheet: (sheet) => {
      write('deleteSheet', () => {
        removeSheet(sheetOf(sheet));
      });
    },
    deleteActiveSheet: () => {
      write('deleteActiveSheet', () => {
        removeSheet(book.activeSheet);
      });
      return context.make.sheet(book.activeSheet);
    },
    renameActiveSheet: (name) => {
      context.make.sheet(book.activeSheet).setName(name);
    },
    moveActiveSheet: (position) => {
      write('moveActiveSheet', () => {
        if (position < 1 || position > book.sheets.length) throw context.error('Invalid sheet index.');
        book.moveSheet(book.activeSheet, position - 1);
      });
    },
    duplicateActiveSheet: () => {
      context.write('Spreadsheet.duplicateActiveSheet');
      const original = book.activeSheet;
      const at = book.sheets.indexOf(original) + 1;
      const copy = book.insertSheet(freeName(book, `Copy of ${original.name}`), at, original.saved());
      book.activate(copy);
      return context.make.sheet(copy);
    },

    addDeveloperMetadata: (...args: readonly unknown[]) => {
      context.write('Spreadsheet.addDeveloperMetadata');
      addMetadata(context, { type: 'SPREADSHEET' }, args);
      return self;
    },
    getDeveloperMetadata: () => {
      context.read('Spreadsheet.getDeveloperMetadata');
      return metadataOn(context, ({ type }) => type === 'SPREADSHEET');
    },
    createDeveloperMetadataFinder: () => createFinder(context, EVERYWHERE),
    createTextFinder: (findText) =>
      createTextFinder(
        context,
        book.sheets.map((sheet) => ({
          sheet,
          area: { row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns },
        })),
        findText,
      ),
    getNamedRanges: () => {
      context.read('Spreadsheet.getNamedRanges');
      return context.list(book.namedAreas.map((named) => createNamedRange(context, named)));
    },
    setNamedRange: (name, range) => {
      const { sheet, area } = rangeOf(context, range);
      write('setNamedRange', () => {
        const others = book.namedAreas.filter((one) => one.name !== name);
        book.setNamedAreas([...others, { name, sheetId: sheet.id, area }]);
      });
    },
    removeNamedRange: (name) => {
      write('removeNamedRange', () => {
        if (!book.namedAreas.some((one) => one.name === name)) {
          throw context.error(`The named range "${name}" does not exist.`);
        }
        book.setNamedAreas(book.namedAreas.filter((one) => one.name !== name));
      });
    },
    getProtections: (type) => {
      context.read('Spreadsheet.getProtections');
      const ofSheet = String(type) === 'SHEET';
      const found = book.sheets.flatMap((sheet) =>
        sheet.state.protections
          .filter((protection) => (protection.area === null) === ofSheet)
          .map((protection) => createProtection(context, sheet, protection)),
      );
      return context.list(found);
    },

    toast: (message: string, title?: string) => {
      host.call('Spreadsheet.toast');
      host.shown.toasts.push({ title: title ?? '', message });
    },
  });
  return self;
}

function sheetOf(value: GoogleSheet): Sheet {
  return (implementationOf(value, 'Sheet') as { sheet: Sheet }).sheet;
}

/** `Sheet!A1:B2`, `A1` on the active sheet, or the name of a range. */
function rangeNamed(context: Context, notation: string): GoogleRange {
  const { book } = context;
  const byName = book.namedAreas.find((one) => one.name === notation);
  const named = parseA1(notation);
  const sheet =
    byName !== undefined
      ? book.sheetById(byName.sheetId)
      : named === null
        ? book.sheetNamed(notation.replace(/^'|'$/g, ''))
        : named.sheetName === null
          ? book.activeSheet
          : book.sheetNamed(named.sheetName);
  if (sheet === null) throw context.error('Range not found');
  const whole = { row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns };
  const wanted =
    byName?.area ?? (named === null ? whole : boundedArea(named, sheet.maxRows, sheet.maxColumns));
  return context.make.range(sheet, checkedArea(context, sheet, wanted));
}

/** `insertSheet` takes a name, an index and options, each of them optional, in that order. */
function insertedSheet(context: Context, args: readonly unknown[]): Sheet {
  const { book } = context;
  const given = args.find((arg): arg is string => typeof arg === 'string');
  const name = given ?? freeName(book, 'Sheet');
  const options = args.find((arg) => typeof arg === 'object') as
    | { template?: GoogleSheet | null }
    | undefined;
  if (book.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase()))
    throw nameTaken(context, name);
  const afterActive = book.sheets.indexOf(book.activeSheet) + 1;
  const index = args.find((arg): arg is number => typeof arg === 'number') ?? afterActive;
  const template = options?.template == null ? null : sheetOf(options.template).saved();
  const sheet = book.insertSheet(name, index, template ?? emptyState(name));
  book.activate(sheet);
  return sheet;
}

function freeName(book: Book, stem: string): string {
  const taken = (name: string): boolean => book.sheets.some((sheet) => sheet.name === name);
  if (stem !== 'Sheet' && !taken(stem)) return stem;
  const space = stem === 'Sheet' ? '' : ' ';
  for (let number = stem === 'Sheet' ? book.sheets.length + 1 : 2; ; number++) {
    const name = `${stem}${space}${String(number)}`;
    if (!taken(name)) return name;
  }
}
