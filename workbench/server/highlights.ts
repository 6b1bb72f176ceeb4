/** What the conditional formats of a tab do to its cells, as runs of columns in a row. */
import { type Area, intersection } from '../emulator/spreadsheet/a1.ts';
import { matcher } from '../emulator/spreadsheet/conditional-formats.ts';
import type { ConditionalFormat, ConditionalStyle } from '../emulator/spreadsheet/rules.ts';
import type { Sheet } from '../emulator/spreadsheet/sheet.ts';
import type { Highlight, Look } from './book-view.ts';

/** Rows below the last filled one are left out: an endless rule would colour a thousand empty rows. */
export function highlightsOf(sheet: Sheet): Highlight[] {
  const filled = { row: 1, column: 1, rows: sheet.lastRow(), columns: sheet.maxColumns };
  const rules = sheet.state.conditionalFormats.flatMap((rule) => runsOf(sheet, rule, filled) ?? []);
  const found: Highlight[] = [];
  for (let row = 1; rules.length > 0 && row <= filled.rows; row++) {
    const runs = rules.flatMap((runsIn) => runsIn(row));
    found.push(...(runs.length > 1 ? combined(runs) : runs));
  }
  return found;
}

type RunsIn = (row: number) => Highlight[];

/** Where a rule holds in a row; null for a rule that draws nothing here. */
function runsOf(sheet: Sheet, { areas, format }: ConditionalFormat, filled: Area): RunsIn | null {
  const [home] = areas;
  if (home === undefined || !('condition' in format)) return null;
  const look = lookOf(format);
  const holds = matcher(sheet, format, home);
  const sameInRow = dependsOnRowOnly(format);
  return (row) =>
    areas.flatMap((area) => {
      const part = intersection(area, { ...filled, row, rows: 1 });
      if (part === null) return [];
      if (sameInRow)
        return holds(row, part.column) ? [{ row, column: part.column, columns: part.columns, look }] : [];
      const columns = Array.from({ length: part.columns }, (_, index) => part.column + index);
      return columns
        .filter((column) => holds(row, column))
        .map((column) => ({ row, column, columns: 1, look }));
    });
}

/** A formula that names its columns absolutely, like `=$Z2=2`, gives the same for every cell of a row. */
function dependsOnRowOnly({ condition }: ConditionalStyle): boolean {
  const [formula] = condition.args;
  if (condition.criteria !== 'CUSTOM_FORMULA' || typeof formula !== 'string') return false;
  return !/(?<![$A-Za-z])[A-Za-z]{1,3}\$?\d|COLUMN|CELL|INDIRECT|OFFSET/i.test(
    formula.replace(/"[^"]*"/g, ''),
  );
}

/** For each cell and property the first rule that sets it wins. */
function combined(runs: readonly Highlight[]): Highlight[] {
  const edges = [...new Set(runs.flatMap(({ column, columns }) => [column, column + columns]))].sort(
    (a, b) => a - b,
  );
  return edges.flatMap((column, index) => {
    const next = edges[index + 1];
    const over = runs.filter((run) => run.column <= column && run.column + run.columns > column);
    const [first] = over;
    if (next === undefined || first === undefined) return [];
    const look = over.reduceRight<Look>((under, run) => ({ ...under, ...run.look }), {});
    return [{ row: first.row, column, columns: next - column, look }];
  });
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
