/** Each condition of rules and filters, at its exact limit and on either side (Google: reference of DataValidationBuilder). */
import { describe, expect, test } from 'vitest';
import { area } from '../../../workbench/emulator/spreadsheet/a1.ts';
import { Book } from '../../../workbench/emulator/spreadsheet/book.ts';
import type { CellValue } from '../../../workbench/emulator/spreadsheet/cell.ts';
import { meetsCondition } from '../../../workbench/emulator/spreadsheet/conditions.ts';
import type { ConditionArgument } from '../../../workbench/emulator/spreadsheet/rules.ts';
import { serialOfDate } from '../../../workbench/emulator/spreadsheet/serial.ts';

const book = new Book({ now: () => Date.UTC(2026, 10, 22, 8) });
const sheet = book.activeSheet;
const meets = (criteria: string, args: readonly ConditionArgument[], value: CellValue): boolean =>
  meetsCondition({ criteria, args }, value, { sheet, row: 1, column: 1, home: { row: 1, column: 1 } });

const cases: [string, ConditionArgument[], CellValue[], CellValue[]][] = [
  ['CELL_EMPTY', [], [''], ['x', 0, false]],
  ['CELL_NOT_EMPTY', [], ['x', 0, false], ['']],
  ['NUMBER_BETWEEN', [1, 5], [1, 3, 5], [0.99, 5.01, '3', '', true]],
  ['NUMBER_NOT_BETWEEN', [1, 5], [0.99, 5.01], [1, 5, 'x']],
  ['NUMBER_EQUAL_TO', [5], [5], [5.1, '5']],
  ['NUMBER_NOT_EQUAL_TO', [5], [5.1], [5, 'x']],
  ['NUMBER_GREATER_THAN', [5], [5.1], [5, 'x']],
  ['NUMBER_GREATER_THAN_OR_EQUAL_TO', [5], [5], [4.9]],
  ['NUMBER_LESS_THAN', [5], [4.9], [5, '']],
  ['NUMBER_LESS_THAN_OR_EQUAL_TO', [5], [5], [5.1]],
  ['NUMBER_GREATER_THAN', ['=2+3'], [5.1], [5]],
  ['TEXT_CONTAINS', ['met'], ['Met', 'we met'], ['', 'me']],
  ['TEXT_DOES_NOT_CONTAIN', ['met'], ['', 'me'], ['we MET']],
  ['TEXT_EQUAL_TO', ['met'], ['Met'], ['we met']],
  ['TEXT_STARTS_WITH', ['me'], ['Met'], ['home']],
  ['TEXT_ENDS_WITH', ['me'], ['home'], ['Met']],
  ['TEXT_IS_VALID_EMAIL', [], ['a.b+c@example.co.uk'], ['a@b', 'a b@example.com', '@example.com', '']],
  ['TEXT_IS_VALID_URL', [], ['https://example.com/a?b', 'example.com'], ['example', 'two words.com']],
  ['VALUE_IN_LIST', ['Met', '5', 'TRUE'], ['Met', 5, true], ['met', 'Nope', 6]],
  ['CHECKBOX', [], [true, false], ['yes', 1]],
  ['CHECKBOX', ['yes', 'no'], ['yes', 'no'], [true, 'maybe']],
];

test.each(cases)('%s %j', (criteria, args, good, bad) => {
  expect(good.filter((value) => !meets(criteria, args, value))).toEqual([]);
  expect(bad.filter((value) => meets(criteria, args, value))).toEqual([]);
});

describe('dates look at the day, not at the time', () => {
  const day = serialOfDate(2026, 11, 22);
  const noon = day + 0.5;
  const dates: [string, ConditionArgument[], CellValue[], CellValue[]][] = [
    ['DATE_EQUAL_TO', [noon], [day, day + 0.99], [day - 0.01, day + 1]],
    ['DATE_AFTER', [noon], [day + 1], [day + 0.99, day]],
    ['DATE_BEFORE', [noon], [day - 0.01], [day, 'yesterday']],
    ['DATE_ON_OR_AFTER', [day], [day], [day - 0.01]],
    ['DATE_ON_OR_BEFORE', [day], [day + 0.99], [day + 1]],
    ['DATE_BETWEEN', [day, day + 2], [day, day + 2.9], [day - 0.1, day + 3]],
    ['DATE_NOT_BETWEEN', [day, day + 2], [day - 0.1, day + 3], [day, day + 2.9]],
    ['DATE_IS_VALID_DATE', [], [day], ['tomorrow', '31.02.2026', true]],
    ['DATE_EQUAL_TO_RELATIVE', ['TODAY'], [noon], [day + 1]],
    ['DATE_EQUAL_TO_RELATIVE', ['TOMORROW'], [day + 1], [day]],
    ['DATE_EQUAL_TO_RELATIVE', ['YESTERDAY'], [day - 1], [day]],
    ['DATE_AFTER_RELATIVE', ['PAST_WEEK'], [day - 6], [day - 7]],
    ['DATE_BEFORE_RELATIVE', ['PAST_MONTH'], [serialOfDate(2026, 10, 21)], [serialOfDate(2026, 10, 22)]],
    ['DATE_BEFORE_RELATIVE', ['PAST_YEAR'], [serialOfDate(2025, 11, 21)], [serialOfDate(2025, 11, 22)]],
  ];
  test.each(dates)('%s %j', (criteria, args, good, bad) => {
    expect(good.filter((value) => !meets(criteria, args, value))).toEqual([]);
    expect(bad.filter((value) => meets(criteria, args, value))).toEqual([]);
  });
});

test('a value of another range, as it is shown there', () => {
  const other = book.insertSheet('Lists');
  other.write(area(1, 1, 3), [['Met'], [5], [true]]);
  const list = { sheetId: other.id, area: area(1, 1, 9) };
  expect(['Met', 5, '5', true].map((value) => meets('VALUE_IN_RANGE', [list], value))).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(['', 'met', 6].map((value) => meets('VALUE_IN_RANGE', [list], value))).toEqual([
    false,
    false,
    false,
  ]);
});

test('a condition that is not emulated throws by name', () => {
  expect(() => meets('PIVOT_SOMETHING', [], 'x')).toThrow(
    'The condition PIVOT_SOMETHING is not emulated by the workbench.',
  );
});
