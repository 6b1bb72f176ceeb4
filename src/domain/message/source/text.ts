/** A text part of a draft: read, judged, filled and written again in its own character set and encoding. */
import { type Charset, charsetOf, UTF8 } from './charset.ts';
import { fault } from './fault.ts';
import { applyEdits } from './apply.ts';
import type { NewPart } from './assemble.ts';
import { editsOf, type Values } from './edits.ts';
import { type HeaderField, valueOf } from './header.ts';
import { htmlValue, seeHtml } from './html.ts';
import type { Leaf } from './parts.ts';
import { isFlowed, plainValue, seePlain } from './plain.ts';
import type { Seen } from './seen.ts';
import { parsePart, type Piece } from '../template.ts';
import { decodeTransfer, encodeTransfer, type Transfer, transferOf } from './transfer.ts';

export interface TextPart {
  readonly leaf: Leaf;
  readonly isHtml: boolean;
  readonly transfer: Transfer;
  readonly charset: Charset;
  readonly seen: Seen;
  readonly pieces: readonly Piece[];
}

/** @throws Trouble when the text cannot be read. */
export function readText(message: string, leaf: Leaf): TextPart {
  const encoding = valueOf(leaf.fields, 'content-transfer-encoding');
  const transfer = transferOf(encoding);
  if (transfer === null)
    throw fault(`its text is packed as ${encoding.slice(0, 40)}, which is not known here`);
  const content = decodeTransfer(message.slice(leaf.bodyAt, leaf.end), transfer);
  if (content === null) throw fault('its text is damaged: it holds what base64 cannot');
  const label = leaf.type.of.get('charset') ?? '';
  const charset = charsetOf(label, content);
  if (charset === null) {
    throw fault(`its text is in the character set ${label.slice(0, 40)}, which is not known here`);
  }
  const isHtml = leaf.type.value === 'text/html';
  const source = charset.decode(content);
  const seen = isHtml ? seeHtml(source) : seePlain(source, leaf.type);
  return { leaf, isHtml, transfer, charset, seen, pieces: parsePart('Text', seen.text, []).pieces };
}

/** Sentences with the place, about `known` fields or any. `part` names the text in them. */
export function errorsOf(text: TextPart, part: string, known: readonly string[] | null): string[] {
  const { errors } = parsePart(part, text.seen.text, known ?? fieldNames(text.pieces));
  const broken = text.isHtml ? brokenFields(text) : [];
  const place = (at: number): string => `${part}, line ${text.seen.text.slice(0, at).split('\n').length}`;
  if (broken.length > 0) {
    return broken.map(
      (at) => `{{ in ${place(at)} and its }} stand in two lines: type the field again, in one.`,
    );
  }
  const inTags = text.isHtml ? fieldsInTags(text.seen) : [];
  return [
    ...errors.map(({ message }) => message),
    ...inTags.map(
      (at) => `A link or an image in ${place(at)} has {{ in its address: a field can stand in text only.`,
    ),
  ];
}

/** The fields that stand in the text, each as often as it does. */
export function fieldNames(pieces: readonly Piece[]): string[] {
  return pieces.flatMap((piece) =>
    piece.kind === 'text' ? [] : piece.kind === 'field' ? [piece.name] : fieldNames(piece.pieces),
  );
}

/** What a person reads: for a preview. */
export function shownText({ isHtml, seen }: Pick<TextPart, 'isHtml' | 'seen'>): string {
  if (!isHtml) return seen.text.trim();
  const lines = seen.text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

export interface FilledText {
  /** The part with its headers; null when nothing in it was to be replaced. */
  readonly part: NewPart | null;
  readonly missing: readonly string[];
  readonly shown: string;
}

export function fillText(text: TextPart, values: Values, eol: string): FilledText {
  const { isHtml, leaf, seen } = text;
  const { edits, missing } = editsOf(seen.text, text.pieces, values);
  if (edits.length === 0) return { part: null, missing, shown: shownText(text) };
  const isInSet = (character: string): boolean => text.charset.encode(character) !== null;
  const ownEol = /\r?\n/.exec(seen.source)?.[0] ?? eol;
  const flowed = isFlowed(leaf.type);
  const filled = applyEdits(seen, edits, (value, startsLine) =>
    isHtml ? htmlValue(value, isInSet) : plainValue(value, ownEol, flowed, startsLine),
  );
  const shown = shownText({ isHtml, seen: isHtml ? seeHtml(filled) : seePlain(filled, leaf.type) });
  const own = text.charset.encode(filled);
  const charset = own === null ? UTF8 : text.charset;
  const transfer = text.transfer === 'base64' ? 'base64' : 'quoted-printable';
  const fields = withContent(leaf.fields, charset.name, transfer, eol);
  return {
    part: { fields, body: encodeTransfer(own ?? UTF8.encode(filled) ?? '', transfer, eol) },
    missing,
    shown,
  };
}

function fieldsInTags({ source, tokens }: Seen): number[] {
  return tokens
    .filter(
      ({ tag, start, end }) => tag !== null && /\{\{|%7b%7b|&#123;&#123;/i.test(source.slice(start, end)),
    )
    .map(({ at }) => at);
}

function brokenFields({ pieces, seen }: TextPart): number[] {
  const broken = (piece: Piece): number[] => {
    if (piece.kind === 'text') return [];
    if (piece.kind === 'passage') return piece.pieces.flatMap(broken);
    return seen.text.slice(piece.at, piece.end).includes('\n') ? [piece.at] : [];
  };
  return pieces.flatMap(broken);
}

/** What says something of the content itself. */
const REPLACED = ['content-type', 'content-transfer-encoding', 'content-md5', 'content-length'];

/** The headers of a part with what its content is now; all others as they stand. */
function withContent(
  fields: readonly HeaderField[],
  charset: string,
  transfer: string,
  eol: string,
): HeaderField[] {
  const type = fields.find(({ name }) => name === 'content-type')?.raw ?? `Content-Type: text/plain${eol}`;
  const charsetParameter = /charset\s*=\s*(?:"[^"]*"|[^;\s]*)/i;
  const changed = charsetParameter.test(type)
    ? type.replace(charsetParameter, `charset=${charset}`)
    : `${type.trimEnd().replace(/;$/, '')}; charset=${charset}${eol}`;
  const others = fields.filter(({ name }) => !REPLACED.includes(name));
  return [
    ...others,
    { name: 'content-type', value: '', raw: changed },
    {
      name: 'content-transfer-encoding',
      value: transfer,
      raw: `Content-Transfer-Encoding: ${transfer}${eol}`,
    },
  ];
}
