/** To whom a message goes, and whom it greets. */
import { describe, expect, test } from 'vitest';
import { day } from '../plan/people.ts';
import { ana, type Change, check, occasion, template } from './checksDraft.ts';

describe('the recipient', () => {
  const to = (address: string, name = 'Ana García'): Change => ({ to: { name, address } });
  test.each([
    ['address', to(''), 'stop: Ana García has no e-mail address'],
    ['address', to('a@x.example, b@x.example'), 'stop: Ana García has two e-mail addresses'],
    ['address', to('ana'), 'stop: Ana García has "ana" in Email, which is not an e-mail address'],
    ['address', to('', ''), 'stop: This person has no e-mail address'],
    ['address', { ...to(''), template: { ...template, channel: 'LinkedIn' as const } }, ''],
    ['address-slip', to('ana@gmial.com'), 'advice: gmial.com: did you mean gmail.com?'],
    ['address-team', to('info@example.com'), 'advice: info@ is probably read by a team'],
  ])('%s %#', (id, change, expected) => expect(check(id, change)).toBe(expected));

  const never = { contact: { ...ana, stage: 'Do not contact' as const } };
  const odd = { contact: { ...ana, problems: [{ column: 'stage' as const, text: 'dnt', message: '' }] } };
  test.each([
    [never, 'stop: They are marked Do not contact'],
    [{ ...never, ...occasion('thank-you') }, 'stop: They are marked Do not contact'],
    [{ ...never, ...occasion('introduction') }, 'stop: They are marked Do not contact'],
    [{ ...never, ...occasion('introducer-unreached') }, ''],
    [odd, 'stop: Their Stage cannot be read'],
  ])('may be written to: %#', (change, expected) => {
    expect(check('do-not-contact', change)).toBe(expected);
  });
});

describe('the greeting', () => {
  const greet = (text: string, change: Change = {}): Change => ({ text: `${text}\n\nHello.`, ...change });
  const called = (salutation: string): Change => ({ contact: { ...ana, salutation } });
  const answered: Change = { contact: { ...ana, salutation: 'Dr. García', replied: day('2026-11-20') } };
  const bo = { name: 'Bo Chen', address: 'bo@example.com', organization: '', personal: '' };
  test.each([
    [greet('Dear Ana,'), ''],
    [greet('Dear Ana García:'), ''],
    [greet('Hello Ms. Garcia,'), ''],
    [greet('Hello there,'), ''],
    [greet('Hello,'), ''],
    [greet('Hello, my name is Robin'), ''],
    [greet('Dear Anna,'), 'advice: "Anna" in the greeting; the row says Ana García'],
    [greet('Hi Anna, a question'), 'advice: "Anna" in the greeting; the row says Ana García'],
    [greet('Dear Liz,'), 'advice: "Liz" in the greeting; the row says Ana García'],
    [greet('Dear Bo,', { others: [bo] }), 'stop: It greets Bo'],
    [greet('Dear Dr. Chen,'), 'advice: "Dr. Chen" in the greeting; the row says Ana García'],
    [greet('Dear Dr. Chen,', { others: [bo] }), 'stop: It greets Dr. Chen'],
    [greet('Dear Bo Chen,', { others: [bo] }), 'stop: It greets Bo Chen'],
    [greet('Dear Ana and Bo,', { others: [bo] }), 'stop: It greets Ana and Bo'],
    [
      greet('Dear Anna,', { others: [{ ...bo, name: 'Anna Li' }] }),
      'advice: "Anna" in the greeting; the row says Ana García',
    ],
    [greet('Dear Ana.'), ''],
    [greet('Dear Bo,'), 'advice: "Bo" in the greeting; the row says Ana García'],
    [greet('Dear Bo,', { others: [bo], to: { name: 'Bo Chen', address: 'bo@example.com' } }), ''],
    [greet('Dear Nita,', called('Nita')), ''],
    [greet('Dear Dr. García,', called('Dr.')), ''],
    [greet('Dear Ana,', called('Dr.')), 'advice: Their row says Dr. García'],
    [greet('Dear Ana,', answered), ''],
    [greet('Hey Ana,'), 'advice: "Hey" to somebody who has not answered yet'],
    [greet('Hey Ana,', answered), ''],
    [greet('Dear Bo,', { to: { name: '', address: 'x@example.com' } }), ''],
  ])('%#', (change, expected) => expect(check('greeting', change)).toBe(expected));
});
