import emailAddresses from 'email-addresses';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkAddress, splitAddresses } from '../../../src/domain/message/address.ts';

const NONE = 'has no e-mail address';
const TWO = 'has two e-mail addresses';
const problemOf = (text: string): string => {
  const check = checkAddress(text);
  return check.ok ? check.address : check.problem;
};

test.each([
  ['ana@example.com'],
  ['Ana.Garcia+work@mail.example.co.uk'],
  ["o'brien@example.com"],
  ['a_b-c@x-y.example'],
])('%j is an address', (text) => expect(checkAddress(text)).toEqual({ ok: true, address: text }));

test('white space around an address does not matter', () => {
  expect(checkAddress(' ana@example.com\n')).toEqual({ ok: true, address: 'ana@example.com' });
});

describe('the reason in words', () => {
  test.each([
    ['', NONE],
    ['  \n', NONE],
    ['a@example.com, b@example.com', TWO],
    ['a@example.com;b@example.com', TWO],
    ['a@example.com\nb@example.com', TWO],
    ['a@example.com b@example.com', TWO],
    ['a@example.com ::: b@example.com', TWO],
    ['a@example.com / b@example.com', TWO],
    ['a@example.com, a@example.com', TWO],
    ['a@example.com, b@example.com, c@example.com', 'has 3 e-mail addresses'],
    ['tomorrow', 'has "tomorrow" in Email, which is not an e-mail address'],
    ['ana@@example.com', 'has "ana@@example.com" in Email, which is not an e-mail address'],
    ['аna@example.com', 'has "а" in the e-mail address, where only plain letters can stand'],
  ])('%j: %s', (text, reason) => {
    const check = checkAddress(text);
    expect(check.ok ? check.address : check.reason).toBe(reason);
  });
});

test.each([
  ['Ana <ana@example.com>'],
  ['"Ana" <ana@example.com>'],
  ['<ana@example.com>'],
  ['friends: ana@example.com;'],
  ['ana@example.com (Ana)'],
  ['"ana b"@example.com'],
  ['"a@b.example"@example.com'],
  ['ana@[127.0.0.1]'],
  ['ana@127.0.0.1'],
  ['ana@localhost'],
  ['ana@example'],
  ['ana@example..com'],
  ['ana@-example.com'],
  ['ana@example-.com'],
  ['ana@example.com.'],
  ['.ana@example.com'],
  ['ana.@example.com'],
  ['a..b@example.com'],
  ['@example.com'],
  ['ana@'],
  ['ana'],
  ['ana example.com'],
  ['mailto:ana@example.com'],
  ['ana@example.com\r\nBcc: bo'],
  ['ana@example.com\u0000'],
  ['ana\u200b@example.com'],
  ['ana@exämple.com'],
  ['ana@example.com?subject=x'],
  ['ana@example.com>'],
  ['ana@exam_ple.com'],
  ['=ana@example.com,'],
])('%j is not one plain address', (text) => expect(problemOf(text)).toBe('invalid'));

test.each([
  ['a part before the @', (length: number) => `${'a'.repeat(length)}@example.com`, 64],
  ['a part between dots', (length: number) => `a@${'b'.repeat(length)}.com`, 63],
  ['an address', (length: number) => `${'a'.repeat(60)}@${'b.'.repeat(length).slice(0, length - 63)}co`, 254],
])('%s may be at most so long', (_what, make, longest) => {
  expect(problemOf(make(longest))).toBe(make(longest));
  expect(problemOf(make(longest + (longest === 254 ? 2 : 1)))).toBe('invalid');
});

test.each([['x'], ['@'], ['a@b.c '], [',']])('50,000 characters of %j are no trouble', (text) => {
  expect(checkAddress(text.repeat(50_000 / text.length)).ok).toBe(false);
});

test('what is accepted is one address for a full parser of RFC 5322 too, and nothing a header could stumble over', () => {
  const sign = fc.constantFrom(...Array.from('a1@.-_+\'"<>,;:() []\\|/é\u0000\r\n'), '@b.example', '.co');
  fc.assert(
    fc.property(fc.array(sign, { minLength: 1, maxLength: 12 }), (signs) => {
      const check = checkAddress(signs.join(''));
      if (!check.ok) return;
      const judged = emailAddresses.parseOneAddress({ input: check.address, strict: true, rejectTLD: true });
      expect(judged).toMatchObject({ type: 'mailbox', name: null, address: check.address });
      expect(check.address).toMatch(/^[!#-'*+\-./0-9=?A-Z^_`a-z{|}~]+@[A-Za-z0-9.-]+$/);
    }),
    { numRuns: 5000 },
  );
});

test('addresses are split where they were cleanly set off', () => {
  expect(splitAddresses('a@x.example; b@x.example,c@x.example\r\nd@x.example ::: e@x.example;')).toHaveLength(
    5,
  );
});
