/** Draws what changed on the server: each change as a Univer mutation that is neither echoed nor undone here. */
import { BooleanNumber, type ICellData } from '@univerjs/core';
import type {
  BookDelta,
  CellsView,
  GroupView,
  LayoutView,
  RulesView,
  SheetDelta,
  TabView,
} from '../../server/book-view.ts';
import type { Grid } from './boot.ts';
import type { Highlights } from './highlights.ts';
import { layoutMutations, lineRange, type Mutation, structureMutation } from './layout.ts';
import { CellMaker } from './looks.ts';
import { listRules, noteOf, rangeOf, sheetId, sheetSnapshot, UNIT } from './snapshot.ts';

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

  /** Rows and columns that can be folded, by sheet. */
  groups(): ReadonlyMap<number, readonly GroupView[]> {
    return new Map([...this.#drawn].map(([id, { layout }]) => [id, layout.groups]));
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

  #mutateAll(sheet: number, mutations: readonly Mutation[]): void {
    for (const { id, params } of mutations) this.#mutate(id, sheet, params);
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
    for (const change of delta.structure ?? []) this.#mutateAll(id, [structureMutation(change, old.layout)]);
    if (delta.layout !== undefined) {
      this.#mutateAll(id, layoutMutations(delta.structure === undefined ? old.layout : null, delta.layout));
    }
    if (delta.cells !== undefined) this.#cells(id, delta.cells);
    if (delta.cells !== undefined || delta.structure !== undefined) this.#fitted.delete(id);
    if (delta.rules !== undefined) this.#rules(id, old.rules, delta.rules);
    if (delta.highlights !== undefined) this.#highlights.set(id, delta.highlights);
    this.#drawn.set(id, { layout: delta.layout ?? old.layout, rules: delta.rules ?? old.rules });
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
