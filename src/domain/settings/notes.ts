/** What the note on a cell of Settings says after an edit: what is wrong with the cell, unless a person wrote a note there. */
import type { SettingProblem } from './read.ts';

/** Our notes are told by these first words from those that people write. */
const FIRST_WORDS = 'Interviews cannot use this cell.';

/** A cell of the Settings tab that may hold a value. */
export interface ValueCell {
  /** Index of the line, and of the cell among the values of the line, as in `SettingProblem`. */
  readonly line: number;
  readonly place: number;
  /** The note that stands there; `''` for none. */
  readonly note: string;
}

/** The cells whose note is to change, with the note that is to stand there; a note of a person stays. */
export function notesToWrite(
  cells: readonly ValueCell[],
  problems: readonly SettingProblem[],
): readonly ValueCell[] {
  const wrong = new Map<string, string>();
  for (const { line, place, message } of problems) {
    const key = keyOf(line, place);
    wrong.set(key, `${wrong.get(key) ?? FIRST_WORDS}\n${message}`);
  }
  return cells.flatMap((cell) => {
    if (cell.note !== '' && !cell.note.startsWith(FIRST_WORDS)) return [];
    const note = wrong.get(keyOf(cell.line, cell.place)) ?? '';
    return note === cell.note ? [] : [{ ...cell, note }];
  });
}

function keyOf(line: number, place: number): string {
  return `${String(line)} ${String(place)}`;
}
