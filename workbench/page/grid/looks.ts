/** How the server's cells look in Univer's terms. */
import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  type ICellData,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { CellKind, Look, RowView } from '../../server/book-view.ts';

const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
};
const VERTICAL = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };

/** Where text of that kind stands when the cell does not say. */
const USUAL: Readonly<Record<CellKind, HorizontalAlign>> = {
  t: HorizontalAlign.LEFT,
  n: HorizontalAlign.RIGHT,
  b: HorizontalAlign.CENTER,
  e: HorizontalAlign.CENTER,
  '-': HorizontalAlign.LEFT,
};

/** Points. */
export const USUAL_SIZE = 10;

/** All properties that a cell of ours can set, off: Univer merges styles, so what is gone must be taken back by name. */
const CLEARED = {
  bg: null,
  cl: null,
  bl: BooleanNumber.FALSE,
  it: BooleanNumber.FALSE,
  ul: { s: BooleanNumber.FALSE },
  st: { s: BooleanNumber.FALSE },
  bd: null,
  n: null,
  vt: null,
} as unknown as IStyleData;

export function styleOf(look: Look, kind: CellKind): IStyleData {
  return {
    ...partialStyle(look),
    fs: look.size ?? USUAL_SIZE,
    ht: look.align === undefined ? USUAL[kind] : HORIZONTAL[look.align],
    tb: look.wrap === true ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
  };
}

/** Only what the look sets. */
export function partialStyle(look: Look): IStyleData {
  const style: IStyleData = {};
  if (look.background !== undefined) style.bg = { rgb: look.background };
  if (look.color !== undefined) style.cl = { rgb: look.color };
  if (look.bold === true) style.bl = BooleanNumber.TRUE;
  if (look.italic === true) style.it = BooleanNumber.TRUE;
  if (look.underline === true) style.ul = { s: BooleanNumber.TRUE };
  if (look.strike === true) style.st = { s: BooleanNumber.TRUE };
  if (look.size !== undefined) style.fs = look.size;
  if (look.vertical !== undefined) style.vt = VERTICAL[look.vertical];
  if (look.borders !== undefined) style.bd = borders(look.borders);
  return style;
}

function borders(sides: NonNullable<Look['borders']>): NonNullable<IStyleData['bd']> {
  const line = (color: string | undefined): { s: BorderStyleTypes; cl: { rgb: string } } | null =>
    color === undefined ? null : { s: BorderStyleTypes.THIN, cl: { rgb: color } };
  return { t: line(sides.top), l: line(sides.left), b: line(sides.bottom), r: line(sides.right) };
}

const NONE: Look = {};

/** Makes Univer's cells of rows that share a list of looks; equal styles become one object. */
export class CellMaker {
  readonly #looks: readonly Look[];
  readonly #over: boolean;
  readonly #styles = new Map<string, IStyleData>();

  /** `over`: other cells stand there already, whose styles must go. */
  constructor(looks: readonly Look[], over: boolean) {
    this.#looks = looks;
    this.#over = over;
  }

  /** By column index, counted from 0. */
  cellsOf(row: RowView): Record<number, ICellData> {
    const cells: Record<number, ICellData> = {};
    row.texts.forEach((text, index) => {
      const kind = (row.kinds[index] ?? 't') as CellKind;
      const look = row.looks?.[index] ?? null;
      if (!this.#over && kind === '-' && look === null) return;
      const column = row.column - 1 + index;
      cells[column] = {
        ...valueOf(text, kind),
        f: row.formulas?.[column + 1] ?? null,
        s: this.#style(look, kind),
      };
    });
    return cells;
  }

  #style(lookIndex: number | null, kind: CellKind): IStyleData {
    const key = `${kind}${String(lookIndex)}`;
    let style = this.#styles.get(key);
    if (style === undefined) {
      const look = lookIndex === null ? NONE : (this.#looks[lookIndex] ?? NONE);
      style = { ...(this.#over ? CLEARED : {}), ...styleOf(look, kind) };
      this.#styles.set(key, style);
    }
    return style;
  }
}

/** Values are shown as the server's text; true and false stay what they are, for the sake of checkboxes. */
function valueOf(text: string, kind: CellKind): { v: Nullable<string | number>; t: Nullable<CellValueType> } {
  if (kind === '-') return { v: null, t: null };
  if (kind === 'b') return { v: text === 'TRUE' ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: text, t: CellValueType.STRING };
}
