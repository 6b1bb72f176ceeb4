/** The simple trigger that replans what was just typed or pasted. */
import type { Report } from '../contract.ts';
import { replanEdited } from '../app/edit.ts';
import { readEdit } from '../google/edited.ts';
import { openWorld } from '../google/world.ts';
import { Trouble } from '../domain/trouble.ts';

const ELSEWHERE: Report = {
  done: [],
  skipped: [],
  message: 'The edit was not among people, to-dos or settings.',
};

/** Google runs it after every edit by a person, without asking for permissions and for at most 30 seconds. */
export function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): Report {
  try {
    const edited = readEdit(event.range);
    return edited === null ? ELSEWHERE : replanEdited(edited, openWorld().now());
  } catch (error) {
    // Someone who types is not interrupted because the sheet was not set up; the menu says what to do.
    if (!(error instanceof Trouble)) throw error;
    return { ...ELSEWHERE, message: error.message };
  }
}
