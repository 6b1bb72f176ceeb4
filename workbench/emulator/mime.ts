/** Reads RFC 822 texts as far as Gmail's API shows them: headers and the tree of parts. */
import { decodeWords } from 'postal-mime';
import { bytesOfText } from './octets.ts';

export interface Header {
  readonly name: string;
  readonly value: string;
}

export interface Part {
  readonly mimeType: string;
  readonly filename: string;
  readonly headers: readonly Header[];
  /** The content, decoded; text as UTF-8 whatever its charset. Empty for a part made of parts. */
  readonly body: Buffer;
  readonly parts: readonly Part[];
}

/** Unfolded headers, encoded words decoded. */
export function headersOf(raw: string): Header[] {
  return splitHead(raw).headers.map(({ name, value }) => ({ name, value: decodeWords(value) }));
}

/** The first header of that name, or `''`. */
export function headerOf(raw: string, name: string): string {
  return headersOf(raw).find((header) => header.name.toLowerCase() === name.toLowerCase())?.value ?? '';
}

/** The text with one header set: replaced where it stands, else put first. */
export function withHeader(raw: string, name: string, value: string): string {
  const { headers, body } = splitHead(raw);
  const others = headers.filter((header) => header.name.toLowerCase() !== name.toLowerCase());
  return [`${name}: ${value}`, ...others.map((header) => `${header.name}: ${header.value}`), '', body].join(
    '\r\n',
  );
}

/** Address of `Name <address>`, or the text itself. */
export function bareAddress(text: string): string {
  return /<([^>]*)>/.exec(text)?.[1] ?? text.trim();
}

export function parsePart(raw: string): Part {
  const { headers, body } = splitHead(raw);
  const get = (name: string): string =>
    headers.find((header) => header.name.toLowerCase() === name)?.value ?? '';
  const type = get('content-type') || 'text/plain';
  const mimeType = (type.split(';')[0] ?? '').trim().toLowerCase();
  const boundary = parameter(type, 'boundary');
  const parts =
    mimeType.startsWith('multipart/') && boundary !== '' ? splitParts(body, boundary).map(parsePart) : [];
  const content = parts.length > 0 ? Buffer.alloc(0) : decodeBody(body, get('content-transfer-encoding'));
  return {
    mimeType,
    filename: decodeWords(parameter(get('content-disposition'), 'filename') || parameter(type, 'name')),
    headers: headers.map(({ name, value }) => ({ name, value: decodeWords(value) })),
    body: mimeType.startsWith('text/') ? asUtf8(content, parameter(type, 'charset')) : content,
    parts,
  };
}

function splitHead(raw: string): { headers: Header[]; body: string } {
  const end = /\r?\n\r?\n/.exec(raw);
  const head = end === null ? raw : raw.slice(0, end.index);
  const headers = head
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .flatMap((line) => {
      const colon = line.indexOf(':');
      return colon < 1 ? [] : [{ name: line.slice(0, colon).trim(), value: line.slice(colon + 1).trim() }];
    });
  return { headers, body: end === null ? '' : raw.slice(end.index + end[0].length) };
}

function splitParts(body: string, boundary: string): string[] {
  const pieces = `\n${body}`.split(`\n--${boundary}`);
  return pieces
    .slice(1)
    .filter((piece) => !piece.startsWith('--'))
    .map((piece) => piece.replace(/^[^\n]*\n/, '').replace(/\r$/, ''));
}

function parameter(header: string, name: string): string {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]*))`, 'i').exec(header);
  return match?.[1] ?? match?.[2] ?? '';
}

function decodeBody(body: string, encoding: string): Buffer {
  if (/^base64$/i.test(encoding)) return Buffer.from(body, 'base64');
  if (!/^quoted-printable$/i.test(encoding)) return bytesOfText(body);
  const joined = body.replace(/[ \t]+$/gm, '').replace(/=\r?\n/g, '');
  return Buffer.from(
    joined.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}

function asUtf8(content: Buffer, charset: string): Buffer {
  if (charset === '' || /^utf-?8$/i.test(charset)) return content;
  try {
    return Buffer.from(new TextDecoder(charset).decode(content), 'utf8');
  } catch {
    return content;
  }
}
