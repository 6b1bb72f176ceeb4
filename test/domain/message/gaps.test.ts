import { describe, expect, it } from 'vitest';
import { NOBODY } from '../../../src/domain/contact.ts';
import { dayInWords } from '../../../src/domain/message/values.ts';
import { composed } from './composed.ts';
import type { MessageTemplate } from '../../../src/domain/message/messageTemplate.ts';
import { writeMessage } from '../../../src/domain/message/mime.ts';
import { fieldsOf, parseTemplate, renderTemplate } from '../../../src/domain/message/template.ts';
import { whyNotDraft } from '../../../src/domain/message/whyNotDraft.ts';
import { addDays } from '../../../src/domain/calendar.ts';
import { at, day, NEW_YORK, person } from '../plan/people.ts';

const KNOWN = ['first', 'plan', 'promise'];

function rendered(body: string, values: Readonly<Record<string, string>> = {}): string {
  return renderTemplate(parseTemplate('', body, KNOWN).template, values).text;
}

describe('where a passage falls away', () => {
  it.each([
    ['x [[{{plan}}]]y', 'x y'],
    ['x[[{{plan}}]] y', 'x y'],
    ['x  [[{{plan}}]] \t y', 'x y'],
    ['x [[{{plan}}]], y', 'x, y'],
    ['x [[{{plan}}]] ! y', 'x! y'],
    ['x [[{{plan}}]] [[{{promise}}]] y', 'x y'],
    ['a\n[[{{plan}}]] y', 'a\ny'],
    ['a\nx [[{{plan}}]]\ny', 'a\nx\ny'],
    ['A.\n[[{{plan}}]]\n\nC.', 'A.\n\nC.'],
    ['A.\n\n[[{{plan}}]]\n \t\nC.', 'A.\n\nC.'],
    ['A.\n \n[[{{plan}}]]\n\nC.', 'A.\n \nC.'],
    ['A.\n\n[[{{plan}}]]\n\n\nC.', 'A.\n\nC.'],
    ['A.\n\n[[{{plan}}]] \n\nC.\n\n\nD.', 'A.\n\nC.\n\n\nD.'],
  ])('%j is %j', (body, text) => {
    expect(rendered(body)).toBe(text);
  });

  it('all other lines stay as they are', () => {
    expect(rendered('A  \nB [[{{plan}}]]\n  C  \nD')).toBe('A  \nB\n  C  \nD');
  });
});

describe('fields', () => {
  it.each([
    ['{{first| there }}', {}, 'there'],
    ['I like {{plan}}. More', { plan: 'tea.' }, 'I like tea. More'],
    ['I like {{plan}}, too.', { plan: 'Acme Inc.' }, 'I like Acme Inc., too.'],
    ['I like {{plan}}', { plan: 'tea.' }, 'I like tea.'],
  ])('%j %o', (body, values, text) => {
    expect(rendered(body, values)).toBe(text);
  });

  it('are required where one place cannot do without them, wherever else they stand', () => {
    const { template } = parseTemplate('', '{{first}} [[{{first}} {{plan}}]] {{promise|x}}', KNOWN);
    expect(fieldsOf(template)).toEqual([
      { name: 'first', required: true },
      { name: 'plan', required: false },
      { name: 'promise', required: false },
    ]);
  });

  it('that nobody knows are told in short', () => {
    const long = parseTemplate('', `{{${'x'.repeat(100)}}}`, KNOWN).errors[0]?.message;
    expect(long).toBe(
      `{{${'x'.repeat(60)}}} in Text, line 1 is not a field. There are: first, plan, promise.`,
    );
  });

  it('hold no passage', () => {
    expect(parseTemplate('', '{{fir[[st}}', KNOWN).errors).toHaveLength(1);
  });
});

describe('the day of a letter', () => {
  const today = day('2026-11-22');
  const words = (ago: number) => dayInWords(addDays(today, -ago), today);

  it('within the week is its weekday', () => {
    const judge = new Intl.DateTimeFormat('en-US', { weekday: 'long', timeZone: 'UTC' });
    for (const from of [0, 1, 2, 3, 4, 5, 6]) {
      for (const ago of [2, 3, 4, 5, 6]) {
        const [now, then] = [addDays(today, from), addDays(today, from - ago)];
        expect(dayInWords(then, now)).toBe(`on ${judge.format(then * 86_400_000)}`);
      }
    }
  });

  it.each([
    [0, 'today'],
    [1, 'yesterday'],
    [7, 'on November 15'],
    [-1, 'on November 23'],
    [326, 'on December 31, 2025'],
    [-39, 'on December 31'],
  ])('%d days ago is %s', (ago, expected) => {
    expect(words(ago)).toBe(expected);
  });
});

describe('a message to somebody', () => {
  const template: MessageTemplate = {
    id: 'x',
    name: 'x',
    occasion: 'thank-you',
    subject: '{{first}}',
    body: 'Dear {{first}},[[ met {{when_short}}]][[ of {{role}}]][[ wrote {{wrote_short}}]][[ {{specific}}]]',
    channel: 'Mail',
    sources: [],
    limit: { unit: 'words', most: 100 },
    isReply: false,
    personal: '',
  };
  const writing = {
    zone: NEW_YORK,
    now: at('2026-11-22'),
  };
  const ana = { ...NOBODY, name: 'Ana García', email: 'a@b.example' };
  const compose = (typed: Readonly<Record<string, string>> = {}, told = ana) =>
    composed(template, told, typed, writing);

  it('says nothing of what is not known', () => {
    expect(compose().text).toBe('Dear Ana,');
    expect(compose().values).toMatchObject({ first: 'Ana', when_short: '', wrote_short: '', role: '' });
  });

  it('says what is known', () => {
    const told = person({
      name: 'Ana García',
      meeting: '2026-11-21T15:00',
      contacted: '2026-11-20',
      role: 'Lead',
    });
    expect(compose({}, told).text).toBe('Dear Ana, met yesterday of Lead wrote on Friday');
  });

  it('asks for what only its writer knows, and shows what was typed instead of a fact', () => {
    expect(compose().fields.map(({ name }) => name)).toEqual(['specific']);
    const typed = compose({ role: '  Head ', specific: 'x' });
    expect(typed.fields.map(({ name, value }) => [name, value])).toEqual([
      ['role', 'Head'],
      ['specific', 'x'],
    ]);
    expect(typed.text).toBe('Dear Ana, of Head x');
  });

  it('needs a Stage that can be read, whatever else cannot', () => {
    const problems = [{ column: 'notes', text: 'x', message: '' }] as const;
    const told = { ...ana, problems };
    expect(whyNotDraft(told, told, [], 'thank-you', '')).toBeNull();
  });
});

describe('a written message', () => {
  const write = (name: string, subject: string) =>
    writeMessage({ to: { name, address: 'a@b.example' }, subject, text: 'x' }).split('\r\n');

  it.each([
    ['', ['To: a@b.example']],
    ['Ana Garcia', ['To: "Ana Garcia"', ' <a@b.example>']],
    ['Ana "A" Garcia', ['To: =?UTF-8?B?QW5hICJBIiBHYXJjaWE=?=', ' <a@b.example>']],
    ['Ana \\ Garcia', ['To: =?UTF-8?B?QW5hIFwgR2FyY2lh?=', ' <a@b.example>']],
    ['García', ['To: =?UTF-8?B?R2FyY8OtYQ==?=', ' <a@b.example>']],
  ])('to %j', (name, lines) => {
    expect(write(name, 's').slice(0, lines.length)).toEqual(lines);
  });

  it.each([
    ['x'.repeat(60), true],
    ['x'.repeat(61), false],
    ['', true],
    ['a =? b', false],
    ['é', false],
  ])('has the subject %j as it is: %s', (subject, isPlain) => {
    const line = write('', subject)[1] ?? '';
    expect(line === `Subject: ${subject}`).toBe(isPlain);
    expect(line.startsWith('Subject: =?UTF-8?B?')).toBe(!isPlain);
  });

  it.each([
    [39, 1],
    [40, 2],
    [78, 2],
    [79, 3],
  ])('has %d bytes in %d encoded words', (length, words) => {
    const message = writeMessage({
      to: { name: '', address: 'a@b.example' },
      subject: `=?${'x'.repeat(length - 2)}`,
      text: '',
    });
    expect(message.match(/=\?UTF-8\?B\?/g)).toHaveLength(words);
  });

  it('ends with its last boundary and a line break', () => {
    const lines = write('', 's');
    const boundary = /boundary="([^"]+)"/.exec(lines.join(''))?.[1] ?? '';
    expect(lines.slice(-2)).toEqual([`--${boundary}--`, '']);
  });

  it('shows an apostrophe as one', () => {
    const html = Buffer.from(
      writeMessage({ to: { name: '', address: 'a@b.example' }, subject: '', text: `it's "5" < 6 & > 4` })
        .split('text/html')[1]
        ?.split('\r\n\r\n')[1] ?? '',
      'base64',
    ).toString();
    expect(html).toContain('it&#39;s &quot;5&quot; &lt; 6 &amp; &gt; 4');
  });

  it('is not written to no address, nor with a header that is not plain', () => {
    const to = { name: 'Ana', address: '' };
    expect(() => writeMessage({ to, subject: '', text: '' })).toThrow('To has no e-mail address');
    const headers = { 'X-Key': 'é' };
    expect(() =>
      writeMessage({ to: { ...to, address: 'a@b.example' }, subject: '', text: '', headers }),
    ).toThrow('The header "X-Key" cannot be written: it must be one line of plain ASCII.');
  });
});
