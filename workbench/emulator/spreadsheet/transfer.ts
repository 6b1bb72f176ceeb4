/** Copies and moves blocks of cells, as paste and drag do: formulas are carried along, formats and rules go with them. */
import { type Area, intersection, subtract } from './a1.ts';
import { type CellInput, NO_LOOK, type StylePatch } from './cell.ts';
import { translated } from './references.ts';
import type { Sheet } from './sheet.ts';

interface TransferParts {
  readonly contents: boolean;
  readonly formats: boolean;
  /** Formulas become their values. */
  readonly valuesOnly?: boolean;
  readonly transposed?: boolean;
}

/** The area that a copy fills: the target repeats the source as often as it fits in whole, at least once. */
function filledArea(from: Area, to: Area, transposed = false): Area {
  const [rows, columns] = transposed ? [from.columns, from.rows] : [from.rows, from.columns];
  const times = (room: number, size: number): number => (room % size === 0 ? Math.max(room, size) : size);
  return { row: to.row, column: to.column, rows: times(to.rows, rows), columns: times(to.columns, columns) };
}

/** Returns the area that was written. */
export function copyCells(from: Sheet, source: Area, to: Sheet, target: Area, parts: TransferParts): Area {
  const filled = filledArea(source, target, parts.transposed);
  const inputs: CellInput[][] = [];
  const notes: string[][] = [];
  const styles: StylePatch[][] = [];
  for (let down = 0; down < filled.rows; down++) {
    const input: CellInput[] = [];
    const note: string[] = [];
    const style: StylePatch[] = [];
    for (let across = 0; across < filled.columns; across++) {
      const [rowOffset, columnOffset] = parts.transposed === true ? [across, down] : [down, across];
      const row = source.row + (rowOffset % source.rows);
      const column = source.column + (columnOffset % source.columns);
      const formula = parts.valuesOnly === true ? '' : from.formula(row, column);
      const moved = translated(formula, filled.row + down - row, filled.column + across - column);
      input.push(formula === '' ? from.value(row, column) : { formula: moved });
      note.push(from.note(row, column));
      style.push({ ...NO_LOOK, numberFormat: null, ...from.style(row, column) });
    }
    inputs.push(input);
    notes.push(note);
    styles.push(style);
  }
  const validations = parts.formats ? validationsOf(from, source) : [];
  to.ensureSize(filled.row + filled.rows - 1, filled.column + filled.columns - 1);
  if (parts.formats) to.setStyles(filled, styles);
  if (parts.contents) {
    to.write(filled, inputs);
    if (parts.formats) to.setNotes(filled, notes);
  }
  if (parts.formats && parts.transposed !== true) {
    to.setValidation(filled, null);
    for (const { area, validation } of validations) {
      for (let down = 0; down < filled.rows; down += source.rows) {
        for (let across = 0; across < filled.columns; across += source.columns) {
          const row = filled.row + down + area.row - source.row;
          const column = filled.column + across + area.column - source.column;
          to.setValidation({ ...area, row, column }, validation);
        }
      }
    }
  }
  return filled;
}

/** Cuts: the source is left empty, and what lay in the target is gone. */
export function moveCells(from: Sheet, source: Area, to: Sheet, target: Area): Area {
  const saved = from.saved();
  const filled = copyCells(
    from,
    source,
    to,
    { ...target, rows: 1, columns: 1 },
    { contents: true, formats: true },
  );
  const overlap = from === to ? intersection(source, filled) : null;
  const emptied = overlap === null ? [source] : subtract(source, overlap);
  for (const area of emptied)
    from.clear(area, { contents: true, formats: true, notes: true, validations: true });
  restoreFormulas(from, to, source, filled, saved.rows);
  return filled;
}

/** A cut cell keeps its formula as it was written. */
function restoreFormulas(
  from: Sheet,
  to: Sheet,
  source: Area,
  filled: Area,
  rows: ReturnType<Sheet['saved']>['rows'],
): void {
  if (from !== to) return;
  for (let down = 0; down < filled.rows; down++) {
    for (const [index, formula] of rows[source.row - 1 + down]?.formulas ?? []) {
      const across = index + 1 - source.column;
      if (across < 0 || across >= filled.columns) continue;
      to.writeCell(filled.row + down, filled.column + across, { formula });
    }
  }
}

function validationsOf(
  sheet: Sheet,
  within: Area,
): { area: Area; validation: Sheet['state']['validations'][number]['validation'] }[] {
  return sheet.state.validations.flatMap(({ area, validation }) => {
    const common = intersection(area, within);
    return common === null ? [] : [{ area: common, validation }];
  });
}
