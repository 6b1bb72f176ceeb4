/** Two rows of one person, with everything that a merge must keep, and all that is seen of them. */
import type { MergePair } from '../../src/contract.ts';
import { Desk } from './desk.ts';
import { later } from './later.ts';

export const PEOPLE = [
  'Name,Email,Organization,Role,Stage,Contacted,Meeting,Last contact,Notes',
  'Ana García,ana@example.org,Acme,Designer,Contacted,2026-11-10,,2026-11-10,first',
  'Bo,bo@example.org,Acme,,Arranging,,,,',
  'Ana G.,ana@example.org,,Lead designer,Met,,2026-11-20 15:00,2026-11-20,second',
].join('\n');
// Import would not double her: the second row gets its address afterwards, as people do it.
const WITHOUT = PEOPLE.replace('Ana G.,ana@example.org', 'Ana G.,');

export const KEPT = 2;
export const idOf = (desk: Desk, row: number): string => desk.cell(row, 'ID');

let workbook: ReturnType<typeof made> | null = null;
function made() {
  const desk = new Desk({ contacts: WITHOUT });
  desk.type(4, 'Email', 'ana@example.org');
  const own = desk.sheet().lastColumn() + 1;
  desk.fillAt('Contacts', 1, own, [
    ['Score', 'Letters', 'Friend', ''],
    ['5', '=LEN(A2)', 'TRUE', 'x'],
    ['', '=LEN(A3)', '', ''],
    ['7', '=LEN(A4)', '', ''],
  ]);
  desk.fillAt('Contacts', 4, own + 4, [['=ROW()&B4']]);
  desk.sheet().setNotes({ row: 4, column: desk.column('Role'), rows: 1, columns: 1 }, [['from her card']]);
  desk.sheet().setStyles({ row: 4, column: own, rows: 1, columns: 1 }, [[{ numberFormat: '0.00' }]]);
  for (const [row, what] of [
    [2, 'one'],
    [4, 'two'],
    [4, 'three'],
  ] as const) {
    desk.ask('addTodo', { personId: idOf(desk, row), kind: 'Advice', what, by: '' });
  }
  desk.ask('recordEvent', { id: idOf(desk, 4), event: 'wrapped-up' });
  desk.do('refreshFollowUps');
  return desk.world.book.saved();
}

export const prepared = (): Desk => later((workbook ??= made()));

export function pairOf(desk: Desk): MergePair {
  const [pair] = desk.ask('previewMerges', null).pairs;
  if (pair === undefined) throw new Error('There is no pair.');
  return pair;
}

export const requestOf = ({ keep, drop, seen }: MergePair, choices: Record<string, string> = {}) => ({
  ...{ keep: keep.id, drop: drop.id, seen },
  choices,
});

export const merge = (desk: Desk, choices: Record<string, string> = {}) =>
  desk.ask('mergePeople', requestOf(pairOf(desk), choices));

/** Texts, formulas and notes of a tab, row by row. */
export function seen(desk: Desk, name = 'Contacts'): string[] {
  const sheet = desk.sheet(name);
  return Array.from({ length: sheet.lastRow() }, (_, row) =>
    JSON.stringify(
      Array.from({ length: sheet.lastColumn() }, (__, column) => {
        const [at, to] = [row + 1, column + 1];
        return [sheet.formula(at, to) || sheet.displayed(at, to), sheet.note(at, to)];
      }),
    ),
  );
}

/** The same people, whatever their order and their rows. */
export const people = (desk: Desk): string[] =>
  seen(desk)
    .map((row) => row.replace(/=LEN\(A\d+\)/, '=LEN(A)').replace(/=ROW\(\)&B\d+/, '=ROW()&B'))
    .sort();
