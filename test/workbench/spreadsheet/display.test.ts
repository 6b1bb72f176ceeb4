/** What cells show. */
import { expect, test } from 'vitest';
import type { CellValue } from '../../../workbench/emulator/spreadsheet/cell.ts';
import { displayed, isDateFormat, isTextFormat } from '../../../workbench/emulator/spreadsheet/display.ts';
import { serialOfDate } from '../../../workbench/emulator/spreadsheet/serial.ts';

const day = serialOfDate(2026, 3, 4);

const cases: [CellValue, string | undefined, string, string][] = [
  ['', undefined, 'en_US', ''],
  ['', '@', 'en_US', ''],
  ['text', '0.00', 'en_US', 'text'],
  [true, undefined, 'en_US', 'TRUE'],
  [0, undefined, 'en_US', '0'],
  [-1.5, undefined, 'en_US', '-1.5'],
  [0.1 + 0.2, undefined, 'en_US', '0.3'],
  [1 / 3, undefined, 'en_US', '0.3333333333'],
  [4_915_112_345_678, undefined, 'en_US', '4915112345678'],
  [1e15, undefined, 'en_US', '1E+15'],
  [1.5, undefined, 'de_DE', '1,5'],
  [1234.5, '#,##0.00', 'en_US', '1,234.50'],
  [1234.5, '#,##0.00', 'de_DE', '1.234,50'],
  [0.5, '0%', 'en_US', '50%'],
  [day, 'm/d/yyyy', 'en_US', '3/4/2026'],
  [day, 'd mmm yyyy', 'en_US', '4 Mar 2026'],
  [day + 0.9375, 'm/d/yyyy h:mm am/pm', 'en_US', '3/4/2026 10:30 PM'],
  [day, 'M/d/yyyy', 'en_US', '3/4/2026'],
  [0.4375, 'h:mm', 'en_US', '10:30'],
  [1.0625, '[h]:mm:ss', 'en_US', '25:30:00'],
  [0, 'm/d/yyyy', 'en_US', '12/30/1899'],
  [5, 'not a [format', 'en_US', '5'],
  [5, '0', 'xx_XX', '5'],
];
test.each(cases)('%j under %s in %s shows %s', (value, numberFormat, locale, shown) => {
  expect(displayed(value, numberFormat, locale)).toBe(shown);
});

test.each([
  ['m/d/yyyy', true, false],
  ['h:mm', true, false],
  ['[h]:mm', true, false],
  ['0.00', false, false],
  ['"days" 0', false, false],
  ['@', false, true],
  [undefined, false, false],
])('%s is a format of date or time: %s, of plain text: %s', (numberFormat, date, text) => {
  expect([isDateFormat(numberFormat), isTextFormat(numberFormat)]).toEqual([date, text]);
});
