/** The Templates tab, read whole in one round trip. A spreadsheet that was set up before it existed has none. */
import type { StandingTemplates } from '../app/ports.ts';
import {
  TEMPLATE_COLUMNS,
  type TemplateColumnKey,
  type TemplateRow,
} from '../domain/message/templateColumns.ts';
import type { Zone } from '../domain/time.ts';
import { type Cell, textOf } from './cells.ts';
import { type Layout, layoutOf, requireColumns } from './layout.ts';
import { headersIn, readCells, RowsTab, type Shape } from './rowsTab.ts';
import { writeCells } from './rowsWriter.ts';
import { markedTab, TAB_NAMES } from './tabs.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const SHAPE: Shape<TemplateColumnKey> = {
  columns: TEMPLATE_COLUMNS,
  derived: ['status'],
  ours: ['status', 'id'],
};
const NEEDED: readonly TemplateColumnKey[] = ['name', 'occasion', 'subject', 'body', 'status', 'id'];
const FACTS = TEMPLATE_COLUMNS.filter((column) => column.kind === 'fact');

export type TemplatesTab = RowsTab<TemplateColumnKey, TemplateRow>;

/**
 * The tab of that name that has our columns, else the one that is marked; null where there is neither. Fails with
 * `not-set-up` when the marked one lacks a column that the add-on cannot do without.
 */
export function findTemplatesTab(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  zone: Zone,
): TemplatesTab | null {
  // The last of the names that is there: where both are, the first is the person's own.
  for (const name of [...TAB_NAMES.templates].reverse()) {
    const sheet = spreadsheet.getSheetByName(name);
    if (sheet === null) continue;
    const read = readSheet(sheet);
    if (NEEDED.every((key) => read.layout.has(key))) return tabOf({ sheet, name, ...read }, zone);
    break;
  }
  const marked = markedTab(spreadsheet, 'templates');
  return marked === null ? null : readMarked(marked, zone);
}

/** What the use cases see of it. */
export function standingIn(tab: TemplatesTab): StandingTemplates {
  return {
    rows: tab.items,
    places: tab.rows,
    has: (id) => id !== '' && tab.ids.includes(id),
    tell(statuses) {
      const column = tab.column('status');
      const wanted = new Map<number, readonly Cell[]>(tab.leftovers().map((row) => [row, ['']]));
      const told = tab.rows.flatMap((row, index) => {
        const status = statuses[index] ?? '';
        if (textOf(tab.cellAt(row, column)) === status) return [];
        wanted.set(row, [status]);
        return [index];
      });
      writeCells(tab, ['status'], wanted);
      return told;
    },
  };
}

interface ReadSheet {
  readonly cells: Cell[][];
  readonly layout: Layout<TemplateColumnKey>;
}

function readSheet(sheet: Sheet): ReadSheet {
  const cells = readCells(sheet);
  return { cells, layout: layoutOf(sheet, TEMPLATE_COLUMNS, headersIn(cells)) };
}

function readMarked(sheet: Sheet, zone: Zone): TemplatesTab {
  const read = readSheet(sheet);
  const name = sheet.getName();
  requireColumns(read.layout, TEMPLATE_COLUMNS, name, NEEDED);
  return tabOf({ sheet, name, ...read }, zone);
}

function tabOf(read: ReadSheet & { readonly sheet: Sheet; readonly name: string }, zone: Zone): TemplatesTab {
  return new RowsTab({ zone, ...read }, SHAPE, (row) => rowIn(read.layout, row));
}

function rowIn(layout: Layout<TemplateColumnKey>, row: readonly Cell[]): TemplateRow {
  return Object.fromEntries(
    FACTS.map(({ key }) => [key, textOf(row[(layout.get(key) ?? 0) - 1] ?? '')]),
  ) as TemplateRow;
}
