/** The background that a row's first cell really has: its own, or that of the first conditional format that applies. */
import { contains } from '../emulator/spreadsheet/a1.ts';
import { meetsCondition } from '../emulator/spreadsheet/conditions.ts';
import type { Sheet } from '../emulator/spreadsheet/sheet.ts';

const WHITE = '#ffffff';
const FIRST_COLUMN = 1;

/** Row number to colour, for the filled rows that are not white. */
export function highlightsOf(sheet: Sheet): Record<string, string> {
  const rows = Array.from({ length: sheet.lastRow() }, (_, index) => index + 1);
  const coloured = rows.map((row) => [String(row), backgroundOf(sheet, row)] as const);
  return Object.fromEntries(coloured.filter(([, color]) => color !== WHITE));
}

function backgroundOf(sheet: Sheet, row: number): string {
  for (const { areas, format } of sheet.state.conditionalFormats) {
    const home = areas[0];
    if (!('condition' in format) || home === undefined || format.background === null) continue;
    if (!areas.some((area) => contains(area, row, FIRST_COLUMN))) continue;
    const at = { sheet, row, column: FIRST_COLUMN, home };
    if (meetsCondition(format.condition, sheet.computed(row, FIRST_COLUMN), at)) return format.background;
  }
  return sheet.style(row, FIRST_COLUMN).background ?? WHITE;
}
