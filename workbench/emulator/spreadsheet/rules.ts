/** The rules that lie on a sheet: conditions, validations, conditional formats, filters, protections, groups, metadata. */
import type { Area } from './a1.ts';
import type { CellValue } from './cell.ts';

/** A condition by the name that Apps Script's enums give it, for example `NUMBER_GREATER_THAN`. */
export interface Condition {
  readonly criteria: string;
  readonly args: readonly ConditionArgument[];
}

/** Dates are serial numbers; a relative date is its name (`TODAY`); a range is an area of a sheet. */
export type ConditionArgument = CellValue | { readonly sheetId: number; readonly area: Area };

/** A rule for what a cell may hold. Its custom formula is relative to the top left cell of its area. */
export interface Validation {
  readonly condition: Condition;
  /** False: input that breaks the rule is refused. True: it is let in with a warning. */
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
  /** For lists: whether the cell offers them. */
  readonly showDropdown: boolean;
}

export interface ValidatedArea {
  readonly area: Area;
  readonly validation: Validation;
}

export interface ConditionalFormat {
  readonly areas: readonly Area[];
  readonly format: ConditionalStyle | ColorScale;
}

export interface ConditionalStyle {
  /** Custom formulas are relative to the top left cell of the first area. */
  readonly condition: Condition;
  readonly background: string | null;
  readonly color: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly underline: boolean | null;
  readonly strikethrough: boolean | null;
}

/** A gradient, kept but not drawn. */
export interface ColorScale {
  readonly points: readonly {
    readonly point: 'min' | 'mid' | 'max';
    readonly color: string;
    readonly type: string | null;
    readonly value: string | null;
  }[];
}

export interface Filter {
  readonly area: Area;
  /** By column of the sheet. */
  readonly criteria: ReadonlyMap<number, FilterCriteria>;
  /** Rows that the criteria hid when they were last applied. */
  readonly hiddenRows: ReadonlySet<number>;
}

export interface FilterCriteria {
  readonly condition: Condition | null;
  /** Displayed values that are hidden. */
  readonly hiddenValues: readonly string[];
}

export interface Protection {
  readonly id: number;
  /** Null: the whole sheet. */
  readonly area: Area | null;
  readonly unprotected: readonly Area[];
  readonly description: string;
  /** E-mail addresses; the owner of the spreadsheet may always edit. Null: whoever may edit the spreadsheet. */
  readonly editors: readonly string[] | null;
  /** A warning only: everyone may still edit. */
  readonly warningOnly: boolean;
}

/** Rows or columns folded together; `depth` counts from 1. */
export interface Group {
  readonly dimension: 'ROWS' | 'COLUMNS';
  readonly start: number;
  readonly count: number;
  readonly depth: number;
  readonly collapsed: boolean;
}

export type MetadataLocation =
  | { readonly type: 'SPREADSHEET' }
  | { readonly type: 'SHEET'; readonly sheetId: number }
  | { readonly type: 'ROW' | 'COLUMN'; readonly sheetId: number; readonly index: number };

export interface Metadata {
  readonly id: number;
  readonly key: string;
  readonly value: string | null;
  readonly visibility: 'DOCUMENT' | 'PROJECT';
  readonly location: MetadataLocation;
}

export interface NamedArea {
  readonly name: string;
  readonly sheetId: number;
  readonly area: Area;
}
