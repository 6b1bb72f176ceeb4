/** What a person does in the window is read, refused and warned about as Sheets does. */
import { describe, expect, test } from 'vitest';
import { area } from '../../../workbench/emulator/spreadsheet/a1.ts';
import { Book } from '../../../workbench/emulator/spreadsheet/book.ts';
import { editText } from '../../../workbench/emulator/spreadsheet/entry.ts';
import {
  clearCells,
  pasteTexts,
  transferCells,
  typeIntoCell,
} from '../../../workbench/emulator/spreadsheet/person.ts';
import type { Validation } from '../../../workbench/emulator/spreadsheet/rules.ts';

const ME = 'me@example.com';
const book = (locale = 'en_US') => new Book({ locale, now: () => Date.UTC(2026, 10, 22) });
const listOf = (allowInvalid: boolean): Validation => ({
  condition: { criteria: 'VALUE_IN_LIST', args: ['Met', 'Idea'] },
  allowInvalid,
  helpText: null,
  showDropdown: true,
});

test.each([
  ['en_US', '3/4', '3/4', 'number'],
  ['de_DE', '4.3.2026', '04.03.2026', 'number'],
  ['en_US', '50%', '50%', 'number'],
  ['en_US', 'true', 'TRUE', 'boolean'],
  ['en_US', "'3/4", '3/4', 'string'],
  ['en_US', '=1+1', '2', 'number'],
  ['en_US', '31.02.2026', '31.02.2026', 'string'],
])('%s: typing %s shows %s', (locale, text, shown, type) => {
  const { activeSheet: sheet } = book(locale);
  typeIntoCell(sheet, 1, 1, text, ME);
  expect(sheet.displayed(1, 1)).toBe(shown);
  expect(typeof sheet.value(1, 1)).toBe(type);
});

test.each(['0123', '3/4', '=1+1', 'TRUE', '50%'])('a cell of plain text keeps %s as it was typed', (text) => {
  const { activeSheet: sheet } = book();
  sheet.setStyle(area(1, 1), { numberFormat: '@' });
  typeIntoCell(sheet, 1, 1, text, ME);
  expect(sheet.value(1, 1)).toBe(text);
  expect(sheet.formula(1, 1)).toBe('');
});

test.each(['3/4/2026', '=A2+1', "'123", 'plain', '50%', 'TRUE'])(
  'the formula bar offers %s so that it can be typed again',
  (text) => {
    const { activeSheet: sheet } = book();
    typeIntoCell(sheet, 1, 1, text, ME);
    const before = sheet.value(1, 1);
    typeIntoCell(sheet, 1, 1, editText(sheet, 1, 1), ME);
    expect(sheet.value(1, 1)).toBe(before);
  },
);

describe('a validation', () => {
  test('that refuses leaves the cell as it was and names the cell and the choices', () => {
    const { activeSheet: sheet } = book();
    sheet.setValidation(area(2, 2), listOf(false));
    expect(typeIntoCell(sheet, 2, 2, 'Nope', ME)).toEqual({
      accepted: false,
      message:
        'The data you entered in cell B2 violates the data validation rules set on this cell. Please enter one of the following values: Met, Idea.',
    });
    expect(sheet.value(2, 2)).toBe('');
  });

  test('that warns lets it in and says so', () => {
    const { activeSheet: sheet } = book();
    sheet.setValidation(area(2, 2), listOf(true));
    expect(typeIntoCell(sheet, 2, 2, 'Nope', ME)).toMatchObject({
      accepted: true,
      message: expect.any(String) as string,
    });
    expect(sheet.value(2, 2)).toBe('Nope');
  });

  test.each(['Met', ''])('has nothing to say about "%s"', (text) => {
    const { activeSheet: sheet } = book();
    sheet.setValidation(area(2, 2), listOf(false));
    expect(typeIntoCell(sheet, 2, 2, text, ME)).toMatchObject({ accepted: true, message: null });
  });
});

test('pasted blocks are read cell by cell, and the sheet grows under them', () => {
  const { activeSheet: sheet } = book();
  const outcome = pasteTexts(
    sheet,
    area(1000, 26),
    [
      ['3/4', 'x'],
      ['1', null],
    ],
    ME,
  );
  expect(outcome).toMatchObject({ accepted: true, edit: { area: area(1000, 26, 2, 2), value: null } });
  expect([sheet.maxRows, sheet.maxColumns]).toEqual([1001, 27]);
  expect(sheet.displayed(1000, 26)).toBe('3/4');
});

test('one pasted text fills the whole selection', () => {
  const { activeSheet: sheet } = book();
  pasteTexts(sheet, area(1, 1, 2, 2), [['x']], ME);
  expect(sheet.values(area(1, 1, 2, 2))).toEqual([
    ['x', 'x'],
    ['x', 'x'],
  ]);
});

test('an edit of one cell tells the old and the new value, that of several does not (Google: guides/triggers/events)', () => {
  const { activeSheet: sheet } = book();
  typeIntoCell(sheet, 1, 1, 'a', ME);
  expect(typeIntoCell(sheet, 1, 1, 'b', ME)).toMatchObject({ edit: { value: 'b', oldValue: 'a' } });
  expect(clearCells(sheet, [area(1, 1)], ME)).toMatchObject([{ edit: { value: '', oldValue: 'b' } }]);
  expect(clearCells(sheet, [area(1, 1, 2, 2)], ME)).toMatchObject([
    { edit: { value: null, oldValue: null } },
  ]);
});

test('copied cells carry formats and relative formulas, cut cells keep their formulas and leave nothing', () => {
  const { activeSheet: sheet } = book();
  typeIntoCell(sheet, 1, 1, '5', ME);
  typeIntoCell(sheet, 1, 2, '=A1+1', ME);
  sheet.setStyle(area(1, 2), { bold: true });
  transferCells({ sheet, area: area(1, 2) }, { sheet, area: area(2, 2) }, false, ME);
  expect([sheet.formula(2, 2), sheet.style(2, 2).bold]).toEqual(['=A2+1', true]);
  transferCells({ sheet, area: area(1, 2) }, { sheet, area: area(3, 3) }, true, ME);
  expect([sheet.formula(3, 3), sheet.formula(1, 2), sheet.style(1, 2)]).toEqual(['=A1+1', '', {}]);
});

test('a copy repeats over a larger selection that it fits into, and is laid once where it does not', () => {
  const { activeSheet: sheet } = book();
  pasteTexts(sheet, area(1, 1), [['a'], ['b']], ME);
  const to = (rows: number) => ({ sheet, area: area(1, 3, rows) });
  expect(transferCells({ sheet, area: area(1, 1, 2) }, to(4), false, ME)).toMatchObject({
    edit: { area: area(1, 3, 4) },
  });
  expect(sheet.values(area(1, 3, 4)).flat()).toEqual(['a', 'b', 'a', 'b']);
  expect(transferCells({ sheet, area: area(1, 1, 2) }, to(3), false, ME)).toMatchObject({
    edit: { area: area(1, 3, 2) },
  });
});

describe('who may not edit', () => {
  test('the owner always may, whatever a protection says', () => {
    const owned = new Book({ owner: ME });
    const closed = { id: 1, area: null, unprotected: [], description: '', editors: [], warningOnly: false };
    owned.activeSheet.update('rules', { protections: [closed] });
    expect(typeIntoCell(owned.activeSheet, 1, 1, 'x', ME).accepted).toBe(true);
    expect(typeIntoCell(owned.activeSheet, 1, 1, 'x', 'other@example.com').accepted).toBe(false);
  });

  test('a viewer', () => {
    const shared = book();
    shared.viewers.add(ME);
    expect(typeIntoCell(shared.activeSheet, 1, 1, 'x', ME)).toMatchObject({ accepted: false });
    expect(shared.activeSheet.value(1, 1)).toBe('');
  });

  test('someone whom a protection keeps out, but for its open cells', () => {
    const { activeSheet: sheet } = book();
    const protection = {
      id: 1,
      area: area(1, 1, 2, 2),
      unprotected: [area(2, 2)],
      description: '',
      editors: ['boss@example.com'],
      warningOnly: false,
    };
    sheet.update('rules', { protections: [protection] });
    expect(typeIntoCell(sheet, 1, 1, 'x', ME).accepted).toBe(false);
    expect(typeIntoCell(sheet, 2, 2, 'x', ME).accepted).toBe(true);
    expect(typeIntoCell(sheet, 3, 3, 'x', ME).accepted).toBe(true);
    expect(typeIntoCell(sheet, 1, 1, 'x', 'boss@example.com').accepted).toBe(true);
  });
});
