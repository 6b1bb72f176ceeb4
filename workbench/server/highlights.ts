/** What the conditional formats of a tab do to its cells, as runs of columns in a row. */
import { intersection } from '../emulator/spreadsheet/a1.ts';
import { meetsCondition } from '../emulator/spreadsheet/conditions.ts';
import type { ConditionalFormat, ConditionalStyle } from '../emulator/spreadsheet/rules.ts';
import type { Sheet } from '../emulator/spreadsheet/sheet.ts';
import type { Highlight, Look } from './protocol.ts';

/** Rows below the last filled one are left out: an endless rule would colour a thousand empty rows. */
export function highlightsOf(sheet: Sheet): Highlight[] {
  const rows = sheet.lastRow();
  const found: Highlight[] = [];
  const taken = new Set<string>();
  // The first rule that holds for a cell wins.
  for (const rule of sheet.state.conditionalFormats) {
    for (const highlight of ruleHighlights(sheet, rule, rows)) {
      const free = withoutTaken(highlight, taken);
      found.push(...free);
    }
  }
  return found;
}

function ruleHighlights(sheet: Sheet, rule: ConditionalFormat, rows: number): Highlight[] {
  const { format } = rule;
  const home = rule.areas[0];
  if (!('condition' in format) || home === undefined || rows === 0) return [];
  const look = lookOf(format);
  const sameInRow = dependsOnRowOnly(format);
  const filled = { row: 1, column: 1, rows, columns: sheet.maxColumns };
  return rule.areas.flatMap((whole) => {
    const area = intersection(whole, filled);
    if (area === null) return [];
    const holds = (row: number, column: number): boolean =>
      meetsCondition(format.condition, sheet.computed(row, column), { sheet, row, column, home });
    const runs: Highlight[] = [];
    for (let row = area.row; row < area.row + area.rows; row++) {
      if (sameInRow) {
        if (holds(row, area.column)) runs.push({ row, column: area.column, columns: area.columns, look });
        continue;
      }
      for (let column = area.column; column < area.column + area.columns; column++) {
        if (holds(row, column)) runs.push({ row, column, columns: 1, look });
      }
    }
    return runs;
  });
}

/** A formula that names its columns absolutely, like `=$Z2=2`, gives the same for every cell of a row. */
function dependsOnRowOnly({ condition }: ConditionalStyle): boolean {
  const [formula] = condition.args;
  if (condition.criteria !== 'CUSTOM_FORMULA' || typeof formula !== 'string') return false;
  return !/(?<![$A-Za-z])[A-Za-z]{1,3}\$?\d/.test(formula.replace(/"[^"]*"/g, ''));
}

function withoutTaken(highlight: Highlight, taken: Set<string>): Highlight[] {
  const free: Highlight[] = [];
  const { row, look } = highlight;
  for (let column = highlight.column; column < highlight.column + highlight.columns; column++) {
    const key = `${String(row)},${String(column)}`;
    if (taken.has(key)) continue;
    taken.add(key);
    const last = free.at(-1);
    if (last !== undefined && last.column + last.columns === column) free[free.length - 1] = { ...last, columns: last.columns + 1 };
    else free.push({ row, column, columns: 1, look });
  }
  return free;
}

function lookOf(format: ConditionalStyle): Look {
  return {
    ...(format.background !== null && { background: format.background }),
    ...(format.color !== null && { color: format.color }),
    ...(format.bold === true && { bold: true }),
    ...(format.italic === true && { italic: true }),
    ...(format.underline === true && { underline: true }),
    ...(format.strikethrough === true && { strike: true }),
  };
}
