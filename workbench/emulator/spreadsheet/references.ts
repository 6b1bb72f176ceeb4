/** The cell references in a formula: found, moved along with rows and columns, and carried to another cell. */
import { columnLetters, columnNumber } from './a1.ts';
import { mapIndex, type StructureChange } from './structure.ts';

/** Half of a reference: `$B2` has both parts, the ends of `B:C` only a column, those of `2:9` only a row. */
interface Corner {
  readonly column: number | null;
  readonly columnFixed: boolean;
  readonly row: number | null;
  readonly rowFixed: boolean;
}

export interface Reference {
  /** As written before the `!`, without quotes; null for the formula's own sheet. */
  readonly sheetName: string | null;
  /** With its quotes and `!`, or empty. */
  readonly prefix: string;
  readonly from: Corner;
  /** Null for a single cell. */
  readonly to: Corner | null;
}

export type Piece = string | Reference;

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const TOKEN = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`((?:'(?:[^']|'')+'|[A-Za-z_][\w.]*)!)?(${CELL}:${CELL}|${CELL}:\$?[A-Za-z]{1,3}|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}|${CELL})(?![\w(.!])`,
    String.raw`'(?:[^']|'')*'!?`,
    String.raw`[A-Za-z_][\w.]*`,
    String.raw`\d+(?:\.\d+)?`,
  ].join('|'),
  'g',
);
const CORNER = /^(\$?)([A-Za-z]{1,3})?(\$?)([1-9]\d*)?$/;

/** Splits a formula into text and references, in order; joined again they are the formula. */
export function pieces(formula: string): readonly Piece[] {
  const found: Piece[] = [];
  let done = 0;
  for (const match of formula.matchAll(TOKEN)) {
    const [whole, prefix = '', body] = match;
    if (body === undefined) continue;
    const [first, second] = body.split(':');
    const from = corner(first ?? '');
    if (from === null) continue;
    if (match.index > done) found.push(formula.slice(done, match.index));
    const to = second === undefined ? null : corner(second);
    const name = prefix.slice(0, -1);
    const sheetName = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
    found.push({ sheetName: prefix === '' ? null : sheetName, prefix, from, to });
    done = match.index + whole.length;
  }
  if (done < formula.length) found.push(formula.slice(done));
  return found;
}

function corner(text: string): Corner | null {
  const match = CORNER.exec(text);
  if (match === null) return null;
  const [, first = '', letters, second = '', digits] = match;
  return {
    column: letters === undefined ? null : columnNumber(letters),
    columnFixed: letters !== undefined && first === '$',
    row: digits === undefined ? null : Number(digits),
    rowFixed: digits !== undefined && (letters === undefined ? first : second) === '$',
  };
}

function joined(parts: readonly Piece[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : written(part))).join('');
}

function written({ prefix, from, to }: Reference): string {
  return prefix + side(from) + (to === null ? '' : `:${side(to)}`);
}

function side({ column, columnFixed, row, rowFixed }: Corner): string {
  return (
    (column === null ? '' : (columnFixed ? '$' : '') + columnLetters(column)) +
    (row === null ? '' : (rowFixed ? '$' : '') + String(row))
  );
}

/** The formula as it reads in a cell that far away: fixed parts stay, the others move; off the sheet is `#REF!`. */
export function translated(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return joined(pieces(formula).map((piece) => translatedPiece(piece, rows, columns)));
}

function translatedPiece(piece: Piece, rows: number, columns: number): Piece {
  if (typeof piece === 'string') return piece;
  const from = translatedCorner(piece.from, rows, columns);
  const to = piece.to === null ? null : translatedCorner(piece.to, rows, columns);
  return from === null || (piece.to !== null && to === null) ? '#REF!' : { ...piece, from, to };
}

function translatedCorner(at: Corner, rows: number, columns: number): Corner | null {
  const row = at.row === null || at.rowFixed ? at.row : at.row + rows;
  const column = at.column === null || at.columnFixed ? at.column : at.column + columns;
  return (row !== null && row < 1) || (column !== null && column < 1) ? null : { ...at, row, column };
}

/** The formula after rows or columns of a sheet changed; `concerns` tells whether a reference points into that sheet. */
export function restructured(
  formula: string,
  change: StructureChange,
  concerns: (sheetName: string | null) => boolean,
): string {
  return joined(
    pieces(formula).map((piece) => {
      if (typeof piece === 'string' || !concerns(piece.sheetName)) return piece;
      if (piece.to === null) {
        const from = moved(piece.from, change);
        return from === null ? '#REF!' : { ...piece, from };
      }
      return movedRange({ ...piece, to: piece.to }, change);
    }),
  );
}

/** The formula after a tab was renamed. */
export function renamed(formula: string, from: string, to: string): string {
  if (!formula.includes('!')) return formula;
  const prefix = /^[A-Za-z_]\w*$/.test(to) ? `${to}!` : `'${to.replaceAll("'", "''")}'!`;
  return joined(
    pieces(formula).map((piece) =>
      typeof piece !== 'string' && piece.sheetName?.toLowerCase() === from.toLowerCase()
        ? { ...piece, sheetName: to, prefix }
        : piece,
    ),
  );
}

function moved(at: Corner, change: StructureChange): Corner | null {
  const key = change.dimension === 'ROWS' ? 'row' : 'column';
  const index = at[key];
  if (index === null) return at;
  const next = mapIndex(change, index);
  return next === null ? null : { ...at, [key]: next };
}

/** A range survives the loss of an end: it shrinks to what is left of it. */
function movedRange(range: Reference & { to: Corner }, change: StructureChange): Piece {
  const key = change.dimension === 'ROWS' ? 'row' : 'column';
  const first = range.from[key];
  const last = range.to[key];
  if (first === null || last === null) {
    const from = moved(range.from, change);
    const to = moved(range.to, change);
    return from === null || to === null ? '#REF!' : { ...range, from, to };
  }
  let start = mapIndex(change, first);
  let end = mapIndex(change, last);
  if (change.kind === 'delete') {
    if (start === null && end === null && first >= change.at && last < change.at + change.count)
      return '#REF!';
    start ??= change.at;
    end ??= change.at - 1;
  }
  if (start === null || end === null) return '#REF!';
  return {
    ...range,
    from: { ...range.from, [key]: Math.min(start, end) },
    to: { ...range.to, [key]: Math.max(start, end) },
  };
}
