/** Draws what changed on the server: each change as a Univer mutation that is neither echoed nor undone here. */
import { BooleanNumber, type ICellData } from '@univerjs/core';
import type { BookDelta, CellsView, LayoutView, RulesView, SheetDelta, StructureView, TabView } from '../../server/book-view.ts';
import type { Grid } from './boot.ts';
import type { Highlights } from './highlights.ts';
import { CellMaker } from './looks.ts';
import {
  DEFAULT_HEIGHT,
  DEFAULT_WIDTH,
  freezeOf,
  listRules,
  noteOf,
  rangeOf,
  sheetId,
  sheetSnapshot,
  UNIT,
} from './snapshot.ts';

interface Drawn {
  readonly layout: LayoutView;
  readonly rules: RulesView;
}

/** Measuring text is slow: rows further down keep the usual height. */
const FITTED_ROWS = 300;

export class Drawing {
  readonly #grid: Grid;
  readonly #highlights: Highlights;
  /** What lies on each sheet now, so that it can be taken away again. */
  readonly #drawn = new Map<number, Drawn>();
  /** Sheets whose rows are as high as they should be. */
  readonly #fitted = new Set<number>();

  constructor(grid: Grid, highlights: Highlights) {
    this.#grid = grid;
    this.#highlights = highlights;
  }

  /** Notes what a snapshot put on the sheet. */
  remember(sheet: { readonly id: number } & Drawn): void {
    this.#drawn.set(sheet.id, { layout: sheet.layout, rules: sheet.rules });
  }

  apply(delta: BookDelta, before: readonly TabView[]): void {
    this.#tabs(delta, before);
    for (const sheet of delta.sheets) if (sheet.whole === undefined) this.#sheet(sheet);
  }

  #mutate(id: string, sheet: number | null, params: object): void {
    const target = sheet === null ? { unitId: UNIT } : { unitId: UNIT, subUnitId: sheetId(sheet) };
    this.#grid.commands.syncExecuteCommand(id, { ...target, ...params }, { fromServer: true });
  }

  #tabs(delta: BookDelta, before: readonly TabView[]): void {
    const wholes = new Map(
      delta.sheets.flatMap(({ whole }) => (whole === undefined ? [] : [[whole.id, whole] as const])),
    );
    // A sheet drawn anew is put in before the old one goes: a workbook is never without a sheet.
    const gone = before.filter((tab) => wholes.has(tab.id) || !delta.tabs.some((each) => each.id === tab.id));
    const kept = before.filter((tab) => !gone.includes(tab));
    for (const tab of gone) if (before.length > gone.length) this.#remove(tab);
    delta.tabs.forEach((tab, index) => {
      const whole = wholes.get(tab.id);
      if (whole !== undefined) {
        this.#mutate('sheet.mutation.insert-sheet', null, { index, sheet: sheetSnapshot(whole), styles: {} });
        this.#rules(tab.id, null, whole.rules);
        this.#highlights.set(tab.id, whole.highlights);
        this.remember(whole);
        kept.splice(index, 0, tab);
        return;
      }
      const old = before.find((each) => each.id === tab.id);
      if (old === undefined) return;
      if (old.name !== tab.name)
        this.#mutate('sheet.mutation.set-worksheet-name', tab.id, { name: tab.name });
      if (old.hidden !== tab.hidden)
        this.#mutate('sheet.mutation.set-worksheet-hidden', tab.id, {
          hidden: tab.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
        });
      const from = kept.findIndex((each) => each.id === tab.id);
      if (from === index) return;
      this.#mutate('sheet.mutation.set-worksheet-order', tab.id, { fromOrder: from, toOrder: index });
      kept.splice(index, 0, ...kept.splice(from, 1));
    });
  }

  /** Makes the rows of a sheet as high as their wrapped texts need, unless they were given a height. */
  fitRows(id: number): void {
    const drawn = this.#drawn.get(id);
    if (drawn === undefined || this.#fitted.has(id)) return;
    this.#fitted.add(id);
    const { layout, rules } = drawn;
    const ranges: object[] = [];
    for (let row = 1; row <= Math.min(rules.filledRows, FITTED_ROWS); row++) {
      if (layout.rowHeights[row] === undefined) ranges.push(lineRange('ROWS', row, layout));
    }
    if (ranges.length > 0) this.#mutate('sheet.command.set-row-is-auto-height', id, { ranges });
  }

  #remove(tab: TabView): void {
    this.#mutate('sheet.mutation.remove-sheet', tab.id, { subUnitName: tab.name });
    this.#drawn.delete(tab.id);
  }

  #sheet(delta: SheetDelta): void {
    const { id } = delta;
    const old = this.#drawn.get(id);
    if (old === undefined) return;
    for (const change of delta.structure ?? []) this.#structure(id, change, old.layout);
    if (delta.layout !== undefined)
      this.#layout(id, delta.structure === undefined ? old.layout : null, delta.layout);
    if (delta.cells !== undefined) this.#cells(id, delta.cells);
    if (delta.cells !== undefined || delta.structure !== undefined) this.#fitted.delete(id);
    if (delta.rules !== undefined) this.#rules(id, old.rules, delta.rules);
    if (delta.highlights !== undefined) this.#highlights.set(id, delta.highlights);
    this.#drawn.set(id, { layout: delta.layout ?? old.layout, rules: delta.rules ?? old.rules });
  }

  #structure(id: number, change: StructureView, layout: LayoutView): void {
    const rows = change.dimension === 'ROWS';
    const lines = (at: number, count: number): object =>
      rangeOf(
        rows
          ? { row: at, rows: count, column: 1, columns: layout.columns }
          : { column: at, columns: count, row: 1, rows: layout.rows },
      );
    const range = lines(change.at, change.count);
    if (change.kind === 'insert')
      this.#mutate(rows ? 'sheet.mutation.insert-row' : 'sheet.mutation.insert-col', id, { range });
    else if (change.kind === 'delete')
      this.#mutate(rows ? 'sheet.mutation.remove-rows' : 'sheet.mutation.remove-col', id, { range });
    else {
      const targetRange = lines(change.to, change.count);
      this.#mutate(rows ? 'sheet.mutation.move-rows' : 'sheet.mutation.move-columns', id, {
        sourceRange: range,
        targetRange,
      });
    }
  }

  /** `old` null: rows or columns moved, so that nothing is known of what is drawn. */
  #layout(id: number, old: LayoutView | null, layout: LayoutView): void {
    if (old?.rows !== layout.rows)
      this.#mutate('sheet.mutation.set-worksheet-row-count', id, { rowCount: layout.rows });
    if (old?.columns !== layout.columns)
      this.#mutate('sheet.mutation.set-worksheet-column-count', id, { columnCount: layout.columns });
    if (old?.frozenRows !== layout.frozenRows || old.frozenColumns !== layout.frozenColumns)
      this.#mutate('sheet.mutation.set-frozen', id, freezeOf(layout));
    for (const [column, colWidth] of changedSizes(
      old?.columnWidths ?? {},
      layout.columnWidths,
      DEFAULT_WIDTH,
    )) {
      this.#mutate('sheet.mutation.set-worksheet-col-width', id, {
        ranges: [lineRange('COLUMNS', column, layout)],
        colWidth,
      });
    }
    for (const [row, rowHeight] of changedSizes(old?.rowHeights ?? {}, layout.rowHeights, DEFAULT_HEIGHT)) {
      this.#mutate('sheet.mutation.set-worksheet-row-height', id, {
        ranges: [lineRange('ROWS', row, layout)],
        rowHeight,
      });
    }
    this.#hidden(id, 'ROWS', old?.hiddenRows ?? null, layout);
    this.#hidden(id, 'COLUMNS', old?.hiddenColumns ?? null, layout);
  }

  #hidden(
    id: number,
    dimension: 'ROWS' | 'COLUMNS',
    old: readonly number[] | null,
    layout: LayoutView,
  ): void {
    const name = dimension === 'ROWS' ? 'row' : 'col';
    const now = dimension === 'ROWS' ? layout.hiddenRows : layout.hiddenColumns;
    const shown = (old ?? []).filter((line) => !now.includes(line));
    const hidden = now.filter((line) => old === null || !old.includes(line));
    if (old === null)
      this.#mutate(`sheet.mutation.set-${name}-visible`, id, {
        ranges: [rangeOf({ row: 1, column: 1, rows: layout.rows, columns: layout.columns })],
      });
    if (shown.length > 0)
      this.#mutate(`sheet.mutation.set-${name}-visible`, id, {
        ranges: shown.map((line) => lineRange(dimension, line, layout)),
      });
    if (hidden.length > 0)
      this.#mutate(`sheet.mutation.set-${name}-hidden`, id, {
        ranges: hidden.map((line) => lineRange(dimension, line, layout)),
      });
  }

  #cells(id: number, cells: CellsView): void {
    const maker = new CellMaker(cells.looks, true);
    const cellValue: Record<number, Record<number, ICellData>> = {};
    for (const row of cells.rows)
      cellValue[row.row - 1] = { ...cellValue[row.row - 1], ...maker.cellsOf(row) };
    this.#mutate('sheet.mutation.set-range-values', id, { cellValue });
  }

  #rules(id: number, old: RulesView | null, rules: RulesView): void {
    if (old !== null && old.merges.length > 0)
      this.#mutate('sheet.mutation.remove-worksheet-merge', id, { ranges: old.merges.map(rangeOf) });
    if (old !== null && rules.merges.length > 0)
      this.#mutate('sheet.mutation.add-worksheet-merge', id, { ranges: rules.merges.map(rangeOf) });
    if (old !== null)
      this.#mutate('data-validation.mutation.removeRule', id, {
        ruleId: listRules(id, old).map((rule) => rule.uid),
      });
    this.#mutate('data-validation.mutation.addRule', id, { rule: listRules(id, rules) });
    for (const note of old?.notes ?? [])
      this.#mutate('sheet.mutation.remove-note', id, {
        sheetId: sheetId(id),
        noteId: noteOf(note).id,
        silent: true,
      });
    for (const note of rules.notes) {
      const drawn = noteOf(note);
      this.#mutate('sheet.mutation.update-note', id, {
        sheetId: sheetId(id),
        row: drawn.row,
        col: drawn.col,
        note: drawn,
        silent: true,
      });
    }
  }
}

function lineRange(dimension: 'ROWS' | 'COLUMNS', line: number, layout: LayoutView): object {
  return rangeOf(
    dimension === 'ROWS'
      ? { row: line, rows: 1, column: 1, columns: layout.columns }
      : { column: line, columns: 1, row: 1, rows: layout.rows },
  );
}

/** Lines whose size changed, with the new size in pixels. */
function changedSizes(
  old: Readonly<Record<number, number>>,
  now: Readonly<Record<number, number>>,
  usual: number,
): [number, number][] {
  const lines = new Set([...Object.keys(old), ...Object.keys(now)].map(Number));
  return [...lines].filter((line) => old[line] !== now[line]).map((line) => [line, now[line] ?? usual]);
}
