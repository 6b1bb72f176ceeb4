/** What a page knows of the spreadsheet: it starts from a view and follows by deltas alone, as the grid does. */
import type { StructureChange } from '../../../workbench/emulator/spreadsheet/structure.ts';
import type {
  BookDelta,
  BookView,
  CellsView,
  LayoutView,
  SheetView,
} from '../../../workbench/server/book-view.ts';

/** Text, kind, look and formula of a cell as JSON. */
type Cell = string;
const EMPTY: Cell = JSON.stringify(['', '-', null, null]);

interface ReplicaSheet {
  /** By row, then column, counted from 0. */
  cells: Cell[][];
  layout: LayoutView;
  rest: unknown;
}

export class Replica {
  #sheets = new Map<number, ReplicaSheet>();
  #tabs: unknown;
  #name: string;
  #revision: number;

  constructor(book: BookView) {
    for (const sheet of book.sheets) this.#sheets.set(sheet.id, fresh(sheet));
    this.#tabs = book.sheets.map(tabOf);
    this.#name = book.name;
    this.#revision = book.revision;
  }

  apply(delta: BookDelta): void {
    if (delta.from !== this.#revision) throw new Error('A delta was missed.');
    this.#revision = delta.to;
    this.#tabs = delta.tabs;
    this.#name = delta.name;
    for (const id of this.#sheets.keys())
      if (!delta.tabs.some((tab) => tab.id === id)) this.#sheets.delete(id);
    for (const sheet of delta.sheets) {
      if (sheet.whole !== undefined) this.#sheets.set(sheet.id, fresh(sheet.whole));
      const known = this.#sheets.get(sheet.id);
      if (known === undefined || sheet.whole !== undefined) continue;
      for (const change of sheet.structure ?? []) restructure(known.cells, change);
      if (sheet.layout !== undefined) known.layout = sheet.layout;
      resize(known);
      if (sheet.cells !== undefined) write(known.cells, sheet.cells);
      const rest = known.rest as { rules: unknown; highlights: unknown };
      known.rest = { rules: sheet.rules ?? rest.rules, highlights: sheet.highlights ?? rest.highlights };
    }
  }

  /** Everything it knows, to compare with what a new page would be told. */
  known(): unknown {
    const sheets = [...this.#sheets]
      .sort(([a], [b]) => a - b)
      .map(([id, { cells, layout, rest }]) => ({
        id,
        layout,
        rest,
        cells: cells.flatMap((line, row) =>
          line.flatMap((cell, column) =>
            cell === EMPTY ? [] : [`${String(row + 1)},${String(column + 1)} ${cell}`],
          ),
        ),
      }));
    return { name: this.#name, tabs: this.#tabs, sheets };
  }
}

function tabOf({ id, name, hidden, color }: SheetView): unknown {
  return { id, name, hidden, color };
}

function fresh(sheet: SheetView): ReplicaSheet {
  const replica = {
    cells: [],
    layout: sheet.layout,
    rest: { rules: sheet.rules, highlights: sheet.highlights },
  };
  resize(replica);
  write(replica.cells, sheet.cells);
  return replica;
}

function resize(sheet: ReplicaSheet): void {
  const { rows, columns } = sheet.layout;
  sheet.cells = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => sheet.cells[row]?.[column] ?? EMPTY),
  );
}

function write(cells: Cell[][], { looks, rows }: CellsView): void {
  for (const { row, column, texts, kinds, looks: indexes, formulas } of rows) {
    texts.forEach((text, index) => {
      const line = cells[row - 1];
      if (line === undefined || line[column - 1 + index] === undefined)
        throw new Error('A cell lies outside the sheet.');
      const look = looks[indexes?.[index] ?? -1] ?? null;
      line[column - 1 + index] = JSON.stringify([
        text,
        kinds[index],
        look,
        formulas?.[column + index] ?? null,
      ]);
    });
  }
}

function restructure(cells: Cell[][], change: StructureChange): void {
  if (change.dimension === 'ROWS') splice(cells, change, () => []);
  else for (const line of cells) splice(line, change, () => EMPTY);
}

function splice<T>(list: T[], change: StructureChange, filler: () => T): void {
  const { at, count } = change;
  if (change.kind === 'insert') list.splice(at - 1, 0, ...Array.from({ length: count }, filler));
  else {
    const moved = list.splice(at - 1, count);
    if (change.kind === 'move')
      list.splice((change.to > at ? change.to - count : change.to) - 1, 0, ...moved);
  }
}
