/** References in formulas follow rows, columns, copies and renamed tabs. */
import { describe, expect, test } from 'vitest';
import {
  pieces,
  renamed,
  restructured,
  translated,
} from '../../../workbench/emulator/spreadsheet/references.ts';
import type { StructureChange } from '../../../workbench/emulator/spreadsheet/structure.ts';

const here = (name: string | null): boolean => name === null;
const insert = (dimension: 'ROWS' | 'COLUMNS', at: number, count = 1): StructureChange => ({
  kind: 'insert',
  dimension,
  at,
  count,
  inherit: 'before',
});

test.each([
  ['=A1+1', 1],
  ['=SUM(A1:B2)', 1],
  ["='My sheet'!A1&Other!$B$2", 2],
  ['="A1"&A1', 1],
  ['=LOG10(A1)', 1],
  ['=B:B', 1],
  ['=$2:$9', 1],
  ['=A1:B', 1],
  ['=ABC123_name+RATES2026', 0],
  ["='it''s'!A1", 1],
])('%s holds %i references', (formula, count) => {
  const found = pieces(formula);
  expect(found.filter((piece) => typeof piece !== 'string')).toHaveLength(count);
});

test.each([
  ['=A1', 1, 0, '=A2'],
  ['=$A1', 1, 1, '=$A2'],
  ['=A$1', 1, 1, '=B$1'],
  ['=$Z2=2', 3, 5, '=$Z5=2'],
  ['=SUM(A1:A3)', 2, 1, '=SUM(B3:B5)'],
  ['=A1', -1, 0, '=#REF!'],
  ['=B:B', 5, 1, '=C:C'],
])('%s carried %i down and %i right', (formula, rows, columns, result) => {
  expect(translated(formula, rows, columns)).toBe(result);
});

describe('when rows or columns change', () => {
  const cases: [string, StructureChange, string][] = [
    ['=A5', insert('ROWS', 5), '=A6'],
    ['=A5', insert('ROWS', 6), '=A5'],
    ['=$A$5', insert('ROWS', 1, 3), '=$A$8'],
    ['=SUM(A2:A9)', insert('ROWS', 5), '=SUM(A2:A10)'],
    ['=SUM(A2:A9)', { kind: 'delete', dimension: 'ROWS', at: 9, count: 1 }, '=SUM(A2:A8)'],
    ['=SUM(A2:A9)', { kind: 'delete', dimension: 'ROWS', at: 1, count: 2 }, '=SUM(A1:A7)'],
    ['=SUM(A2:A9)', { kind: 'delete', dimension: 'ROWS', at: 2, count: 8 }, '=SUM(#REF!)'],
    ['=A5', { kind: 'delete', dimension: 'ROWS', at: 5, count: 1 }, '=#REF!'],
    ['=B2', insert('COLUMNS', 2), '=C2'],
    ['=B:C', insert('COLUMNS', 3), '=B:D'],
    ['=B2', { kind: 'move', dimension: 'COLUMNS', at: 2, count: 1, to: 5 }, '=D2'],
    ['=Other!A5', insert('ROWS', 5), '=Other!A5'],
    ['=2:9', insert('COLUMNS', 1), '=2:9'],
  ];
  test.each(cases)('%s', (formula, change, result) => {
    expect(restructured(formula, change, here)).toBe(result);
  });
});

test('a renamed tab is renamed in formulas, quoted where it must be', () => {
  expect(renamed("=Old!A1+'Old'!B2+Other!C3", 'old', "New one's")).toBe(
    "='New one''s'!A1+'New one''s'!B2+Other!C3",
  );
});
