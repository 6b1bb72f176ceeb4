/** What the conditional formats of a tab do to its cells; quick for tens of thousands of rows. */
import { contains } from './a1.ts';
import { meetsCondition } from './conditions.ts';
import { type Piece, pieces, type Reference } from './references.ts';
import type { ConditionalStyle } from './rules.ts';
import type { Sheet } from './sheet.ts';

/** What the rules that hold for a cell change; null leaves the cell's own look. */
type AppliedStyle = Omit<ConditionalStyle, 'condition'>;

type Holds = (row: number, column: number) => boolean;

interface Cached {
  readonly epoch: string;
  readonly rules: readonly { readonly style: ConditionalStyle; readonly holds: Holds }[];
}

const cache = new WeakMap<Sheet, Cached>();

/** The rules of the sheet in their order. Colour scales are not drawn. */
function rulesOf(sheet: Sheet): Cached['rules'] {
  const { epoch } = sheet.book;
  const known = cache.get(sheet);
  if (known?.epoch === epoch) return known.rules;
  const rules = sheet.state.conditionalFormats.flatMap(({ areas, format }) => {
    const [home] = areas;
    if (home === undefined || !('condition' in format)) return [];
    const meets = matcher(sheet, format, home);
    const holds: Holds = (row, column) =>
      areas.some((area) => contains(area, row, column)) && meets(row, column);
    return [{ style: format, holds }];
  });
  cache.set(sheet, { epoch, rules });
  return rules;
}

/** For each property the first rule that holds and sets it wins. Throws `UnknownFunction` for a formula that uses one. */
function conditionalStyle(sheet: Sheet, row: number, column: number): AppliedStyle | null {
  const holding = rulesOf(sheet).filter(({ holds }) => holds(row, column));
  if (holding.length === 0) return null;
  return holding
    .map(({ style }): AppliedStyle => style)
    .reduce((first, next) => ({
      background: first.background ?? next.background,
      color: first.color ?? next.color,
      bold: first.bold ?? next.bold,
      italic: first.italic ?? next.italic,
      underline: first.underline ?? next.underline,
      strikethrough: first.strikethrough ?? next.strikethrough,
    }));
}

/** Lower-case hex; white where nothing colours the cell. */
export function effectiveBackground(sheet: Sheet, row: number, column: number): string {
  return conditionalStyle(sheet, row, column)?.background ?? sheet.style(row, column).background ?? '#ffffff';
}

/** Row number to the effective background of its first cell, for the rows where that is not white. */
export function highlights(sheet: Sheet): Record<number, string> {
  const found: Record<number, string> = {};
  for (let row = 1; row <= sheet.maxRows; row++) {
    const color = effectiveBackground(sheet, row, 1);
    if (color !== '#ffffff') found[row] = color;
  }
  return found;
}

/**
 * Tells for a cell whether the condition holds, asking the evaluator once for each combination of values that the
 * formula looks at: `=$Z2=2` over 50,000 rows is evaluated as often as column Z has different values.
 * Good for one epoch of the book. `home` is the cell that the formula was written for.
 */
export function matcher(
  sheet: Sheet,
  { condition }: Pick<ConditionalStyle, 'condition'>,
  home: { readonly row: number; readonly column: number },
): Holds {
  const [formula] = condition.args;
  const ask: Holds = (row, column) =>
    meetsCondition(condition, sheet.computed(row, column), { sheet, row, column, home });
  if (condition.criteria !== 'CUSTOM_FORMULA' || typeof formula !== 'string') return ask;
  const looksAt = movingCells(formula);
  if (looksAt === null) return ask;
  const known = new Map<string, boolean>();
  return (row, column) => {
    const key = looksAt
      .map((reference) => {
        const value = valueSeen(sheet, reference, row - home.row, column - home.column);
        return `${typeof value} ${String(value)}`;
      })
      .join('\n');
    let answer = known.get(key);
    if (answer === undefined) known.set(key, (answer = ask(row, column)));
    return answer;
  };
}

/** Functions whose result depends on where the formula stands, or on chance. */
const PLACED = /\b(?:ROW|COLUMN|INDIRECT|OFFSET|RAND|RANDBETWEEN|CELL)\s*\(/i;

/**
 * The single cells that a formula looks at differently from cell to cell; fixed cells and ranges are the same for
 * all. Null when its answer cannot be told from the values of such cells alone.
 */
function movingCells(formula: string): readonly Reference[] | null {
  if (PLACED.test(formula)) return null;
  const moving = pieces(formula).filter(
    (piece) => isReference(piece) && moves(piece),
  ) as readonly Reference[];
  return moving.some(({ to }) => to !== null) ? null : moving;
}

function isReference(piece: Piece): piece is Reference {
  return typeof piece !== 'string';
}

function moves({ from, to }: Reference): boolean {
  return [from, to].some(
    (corner) =>
      corner !== null &&
      ((corner.row !== null && !corner.rowFixed) || (corner.column !== null && !corner.columnFixed)),
  );
}

function valueSeen(
  home: Sheet,
  { sheetName, from }: Reference,
  rowsDown: number,
  columnsRight: number,
): unknown {
  const sheet = sheetName === null ? home : home.book.sheetNamed(sheetName);
  const row = (from.row ?? 1) + (from.rowFixed ? 0 : rowsDown);
  const column = (from.column ?? 1) + (from.columnFixed ? 0 : columnsRight);
  const value = sheet?.computed(row, column) ?? '#REF!';
  return typeof value === 'object' ? value.error : value;
}
