import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type ActionRecord,
  type AddedRow,
  recordParts,
  recordsIn,
  wholeCharacters,
} from '../../../src/domain/undo/record.ts';

const RECORD: ActionRecord = {
  changed: [
    {
      ...{ tab: 'contacts', id: 'a1', row: 2 },
      cells: [{ column: 'stage', before: { formula: '=A1' }, after: 'Met' }],
    },
  ],
  added: [
    { tab: 'contacts', id: 'b1', print: 'x' },
    { tab: 'todos', id: 't1', print: 'y' },
  ],
  removed: [
    {
      tab: 'contacts',
      id: 'c1',
      row: 7,
      cells: [{ column: '@9:Own', cell: { at: 5 }, note: 'a note', format: '0.00' }],
    },
  ],
};

const noted = (note: string): ActionRecord => ({
  ...RECORD,
  removed: [{ tab: 'contacts', id: 'c1', row: 7, cells: [{ column: 'notes', cell: '', note, format: '' }] }],
});

test('a record comes back as it was written', () => {
  expect(recordsIn(recordParts(RECORD))).toEqual([RECORD]);
});

test('no part is longer than a cell takes, whatever it holds, and no character is cut in two', () => {
  const texts = fc.string({ unit: 'grapheme', maxLength: 5 }).map((text) => (text || 'é🦔').repeat(20_000));
  fc.assert(
    fc.property(texts, (text) => {
      const parts = recordParts(noted(text));
      expect(parts.every((part) => part.length < 50_000)).toBe(true);
      // Half a character cannot be encoded.
      expect(() => parts.map(encodeURIComponent)).not.toThrow();
      expect(recordsIn(parts)).toEqual([noted(text)]);
    }),
    { numRuns: 20 },
  );
});

test('a short record is one part', () => expect(recordParts(RECORD)).toHaveLength(1));

test.each([
  ['plain text', 'abcd', 2, 2],
  ['the end of the text', 'ab\ud83e', 3, 3],
  ['the first high half', 'a\ud800\udc00', 2, 1],
  ['the last high half', 'a\udbff\udfff', 2, 1],
  ['what comes right before them', 'a\ud7ffb', 2, 2],
  ['a low half', 'a\udc00b', 2, 2],
])('a text is not cut in two at %s', (_, text, end, expected) => {
  expect(wholeCharacters(text, end)).toBe(expected);
});

test('the chunks of one import come back one after the other', () => {
  expect(recordsIn([...recordParts(noted('x'.repeat(120_000))), ...recordParts(RECORD)])).toHaveLength(2);
});

test('30,000 added people take less than a million characters', () => {
  const added = Array.from({ length: 30_000 }, (_, index): AddedRow => {
    return { tab: 'contacts', id: `id${String(index).padStart(8, '0')}`, print: '1z141z3' };
  });
  const parts = recordParts({ changed: [], added, removed: [] });
  expect(parts.join('').length).toBeLessThan(1_000_000);
  expect(recordsIn(parts)[0]?.added).toEqual(added);
});

test.each([
  'no json',
  '{}',
  'null',
  '[1]',
  '{"changed":1,"added":[],"removed":[]}',
  '{"changed":{"filter":1},"added":[],"removed":[]}',
  '{"changed":[],"added":{},"removed":[]}',
  '{"changed":[],"added":[],"removed":"x"}',
  '+{"changed":[]',
])('what somebody has changed counts as no record: %s', (text) => {
  expect(recordsIn([text])).toEqual([]);
});

test('a part that goes on with nothing, its beginning being gone, is no record', () => {
  const [, ...rest] = recordParts(noted('x'.repeat(120_000)));
  expect(recordsIn([...rest, ...recordParts(RECORD)])).toEqual([RECORD]);
});

test('rows of a shape we do not know are left out', () => {
  const text =
    '{"changed":[{"tab":"x","id":"a","cells":[]},null,7,{"tab":"todos","id":7,"cells":[]}],"added":[],"removed":[{"id":"a"}]}';
  expect(recordsIn([text])).toEqual([{ changed: [], added: [], removed: [] }]);
});
