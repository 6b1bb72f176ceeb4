/** Sorts the rows of an area as Sheets does: numbers and dates, then text, then booleans; empty cells always last. */
import type { Area } from './a1.ts';
import { type CellValue, EMPTY_ROW, type Row, type RowStyles, type Style } from './cell.ts';
import { rowAt } from './grid.ts';
import { translated } from './references.ts';
import type { Sheet } from './sheet.ts';

export interface SortKey {
  /** Column of the sheet, from 1. */
  readonly column: number;
  readonly ascending: boolean;
}

const collators = new Map<string, Intl.Collator>();

function collatorOf(locale: string): Intl.Collator {
  const known = collators.get(locale);
  if (known !== undefined) return known;
  const made = new Intl.Collator(locale.replace('_', '-'), { sensitivity: 'accent' });
  collators.set(locale, made);
  return made;
}

/** Values, formulas, formats and notes move; heights, hidden rows, validations and row metadata stay where they are. */
export function sortArea(sheet: Sheet, area: Area, keys: readonly SortKey[]): void {
  const collator = collatorOf(sheet.book.locale);
  const numbered = Array.from({ length: area.rows }, (_, offset) => {
    const row = area.row + offset;
    return { row, keys: keys.map(({ column }) => sheet.value(row, column)) };
  });
  numbered.sort((one, other) => {
    for (const [index, { ascending }] of keys.entries()) {
      const order = compareValues(one.keys[index] ?? '', other.keys[index] ?? '', ascending, collator);
      if (order !== 0) return order;
    }
    return one.row - other.row;
  });
  reorderRows(
    sheet,
    area,
    numbered.map(({ row }) => row),
  );
}

/** Puts into the rows of the area, from its top, the cells that stood in rows `order`. */
function reorderRows(sheet: Sheet, area: Area, order: readonly number[]): void {
  const { rows } = sheet.state;
  const old = order.map((row) => rowAt(rows, row));
  order.forEach((from, offset) => {
    const to = area.row + offset;
    if (from !== to) rows[to - 1] = withCellsOf(rowAt(rows, to), old[offset] ?? EMPTY_ROW, area, to - from);
  });
  sheet.book.changes.record({ kind: 'cells', sheetId: sheet.id, area });
}

function compareValues(
  one: CellValue,
  other: CellValue,
  ascending: boolean,
  collator: Intl.Collator,
): number {
  if (one === '' || other === '') return Number(one === '') - Number(other === '');
  const kinds = ['number', 'string', 'boolean'];
  const order =
    typeof one !== typeof other
      ? kinds.indexOf(typeof one) - kinds.indexOf(typeof other)
      : typeof one === 'string' && typeof other === 'string'
        ? collator.compare(one, other)
        : Number(one) - Number(other);
  return ascending ? order : -order;
}

function withCellsOf(into: Row, source: Row, { column, columns }: Area, rowsDown: number): Row {
  const start = column - 1;
  const end = start + columns;
  const inside = (index: number): boolean => index >= start && index < end;
  const values = into.values.slice();
  const last = Math.max(values.length, Math.min(end, source.values.length));
  while (values.length < last) values.push('');
  for (let index = start; index < Math.min(end, last); index++) values[index] = source.values[index] ?? '';
  const mixed = <T>(
    kept: ReadonlyMap<number, T> | null,
    brought: ReadonlyMap<number, T> | null,
  ): ReadonlyMap<number, T> | null => {
    if (kept === null && brought === null) return null;
    const next = new Map<number, T>();
    for (const [index, item] of kept ?? []) if (!inside(index)) next.set(index, item);
    for (const [index, item] of brought ?? []) if (inside(index)) next.set(index, item);
    return next.size === 0 ? null : next;
  };
  const formulas = mixed(
    into.formulas,
    source.formulas &&
      new Map([...source.formulas].map(([index, formula]) => [index, translated(formula, rowsDown, 0)])),
  );
  return {
    ...into,
    values,
    formulas,
    notes: mixed(into.notes, source.notes),
    styles: mixedStyles(into, source, inside),
  };
}

function mixedStyles(into: Row, source: Row, inside: (index: number) => boolean): RowStyles | null {
  if (into.styles === source.styles) return into.styles;
  const length = Math.max(into.styles?.length ?? 0, source.styles?.length ?? 0);
  const styles = Array.from({ length }, (_, index): Style | undefined =>
    inside(index) ? source.styles?.[index] : into.styles?.[index],
  );
  return styles.some((style) => style !== undefined) ? styles : null;
}
