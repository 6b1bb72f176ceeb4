/** Opens the workbook that `npm start` was given: one of ours, a file to import, or a new one. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { Bundle } from '../emulator/bundle.ts';
import { createWorld } from '../emulator/create-world.ts';
import { runFunction } from '../emulator/run-function.ts';
import type { World } from '../emulator/world.ts';
import { loadWorld } from '../emulator/world-file.ts';
import { decodeText } from '../runner/decode-text.ts';
import { importWorkbook, isImportable } from '../runner/import-workbook.ts';
import { sampleWorld } from '../sample/sample-world.ts';

export interface Opened {
  readonly world: World;
  /** Where it is saved from now on. */
  readonly path: string;
  /** What was done, for the person to read; `''` when nothing needs saying. */
  readonly message: string;
}

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
  return { ...opened, message: `${opened.message} ${await importContacts(world, bundle, contacts)}`.trim() };
}

async function openWorkbook(file: string, withSample: boolean, bundle: Bundle, now: number): Promise<Opened> {
  if (isImportable(file)) return importFile(file, now);
  if (existsSync(file)) return { world: await loadWorld(file), path: file, message: '' };
  if (withSample) return { world: sampleWorld(bundle, now), path: file, message: '' };
  const world = createWorld({ name: basename(file, extname(file)), timeZone: ownZone(), now });
  run(world, bundle, 'setUpSpreadsheet', []);
  return { world, path: file, message: '' };
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
  return { world, path, message: `${file} was imported and stays as it is.` };
}

async function importContacts(world: World, bundle: Bundle, contacts: string): Promise<string> {
  const text = decodeText(await readFile(contacts));
  const report = run(world, bundle, 'importContacts', [text]) as { message?: string } | null;
  return report?.message ?? '';
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
