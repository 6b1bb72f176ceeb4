/** The simple trigger that replans what was just typed or pasted. */
import { replanEdited } from '../app/edit.ts';
import { readEdit } from '../google/book.ts';
import { openWorld } from '../google/world.ts';
import { Trouble } from '../domain/trouble.ts';

/** Google runs it after every edit by a person, without asking for permissions and for at most 30 seconds. */
export function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  try {
    const edited = readEdit(event.range);
    if (edited !== null) replanEdited(edited, openWorld().now());
  } catch (error) {
    // Someone who types is not interrupted because the sheet was not set up; the menu says what to do.
    if (!(error instanceof Trouble)) throw error;
  }
}
