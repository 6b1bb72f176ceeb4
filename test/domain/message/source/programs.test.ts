import PostalMime, { type Email } from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../../../src/domain/message/source/source.ts';
import { APPLE, bytes, GMAIL, OUTLOOK, PDF, PNG } from './fixtures.ts';

const KNOWN = ['first', 'org', 'specific', 'introducer'];
const TO = { name: 'Ana', address: 'ana@example.com' };
const KEY = { 'X-Informational-Interviews-Key': 'k1' };

function fill(raw: string, values: Readonly<Record<string, string>>) {
  return readSource(bytes(raw), []).fill(values, TO, KEY);
}

async function parse(message: string): Promise<Email> {
  const mail = await PostalMime.parse(Buffer.from(message, 'latin1'));
  return { ...mail, text: mail.text?.replace(/\r\n/g, '\n') ?? '' };
}

function files(mail: Email) {
  return mail.attachments.map(({ filename, mimeType, disposition, contentId, content }) => ({
    filename,
    mimeType,
    disposition,
    contentId,
    content: Array.from(new Uint8Array(content as ArrayBuffer)),
  }));
}

describe.each([
  ['Gmail', GMAIL],
  ['Outlook', OUTLOOK],
  ['Apple Mail', APPLE],
])('a draft of %s', (program, raw) => {
  const values = { first: 'Ána', introducer: 'Bob', specific: 'the <hints>.' };

  test('is read without a fault', () => {
    expect(readSource(bytes(raw), KNOWN).errors).toEqual([]);
  });

  test('keeps its images and files byte for byte', async () => {
    const [before, after] = [await parse(raw), await parse(fill(raw, values).message)];
    expect(files(after)).toEqual(files(before));
    expect(files(after)[0]?.content).toEqual(PNG);
    if (program !== 'Apple Mail') expect(files(after)[1]?.content).toEqual(PDF);
  });

  test('keeps its parts but for the text: their headers and order stand as they were', () => {
    const untouched = (message: string): string[] =>
      message
        .split(/\r?\n--[^>].*/)
        .slice(1)
        .filter(
          (part) => !/Content-Type: text\/(plain|html);?\s*charset/.test(part) || part.includes('filename'),
        );
    const kept = untouched(fill(raw, values).message);
    expect(kept.length).toBeGreaterThan(3);
    expect(kept).toEqual(untouched(raw));
  });

  test('goes to the contact alone, with our key, and has no date, id, thread or recipient of its own', async () => {
    const { headers, to, from } = await parse(fill(raw, values).message);
    const names = headers.map(({ key }) => key);
    expect(to).toEqual([{ name: 'Ana', address: 'ana@example.com' }]);
    expect(from?.address).toBe((await parse(raw)).from?.address);
    const allowed = [
      'from',
      'to',
      'subject',
      'x-informational-interviews-key',
      'mime-version',
      'content-type',
      'content-language',
    ];
    expect(names.filter((name) => !allowed.includes(name))).toEqual([]);
    expect(names).toContain('x-informational-interviews-key');
  });

  test('is made of lines that a mail server takes', () => {
    const { message } = fill(raw, { ...values, first: 'long '.repeat(400) });
    for (const line of message.split(/\r?\n/)) expect(line.length).toBeLessThanOrEqual(998);
  });
});

describe('the text', () => {
  test('of Gmail: fields cut by tags, references and soft breaks are joined, in the format of the name', async () => {
    const { message, subject, text, missing } = fill(GMAIL, { first: 'Ána', introducer: 'Bob' });
    const mail = await parse(message);
    expect(subject).toBe('Thank you, Ána – about your work');
    expect(mail.subject).toBe(subject);
    expect(missing).toEqual([]);
    expect(mail.html).toContain('<span class="gmail_default"><b>Ána</b></span>');
    expect(mail.html).toContain('the time you took for me when we talked about the work.</div>');
    expect(mail.html).toContain('<div>I wrote to <b>Bob</b>, too.</div>');
    expect(mail.html).not.toMatch(/[{}[\]]/);
    expect(mail.text).toContain(
      'Dear Ána,\n\nThank you for the time you took for me when we talked about the work.\n',
    );
    expect(text).toBe(
      'Dear Ána,\n\nThank you for the time you took for me when we talked about the work.\n\nI wrote to Bob, too.\n\nBest — Me',
    );
  });

  test('of Gmail: a passage without its value leaves no second blank line', async () => {
    const { message, text } = fill(GMAIL, { first: 'Ana', introducer: '' });
    const mail = await parse(message);
    expect(text).toBe(
      'Dear Ana,\n\nThank you for the time you took for me when we talked about the work.\n\nBest — Me',
    );
    expect(mail.text).toContain('the work.\n\nBest — Me');
    expect(mail.html).toContain('the work.</div><div><br></div><div></div><div>Best');
  });

  test('of Outlook: stays in windows-1252, with references for letters that the set lacks', async () => {
    const { message } = fill(OUTLOOK, { first: 'Łucja', introducer: '' });
    expect(message).toContain('Gr=FC=DFe <span class=3DSpellE>&#321;ucja</span>');
    expect(message).toMatch(/text\/html;\r\n\tcharset=windows-1252/);
    // Plain text has no references: this part goes over to UTF-8.
    expect(message).toMatch(/text\/plain;\r\n\tcharset=UTF-8/);
    expect((await parse(message)).text).toContain('Grüße Łucja, – it costs 5 €.\n\nMe');
    expect(message).toContain('p.MsoNormal {margin:0cm;} [[ }}');
  });

  test('of Apple Mail: a field cut by flowing lines is joined; a file with marks in it stays', async () => {
    const { message, text } = fill(APPLE, {});
    const mail = await parse(message);
    expect(mail.subject).toBe('Hello you');
    expect(text).toBe('Hi my friend, café.');
    expect(mail.html).toContain('Hi\u00a0my friend, café.<br><img src="cid:1A2B@home"');
    expect(message).toContain('Hi my friend, this line is so long that');
    expect(message).toContain('\nA file: {{first}} stays\n--Apple');
  });
});

test('what is told of a draft before it is used', () => {
  const { subject, fields, attachments, text } = readSource(bytes(GMAIL), KNOWN);
  expect({ subject, fields, attachments }).toEqual({
    subject: 'Thank you, {{first}} – about {{org|your work}}',
    fields: ['first', 'org', 'specific', 'introducer'],
    attachments: 1,
  });
  expect(text).toContain('Dear {{first}},');
  expect(readSource(bytes(APPLE), KNOWN).attachments).toBe(1);
});

test('signed bytes are bytes', () => {
  const signed = bytes(OUTLOOK).map((byte) => (byte > 127 ? byte - 256 : byte));
  const values = { first: 'Ana' };
  expect(readSource(signed, []).fill(values, TO, KEY)).toEqual(fill(OUTLOOK, values));
});

test('is opened once, however many people it is for, and tells nobody of the one before', () => {
  let read = 0;
  const counting = new Proxy(bytes(GMAIL), {
    get: (target, name) => {
      if (name === 'slice') read += 1;
      return Reflect.get(target, name) as unknown;
    },
  });
  const source = readSource(counting, KNOWN);
  const opened = read;
  const values = [{ first: 'Ana' }, { first: 'Bo' }, { first: 'Ana' }];
  const filled = values.map((each) => source.fill(each, TO, KEY));
  expect([opened > 0, read]).toEqual([true, opened]);
  expect(filled).toEqual(values.map((each) => fill(GMAIL, each)));
});
