/** One tab of the emulated spreadsheet as the page draws it. */
import type { Area } from '../emulator/spreadsheet/a1.ts';
import type { Style } from '../emulator/spreadsheet/cell.ts';
import type { Sheet } from '../emulator/spreadsheet/sheet.ts';
import { highlightsOf } from './highlights.ts';
import type {
  CellKind,
  CellsView,
  LayoutView,
  ListView,
  Look,
  RowView,
  RulesView,
  SheetView,
  TabView,
} from './book-view.ts';

export function tabView(sheet: Sheet): TabView {
  return { id: sheet.id, name: sheet.name, hidden: sheet.hidden, color: sheet.state.tabColor };
}

export function sheetView(sheet: Sheet): SheetView {
  return {
    ...tabView(sheet),
    layout: layoutView(sheet),
    rules: rulesView(sheet),
    cells: cellsView(
      sheet,
      [{ row: 1, column: 1, rows: sheet.state.rows.length, columns: sheet.maxColumns }],
      true,
    ),
    highlights: highlightsOf(sheet),
  };
}

export function layoutView(sheet: Sheet): LayoutView {
  const { rows, columns, groups, frozenRows, frozenColumns } = sheet.state;
  const folded = (dimension: 'ROWS' | 'COLUMNS', line: number): boolean =>
    groups.some(
      (group) =>
        group.dimension === dimension &&
        group.collapsed &&
        line >= group.start &&
        line < group.start + group.count,
    );
  const lines = (count: number, test: (line: number) => boolean): number[] =>
    Array.from({ length: count }, (_, index) => index + 1).filter(test);
  return {
    rows: sheet.maxRows,
    columns: sheet.maxColumns,
    frozenRows,
    frozenColumns,
    columnWidths: Object.fromEntries(
      columns.flatMap((column, index) => (column?.width == null ? [] : [[index + 1, column.width]])),
    ),
    rowHeights: Object.fromEntries(
      rows.flatMap((row, index) => (row?.height == null ? [] : [[index + 1, row.height]])),
    ),
    hiddenColumns: lines(
      sheet.maxColumns,
      (column) => sheet.isColumnHidden(column) || folded('COLUMNS', column),
    ),
    hiddenRows: lines(sheet.maxRows, (row) => sheet.isRowHidden(row) || folded('ROWS', row)),
    groups: groups.map(({ dimension, start, count, collapsed }) => ({ dimension, start, count, collapsed })),
  };
}

export function rulesView(sheet: Sheet): RulesView {
  const { merges, rows } = sheet.state;
  const notes = rows.flatMap((row, index) =>
    [...(row?.notes ?? [])].map(([column, text]) => ({ row: index + 1, column: column + 1, text })),
  );
  return { filledRows: sheet.lastRow(), merges, lists: listsOf(sheet), notes };
}

/** Equal lists become one, so that a dropdown over many columns or pieces is told once. */
function listsOf(sheet: Sheet): ListView[] {
  const lists = new Map<string, { kind: ListView['kind']; values: readonly string[]; areas: Area[] }>();
  for (const { area, validation } of sheet.state.validations) {
    const { criteria, args } = validation.condition;
    const values =
      criteria === 'VALUE_IN_LIST'
        ? args.map(String)
        : criteria === 'VALUE_IN_RANGE'
          ? valuesIn(sheet, args[0])
          : [];
    const kind = criteria === 'CHECKBOX' ? 'checkbox' : values.length > 0 ? 'list' : null;
    if (kind === null || !validation.showDropdown) continue;
    const key = JSON.stringify([kind, values]);
    const list = lists.get(key) ?? { kind, values, areas: [] };
    list.areas.push(area);
    lists.set(key, list);
  }
  return [...lists.values()];
}

function valuesIn(sheet: Sheet, arg: unknown): string[] {
  const { sheetId, area } = arg as { sheetId: number; area: Area };
  const from = sheet.book.sheetById(sheetId);
  if (from === null) return [];
  const texts = new Set<string>();
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++)
      texts.add(from.displayed(row, column));
  }
  return [...texts].filter((text) => text !== '');
}

/** The cells of some areas. `sparse` leaves out what is empty and plain, for a sheet that is drawn for the first time. */
export function cellsView(sheet: Sheet, areas: readonly Area[], sparse: boolean): CellsView {
  const looks: Look[] = [];
  const indexes = new Map<Style, number>();
  const lookIndex = (style: Style): number => {
    let index = indexes.get(style);
    if (index === undefined) indexes.set(style, (index = looks.push(lookOf(style)) - 1));
    return index;
  };
  const rows: RowView[] = [];
  for (const area of areas) {
    for (let row = area.row; row < area.row + area.rows; row++) {
      const view = rowView(sheet, row, area, sparse, lookIndex);
      if (view !== null) rows.push(view);
    }
  }
  return { looks, rows };
}

function rowView(
  sheet: Sheet,
  row: number,
  area: Area,
  sparse: boolean,
  lookIndex: (style: Style) => number,
): RowView | null {
  const stored = sheet.state.rows[row - 1];
  if (stored === undefined && sparse) return null;
  const filled = Math.max(
    stored?.values.length ?? 0,
    stored?.styles?.length ?? 0,
    ...[...(stored?.formulas?.keys() ?? [])].map((index) => index + 1),
  );
  const last = sparse ? Math.min(filled, area.column + area.columns - 1) : area.column + area.columns - 1;
  if (last < area.column) return null;
  const texts: string[] = [];
  const looks: (number | null)[] = [];
  const formulas: Record<number, string> = {};
  let kinds = '';
  for (let column = area.column; column <= last; column++) {
    const computed = sheet.computed(row, column);
    kinds += kindOf(computed);
    texts.push(computed === '' ? '' : sheet.displayed(row, column));
    const style = stored?.styles?.[column - 1];
    looks.push(style === undefined ? null : lookIndex(style));
    const formula = stored?.formulas?.get(column - 1);
    if (formula !== undefined) formulas[column] = formula;
  }
  return {
    row,
    column: area.column,
    texts,
    kinds,
    looks: looks.some((look) => look !== null) ? looks : null,
    formulas: Object.keys(formulas).length > 0 ? formulas : null,
  };
}

function kindOf(value: unknown): CellKind {
  if (value === '') return '-';
  if (typeof value === 'number') return 'n';
  if (typeof value === 'boolean') return 'b';
  return typeof value === 'object' ? 'e' : 't';
}

function lookOf(style: Style): Look {
  const { background, color, bold, italic, line, size, wrap, horizontal, vertical, borders } = style;
  return {
    ...(background !== undefined && { background }),
    ...(color !== undefined && { color }),
    ...(bold === true && { bold }),
    ...(italic === true && { italic }),
    ...(line === 'underline' && { underline: true }),
    ...(line === 'line-through' && { strike: true }),
    ...(size !== undefined && { size }),
    ...(wrap === 'WRAP' && { wrap: true }),
    ...(horizontal !== undefined && { align: horizontal }),
    ...(vertical !== undefined && { vertical }),
    ...(borders !== undefined && {
      borders: Object.fromEntries(Object.entries(borders).map(([side, border]) => [side, border.color])),
    }),
  };
}
