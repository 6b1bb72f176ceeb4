/** The server's view of the spreadsheet as the snapshot that Univer starts from. */
import {
  BooleanNumber,
  DataValidationRenderMode,
  DataValidationType,
  type IRange,
  type ISheetDataValidationRule,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
  mergeWorksheetSnapshotWithDefault,
  VerticalAlign,
} from '@univerjs/core';
import { serializeListOptions } from '@univerjs/preset-sheets-core';
import type { Area, BookView, LayoutView, RulesView, SheetView } from '../../server/book-view.ts';
import { CellMaker, USUAL_SIZE } from './looks.ts';

export const UNIT = 'book';
export const DEFAULT_WIDTH = 100;
/** A little more than Sheets' 21, so that a dropdown chip fits. */
export const DEFAULT_HEIGHT = 24;

export function sheetId(id: number): string {
  return String(id);
}

/** From areas counted from 1 to Univer's, counted from 0 with both ends included. */
export function rangeOf(area: Area): IRange {
  return {
    startRow: area.row - 1,
    startColumn: area.column - 1,
    endRow: area.row + area.rows - 2,
    endColumn: area.column + area.columns - 2,
  };
}

export function areaOf(range: IRange): Area {
  return {
    row: range.startRow + 1,
    column: range.startColumn + 1,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}

export function bookSnapshot(book: BookView): IWorkbookData {
  return {
    id: UNIT,
    name: book.name,
    appVersion: '',
    locale: LocaleType.EN_US,
    styles: {},
    defaultStyle: { ff: 'Arial', fs: USUAL_SIZE, vt: VerticalAlign.BOTTOM },
    sheetOrder: book.sheets.map((sheet) => sheetId(sheet.id)),
    sheets: Object.fromEntries(book.sheets.map((sheet) => [sheetId(sheet.id), sheetSnapshot(sheet)])),
    resources: [
      {
        name: 'SHEET_DATA_VALIDATION_PLUGIN',
        data: JSON.stringify(bySheet(book, (sheet) => listRules(sheet.id, sheet.rules))),
      },
      { name: 'SHEET_NOTE_PLUGIN', data: JSON.stringify(bySheet(book, (sheet) => notesByCell(sheet.rules))) },
    ],
  };
}

function bySheet<T>(book: BookView, part: (sheet: SheetView) => T): Record<string, T> {
  return Object.fromEntries(book.sheets.map((sheet) => [sheetId(sheet.id), part(sheet)]));
}

export function sheetSnapshot(sheet: SheetView): IWorksheetData {
  const { layout, cells } = sheet;
  const maker = new CellMaker(cells.looks, false);
  return mergeWorksheetSnapshotWithDefault({
    id: sheetId(sheet.id),
    name: sheet.name,
    hidden: flag(sheet.hidden),
    rowCount: layout.rows,
    columnCount: layout.columns,
    defaultColumnWidth: DEFAULT_WIDTH,
    defaultRowHeight: DEFAULT_HEIGHT,
    freeze: freezeOf(layout),
    mergeData: sheet.rules.merges.map(rangeOf),
    cellData: Object.fromEntries(cells.rows.map((row) => [row.row - 1, maker.cellsOf(row)])),
    rowData: rowData(layout),
    columnData: columnData(layout),
  });
}

export function freezeOf(layout: LayoutView): IWorksheetData['freeze'] {
  const { frozenRows: ySplit, frozenColumns: xSplit } = layout;
  return { xSplit, ySplit, startRow: ySplit === 0 ? -1 : ySplit, startColumn: xSplit === 0 ? -1 : xSplit };
}

function rowData(layout: LayoutView): IWorksheetData['rowData'] {
  const rows: IWorksheetData['rowData'] = {};
  for (const [row, h] of Object.entries(layout.rowHeights))
    rows[Number(row) - 1] = { h, ia: BooleanNumber.FALSE };
  for (const row of layout.hiddenRows) rows[row - 1] = { ...rows[row - 1], hd: BooleanNumber.TRUE };
  return rows;
}

function columnData(layout: LayoutView): IWorksheetData['columnData'] {
  const columns: IWorksheetData['columnData'] = {};
  for (const [column, w] of Object.entries(layout.columnWidths)) columns[Number(column) - 1] = { w };
  for (const column of layout.hiddenColumns)
    columns[column - 1] = { ...columns[column - 1], hd: BooleanNumber.TRUE };
  return columns;
}

/** Dropdown chips and checkboxes; what other rules forbid is refused by the server. */
export function listRules(id: number, rules: RulesView): ISheetDataValidationRule[] {
  return rules.lists.flatMap((list, index) => {
    const uid = `list-${String(id)}-${String(index)}`;
    if (list.kind === 'checkbox')
      return [{ uid, ranges: list.areas.map(rangeOf), type: DataValidationType.CHECKBOX }];
    const rule = {
      type: DataValidationType.LIST,
      formula1: serializeListOptions([...list.values]),
      showDropDown: true,
    };
    const filled = part(list.areas, 1, rules.filledRows);
    const empty = part(list.areas, rules.filledRows + 1, Infinity);
    return [
      { ...rule, uid: `${uid}-chips`, ranges: filled, renderMode: DataValidationRenderMode.CUSTOM },
      { ...rule, uid: `${uid}-arrows`, ranges: empty, renderMode: DataValidationRenderMode.ARROW },
    ].filter(({ ranges }) => ranges.length > 0);
  });
}

/** What lies between two rows, both included. */
function part(areas: readonly Area[], first: number, last: number): IRange[] {
  return areas.flatMap((area) => {
    const row = Math.max(area.row, first);
    const rows = Math.min(area.row + area.rows - 1, last) - row + 1;
    return rows > 0 ? [rangeOf({ ...area, row, rows })] : [];
  });
}

const NOTE_SIZE = { width: 220, height: 90 };

export function noteOf(note: RulesView['notes'][number]): {
  id: string;
  row: number;
  col: number;
  width: number;
  height: number;
  note: string;
} {
  const { row, column, text } = note;
  return {
    id: `note-${String(row)}-${String(column)}`,
    row: row - 1,
    col: column - 1,
    ...NOTE_SIZE,
    note: text,
  };
}

function notesByCell(rules: RulesView): Record<number, Record<number, ReturnType<typeof noteOf>>> {
  const notes: Record<number, Record<number, ReturnType<typeof noteOf>>> = {};
  for (const note of rules.notes.map(noteOf)) notes[note.row] = { ...notes[note.row], [note.col]: note };
  return notes;
}

function flag(on: boolean): BooleanNumber {
  return on ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}
