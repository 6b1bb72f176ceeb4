/** Finds the cells of a write that break a validation, and says so in Google's words. */
import { type Area, cellName, intersection } from './a1.ts';
import type { CellInput } from './cell.ts';
import { isFormula } from './cell.ts';
import { meetsCondition } from './conditions.ts';
import type { Validation } from './rules.ts';
import type { Sheet } from './sheet.ts';

interface Breach {
  readonly row: number;
  readonly column: number;
  readonly validation: Validation;
}

/**
 * The first cell whose new value its validation refuses (`refused`), or that it only warns about (`warned`).
 * Emptying a cell breaks no rule, and what a formula gives is not judged.
 */
export function breach(
  sheet: Sheet,
  into: Area,
  inputs: readonly (readonly (CellInput | null)[])[],
  kind: 'refused' | 'warned',
): Breach | null {
  for (const { area, validation } of sheet.state.validations) {
    if (validation.allowInvalid !== (kind === 'warned')) continue;
    const common = intersection(area, into);
    if (common === null) continue;
    for (let row = common.row; row < common.row + common.rows; row++) {
      for (let column = common.column; column < common.column + common.columns; column++) {
        const input = inputs[row - into.row]?.[column - into.column] ?? null;
        if (input === null || input === '' || isFormula(input)) continue;
        const at = { sheet, row, column, home: area };
        if (!meetsCondition(validation.condition, input, at)) return { row, column, validation };
      }
    }
  }
  return null;
}

/** "The data you entered in cell B2 violates the data validation rules set on this cell." and what is allowed. */
export function breachText({ row, column, validation }: Breach): string {
  const { condition, helpText } = validation;
  const allowed =
    condition.criteria === 'VALUE_IN_LIST'
      ? ` Please enter one of the following values: ${condition.args.filter((arg) => typeof arg === 'string').join(', ')}.`
      : '';
  const text = `The data you entered in cell ${cellName(row, column)} violates the data validation rules set on this cell.`;
  return helpText === null ? text + allowed : `${text} ${helpText}`;
}
