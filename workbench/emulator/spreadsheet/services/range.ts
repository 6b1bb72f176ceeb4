/** Makes the Range that a script holds. */
import type { Area } from '../a1.ts';
import type { Sheet } from '../sheet.ts';
import type { Context, GoogleRange } from './context.ts';
import { RangeRules } from './range-rules.ts';

export function createRange(context: Context, sheet: Sheet, area: Area): GoogleRange {
  const range = new RangeRules(context, sheet, area);
  range.self = context.wrap<GoogleRange>('Range', range);
  return range.self;
}
