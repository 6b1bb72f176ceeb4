import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodingOf } from '../../../src/domain/import/encoding.ts';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
};

describe('the encoding of a file', () => {
  test.each([
    ['empty', bytes(), 'utf-8'],
    ['ASCII', bytes(0x41, 0x2c, 0x42), 'utf-8'],
    ['UTF-8 with mark', bytes(0xef, 0xbb, 0xbf, 0x41), 'utf-8'],
    ['UTF-8 of two bytes', bytes(0xc3, 0xa9), 'utf-8'],
    ['UTF-8 of four bytes', bytes(0xf0, 0x9f, 0xa6, 0x94), 'utf-8'],
    ['é in Windows-1252', bytes(0x4a, 0x6f, 0x73, 0xe9), 'windows-1252'],
    ['é before a comma', bytes(0xe9, 0x2c, 0x41), 'windows-1252'],
    ['an overlong form', bytes(0xc0, 0xaf), 'windows-1252'],
    ['an overlong form of three bytes', bytes(0xe0, 0x9f, 0xbf), 'windows-1252'],
    ['a surrogate', bytes(0xed, 0xa0, 0x80), 'windows-1252'],
    ['beyond U+10FFFF', bytes(0xf4, 0x90, 0x80, 0x80), 'windows-1252'],
    ['a character cut off at the end', bytes(0x41, 0xc3), 'windows-1252'],
    ['UTF-16 little-endian with mark', bytes(0xff, 0xfe, 0x41, 0x00), 'utf-16le'],
    ['UTF-16 big-endian with mark', bytes(0xfe, 0xff, 0x00, 0x41), 'utf-16be'],
    ['UTF-16 little-endian without mark', utf16('Name\tEmail\n', true), 'utf-16le'],
    ['UTF-16 big-endian without mark', utf16('Name\tEmail\n', false), 'utf-16be'],
    ['UTF-16 of mostly other scripts', utf16('姓名,電子郵件\n王小明,a@example.com\n', true), 'utf-16le'],
  ])('%s', (_what, content, expected) => expect(encodingOf(content)).toBe(expected));

  test('decodes every text that was written as UTF-8 to the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const content = new TextEncoder().encode(`Name,Email\n${text}`);
        expect(new TextDecoder(encodingOf(content), { ignoreBOM: true }).decode(content)).toBe(
          `Name,Email\n${text}`,
        );
      }),
    );
  });
});
