import { expect, it } from 'vitest';
import { givenIn, givenText, notYetGiven } from '../../../src/domain/message/givenMessages.ts';

const shipped = ['a', 'b', 'c'].map((id) => ({ id }));

it.each<readonly [string, string[], string[], string]>([
  ['nothing is there', [], [], 'abc'],
  ['some are there', ['a'], [], 'bc'],
  ['some were given and deleted', ['a'], ['a', 'b'], 'c'],
  ['all were given', [], ['a', 'b', 'c', 'd'], ''],
])('what is not yet given, when %s', (_, there, given, wanted) => {
  expect(
    notYetGiven(shipped, there, given)
      .map(({ id }) => id)
      .join(''),
  ).toBe(wanted);
});

it('what was given is kept as one text and read again', () => {
  expect(givenIn(givenText(['a', 'b', 'a']))).toEqual(['a', 'b']);
  expect(givenIn(' ')).toBeNull();
});
