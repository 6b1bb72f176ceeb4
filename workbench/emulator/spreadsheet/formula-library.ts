/** Types of the part of `fast-formula-parser` 1.0 that the evaluator uses; the package ships none. */
// @ts-expect-error: the package ships no types.
import untyped from 'fast-formula-parser';

interface LibraryError extends Error {
  /** For example `#N/A`. */
  readonly name: string;
  readonly details: unknown;
}

/** `null` is an empty cell. */
export type Scalar = number | string | boolean | null | LibraryError;

export interface CellReference {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
}

export interface RangeReference {
  readonly sheet: string;
  readonly from: { readonly row: number; readonly col: number };
  readonly to: { readonly row: number; readonly col: number };
}

/** An argument of a function; a range is an array of rows. */
export interface Argument {
  readonly value: Scalar | Scalar[][];
  readonly omitted?: boolean;
}

export type LibraryFunction = (...args: Argument[]) => unknown;

export interface LibraryParser {
  functions: Record<string, LibraryFunction>;
  /** Names of the functions that read an empty cell as 0. */
  readonly funsNullAs0: readonly string[];
  readonly funsPreserveRef: readonly string[];
  readonly funsNeedContext: readonly string[];
  readonly utils: {
    extractRefValue(value: unknown): { val: Scalar | Scalar[][] };
    applyInfix(left: unknown, operator: string, right: unknown): unknown;
  };
  parse(formula: string, position: CellReference): Scalar;
}

interface Library {
  new (config: {
    functions: Record<string, LibraryFunction>;
    onVariable: (name: string) => CellReference | RangeReference | null;
    onCell: (reference: CellReference) => Scalar;
    onRange: (reference: RangeReference) => Scalar[][];
  }): LibraryParser;
  readonly FormulaError: new (name: string) => LibraryError;
}

const imported: unknown = untyped;
export const FormulaParser = imported as Library;
export const FormulaError = FormulaParser.FormulaError;
