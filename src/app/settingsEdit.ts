/** Tells in the cell what cannot be used in Settings, right after it was typed or pasted. */
import type { Report } from '../contract.ts';
import { notesToWrite } from '../domain/settings/notes.ts';
import { counted } from './counted.ts';
import type { EditedSettings } from './ports.ts';

/** What is set counts from the next refresh: all rows would have to be planned anew. */
export function tellInCells({ cells, problems, writeNotes }: EditedSettings): Report {
  const notes = notesToWrite(cells, problems);
  if (notes.length > 0) writeNotes(notes);
  const message =
    problems.length === 0
      ? 'Settings can be used as they are. They count from the next refresh.'
      : `${counted(problems.length, 'value')} in Settings cannot be used; a note in the cell says why.`;
  return { done: [], skipped: problems.map(({ message: why }) => ({ who: 'Settings', why })), message };
}
