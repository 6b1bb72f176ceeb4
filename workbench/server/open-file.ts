/** Opens the workbook that `npm start` was given: one of ours, a file to import, or a new one. */
import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { Bundle } from '../emulator/bundle.ts';
import { createWorld } from '../emulator/create-world.ts';
import { runFunction } from '../emulator/run-function.ts';
import type { World } from '../emulator/world.ts';
import { loadWorld } from '../emulator/world-file.ts';
import { IMPORT, importStory, readContacts, showContacts } from '../runner/contacts-file.ts';
import { importWorkbook, isImportable } from '../runner/import-workbook.ts';
import { sampleWorld } from '../sample/sample-world.ts';

export interface Opened {
  readonly world: World;
  /** Where it is saved from now on. */
  readonly path: string;
  /** What was done, for the person to read; `''` when nothing needs saying. */
  readonly message: string;
  /** One sentence for each line of the contacts that was not taken as it stood. */
  readonly remarks: readonly string[];
}

const SILENT = { message: '', remarks: [] } as const;

/** Throws an `Error` in words for the person; no file is changed. `now` in milliseconds. */
export async function openFile(
  file: string,
  contacts: string | null,
  bundle: Bundle,
  now: number,
): Promise<Opened> {
  const opened = await openWorkbook(file, contacts === null, bundle, now);
  // A file that was closed for a while wakes up today, and each trigger that was missed fires once.
  const { world } = opened;
  world.clock = Math.max(world.clock, now);
  for (const trigger of world.triggers) {
    if (trigger.due !== null) trigger.due = Math.max(trigger.due, world.clock);
  }
  if (contacts === null) return opened;
  const { message, lines } = importStory(run(world, bundle, IMPORT, [await readContacts(contacts)]));
  showContacts(world.book);
  return { ...opened, message: `${opened.message} ${message}`.trim(), remarks: lines };
}

async function openWorkbook(file: string, withSample: boolean, bundle: Bundle, now: number): Promise<Opened> {
  if (isImportable(file)) return importFile(file, now);
  if (existsSync(file)) return { world: await loadWorld(file), path: file, ...SILENT };
  if (withSample) return { world: sampleWorld(bundle, now), path: file, ...SILENT };
  const world = createWorld({ name: basename(file, extname(file)), timeZone: ownZone(), now });
  run(world, bundle, 'setUpSpreadsheet', []);
  return { world, path: file, ...SILENT };
}

async function importFile(file: string, now: number): Promise<Opened> {
  const path = join(dirname(file), `${basename(file, extname(file))}.json`);
  if (existsSync(path)) {
    throw new Error(
      `${file} was imported before. Open ${path} to go on there, or move it away to import again.`,
    );
  }
  const world = createWorld({ name: basename(file, extname(file)), timeZone: ownZone(), now });
  await importWorkbook(world.book, file);
  return { world, path, message: `${file} was imported and stays as it is.`, remarks: [] };
}

function run(world: World, bundle: Bundle, name: string, args: readonly unknown[]): unknown {
  const { result, error } = runFunction(world, bundle, {
    function: name,
    args,
    user: world.book.owner ?? 'me@example.com',
  });
  if (error !== null) throw new Error(error.message);
  return result;
}

/** The person's own time zone. */
function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
