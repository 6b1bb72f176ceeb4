import { describe, expect, test } from 'vitest';
import { findOwnColumn, formulaInRow, ownColumn } from '../../../src/domain/undo/places.ts';

describe("a column of the person's own is found", () => {
  test.each([
    ['by its header, wherever it went', 'Score', 3, ['Score', 'Name', 'X'], 1],
    ['not when it was renamed', 'Score', 1, ['Points', 'Name'], 0],
    ['by its number too where the header is doubled', 'Score', 3, ['Score', 'Name', 'Score'], 3],
    ['not where the header is doubled and another stands there', 'Score', 2, ['Score', 'Name', 'Score'], 0],
    ['by its number where there is no header', '', 2, ['Name', '', 'X', ''], 2],
    ['by its number beyond the headers', '', 9, ['Name'], 9],
    ['not where a header has come', '', 2, ['Name', 'New'], 0],
    ['with signs in its header', 'a:b\n@1:', 4, ['a:b\n@1:'], 1],
  ])('%s', (_, header, column, headers, expected) => {
    expect(findOwnColumn(ownColumn(header, column), headers)).toBe(expected);
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
