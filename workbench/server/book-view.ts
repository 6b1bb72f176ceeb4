/** The spreadsheet as the page draws it, what changes in it, and what a person does to it. Rows and columns are counted from 1. */
import type { Dimension, StructureChange } from '../emulator/spreadsheet/structure.ts';

/** A rectangle of cells. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** How a cell looks; a missing property is the default. Colours are `#rrggbb`. */
export interface Look {
  readonly background?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly size?: number;
  readonly wrap?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly borders?: Readonly<Partial<Record<'top' | 'left' | 'bottom' | 'right', string>>>;
}

/** `t` text, `n` number or date, `b` true or false, `e` error, `-` empty. */
export type CellKind = 't' | 'n' | 'b' | 'e' | '-';

/** A run of cells in one row. */
export interface RowView {
  readonly row: number;
  /** Column of the first text. */
  readonly column: number;
  /** What the cells show. */
  readonly texts: readonly string[];
  /** One `CellKind` a cell. */
  readonly kinds: string;
  /** Index into the looks sent with it; null when no cell has a look of its own. */
  readonly looks: readonly (number | null)[] | null;
  /** Formula, with its `=`, by column. */
  readonly formulas: Readonly<Record<number, string>> | null;
}

export interface CellsView {
  readonly looks: readonly Look[];
  readonly rows: readonly RowView[];
}

/** What conditional formats do to cells beyond their own looks. */
export interface Highlight {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly look: Look;
}

export interface ListView {
  readonly areas: readonly Area[];
  readonly kind: 'list' | 'checkbox';
  readonly values: readonly string[];
}

/** Rows or columns that can be folded away together. */
export interface GroupView {
  readonly dimension: Dimension;
  readonly start: number;
  readonly count: number;
  readonly collapsed: boolean;
}

export interface LayoutView {
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Pixels by column, where not the default. */
  readonly columnWidths: Readonly<Record<number, number>>;
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: readonly number[];
  readonly groups: readonly GroupView[];
}

/** Everything that lies over the cells, and is sent whole when any of it changes. */
export interface RulesView {
  /** The last row that holds anything: below it a list is an arrow, not a chip. */
  readonly filledRows: number;
  readonly merges: readonly Area[];
  readonly lists: readonly ListView[];
  readonly notes: readonly { readonly row: number; readonly column: number; readonly text: string }[];
}

export interface TabView {
  readonly id: number;
  readonly name: string;
  readonly hidden: boolean;
  /** `#rrggbb` or null. */
  readonly color: string | null;
}

export interface SheetView extends TabView {
  readonly layout: LayoutView;
  readonly rules: RulesView;
  readonly cells: CellsView;
  readonly highlights: readonly Highlight[];
}

export interface BookView {
  readonly revision: number;
  readonly name: string;
  readonly activeSheet: number;
  /** In the order of the tabs. */
  readonly sheets: readonly SheetView[];
}

/** What became of one sheet. Structure comes first; all else is counted after it. */
export interface SheetDelta {
  readonly id: number;
  /** The whole sheet anew; then nothing else is set. */
  readonly whole?: SheetView;
  readonly structure?: readonly StructureChange[];
  readonly layout?: LayoutView;
  readonly rules?: RulesView;
  readonly cells?: CellsView;
  readonly highlights?: readonly Highlight[];
}

/** The way from one revision of the book to another. */
export interface BookDelta {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  /** The tab that a script opened; null when it is the person's choice. */
  readonly activeSheet: number | null;
  /** All tabs in order; one that the page does not know comes with `whole` among the sheets. */
  readonly tabs: readonly TabView[];
  readonly sheets: readonly SheetDelta[];
}

/** What a person does to the spreadsheet. */
export type Edit =
  | {
      readonly kind: 'type';
      readonly sheet: number;
      readonly row: number;
      readonly column: number;
      readonly text: string;
    }
  /** Text from outside, cell by cell; null leaves a cell alone. */
  | {
      readonly kind: 'paste';
      readonly sheet: number;
      /** What is selected: a single text fills it. */
      readonly area: Area;
      readonly texts: readonly (readonly (string | null)[])[];
    }
  /** Cells of this spreadsheet, copied or cut. */
  | {
      readonly kind: 'transfer';
      readonly from: { readonly sheet: number; readonly area: Area };
      readonly to: { readonly sheet: number; readonly area: Area };
      readonly cut: boolean;
    }
  | { readonly kind: 'clear'; readonly sheet: number; readonly areas: readonly Area[] }
  | { readonly kind: 'structure'; readonly sheet: number; readonly change: StructureChange }
  /** Sorts all rows below the frozen ones. */
  | { readonly kind: 'sort'; readonly sheet: number; readonly column: number; readonly ascending: boolean }
  | {
      readonly kind: 'resize';
      readonly sheet: number;
      readonly dimension: Dimension;
      readonly sizes: Readonly<Record<number, number>>;
    }
  | {
      readonly kind: 'hide';
      readonly sheet: number;
      readonly dimension: Dimension;
      readonly at: number;
      readonly count: number;
      readonly hidden: boolean;
    }
  | { readonly kind: 'fold'; readonly sheet: number; readonly group: GroupView }
  | { readonly kind: 'addTab' }
  | { readonly kind: 'renameTab'; readonly sheet: number; readonly name: string }
  | { readonly kind: 'deleteTab'; readonly sheet: number }
  | { readonly kind: 'moveTab'; readonly sheet: number; readonly to: number }
  | { readonly kind: 'hideTab'; readonly sheet: number; readonly hidden: boolean }
  | { readonly kind: 'renameBook'; readonly name: string }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

export interface Selection {
  readonly sheet: number;
  /** The last one holds the current cell. */
  readonly area: Area;
  readonly current: { readonly row: number; readonly column: number };
}
