import { describe, expect, test } from 'vitest';
import { readSource } from '../../../../src/domain/message/source/source.ts';
import { bytes, PDF, utf8 } from './fixtures.ts';

const TO = { name: '', address: 'ana@example.com' };
const KNOWN = ['first', 'note', 'favorite topic'];
const VALUES = { first: 'Ana', note: '', 'favorite topic': 'bees' };

function html(body: string): string {
  return `Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${utf8(body)}`;
}

function plain(body: string, parameters = ''): string {
  return `Content-Type: text/plain; charset=utf-8${parameters}\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(body).toString('base64')}`;
}

/** The content that comes out, decoded. */
function filled(raw: string, values: Readonly<Record<string, string>> = VALUES): string {
  const { message } = readSource(bytes(raw), []).fill(values, TO, {});
  const at = message.indexOf('\r\n\r\n') + 4;
  const encoded = message.slice(at);
  if (message.slice(0, at).includes('base64')) return Buffer.from(encoded, 'base64').toString('utf8');
  return Buffer.from(
    encoded
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
}

describe('a field in HTML takes the format of its name and leaves every tag in its place', () => {
  test.each([
    ['{{first}}', 'Ana'],
    ['{{&nbsp;FIRST&nbsp;}}', 'Ana'],
    ['&#123;&#x7B;first&rcub;&rbrace;', 'Ana'],
    ['{{<b>first</b>}}', '<b>Ana</b>'],
    ['<b>{</b>{first}}', '<b></b>Ana'],
    ['{{fi<span>rst</span>}}', 'Ana<span></span>'],
    ['{{fi\u200brst}}', 'Ana'],
    ['{{fi<wbr>rst}}', 'Ana<wbr>'],
    ['{{favorite\r\n topic}}', 'bees'],
    ['{{note|your <i>work</i>}}', 'your work<i></i>'],
    ['{{note|Ren&eacute; &amp; co}}', 'René &#38; co'],
    ['<p title="a > b">{{first}}</p>', '<p title="a > b">Ana</p>'],
    ['<style>{{first}}</style>{{first}}<!-- {{first}} -->', '<style>{{first}}</style>Ana<!-- {{first}} -->'],
  ])('%s', (source, result) => {
    expect(readSource(bytes(html(source)), KNOWN).errors).toEqual([]);
    expect(filled(html(source))).toBe(result);
  });
});

describe('a sentence ends once, whatever the value ends with and wherever the full stop stands', () => {
  test.each([
    ['<p>{{first}}. B</p>', 'Ana', '<p>Ana. B</p>'],
    ['<p>{{first}}. B</p>', 'Ana.', '<p>Ana. B</p>'],
    ['<p>{{first}}. B</p>', 'Who is Ana?', '<p>Who is Ana? B</p>'],
    ['<p><b>{{first}}</b>. B</p>', 'Who is Ana?', '<p><b>Who is Ana?</b> B</p>'],
    ['<p>[[{{first}}.]] B</p>', 'Who is Ana?', '<p>Who is Ana? B</p>'],
    ['<p>{{first}}? B</p>', 'Ana?', '<p>Ana? B</p>'],
  ])('%s with %s', (source, first, result) => {
    expect(filled(html(source), { first })).toBe(result);
  });
});

describe('a passage goes with its tags when a field in it is empty', () => {
  test.each([
    ['a space', '<p>A [[<b>{{note}}</b> x]] Z</p>', '<p>A Z</p>'],
    ['the space before a full stop', '<p>A [[{{note}}]].</p>', '<p>A.</p>'],
    ['a paragraph', '<p>A</p><p>[[{{note}}]]</p><p>Z</p>', '<p>A</p><p>Z</p>'],
    ['a list item', '<ul><li>A</li><li>[[{{note}}]]</li></ul>', '<ul><li>A</li></ul>'],
    ['a line', 'A<br>[[{{note}}]]<br>Z', 'A<br>Z'],
    ['a doubled blank line', 'A<br><br>[[{{note}}]]<br><br>Z', 'A<br><br>Z'],
    ['an image in it', 'A [[{{note}}<img src="cid:1">]]', 'A'],
    [
      'never a cell of a table',
      '<table><tr><td>[[{{note}}]]</td></tr></table>',
      '<table><tr><td></td></tr></table>',
    ],
    ['never half a tag', 'A <b>x [[y</b> {{note}}]] z', 'A <b>x </b>z'],
    ['two of them side by side', '<p>A [[{{note}}]] [[b {{note}}]] Z</p>', '<p>A Z</p>'],
    ['nothing when it is complete', '<p>A [[<b>{{first}}</b>]] Z</p>', '<p>A <b>Ana</b> Z</p>'],
  ])('with it: %s', (_, source, result) => {
    expect(filled(html(source))).toBe(result);
  });
});

describe('plain text', () => {
  test.each([
    ['a field of a wrapped line', '{{favorite\r\ntopic}}!', '', 'bees!'],
    ['the stars that Gmail puts for bold', 'Hi {{*first*}}, *{{first}}*', '', 'Hi Ana, *Ana*'],
    ['flowing lines', 'x {{favorite \r\ntopic}} \r\ny', '; format=flowed', 'x bees \r\ny'],
    ['a passage alone in its line', 'A\r\n\r\n[[{{note}}]]\r\n\r\nZ', '', 'A\r\n\r\nZ'],
  ])('%s', (_, source, parameters, result) => {
    expect(filled(plain(source, parameters))).toBe(result);
  });

  test('that flows keeps a value from being read as a quote or as flowing on', () => {
    const values = { ...VALUES, first: 'a \n> b\nFrom c' };
    expect(filled(plain('{{first}} \r\nz', '; format=flowed'), values)).toBe('a\r\n > b\r\n From c \r\nz');
  });
});

describe('what is not clear is told with its place, and nothing is made', () => {
  test.each([
    [
      'a field broken by a line',
      '<div>A</div><div>{{fir<br>st}}</div>',
      '{{ in Text, line 2 and its }} stand in two lines: type the field again, in one.',
    ],
    [
      'a field in the address of a link',
      '<p>A</p><a href="https://x.example/{{first}}">B</a>',
      'A link or an image in Text, line 2 has {{ in its address: a field can stand in text only.',
    ],
    [
      'a link that Gmail made of a field',
      '<a href="https://x.example/%7B%7Bfirst%7D%7D">B</a>',
      'A link or an image in Text, line 1 has {{ in its address: a field can stand in text only.',
    ],
    [
      'a field that is not closed',
      '<p>A</p><p>{{first</p>',
      '{{ in Text, line 2 is not closed: put }} after the field.',
    ],
    ['a passage that is not closed', '[[A', '[[ in Text, line 1 is not closed: put ]] after the passage.'],
  ])('%s', (_, source, sentence) => {
    expect(readSource(bytes(html(source)), KNOWN).errors).toEqual([sentence]);
    expect(() => filled(html(source))).toThrow(sentence);
  });

  test('a field that is not known, with the one that was meant', () => {
    expect(readSource(bytes(html('<p>A<br>{{frist}}</p>')), KNOWN).errors).toEqual([
      '{{frist}} in Text, line 2: did you mean {{first}}?',
    ]);
  });

  test('a fault in text and plain copy is told once, one in the copy alone as such', () => {
    const both = (text: string, copy: string): string =>
      `Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n${plain(copy)}\r\n--b\r\n${html(text)}\r\n--b--`;
    expect(readSource(bytes(both('{{frist}}', 'a\r\n{{frist}}')), KNOWN).errors).toHaveLength(1);
    expect(readSource(bytes(both('{{first}}', 'a\r\n{{frist}}')), KNOWN).errors).toEqual([
      '{{frist}} in the plain copy of the text, line 2: did you mean {{first}}?',
    ]);
  });

  test('empty fields that are needed stay and are named, once each', () => {
    const { missing, message } = readSource(
      bytes(`Subject: {{note}}\r\n${html('{{note}} {{constructor}}')}`),
      [],
    ).fill(VALUES, TO, {});
    expect(missing).toEqual(['note', 'constructor']);
    expect(message).toContain('\r\n\r\n{{note}} {{constructor}}');
  });
});

test('a draft of 5 MB is filled in well under a second', () => {
  const file =
    Buffer.from(
      Array.from({ length: 1250 }, () => PDF)
        .flat()
        .slice(0, 3_700_000),
    )
      .toString('base64')
      .match(/.{1,76}/g) ?? [];
  const raw = bytes(
    `Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n${html('<p>Hi {{first}}</p>'.repeat(2000))}\r\n--b\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n${file.join('\r\n')}\r\n--b--`,
  );
  expect(raw.length).toBeGreaterThan(5_000_000);
  const start = process.cpuUsage();
  readSource(raw, []).fill(VALUES, TO, {});
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(1000);
});
