/** The spreadsheet: its tabs, locale, time zone, names and metadata. Pure and synchronous; Google's names are elsewhere. */
import { getFormatFromId } from 'numfmt';
import { Changes } from './changes.ts';
import { localeTag } from './display.ts';
import { Evaluator } from './formula.ts';
import { rowAt } from './grid.ts';
import { renamed, restructured } from './references.ts';
import type { Metadata, MetadataLocation, NamedArea } from './rules.ts';
import { Sheet } from './sheet.ts';
import { emptyState, type SheetState } from './state.ts';
import { mapIndex, mapWhole, type StructureChange } from './structure.ts';

export interface BookOptions {
  readonly id?: string;
  readonly name?: string;
  /** As Google writes it, for example `en_US`. */
  readonly locale?: string;
  /** IANA name. */
  readonly timeZone?: string;
  /** Who owns the spreadsheet; null: the person who is asked about. */
  readonly owner?: string | null;
  /** Names of the tabs; one `Sheet1` if not given. */
  readonly tabs?: readonly string[];
  /** Emulated time in milliseconds, for `TODAY()` and dates typed without a year. */
  readonly now?: () => number;
}

export class Book {
  readonly id: string;
  #name: string;
  #locale: string;
  #timeZone: string;
  owner: string | null;
  /** E-mail addresses of those who may only look; everybody else who opens the spreadsheet may edit. */
  readonly viewers = new Set<string>();
  /** The emulated clock; whoever owns the world sets it. */
  now: () => number;
  readonly changes = new Changes();
  readonly evaluator = new Evaluator(this);
  #sheets: Sheet[];
  #activeSheet: Sheet;
  #metadata: readonly Metadata[] = [];
  #namedAreas: readonly NamedArea[] = [];

  constructor(options: BookOptions = {}) {
    this.id = options.id ?? 'workbench-spreadsheet';
    this.#name = options.name ?? 'Untitled spreadsheet';
    this.#locale = options.locale ?? 'en_US';
    this.#timeZone = options.timeZone ?? 'Etc/UTC';
    this.owner = options.owner ?? null;
    this.now = options.now ?? Date.now;
    const tabs = options.tabs ?? ['Sheet1'];
    // Google numbers the first tab 0 and draws the others at random; small numbers do as well and are stable.
    this.#sheets = tabs.map((name, index) => new Sheet(this, index, emptyState(name)));
    const [first] = this.#sheets;
    if (first === undefined) throw new Error('A spreadsheet needs at least one tab.');
    this.#activeSheet = first;
  }

  get name(): string {
    return this.#name;
  }
  get locale(): string {
    return this.#locale;
  }
  get timeZone(): string {
    return this.#timeZone;
  }
  /** In the order of the tabs. */
  get sheets(): readonly Sheet[] {
    return this.#sheets;
  }
  get metadata(): readonly Metadata[] {
    return this.#metadata;
  }
  get namedAreas(): readonly NamedArea[] {
    return this.#namedAreas;
  }
  /** The tab that the person looks at. */
  get activeSheet(): Sheet {
    return this.#activeSheet;
  }
  /** Number of the latest change. */
  get revision(): number {
    return this.changes.revision;
  }
  /** Another text whenever formulas may give other values: after each change, and as the clock goes on, by the minute. */
  get epoch(): string {
    return `${this.changes.revision}/${Math.floor(this.now() / 60_000)}`;
  }
  /** The locale's date format, for example `m/d/yyyy`. */
  get dateFormat(): string {
    return getFormatFromId(14, localeTag(this.#locale));
  }

  update(change: { name?: string; locale?: string; timeZone?: string }): void {
    this.#name = change.name ?? this.#name;
    this.#locale = change.locale ?? this.#locale;
    this.#timeZone = change.timeZone ?? this.#timeZone;
    this.changes.record({ kind: 'book' });
  }

  activate(sheet: Sheet): void {
    this.#activeSheet = sheet;
  }

  sheetById(id: number): Sheet | null {
    return this.#sheets.find((sheet) => sheet.id === id) ?? null;
  }

  /** Names are told apart without regard to case in formulas, as Sheets does. */
  sheetNamed(name: string): Sheet | null {
    const exact = this.#sheets.find((sheet) => sheet.name === name);
    return exact ?? this.#sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase()) ?? null;
  }

  /** A new tab before position `index` (0 is first); at the end if not given. */
  insertSheet(name: string, index = this.#sheets.length, state: SheetState = emptyState(name)): Sheet {
    const id = Math.max(-1, ...this.#sheets.map((sheet) => sheet.id), ...this.#retired) + 1;
    const sheet = new Sheet(this, id, { ...state, name });
    this.#sheets = [...this.#sheets.slice(0, index), sheet, ...this.#sheets.slice(index)];
    this.changes.record({ kind: 'tabs' });
    return sheet;
  }

  /** Numbers of deleted tabs are not given again. */
  readonly #retired = new Set<number>();

  /** The last tab cannot go: the caller refuses it in its own words. */
  deleteSheet(sheet: Sheet): void {
    this.#retired.add(sheet.id);
    const index = this.#sheets.indexOf(sheet);
    this.#sheets = this.#sheets.filter((one) => one !== sheet);
    this.#metadata = this.#metadata.filter(({ location }) => !liesOn(location, sheet.id));
    this.#namedAreas = this.#namedAreas.filter(({ sheetId }) => sheetId !== sheet.id);
    if (this.#activeSheet === sheet) {
      this.#activeSheet = this.#sheets[Math.min(index, this.#sheets.length - 1)] ?? this.#activeSheet;
    }
    this.changes.record({ kind: 'tabs' });
  }

  /** To position `index`, 0 being first. */
  moveSheet(sheet: Sheet, index: number): void {
    const others = this.#sheets.filter((one) => one !== sheet);
    this.#sheets = [...others.slice(0, index), sheet, ...others.slice(index)];
    this.changes.record({ kind: 'tabs' });
  }

  /** Formulas that name the tab follow. */
  renameSheet(sheet: Sheet, name: string): void {
    const old = sheet.name;
    sheet.update('tabs', { name });
    this.#rewriteFormulas((formula) => renamed(formula, old, name));
  }

  addMetadata(metadata: Omit<Metadata, 'id'>): Metadata {
    const added = { ...metadata, id: 1 + Math.max(0, ...this.#metadata.map(({ id }) => id)) };
    this.setMetadata([...this.#metadata, added]);
    return added;
  }

  setMetadata(metadata: readonly Metadata[]): void {
    this.#metadata = metadata;
    this.changes.record({ kind: 'book' });
  }

  setNamedAreas(areas: readonly NamedArea[]): void {
    this.#namedAreas = areas;
    this.changes.record({ kind: 'book' });
  }

  /** Takes along what the book knows about rows and columns of a tab that has just been restructured. */
  followStructure(sheet: Sheet, change: StructureChange): void {
    this.#metadata = this.#metadata.flatMap((metadata) => {
      const { location } = metadata;
      if (!('index' in location) || location.sheetId !== sheet.id) return [metadata];
      if (`${location.type}S` !== change.dimension) return [metadata];
      const index = mapIndex(change, location.index);
      return index === null ? [] : [{ ...metadata, location: { ...location, index } }];
    });
    this.#namedAreas = this.#namedAreas.flatMap((named) => {
      const area = named.sheetId === sheet.id ? mapWhole(change, named.area) : named.area;
      return area === null ? [] : [{ ...named, area }];
    });
    this.#rewriteFormulas((formula, home) =>
      restructured(formula, change, (sheetName) =>
        sheetName === null ? home === sheet : this.sheetNamed(sheetName) === sheet,
      ),
    );
  }

  #rewriteFormulas(rewrite: (formula: string, home: Sheet) => string): void {
    for (const sheet of this.#sheets) {
      const { rows } = sheet.state;
      rows.forEach((row, index) => {
        if (row?.formulas == null) return;
        const formulas = new Map(
          [...row.formulas].map(([column, formula]) => [column, rewrite(formula, sheet)]),
        );
        rows[index] = { ...rowAt(rows, index + 1), formulas };
      });
    }
  }

  /** Replaces everything, for an undo or a loaded file. */
  restore(saved: SavedBook): void {
    this.#name = saved.name;
    this.#locale = saved.locale;
    this.#timeZone = saved.timeZone;
    this.#metadata = saved.metadata;
    this.#namedAreas = saved.namedAreas;
    this.#sheets = saved.sheets.map(({ id, state }) => {
      const sheet = this.sheetById(id) ?? new Sheet(this, id, state);
      sheet.restore(state);
      return sheet;
    });
    const active = this.#sheets.find(({ id }) => id === saved.activeSheetId) ?? this.#sheets[0];
    if (active !== undefined) this.#activeSheet = active;
    this.changes.record({ kind: 'all' });
  }

  /** A state to come back to; cheap, because rows are shared. */
  saved(): SavedBook {
    return {
      name: this.#name,
      locale: this.#locale,
      timeZone: this.#timeZone,
      activeSheetId: this.#activeSheet.id,
      metadata: this.#metadata,
      namedAreas: this.#namedAreas,
      sheets: this.#sheets.map((sheet) => ({ id: sheet.id, state: sheet.saved() })),
    };
  }
}

export interface SavedBook {
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly activeSheetId: number;
  readonly metadata: readonly Metadata[];
  readonly namedAreas: readonly NamedArea[];
  readonly sheets: readonly { readonly id: number; readonly state: SheetState }[];
}

function liesOn(location: MetadataLocation, sheetId: number): boolean {
  return location.type !== 'SPREADSHEET' && location.sheetId === sheetId;
}
