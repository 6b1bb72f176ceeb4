/** Tells what changed in the spreadsheet since the page last heard, by comparing states: rows are immutable, so it is quick. */
import { type Area, intersection } from '../emulator/spreadsheet/a1.ts';
import type { Book } from '../emulator/spreadsheet/book.ts';
import { EMPTY_ROW, type Row } from '../emulator/spreadsheet/cell.ts';
import { restructuredState } from '../emulator/spreadsheet/restructure.ts';
import type { Sheet } from '../emulator/spreadsheet/sheet.ts';
import type { SheetState } from '../emulator/spreadsheet/state.ts';
import { mapSpan, type Span, type StructureChange } from '../emulator/spreadsheet/structure.ts';
import { highlightsOf } from './highlights.ts';
import type { BookDelta, BookView, Highlight, LayoutView, RulesView, SheetDelta } from './book-view.ts';
import { cellsView, layoutView, rulesView, sheetView, tabView } from './sheet-view.ts';

/** What the page knows of one tab. */
interface Told {
  readonly state: SheetState;
  /** Displayed text of each cell with a formula, by `row,column`. */
  readonly formulas: ReadonlyMap<string, string>;
  readonly layout: LayoutView;
  readonly rules: RulesView;
  readonly highlights: readonly Highlight[];
}

interface Restructuring {
  readonly revision: number;
  readonly sheet: number;
  readonly change: StructureChange;
}

/** How far back an edit of a page that has not heard of everything yet can be understood. */
const REMEMBERED = 200;

export class Feed {
  readonly #book: Book;
  #revision = 0;
  #bookRevision: number;
  /** The tab that the pages show, as far as they were told or told us. */
  #activeSheet: number;
  #head: string;
  readonly #told = new Map<number, Told>();
  #restructurings: Restructuring[] = [];
  /** Cells to tell again although they may not have changed. */
  #again: { readonly sheet: number; readonly area: Area }[] = [];

  constructor(book: Book) {
    this.#book = book;
    this.#bookRevision = book.revision;
    this.#activeSheet = book.activeSheet.id;
    this.#head = this.#headNow();
    for (const sheet of book.sheets) this.#told.set(sheet.id, told(sheet));
  }

  /** Number of the latest delta. */
  get revision(): number {
    return this.#revision;
  }

  /** Everything, for a page that opens. */
  whole(): BookView {
    const { name, activeSheet, sheets } = this.#book;
    return { revision: this.#revision, name, activeSheet: activeSheet.id, sheets: sheets.map(sheetView) };
  }

  /** The way from what was told last to now; null when nothing changed that a page shows. */
  delta(): BookDelta | null {
    const head = this.#headNow();
    const from = this.#revision;
    const changes = this.#structureChanges();
    const changed = this.#bookRevision !== this.#book.revision || this.#again.length > 0;
    this.#bookRevision = this.#book.revision;
    const sheets = changed
      ? this.#book.sheets.flatMap((sheet) => this.#sheetDelta(sheet, changes.get(sheet.id) ?? []))
      : [];
    const { name, activeSheet } = this.#book;
    const opened = activeSheet.id === this.#activeSheet ? null : activeSheet.id;
    this.#again = [];
    if (head === this.#head && sheets.length === 0 && opened === null) return null;
    this.#activeSheet = activeSheet.id;
    this.#head = head;
    this.#revision++;
    for (const [sheet, list] of changes) {
      this.#restructurings.push(...list.map((change) => ({ revision: this.#revision, sheet, change })));
    }
    this.#restructurings = this.#restructurings.slice(-REMEMBERED);
    return {
      from,
      to: this.#revision,
      name,
      activeSheet: opened,
      tabs: this.#book.sheets.map(tabView),
      sheets,
    };
  }

  /** The page may show something else in these cells: they are part of the next delta. */
  retell(sheet: number, area: Area): void {
    this.#again.push({ sheet, area });
  }

  /** What happened to the rows and columns of a tab after a revision, oldest first. */
  restructuringsSince(revision: number, sheet: number): readonly StructureChange[] {
    return this.#restructurings
      .filter((one) => one.revision > revision && one.sheet === sheet)
      .map(({ change }) => change);
  }

  /** The person chose a tab: the page knows. */
  personOpened(sheet: Sheet): void {
    this.#book.activate(sheet);
    this.#activeSheet = sheet.id;
  }

  #headNow(): string {
    return JSON.stringify([this.#book.name, this.#book.sheets.map(tabView)]);
  }

  #structureChanges(): Map<number, StructureChange[]> {
    const bySheet = new Map<number, StructureChange[]>();
    for (const { change } of this.#book.changes.since(this.#bookRevision) ?? []) {
      // After an undo nothing is known of where lines went: what differs is told cell by cell.
      if (change.kind === 'all') bySheet.clear();
      if (change.kind !== 'structure') continue;
      bySheet.set(change.sheetId, [...(bySheet.get(change.sheetId) ?? []), change.change]);
    }
    return bySheet;
  }

  #sheetDelta(sheet: Sheet, structure: readonly StructureChange[]): SheetDelta[] {
    const old = this.#told.get(sheet.id);
    const now = told(sheet);
    this.#told.set(sheet.id, now);
    if (old === undefined) return [{ id: sheet.id, whole: sheetView(sheet) }];
    const before = structure.reduce(restructuredState, old.state);
    const areas = [...changedAreas(before, now.state), ...insertedAreas(structure, now.state)];
    areas.push(...this.#again.flatMap((one) => (one.sheet === sheet.id ? one.area : [])));
    for (const [key, text] of now.formulas) if (old.formulas.get(key) !== text) areas.push(cellArea(key));
    // Lines that went, in an undo for example, took their cells with them.
    const cells = areas.flatMap((area) => withinSheet(area, sheet) ?? []);
    const moved = structure.length > 0;
    const delta: SheetDelta = {
      id: sheet.id,
      ...(moved && { structure }),
      ...((moved || !same(old.layout, now.layout)) && { layout: now.layout }),
      ...((moved || !same(old.rules, now.rules)) && { rules: now.rules }),
      ...(cells.length > 0 && { cells: cellsView(sheet, cells, false) }),
      ...((moved || !same(old.highlights, now.highlights)) && { highlights: now.highlights }),
    };
    return Object.keys(delta).length > 1 ? [delta] : [];
  }
}

function told(sheet: Sheet): Told {
  const formulas = new Map<string, string>();
  const everything = { row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns };
  for (const { row, column } of sheet.formulaCells(everything)) {
    formulas.set(`${String(row)},${String(column)}`, sheet.displayed(row, column));
  }
  return {
    state: sheet.saved(),
    formulas,
    layout: layoutView(sheet),
    rules: rulesView(sheet),
    highlights: highlightsOf(sheet),
  };
}

function withinSheet(area: Area, sheet: Sheet): Area | null {
  return intersection(area, { row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns });
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function cellArea(key: string): Area {
  const [row = 1, column = 1] = key.split(',').map(Number);
  return { row, column, rows: 1, columns: 1 };
}

/** Per row the run of cells that differ; equal runs in rows below each other become one area. */
function changedAreas(old: SheetState, now: SheetState): Area[] {
  const areas: Area[] = [];
  for (let index = 0; index < Math.max(old.rows.length, now.rows.length); index++) {
    const run = changedRun(old.rows[index] ?? EMPTY_ROW, now.rows[index] ?? EMPTY_ROW);
    if (run === null) continue;
    const last = areas.at(-1);
    if (
      last !== undefined &&
      last.row + last.rows === index + 1 &&
      last.column === run.column &&
      last.columns === run.columns
    ) {
      areas[areas.length - 1] = { ...last, rows: last.rows + 1 };
    } else areas.push({ row: index + 1, rows: 1, ...run });
  }
  return areas;
}

function changedRun(old: Row, now: Row): { column: number; columns: number } | null {
  if (old === now) return null;
  const differs = (index: number): boolean =>
    (old.values[index] ?? '') !== (now.values[index] ?? '') ||
    old.formulas?.get(index) !== now.formulas?.get(index) ||
    old.styles?.[index] !== now.styles?.[index];
  const filled = (row: Row): number =>
    Math.max(row.values.length, row.styles?.length ?? 0, 1 + Math.max(-1, ...(row.formulas?.keys() ?? [])));
  const length = Math.max(filled(old), filled(now));
  let first = 0;
  while (first < length && !differs(first)) first++;
  if (first === length) return null;
  let last = length - 1;
  while (!differs(last)) last--;
  return { column: first + 1, columns: last - first + 1 };
}

/** Univer leaves new rows and columns plain, ours look like their neighbours: they are told in full. */
function insertedAreas(structure: readonly StructureChange[], now: SheetState): Area[] {
  const lastColumn = now.rows.reduce((last, row) => Math.max(last, row?.styles?.length ?? 0), 1);
  return structure.flatMap((change, index) => {
    if (change.kind !== 'insert') return [];
    const { dimension, at, count } = change;
    // New lines at the end of a big sheet are plain.
    if (dimension === 'ROWS' && at > now.rows.length) return [];
    const later = structure.slice(index + 1).filter((other) => other.dimension === dimension);
    return later
      .reduce<readonly Span[]>(
        (spans, one) => spans.flatMap((span) => mapSpan(one, span)),
        [{ start: at, count }],
      )
      .map(({ start, count: lines }) =>
        dimension === 'ROWS'
          ? { row: start, rows: lines, column: 1, columns: lastColumn }
          : { row: 1, rows: now.rows.length, column: start, columns: lines },
      );
  });
}
