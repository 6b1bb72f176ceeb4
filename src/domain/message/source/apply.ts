/** Carries edits of the seen text out in the source, so that no tag loses its other end. */
import type { Edit, Gap } from './edits.ts';
import type { Seen, Token } from './seen.ts';

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly put: string;
}

/** Tables keep their shape: a cell without text stays. */
const KEPT = new Set(['td', 'th', 'tr', 'tbody', 'thead', 'tfoot', 'table', 'body', 'html', 'head']);

/** `edits`: in order, none over another. `write`: a value as it stands in the source. */
export function applyEdits(
  { source, text, tokens }: Seen,
  edits: readonly Edit[],
  write: (value: string, startsLine: boolean) => string,
): string {
  const splices: Splice[] = [];
  let next = 0;
  for (const edit of edits) {
    while (next < tokens.length && endOf(tokens[next]) <= edit.from) next++;
    const first = next;
    const put = edit.put === '' ? '' : write(edit.put, edit.from === 0 || text[edit.from - 1] === '\n');
    for (let token = tokens[next]; token !== undefined && token.at < edit.to; token = tokens[++next]) {
      if (token.tag === null) splices.push(cut(token, edit, put));
    }
    if (edit.gap !== null) {
      const tags = tagsOfGap(tokens, first, next, edit.gap);
      splices.push(...tags.map(({ start, end }) => ({ start, end, put: '' })));
    }
    // What holds the end of this edit may hold the beginning of the next.
    next = Math.max(first, next - 1);
  }
  splices.sort((a, b) => a.start - b.start);
  const pieces: string[] = [];
  let done = 0;
  for (const splice of splices) {
    // Of two passages in the same tags only one takes them away.
    if (splice.end <= done && splice.put === '') continue;
    pieces.push(source.slice(done, splice.start), splice.put);
    done = splice.end;
  }
  return [...pieces, source.slice(done)].join('');
}

function endOf(token: Token | undefined): number {
  return token === undefined ? Infinity : token.at + token.shown.length;
}

function cut(token: Token, edit: Edit, put: string): Splice {
  const from = token.isExact ? Math.max(edit.from - token.at, 0) : 0;
  const to = token.isExact ? Math.min(edit.to - token.at, token.shown.length) : token.end - token.start;
  const holdsPut = edit.putAt >= token.at && edit.putAt < endOf(token);
  return { start: token.start + from, end: token.start + to, put: holdsPut ? put : '' };
}

function tagsOfGap(tokens: readonly Token[], first: number, end: number, gap: Gap): readonly Token[] {
  let opening = first;
  while (endOf(tokens[opening]) <= gap.from) opening++;
  let closing = opening;
  while (endOf(tokens[closing]) < gap.to) closing++;
  const around = gap.isAlone ? pairsAround(tokens, opening, closing) : [];
  const taken = new Set(around);
  const within = tokens.slice(opening, end).filter((token) => !taken.has(token));
  return [...around, ...wholeTags(within)];
}

/** The pairs of tags around a passage that have nothing else between them. */
function pairsAround(tokens: readonly Token[], opening: number, closing: number): Token[] {
  const found: Token[] = [];
  for (;;) {
    do opening--;
    while (isBlank(tokens[opening]));
    do closing++;
    while (isBlank(tokens[closing]));
    const [start, end] = [tokens[opening], tokens[closing]];
    const name = start?.tag?.name ?? '';
    const isPair = start?.tag?.role === 'open' && end?.tag?.role === 'close' && end.tag.name === name;
    if (start === undefined || end === undefined || !isPair || KEPT.has(name)) return found;
    found.push(start, end);
  }
}

function isBlank(token: Token | undefined): boolean {
  return token?.tag === null && token.shown.trim() === '';
}

/** The tags that open and close among the tokens, and those that need no end. */
function wholeTags(tokens: readonly Token[]): Token[] {
  const found: Token[] = [];
  const open: { readonly token: Token; readonly name: string }[] = [];
  const count = new Map<string, number>();
  for (const token of tokens) {
    if (token.tag === null || KEPT.has(token.tag.name)) continue;
    const { name, role } = token.tag;
    if (role === 'void') found.push(token);
    else if (role === 'open') {
      open.push({ token, name });
      count.set(name, (count.get(name) ?? 0) + 1);
    } else if ((count.get(name) ?? 0) > 0) {
      found.push(token);
      // What was opened after it and never closed ends with it.
      let inner = open.pop();
      while (inner !== undefined) {
        found.push(inner.token);
        count.set(inner.name, (count.get(inner.name) ?? 1) - 1);
        inner = inner.name === name ? undefined : open.pop();
      }
    }
  }
  return found;
}
