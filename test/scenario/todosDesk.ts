/** A desk at the To-dos tab, with people who can have to-dos. */
import { TODO_COLUMNS } from '../../src/domain/todoColumns.ts';
import { Desk, type DeskOptions } from './desk.ts';

export const PEOPLE = [
  'Name,Email,Stage,Contacted',
  'Ana García,ana@example.org,Contacted,2026-11-10',
  'Bo Li,bo@example.org,Contacted,2026-11-12',
  'Cy Twin,cy1@example.org,,',
  'Cy Twin,cy2@example.org,,',
].join('\n');
export const HEADERS = TODO_COLUMNS.map(({ header }) => header);
/** Round trips that an edit may take. */
export const BUDGET = 7;

/** A desk at the To-dos tab. */
export function atTodos(options: DeskOptions = { contacts: PEOPLE }): Desk {
  const desk = new Desk(options);
  desk.tab = 'To-dos';
  return desk;
}

/** Texts of the derived cells of a row. */
export const shown = (desk: Desk, row: number): string[] =>
  ['Next action', 'Due', 'Status'].map((header) => desk.cell(row, header));
