/** Lays the colours of conditional formats, which the server evaluated, over the cells without touching their styles. */
import { type IStyleData, InterceptorEffectEnum } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import type { Highlight } from '../../server/book-view.ts';
import type { Grid } from './boot.ts';
import { partialStyle } from './looks.ts';
import { sheetId } from './snapshot.ts';

interface Span {
  readonly from: number;
  readonly to: number;
  readonly style: IStyleData;
}

/** By sheet, then by row index; spans of column indexes, both ends included. */
type Map3 = Map<string, Map<number, Span[]>>;

export class Highlights {
  readonly #spans: Map3 = new Map();

  constructor(grid: Grid) {
    grid.univer
      .__getInjector()
      .get(SheetInterceptorService)
      .intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
        id: 'highlights',
        effect: InterceptorEffectEnum.Style,
        handler: (cell, location, next) => {
          const style = this.#at(location.subUnitId, location.row, location.col);
          if (style === undefined) return next(cell);
          // Univer draws a copy of the cell: the original must stay as it is.
          const own =
            cell === undefined || cell === null || cell === location.rawData ? { ...location.rawData } : cell;
          return next({ ...own, interceptorStyle: { ...own.interceptorStyle, ...style } });
        },
      });
  }

  /** Takes the place of all highlights of the sheet. */
  set(id: number, highlights: readonly Highlight[]): void {
    const rows = new Map<number, Span[]>();
    for (const { row, column, columns, look } of highlights) {
      const spans = rows.get(row - 1) ?? [];
      spans.push({ from: column - 1, to: column + columns - 2, style: partialStyle(look) });
      rows.set(row - 1, spans);
    }
    this.#spans.set(sheetId(id), rows);
  }

  #at(sheet: string, row: number, column: number): IStyleData | undefined {
    return this.#spans
      .get(sheet)
      ?.get(row)
      ?.find((span) => column >= span.from && column <= span.to)?.style;
  }
}
