import { describe, expect, it } from 'vitest';
import { checkAddress, splitAddresses } from '../../../src/domain/message/address.ts';
import { base64, utf8 } from '../../../src/domain/message/bytes.ts';
import { nearest } from '../../../src/domain/message/nearest.ts';
import { oneLine, plainText, shorten } from '../../../src/domain/message/plainText.ts';
import { firstName, greetingName } from '../../../src/domain/names.ts';

describe('text made plain', () => {
  it.each([
    ['a\rb', 'a\nb'],
    ['a\r\nb', 'a\nb'],
    ['a\r\n\r\nb', 'a\n\nb'],
    ['a\u0085b\u2029c', 'a\nb\nc'],
  ])('%j has one kind of line break', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  it('on one line has single spaces', () => {
    expect(oneLine(' a  b \n\t c ')).toBe('a b c');
  });
});

describe('text shortened for display', () => {
  it.each([
    ['x'.repeat(40), 'x'.repeat(40)],
    ['x'.repeat(41), `${'x'.repeat(39)}…`],
    ['🦔'.repeat(40), '🦔'.repeat(40)],
    ['🦔'.repeat(41), `${'🦔'.repeat(39)}…`],
    [`${'x'.repeat(20)}${' '.repeat(140)}`, 'x'.repeat(20)],
    [`${'x'.repeat(20)}${' '.repeat(140)}y`, `${'x'.repeat(20)}…`],
    [`${'🦔'.repeat(21)}${' '.repeat(130)}y`, `${'🦔'.repeat(21)}…`],
  ])('%j', (text, shown) => {
    expect(shorten(text)).toBe(shown);
  });

  it('to another length', () => {
    expect([shorten('abcd', 4), shorten('abcde', 4)]).toEqual(['abcd', 'abc…']);
  });
});

describe('an address', () => {
  it.each([
    ['a@b.1a', true],
    ['a@b.a1', true],
    ['a@b.1', false],
    ['a@b.123', false],
    ['a@b.example@c.example', false],
    ['@b.example', false],
    ['a@', false],
  ])('%s: %s', (text, ok) => {
    expect(checkAddress(text).ok).toBe(ok);
  });

  it.each([
    ['', 'none', 'has no e-mail address'],
    ['a@b.example | c@d.example', 'several', 'has two e-mail addresses'],
    ['a@b.example  /  c@d.example', 'several', 'has two e-mail addresses'],
    ['a@b.example\rc@d.example', 'several', 'has two e-mail addresses'],
    ['a@b.example, c@d.example; e@f.example', 'several', 'has 3 e-mail addresses'],
    ['аna@b.example', 'invalid', 'has "а" in the e-mail address, where only plain letters can stand'],
    ['аna@b.example x', 'invalid', 'has "аna@b.example x" in Email, which is not an e-mail address'],
    ['x аna@b.example', 'invalid', 'has "x аna@b.example" in Email, which is not an e-mail address'],
    ['an—a@b.example', 'invalid', 'has "an—a@b.example" in Email, which is not an e-mail address'],
    ['а', 'invalid', 'has "а" in Email, which is not an e-mail address'],
  ])('%j is refused', (text, problem, reason) => {
    expect(checkAddress(text)).toEqual({ ok: false, problem, reason });
  });

  it('of several is set off in the ways of programs and people', () => {
    expect(splitAddresses(' a  :::  b;c,d\r\ne\rf ; ')).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(splitAddresses('a:::b')).toEqual(['a:::b']);
  });
});

describe('bytes', () => {
  it.each([0x00, 0x7f, 0x80, 0x7ff, 0x800, 0xffff, 0x10000, 0x10ffff])('of U+%s are UTF-8', (code) => {
    const text = String.fromCodePoint(code);
    expect([...utf8(text)]).toEqual([...new TextEncoder().encode(text)]);
  });

  it.each([0, 1, 2, 3, 4, 5])('%d of them are base64', (length) => {
    const bytes = Array.from({ length }, (_, n) => 250 - n * 7);
    expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
  });
});

describe('a misspelt word', () => {
  it('is one of those it is most like, or none', () => {
    expect(nearest('frist', ['last', 'first'])).toBe('first');
    expect(nearest('xyz', ['last', 'first'])).toBeNull();
    expect(nearest('', ['a'])).toBeNull();
    expect(nearest('a', [])).toBeNull();
  });
});

describe('names', () => {
  it.each([
    ['A García', 'A García'],
    ['A. García', 'A. García'],
    ['Al García', 'Al'],
    ['王小明（小王）', '王小明'],
    ['Ana(she)García', 'Ana'],
    ['García(she)', 'García'],
    ['Prof. Dr.', 'Prof. Dr.'],
    ['Ana García Ph.D.', 'Ana'],
    ['García PhD', 'García'],
    ['García, , Ana', 'Ana'],
  ])('the first name of %j is %j', (name, first) => {
    expect(firstName(name)).toBe(first);
  });

  it.each([
    ['Ana García.', 'Ms.', 'Ms. García'],
    ['Ana García PhD', 'Dr.', 'Dr. García'],
    ['Ana García, Ph.D.', 'Dr.', 'Dr. García'],
    ['Ana García PhD MBA', 'Dr.', 'Dr. García'],
    ['Ana(she)García', 'Ms.', 'Ms. García'],
    ['Ana G.', 'Ms.', 'Ms. G.'],
    ['PhD', 'Dr.', 'Dr. PhD'],
    ['Ana García', 'My dear Ana', 'My dear Ana'],
    ['Ana García', 'Dear Ana ,:', 'Ana'],
    ['Ana García', 'Hello   Ana', 'Ana'],
    ['Ana García', 'dear', 'dear'],
  ])('%j with the salutation %j is greeted as %j', (name, salutation, greeting) => {
    expect(greetingName(name, salutation)).toBe(greeting);
  });
});
