/** What of a text is replaced when its fields are filled in: decided on the text as it is seen. */
import { endOnce } from '../endOnce.ts';
import { oneLine, plainText } from '../plainText.ts';
import type { Piece } from '../template.ts';

/** Offsets are into the seen text. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  /** Put in where the character at `putAt` stood. */
  readonly putAt: number;
  readonly put: string;
  /** What vanishes as a whole, with the tags that have both ends in it. */
  readonly gap: Gap | null;
}

/** Passages that vanish, without the white space around them. */
export interface Gap {
  readonly from: number;
  readonly to: number;
  /** Whether nothing else stands in its lines. */
  readonly isAlone: boolean;
}

export type Values = Readonly<Record<string, string>>;

type Field = Extract<Piece, { kind: 'field' }>;
type Passage = Extract<Piece, { kind: 'passage' }>;

const BRACKETS = 2;

/** `missing`: fields that are needed and empty, in order; they stay as they stand. */
export function editsOf(
  text: string,
  pieces: readonly Piece[],
  values: Values,
): { readonly edits: readonly Edit[]; readonly missing: readonly string[] } {
  const edits: Edit[] = [];
  const gone: { from: number; to: number }[] = [];
  const missing: string[] = [];
  const fill = (field: Field): void => {
    const value = valueOf(values, field.name) || fallbackOf(field);
    if (value === '') missing.push(field.name);
    else edits.push(fieldEdit(text, field, value));
  };
  for (const piece of pieces) {
    if (piece.kind === 'field') fill(piece);
    if (piece.kind !== 'passage') continue;
    if (!isComplete(piece, values)) {
      addGap(text, gone, piece);
      continue;
    }
    edits.push(removal(piece.at, piece.at + BRACKETS));
    for (const inner of piece.pieces) if (inner.kind === 'field') fill(inner);
    edits.push(removal(piece.end - BRACKETS, piece.end));
  }
  const closed = gone.map((gap) => closeGap(text, gap));
  return { edits: [...edits, ...closed].sort((a, b) => a.from - b.from), missing };
}

/** The value of an own key in plain text; never something inherited, whatever a template names. */
function valueOf(values: Values, name: string): string {
  return Object.prototype.hasOwnProperty.call(values, name) ? plainText(values[name] ?? '') : '';
}

function fallbackOf(field: Field): string {
  return oneLine(field.fallback);
}

function isComplete(passage: Passage, values: Values): boolean {
  return passage.pieces.every(
    (piece) => piece.kind !== 'field' || fallbackOf(piece) !== '' || valueOf(values, piece.name) !== '',
  );
}

/** The value stands where the name stood, so that it looks as the name did. */
function fieldEdit(text: string, field: Field, value: string): Edit {
  const name = /[^\s{]/.exec(text.slice(field.at, field.end));
  const putAt = field.at + (name?.index ?? 0);
  const { value: put, dropsNext } = endOnce(value, text.slice(field.end, field.end + 2));
  return { from: field.at, to: field.end + (dropsNext ? 1 : 0), putAt, put, gap: null };
}

function removal(from: number, to: number): Edit {
  return { from, to, putAt: from, put: '', gap: null };
}

/** Passages that vanish side by side leave one gap. */
function addGap(text: string, gone: { from: number; to: number }[], { at, end }: Passage): void {
  const last = gone[gone.length - 1];
  if (last !== undefined && /^[^\S\n]*$/.test(text.slice(last.to, at))) last.to = end;
  else gone.push({ from: at, to: end });
}

/** No doubled space, no space before a full stop, no empty line or doubled blank line where a passage was. */
function closeGap(text: string, { from, to }: { readonly from: number; readonly to: number }): Edit {
  const before = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
  const nextBreak = text.indexOf('\n', to);
  const lineEnd = nextBreak === -1 ? text.length : nextBreak;
  const after = text.slice(to, lineEnd);
  const isAlone = before.trim() === '' && after.trim() === '';
  const gap = { from, to, isAlone };
  if (isAlone) {
    const start = from - before.length;
    const end = Math.min(lineEnd + 1, text.length);
    const isBlankBefore = start === 0 || lineBefore(text, start).trim() === '';
    return { from: start, to: isBlankBefore ? afterBlankLine(text, end) : end, putAt: from, put: '', gap };
  }
  const left = before.trimEnd();
  const right = after.trimStart();
  const apart = left.length < before.length || right.length < after.length;
  const put = apart && left !== '' && right !== '' && !/^[.,;:!?]/.test(right) ? ' ' : '';
  return {
    from: from - (before.length - left.length),
    to: to + (after.length - right.length),
    putAt: from,
    put,
    gap,
  };
}

function lineBefore(text: string, start: number): string {
  return text.slice(text.lastIndexOf('\n', start - 2) + 1, Math.max(start - 1, 0));
}

function afterBlankLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  if (end === -1 || text.slice(at, end).trim() !== '') return at;
  return end + 1;
}
