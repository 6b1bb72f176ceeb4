/** What can be done with the cells of a Range as a block: selecting, merging, sorting, copying and moving them. */
import { type Area, intersection, subtract } from '../a1.ts';
import { mayEditArea } from '../access.ts';
import { dataRegion, nextDataCell, type Way } from '../regions.ts';
import { type SortKey, sortArea } from '../sort.ts';
import { copyCells, moveCells } from '../transfer.ts';
import { rangeOf } from './conditional-format.ts';
import type { GoogleRange } from './context.ts';
import { RangeStyles } from './range-styles.ts';
import { select, selectCell } from './selecting.ts';

type CopyOptions = { readonly formatOnly?: boolean | undefined; readonly contentsOnly?: boolean | undefined };

export class RangeCells extends RangeStyles implements Partial<GoogleRange> {
  activate(): GoogleRange {
    this.context.host.call('Range.activate');
    select(this.sheet, [this.area]);
    return this.self;
  }

  activateAsCurrentCell(): GoogleRange {
    if (this.area.rows > 1 || this.area.columns > 1)
      throw this.context.error('The range must be a single cell.');
    this.context.host.call('Range.activateAsCurrentCell');
    selectCell(this.sheet, this.area);
    return this.self;
  }

  canEdit(): boolean {
    this.read('canEdit');
    return mayEditArea(this.sheet, this.area, this.context.host.user);
  }

  merge(): GoogleRange {
    this.write('merge');
    this.mergeArea(this.area);
    return this.self;
  }

  mergeAcross(): GoogleRange {
    this.write('mergeAcross');
    const { row, rows } = this.area;
    for (let down = 0; down < rows; down++) this.mergeArea({ ...this.area, row: row + down, rows: 1 });
    return this.self;
  }

  mergeVertically(): GoogleRange {
    this.write('mergeVertically');
    const { column, columns } = this.area;
    for (let across = 0; across < columns; across++) {
      this.mergeArea({ ...this.area, column: column + across, columns: 1 });
    }
    return this.self;
  }

  breakApart(): GoogleRange {
    this.write('breakApart');
    const merges = this.sheet.state.merges.filter((merge) => intersection(merge, this.area) === null);
    this.sheet.update('rules', { merges });
    return this.self;
  }

  isPartOfMerge(): boolean {
    this.read('isPartOfMerge');
    return this.mergesHere().length > 0;
  }

  getMergedRanges(): GoogleRange[] {
    this.read('getMergedRanges');
    return this.context.list(this.mergesHere().map((merge) => this.context.make.range(this.sheet, merge)));
  }

  /** As Ctrl+arrow jumps from the top left cell. */
  getNextDataCell(direction: GoogleAppsScript.Spreadsheet.Direction): GoogleRange {
    this.read('getNextDataCell');
    return this.context.make.range(this.sheet, nextDataCell(this.sheet, this.area, String(direction) as Way));
  }

  getDataRegion(dimension?: GoogleAppsScript.Spreadsheet.Dimension): GoogleRange {
    this.read('getDataRegion');
    const only = dimension === undefined ? null : String(dimension);
    const grow = { rows: only !== 'COLUMNS', columns: only !== 'ROWS' };
    return this.context.make.range(this.sheet, dataRegion(this.sheet, this.area, grow));
  }

  /** A column number of the sheet, `{column, ascending}`, or an array of either. */
  sort(spec: unknown): GoogleRange {
    const keys = (Array.isArray(spec) ? spec : [spec]).map((one) => this.sortKey(one));
    this.write('sort');
    sortArea(this.sheet, this.area, keys);
    return this.self;
  }

  trimWhitespace(): GoogleRange {
    this.write('trimWhitespace');
    const trimmed = this.sheet.values(this.area).map((line, down) =>
      line.map((value, across) => {
        const isFormula = this.sheet.formula(this.area.row + down, this.area.column + across) !== '';
        return typeof value === 'string' && !isFormula ? value.trim().replaceAll(/\s+/g, ' ') : null;
      }),
    );
    this.sheet.write(this.area, trimmed);
    return this.self;
  }

  copyTo(destination: GoogleRange, ...options: readonly unknown[]): void {
    const [what, transposed] = options;
    const { formatOnly, contentsOnly } = (
      typeof what === 'object' && what !== null ? what : {}
    ) as CopyOptions;
    const type = options.length === 2 ? String(what) : 'PASTE_NORMAL';
    if (!['PASTE_NORMAL', 'PASTE_VALUES', 'PASTE_FORMAT', 'PASTE_FORMULA'].includes(type)) {
      throw this.context.error(`Range.copyTo with ${type} is not emulated by the workbench.`);
    }
    const target = rangeOf(this.context, destination);
    this.context.writeCells('Range.copyTo', target.sheet, [target.area]);
    this.context.inside(this.sheet, this.area);
    copyCells(this.sheet, this.area, target.sheet, target.area, {
      contents: formatOnly !== true && type !== 'PASTE_FORMAT',
      formats: contentsOnly !== true && type !== 'PASTE_VALUES' && type !== 'PASTE_FORMULA',
      valuesOnly: type === 'PASTE_VALUES',
      transposed: transposed === true,
    });
  }

  moveTo(target: GoogleRange): void {
    const { sheet, area } = rangeOf(this.context, target);
    this.write('moveTo');
    moveCells(this.sheet, this.area, sheet, area);
  }

  /** The value of the top left cell stays; a merge that cuts through another one is refused. */
  private mergeArea(area: Area): void {
    const kept: Area[] = [];
    for (const merge of this.sheet.state.merges) {
      const common = intersection(merge, area);
      if (common === null) kept.push(merge);
      else if (common.rows !== merge.rows || common.columns !== merge.columns) {
        throw this.context.error('You must select all cells in a merged range to merge or unmerge them.');
      }
    }
    for (const rest of subtract(area, { ...area, rows: 1, columns: 1 }))
      this.sheet.clear(rest, { contents: true });
    const merged = area.rows > 1 || area.columns > 1 ? [area] : [];
    this.sheet.update('rules', { merges: [...kept, ...merged] });
  }

  private mergesHere(): readonly Area[] {
    return this.sheet.state.merges.filter((merge) => intersection(merge, this.area) !== null);
  }

  private sortKey(spec: unknown): SortKey {
    const key =
      typeof spec === 'number'
        ? { column: spec, ascending: true }
        : { ascending: true, ...(spec as { column: number; ascending?: boolean }) };
    if (!(key.column >= this.area.column && key.column < this.area.column + this.area.columns)) {
      throw this.context.error('The column index is out of bounds.');
    }
    return key;
  }
}
