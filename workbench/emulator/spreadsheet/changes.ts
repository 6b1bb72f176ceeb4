/** The feed of changes to a spreadsheet, numbered, so that a page can follow without reading everything again. */
import type { Area } from './a1.ts';
import type { StructureChange } from './structure.ts';

export type Change =
  /** Values, formulas, notes or styles in the area; cells elsewhere may follow through formulas and rules. */
  | { readonly kind: 'cells'; readonly sheetId: number; readonly area: Area }
  | { readonly kind: 'structure'; readonly sheetId: number; readonly change: StructureChange }
  /** Merges, validations, conditional formats, filter, protections or groups. */
  | { readonly kind: 'rules'; readonly sheetId: number }
  /** Widths, heights, hidden rows and columns, frozen panes. */
  | { readonly kind: 'layout'; readonly sheetId: number }
  /** A tab came, went, moved, was renamed, hidden or shown. */
  | { readonly kind: 'tabs' }
  /** Name, zone, locale or metadata of the spreadsheet. */
  | { readonly kind: 'book' }
  /** Everything may differ: an undo or a loaded file. */
  | { readonly kind: 'all' };

interface NumberedChange {
  readonly revision: number;
  readonly change: Change;
}

const KEPT = 2_000;

export class Changes {
  /** Number of the latest change; grows by one with each. */
  revision = 0;
  #log: NumberedChange[] = [];

  record(change: Change): void {
    this.revision++;
    this.#log.push({ revision: this.revision, change });
    if (this.#log.length > 2 * KEPT) this.#log = this.#log.slice(-KEPT);
  }

  /** Every change after that revision, oldest first; null when the log no longer reaches back so far: read all again. */
  since(revision: number): readonly NumberedChange[] | null {
    const first = this.#log[0]?.revision ?? this.revision + 1;
    if (revision + 1 < first && revision < this.revision) return null;
    return this.#log.filter((change) => change.revision > revision);
  }
}
