/** Google's own snippets run on the emulator; what they state in their comments is compared. */
import vm from 'node:vm';
import { describe, expect, test } from 'vitest';
import { strict } from '../../../workbench/emulator/strict.ts';
import { type Bench, bench } from './bench.ts';
import { referenceSnippets, type Snippet } from './snippets.ts';

type User = GoogleAppsScript.Base.User;

/** Tabs and rules that the snippets take for granted. */
const FILLED =
  /^(?:Filter|FilterCriteria|FilterCriteriaBuilder|BooleanCondition|ConditionalFormatRule|Protection)\b/;

/** Snippets of methods that are emulated, and why they cannot run. Everything else must. */
const NOT_RUN: Readonly<Record<string, string>> = {
  'BooleanCondition.getCriteriaType': 'calls a method that Google does not have (getConditionalFormats)',
  'BooleanCondition.getCriteriaValues': 'calls a method that Google does not have (getConditionalFormats)',
  'FilterCriteria.getCriteriaType': 'prose has slipped into the code',
  'FilterCriteria.getCriteriaValues': 'prose has slipped into the code',
  'FilterCriteriaBuilder.getCriteriaType': 'prose has slipped into the code',
  'FilterCriteriaBuilder.getCriteriaValues': 'prose has slipped into the code',
  'Group.getControlIndex': 'calls a method that Google does not have (setRowGroupControlAfter)',
  'Group.getRange': 'asks for the group of row 1, which it laid on rows 2 and 3',
  'Protection.addEditor': 'sharing the spreadsheet is not emulated',
  'Protection.getRangeName': 'protecting a named range is not emulated',
  'Range.createDeveloperMetadataFinder': 'expects metadata inside A1:C6, where none can lie',
  'Range.createTextFinder': 'TextFinder.replaceWith is not emulated',
  'Range.trimWhitespace': 'hands one-dimensional data to setValues',
  'Sheet.createTextFinder': 'expects a match in a blank spreadsheet',
  'Sheet.getLastColumn': 'reads the last cell of a sheet that it takes for filled; see the test with content',
  'Sheet.getLastRow': 'reads the last cell of a sheet that it takes for filled; see the test with content',
  'Sheet.getProtections': 'declares the same constant twice',
  'Spreadsheet.createTextFinder': 'TextFinder.replaceWith is not emulated',
  'Spreadsheet.getLastColumn':
    'reads the last cell of a sheet that it takes for filled; see the test with content',
  'Spreadsheet.getLastRow':
    'reads the last cell of a sheet that it takes for filled; see the test with content',
  'Spreadsheet.getProtections': 'declares the same constant twice',
  'SpreadsheetApp.getActiveRange': 'color objects are not emulated',
};

/** What a snippet says it logs. Numbers are written as whole ones: `2.0` stems from the older runtime. */
const LOGGED: Readonly<Record<string, readonly string[]>> = {
  'Protection.getProtectionType': ['SHEET'],
  'Protection.setRange': ['A1:D10', 'E1:J10'],
  'Range.getA1Notation': ['A1:E2'],
  'Range.getColumn': ['2'],
  'Range.getDataRegion': ['B2:D4'],
  'Range.getDataRegion 2': ['C2:C4', 'B3:D3'],
  'Range.getHeight': ['3'],
  'Range.getLastColumn': ['4'],
  'Range.getLastRow': ['4'],
  'Range.getNextDataCell': ['C1'],
  'Range.getSheet': ['Sheet1'],
  'Range.getWidth': ['4'],
  'Sheet.getIndex': ['1'],
  'Spreadsheet.moveActiveSheet': ['Current index of sheet: 1', 'New index of sheet: 2'],
  'Spreadsheet.setActiveSheet 2': ['D4:F4'],
  'SpreadsheetApp.setActiveSheet 2': ['D4:F4'],
};

/** What a variable holds at the end, where a comment states it in prose. */
const HELD: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'Group.getDepth': { depth: 1 },
  'Range.isChecked': { isRange1Checked: true, isRange2Checked: false, isRange3Checked: null },
};

describe.each([
  'SpreadsheetApp',
  'Spreadsheet',
  'Sheet',
  'Range',
  'RangeList',
  'Selection',
  'Filter',
  'FilterCriteria',
  'FilterCriteriaBuilder',
  'Protection',
  'DataValidation',
  'DataValidationBuilder',
  'ConditionalFormatRule',
  'ConditionalFormatRuleBuilder',
  'BooleanCondition',
  'NamedRange',
  'Group',
])('%s', (className) => {
  const emulated = objectOf(className, prepared('Filter'));
  const snippets = referenceSnippets().filter(
    (one) => one.className === className && Reflect.has(emulated, one.method),
  );

  test.each(snippets.filter(({ name }) => !(name in NOT_RUN)))('$name', (snippet) => {
    const { logs, variables } = run(snippet);
    const logged = LOGGED[snippet.name];
    if (logged !== undefined) expect(logs).toEqual(logged);
    for (const [name, stated] of statedRanges(snippet.code))
      expect(described(variables[name]), name).toBe(stated);
    for (const [name, value] of Object.entries(HELD[snippet.name] ?? {}))
      expect(variables[name], name).toBe(value);
  });

  test.each(snippets.filter(({ name }) => name in NOT_RUN))('$name still cannot run', (snippet) => {
    expect(() => run(snippet)).toThrow();
  });
});

test('getLastRow and getLastColumn of a sheet with content lead to its very last cell, as their snippets say', () => {
  const { app, sheet } = bench();
  sheet.getRange('A1:C2').setValues([
    ['a', 'b', 'c'],
    ['d', 'e', 'last'],
  ]);
  const snippet = referenceSnippets().find(({ name }) => name === 'Sheet.getLastRow');
  const logs: string[] = [];
  vm.runInNewContext(snippet?.code ?? '', {
    SpreadsheetApp: app,
    Logger: { log: (text: unknown) => logs.push(String(text)) },
  });
  expect(logs).toEqual(['last']);
});

test('every name in the lists above is a snippet of Google', () => {
  const names = new Set(referenceSnippets().map(({ name }) => name));
  const listed = [NOT_RUN, LOGGED, HELD].flatMap((list) => Object.keys(list));
  expect(listed.filter((name) => !names.has(name))).toEqual([]);
});

function prepared(className: string): Bench {
  const made = bench({ tabs: ['Sheet1', 'Sheet2', 'Sales', 'Invoices', 'Expenses'] });
  const { app, book, sheet } = made;
  if (!FILLED.test(className)) return made;
  sheet.getRange('A1:C4').setValues([
    ['Name', 'Amount', 'Date'],
    ['a', 5, '1/1/2026'],
    ['b', 15, '2/1/2026'],
    ['', 25, '3/1/2026'],
  ]);
  const range = sheet.getRange('A1:C20');
  if (!className.startsWith('Protection')) {
    const criteria = app.newFilterCriteria().whenNumberGreaterThan(10).setHiddenValues(['5']).build();
    range.createFilter().setColumnFilterCriteria(2, criteria).setColumnFilterCriteria(3, criteria);
    sheet.setConditionalFormatRules([
      app.newConditionalFormatRule().whenCellNotEmpty().setBackground('red').setRanges([range]).build(),
    ]);
  }
  book.changes.record({ kind: 'all' });
  return made;
}

function run({ name, className, code }: Snippet): { logs: string[]; variables: Record<string, unknown> } {
  const made = prepared(
    /^ConditionalFormatRuleBuilder\.(?:get|withCriteria)/.test(name) ? 'ConditionalFormatRule' : className,
  );
  renameForSnippet(made, code);
  const logs: string[] = [];
  const log = (format: unknown, ...args: unknown[]): void => {
    logs.push(args.reduce<string>((text, arg) => text.replace(/%\w/, String(arg)), String(format)));
  };
  const me = strict<User>(made.host, 'User', { getEmail: () => 'me@example.com' });
  const sandbox = {
    SpreadsheetApp: made.app,
    Logger: { log },
    console: { log },
    Session: { getEffectiveUser: () => me, getActiveUser: () => me },
    __variables: {} as Record<string, unknown>,
  };
  const names = [...code.matchAll(/^(?:const|let) (\w+)/gm)].map((match) => match[1] ?? '');
  const here = code.replaceAll(
    /SpreadsheetApp\.(?:openByUrl|openById)\(\s*[^)]*\)/g,
    'SpreadsheetApp.getActiveSpreadsheet()',
  );
  vm.runInNewContext(`${here}\n;Object.assign(__variables, { ${names.join(', ')} });`, sandbox);
  return { logs, variables: sandbox.__variables };
}

/** Some snippets name a tab "first" and mean the first one, and hide or delete the active one. */
function renameForSnippet({ app }: Bench, code: string): void {
  for (const [name, index] of [
    ['first', 0],
    ['second', 1],
    ['My Sheet', 1],
  ] as const) {
    if (code.includes(`getSheetByName('${name}')`))
      app.getActiveSpreadsheet().getSheets()[index]?.setName(name);
  }
}

/** `// Current cell: B2` above `const currentCell = …` states what the variable is. */
function statedRanges(code: string): [string, string][] {
  const stated = code.matchAll(
    /\/\/ (?:Current [Cc]ell|Active [Rr]ange|Active range list): (.+)\n(?:const|let) (\w+)/g,
  );
  return [...stated].map((match) => [match[2] ?? '', match[1] ?? '']);
}

function described(value: unknown): string {
  const ranges = value as Partial<
    GoogleAppsScript.Spreadsheet.RangeList & GoogleAppsScript.Spreadsheet.Range
  >;
  if (Reflect.has(ranges, 'getRanges')) return `[${(ranges.getRanges?.() ?? []).map(described).join(', ')}]`;
  return ranges.getA1Notation?.() ?? '';
}

/** One object of each class, to ask which of its methods are emulated. */
function objectOf(className: string, { app, sheet }: Bench): object {
  const spreadsheet = app.getActiveSpreadsheet();
  const [rule] = sheet.getConditionalFormatRules();
  const makers: Record<string, () => object | null | undefined> = {
    SpreadsheetApp: () => app,
    Spreadsheet: () => spreadsheet,
    Sheet: () => sheet,
    Range: () => sheet.getRange('A1'),
    RangeList: () => sheet.getRangeList(['A1']),
    Selection: () => app.getSelection(),
    Filter: () => sheet.getFilter(),
    FilterCriteria: () => sheet.getFilter()?.getColumnFilterCriteria(2),
    FilterCriteriaBuilder: () => app.newFilterCriteria(),
    Protection: () => sheet.getRange('Z1').protect(),
    DataValidation: () => app.newDataValidation().requireDate().build(),
    DataValidationBuilder: () => app.newDataValidation(),
    ConditionalFormatRule: () => rule,
    ConditionalFormatRuleBuilder: () => app.newConditionalFormatRule(),
    BooleanCondition: () => rule?.getBooleanCondition(),
    NamedRange: () => {
      spreadsheet.setNamedRange('Name', sheet.getRange('A1'));
      return spreadsheet.getNamedRanges()[0];
    },
    Group: () => sheet.getRange('2:3').shiftRowGroupDepth(1).getSheet().getRowGroup(2, 1),
  };
  const object = makers[className]?.();
  if (object == null) throw new Error(`There is no object of the class ${className}.`);
  return object;
}
