import { describe, expect, test } from 'vitest';
import {
  findOwnColumn,
  formulaInRow,
  isOwnColumn,
  ownColumn,
  shownColumn,
} from '../../../src/domain/undo/places.ts';

describe("a column of the person's own is found", () => {
  const THEN = ['Name', 'Score', 'X', 'X', ''];

  test.each([
    ['by its header, wherever it went', 2, ['Score', 'Name'], 1],
    ['not when it was renamed', 2, ['Name', 'Points', 'X', 'X', ''], 0],
    ['not when its header came twice', 2, ['Name', 'Score', 'Score'], 0],
    ['by its number where its header was there twice', 4, ['Name', 'Score', 'X', 'X', 'More'], 4],
    ['by its number where it had no header', 5, [...THEN, 'More'], 5],
    ['not by its number where columns moved', 5, ['Score', 'Name', 'X', 'X', ''], 0],
    ['not by its number where one was deleted', 5, ['Name', 'X', 'X', ''], 0],
    ['not by its number where a header came', 5, ['Name', 'Score', 'X', 'X', 'New'], 0],
  ])('%s', (_, column, now, expected) => {
    expect(findOwnColumn(ownColumn(THEN, column), now)).toBe(expected);
  });

  test.each([
    ['a header with signs', ['@1:b\n#2 c'], 1],
    ['no header at all', [], 7],
  ])('with %s', (_, headers, column) => {
    const name = ownColumn(headers, column);
    expect([isOwnColumn(name), findOwnColumn(name, headers)]).toEqual([true, column]);
  });

  test('messages call it by its header, else by its number', () => {
    expect([2, 5].map((column) => shownColumn(ownColumn(THEN, column)))).toEqual(['Score', 'Column 5']);
    expect(shownColumn('stage')).toBe('stage');
  });
});

describe('a formula in another row', () => {
  test.each([
    ['=A7', '=A12'],
    ['=$A7+A$7+$A$7', '=$A12+A$7+$A$7'],
    ['=SUM(A7:C7)-AB7', '=SUM(A12:C12)-AB12'],
    ['=A70+A17+BA7', '=A70+A17+BA12'],
    ['=A6&A8', '=A6&A8'],
    ['=IF(A7="A7 ""B7""","C7",D7)', '=IF(A12="A7 ""B7""","C7",D12)'],
    ["=Sheet1!A7+'My tab'!B7:C7+D7", "=Sheet1!A7+'My tab'!B7:C7+D12"],
    ['=1E7+LOG7(A1)+Total7+T.7+A7.5', '=1E7+LOG7(A1)+Total7+T.7+A7.5'],
    ['=a7', '=a12'],
  ])('%s becomes %s', (formula, expected) => expect(formulaInRow(formula, 7, 12)).toBe(expected));

  test('in its own row stays', () => expect(formulaInRow('=A7', 7, 7)).toBe('=A7'));
});
