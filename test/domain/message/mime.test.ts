import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { type Message, writeMessage } from '../../../src/domain/message/mime.ts';
import { oneLine, plainText } from '../../../src/domain/message/plainText.ts';

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom(
    'García, Ana "Anita" \\ O’Brien',
    '=?UTF-8?B?QmNj?= x',
    'Thank you\r\nBcc: someone@example.com',
    '🦔'.repeat(80),
    'word '.repeat(500),
    'x'.repeat(5000),
    '<script>alert(1)</script> & </div>',
    '--=_informational-interviews_alternative--',
    '.\n.\n..',
    'From here\n\n\nend  ',
    'אבג ‏דהו',
  ),
);
const address = fc
  .tuple(
    fc.stringMatching(/^[a-z0-9]{1,12}([._+-][a-z0-9]{1,12}){0,2}$/),
    fc.constantFrom('example.com', 'b.example.org'),
  )
  .map((parts) => parts.join('@'));
const mailbox = fc.record({ name: hostile, address });
const message: fc.Arbitrary<Message> = fc.record(
  {
    to: mailbox,
    from: mailbox,
    subject: hostile,
    text: hostile,
    headers: fc.constant({ 'X-Informational-Interviews-Key': 'k1' }),
  },
  { requiredKeys: ['to', 'subject', 'text'] },
);

describe('a written message', () => {
  test('is read back the same by an independent parser, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(message, async (sent) => {
        const got = await PostalMime.parse(writeMessage(sent));
        expect(got.to).toEqual([{ name: oneLine(sent.to.name), address: sent.to.address }]);
        if (sent.from !== undefined) {
          expect(got.from).toEqual({ name: oneLine(sent.from.name), address: sent.from.address });
        }
        expect(got.subject ?? '').toBe(oneLine(sent.subject));
        expect((got.text ?? '').replace(/\r\n/g, '\n').replace(/\n$/, '')).toBe(plainText(sent.text));
        expect(shownBy(got.html ?? '')).toBe(plainText(sent.text));
        expect(got.bcc).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  test('is ASCII in lines of at most 76 characters, each ended by CRLF', () => {
    fc.assert(
      fc.property(message, (sent) => {
        for (const line of writeMessage(sent).split('\r\n')) expect(line).toMatch(/^[ -~]{0,76}$/);
      }),
    );
  });

  test('has exactly the headers it was given', async () => {
    const raw = writeMessage({
      to: { name: 'Ana\r\nBcc: b@example.com', address: 'ana@example.com' },
      subject: 'Hi\r\n\r\n<b>body</b>\u0000\u2028Cc: c@example.com',
      text: '',
      headers: { 'X-Key': 'a b' },
    });
    const { headers } = await PostalMime.parse(raw);
    expect(headers.map((header) => header.key)).toEqual([
      'to',
      'subject',
      'x-key',
      'mime-version',
      'content-type',
    ]);
  });

  test('is the same text for the same message', () => {
    const sent = { to: { name: 'Ana', address: 'ana@example.com' }, subject: 'Hi', text: 'Hello' };
    expect(writeMessage(sent)).toBe(writeMessage(sent));
  });

  test.each([
    ['two addresses', { to: { name: '', address: 'a@example.com, b@example.com' } }],
    ['an address with a line break', { to: { name: '', address: 'a@example.com\r\nBcc: b@example.com' } }],
    ['a header name with a colon', { headers: { 'X-A: b\r\nBcc': 'b@example.com' } }],
    ['a header value with a line break', { headers: { 'X-A': 'b\r\nBcc: b@example.com' } }],
    ['a header value with NUL', { headers: { 'X-A': 'b\u0000' } }],
  ])('is refused with %s', (_what, change) => {
    const sent = { to: { name: '', address: 'a@example.com' }, subject: '', text: '', ...change };
    expect(() => writeMessage(sent)).toThrow(RangeError);
  });
});

function shownBy(html: string): string {
  return html
    .replace(/^<div dir="auto">|<\/div>\s*$/g, '')
    .replace(/<br>\r?\n/g, '\n')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}
