/** Whether a cell may be put back: only where it still stands as the action left it. */
import { type CellChange, type KeptCell, type Patch, type Print, wholeCharacters } from './record.ts';

/** `back`: to be put back. `same`: it reads as before already. `changed`: someone has changed it since. */
export type Judgement =
  | { readonly verdict: 'back'; readonly cell: KeptCell }
  | { readonly verdict: 'same' | 'changed' };

/** Texts shorter than this are kept whole. */
const SHORT = 200;
/** A cell keeps a moment as a fraction of a day: it may come back less than a second off. */
const SECOND = 1000;

/** What Activity keeps of a cell that goes from `before` to `after`. */
export function changeOf(column: string, before: KeptCell, after: KeptCell): CellChange {
  if (typeof before !== 'string' || typeof after !== 'string') return { column, before, after };
  return before.length + after.length < SHORT
    ? { column, before, after }
    : { column, before: patchOf(before, after), after: { print: printOf([after]) } };
}

/** `now`: the cell as it stands. */
export function judge({ before, after }: CellChange, now: KeptCell): Judgement {
  if (reads(now, before)) return { verdict: 'same' };
  if (!reads(now, after)) return { verdict: 'changed' };
  // Only text is kept as what differs, and only text reads as its print.
  return { verdict: 'back', cell: isPatch(before) ? patched(now as string, before) : before };
}

function reads(now: KeptCell, kept: KeptCell | Print): boolean {
  return typeof kept === 'object' && 'print' in kept
    ? typeof now === 'string' && printOf([now]) === kept.print
    : isSameCell(now, kept);
}

export function isSameCell(a: KeptCell, b: KeptCell): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return plain(a) === plain(b);
  if ('at' in a && 'at' in b) return Math.abs(a.at - b.at) < SECOND;
  return 'formula' in a && 'formula' in b && a.formula === b.formula;
}

/** An unticked box is an empty cell that looks like something. */
function plain(cell: KeptCell): KeptCell {
  return cell === false ? '' : cell;
}

function isPatch(cell: KeptCell | Patch): cell is Patch {
  return typeof cell === 'object' && 'print' in cell;
}

function patchOf(before: string, after: string): Patch {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  head = wholeCharacters(before, head);
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  // A character is not cut in two at the tail either.
  if (/^[\udc00-\udfff]/.test(before.slice(before.length - tail))) tail -= 1;
  return { head, tail, text: before.slice(head, before.length - tail), print: printOf([before]) };
}

function patched(now: string, { head, tail, text }: Patch): string {
  return now.slice(0, head) + text + now.slice(now.length - tail);
}

/**
 * A short print of values: other values have the same one in about one of four billion cases. An empty value is
 * none. FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv).
 */
export function printOf(values: readonly (string | number | null)[]): string {
  let hash = 0x811c9dc5;
  for (const value of values) {
    const text = `${String(value ?? '')}\u0000`;
    for (let index = 0; index < text.length; index += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    }
  }
  return (hash >>> 0).toString(36);
}
