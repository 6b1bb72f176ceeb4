/** What typed, pasted or written text becomes (Google: Sheets API, ValueInputOption USER_ENTERED; gas-fakes oddities). */
import { describe, expect, test } from 'vitest';
import { entered } from '../../../workbench/emulator/spreadsheet/entered.ts';
import { serialOfDate } from '../../../workbench/emulator/spreadsheet/serial.ts';

const in2026 = (text: string, locale = 'en_US') => entered(text, { locale, year: 2026 });

test.each([
  ['12', 12, null],
  ['-12.5', -12.5, null],
  ['+5', 5, null],
  ['.5', 0.5, null],
  ['5.', 5, null],
  ['0123', 123, null],
  ['1,234', 1234, '#,##0'],
  ['1,234.5', 1234.5, '#,##0.00'],
  ['1e3', 1000, '0.00E+00'],
  ['50%', 0.5, '0%'],
  ['12.5%', 0.125, '0.00%'],
  ['$3', 3, '$#,##0'],
  ['-$3.50', -3.5, '$#,##0.00'],
  ['€5', 5, '€#,##0'],
  ['5 €', 5, '#,##0 €'],
  ['(5)', -5, null],
  ['TRUE', true, null],
  ['false', false, null],
  ["'0123", '0123', null],
  ["'=1+1", '=1+1', null],
  ["'", '', null],
])('%s', (text, input, numberFormat) => {
  expect(in2026(text)).toEqual({ input, numberFormat });
});

test.each([
  ['3/4', 2026, 3, 4, 'm/d'],
  ['3/4/26', 2026, 3, 4, 'm/d/yyyy'],
  ['3/4/2027', 2027, 3, 4, 'm/d/yyyy'],
  ['12/31/99', 1999, 12, 31, 'm/d/yyyy'],
  ['2026-01-15', 2026, 1, 15, 'yyyy-mm-dd'],
  ['2026/1/5', 2026, 1, 5, 'm/d/yyyy'],
  ['Mar 4', 2026, 3, 4, 'mmm d'],
  ['March 4, 2027', 2027, 3, 4, 'mmmm d, yyyy'],
  ['4 Mar 2027', 2027, 3, 4, 'd mmm yyyy'],
  ['12 Mar 2024', 2024, 3, 12, 'd mmm yyyy'],
  ['Jan 2026', 2026, 1, 1, 'mmm yyyy'],
  ['2/29/2028', 2028, 2, 29, 'm/d/yyyy'],
])('the date %s', (text, year, month, day, numberFormat) => {
  expect(in2026(text)).toEqual({ input: serialOfDate(year, month, day), numberFormat });
});

test.each([
  ['10:30', 10.5, 'h:mm'],
  ['10:30 PM', 22.5, 'h:mm am/pm'],
  ['12:00 am', 0, 'h:mm am/pm'],
  ['12:30:36', 12.51, 'h:mm:ss'],
  ['26:00', 26, '[h]:mm:ss'],
])('the time %s', (text, hours, numberFormat) => {
  const read = in2026(text);
  expect(read.input).toBeCloseTo(hours / 24, 9);
  expect(read.numberFormat).toBe(numberFormat);
});

test('a date with a time', () => {
  expect(in2026('2026-01-15 10:30')).toEqual({
    input: serialOfDate(2026, 1, 15) + 10.5 / 24,
    numberFormat: 'yyyy-mm-dd h:mm:ss',
  });
});

test.each([
  'tomorrow',
  '31.02.2026',
  '2/30/2026',
  '2/29/2027',
  '31/12/2026',
  '13/1',
  '2026-13-01',
  '2026-01-15T10:30:00Z',
  '25:99',
  '1-800-555-0199',
  '(555) 010-0199',
  '12 people',
  'March of 3 dimes',
  'Room 12',
  'me@example.com',
  '- 5 things',
  '-abc',
  '@home',
  ' ',
  'TRUEISH',
  '1,23,4',
  '=',
])('%s stays text', (text) => {
  expect(in2026(text)).toEqual({ input: text, numberFormat: null });
});

describe('formulas', () => {
  test('a leading equals sign makes one (Google: reference/spreadsheet/range#setValue)', () => {
    expect(in2026('=1+1').input).toEqual({ formula: '=1+1' });
  });
  test('so does a plus sign that begins no number (OWOX/owox-data-marts#1535)', () => {
    expect(in2026('+Dri7').input).toEqual({ formula: '=+Dri7' });
    expect(in2026('+1 555 0199').input).toEqual({ formula: '=+1 555 0199' });
  });
});

describe('other locales', () => {
  test.each([
    ['de_DE', '3.4.2026', serialOfDate(2026, 4, 3)],
    ['de_DE', '1.234,5', 1234.5],
    ['de_DE', '0,5', 0.5],
    ['de_DE', '31.02.2026', '31.02.2026'],
    ['de_DE', '4. März 2026', serialOfDate(2026, 3, 4)],
    ['en_GB', '3/4', serialOfDate(2026, 4, 3)],
    ['en_GB', '31/12/2026', serialOfDate(2026, 12, 31)],
    ['fr_FR', '0,5', 0.5],
    ['xx_XX', '3/4', serialOfDate(2026, 3, 4)],
  ])('%s %s', (locale, text, input) => {
    expect(in2026(text, locale).input).toBe(input);
  });
});
