import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { type Message, writeMessage } from '../../../src/domain/message/mime.ts';
import { oneLine, plainText } from '../../../src/domain/message/plainText.ts';
import { shownBy } from './shownBy.ts';

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
const messageId = fc.tuple(
  fc.stringMatching(/^[A-Za-z0-9+=/._-]{1,30}$/),
  fc.constantFrom('mail.gmail.com', '[127.0.0.1]'),
);
const id = messageId.map(([left, right]) => `<${left}@${right}>`);
const attachment = fc.record({
  name: fc.oneof(
    hostile,
    fc.constantFrom(
      'résumé (final) — v2.pdf',
      'a"b\\c;d.txt',
      "it's 100%.txt",
      '../x',
      "UTF-8''x",
      'x'.repeat(300),
    ),
  ),
  type: fc.constantFrom('application/pdf', 'text/plain', 'text/html', 'image/png'),
  bytes: fc.uint8Array({ maxLength: 300 }),
});
type Attached = Omit<Message, 'attachments'> & {
  readonly attachments?: readonly {
    readonly name: string;
    readonly type: string;
    readonly bytes: Uint8Array;
  }[];
};
const messages: fc.Arbitrary<Attached> = fc.record(
  {
    to: mailbox,
    from: mailbox,
    replyTo: mailbox,
    subject: hostile,
    text: hostile,
    signature: fc.oneof(hostile, fc.constant('')),
    inReplyTo: id,
    references: fc.array(id, { maxLength: 4 }),
    attachments: fc.array(attachment, { maxLength: 3 }),
    headers: fc.constant({ 'X-Informational-Interviews-Key': 'k1' }),
  },
  { requiredKeys: ['to', 'subject', 'text'] },
);
const base64Of = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const written = ({ attachments, ...sent }: Attached): string =>
  writeMessage({
    ...sent,
    ...(attachments && {
      attachments: attachments.map(({ name, type, bytes }) => ({ name, type, base64: base64Of(bytes) })),
    }),
  });

describe('a written message', () => {
  test('is read back the same by an independent parser, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(messages, async (sent) => {
        const got = await PostalMime.parse(written(sent));
        const read = (box: Message['to']) => ({ name: oneLine(box.name), address: box.address });
        expect(got.to).toEqual([read(sent.to)]);
        expect(got.from).toEqual(sent.from && read(sent.from));
        expect(got.replyTo).toEqual(sent.replyTo && [read(sent.replyTo)]);
        expect(got.subject ?? '').toBe(oneLine(sent.subject));
        const signature = plainText(sent.signature ?? '');
        const text = plainText(sent.text) + (signature === '' ? '' : `\n\n-- \n${signature}`);
        expect((got.text ?? '').replace(/\r\n/g, '\n').replace(/\n$/, '')).toBe(text);
        expect(shownBy(got.html ?? '')).toBe(text);
        expect(got.inReplyTo).toBe(sent.inReplyTo);
        const thread = (sent.references ?? []).filter((one) => one !== sent.inReplyTo);
        expect(got.references ?? '').toBe([...thread, ...(sent.inReplyTo ? [sent.inReplyTo] : [])].join(' '));
        expect(
          got.attachments.map(({ filename, mimeType, content }) => ({
            name: filename ?? '',
            type: mimeType,
            content: base64Of(new Uint8Array(content as ArrayBuffer)),
          })),
        ).toEqual(
          (sent.attachments ?? []).map(({ name, type, bytes }) => ({
            name: oneLine(name).split('=?').join('= ?'),
            type,
            content: base64Of(bytes),
          })),
        );
        expect(got.bcc).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  test('is ASCII in lines of at most 76 characters, each ended by CRLF', () => {
    fc.assert(
      fc.property(messages, (sent) => {
        for (const line of written(sent).split('\r\n')) expect(line).toMatch(/^[ -~]{0,76}$/);
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
    ['an alias that is no address', { from: { name: 'Ana', address: 'ana' } }],
    ['two addresses to reply to', { replyTo: { name: '', address: 'a@example.com; b@example.com' } }],
    ['an answered message without an id', { inReplyTo: '' }],
    ['an answered message of two ids', { inReplyTo: '<a@example.com> <b@example.com>' }],
    ['an id with a line break', { inReplyTo: '<a@example.com>\r\nBcc: b@example.com' }],
    ['an id without brackets', { references: ['a@example.com'] }],
    ['an id with a letter beyond a–z', { references: ['<é@example.com>'] }],
    ['an id with a space', { references: ['<a b@example.com>'] }],
    ['an id of 901 characters', { references: [`<${'a'.repeat(887)}@example.com>`] }],
    [
      'an attachment that is not base64',
      { attachments: [{ name: 'a', type: 'text/plain', base64: 'a-_=' }] },
    ],
    ['an attachment cut short', { attachments: [{ name: 'a', type: 'text/plain', base64: 'QUJ' }] }],
    ['an attachment with a boundary', { attachments: [{ name: 'a', type: 'text/plain', base64: '--=_' }] }],
  ])('is refused with %s', (_what, change) => {
    const sent = { to: { name: '', address: 'a@example.com' }, subject: '', text: '', ...change };
    expect(() => writeMessage(sent)).toThrow(RangeError);
  });
});

test('an id of 900 characters is taken', () => {
  const id = `<${'a'.repeat(886)}@example.com>`;
  const to = { name: '', address: 'a@example.com' };
  expect(writeMessage({ to, subject: '', text: '', references: [id] })).toContain(`References: ${id}\r\n`);
});

describe('an attachment', () => {
  const sent = (type: string, base64: string): string =>
    writeMessage({
      to: { name: '', address: 'a@example.com' },
      subject: '',
      text: '',
      attachments: [{ name: '', type, base64 }],
    });

  test.each([
    ['application/pdf', 'application/pdf'],
    ['Application/PDF', 'application/pdf'],
    ['application/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.text'],
    ['message/rfc822', 'application/octet-stream'],
    ['multipart/mixed', 'application/octet-stream'],
    ['text/html; charset=x', 'application/octet-stream'],
    ['text/plain\r\nBcc: b@example.com', 'application/octet-stream'],
    ['pdf', 'application/octet-stream'],
    ['', 'application/octet-stream'],
  ])('of type %j is sent as %s', async (type, expected) => {
    const { attachments, headers } = await PostalMime.parse(sent(type, 'QUJD'));
    expect(attachments.map(({ mimeType }) => mimeType)).toEqual([expected]);
    expect(headers.some(({ key }) => key === 'bcc')).toBe(false);
  });

  test('may come in lines', async () => {
    const { attachments } = await PostalMime.parse(sent('text/plain', 'QU\r\nJD\n'));
    expect(Buffer.from(attachments[0]?.content as ArrayBuffer).toString()).toBe('ABC');
  });
});
