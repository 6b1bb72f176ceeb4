/** Functions of Sheets that the formula library lacks, as far as spreadsheets of contacts use them. */
import { type Argument, FormulaError, type LibraryFunction, type Scalar } from './formula-library.ts';

const all = (args: readonly Argument[]): Scalar[] =>
  args.flatMap(({ value }) => (Array.isArray(value) ? value.flat() : [value]));

const numbers = (args: readonly Argument[]): number[] => {
  const cells = all(args);
  for (const cell of cells) if (cell instanceof Error) throw cell;
  return cells.filter((cell) => typeof cell === 'number');
};

const single = (argument: Argument | undefined): Scalar => {
  const value = argument?.value ?? null;
  const first = Array.isArray(value) ? (value[0]?.[0] ?? null) : value;
  if (first instanceof Error) throw first;
  return first;
};

const text = (argument: Argument | undefined): string => shown(single(argument));

const shown = (value: Scalar): string =>
  value === null ? '' : typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);

const pattern = (argument: Argument | undefined, flags = ''): RegExp => {
  try {
    return new RegExp(text(argument), flags);
  } catch {
    throw new FormulaError('#REF!');
  }
};

/** Compares as Sheets does: text in either case alike, an empty cell equal to both 0 and "". */
export function compared(left: Scalar, operator: string, right: Scalar): boolean {
  const order = ranked(left, right);
  switch (operator) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    default:
      return order >= 0;
  }
}

/** Numbers come before text, text before booleans. */
function ranked(left: Scalar, right: Scalar): number {
  const one = left ?? blankLike(right);
  const other = right ?? blankLike(one);
  if (typeof one === 'string' && typeof other === 'string') {
    const [a, b] = [one.toLowerCase(), other.toLowerCase()];
    return a === b ? 0 : a < b ? -1 : 1;
  }
  const kinds = ['number', 'string', 'boolean'];
  if (typeof one !== typeof other) return kinds.indexOf(typeof one) - kinds.indexOf(typeof other);
  return Number(one) - Number(other);
}

function blankLike(other: Scalar): Scalar {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

/** Whether a value meets a criterion such as `">5"`, `"Met"` or `"A*"`. */
function meets(value: Scalar, criterion: Scalar): boolean {
  const match = /^(<=|>=|<>|=|<|>)?(.*)$/s.exec(shown(criterion));
  const operator = match?.[1] ?? '=';
  const operand = match?.[2] ?? '';
  if (operand === '') return operator === '<>' ? shown(value) !== '' : shown(value) === '';
  const number = Number(operand);
  if (!Number.isNaN(number) && operand.trim() !== '') {
    if (typeof value !== 'number') return operator === '<>';
    return compared(value, operator, number);
  }
  if (/^(true|false)$/i.test(operand)) return compared(value, operator, operand.toLowerCase() === 'true');
  if (operator === '=' || operator === '<>') {
    const wild = operand
      .replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
      .replaceAll('*', '.*')
      .replaceAll('?', '.');
    const same = typeof value === 'string' && new RegExp(`^${wild}$`, 'is').test(value);
    return same === (operator === '=');
  }
  return typeof value === 'string' && compared(value, operator, operand);
}

/** Rows of the criteria pairs (range, criterion, …) that meet them all, as flat indexes. */
function matching(pairs: readonly Argument[]): number[] {
  const first = all(pairs.slice(0, 1));
  const columns: { cells: Scalar[]; criterion: Scalar }[] = [];
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    columns.push({ cells: all(pairs.slice(at, at + 1)), criterion: single(pairs[at + 1]) });
  }
  return first.flatMap((_, index) =>
    columns.every(({ cells, criterion }) => meets(cells[index] ?? null, criterion)) ? [index] : [],
  );
}

const chosen = (values: Argument | undefined, pairs: readonly Argument[]): number[] => {
  const cells = values === undefined ? [] : all([values]);
  return matching(pairs).flatMap((index) => {
    const cell = cells[index];
    return typeof cell === 'number' ? [cell] : [];
  });
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), values[0] ?? 0);
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), values[0] ?? 0);

export const SHEETS_FUNCTIONS: Record<string, LibraryFunction> = {
  MIN: (...args) => least(numbers(args)),
  MAX: (...args) => most(numbers(args)),
  MEDIAN: (...args) => {
    const sorted = numbers(args).sort((a, b) => a - b);
    const middle = (sorted.length - 1) / 2;
    const low = sorted[Math.floor(middle)];
    const high = sorted[Math.ceil(middle)];
    return low === undefined || high === undefined ? new FormulaError('#NUM!') : (low + high) / 2;
  },
  COUNTA: (...args) => all(args).filter((value) => value !== null).length,
  COUNTBLANK: (...args) => all(args).filter((value) => value === null || value === '').length,
  COUNTIF: (...pair) => matching(pair).length,
  COUNTIFS: (...pairs) => matching(pairs).length,
  SUMIFS: (values, ...pairs) => sum(chosen(values, pairs)),
  MINIFS: (values, ...pairs) => least(chosen(values, pairs)),
  MAXIFS: (values, ...pairs) => most(chosen(values, pairs)),
  AVERAGEIFS: (values, ...pairs) => {
    const found = chosen(values, pairs);
    return found.length === 0 ? new FormulaError('#DIV/0!') : sum(found) / found.length;
  },
  SWITCH: (value, ...cases) => {
    const wanted = single(value);
    for (let at = 0; at + 1 < cases.length; at += 2) {
      if (compared(wanted, '=', single(cases[at]))) return single(cases[at + 1]);
    }
    return cases.length % 2 === 1 ? single(cases.at(-1)) : new FormulaError('#N/A');
  },
  JOIN: (delimiter, ...args) => all(args).map(shown).join(text(delimiter)),
  TEXTJOIN: (delimiter, ignoreEmpty, ...args) => {
    const parts = all(args).map(shown);
    return (single(ignoreEmpty) === true ? parts.filter((part) => part !== '') : parts).join(text(delimiter));
  },
  HYPERLINK: (...linkAndLabel) => text(linkAndLabel.at(-1)),
  ISEMAIL: (value) => /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(text(value)),
  ISDATE: (value) => typeof single(value) === 'number',
  REGEXMATCH: (value, expression) => pattern(expression).test(text(value)),
  REGEXREPLACE: (value, expression, replacement) =>
    text(value).replaceAll(pattern(expression, 'g'), text(replacement)),
  REGEXEXTRACT: (value, expression) => {
    const match = pattern(expression).exec(text(value));
    return match === null ? new FormulaError('#N/A') : (match[1] ?? match[0]);
  },
};
