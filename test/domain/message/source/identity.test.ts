import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { charsetOf } from '../../../../src/domain/message/source/charset.ts';
import { readSource } from '../../../../src/domain/message/source/source.ts';
import { decodeTransfer, encodeTransfer } from '../../../../src/domain/message/source/transfer.ts';
import { bytes, packed } from './fixtures.ts';

const TO = { name: '', address: 'ana@example.com' };

interface Node {
  readonly kind: string;
  readonly content: string;
  readonly children: readonly Node[];
}

const byteText = fc.uint8Array({ maxLength: 120 }).map((all) => Buffer.from(all).toString('latin1'));
const leaf: fc.Arbitrary<Node> = fc.record({
  kind: fc.constantFrom(
    'text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit',
    'text/html\r\nContent-Transfer-Encoding: quoted-printable',
    'text/plain; charset=iso-8859-15; name="{{first}}.txt"',
    'application/octet-stream\r\nContent-Disposition: attachment; filename=x',
    'message/rfc822',
    'image/png\r\nContent-ID: <a>\r\nX-Odd:\r\n\tfolded {{first}}',
  ),
  // Brackets would be fields, and "--b" a boundary.
  content: byteText.map((text) => text.replace(/[{}[\]&-]|%7b/gi, '.')),
  children: fc.constant([]),
});
const { tree } = fc.letrec<{ tree: Node; branch: Node }>((tie) => ({
  tree: fc.oneof({ maxDepth: 5 }, leaf, tie('branch')),
  branch: fc.record({
    kind: fc.constantFrom(
      'multipart/mixed',
      'multipart/related',
      'multipart/alternative',
      'multipart/x-other',
    ),
    content: fc.constantFrom('', 'This is a message in parts.\r\n', '\n'),
    children: fc.array(tie('tree'), { minLength: 1, maxLength: 4 }),
  }),
}));

/** The part as text; each boundary is another one's beginning, as real programs make them. */
function written(node: Node, eol: string, boundary: string): string {
  if (node.children.length === 0)
    return `Content-Type: ${node.kind}\r\n\r\n`.replace(/\r\n/g, eol) + node.content;
  const parts = node.children.map(
    (child, index) => `${eol}--${boundary}${eol}${written(child, eol, `${boundary}${index}`)}`,
  );
  return `Content-Type: ${node.kind};${eol} boundary="${boundary}"${eol}${eol}${node.content}${parts.join('')}${eol}--${boundary}--${eol}after`;
}

describe('a draft without a field', () => {
  test('comes back byte for byte below its headers, however its parts are built', () => {
    fc.assert(
      fc.property(tree, fc.constantFrom('\r\n', '\n'), (node, eol) => {
        const message = written(node, eol, 'b');
        expect(readSource(bytes(message), []).errors).toEqual([]);
        const filled = readSource(bytes(`Subject: Hi${eol}${message}`), []).fill(
          { first: 'Ana' },
          TO,
          {},
        ).message;
        const own = ['To: ana@example.com', 'Subject: Hi', 'MIME-Version: 1.0', ''].join(eol);
        const expected =
          node.children.length > 0 ? message : message.replace(/(?<=\n)X-Odd:\r?\n\t.*\r?\n/, '');
        expect(filled === own + expected).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the encodings of a text', () => {
  const text = fc.oneof(
    byteText,
    fc
      .array(fc.constantFrom('-', '--b', ' ', '\t', '\r\n', '=', '=3D', '.', 'From ', 'é', 'x'.repeat(80)), {
        maxLength: 30,
      })
      .map((all) => Buffer.from(all.join('')).toString('latin1')),
  );

  test.each(['base64', 'quoted-printable'] as const)(
    '%s is read as it was written, in short lines of ASCII',
    (transfer) => {
      fc.assert(
        fc.property(text, (content) => {
          const lines = content.replace(/\r\n|\n/g, '\r\n');
          const encoded = encodeTransfer(lines, transfer, '\r\n');
          expect(decodeTransfer(encoded, transfer)).toBe(lines);
          for (const line of encoded.split('\r\n')) {
            expect(line).toMatch(/^[\t -~]{0,76}$/);
            expect(line).not.toMatch(/^--|[ \t]$/);
          }
        }),
        { numRuns: 500 },
      );
    },
  );

  test('base64 is what others write', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (data) => {
        const content = Buffer.from(data).toString('latin1');
        expect(encodeTransfer(content, 'base64', '\r\n')).toBe(packed(Array.from(data)));
      }),
    );
  });
});

describe('character sets', () => {
  // ISO-8859-1 and windows-1252 are one in mail; Node's own decoder leaves their quotes out, so they have a test below.
  test.each(['iso-8859-15', 'iso-8859-2', 'iso-8859-9', 'windows-1250', 'windows-1254'])(
    '%s is read as an independent decoder reads it, and written back',
    (label) => {
      const all = Array.from({ length: 256 }, (_, byte) => byte);
      const binary = String.fromCharCode(...all);
      const charset = charsetOf(label, binary);
      const text = charset?.decode(binary);
      expect(text).toBe(new TextDecoder(label).decode(Uint8Array.from(all)));
      expect(charset?.encode(text ?? '')).toBe(binary);
    },
  );

  test('windows-1252 has quotes, dashes and the euro where ISO-8859-1 has nothing', () => {
    const charset = charsetOf('ISO-8859-1', '');
    expect(charset?.decode('\x80\x84\x85\x8a\x8e\x91\x92\x93\x94\x96\x97\x99\x9a\x9e\x9f\xe9')).toBe(
      '€„…ŠŽ‘’“”–—™šžŸé',
    );
    expect(charset?.encode('„“–€é')).toBe('\x84\x93\x96\x80\xe9');
    expect(charset?.encode('ł')).toBeNull();
  });

  test('UTF-8 is read as an independent decoder reads it; what is none comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.uint8Array({ maxLength: 60 }), (text, data) => {
        const utf8 = charsetOf('utf-8', '');
        const binary = Buffer.from(text).toString('latin1');
        expect(utf8?.decode(binary)).toBe(text);
        expect(utf8?.encode(text)).toBe(binary);
        const any = Buffer.from(data).toString('latin1');
        expect(utf8?.encode(utf8.decode(any))).toBe(any);
      }),
      { numRuns: 1000 },
    );
  });
});
