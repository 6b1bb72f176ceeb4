/** The notes on the cells of the Settings tab that may hold values, read and written in one round trip each. */
import type { EditedSettings } from '../app/ports.ts';
import type { ValueCell } from '../domain/settings/notes.ts';
import { FIRST_LINE, HELP_COLUMN, type SettingsTab, VALUE_COLUMN } from './settingsTab.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** `edited` may lie outside of what is filled: a value that was cleared left its note there. */
export function readSettingsEdit({ problems, size }: SettingsTab, edited: Range): EditedSettings {
  const sheet = edited.getSheet();
  const lastRow = Math.max(size.rows, edited.getRow() + edited.getNumRows() - 1, FIRST_LINE);
  const lastColumn = Math.max(size.columns, edited.getColumn() + edited.getNumColumns() - 1, VALUE_COLUMN);
  const block = sheet.getRange(
    FIRST_LINE,
    VALUE_COLUMN,
    lastRow - FIRST_LINE + 1,
    lastColumn - VALUE_COLUMN + 1,
  );
  const notes = block.getNotes();
  return {
    tab: 'settings',
    problems,
    cells: notes.flatMap((row, line) =>
      row.flatMap((note, across): ValueCell[] => {
        const place = placeOf(VALUE_COLUMN + across);
        return place === null ? [] : [{ line, place, note }];
      }),
    ),
    writeNotes(changed) {
      for (const { line, place, note } of changed) {
        const row = notes[line];
        if (row !== undefined) row[columnOf(place) - VALUE_COLUMN] = note;
      }
      // All between the first and the last line that change, in one round trip: the others are written as they are.
      const lines = changed.map(({ line }) => line);
      const first = Math.min(...lines);
      const last = Math.max(...lines);
      sheet
        .getRange(FIRST_LINE + first, VALUE_COLUMN, last - first + 1, lastColumn - VALUE_COLUMN + 1)
        .setNotes(notes.slice(first, last + 1));
    },
  };
}

/** Which of the values of its line a column holds; null for the help. */
function placeOf(column: number): number | null {
  if (column === HELP_COLUMN) return null;
  return column < HELP_COLUMN ? column - VALUE_COLUMN : column - VALUE_COLUMN - 1;
}

function columnOf(place: number): number {
  const column = VALUE_COLUMN + place;
  return column < HELP_COLUMN ? column : column + 1;
}
