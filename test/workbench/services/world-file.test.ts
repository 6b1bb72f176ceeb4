import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addDraft } from '../../../workbench/emulator/mailbox.ts';
import { loadWorld, saveWorld, worldFromJson, worldToJson } from '../../../workbench/emulator/world-file.ts';
import { ME, valueOf, worldAt } from './run-code.ts';

async function folder() {
  return mkdtemp(join(tmpdir(), 'workbench-'));
}

function livedIn() {
  const world = worldAt({ timeZone: 'Asia/Tokyo', name: 'Campaign' });
  world.book.sheets[0]?.writeCell(2, 3, 'Ann');
  world.book.sheets[0]?.writeCell(4, 1, { formula: '=1+1' });
  world.book.viewers.add('viewer@example.com');
  addDraft(world, ME, 'To: ann@example.com\r\n\r\nThanks');
  valueOf(
    "PropertiesService.getDocumentProperties().setProperty('a', '1'); CacheService.getUserCache().put('k', 'v')",
    {},
    world,
  );
  valueOf("ScriptApp.newTrigger('refresh').timeBased().everyDays(1).atHour(7).create()", {}, world);
  world.locks.set('document', 'someone else');
  return world;
}

describe('a world in a file', () => {
  it('comes back whole, but for locks', () => {
    const world = livedIn();
    const back = worldFromJson(worldToJson(world));
    const { book } = back;
    expect({ ...back, book: null, locks: null }).toEqual({ ...world, book: null, locks: null });
    expect(book.saved()).toEqual(world.book.saved());
    expect([book.id, book.owner, [...book.viewers]]).toEqual([world.book.id, ME, ['viewer@example.com']]);
    expect(book.sheets[0]?.value(4, 1)).toBe(2);
    expect(book.now()).toBe(back.clock);
    expect(back.locks.size).toBe(0);
  });

  it('is saved in one step and leaves nothing else behind', async () => {
    const path = join(await folder(), 'deep', 'book.json');
    await saveWorld(livedIn(), path);
    await saveWorld(livedIn(), path);
    expect(await readdir(join(path, '..'))).toEqual(['book.json']);
    expect((await loadWorld(path)).book.name).toBe('Campaign');
  });

  it.each([
    ['half a file', (text: string) => text.slice(0, text.length / 2), 'it is not complete JSON'],
    ['other JSON', () => '{"a":1}', 'it is not a workbook of the workbench'],
    ['a part missing', (text: string) => text.replace('"rest":', '"lost":'), 'part of it is missing'],
    ['no object', () => 'null', 'it is not a workbook of the workbench'],
    [
      'another version',
      (text: string) => text.replace('"version":1', '"version":99'),
      'another version of the workbench (99)',
    ],
  ])('that is broken is named and left alone: %s', async (_, spoil, message) => {
    const path = join(await folder(), 'book.json');
    const text = spoil(worldToJson(livedIn()));
    await writeFile(path, text);
    await expect(loadWorld(path)).rejects.toThrow(message);
    await expect(loadWorld(path)).rejects.toThrow(`${path} could not be read`);
    expect(await readFile(path, 'utf8')).toBe(text);
  });

  it('cannot be saved where there is no place, and says so', async () => {
    const path = join(await folder(), 'a-file');
    await writeFile(path, '');
    await expect(saveWorld(worldAt(), join(path, 'book.json'))).rejects.toThrow();
  });
});
