/** Inserts, deletes and moves rows or columns of a tab, and takes along every rule that lies on them. */
import { type Area, area } from './a1.ts';
import { type CellValue, type Column, EMPTY_ROW, type Row, type RowStyles } from './cell.ts';
import type { Rows } from './grid.ts';
import { restructured, translated } from './references.ts';
import type { Condition, ConditionalFormat, Filter, Group, ValidatedArea } from './rules.ts';
import type { SheetState } from './state.ts';
import { mapArea, mapArray, mapIndex, mapSpan, mapWhole, type StructureChange } from './structure.ts';

/** The tab after the change. Formulas in cells are not touched: other tabs may refer to this one, so the book does it. */
export function restructuredState(state: SheetState, change: StructureChange): SheetState {
  const grown = change.kind === 'insert' ? change.count : change.kind === 'delete' ? -change.count : 0;
  const [byRow, byColumn] = change.dimension === 'ROWS' ? [grown, 0] : [0, grown];
  const frozen = change.dimension === 'ROWS' ? state.frozenRows : state.frozenColumns;
  const frozenAfter = frozenLines(frozen, change);
  return {
    ...state,
    maxRows: state.maxRows + byRow,
    maxColumns: state.maxColumns + byColumn,
    frozenRows: change.dimension === 'ROWS' ? frozenAfter : state.frozenRows,
    frozenColumns: change.dimension === 'COLUMNS' ? frozenAfter : state.frozenColumns,
    rows: change.dimension === 'ROWS' ? withRows(state.rows, change) : state.rows.map(withColumns(change)),
    columns: change.dimension === 'COLUMNS' ? movedColumns(state.columns, change) : state.columns,
    merges: state.merges.flatMap((merge) => {
      const whole = mapWhole(change, merge);
      return whole === null || (whole.rows === 1 && whole.columns === 1) ? [] : [whole];
    }),
    validations: state.validations.flatMap((validated) => movedValidation(validated, change)),
    conditionalFormats: state.conditionalFormats.flatMap((format) => movedFormat(format, change)),
    filter: state.filter === null ? null : movedFilter(state.filter, change),
    protections: state.protections.flatMap((protection) => {
      const whole = protection.area === null ? null : mapWhole(change, protection.area);
      if (protection.area !== null && whole === null) return [];
      const unprotected = protection.unprotected.flatMap((open) => mapArea(change, open));
      return [{ ...protection, area: whole, unprotected }];
    }),
    groups: state.groups.flatMap((group) => movedGroup(group, change)),
  };
}

/** A deletion among the frozen lines makes them fewer; an insertion above the last of them makes them more. */
function frozenLines(frozen: number, change: StructureChange): number {
  if (change.kind === 'move' || frozen === 0) return frozen;
  const asFrozen: StructureChange = change.kind === 'insert' ? { ...change, inherit: 'after' } : change;
  return mapSpan(asFrozen, { start: 1, count: frozen }, true).reduce((sum, { count }) => sum + count, 0);
}

function withRows(rows: Rows, change: StructureChange): Rows {
  const next = rows.slice();
  const neighbour = change.kind === 'insert' ? neighbourOf(change) : 0;
  const styles = rows[neighbour - 1]?.styles ?? null;
  mapArray<Row>(change, next, styles === null ? undefined : { ...EMPTY_ROW, styles });
  return next;
}

function neighbourOf(change: StructureChange & { kind: 'insert' }): number {
  return change.inherit === 'before' ? change.at - 1 : change.at;
}

function withColumns(change: StructureChange): (row: Row | undefined) => Row | undefined {
  const known = new Map<RowStyles, RowStyles>();
  const stylesAfter = (styles: RowStyles): RowStyles => {
    const done = known.get(styles);
    if (done !== undefined) return done;
    const next = [...styles];
    mapArray(change, next, change.kind === 'insert' ? styles[neighbourOf(change) - 1] : undefined);
    known.set(styles, next);
    return next;
  };
  const keyed = <T>(map: ReadonlyMap<number, T> | null): ReadonlyMap<number, T> | null => {
    if (map === null) return null;
    const next = new Map<number, T>();
    for (const [index, item] of map) {
      const column = mapIndex(change, index + 1);
      if (column !== null) next.set(column - 1, item);
    }
    return next.size === 0 ? null : next;
  };
  return (row) => {
    if (row === undefined) return undefined;
    const values: (CellValue | undefined)[] = [...row.values];
    // Beyond its last value a row is empty anyway; only within it is a place to make.
    mapArray(change, values, change.kind === 'insert' && change.at <= values.length ? '' : undefined);
    return {
      ...row,
      values: values.map((value) => value ?? ''),
      styles: row.styles === null ? null : stylesAfter(row.styles),
      formulas: keyed(row.formulas),
      notes: keyed(row.notes),
    };
  };
}

function movedColumns(
  columns: readonly (Column | undefined)[],
  change: StructureChange,
): readonly (Column | undefined)[] {
  const next = [...columns];
  const like = change.kind === 'insert' ? columns[neighbourOf(change) - 1] : undefined;
  mapArray<Column>(change, next, like === undefined ? undefined : { ...like, hidden: false });
  return next;
}

function movedGroup(group: Group, change: StructureChange): readonly Group[] {
  if (group.dimension !== change.dimension) return [group];
  return mapSpan(change, { start: group.start, count: group.count }).map((span) => ({ ...group, ...span }));
}

function movedFilter(filter: Filter, change: StructureChange): Filter | null {
  const whole = mapWhole(change, filter.area);
  if (whole === null) return null;
  const moved = (index: number, dimension: 'ROWS' | 'COLUMNS'): number | null =>
    change.dimension === dimension ? mapIndex(change, index) : index;
  const criteria = [...filter.criteria].flatMap(([column, criterion]) => {
    const next = moved(column, 'COLUMNS');
    return next === null ? [] : [[next, criterion] as const];
  });
  const hiddenRows = [...filter.hiddenRows].flatMap((row) => moved(row, 'ROWS') ?? []);
  return { area: whole, criteria: new Map(criteria), hiddenRows: new Set(hiddenRows) };
}

/** A row that is inserted next to a ruled one and looks like it is under its rule too. */
function ruledArea(change: StructureChange, area: Area): readonly Area[] {
  return mapArea(change, area, change.dimension === 'ROWS');
}

function movedValidation(validated: ValidatedArea, change: StructureChange): readonly ValidatedArea[] {
  return ruledArea(change, validated.area).map((next) => {
    const condition = movedCondition(validated.validation.condition, [validated.area], next, change);
    return { area: next, validation: { ...validated.validation, condition } };
  });
}

function movedFormat(rule: ConditionalFormat, change: StructureChange): readonly ConditionalFormat[] {
  const areas = rule.areas.flatMap((one) => ruledArea(change, one));
  const [first] = areas;
  if (first === undefined) return [];
  if (!('condition' in rule.format)) return [{ ...rule, areas }];
  const condition = movedCondition(rule.format.condition, rule.areas, first, change);
  return [{ areas, format: { ...rule.format, condition } }];
}

/**
 * A rule's formula is written for the first cell of its area, which may go or get company above it: the formula
 * is followed through the change in a cell that stays, then carried over to the new first cell.
 */
function movedCondition(
  condition: Condition,
  before: readonly Area[],
  after: Area,
  change: StructureChange,
): Condition {
  const [home] = before;
  if (home === undefined || !condition.args.some(isRelative)) return condition;
  const witness = before.map((one) => stayingCell(one, change)).find((cell) => cell !== null) ?? null;
  if (witness === null) return condition;
  const args = condition.args.map((arg) => {
    if (!isRelative(arg)) return arg;
    const there = translated(arg, witness.from.row - home.row, witness.from.column - home.column);
    const moved = restructured(there, change, (sheetName) => sheetName === null);
    return translated(moved, after.row - witness.to.row, after.column - witness.to.column);
  });
  return { ...condition, args };
}

function isRelative(arg: Condition['args'][number]): arg is string {
  return typeof arg === 'string' && arg.startsWith('=');
}

function stayingCell(within: Area, change: StructureChange): { from: Area; to: Area } | null {
  const start = change.dimension === 'ROWS' ? within.row : within.column;
  const count = change.dimension === 'ROWS' ? within.rows : within.columns;
  const gone = change.kind === 'delete' && start >= change.at ? change.at + change.count : start;
  if (gone >= start + count) return null;
  const next = mapIndex(change, gone);
  if (next === null) return null;
  return change.dimension === 'ROWS'
    ? { from: area(gone, within.column), to: area(next, within.column) }
    : { from: area(within.row, gone), to: area(within.row, next) };
}
