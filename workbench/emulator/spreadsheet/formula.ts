/** Evaluates the formulas of cells and of rules, each cell once an epoch of the book, through `fast-formula-parser`. */
import type { Book } from './book.ts';
import type { CellValue } from './cell.ts';
import { compared, SHEETS_FUNCTIONS } from './formula-functions.ts';
import {
  type CellReference,
  FormulaError,
  FormulaParser,
  type LibraryParser,
  type RangeReference,
  type Scalar,
} from './formula-library.ts';
import { pieces } from './references.ts';
import { serialOf } from './serial.ts';
import type { Sheet } from './sheet.ts';

/** The value of a formula: an error is not a text that looks like one. */
export type Computed = CellValue | { readonly error: string };

/** A formula uses a function that the evaluator does not know. Sheets might. */
export class UnknownFunction extends Error {
  override name = 'UnknownFunction';
  constructor(functionName: string, formula: string) {
    super(`The formula ${formula} uses ${functionName}, which the workbench cannot evaluate.`);
  }
}

const KEY = 20_000;

export class Evaluator {
  readonly #book: Book;
  /** The library keeps its state in the parser: an evaluation within another one takes the next. */
  readonly #parsers: LibraryParser[] = [];
  #depth = 0;
  #epoch = '';
  readonly #cells = new Map<number, Map<number, Computed>>();
  readonly #running = new Set<string>();

  constructor(book: Book) {
    this.#book = book;
  }

  /** The value of a cell that holds a formula. A function nobody knows gives `#NAME?`, as in Sheets. */
  cell(sheet: Sheet, row: number, column: number): Computed {
    const cached = this.#cache(sheet).get(row * KEY + column);
    if (cached !== undefined) return cached;
    this.#evaluateInputs(sheet, row, column);
    return this.#evaluateCell(sheet, row, column);
  }

  /**
   * The value of a formula as if it stood in that cell.
   * Throws `UnknownFunction` for a function that the evaluator lacks.
   */
  formula(sheet: Sheet, row: number, column: number, formula: string): Computed {
    const parser = (this.#parsers[this.#depth] ??= this.#newParser());
    this.#depth++;
    try {
      const result = parser.parse(withCommas(formula.replace(/^=/, '')), {
        sheet: sheet.name,
        row,
        col: column,
      });
      return result instanceof Error ? { error: result.name } : (result ?? '');
    } catch (problem) {
      return this.#failed(problem, formula);
    } finally {
      this.#depth--;
    }
  }

  #failed(problem: unknown, formula: string): Computed {
    const unknown =
      problem instanceof Error ? /Function (\S+) is not implemented/.exec(problem.message) : null;
    if (unknown?.[1] !== undefined) throw new UnknownFunction(unknown[1], formula);
    return { error: '#ERROR!' };
  }

  #cache(sheet: Sheet): Map<number, Computed> {
    const { epoch } = this.#book;
    if (this.#epoch !== epoch) {
      this.#cells.clear();
      this.#epoch = epoch;
    }
    let cells = this.#cells.get(sheet.id);
    if (cells === undefined) this.#cells.set(sheet.id, (cells = new Map<number, Computed>()));
    return cells;
  }

  #evaluateCell(sheet: Sheet, row: number, column: number): Computed {
    const cache = this.#cache(sheet);
    const key = row * KEY + column;
    const cached = cache.get(key);
    if (cached !== undefined) return cached;
    const name = `${String(sheet.id)}:${String(key)}`;
    // A cell that needs itself.
    if (this.#running.has(name)) return { error: '#REF!' };
    this.#running.add(name);
    let result: Computed;
    try {
      result = this.formula(sheet, row, column, sheet.formula(row, column));
    } catch (problem) {
      if (!(problem instanceof UnknownFunction)) throw problem;
      result = { error: '#NAME?' };
    } finally {
      this.#running.delete(name);
    }
    cache.set(key, result);
    return result;
  }

  /** Evaluates what the cell needs first, without recursion: a chain of formulas may be as long as the sheet. */
  #evaluateInputs(sheet: Sheet, row: number, column: number): void {
    const waiting: { sheet: Sheet; row: number; column: number; ready: boolean }[] = [
      { sheet, row, column, ready: false },
    ];
    const seen = new Set<string>();
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (next.ready) {
        this.#evaluateCell(next.sheet, next.row, next.column);
        continue;
      }
      const name = `${String(next.sheet.id)}:${String(next.row * KEY + next.column)}`;
      if (seen.has(name)) continue;
      seen.add(name);
      waiting.push({ ...next, ready: true });
      for (const input of this.#formulaInputs(next.sheet, next.sheet.formula(next.row, next.column))) {
        if (!this.#cache(input.sheet).has(input.row * KEY + input.column))
          waiting.push({ ...input, ready: false });
      }
    }
  }

  /** The cells with formulas that a formula refers to. */
  *#formulaInputs(home: Sheet, formula: string): Generator<{ sheet: Sheet; row: number; column: number }> {
    for (const piece of pieces(formula)) {
      if (typeof piece === 'string') continue;
      const sheet = piece.sheetName === null ? home : this.#book.sheetNamed(piece.sheetName);
      if (sheet === null) continue;
      const end = piece.to ?? piece.from;
      yield* sheet.formulaCells({
        row: piece.from.row ?? 1,
        column: piece.from.column ?? 1,
        rows: (end.row ?? sheet.maxRows) - (piece.from.row ?? 1) + 1,
        columns: (end.column ?? sheet.maxColumns) - (piece.from.column ?? 1) + 1,
      });
    }
  }

  #newParser(): LibraryParser {
    const clock = (): number => serialOf(this.#book.now(), this.#book.timeZone);
    const parser = new FormulaParser({
      functions: { ...SHEETS_FUNCTIONS, NOW: clock, TODAY: () => Math.floor(clock()) },
      onVariable: (name) => this.#namedArea(name),
      onCell: (reference) => this.#scalar(reference),
      onRange: (reference) => this.#range(reference),
    });
    adaptToSheets(parser);
    return parser;
  }

  #namedArea(name: string): CellReference | RangeReference | null {
    const named = this.#book.namedAreas.find(
      (candidate) => candidate.name.toLowerCase() === name.toLowerCase(),
    );
    const sheet = named === undefined ? null : this.#book.sheetById(named.sheetId);
    if (named === undefined || sheet === null) return null;
    const { row, column, rows, columns } = named.area;
    return {
      sheet: sheet.name,
      from: { row, col: column },
      to: { row: row + rows - 1, col: column + columns - 1 },
    };
  }

  #scalar({ sheet: name, row, col }: CellReference): Scalar {
    const sheet = this.#book.sheetNamed(name);
    if (sheet === null || row > sheet.maxRows || col > sheet.maxColumns) return new FormulaError('#REF!');
    return scalarOf(sheet.computed(row, col));
  }

  #range({ sheet: name, from, to }: RangeReference): Scalar[][] {
    const sheet = this.#book.sheetNamed(name);
    if (sheet === null) return [[new FormulaError('#REF!')]];
    const rows: Scalar[][] = [];
    // At least one row, so that functions always get an array of arrays.
    const last = Math.max(from.row, Math.min(to.row, sheet.lastRow()));
    const lastColumn = Math.min(to.col, sheet.maxColumns);
    for (let row = from.row; row <= last; row++) {
      const cells: Scalar[] = [];
      for (let column = from.col; column <= lastColumn; column++)
        cells.push(scalarOf(sheet.computed(row, column)));
      rows.push(cells);
    }
    return rows;
  }
}

function scalarOf(value: Computed): Scalar {
  if (typeof value === 'object') return new FormulaError(value.error);
  return value === '' ? null : value;
}

/** Sheets compares text without regard to case and takes an empty cell for `""` as well as 0; the library does neither. */
function adaptToSheets(parser: LibraryParser): void {
  const { utils } = parser;
  const applyInfix = utils.applyInfix.bind(utils);
  utils.applyInfix = (left, operator, right) => {
    if (!['=', '<>', '<', '>', '<=', '>='].includes(operator)) return applyInfix(left, operator, right);
    const [one, other] = [left, right].map((side) => first(utils.extractRefValue(side).val));
    if (one instanceof Error) return one;
    if (other instanceof Error) return other;
    return compared(one ?? null, operator, other ?? null);
  };
  const textual = Object.keys(parser.functions).filter(
    (name) =>
      ![parser.funsNullAs0, parser.funsPreserveRef, parser.funsNeedContext].some((list) =>
        list.includes(name),
      ),
  );
  for (const name of textual) {
    const original = parser.functions[name];
    if (original === undefined || name in SHEETS_FUNCTIONS) continue;
    parser.functions[name] = (...args) =>
      original(...args.map((arg) => (arg.value === null ? { ...arg, value: '' } : arg)));
  }
}

function first(value: Scalar | Scalar[][]): Scalar {
  return Array.isArray(value) ? (value[0]?.[0] ?? null) : value;
}

/** Locales with a decimal comma separate arguments by semicolons; the library knows commas only. */
function withCommas(formula: string): string {
  if (!formula.includes(';') || formula.includes('{')) return formula;
  return formula.replaceAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'|;/g, (part) => (part === ';' ? ',' : part));
}
