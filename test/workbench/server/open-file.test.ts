import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadBundle } from '../../../workbench/emulator/bundle.ts';
import { saveWorld } from '../../../workbench/emulator/world-file.ts';
import { openFile } from '../../../workbench/server/open-file.ts';

const NOW = Date.UTC(2026, 10, 22, 9);
const DAY = 86_400_000;
const bundle = loadBundle(fileURLToPath(new URL('../../../dist', import.meta.url)));

describe('opening a file with npm start', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'workbench-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  it('makes the sample when the file is not there', async () => {
    const { world, path } = await openFile(join(folder, 'book.json'), null, bundle, NOW);
    expect(world.book.sheetNamed('Contacts')?.lastRow()).toBeGreaterThan(20);
    expect(path).toBe(join(folder, 'book.json'));
  });

  it('brings own contacts into a new spreadsheet that is set up, without the sample', async () => {
    const contacts = join(folder, 'people.csv');
    await writeFile(contacts, 'Name,Email\nAda,ada@example.com\n');
    const { world, message } = await openFile(join(folder, 'book.json'), contacts, bundle, NOW);
    const sheet = world.book.sheetNamed('Contacts');
    expect([sheet?.displayed(2, 1), sheet?.lastRow()]).toEqual(['Ada', 2]);
    expect(message).toMatch(/1/);
    expect(world.book.activeSheet.name).toBe('Contacts');
  });

  it('opens on the people that were brought in, whatever tab was looked at last', async () => {
    const [file, contacts] = ['book.json', 'people.csv'].map((name) => join(folder, name));
    const { world } = await openFile(file ?? '', null, bundle, NOW);
    const settings = world.book.sheetNamed('Settings');
    if (settings !== null) world.book.activate(settings);
    await saveWorld(world, file ?? '');
    await writeFile(contacts ?? '', 'Name,Email\nAda,ada@example.com\n');
    const again = await openFile(file ?? '', contacts ?? '', bundle, NOW);
    expect(again.world.book.activeSheet.name).toBe('Contacts');
  });

  it('names each line of the contacts that was not taken as it stood, with its reason', async () => {
    const contacts = join(folder, 'people.csv');
    const lines = [
      'Name,Email',
      'Ada,ada@example.com',
      'Ada L,ada@example.com',
      'Bob,no-address',
      'Cy,a,b,c',
    ];
    await writeFile(contacts, lines.join('\n'));
    const { message, remarks } = await openFile(join(folder, 'book.json'), contacts, bundle, NOW);
    expect(message).toBe('2 people added; 1 already there; 1 line not used.');
    expect(remarks).toEqual([
      expect.stringMatching(/^Line 3 \(Ada L\) was not added: same e-mail as line 2\.$/),
      expect.stringMatching(/^Line 4 was added\. Email: "no-address" is kept as it is, but .*\.$/),
      expect.stringMatching(/^Line 5 was not used: there are 4 cells under 2 headers.*\.$/),
    ]);
  });

  it.each([
    ['people.csv', null, /^There is no file \S+people\.csv\. Check the path after --file\.$/],
    ['.', null, /^\S+ is a folder\. Name a file in it after --file\.$/],
    ['book.json', 'nobody.csv', /^There is no file \S+nobody\.csv\. Check the path after --contacts\.$/],
    ['book.json', '.', /^\S+ is a folder\. Name a file in it after --contacts\.$/],
  ])('says in a sentence what is wrong with --file %s --contacts %s', async (file, contacts, message) => {
    const people = contacts === null ? null : join(folder, contacts);
    await expect(openFile(join(folder, file), people, bundle, NOW)).rejects.toThrow(message);
  });

  it('imports a CSV file, leaves it alone and saves beside it', async () => {
    const file = join(folder, 'people.csv');
    await writeFile(file, 'Name,Email\nAda,ada@example.com\n');
    const { world, path } = await openFile(file, null, bundle, NOW);
    expect(world.book.sheets[0]?.displayed(2, 2)).toBe('ada@example.com');
    expect(path).toBe(join(folder, 'people.json'));
    expect(await readFile(file, 'utf8')).toBe('Name,Email\nAda,ada@example.com\n');
  });

  it('does not import over work that was saved beside it', async () => {
    const file = join(folder, 'people.csv');
    await writeFile(file, 'Name\nAda\n');
    await writeFile(join(folder, 'people.json'), '{}');
    await expect(openFile(file, null, bundle, NOW)).rejects.toThrow('people.json');
  });

  it('names a file that cannot be read, and leaves it as it is', async () => {
    const file = join(folder, 'book.json');
    await writeFile(file, '{"half":');
    await expect(openFile(file, null, bundle, NOW)).rejects.toThrow(file);
    expect(await readFile(file, 'utf8')).toBe('{"half":');
  });

  it('wakes up today, and a trigger that was missed many times is due once', async () => {
    const file = join(folder, 'book.json');
    const { world } = await openFile(file, null, bundle, NOW);
    world.triggers.push({
      id: '1',
      function: 'refreshFollowUps',
      type: 'CLOCK',
      owner: 'me@example.com',
      hour: 7,
      everyHours: null,
      everyDays: 1,
      timeZone: 'Etc/UTC',
      minute: null,
      everyMinutes: null,
      due: NOW + DAY,
    });
    await saveWorld(world, file);
    const later = NOW + 30 * DAY;
    const opened = await openFile(file, null, bundle, later);
    expect([opened.world.clock, opened.world.triggers[0]?.due]).toEqual([later, later]);
  });
});
