/** What a cell holds: a value, a formula, a note and a style, in immutable rows that share what they have in common. */

/** An empty cell is `''`; a date is its serial number, and the number format makes it one. */
export type CellValue = string | number | boolean;

/** What may be written: a formula is a separate thing from text that begins with an equals sign. */
export type CellInput = CellValue | Formula;

export interface Formula {
  /** With its leading `=`. */
  readonly formula: string;
}

/** How a cell looks. A missing property is the default; an absent `numberFormat` means automatic. */
export interface Style {
  /** Lower-case hex, `#rrggbb`. */
  readonly background?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly line?: 'underline' | 'line-through';
  readonly size?: number;
  readonly family?: string;
  readonly wrap?: 'WRAP' | 'OVERFLOW' | 'CLIP';
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly numberFormat?: string;
  readonly borders?: Borders;
}

export type Side = 'top' | 'left' | 'bottom' | 'right';
type Borders = { readonly [side in Side]?: { readonly color: string; readonly style: string } };

/** Changes to a style; `null` takes a property back to its default. */
export type StylePatch = { readonly [key in keyof Style]: Style[key] | null };

/** Styles of one row by column (index 0 is column A). Rows that look alike share one array. */
export type RowStyles = readonly (Style | undefined)[];

/** One row, never changed in place: a write makes a new one. Index 0 is column A; what is missing is empty. */
export interface Row {
  readonly values: readonly CellValue[];
  readonly styles: RowStyles | null;
  /** Formula by column index; the value stored under it is `''`. */
  readonly formulas: ReadonlyMap<number, string> | null;
  readonly notes: ReadonlyMap<number, string> | null;
  /** Pixels, or null for the default height. */
  readonly height: number | null;
  readonly hidden: boolean;
}

/** Width in pixels, or null for the default. */
export interface Column {
  readonly width: number | null;
  readonly hidden: boolean;
}

export const EMPTY_ROW: Row = {
  values: [],
  styles: null,
  formulas: null,
  notes: null,
  height: null,
  hidden: false,
};
export const PLAIN: Style = {};
/** Takes all but the number format back to its default. */
export const NO_LOOK: StylePatch = {
  background: null,
  color: null,
  bold: null,
  italic: null,
  line: null,
  size: null,
  family: null,
  wrap: null,
  horizontal: null,
  vertical: null,
  borders: null,
};
export const DEFAULT_COLUMN_WIDTH = 100;
export const DEFAULT_ROW_HEIGHT = 21;

/** The longest text a cell takes (platform limit of Sheets). */
export const MAX_CELL_LENGTH = 50_000;
/** The most cells a spreadsheet takes, empty ones included. */
export const MAX_CELLS = 10_000_000;

export function isFormula(input: CellInput): input is Formula {
  return typeof input === 'object';
}

/** A style with the patch applied; equal to the old one by identity when nothing changes. */
export function patched(style: Style | undefined, patch: StylePatch): Style | undefined {
  const old: Readonly<Record<string, unknown>> = { ...style };
  if (Object.entries(patch).every(([key, value]) => (old[key] ?? null) === value)) return style;
  const kept = Object.entries({ ...old, ...patch }).filter(([, value]) => value !== null);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
