/** The transfer encodings of text in mail (RFC 2045 §6), on strings of one character a byte. */
import { base64 } from '../bytes.ts';
import { binaryOf, bytesOf } from './octets.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Map(Array.from(ALPHABET, (letter, value) => [letter.charCodeAt(0), value]));
/** Bytes that make a line of 76 characters in base64. */
const LINE_BYTES = 57;
const LINE_LENGTH = 75;

export type Transfer = 'base64' | 'quoted-printable' | 'none';

/** Null for an encoding that is none of RFC 2045's. */
export function transferOf(name: string): Transfer | null {
  const known = name
    .replace(/\(.*\)/, '')
    .trim()
    .toLowerCase();
  if (known === 'base64' || known === 'quoted-printable') return known;
  return ['', '7bit', '8bit', 'binary'].includes(known) ? 'none' : null;
}

/** Null when the content is not what the encoding allows. */
export function decodeTransfer(content: string, transfer: Transfer): string | null {
  if (transfer === 'none') return content;
  return transfer === 'base64' ? decodeBase64(content) : decodeQuotedPrintable(content);
}

/** Lines of at most 76 characters, none of which begins with "--": so no line can be taken for a boundary. */
export function encodeTransfer(
  content: string,
  transfer: 'base64' | 'quoted-printable',
  eol: string,
): string {
  if (transfer === 'quoted-printable') return encodeQuotedPrintable(content, eol);
  const lines: string[] = [];
  for (let at = 0; at < content.length; at += LINE_BYTES) {
    lines.push(base64(bytesOf(content.slice(at, at + LINE_BYTES))));
  }
  return lines.join(eol);
}

export function decodeBase64(text: string): string | null {
  const packed = text.replace(/\s+/g, '');
  const letters = packed.replace(/={1,2}$/, '');
  if (letters.length % 4 === 1 || /[^A-Za-z0-9+/]/.test(letters)) return null;
  const bytes: number[] = [];
  let bits = 0;
  for (let at = 0; at < letters.length; at++) {
    bits = ((bits & 0xffff) << 6) | (VALUES.get(letters.charCodeAt(at)) ?? 0);
    if (at % 4 > 0) bytes.push((bits >> (6 - 2 * (at % 4))) & 0xff);
  }
  return binaryOf(bytes);
}

/** Lenient, as readers of mail are: "=" before what is no number stays, white space at the end of a line goes. */
function decodeQuotedPrintable(content: string): string {
  const lines = content.split('\n');
  return lines
    .map((line, index) => {
      const isLast = index === lines.length - 1;
      const text = line.replace(/\r$/, '');
      const eol = isLast ? '' : text.length < line.length ? '\r\n' : '\n';
      const kept = text.slice(0, endOfInk(text));
      return kept.endsWith('=') ? decodeEscapes(kept.slice(0, -1)) : decodeEscapes(kept) + eol;
    })
    .join('');
}

export function decodeEscapes(text: string): string {
  return text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Where the white space at the end of the text begins; a loop, since a pattern could look again at every blank. */
function endOfInk(text: string): number {
  let end = text.length;
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--;
  return end;
}

function encodeQuotedPrintable(content: string, eol: string): string {
  return content
    .split(/\r?\n/)
    .map((line) => {
      const end = endOfInk(line);
      const blanks = line.slice(end).replace(/[\s\S]/g, escapeByte);
      return softLines(line.slice(0, end).replace(/[^\t -<>-~]/g, escapeByte) + blanks).join(`=${eol}`);
    })
    .join(eol);
}

function escapeByte(byte: string): string {
  return `=${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

function softLines(encoded: string): string[] {
  const lines: string[] = [];
  let at = 0;
  do {
    const dash = encoded[at] === '-';
    let end = Math.min(at + LINE_LENGTH - (dash ? 2 : 0), encoded.length);
    if (end < encoded.length) {
      if (encoded[end - 1] === '=') end -= 1;
      else if (encoded[end - 2] === '=') end -= 2;
    }
    lines.push(dash ? `=2D${encoded.slice(at + 1, end)}` : encoded.slice(at, end));
    at = end;
  } while (at < encoded.length);
  return lines;
}
