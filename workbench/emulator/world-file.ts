/** A world as one file: written so that a crash leaves the old file or the new one, never half of either. */
import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readGiven } from './given-file.ts';
import { fromJsonValue, toJsonValue } from './maps-as-json.ts';
import { bookFromJson, bookToJson } from './spreadsheet/book-json.ts';
import type { World } from './world.ts';

const FORMAT = 'informational-interviews-workbench';
const VERSION = 1;

/** Locks are left out: no execution survives in a file. */
type Rest = Omit<World, 'book' | 'locks'>;

interface WorldJson {
  readonly format: string;
  readonly version: number;
  readonly rest: unknown;
  readonly book: unknown;
}

export function worldToJson(world: World): string {
  const { book, mailboxes, properties, caches, triggers, grants, clock, locale, ids } = world;
  const rest: Rest = { mailboxes, properties, caches, triggers, grants, clock, locale, ids };
  const json: WorldJson = {
    format: FORMAT,
    version: VERSION,
    rest: toJsonValue(rest),
    book: bookToJson(book),
  };
  return JSON.stringify(json);
}

/** Throws an `Error` that says what is wrong when the text is not a world of ours. */
export function worldFromJson(text: string): World {
  const json = parseWorld(text);
  const rest = fromJsonValue(json.rest) as Rest;
  const book = bookFromJson(json.book, { now: () => world.clock });
  const world: World = { ...rest, book, locks: new Map() };
  return world;
}

function parseWorld(text: string): WorldJson {
  let json: Partial<WorldJson> | null;
  try {
    json = JSON.parse(text) as Partial<WorldJson> | null;
  } catch (error) {
    throw new Error(`it is not complete JSON (${(error as Error).message})`);
  }
  if (json?.format !== FORMAT) throw new Error('it is not a workbook of the workbench');
  if (json.version !== VERSION) {
    throw new Error(`it was written by another version of the workbench (${String(json.version)})`);
  }
  if (typeof json.rest !== 'object' || json.rest === null) throw new Error('part of it is missing');
  return json as WorldJson;
}

/** Replaces the file in one step, after its bytes are on the disk. */
export async function saveWorld(world: World, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${randomUUID().slice(0, 8)}.tmp`;
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(worldToJson(world));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Makes the rename itself last; where a folder cannot be synced (Windows), the file system does it by itself. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

/** Throws an `Error` that names the file and what is wrong with it; the file is left as it is. */
export async function loadWorld(path: string): Promise<World> {
  const text = (await readGiven(path, '--file')).toString('utf8');
  try {
    return worldFromJson(text);
  } catch (error) {
    throw new Error(
      `${path} could not be read: ${(error as Error).message}. The file was left as it is. ` +
        'Move it away or name another one with --file.',
    );
  }
}
