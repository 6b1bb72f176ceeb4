/** Conditions between scripts and the model: dates become serial numbers, ranges areas, relative dates their names. */
import type { Area } from '../a1.ts';
import type { Condition, ConditionArgument } from '../rules.ts';
import { implementationOf } from '../../strict.ts';
import type { Sheet } from '../sheet.ts';
import type { Context } from './context.ts';
import { dateOf, serialOfDateValue } from './dates.ts';
import { RelativeDate } from './enums.ts';

function conditionArgument(context: Context, value: unknown): ConditionArgument {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (context.host.realm.isDate(value)) return serialOfDateValue(context, value);
  const range = implementationOf(value, 'Range') as { sheet: Sheet; area: Area } | null;
  if (range !== null) return { sheetId: range.sheet.id, area: range.area };
  return String(value);
}

/** A list of values is given as one array; the model keeps its items. */
export function conditionOf(context: Context, criteria: string, args: readonly unknown[]): Condition {
  const flat =
    criteria === 'VALUE_IN_LIST' && Array.isArray(args[0]) ? (args[0] as readonly unknown[]) : args;
  const values = criteria === 'VALUE_IN_RANGE' ? flat.slice(0, 1) : flat;
  return { criteria, args: values.map((value) => conditionArgument(context, value)) };
}

/** What `getCriteriaValues` gives back. */
export function criteriaValues(context: Context, condition: Condition, showDropdown = true): unknown[] {
  const { criteria, args } = condition;
  if (criteria === 'VALUE_IN_LIST') return context.list([context.list(args), showDropdown]);
  const values = args.map((arg): unknown => {
    if (typeof arg === 'object') {
      const sheet = context.book.sheetById(arg.sheetId);
      return sheet === null ? null : context.make.range(sheet, arg.area);
    }
    if (!criteria.startsWith('DATE_')) return arg;
    return typeof arg === 'number' ? dateOf(context, arg) : (Reflect.get(RelativeDate, String(arg)) ?? arg);
  });
  return context.list(criteria === 'VALUE_IN_RANGE' ? [...values, showDropdown] : values);
}
