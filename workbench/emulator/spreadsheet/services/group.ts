/** Groups of rows or columns that fold together. */
import type { Area } from '../a1.ts';
import type { Group } from '../rules.ts';
import type { Sheet } from '../sheet.ts';
import type { Dimension } from '../structure.ts';
import type { Context } from './context.ts';

type GoogleGroup = GoogleAppsScript.Spreadsheet.Group;

/** Google: reference of Sheet.getRowGroupDepth. */
const MAX_DEPTH = 8;

/** How many groups lie around a row or column. */
export function groupDepth(sheet: Sheet, dimension: Dimension, index: number): number {
  return around(sheet.state.groups, dimension, index).length;
}

function around(groups: readonly Group[], dimension: Dimension, index: number): readonly Group[] {
  return groups.filter(
    (group) => group.dimension === dimension && index >= group.start && index < group.start + group.count,
  );
}

/** Lays groups around a run of rows or columns, or takes the innermost away again for a negative `delta`. */
export function shiftDepth(
  sheet: Sheet,
  dimension: Dimension,
  start: number,
  count: number,
  delta: number,
): void {
  let groups = [...sheet.state.groups];
  const isSame = (group: Group): boolean =>
    group.dimension === dimension && group.start === start && group.count === count;
  for (let left = delta; left > 0; left--) {
    const depth = 1 + Math.max(0, ...around(groups, dimension, start).map((group) => group.depth));
    if (depth <= MAX_DEPTH) groups.push({ dimension, start, count, depth, collapsed: false });
  }
  for (let left = delta; left < 0; left++) {
    const innermost = groups.filter(isSame).sort((a, b) => b.depth - a.depth)[0];
    if (innermost !== undefined) groups = groups.filter((group) => group !== innermost);
  }
  sheet.update('layout', { groups });
}

/**
 * The groups that a range folds: those wholly within it, else the deepest open one that it touches. It unfolds every
 * group that it touches, the line with the group's control included.
 */
export function foldable(sheet: Sheet, area: Area, collapse: boolean): readonly Group[] {
  const spans = sheet.state.groups.map((group) => {
    const [start, count] = group.dimension === 'ROWS' ? [area.row, area.rows] : [area.column, area.columns];
    const end = group.start + group.count;
    return {
      group,
      within: group.start >= start && end <= start + count,
      touched: group.start < start + count && end + (collapse ? 0 : 1) > start,
    };
  });
  const touched = spans.filter((span) => span.touched).map(({ group }) => group);
  if (!collapse) return touched.filter((group) => group.collapsed);
  const within = spans.filter((span) => span.within).map(({ group }) => group);
  if (within.length > 0) return within;
  return touched
    .filter((group) => !group.collapsed)
    .sort((a, b) => b.depth - a.depth)
    .slice(0, 1);
}

/** Folds or unfolds every group that passes. */
export function fold(sheet: Sheet, collapsed: boolean, which: (group: Group) => boolean): void {
  sheet.update('layout', {
    groups: sheet.state.groups.map((group) => (which(group) ? { ...group, collapsed } : group)),
  });
}

export function findGroup(sheet: Sheet, dimension: Dimension, index: number, depth: number): Group | null {
  return around(sheet.state.groups, dimension, index).find((group) => group.depth === depth) ?? null;
}

export function createGroup(context: Context, sheet: Sheet, at: Group): GoogleGroup {
  const isThis = (group: Group): boolean =>
    group.dimension === at.dimension && group.start === at.start && group.depth === at.depth;
  const set = (method: string, collapsed: boolean): GoogleGroup => {
    context.write(`Group.${method}`);
    fold(sheet, collapsed, isThis);
    return self;
  };
  const { start, count } = at;
  const self: GoogleGroup = context.wrap<GoogleGroup>('Group', {
    collapse: () => set('collapse', true),
    expand: () => set('expand', false),
    getControlIndex: () => start + count,
    getDepth: () => at.depth,
    getRange: () =>
      context.make.range(
        sheet,
        at.dimension === 'ROWS'
          ? { row: start, column: 1, rows: count, columns: sheet.maxColumns }
          : { row: 1, column: start, rows: sheet.maxRows, columns: count },
      ),
    isCollapsed: () => {
      context.read('Group.isCollapsed');
      return sheet.state.groups.find(isThis)?.collapsed ?? false;
    },
    remove: () => {
      context.write('Group.remove');
      sheet.update('layout', { groups: sheet.state.groups.filter((group) => !isThis(group)) });
    },
  });
  return self;
}
