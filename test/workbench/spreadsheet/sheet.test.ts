/** The model of a tab: rules, formulas and metadata follow its rows and columns; nothing else moves. */
import { describe, expect, test } from 'vitest';
import { area, areaName } from '../../../workbench/emulator/spreadsheet/a1.ts';
import { Book } from '../../../workbench/emulator/spreadsheet/book.ts';
import { bookFromJson, bookToJson } from '../../../workbench/emulator/spreadsheet/book-json.ts';
import {
  effectiveBackground,
  highlights,
} from '../../../workbench/emulator/spreadsheet/conditional-formats.ts';
import { History } from '../../../workbench/emulator/spreadsheet/history.ts';
import type { ConditionalFormat, Validation } from '../../../workbench/emulator/spreadsheet/rules.ts';
import type { Sheet } from '../../../workbench/emulator/spreadsheet/sheet.ts';
import { sortArea } from '../../../workbench/emulator/spreadsheet/sort.ts';
import type { StructureChange } from '../../../workbench/emulator/spreadsheet/structure.ts';

function sheetWith(rows: (string | number | boolean)[][]): Sheet {
  const sheet = new Book({ now: () => Date.UTC(2026, 10, 22) }).activeSheet;
  rows.forEach((row, index) => {
    row.forEach((value, offset) => {
      const formula = typeof value === 'string' && value.startsWith('=');
      sheet.writeCell(index + 1, offset + 1, formula ? { formula: value } : value);
    });
  });
  return sheet;
}

const LIST: Validation = {
  condition: { criteria: 'VALUE_IN_LIST', args: ['a', 'b'] },
  allowInvalid: false,
  helpText: null,
  showDropdown: true,
};
const redWhen = (formula: string, ...areas: ConditionalFormat['areas']): ConditionalFormat => ({
  areas,
  format: {
    condition: { criteria: 'CUSTOM_FORMULA', args: [formula] },
    background: '#ff0000',
    color: null,
    bold: null,
    italic: null,
    underline: null,
    strikethrough: null,
  },
});
const rows = (kind: 'insert' | 'delete', at: number, count = 1): StructureChange =>
  kind === 'insert'
    ? { kind, dimension: 'ROWS', at, count, inherit: 'after' }
    : { kind, dimension: 'ROWS', at, count };
const ruleOf = (sheet: Sheet): [string, string] => {
  const [rule] = sheet.state.conditionalFormats;
  const formula = rule !== undefined && 'condition' in rule.format ? rule.format.condition.args[0] : '';
  return [(rule?.areas ?? []).map(areaName).join(','), typeof formula === 'string' ? formula : ''];
};

describe('a conditional format follows its rows', () => {
  const cases: [string, StructureChange, string, string][] = [
    ['a row above', rows('insert', 1), 'A3:C10', '=$C3=2'],
    ['a row at its top', rows('insert', 2), 'A2:C10', '=$C2=2'],
    ['a row within', rows('insert', 5), 'A2:C10', '=$C2=2'],
    ['a row below', rows('insert', 10), 'A2:C9', '=$C2=2'],
    ['its first row deleted', rows('delete', 2), 'A2:C8', '=$C2=2'],
    ['the header deleted', rows('delete', 1), 'A1:C8', '=$C1=2'],
    [
      'a column in front',
      { kind: 'insert', dimension: 'COLUMNS', at: 1, count: 1, inherit: 'after' },
      'B2:D9',
      '=$D2=2',
    ],
    [
      'the watched column moved to the front',
      { kind: 'move', dimension: 'COLUMNS', at: 3, count: 1, to: 1 },
      'A2:C9',
      '=$A2=2',
    ],
  ];
  test.each(cases)('%s', (_, change, where, formula) => {
    const sheet = sheetWith([['x']]);
    sheet.update('rules', { conditionalFormats: [redWhen('=$C2=2', area(2, 1, 8, 3))] });
    sheet.restructure(change);
    expect(ruleOf(sheet)).toEqual([where, formula]);
  });
});

test('a rule is written for the first cell of its area and holds for each other cell in its own terms', () => {
  const sheet = sheetWith([
    ['h', 'h', 'h'],
    ['a', 1, 2],
    ['b', 1, 1],
    ['c', 1, 2],
  ]);
  sheet.update('rules', { conditionalFormats: [redWhen('=$C2=2', area(2, 1, 999, 3))] });
  expect(highlights(sheet)).toEqual({ 2: '#ff0000', 4: '#ff0000' });
  expect(effectiveBackground(sheet, 2, 3)).toBe('#ff0000');
  expect(effectiveBackground(sheet, 3, 3)).toBe('#ffffff');
});

test('an empty cell is below every number, and colours no row', () => {
  const sheet = sheetWith([['a']]);
  sheet.update('rules', { conditionalFormats: [redWhen('=$C1>=1', area(1, 1, 1000, 3))] });
  expect(highlights(sheet)).toEqual({});
});

test("the user's own colour shows where no rule holds", () => {
  const sheet = sheetWith([
    ['a', 1],
    ['b', 2],
  ]);
  sheet.setStyle(area(1, 1, 2, 1), { background: '#00ff00' });
  sheet.update('rules', { conditionalFormats: [redWhen('=$B1=2', area(1, 1, 2, 2))] });
  expect(highlights(sheet)).toEqual({ 1: '#00ff00', 2: '#ff0000' });
});

test('of two rules that hold the first one gives the colour', () => {
  const sheet = sheetWith([['a']]);
  const blue = redWhen('=$A1="a"', area(1, 1));
  const first = { ...blue, format: { ...blue.format, background: '#0000ff' } };
  sheet.update('rules', { conditionalFormats: [first, redWhen('=$A1="a"', area(1, 1))] });
  expect(effectiveBackground(sheet, 1, 1)).toBe('#0000ff');
});

test('a formula with an unknown function is an error by name, not a rule that never holds', () => {
  const sheet = sheetWith([['a']]);
  sheet.update('rules', { conditionalFormats: [redWhen('=GOOGLEFINANCE($A1)', area(1, 1))] });
  expect(() => highlights(sheet)).toThrow(/GOOGLEFINANCE/);
});

test('rules over 50,000 rows are evaluated once for each value they look at', () => {
  const sheet = sheetWith([['h']]);
  sheet.ensureSize(50_001, 26);
  sheet.write(
    area(2, 3, 50_000),
    Array.from({ length: 50_000 }, (_, index) => [index % 3]),
  );
  sheet.update('rules', { conditionalFormats: [redWhen('=$C2=2', area(2, 1, 50_000, 3))] });
  let asked = 0;
  const { evaluator } = sheet.book;
  const original = evaluator.formula.bind(evaluator);
  evaluator.formula = (...args) => {
    asked++;
    return original(...args);
  };
  expect(Object.keys(highlights(sheet))).toHaveLength(16_666);
  expect(asked).toBe(3);
});

describe('what follows rows and columns', () => {
  test('validations, merges, filters, groups, names and metadata', () => {
    const sheet = sheetWith([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    const { book } = sheet;
    sheet.setValidation(area(2, 2, 5), LIST);
    sheet.update('rules', {
      merges: [area(4, 1, 2, 2)],
      filter: {
        area: area(1, 1, 9, 2),
        criteria: new Map([[2, { condition: null, hiddenValues: ['d'] }]]),
        hiddenRows: new Set([2]),
      },
      groups: [{ dimension: 'COLUMNS', start: 2, count: 2, depth: 1, collapsed: true }],
    });
    book.setNamedAreas([{ name: 'Stages', sheetId: sheet.id, area: area(2, 2, 5) }]);
    const metadata = book.addMetadata({
      key: 'column',
      value: 'stage',
      visibility: 'DOCUMENT',
      location: { type: 'COLUMN', sheetId: sheet.id, index: 2 },
    });
    sheet.restructure({ kind: 'insert', dimension: 'COLUMNS', at: 1, count: 1, inherit: 'after' });
    sheet.restructure(rows('insert', 1));
    expect(sheet.state.validations.map((one) => areaName(one.area))).toEqual(['C3:C7']);
    expect(sheet.state.merges.map(areaName)).toEqual(['B5:C6']);
    expect(areaName(sheet.state.filter?.area ?? area(1, 1))).toBe('B2:C10');
    expect([...(sheet.state.filter?.criteria.keys() ?? [])]).toEqual([3]);
    expect([...(sheet.state.filter?.hiddenRows ?? [])]).toEqual([3]);
    expect(sheet.state.groups).toMatchObject([{ start: 3, count: 2 }]);
    expect(areaName(book.namedAreas[0]?.area ?? area(1, 1))).toBe('C3:C7');
    expect(book.metadata).toMatchObject([{ id: metadata.id, location: { type: 'COLUMN', index: 3 } }]);
    expect(sheet.value(2, 2)).toBe('a');
  });

  test('metadata dies with its row, and stays with its column when that moves', () => {
    const { book } = sheetWith([['a']]);
    const sheet = book.activeSheet;
    const on = (type: 'ROW' | 'COLUMN', index: number) =>
      book.addMetadata({
        key: type,
        value: null,
        visibility: 'DOCUMENT',
        location: { type, sheetId: sheet.id, index },
      });
    on('ROW', 3);
    on('COLUMN', 2);
    sheet.restructure(rows('delete', 3));
    sheet.restructure({ kind: 'move', dimension: 'COLUMNS', at: 2, count: 1, to: 5 });
    expect(book.metadata.map(({ key, location }) => [key, 'index' in location ? location.index : 0])).toEqual(
      [['COLUMN', 4]],
    );
  });

  test('formulas in this tab and in others', () => {
    const sheet = sheetWith([['=B2', '=SUM(B2:B9)']]);
    const other = sheet.book.insertSheet('Other');
    other.writeCell(1, 1, { formula: '=Sheet1!B2+B2' });
    sheet.restructure(rows('insert', 2));
    expect([sheet.formula(1, 1), sheet.formula(1, 2), other.formula(1, 1)]).toEqual([
      '=B3',
      '=SUM(B3:B10)',
      '=Sheet1!B3+B2',
    ]);
  });

  test('values, formats and notes of the rows themselves', () => {
    const sheet = sheetWith([['a'], ['b'], ['c']]);
    sheet.setStyle(area(2, 1), { bold: true });
    sheet.setNotes(area(2, 1), [['note']]);
    sheet.restructure({ kind: 'move', dimension: 'ROWS', at: 2, count: 1, to: 4 });
    expect(sheet.values(area(1, 1, 3))).toEqual([['a'], ['c'], ['b']]);
    expect([sheet.style(3, 1).bold, sheet.note(3, 1), sheet.style(2, 1).bold]).toEqual([
      true,
      'note',
      undefined,
    ]);
  });
});

describe('formulas', () => {
  test.each([
    ['=A1+B1', 5],
    ['=A1=2', true],
    ['="a"="A"', true],
    ['=C1=""', true],
    ['=C1=0', true],
    ['=C1=FALSE', true],
    ['=C1<1', true],
    ['=LEN(C1)', 0],
    ['=IF(C1<>"","x","y")', 'y'],
    ['=COUNTA(A1:E1)', 2],
    ['=COUNTIF(A1:B1,">2")', 1],
    ['=MAX(A1:E1)', 3],
    ['=1/0', '#DIV/0!'],
    ['=NOSUCHTHING(1)', '#NAME?'],
    ['=SUM(1', '#ERROR!'],
    ['=Gone!A1', '#REF!'],
    ['=A1&" people"', '2 people'],
    ['=SUM(A1;B1)', 5],
  ])('%s', (formula, value) => {
    const sheet = sheetWith([[2, 3]]);
    sheet.writeCell(1, 6, { formula });
    expect(sheet.value(1, 6)).toBe(value);
  });

  test('a chain as long as the sheet, whichever end is asked first', () => {
    const sheet = sheetWith([[1]]);
    sheet.ensureSize(5_000, 1);
    sheet.write(
      area(2, 1, 4_999),
      Array.from({ length: 4_999 }, (_, index) => [{ formula: `=A${String(index + 1)}+1` }]),
    );
    expect(sheet.value(5_000, 1)).toBe(5_000);
  });

  test('a cell that needs itself is a reference error', () => {
    expect(sheetWith([['=B1', '=A1']]).value(1, 1)).toBe('#REF!');
  });

  test('TODAY() is the day on the emulated clock in the zone of the spreadsheet', () => {
    const book = new Book({ timeZone: 'America/New_York', now: () => Date.parse('2026-11-22T03:00:00Z') });
    book.activeSheet.writeCell(1, 1, { formula: '=TODAY()' });
    expect(book.activeSheet.displayed(1, 1)).toBe('11/21/2026');
  });
});

describe('sorting', () => {
  test('numbers, then text in either case, then booleans; empty cells last, both ways', () => {
    const sheet = sheetWith([['b'], [10], [''], [true], ['A'], [2]]);
    sortArea(sheet, area(1, 1, 6), [{ column: 1, ascending: true }]);
    expect(sheet.values(area(1, 1, 6)).flat()).toEqual([2, 10, 'A', 'b', true, '']);
    sortArea(sheet, area(1, 1, 6), [{ column: 1, ascending: false }]);
    expect(sheet.values(area(1, 1, 6)).flat()).toEqual([true, 'b', 'A', 10, 2, '']);
  });

  test('takes formats, notes and formulas along and keeps equal rows in order', () => {
    const sheet = sheetWith([
      [2, 'x', '=A1*10'],
      [1, 'y', '=A2*10'],
      [1, 'z', '=A3*10'],
    ]);
    sheet.setStyle(area(1, 2), { bold: true });
    sortArea(sheet, area(1, 1, 3, 3), [{ column: 1, ascending: true }]);
    expect(sheet.values(area(1, 1, 3, 3))).toEqual([
      [1, 'y', 10],
      [1, 'z', 10],
      [2, 'x', 20],
    ]);
    expect(sheet.style(3, 2).bold).toBe(true);
  });
});

test('rows that look alike share their styles, however they were set', () => {
  const sheet = sheetWith([['a']]);
  sheet.setStyle(area(1, 1, 500, 3), { numberFormat: '@' });
  sheet.setStyles(
    area(1, 2, 500),
    Array.from({ length: 500 }, () => [{ bold: true }]),
  );
  const styles = new Set(sheet.state.rows.map((row) => row?.styles));
  expect(styles.size).toBe(1);
});

test('undo and redo bring back the whole spreadsheet, and a step that changed nothing is none', () => {
  const { book } = sheetWith([['a']]);
  const history = new History(book);
  history.step(() => book.activeSheet.writeCell(1, 1, 'b'));
  history.step(() => book.insertSheet('New'));
  history.step(() => undefined);
  expect(history.undo()).toBe(true);
  expect(book.sheets.map((sheet) => sheet.name)).toEqual(['Sheet1']);
  expect(history.undo()).toBe(true);
  expect(book.activeSheet.value(1, 1)).toBe('a');
  expect(history.undo()).toBe(false);
  expect(history.redo()).toBe(true);
  expect(book.activeSheet.value(1, 1)).toBe('b');
  history.step(() => book.activeSheet.writeCell(1, 1, 'c'));
  expect(history.redo()).toBe(false);
});

test('JSON holds everything a spreadsheet has', () => {
  const sheet = sheetWith([['a', 1, true, '=B1+1'], [], ['c']]);
  const { book } = sheet;
  sheet.setStyle(area(1, 1, 3, 2), { background: '#ff0000', numberFormat: 'm/d/yyyy' });
  sheet.setNotes(area(3, 1), [['note']]);
  sheet.setValidation(area(2, 2, 5), LIST);
  sheet.setColumns(2, 1, { width: 44, hidden: true });
  sheet.setRows(3, 1, { height: 50, hidden: true });
  sheet.update('rules', {
    conditionalFormats: [redWhen('=$C2=2', area(2, 1, 8, 3))],
    merges: [area(5, 5, 2, 2)],
    filter: {
      area: area(1, 1, 9, 2),
      criteria: new Map([[2, { condition: null, hiddenValues: ['d'] }]]),
      hiddenRows: new Set([2]),
    },
  });
  book.insertSheet('Hidden').update('tabs', { hidden: true });
  book.viewers.add('looker@example.com');
  book.update({ locale: 'de_DE', timeZone: 'Europe/Berlin', name: 'Campaign' });
  const json = JSON.stringify(bookToJson(book));
  const again = bookFromJson(JSON.parse(json));
  expect(JSON.stringify(bookToJson(again))).toBe(json);
  expect(again.activeSheet.value(1, 4)).toBe(2);
  expect(again.activeSheet.style(3, 2)).toEqual({ background: '#ff0000', numberFormat: 'm/d/yyyy' });
  expect(again.viewers.has('looker@example.com')).toBe(true);
});

test('what is no spreadsheet is refused in words', () => {
  expect(() => bookFromJson({ version: 99, sheets: [] })).toThrow(/Nothing was loaded/);
  expect(() => bookFromJson(null)).toThrow(/Nothing was loaded/);
});

test('the change feed tells what changed since a revision, and says when it no longer knows', () => {
  const { book } = sheetWith([['a']]);
  const before = book.revision;
  book.activeSheet.writeCell(2, 1, 'b');
  book.activeSheet.restructure(rows('insert', 1));
  expect(book.changes.since(before)?.map(({ change }) => change.kind)).toEqual(['cells', 'structure']);
  expect(book.changes.since(book.revision)).toEqual([]);
  for (let i = 0; i < 5_000; i++) book.activeSheet.writeCell(1, 1, i);
  expect(book.changes.since(before)).toBeNull();
});
