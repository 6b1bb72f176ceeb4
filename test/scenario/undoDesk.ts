/** The people of the scenarios of undo, their to-dos, and all that is seen of them. */
import { Desk } from './desk.ts';

export const PEOPLE = [
  'Name,Email,Organization,Stage,Contacted,Replied,Meeting,Last contact,Notes',
  'Ana,ana@example.org,Acme,Contacted,2026-11-10,,,2026-11-10,first note',
  'Bo,bo@example.org,Acme,Arranging,2026-11-10,2026-11-20,,2026-11-20,',
  'Cy,cy@example.org,Harbor,Met,,,2026-11-23 15:00,2026-11-23,',
  'Dee,dee@example.org,,Parked,2026-10-01,,,2026-10-01,',
].join('\n');

export const idOf = (desk: Desk, row: number): string => desk.cell(row, 'ID');

/** What people see of a tab: texts and formulas of every filled row. */
export function seen(desk: Desk, name: string): string[][] {
  const sheet = desk.sheet(name);
  return Array.from({ length: sheet.lastRow() }, (_, row) =>
    Array.from(
      { length: sheet.lastColumn() },
      (__, column) => sheet.formula(row + 1, column + 1) || sheet.displayed(row + 1, column + 1),
    ),
  );
}

export const all = (desk: Desk): string[][][] =>
  ['Contacts', 'To-dos', 'Settings'].map((name) => seen(desk, name));

/** Everybody has to-dos, so that events find some to change. */
export function prepared(friend?: string): Desk {
  workbook ??= withTodos();
  const desk = new Desk({ bare: true });
  desk.world.book.restore(workbook);
  if (friend !== undefined) desk.letIn('editor', friend);
  return desk;
}

let workbook: ReturnType<typeof withTodos> | null = null;
function withTodos() {
  const desk = new Desk({ contacts: PEOPLE });
  for (const row of [2, 3, 4, 5]) {
    desk.ask('addTodo', { personId: idOf(desk, row), kind: 'Introduction', what: 'via Zoe', by: '' });
    desk.ask('addTodo', { personId: idOf(desk, row), kind: 'They moved it', what: '', by: '' });
  }
  desk.do('refreshFollowUps');
  return desk.world.book.saved();
}
