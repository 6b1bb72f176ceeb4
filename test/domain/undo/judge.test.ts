import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeOf, isSameCell, judge, printOf } from '../../../src/domain/undo/judge.ts';
import type { KeptCell } from '../../../src/domain/undo/record.ts';

const verdict = (before: KeptCell, after: KeptCell, now: KeptCell): unknown => {
  const judged = judge(changeOf('notes', before, after), now);
  return judged.verdict === 'back' ? judged.cell : judged.verdict;
};
const at = (text: string): KeptCell => ({ at: Date.parse(text) });
const LONG = 'x'.repeat(300);

describe('a cell is put back only where it stands as the action left it', () => {
  test.each<[KeptCell, KeptCell, KeptCell, unknown]>([
    ['Idea', 'Contacted', 'Contacted', 'Idea'],
    ['Idea', 'Contacted', 'Idea', 'same'],
    ['Idea', 'Contacted', 'Met', 'changed'],
    ['Idea', 'Contacted', '', 'changed'],
    ['Idea', 'Contacted', { formula: '="Contacted"' }, 'changed'],
    [{ formula: '=A1' }, 'x', 'x', { formula: '=A1' }],
    [{ formula: '=A1' }, 'x', { formula: '=A1' }, 'same'],
    [{ formula: '=A1' }, 'x', { formula: '=A2' }, 'changed'],
    ['', at('2026-11-24T00:00Z'), at('2026-11-24T00:00:00.999Z'), ''],
    ['', at('2026-11-24T00:00Z'), at('2026-11-24T00:00:01Z'), 'changed'],
    [at('2026-11-20T00:00Z'), at('2026-11-24T00:00Z'), at('2026-11-24T00:00Z'), at('2026-11-20T00:00Z')],
    ['', 20, 20, ''],
    ['', 20, '20', 'changed'],
    [false, true, true, false],
    ['', true, false, 'same'],
    [LONG, '', '', LONG],
    ['', LONG, LONG, ''],
    ['', LONG, `${LONG}y`, 'changed'],
    ['', LONG, 7, 'changed'],
    [`${LONG}a`, LONG, `${LONG}a`, 'same'],
    [LONG, at('2026-11-24T00:00Z'), at('2026-11-24T00:00Z'), LONG],
  ])('%j -> %j, now %j: %j', (before, after, now, expected) =>
    expect(verdict(before, after, now)).toEqual(expected),
  );
});

test('a moment is no number and a formula no text', () => {
  expect(isSameCell({ at: 5 }, 5)).toBe(false);
  expect(isSameCell({ formula: 'x' }, 'x')).toBe(false);
});

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme', minLength: 90, maxLength: 400 }),
);

test('whatever text was written over comes back to the letter', () => {
  fc.assert(
    fc.property(text, text, text, (start, middle, end) => {
      const [before, after] = [start + end, start + middle + end];
      expect(verdict(before, after, after)).toBe(before === after ? 'same' : before);
      expect(verdict(after, before, before)).toBe(before === after ? 'same' : after);
    }),
  );
});

test.each([
  ['a'.repeat(300), 'a'.repeat(301)],
  ['ab'.repeat(150), 'ab'.repeat(152)],
  [`${'x'.repeat(200)}🦔${'y'.repeat(200)}`, `${'x'.repeat(200)}🖔${'y'.repeat(200)}`],
])('what repeats itself, and halves of characters that are the same, come back too (%#)', (one, other) => {
  expect(verdict(one, other, other)).toBe(one);
  expect(verdict(other, one, one)).toBe(other);
});

test('texts of 200 characters together are kept as what differs, shorter ones whole', () => {
  expect(changeOf('notes', 'a'.repeat(99), 'b'.repeat(100)).before).toBe('a'.repeat(99));
  expect(changeOf('notes', 'a'.repeat(100), 'b'.repeat(100)).before).toMatchObject({ text: 'a'.repeat(100) });
});

test('of a long text only what differs is kept, without half a character', () => {
  const notes = 'long notes '.repeat(100);
  expect(changeOf('notes', notes, `${notes}and more`)).toEqual({
    column: 'notes',
    before: { head: notes.length, tail: 0, text: '', print: printOf([notes]) },
    after: { print: printOf([`${notes}and more`]) },
  });
  const { before } = changeOf('notes', `${LONG}🦔${LONG}`, `${LONG}🦊${LONG}`);
  expect(before).toMatchObject({ text: '🦔' });
  expect(changeOf('notes', `${LONG}🦔${LONG}`, `${LONG}🖔${LONG}`).before).toMatchObject({ text: '🦔' });
});

test('a print tells values from others and from their neighbours; an empty value is none', () => {
  const prints = [
    ['ab', 'c'],
    ['a', 'bc'],
    ['abc', ''],
    [1, 2],
    [12, null],
  ].map((row) => printOf(row));
  expect(new Set(prints).size).toBe(prints.length);
  expect(printOf([null, 'a'])).toBe(printOf(['', 'a']));
});
