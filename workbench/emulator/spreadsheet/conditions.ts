/** Tells whether a value meets a condition of a validation, a conditional format or a filter. */
import type { CellValue } from './cell.ts';
import { compared } from './formula-functions.ts';
import type { Computed } from './formula.ts';
import { translated } from './references.ts';
import type { Condition, ConditionArgument } from './rules.ts';
import { dateOfSerial, serialOf, serialOfDate } from './serial.ts';
import type { Sheet } from './sheet.ts';

/** The cell whose value is judged, and the cell that the condition's formulas were written for. */
interface Judged {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly home: { readonly row: number; readonly column: number };
}

/** Throws `UnknownFunction` when a custom formula uses one. */
export function meetsCondition(condition: Condition, value: Computed, at: Judged): boolean {
  const kind = condition.criteria;
  if (kind === 'CUSTOM_FORMULA') return isTrue(customFormula(condition, at));
  const [first, second] = condition.args.map((arg) => operand(arg, at));
  if (typeof value === 'object') return kind === 'CELL_NOT_EMPTY';
  if (kind === 'CELL_EMPTY') return value === '';
  if (kind === 'CELL_NOT_EMPTY') return value !== '';
  if (kind.startsWith('TEXT_')) return meetsText(kind, value, textOf(first));
  if (kind.startsWith('NUMBER_')) return typeof value === 'number' && between(kind, value, first, second);
  if (kind.startsWith('DATE_')) return typeof value === 'number' && meetsDate(kind, value, first, second, at);
  if (kind === 'VALUE_IN_LIST')
    return condition.args.some((arg) => typeof arg === 'string' && sameText(arg, value));
  if (kind === 'VALUE_IN_RANGE') return inRange(condition.args[0], value, at);
  if (kind === 'CHECKBOX') {
    const allowed = condition.args.length === 0 ? [true, false] : condition.args;
    return allowed.some((arg) => arg === value || (typeof arg === 'string' && sameText(arg, value)));
  }
  throw new Error(`The condition ${kind} is not emulated by the workbench.`);
}

function isTrue(value: Computed): boolean {
  return value === true || (typeof value === 'number' && value !== 0);
}

function customFormula(condition: Condition, at: Judged): Computed {
  const [formula] = condition.args;
  const here = translated(textOf(formula), at.row - at.home.row, at.column - at.home.column);
  return at.sheet.book.evaluator.formula(at.sheet, at.row, at.column, here);
}

/** A text argument that begins with `=` stands for the value of that formula. */
function operand(arg: ConditionArgument, at: Judged): ConditionArgument {
  if (typeof arg !== 'string' || !arg.startsWith('=')) return arg;
  const here = translated(arg, at.row - at.home.row, at.column - at.home.column);
  const value = at.sheet.book.evaluator.formula(at.sheet, at.row, at.column, here);
  return typeof value === 'object' ? value.error : value;
}

function textOf(arg: ConditionArgument | undefined): string {
  return arg === undefined || typeof arg === 'object' ? '' : String(arg);
}

function sameText(listed: string, value: CellValue): boolean {
  if (typeof value === 'boolean') return listed.toUpperCase() === String(value).toUpperCase();
  return listed === String(value);
}

function meetsText(kind: string, value: CellValue, wanted: string): boolean {
  const text = String(value).toLowerCase();
  const part = wanted.toLowerCase();
  switch (kind) {
    case 'TEXT_CONTAINS':
      return text.includes(part);
    case 'TEXT_DOES_NOT_CONTAIN':
      return !text.includes(part);
    case 'TEXT_EQUAL_TO':
      return text === part;
    case 'TEXT_NOT_EQUAL_TO':
      return text !== part;
    case 'TEXT_STARTS_WITH':
      return text.startsWith(part);
    case 'TEXT_ENDS_WITH':
      return text.endsWith(part);
    case 'TEXT_IS_VALID_EMAIL':
      return /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(text);
    case 'TEXT_IS_VALID_URL':
      return /^(?:https?|ftp):\/\/\S+$|^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(text);
    default:
      throw new Error(`The condition ${kind} is not emulated by the workbench.`);
  }
}

const OPERATORS: Readonly<Record<string, string>> = {
  EQUAL_TO: '=',
  NOT_EQUAL_TO: '<>',
  GREATER_THAN: '>',
  GREATER_THAN_OR_EQUAL_TO: '>=',
  LESS_THAN: '<',
  LESS_THAN_OR_EQUAL_TO: '<=',
};

function between(kind: string, value: number, from?: ConditionArgument, to?: ConditionArgument): boolean {
  const low = typeof from === 'number' ? from : Number.NaN;
  const high = typeof to === 'number' ? to : Number.NaN;
  if (kind.endsWith('_NOT_BETWEEN')) return value < low || value > high;
  if (kind.endsWith('_BETWEEN')) return value >= low && value <= high;
  const operator = OPERATORS[kind.replace(/^NUMBER_/, '')];
  if (operator === undefined) throw new Error(`The condition ${kind} is not emulated by the workbench.`);
  return !Number.isNaN(low) && compared(value, operator, low);
}

function meetsDate(
  kind: string,
  value: number,
  first: ConditionArgument | undefined,
  second: ConditionArgument | undefined,
  at: Judged,
): boolean {
  if (kind === 'DATE_IS_VALID_DATE') return true;
  const from = dateArgument(first, at);
  const day = Math.floor(value);
  switch (kind.replace('_RELATIVE', '')) {
    case 'DATE_AFTER':
      return day > from;
    case 'DATE_BEFORE':
      return day < from;
    case 'DATE_EQUAL_TO':
      return day === from;
    case 'DATE_ON_OR_AFTER':
      return day >= from;
    case 'DATE_ON_OR_BEFORE':
      return day <= from;
    case 'DATE_BETWEEN':
      return day >= from && day <= dateArgument(second, at);
    case 'DATE_NOT_BETWEEN':
      return day < from || day > dateArgument(second, at);
    default:
      throw new Error(`The condition ${kind} is not emulated by the workbench.`);
  }
}

function dateArgument(arg: ConditionArgument | undefined, at: Judged): number {
  if (typeof arg === 'number') return Math.floor(arg);
  const today = Math.floor(serialOf(at.sheet.book.now(), at.sheet.book.timeZone));
  const { year, month, day } = dateOfSerial(today);
  switch (arg) {
    case 'TODAY':
      return today;
    case 'TOMORROW':
      return today + 1;
    case 'YESTERDAY':
      return today - 1;
    case 'PAST_WEEK':
      return today - 7;
    case 'PAST_MONTH':
      return serialOfDate(year, month - 1, day);
    case 'PAST_YEAR':
      return serialOfDate(year - 1, month, day);
    default:
      return Number.NaN;
  }
}

function inRange(arg: ConditionArgument | undefined, value: CellValue, at: Judged): boolean {
  const sheet = typeof arg === 'object' ? at.sheet.book.sheetById(arg.sheetId) : null;
  if (typeof arg !== 'object' || sheet === null) return false;
  const { area } = arg;
  const last = Math.min(area.row + area.rows - 1, sheet.lastRow());
  for (let row = area.row; row <= last; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const listed = sheet.value(row, column);
      if (listed !== '' && (listed === value || sheet.displayed(row, column) === String(value))) {
        return true;
      }
    }
  }
  return false;
}
