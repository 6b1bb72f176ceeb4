/** Which rows a filter hides. Sheets works it out when criteria are set, not when cells change. */
import { meetsCondition } from './conditions.ts';
import type { Filter, FilterCriteria } from './rules.ts';
import type { Sheet } from './sheet.ts';

/** The filter with its hidden rows worked out anew; the header row is never hidden. */
export function applied(sheet: Sheet, filter: Omit<Filter, 'hiddenRows'>): Filter {
  const { area, criteria } = filter;
  const hiddenRows = new Set<number>();
  const last = Math.min(area.row + area.rows - 1, sheet.lastRow());
  for (let row = area.row + 1; row <= last; row++) {
    const home = { row: area.row + 1, column: area.column };
    for (const [column, criterion] of criteria) {
      if (!passes(sheet, row, column, criterion, home)) hiddenRows.add(row);
    }
  }
  return { ...filter, hiddenRows };
}

function passes(
  sheet: Sheet,
  row: number,
  column: number,
  { condition, hiddenValues }: FilterCriteria,
  home: { row: number; column: number },
): boolean {
  if (hiddenValues.includes(sheet.displayed(row, column))) return false;
  return (
    condition === null || meetsCondition(condition, sheet.computed(row, column), { sheet, row, column, home })
  );
}
