/** The spreadsheet as plain JSON, compact: looks are listed once, rows name theirs by number, empty rows are left out. */
import { Book, type BookOptions } from './book.ts';
import type { CellValue, Column, Row, RowStyles, Style } from './cell.ts';
import type { Rows } from './grid.ts';
import type { Filter, FilterCriteria, Metadata, NamedArea } from './rules.ts';
import type { SheetState } from './state.ts';

const VERSION = 1;

interface RowJson {
  /** Number of the row, from 1. */
  readonly r: number;
  readonly v?: readonly CellValue[];
  /** Index into the looks of rows. */
  readonly s?: number;
  readonly f?: readonly (readonly [number, string])[];
  readonly n?: readonly (readonly [number, string])[];
  readonly height?: number;
  readonly hidden?: true;
}

interface SheetJson extends Omit<SheetState, 'rows' | 'columns' | 'filter'> {
  readonly id: number;
  readonly columns: readonly (readonly [number, Column])[];
  readonly filter: (Omit<Filter, 'criteria' | 'hiddenRows'> & FilterJson) | null;
  readonly looks: readonly Style[];
  /** Looks of whole rows: indexes into `looks`, -1 for a plain cell. */
  readonly rowLooks: readonly (readonly number[])[];
  readonly rows: readonly RowJson[];
}

interface FilterJson {
  readonly criteria: readonly (readonly [number, FilterCriteria])[];
  readonly hiddenRows: readonly number[];
}

interface BookJson {
  readonly version: number;
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly owner: string | null;
  readonly viewers: readonly string[];
  readonly activeSheetId: number;
  readonly metadata: readonly Metadata[];
  readonly namedAreas: readonly NamedArea[];
  readonly sheets: readonly SheetJson[];
}

export function bookToJson(book: Book): BookJson {
  const { name, locale, timeZone, activeSheetId, metadata, namedAreas, sheets } = book.saved();
  return {
    version: VERSION,
    id: book.id,
    name,
    locale,
    timeZone,
    owner: book.owner,
    viewers: [...book.viewers],
    activeSheetId,
    metadata,
    namedAreas,
    sheets: sheets.map(({ id, state }) => sheetToJson(id, state)),
  };
}

/** Throws for what is no spreadsheet of this version. */
export function bookFromJson(json: unknown, options: Pick<BookOptions, 'now'> = {}): Book {
  const { version, sheets } = (typeof json === 'object' && json !== null ? json : {}) as Partial<BookJson>;
  if (version !== VERSION || !Array.isArray(sheets) || sheets.length === 0) {
    throw new Error('This file does not hold a spreadsheet of the workbench. Nothing was loaded.');
  }
  const saved = json as BookJson;
  const book = new Book({ id: saved.id, owner: saved.owner, ...options });
  for (const viewer of saved.viewers) book.viewers.add(viewer);
  book.restore({
    name: saved.name,
    locale: saved.locale,
    timeZone: saved.timeZone,
    activeSheetId: saved.activeSheetId,
    metadata: saved.metadata,
    namedAreas: saved.namedAreas,
    sheets: saved.sheets.map((sheet) => ({ id: sheet.id, state: sheetFromJson(sheet) })),
  });
  return book;
}

function sheetToJson(id: number, { rows, columns, filter, ...rest }: SheetState): SheetJson {
  const looks = new Numbering<Style>();
  const rowLooks = new Numbering<RowStyles>();
  const kept = rows.flatMap((row, index) => rowToJson(row, index + 1, rowLooks));
  const looksOfRows = rowLooks.items.map((styles) =>
    Array.from(styles, (style) => (style === undefined ? -1 : looks.of(style))),
  );
  return {
    ...rest,
    id,
    columns: columns.flatMap((column, index) => (column === undefined ? [] : [[index + 1, column] as const])),
    filter: filter && {
      area: filter.area,
      criteria: [...filter.criteria],
      hiddenRows: [...filter.hiddenRows],
    },
    looks: looks.items,
    rowLooks: looksOfRows,
    rows: kept,
  };
}

function rowToJson(row: Row | undefined, number: number, looks: Numbering<RowStyles>): RowJson[] {
  if (row === undefined) return [];
  let length = row.values.length;
  while (length > 0 && row.values[length - 1] === '') length--;
  const json: RowJson = {
    r: number,
    ...(length > 0 && { v: row.values.slice(0, length) }),
    ...(row.styles !== null && { s: looks.of(row.styles) }),
    ...(row.formulas !== null && { f: [...row.formulas] }),
    ...(row.notes !== null && { n: [...row.notes] }),
    ...(row.height !== null && { height: row.height }),
    ...(row.hidden && { hidden: true as const }),
  };
  return Object.keys(json).length > 1 ? [json] : [];
}

function sheetFromJson(json: SheetJson): SheetState {
  const { looks, rowLooks, rows: saved, columns, filter } = json;
  const styles = rowLooks.map((line): RowStyles => line.map((index) => looks[index]));
  const rows: Rows = [];
  for (const { r, v, s, f, n, height, hidden } of saved) {
    while (rows.length < r - 1) rows.push(undefined);
    rows.push({
      values: v ?? [],
      styles: s === undefined ? null : (styles[s] ?? null),
      formulas: f === undefined ? null : new Map(f),
      notes: n === undefined ? null : new Map(n),
      height: height ?? null,
      hidden: hidden ?? false,
    });
  }
  const wide: (Column | undefined)[] = [];
  for (const [column, look] of columns) {
    while (wide.length < column - 1) wide.push(undefined);
    wide.push(look);
  }
  return {
    name: json.name,
    hidden: json.hidden,
    tabColor: json.tabColor,
    maxRows: json.maxRows,
    maxColumns: json.maxColumns,
    frozenRows: json.frozenRows,
    frozenColumns: json.frozenColumns,
    merges: json.merges,
    validations: json.validations,
    conditionalFormats: json.conditionalFormats,
    protections: json.protections,
    groups: json.groups,
    rows,
    columns: wide,
    filter: filter && {
      area: filter.area,
      criteria: new Map(filter.criteria),
      hiddenRows: new Set(filter.hiddenRows),
    },
  };
}

/** Numbers things in the order in which they first come; equal ones, by their JSON, get the same number. */
class Numbering<T extends object> {
  readonly items: T[] = [];
  readonly #byIdentity = new Map<T, number>();
  readonly #byText = new Map<string, number>();

  of(item: T): number {
    const known = this.#byIdentity.get(item);
    if (known !== undefined) return known;
    const text = JSON.stringify(item);
    const number = this.#byText.get(text) ?? this.items.push(item) - 1;
    this.#byText.set(text, number);
    this.#byIdentity.set(item, number);
    return number;
  }
}
