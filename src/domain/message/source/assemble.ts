/** Puts a message together again: new headers on top, new text parts in their places, every other byte as it was. */
import type { HeaderField } from './header.ts';
import type { Leaf, Parts } from './parts.ts';

/** What stands in the place of a part: its headers and its content, packed. */
export interface NewPart {
  readonly fields: readonly HeaderField[];
  readonly body: string;
}

/** From and Reply-To go along with the text they were chosen for; the first of each, as readers of mail take it. */
const KEPT = ['from', 'reply-to'];

/** `own`: header lines for the top, folded by CRLF. `changed`: new parts by the old ones. */
export function assemble(
  message: string,
  parts: Parts,
  own: readonly string[],
  changed: ReadonlyMap<Leaf, NewPart>,
): string {
  const { eol, fields, leaves } = parts;
  const kept = KEPT.flatMap((name) => fields.find((field) => field.name === name)?.raw ?? []);
  const lines = own.map((line) => line.replace(/\r\n/g, eol) + eol);
  const whole = leaves.find(({ headAt }) => headAt === 0);
  const top = (whole && changed.get(whole)) ?? { fields, body: bodyWith(message, parts, changed) };
  const content = top.fields.filter(({ name }) => name.startsWith('content-')).map(({ raw }) => raw);
  return [...kept, ...lines, ...content, eol, top.body].join('');
}

function bodyWith(message: string, parts: Parts, changed: ReadonlyMap<Leaf, NewPart>): string {
  const pieces: string[] = [];
  let done = parts.bodyAt;
  for (const leaf of parts.leaves) {
    const part = changed.get(leaf);
    if (part === undefined) continue;
    pieces.push(message.slice(done, leaf.headAt), ...part.fields.map(({ raw }) => raw), parts.eol, part.body);
    done = leaf.end;
  }
  return [...pieces, message.slice(done)].join('');
}
