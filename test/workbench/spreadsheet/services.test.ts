/** SpreadsheetApp behaves as Google's does where an add-on can notice; each rule names its source. */
import { describe, expect, test } from 'vitest';
import { Book } from '../../../workbench/emulator/spreadsheet/book.ts';
import { typeIntoCell } from '../../../workbench/emulator/spreadsheet/person.ts';
import { bench, benchOn } from './bench.ts';

const at = (text: string): number => Date.parse(text);

describe('values (gas-fakes, notes/oddities: reads are UNFORMATTED, writes are USER_ENTERED)', () => {
  test.each([
    ['1/2', 'object'],
    ['50%', 'number'],
    ['$3', 'number'],
    ['TRUE', 'boolean'],
    ['2026-01-15', 'object'],
    ['plain', 'string'],
    ["'12", 'string'],
  ])('%s is written as if typed', (text, type) => {
    const { sheet } = bench();
    expect(typeof sheet.getRange('A1').setValue(text).getValue()).toBe(type);
  });

  test('a leading apostrophe makes text and is not part of the value', () => {
    expect(bench().sheet.getRange('A1').setValue("'=1+1").getValue()).toBe('=1+1');
  });

  test('a leading = makes a formula, even in a cell of plain text (community, platform notes)', () => {
    const { sheet } = bench();
    const range = sheet.getRange('A1').setNumberFormat('@').setValue('=1+1');
    expect([range.getFormula(), range.getValue()]).toEqual(['=1+1', 2]);
  });

  test('empty cells read as the empty text (@types/google-apps-script: Range.getValues)', () => {
    expect(bench().sheet.getRange('A1:B2').getValues()).toEqual([
      ['', ''],
      ['', ''],
    ]);
  });

  test.each([[undefined], [null], ['']])('setValue(%s) clears the cell and keeps its format', (nothing) => {
    const range = bench().sheet.getRange('A1').setValue('x').setNumberFormat('0.00');
    range.setValue(nothing);
    expect([range.getValue(), range.isBlank(), range.getNumberFormat()]).toEqual(['', true, '0.00']);
  });

  test('one value fills the whole range (Google: reference/spreadsheet/range#setValue)', () => {
    expect(bench().sheet.getRange('A1:B1').setValue(7).getValues()).toEqual([[7, 7]]);
  });

  test('an error reads as its text', () => {
    expect(bench().sheet.getRange('A1').setValue('=1/0').getValue()).toBe('#DIV/0!');
  });

  test('getDisplayValues gives what the cell shows, in the locale', () => {
    const { sheet } = bench({ locale: 'de_DE' });
    sheet.getRange('A1:C1').setValues([[1234.5, true, new Date(at('2026-03-04'))]]);
    expect(sheet.getRange('A1:C1').getDisplayValues()).toEqual([['1234,5', 'WAHR', '04.03.2026']]);
  });

  test('arrays and dates belong to the realm of the script', () => {
    const { sheet, host } = bench();
    sheet.getRange('A1').setValue('2026-01-15');
    const values = sheet.getRange('A1').getValues();
    const inside = Object.getPrototypeOf(host.realm.copy([])) as object;
    expect(Object.getPrototypeOf(values)).toBe(inside);
    expect(Object.getPrototypeOf(values[0])).toBe(inside);
    expect(Object.getPrototypeOf(values[0]?.[0])).toBe(Object.getPrototypeOf(host.realm.date(0)));
  });
});

describe('dates (community, platform notes: the number format makes a number a Date)', () => {
  test('a Date is stored on the wall clock of the spreadsheet and takes its date format', () => {
    const { sheet, book } = bench({ timeZone: 'America/New_York' });
    const range = sheet.getRange('A1').setValue(new Date(at('2026-01-15T17:00:00Z')));
    expect(book.activeSheet.value(1, 1)).toBe(46037.5);
    expect(range.getDisplayValue()).toBe('1/15/2026 12:00:00');
    expect(range.getValue()).toEqual(new Date(at('2026-01-15T17:00:00Z')));
  });

  test('a Date at midnight shows no time', () => {
    expect(
      bench()
        .sheet.getRange('A1')
        .setValue(new Date(at('2026-01-15')))
        .getDisplayValue(),
    ).toBe('1/15/2026');
  });

  test('the same number reads as a Date or a number by its format', () => {
    const range = bench().sheet.getRange('A1').setValue(46037);
    expect(range.getValue()).toBe(46037);
    expect(range.setNumberFormat('yyyy-mm-dd').getValue()).toEqual(new Date(at('2026-01-15')));
    expect(range.setNumberFormat('0.00').getValue()).toBe(46037);
  });

  test('clearContent keeps the format, so that the next number reads as a Date', () => {
    const range = bench().sheet.getRange('A1').setValue('1/15/2026');
    range.clearContent();
    expect(range.setValue(46037).getValue()).toEqual(new Date(at('2026-01-15')));
  });

  test('a pure time is a date on 30 December 1899', () => {
    const range = bench().sheet.getRange('A1').setValue('10:30');
    expect(range.getValue()).toEqual(new Date(at('1899-12-30T10:30:00Z')));
  });

  test('an explicit format survives a Date', () => {
    const range = bench()
      .sheet.getRange('A1')
      .setNumberFormat('d mmm')
      .setValue(new Date(at('2026-01-15')));
    expect(range.getDisplayValue()).toBe('15 Jan');
  });
});

describe('shapes and bounds', () => {
  test.each([
    [
      'A1:A3',
      [['a'], ['b']],
      'The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 3.',
    ],
    [
      'A1:B1',
      [['a']],
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    ],
    [
      'A1:B2',
      [['a', 'b'], ['c']],
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    ],
  ])('setValues on %s with the wrong shape (quoted in many repositories)', (where, values, message) => {
    const { sheet, calls } = bench();
    expect(() => sheet.getRange(where).setValues(values)).toThrow(message);
    expect(calls).toEqual([]);
  });

  test.each([
    [[1001, 1], 'The coordinates of the range are outside the dimensions of the sheet.'],
    [[1, 27], 'The coordinates of the range are outside the dimensions of the sheet.'],
    [[1000, 1, 2], 'The coordinates of the range are outside the dimensions of the sheet.'],
    [[0, 1], 'The starting row of the range is too small.'],
    [[1, 0], 'The starting column of the range is too small.'],
    [[1, 1, 0], 'The number of rows in the range must be at least 1.'],
    [[1, 1, 1, 0], 'The number of columns in the range must be at least 1.'],
  ])('getRange(%s)', (args, message) => {
    const { sheet } = bench();
    const [row = 0, column = 0, rows = 1, columns = 1] = args;
    expect(() => sheet.getRange(row, column, rows, columns)).toThrow(message);
  });

  test('a range whose rows were deleted since is refused when it is used', () => {
    const { sheet } = bench();
    const last = sheet.getRange(1000, 1);
    sheet.deleteRow(5);
    expect(() => last.isBlank()).toThrow(
      'The coordinates of the range are outside the dimensions of the sheet.',
    );
  });

  test('a cell takes 50,000 characters and no more', () => {
    const range = bench().sheet.getRange('A1');
    expect(String(range.setValue('x'.repeat(50_000)).getValue())).toHaveLength(50_000);
    expect(() => range.setValue('x'.repeat(50_001))).toThrow(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
  });

  test('a spreadsheet takes ten million cells and no more', () => {
    const { sheet } = bench();
    sheet.insertColumnsAfter(26, 974);
    sheet.insertRowsAfter(1000, 9000);
    expect(() => sheet.insertRowAfter(1)).toThrow(/limit of 10000000 cells/);
  });
});

describe('what is refused by name', () => {
  test('a member that is not emulated', () => {
    const { sheet, host } = bench();
    const use = (): unknown => Reflect.get(sheet.getRange('A1'), 'getRichTextValue');
    expect(use).toThrow('Range.getRichTextValue is not emulated by the workbench.');
    const inside = Object.getPrototypeOf(host.realm.error('')) as object;
    expect(Object.getPrototypeOf(caught(use))).toBe(inside);
  });

  test("the emulator's own fields are no members", () => {
    expect(() => Reflect.get(bench().sheet.getRange('A1'), 'area') as unknown).toThrow(/not emulated/);
  });

  test.each([
    [
      'setValues',
      ['x'],
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
    ],
    [
      'setValues',
      [['x']],
      "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
    ],
    ['setValue', [], "The parameters () don't match the method signature for SpreadsheetApp.Range.setValue."],
    [
      'getCell',
      ['A', 1],
      "The parameters (String,number) don't match the method signature for SpreadsheetApp.Range.getCell.",
    ],
    [
      'setNote',
      [5],
      "The parameters (number) don't match the method signature for SpreadsheetApp.Range.setNote.",
    ],
    [
      'getValues',
      [1],
      "The parameters (number) don't match the method signature for SpreadsheetApp.Range.getValues.",
    ],
  ])('Range.%s(%j)', (method, args, message) => {
    const range = bench().sheet.getRange('A1:B2');
    const call = Reflect.get(range, method) as (...args: unknown[]) => unknown;
    expect(() => call(...args)).toThrow(message);
  });

  test('an object of the wrong class', () => {
    const { sheet } = bench();
    const activate = Reflect.get(sheet, 'setActiveRange') as (range: unknown) => unknown;
    expect(() => activate(sheet)).toThrow(
      "The parameters (SpreadsheetApp.Sheet) don't match the method signature for SpreadsheetApp.Sheet.setActiveRange.",
    );
  });
});

describe('round trips (design: a call that leaves the script)', () => {
  test('handles are free, reads and writes cost one each, whatever their size', () => {
    const { app, calls } = bench();
    const spreadsheet = app.getActiveSpreadsheet();
    const sheet = spreadsheet.getSheetByName('Sheet1');
    const range = sheet?.getRange(1, 1, 100, 20).offset(1, 1, 5, 5);
    range?.getA1Notation();
    sheet?.getDataRange();
    sheet?.getRangeList(['A1', 'B2']);
    app.newConditionalFormatRule().whenCellEmpty();
    app.newDataValidation().requireDate().build();
    expect(calls).toEqual([]);
    range?.getValues();
    range?.setBackground('red');
    sheet?.getRangeList(['A1', 'B2']).setValue(1);
    spreadsheet.getSpreadsheetTimeZone();
    expect(calls).toEqual([
      'Range.getValues',
      'Range.setBackground',
      'RangeList.setValue',
      'Spreadsheet.getSpreadsheetTimeZone',
    ]);
  });

  test.each([
    ['nothing written', () => undefined, 0],
    ['a write', (range: GoogleAppsScript.Spreadsheet.Range) => range.setValue(1), 1],
    [
      'a write and a read, which flushes it',
      (range: GoogleAppsScript.Spreadsheet.Range) => range.setValue(1).isBlank(),
      0,
    ],
  ])('flush after %s', (_, before, cost) => {
    const { app, sheet, calls } = bench();
    before(sheet.getRange('A1'));
    app.flush();
    app.flush();
    expect(calls.filter((method) => method === 'SpreadsheetApp.flush')).toHaveLength(cost);
  });
});

describe('who may do what', () => {
  test('without authorization the document is closed (Google: add-ons/concepts/editor-auth-lifecycle)', () => {
    expect(() => bench({ authMode: 'NONE' }).app.getActiveSpreadsheet()).toThrow(
      'You do not have permission to call SpreadsheetApp.getActiveSpreadsheet',
    );
  });

  test('a viewer reads but writes nothing', () => {
    const book = new Book();
    book.viewers.add('looker@example.com');
    const { sheet } = benchOn(book, { user: 'looker@example.com' });
    expect(sheet.getRange('A1').getValue()).toBe('');
    expect(() => sheet.getRange('A1').setValue('x')).toThrow();
    expect(book.activeSheet.value(1, 1)).toBe('');
  });

  test('a protection keeps nobody out until its editors are listed (Google: reference of Range.protect)', () => {
    const book = new Book({ owner: 'owner@example.com' });
    const owner = benchOn(book, { user: 'owner@example.com' });
    const me = benchOn(book);
    const protection = owner.sheet.getRange('A1:B2').protect().setDescription('Mine');
    expect(me.sheet.getRange('B2').setValue('x').getValue()).toBe('x');
    protection.addEditor('other@example.com');
    expect(() => me.sheet.getRange('B2:C3').setValue('x')).toThrow(/protected cell or object/);
    expect(me.sheet.getRange('C3').setValue('x').getValue()).toBe('x');
    protection.removeEditor('owner@example.com').removeEditor('other@example.com');
    expect(owner.sheet.getRange('A1').setValue('x').getValue()).toBe('x');
    expect([me.sheet.getRange('B2').canEdit(), me.sheet.getRange('C3').canEdit()]).toEqual([false, true]);
    protection.addEditor('me@example.com');
    expect(me.sheet.getRange('B2').setValue('z').getValue()).toBe('z');
  });

  test('a protected sheet may have open ranges, a protected range may not (Google: reference of setUnprotectedRanges)', () => {
    const book = new Book({ owner: 'owner@example.com' });
    const owner = benchOn(book, { user: 'owner@example.com' });
    const me = benchOn(book);
    const protection = owner.sheet.protect().removeEditor('me@example.com');
    protection.setUnprotectedRanges([owner.sheet.getRange('A1:A9')]);
    expect(me.sheet.getRange('A1').setValue('y').getValue()).toBe('y');
    expect(() => me.sheet.getRange('A9:B9').setValue('y')).toThrow(/protected cell or object/);
    expect(
      owner.sheet
        .protect()
        .getUnprotectedRanges()
        .map((range) => range.getA1Notation()),
    ).toEqual(['A1:A9']);
    const range = owner.sheet.getRange('A1').protect();
    expect(() => range.setUnprotectedRanges([owner.sheet.getRange('A1')])).toThrow(/protected sheet/);
  });

  test('a protection that only warns stops nobody', () => {
    const book = new Book({ owner: 'owner@example.com' });
    benchOn(book, { user: 'owner@example.com' })
      .sheet.protect()
      .addEditor('other@example.com')
      .setWarningOnly(true);
    expect(benchOn(book).sheet.getRange('A1').setValue('x').getValue()).toBe('x');
  });
});

describe('clearing (Google: reference of Range.clear, clearFormat, clearContent)', () => {
  const prepared = () => {
    const { app, sheet } = bench();
    const range = sheet.getRange('A1').setValue('1/15/2026').setBackground('red').setNote('note');
    range.setDataValidation(app.newDataValidation().requireDate().build());
    return range;
  };
  const left = (range: GoogleAppsScript.Spreadsheet.Range) => ({
    content: range.getDisplayValue() !== '',
    look: range.getBackground() !== '#ffffff',
    format: range.getNumberFormat() === 'm/d/yyyy',
    note: range.getNote() !== '',
    rule: range.getDataValidation() !== null,
  });
  const all = { content: true, look: true, format: true, note: true, rule: true };

  test.each([
    ['clear()', () => prepared().clear(), { ...all, content: false, look: false, format: false }],
    [
      'clear({})',
      () => prepared().clear({}),
      { content: false, look: false, format: false, note: false, rule: false },
    ],
    ['clear({ contentsOnly })', () => prepared().clear({ contentsOnly: true }), { ...all, content: false }],
    ['clearContent()', () => prepared().clearContent(), { ...all, content: false }],
    ['clearFormat()', () => prepared().clearFormat(), { ...all, look: false }],
    ['clearNote()', () => prepared().clearNote(), { ...all, note: false }],
    ['clearDataValidations()', () => prepared().clearDataValidations(), { ...all, rule: false }],
  ])('%s', (_, cleared, remains) => {
    expect(left(cleared())).toEqual(remains);
  });
});

describe('checkboxes (Google: reference of Range.insertCheckboxes, isChecked, check)', () => {
  test('are unticked at first, take other values, and then are neither', () => {
    const { sheet } = bench();
    const range = sheet.getRange('A1:A3').setValue('old').insertCheckboxes('yes', 'no');
    expect(range.getValues()).toEqual([['no'], ['no'], ['no']]);
    sheet.getRange('A3').setValue('random');
    expect(range.check().getValues()).toEqual([['yes'], ['yes'], ['random']]);
    expect([sheet.getRange('A1').isChecked(), sheet.getRange('A3').isChecked(), range.isChecked()]).toEqual([
      true,
      null,
      null,
    ]);
    range.removeCheckboxes();
    expect([range.getValues(), range.getDataValidation()]).toEqual([[[''], [''], ['random']], null]);
  });
});

describe('validations (Google: reference/spreadsheet/data-validation)', () => {
  test('one that rejects throws, and nothing of the write is done', () => {
    const { app, sheet } = bench();
    sheet
      .getRange('B1:B9')
      .setDataValidation(
        app.newDataValidation().requireValueInList(['Met', 'Idea']).setAllowInvalid(false).build(),
      );
    expect(() => sheet.getRange('A1:B1').setValues([['x', 'Nope']])).toThrow(
      'The data you entered in cell B1 violates the data validation rules set on this cell. Please enter one of the following values: Met, Idea.',
    );
    expect(sheet.getRange('A1').getValue()).toBe('');
    expect(sheet.getRange('B1').setValue('Met').getValue()).toBe('Met');
  });

  test('one that warns lets everything in', () => {
    const { app, sheet } = bench();
    sheet.getRange('A1').setDataValidation(app.newDataValidation().requireNumberBetween(1, 5).build());
    expect(sheet.getRange('A1').setValue(9).getValue()).toBe(9);
  });

  test('they are read back as they were built', () => {
    const { app, sheet } = bench();
    const from = new Date(at('2026-01-01'));
    sheet
      .getRange('A1:C1')
      .setDataValidations([
        [
          app.newDataValidation().requireValueInList(['a', 'b'], false).setHelpText('Pick one').build(),
          app.newDataValidation().requireDateAfter(from).build(),
          app.newDataValidation().requireValueInRange(sheet.getRange('F1:F3')).setAllowInvalid(false).build(),
        ],
      ]);
    const [list, date, range] = sheet.getRange('A1:C1').getDataValidations()[0] ?? [];
    expect([list?.getCriteriaType().toString(), list?.getCriteriaValues(), list?.getHelpText()]).toEqual([
      'VALUE_IN_LIST',
      [['a', 'b'], false],
      'Pick one',
    ]);
    expect(list?.getCriteriaType()).toBe(app.DataValidationCriteria.VALUE_IN_LIST);
    expect(date?.getCriteriaValues()).toEqual([from]);
    expect((range?.getCriteriaValues()[0] as GoogleAppsScript.Spreadsheet.Range).getA1Notation()).toBe(
      'F1:F3',
    );
    expect([list?.getAllowInvalid(), range?.getAllowInvalid()]).toEqual([true, false]);
    expect(sheet.getRange('D1').getDataValidation()).toBeNull();
  });
});

describe('conditional formats (Google: reference/spreadsheet/sheet#setConditionalFormatRules)', () => {
  test('setting the rules replaces every rule of the sheet', () => {
    const { app, sheet } = bench();
    const rule = (formula: string) =>
      app
        .newConditionalFormatRule()
        .whenFormulaSatisfied(formula)
        .setBackground('#F4C7C3')
        .setRanges([sheet.getRange('A2:C')])
        .build();
    sheet.setConditionalFormatRules([rule('=$A2=1'), rule('=$A2=2')]);
    sheet.setConditionalFormatRules([rule('=$A2=3')]);
    const [left, ...others] = sheet.getConditionalFormatRules();
    expect(others).toEqual([]);
    expect(left?.getBooleanCondition()?.getCriteriaValues()).toEqual(['=$A2=3']);
    expect(left?.getBooleanCondition()?.getBackground()).toBe('#f4c7c3');
    expect(left?.getRanges().map((range) => range.getA1Notation())).toEqual(['A2:C1000']);
  });

  test('a rule needs a range and a condition', () => {
    const { app, sheet } = bench();
    expect(() => app.newConditionalFormatRule().whenCellEmpty().build()).toThrow(/range/);
    expect(() =>
      app
        .newConditionalFormatRule()
        .setRanges([sheet.getRange('A1')])
        .build(),
    ).toThrow(/condition/);
  });
});

describe('developer metadata (Google: Sheets API, DeveloperMetadata)', () => {
  test('lies on a whole column and is found there after the column moved', () => {
    const { app, sheet } = bench();
    sheet.getRange('B:B').addDeveloperMetadata('column', 'stage', app.DeveloperMetadataVisibility.DOCUMENT);
    sheet.moveColumns(sheet.getRange('B:B'), 5);
    sheet.insertColumnBefore(1);
    const [found] = sheet.createDeveloperMetadataFinder().withKey('column').find();
    expect(found?.getValue()).toBe('stage');
    expect(found?.getVisibility()).toBe(app.DeveloperMetadataVisibility.DOCUMENT);
    expect(found?.getLocation().getLocationType()).toBe(app.DeveloperMetadataLocationType.COLUMN);
    expect(found?.getLocation().getColumn()?.getColumn()).toBe(5);
  });

  test('dies with its column', () => {
    const { app, sheet } = bench();
    sheet.getRange('B:B').addDeveloperMetadata('column', 'stage');
    sheet.deleteColumn(2);
    expect(app.getActiveSpreadsheet().createDeveloperMetadataFinder().withKey('column').find()).toEqual([]);
  });

  test('does not lie on part of a column', () => {
    expect(() => bench().sheet.getRange('B2:B9').addDeveloperMetadata('column')).toThrow(
      /arbitrary ranges is not currently supported/,
    );
  });

  test('of the spreadsheet, a sheet, a row: each is listed at its own place', () => {
    const { app, sheet } = bench();
    const spreadsheet = app.getActiveSpreadsheet().addDeveloperMetadata('a', '1');
    sheet.addDeveloperMetadata('b', '2');
    sheet.getRange('3:3').addDeveloperMetadata('c', '3');
    const keys = (list: GoogleAppsScript.Spreadsheet.DeveloperMetadata[]) => list.map((one) => one.getKey());
    expect(keys(spreadsheet.getDeveloperMetadata())).toEqual(['a']);
    expect(keys(sheet.getDeveloperMetadata())).toEqual(['b']);
    expect(keys(sheet.getRange('3:3').getDeveloperMetadata())).toEqual(['c']);
    // Google's reference of Range.createDeveloperMetadataFinder names these two.
    expect(keys(sheet.getRange('A1:D5').createDeveloperMetadataFinder().find())).toEqual([]);
    expect(keys(sheet.getRange('1:5').createDeveloperMetadataFinder().find())).toEqual(['c']);
    expect(
      keys(sheet.getRange('A1:D5').createDeveloperMetadataFinder().onIntersectingLocations().find()),
    ).toContain('c');
    expect(keys(spreadsheet.createDeveloperMetadataFinder().find())).toEqual(['a', 'b', 'c']);
    expect(keys(sheet.createDeveloperMetadataFinder().find())).toEqual(['b', 'c']);
  });
});

describe('rows, columns and tabs', () => {
  test('a filter hides rows from the person, not from getValues (Google: reference/spreadsheet/filter)', () => {
    const { app, sheet } = bench();
    sheet.getRange('A1:A4').setValues([['Stage'], ['Met'], ['Idea'], ['Met']]);
    const filter = sheet.getRange('A1:A4').createFilter();
    filter.setColumnFilterCriteria(1, app.newFilterCriteria().setHiddenValues(['Stage']).build());
    expect(sheet.isRowHiddenByFilter(1)).toBe(false);
    filter.setColumnFilterCriteria(1, app.newFilterCriteria().setHiddenValues(['Met']).build());
    expect([1, 2, 3, 4].map((row) => sheet.isRowHiddenByFilter(row))).toEqual([false, true, false, true]);
    expect(sheet.getRange('A1:A4').getValues()).toHaveLength(4);
    filter.remove();
    expect(sheet.isRowHiddenByFilter(2)).toBe(false);
    expect(sheet.getFilter()).toBeNull();
  });

  test('sort leaves the header and sorts by a column of the sheet', () => {
    const { sheet } = bench();
    sheet.getRange('A1:B3').setValues([
      ['h', 'n'],
      ['a', 2],
      ['b', 1],
    ]);
    sheet.setFrozenRows(1);
    sheet.sort(2);
    expect(sheet.getRange('A1:B3').getValues()).toEqual([
      ['h', 'n'],
      ['b', 1],
      ['a', 2],
    ]);
    sheet.getRange('A2:B3').sort({ column: 2, ascending: false });
    expect(sheet.getRange('A2:A3').getValues()).toEqual([['a'], ['b']]);
  });

  test('merging keeps the top left value; the other cells read empty', () => {
    const { sheet } = bench();
    const range = sheet
      .getRange('A1:B2')
      .setValues([
        ['a', 'b'],
        ['c', 'd'],
      ])
      .merge();
    expect(range.getValues()).toEqual([
      ['a', ''],
      ['', ''],
    ]);
    expect(sheet.getRange('B2').isPartOfMerge()).toBe(true);
    expect(
      sheet
        .getRange('B2')
        .getMergedRanges()
        .map((one) => one.getA1Notation()),
    ).toEqual(['A1:B2']);
    expect(range.breakApart().isPartOfMerge()).toBe(false);
  });

  test('hidden rows and columns are still read', () => {
    const { sheet } = bench();
    sheet.getRange('A1:A2').setValues([['a'], ['b']]);
    sheet.hideRows(2);
    sheet.hideColumns(1);
    expect([sheet.isRowHiddenByUser(2), sheet.isColumnHiddenByUser(1)]).toEqual([true, true]);
    expect(sheet.getDataRange().getValues()).toEqual([['a'], ['b']]);
  });

  test('the last row is the last one with content, formats do not count', () => {
    const { sheet } = bench();
    sheet.getRange('A1:A9').setBackground('red');
    expect([sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()]).toEqual([
      0,
      0,
      'A1',
    ]);
    sheet.getRange('C5').setValue('x');
    expect([sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()]).toEqual([
      5,
      3,
      'A1:C5',
    ]);
  });

  test('appendRow writes below the last row and grows the sheet', () => {
    const { sheet } = bench();
    sheet.getRange('A1000').setValue('last');
    sheet.appendRow(['next', '3/4']);
    expect(sheet.getRange('A1001:B1001').getDisplayValues()).toEqual([['next', '3/4']]);
  });

  test.each([
    [
      'all rows',
      (sheet: GoogleAppsScript.Spreadsheet.Sheet) => {
        sheet.deleteRows(1, 1000);
      },
      "You can't delete all the rows on the sheet.",
    ],
    [
      'rows that are not there',
      (sheet: GoogleAppsScript.Spreadsheet.Sheet) => {
        sheet.deleteRow(1001);
      },
      'Those rows are out of bounds.',
    ],
    [
      'columns that are not there',
      (sheet: GoogleAppsScript.Spreadsheet.Sheet) => {
        sheet.insertColumnsAfter(27, 1);
      },
      'Those columns are out of bounds.',
    ],
    [
      'every row below the frozen one',
      (sheet: GoogleAppsScript.Spreadsheet.Sheet) => {
        sheet.setFrozenRows(1);
        sheet.deleteRows(2, 999);
      },
      'Sorry, it is not possible to delete all non-frozen rows.',
    ],
  ])('%s cannot be deleted or made', (_, act, message) => {
    expect(() => {
      act(bench().sheet);
    }).toThrow(message);
  });

  test('tabs are made, renamed, hidden, moved and deleted', () => {
    const { app } = bench();
    const spreadsheet = app.getActiveSpreadsheet();
    const names = () => spreadsheet.getSheets().map((sheet) => sheet.getName());
    const contacts = spreadsheet.insertSheet('Contacts', 0);
    expect([names(), app.getActiveSheet().getName()]).toEqual([['Contacts', 'Sheet1'], 'Contacts']);
    expect(() => spreadsheet.insertSheet('contacts')).toThrow(
      'A sheet with the name "contacts" already exists. Please enter another name.',
    );
    contacts.setName('People').hideSheet();
    expect([
      contacts.isSheetHidden(),
      spreadsheet.getSheetByName('Contacts'),
      spreadsheet.getSheetByName('People')?.getSheetId(),
    ]).toEqual([true, null, contacts.getSheetId()]);
    spreadsheet.deleteSheet(contacts);
    expect(names()).toEqual(['Sheet1']);
    expect(() => contacts.getName()).toThrow(/not found/);
    expect(() => {
      spreadsheet.deleteSheet(app.getActiveSheet());
    }).toThrow("You can't remove all the sheets in a document.");
  });

  test('groups of columns fold', () => {
    const { sheet } = bench();
    sheet.getRange('O:AC'.replace('AC', 'Z')).shiftColumnGroupDepth(1).collapseGroups();
    expect([
      sheet.getColumnGroupDepth(14),
      sheet.getColumnGroupDepth(15),
      sheet.getColumnGroup(15, 1)?.isCollapsed(),
    ]).toEqual([0, 1, true]);
  });
});

test('the selection is the one the person made', () => {
  const { app, book } = bench();
  book.activeSheet.selection = {
    ranges: [{ row: 3, column: 2, rows: 2, columns: 1 }],
    current: { row: 4, column: 2, rows: 1, columns: 1 },
  };
  expect([app.getActiveRange().getA1Notation(), app.getCurrentCell().getA1Notation()]).toEqual([
    'B3:B4',
    'B4',
  ]);
  expect(app.getSelection().getActiveRange()?.getA1Notation()).toBe('B3:B4');
});

test('a named range follows its cells', () => {
  const { app, sheet } = bench();
  const spreadsheet = app.getActiveSpreadsheet();
  spreadsheet.setNamedRange('Stages', sheet.getRange('B2:B9'));
  sheet.insertRowBefore(1);
  expect(spreadsheet.getRangeByName('Stages')?.getA1Notation()).toBe('B3:B10');
  expect(spreadsheet.getRange('Stages').getA1Notation()).toBe('B3:B10');
});

test('someone deletes the rows while the call is on its way: it is refused, nothing is written elsewhere', () => {
  const book = new Book();
  const made = benchOn(book, {
    onCall: () => {
      if (book.activeSheet.maxRows === 1000)
        book.activeSheet.restructure({ kind: 'delete', dimension: 'ROWS', at: 1, count: 999 });
    },
  });
  const range = made.sheet.getRange('A5');
  expect(() => range.setValue('x')).toThrow('outside the dimensions of the sheet');
  expect(book.activeSheet.lastRow()).toBe(0);
});

test("the script sees what the person typed, and the person's rows", () => {
  const { book, sheet } = bench({ timeZone: 'Europe/Berlin', locale: 'de_DE' });
  typeIntoCell(book.activeSheet, 1, 1, '29.3.2026', 'me@example.com');
  expect(sheet.getRange('A1').getValue()).toEqual(new Date(at('2026-03-28T23:00:00Z')));
});

function caught(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}
