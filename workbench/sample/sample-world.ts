/** The spreadsheet a newcomer finds: set up by the add-on itself, with a campaign of fictional people in all states. */
import type { Bundle } from '../emulator/bundle.ts';
import { createWorld } from '../emulator/create-world.ts';
import { runFunction } from '../emulator/run-function.ts';
import type { World } from '../emulator/world.ts';
import { readEntries, writeEntries } from '../emulator/spreadsheet/entry.ts';
import { showContacts } from '../runner/contacts-file.ts';
import { sampleContacts } from './contacts.ts';
import { sampleTodos } from './todos.ts';

/** `now` in milliseconds: the dates of the sample are counted from that day. Throws when the add-on fails. */
export function sampleWorld(bundle: Bundle, now: number): World {
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const world = createWorld({ name: 'Informational interviews (sample)', timeZone, now });
  const user = world.book.owner ?? 'me@example.com';
  const run = (name: string, args: readonly unknown[] = []): void => {
    const { error } = runFunction(world, bundle, { function: name, args, user, computingCounts: false });
    if (error !== null)
      throw new Error(`The sample could not be made: ${name} failed with "${error.message}".`);
  };
  run('setUpSpreadsheet');
  // Typed, so that there is nothing yet that the add-on did and could undo.
  type(world, 'Contacts', sampleContacts(now, timeZone));
  type(world, 'To-dos', sampleTodos(now, timeZone));
  run('refreshFollowUps');
  removeBlankTab(world);
  world.clock = now;
  return world;
}

/** As a person types them, one below the other. */
function type({ book }: World, tab: string, rows: readonly Readonly<Record<string, string>>[]): void {
  const sheet = book.sheetNamed(tab);
  if (sheet === null) throw new Error(`The sample could not be made: the add-on made no tab ${tab}.`);
  const headers = Array.from({ length: sheet.lastColumn() }, (_, index) => sheet.displayed(1, index + 1));
  const lines = rows.map((row) => headers.map((header) => row[header] ?? ''));
  const area = { row: 2, column: 1, rows: lines.length, columns: headers.length };
  writeEntries(sheet, area, readEntries(sheet, area, lines, 'person'));
}

/** Every new spreadsheet has a first tab, which the add-on rightly leaves alone. */
function removeBlankTab({ book }: World): void {
  const blank = book.sheetNamed('Sheet1');
  if (blank !== null && blank.lastRow() === 0 && book.sheets.length > 1) book.deleteSheet(blank);
  showContacts(book);
}
