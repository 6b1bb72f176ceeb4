import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodingOf } from '../../../src/domain/import/encoding.ts';

const encoding = (...values: number[]): string => encodingOf(Uint8Array.from(values));

describe('a byte order mark', () => {
  it.each([
    ['goes before what the bytes look like', [0xef, 0xbb, 0xbf, 0xe9], 'utf-8'],
    ['of UTF-16 may stand before half a character', [0xff, 0xfe, 0x41], 'utf-16le'],
    ['of UTF-16 may stand alone', [0xfe, 0xff], 'utf-16be'],
    ['is whole or none: without its third byte', [0xef, 0xbb, 0x41], 'windows-1252'],
    ['is whole or none: without its second byte', [0xef, 0x41, 0xbf], 'windows-1252'],
    ['is whole or none: without its first byte', [0x41, 0xbb, 0xbf], 'windows-1252'],
    ['is whole or none: ff', [0xff, 0x41, 0x42], 'windows-1252'],
    ['is whole or none: fe', [0xfe, 0x41, 0x42], 'windows-1252'],
    ['stands at the beginning', [0x41, 0xff, 0x42], 'windows-1252'],
    ['stands at the beginning, too', [0x41, 0xfe, 0x42], 'windows-1252'],
  ])('%s', (_, bytes, expected) => {
    expect(encoding(...bytes)).toBe(expected);
  });
});

describe('UTF-16 without a mark', () => {
  const pairs = (even: number, odd: number) => [
    ...Array.from({ length: even }, () => [0, 0x41]).flat(),
    ...Array.from({ length: odd }, () => [0x41, 0]).flat(),
  ];

  it.each([
    [0, 0, 'utf-8'],
    [0, 1, 'utf-16le'],
    [1, 0, 'utf-16be'],
    [1, 1, 'utf-8'],
    [1, 4, 'utf-8'],
    [1, 5, 'utf-16le'],
    [4, 1, 'utf-8'],
    [5, 1, 'utf-16be'],
  ])('has its zeros on one side: %d on the even, %d on the odd', (even, odd, expected) => {
    expect(encoding(...pairs(even, odd))).toBe(expected);
  });

  it('has pairs of bytes only', () => {
    expect(encoding(...pairs(0, 3), 0x41)).toBe('utf-8');
  });

  it('is told from the first 4096 bytes', () => {
    const late = (at: number) => encoding(...Array.from({ length: at }, () => 0x41), 0x41, 0);
    expect([late(4094), late(4096)]).toEqual(['utf-16le', 'utf-8']);
  });
});

it('bytes without zeros are UTF-8 exactly when a strict decoder takes them', () => {
  const strict = new TextDecoder('utf-8', { fatal: true });
  const byte = fc.oneof(
    fc.integer({ min: 1, max: 255 }),
    fc.constantFrom(0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xed, 0xee, 0xef),
    fc.constantFrom(0xf0, 0xf3, 0xf4, 0xf5, 0xff),
  );
  const some = fc.oneof(
    fc.array(byte, { minLength: 1, maxLength: 4 }),
    fc
      .string({ unit: 'binary', minLength: 1, maxLength: 3 })
      .map((text) => [...new TextEncoder().encode(text)]),
  );
  fc.assert(
    fc.property(fc.array(some, { maxLength: 3 }), (parts) => {
      const bytes = Uint8Array.from([0x41, ...parts.flat().filter((one) => one !== 0)]);
      let isUtf8 = true;
      try {
        strict.decode(bytes);
      } catch {
        isUtf8 = false;
      }
      expect(encodingOf(bytes)).toBe(isUtf8 ? 'utf-8' : 'windows-1252');
    }),
    { numRuns: 2000 },
  );
});

it.each([
  [[0xc2, 0x80], true],
  [[0xc1, 0xbf], false],
  [[0x80], false],
  [[0xe0, 0xa0, 0x80], true],
  [[0xe1, 0x80, 0x80], true],
  [[0xee, 0x80, 0x80], true],
  [[0xf0, 0x90, 0x80, 0x80], true],
  [[0xf0, 0x8f, 0xbf, 0xbf], false],
  [[0xf1, 0x80, 0x80, 0x80], true],
  [[0xf4, 0x8f, 0xbf, 0xbf], true],
  [[0xf5, 0x80, 0x80, 0x80], false],
  [[0xe2, 0x82], false],
  [[0xe2, 0x82, 0xc0], false],
  [[0xe2, 0x82, 0x7f], false],
])('the bytes %j are UTF-8: %s', (bytes, isUtf8) => {
  expect(encoding(0x41, ...bytes)).toBe(isUtf8 ? 'utf-8' : 'windows-1252');
});
