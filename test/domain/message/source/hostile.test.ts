import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../../../src/domain/message/plainText.ts';
import { readSource } from '../../../../src/domain/message/source/source.ts';
import { Trouble } from '../../../../src/domain/trouble.ts';
import { bytes, GMAIL, OUTLOOK } from './fixtures.ts';

const TO = { name: '', address: 'ana@example.com' };
const evil = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc
    .array(
      fc.constantFrom(
        '</b></div><script>alert(1)</script>',
        '<img src=x onerror=alert(1)>',
        '&lt;',
        '{{introducer}}',
        '[[',
        ']]',
        '}}',
        '\r\nBcc: x@example.com\r\n\r\n',
        '\n--b1\nContent-Type: text/html\n\n<b>',
        '\n--b1--\n',
        '=?UTF-8?B?QmNj?=',
        '=3D=\n',
        '> quoted',
        'From here',
        '\u0000',
        '$&',
        'é€Ł🦔',
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((pieces) => pieces.join(' ')),
);
const encodings = fc.constantFrom('7bit', '8bit', 'quoted-printable', 'base64');

/** One message with a text in both kinds, in the encoding asked for. */
function letter(encoding: string): string {
  const pack = (text: string): string =>
    encoding === 'base64' ? Buffer.from(text).toString('base64') : text;
  const part = (type: string, text: string): string =>
    `--b1\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${pack(text)}\r\n`;
  return [
    'Subject: To {{first}}\r\nContent-Type: multipart/alternative; boundary=b1\r\n\r\n',
    part('text/plain', 'A {{first}} Z'),
    part('text/html', '<p>A {{first}} Z</p>'),
    '--b1--\r\n',
  ].join('');
}

describe('whatever a value holds', () => {
  test('it is text in both parts and one line in the subject, never a header, a part, markup or a field', async () => {
    await fc.assert(
      fc.asyncProperty(evil, encodings, async (value, encoding) => {
        const values = { first: value, introducer: 'NEVER' };
        const { message, subject, missing } = readSource(bytes(letter(encoding)), []).fill(values, TO, {});
        const mail = await PostalMime.parse(Buffer.from(message, 'latin1'));
        const plain = plainText(value);
        fc.pre(plain !== '');
        expect(missing).toEqual([]);
        expect(mail.headers.map(({ key }) => key)).toEqual(['to', 'subject', 'mime-version', 'content-type']);
        expect(mail.attachments).toEqual([]);
        expect(mail.subject).toBe(subject);
        expect(mail.text?.replace(/\r\n/g, '\n').replace(/\n$/, '')).toBe(`A ${plain} Z`);
        expect(mail.html).not.toContain('NEVER');
        const tags = mail.html?.match(/<[^>]*>/g) ?? [];
        expect(tags.filter((tag) => tag !== '<br>')).toEqual(['<p>', '</p>']);
        expect(shown(mail.html ?? '')).toBe(`A ${plain} Z`);
      }),
      { numRuns: 400 },
    );
  });

  test.each([
    ['Gmail', GMAIL],
    ['Outlook', OUTLOOK],
  ])('a draft of %s keeps its tags', async (_, raw) => {
    const tagsOf = async (first: string): Promise<string[]> => {
      const { message } = readSource(bytes(raw), []).fill(
        { first, introducer: first, specific: first, org: first },
        TO,
        {},
      );
      const { html } = await PostalMime.parse(Buffer.from(message, 'latin1'));
      return (html?.match(/<[^>]*>/g) ?? []).filter((tag) => tag !== '<br>');
    };
    const plain = await tagsOf('x');
    await fc.assert(
      fc.asyncProperty(evil, async (value) => {
        fc.pre(plainText(value) !== '');
        expect(await tagsOf(value)).toEqual(plain);
      }),
      { numRuns: 100 },
    );
  });
});

const deep = (depth: number): string =>
  `${Array.from({ length: depth }, (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`).join('')}\r\nx`;

describe('a draft that is built wrongly', () => {
  test.each([
    ['nothing', ''],
    ['no end of a part', 'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n{{first}}\r\n'],
    ['no boundary', 'Content-Type: multipart/mixed\r\n\r\n{{first}}'],
    ['a boundary that never comes', 'Content-Type: multipart/mixed; boundary=b\r\n\r\n{{first}}'],
    ['only an end', 'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b--\r\n'],
    ['a header without a colon', 'Subject: a\r\nno header\r\n\r\n{{first}}'],
    ['a header without a name', ': a\r\n\r\n{{first}}'],
    ['base64 that is none', 'Content-Transfer-Encoding: base64\r\n\r\n{{first}}'],
    ['an encoding nobody knows', 'Content-Transfer-Encoding: x-uuencode\r\n\r\n{{first}}'],
    [
      'parts packed as base64',
      'Content-Type: multipart/mixed; boundary=b\r\nContent-Transfer-Encoding: base64\r\n\r\nLS1i',
    ],
    ['a character set nobody knows', 'Content-Type: text/plain; charset=x-klingon\r\n\r\n{{first}}'],
    ['two bytes a character', 'Content-Type: text/plain; charset=utf-16\r\n\r\n{{first}}'],
    ['a subject in a set nobody knows', 'Subject: =?x-klingon?Q?a?=\r\n\r\n{{first}}'],
    [
      'a signature over its parts',
      'Content-Type: multipart/signed; boundary=b\r\n\r\n--b\r\n\r\n{{first}}\r\n--b--',
    ],
    ['10,000 parts in each other', deep(10_000)],
    [
      '10,000 parts in each other, all closed',
      `${deep(10_000)}${Array.from({ length: 10_000 }, (_, n) => `\r\n--b${9_999 - n}--`).join('')}`,
    ],
  ])('%s: a sentence, and nothing is made', (_, raw) => {
    const { errors, subject } = readSource(bytes(raw), ['first']);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/^This draft cannot serve as a template: .+\. No draft was made\. .+\.$/);
    expect(subject).toBe('');
    expect(() => readSource(bytes(raw), []).fill({ first: 'Ana' }, TO, {})).toThrow(Trouble);
  });

  test('says which character set it is', () => {
    const raw = 'Content-Type: text/plain; charset="x-klingon"\r\n\r\na';
    expect(readSource(bytes(raw), []).errors[0]).toContain('in the character set x-klingon');
  });

  test('any bytes at all end in an answer or a sentence, soon', () => {
    const pieces = fc.constantFrom(
      'Content-Type: multipart/mixed; boundary=b\r\n',
      'Content-Type: text/html\r\n',
      'Content-Transfer-Encoding: base64\r\n',
      'Content-Transfer-Encoding: quoted-printable\r\n',
      '\r\n',
      '\n',
      '\r\n--b\r\n',
      '\r\n--b--\r\n',
      '{{first}}',
      '[[',
      ']]',
      '<div>',
      '</div>',
      '<!--',
      '<a href="',
      '&#123;',
      '=',
      '=7B',
      '\u00ff',
      ': ',
    );
    const anything = fc.oneof(
      fc.array(pieces, { maxLength: 40 }).map((all) => all.join('')),
      fc.uint8Array({ maxLength: 400 }).map((all) => Buffer.from(all).toString('latin1')),
    );
    fc.assert(
      fc.property(anything, (raw) => {
        const { errors } = readSource(bytes(raw), ['first']);
        try {
          readSource(bytes(raw), []).fill({ first: 'Ana' }, TO, {});
        } catch (error) {
          expect(error).toBeInstanceOf(Trouble);
          expect(errors).not.toEqual([]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['blanks', ' '.repeat(300_000)],
    ['blanks before an end of line', `${' '.repeat(300_000)}x\r\n`],
    ['open tags', '<'.repeat(300_000)],
    ['tags that never end', '<a '.repeat(100_000)],
    ['tags that are never closed', '<b>'.repeat(40_000) + '</i>'.repeat(40_000)],
    ['comments that never end', '<!--'.repeat(75_000)],
    ['styles that never end', '<style>'.repeat(40_000)],
    ['references that never end', '&'.repeat(300_000)],
    ['brackets', '{{'.repeat(50_000)],
    ['passages in tags', '[[<b>'.repeat(20_000) + '</b>]]'.repeat(20_000)],
    ['stars', `{{${'*'.repeat(300_000)}`],
    ['dashes', '\r\n--b'.repeat(60_000)],
  ])('does not make anyone wait: %s without end', (_, text) => {
    for (const type of ['text/plain; format=flowed', 'text/html']) {
      for (const encoding of ['8bit', 'quoted-printable']) {
        const raw = bytes(
          `Content-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n{{first}} ${text}`,
        );
        const start = performance.now();
        readSource(raw, ['first']);
        expect(performance.now() - start).toBeLessThan(2000);
      }
    }
  });
});

function shown(html: string): string {
  return html
    .replace(/<br>/g, '\n')
    .replace(/<\/?p>/g, '')
    .replace(/\r?\n$/, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
