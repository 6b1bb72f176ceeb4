/** Everything that one tab holds, as plain data whose parts are replaced, never changed in place. */
import type { Area } from './a1.ts';
import type { Column } from './cell.ts';
import type { Rows } from './grid.ts';
import type { ConditionalFormat, Filter, Group, Protection, ValidatedArea } from './rules.ts';

export interface SheetState {
  readonly name: string;
  readonly hidden: boolean;
  /** Lower-case hex, or null for none. */
  readonly tabColor: string | null;
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Index 0 is row 1. The array is the sheet's own; its rows are shared with earlier states. */
  readonly rows: Rows;
  /** Index 0 is column A. */
  readonly columns: readonly (Column | undefined)[];
  readonly merges: readonly Area[];
  /** Areas do not overlap. */
  readonly validations: readonly ValidatedArea[];
  /** The first that applies wins. */
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly filter: Filter | null;
  readonly protections: readonly Protection[];
  readonly groups: readonly Group[];
}

const NEW_SHEET_ROWS = 1000;
const NEW_SHEET_COLUMNS = 26;

export function emptyState(
  name: string,
  maxRows = NEW_SHEET_ROWS,
  maxColumns = NEW_SHEET_COLUMNS,
): SheetState {
  return {
    name,
    hidden: false,
    tabColor: null,
    maxRows,
    maxColumns,
    frozenRows: 0,
    frozenColumns: 0,
    rows: [],
    columns: [],
    merges: [],
    validations: [],
    conditionalFormats: [],
    filter: null,
    protections: [],
    groups: [],
  };
}
