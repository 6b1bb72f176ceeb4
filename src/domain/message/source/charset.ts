/** Character sets of mail, on strings of one character a byte. All of them have ASCII in their lower half. */
import { utf8 } from '../bytes.ts';
import { binaryOf } from './octets.ts';

export interface Charset {
  readonly name: string;
  readonly decode: (binary: string) => string;
  /** Null when a character of the text is not in the set. */
  readonly encode: (text: string) => string | null;
}

// The upper half where it differs from Unicode's, from the code given on (unicode.org: Public/MAPPINGS; empty
// places are control characters, as browsers read them).
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const CENTRAL = 'ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙';
const TURKISH: readonly (readonly [number, string])[] = [
  [0xd0, 'Ğ'],
  [0xdd, 'İŞ'],
  [0xf0, 'ğ'],
  [0xfd, 'ış'],
];
const SETS: readonly {
  readonly names: readonly string[];
  readonly upper: readonly (readonly [number, string])[];
}[] = [
  // Mail that says ISO-8859-1 often holds the quotes of windows-1252: it is read so everywhere (encoding.spec.whatwg.org).
  { names: ['windows-1252', 'cp1252', 'iso-8859-1', 'latin1', 'l1'], upper: [[0x80, WESTERN]] },
  {
    names: ['iso-8859-15', 'latin9', 'latin-9'],
    upper: [
      [0xa4, '€'],
      [0xa6, 'Š'],
      [0xa8, 'š'],
      [0xb4, 'Ž'],
      [0xb8, 'ž'],
      [0xbc, 'ŒœŸ'],
    ],
  },
  {
    names: ['windows-1254', 'cp1254', 'iso-8859-9', 'latin5'],
    upper: [[0x80, '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008d\u008e\u008f\u0090‘’“”•–—˜™š›œ\u009d\u009eŸ'], ...TURKISH],
  },
  {
    names: ['iso-8859-2', 'latin2'],
    upper: [
      [0xa1, 'Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\u00adŽŻ°ą˛ł´ľśˇ¸šşťź˝žż'],
      [0xc0, CENTRAL],
    ],
  },
  {
    names: ['windows-1250', 'cp1250'],
    upper: [
      [
        0x80,
        '€\u0081‚\u0083„…†‡\u0088‰Š‹ŚŤŽŹ\u0090‘’“”•–—\u0098™š›śťžź\u00a0ˇ˘Ł¤Ą¦§¨©Ş«¬\u00ad®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż',
      ],
      [0xc0, CENTRAL],
    ],
  },
];
const UPPER = /[\u0080-\u00ff]/g;
const ASCII_ONLY = /^[\u0000-\u007f]*$/;

export const UTF8: Charset = { name: 'UTF-8', decode: decodeUtf8, encode: encodeUtf8 };
const ASCII: Charset = {
  name: 'us-ascii',
  decode: (binary) => binary,
  encode: (text) => (ASCII_ONLY.test(text) ? text : null),
};

/**
 * The set that a label names, or null for one that is not known here. Text that calls itself ASCII, or nothing, and is
 * more than that, is taken for UTF-8 where it can be.
 */
export function charsetOf(label: string, content: string): Charset | null {
  const name = label.trim().toLowerCase();
  if (name === 'utf-8' || name === 'utf8') return UTF8;
  if (['', 'us-ascii', 'ascii', 'ansi_x3.4-1968'].includes(name)) {
    if (ASCII_ONLY.test(content)) return ASCII;
    return /[\udc80-\udcff]/.test(decodeUtf8(content)) ? singleByte('windows-1252') : UTF8;
  }
  return singleByte(name);
}

function singleByte(name: string): Charset | null {
  const set = SETS.find(({ names }) => names.includes(name));
  if (set === undefined) return null;
  const upper = Array.from({ length: 128 }, (_, index) => String.fromCharCode(0x80 + index));
  for (const [from, letters] of set.upper) {
    Array.from(letters).forEach((letter, index) => (upper[from - 0x80 + index] = letter));
  }
  const bytes = new Map(upper.map((letter, index) => [letter, String.fromCharCode(0x80 + index)]));
  return {
    name,
    decode: (binary) => binary.replace(UPPER, (byte) => upper[byte.charCodeAt(0) - 0x80] ?? byte),
    encode: (text) => {
      // Marked by a character that no byte is.
      const binary = text.replace(/[^\u0000-\u007f]/g, (letter) => bytes.get(letter) ?? '\ufffd');
      return binary.includes('\ufffd') ? null : binary;
    },
  };
}

/** A byte that is no UTF-8 becomes a lone surrogate, U+DC00 and the byte, so that it can be written as it was. */
function decodeUtf8(binary: string): string {
  return binary.replace(/[\u0080-\u00ff]+/g, (run) => {
    let text = '';
    for (let at = 0; at < run.length; ) {
      const length = lengthAt(run, at);
      text += length === 0 ? String.fromCharCode(0xdc00 + run.charCodeAt(at)) : characterAt(run, at, length);
      at += Math.max(length, 1);
    }
    return text;
  });
}

/** Bytes of the character that begins at `at`; 0 when none does (Unicode 15, table 3-7). */
function lengthAt(run: string, at: number): number {
  const first = run.charCodeAt(at);
  const second = run.charCodeAt(at + 1);
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (length === 0 || !(second >= low && second <= high)) return 0;
  for (let next = at + 2; next < at + length; next++) {
    if (!(run.charCodeAt(next) >= 0x80 && run.charCodeAt(next) <= 0xbf)) return 0;
  }
  return length;
}

function characterAt(run: string, at: number, length: number): string {
  let code = run.charCodeAt(at) & (0xff >> (length + 1));
  for (let next = at + 1; next < at + length; next++) code = (code << 6) | (run.charCodeAt(next) & 0x3f);
  return String.fromCodePoint(code);
}

function encodeUtf8(text: string): string {
  return text.replace(/[^\u0000-\u007f]+/g, (run) =>
    Array.from(run, (character) => {
      const code = character.charCodeAt(0);
      const wasByte = character.length === 1 && code >= 0xdc80 && code <= 0xdcff;
      return wasByte ? String.fromCharCode(code - 0xdc00) : binaryOf(utf8(character));
    }).join(''),
  );
}
