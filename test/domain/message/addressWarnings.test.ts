import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkAddress } from '../../../src/domain/message/address.ts';
import { addressWarnings } from '../../../src/domain/message/addressWarnings.ts';
import { isOneSlip } from '../../../src/domain/message/oneSlip.ts';

const warned = (name: string, address: string) =>
  addressWarnings(name, address).map(({ kind, suggestion }) => suggestion ?? kind);

test.each([
  ['ana@gmial.com', 'ana@gmail.com'],
  ['ana@gmai.com', 'ana@gmail.com'],
  ['ana@gmaill.com', 'ana@gmail.com'],
  ['ana@gnail.com', 'ana@gmail.com'],
  ['Ana@GMIAL.com', 'Ana@gmail.com'],
  ['ana@gmail.con', 'ana@gmail.com'],
  ['ana@gmail.co', 'ana@gmail.com'],
  ['ana@gmial.cmo', 'ana@gmail.com'],
  ['ana@hotmial.com', 'ana@hotmail.com'],
  ['ana@hotmal.com', 'ana@hotmail.com'],
  ['ana@outlok.com', 'ana@outlook.com'],
  ['ana@yaho.com', 'ana@yahoo.com'],
  ['ana@iclod.com', 'ana@icloud.com'],
  ['ana@mail.example.con', 'ana@mail.example.com'],
])('%s was probably %s', (address, meant) => expect(warned('', address)).toEqual([meant]));

test.each([
  ['ana@gmail.com'],
  ['ana@googlemail.com'],
  ['ana@mail.com'],
  ['ana@email.com'],
  ['ana@ymail.com'],
  ['ana@yahoo.co.uk'],
  ['ana@hotmail.fr'],
  ['ana@outlook.de'],
  ['ana@example.co'],
  ['ana@gmial.example.com'],
  ['ana@gmxaill.com'],
  ['infor@example.com'],
  ['ana.info@example.com'],
  ['пример@пример.рф'],
  ['ana@exämple.com'],
  ['ana'],
  ['ana@gmailcom'],
  [''],
])('%j is nothing to wonder at', (address) => expect(warned('Ana García', address)).toEqual([]));

test.each([
  ['Latin and Cyrillic in one word', 'ana@exаmple.com', ['letters']],
  ['Latin and Greek in one word', 'ana@gοogle.com', ['letters']],
  ['Cyrillic that reads as Latin', 'ana@аррӏе.com', ['letters']],
  ['letters in code', 'ana@xn--80ak6aa92e.com', ['letters']],
  ['letters in code further in', 'ana@mail.XN--80ak6aa92e.com', ['letters']],
])('%s', (_what, address, kinds) => expect(warned('', address)).toEqual(kinds));

test.each([
  ['noreply@example.com', ['nobody']],
  ['No-Reply@example.com', ['nobody']],
  ['mailer-daemon@example.com', ['nobody']],
  ['info@example.com', ['team']],
  ['Careers@example.com', ['team']],
  ['info@gmial.com', ['info@gmail.com', 'team']],
])('%s: %j', (address, kinds) => expect(warned('', address)).toEqual(kinds));

describe('a name that is read as an address', () => {
  test.each([
    ['ceo@corp.example', ['other-address']],
    ['"ceo@corp.example" (via)', ['other-address']],
    ['Ana <ceo@corp.example>', ['other-address']],
    ['x@evil.example', []],
    ['X@EVIL.example', []],
    ['Ana @ Corp', []],
    ['Ana @corp.example', []],
    ['Ana García', []],
  ])('%j', (name, kinds) => expect(warned(name, 'x@evil.example')).toEqual(kinds));

  test('is told with both addresses', () => {
    expect(addressWarnings('ceo@corp.example', 'x@evil.example')[0]?.why).toBe(
      'People would read "ceo@corp.example" while the message goes to x@evil.example.',
    );
  });
});

test('a suggestion is an address, and nothing to wonder at itself', () => {
  const domains = ['gmail.com', 'hotmail.com', 'outlook.com', 'yahoo.com', 'icloud.com', 'protonmail.com'];
  const slip = fc.tuple(fc.constantFrom(...domains), fc.nat(12), fc.constantFrom('', 'x', 'm', 'o', 'c'));
  fc.assert(
    fc.property(slip, ([domain, at, letter]) => {
      const typed = `ana@${domain.slice(0, at)}${letter}${domain.slice(at + 1)}`;
      for (const { suggestion } of addressWarnings('', typed)) {
        if (suggestion === null) continue;
        expect(checkAddress(suggestion).ok).toBe(true);
        expect(addressWarnings('', suggestion)).toEqual([]);
      }
    }),
  );
});

test('any text can be asked about', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('@'.repeat(9999), 'a@'.repeat(9999)));
  fc.assert(
    fc.property(text, text, (name, address) => {
      expect(addressWarnings(name, address).length).toBeLessThanOrEqual(4);
    }),
  );
});

test.each([
  ['ana', 'anna', true],
  ['anna', 'ana', true],
  ['amna', 'anna', true],
  ['aann', 'anan', true],
  ['nana', 'anna', true],
  ['ab', 'ba', true],
  ['a', '', true],
  ['anna', 'anna', false],
  ['ana', 'annna', false],
  ['amma', 'anna', false],
  ['abcd', 'badc', false],
  ['', '', false],
])('%j for %j is one slip: %s', (typed, meant, expected) => expect(isOneSlip(typed, meant)).toBe(expected));
