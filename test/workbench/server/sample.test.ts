import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { STAGES } from '../../../src/domain/columns.ts';
import { loadBundle } from '../../../workbench/emulator/bundle.ts';
import { runFunction } from '../../../workbench/emulator/run-function.ts';
import { sampleWorld } from '../../../workbench/sample/sample-world.ts';

const bundle = loadBundle(fileURLToPath(new URL('../../../dist', import.meta.url)));

/** A tab of the sample as objects by header. */
function rowsOf(now: number, tab: string): Record<string, string>[] {
  const sheet = sampleWorld(bundle, now).book.sheetNamed(tab);
  if (sheet === null) throw new Error(`The sample has no tab ${tab}.`);
  const line = (row: number): string[] =>
    Array.from({ length: sheet.lastColumn() }, (_, column) => sheet.displayed(row, column + 1));
  const headers = line(1);
  return Array.from({ length: sheet.lastRow() - 1 }, (_, index) =>
    Object.fromEntries(line(index + 2).map((text, column) => [headers[column] ?? '', text])),
  );
}

// A Sunday, a Wednesday, and the last days of a year.
describe.each(['2026-11-22T08:00Z', '2027-03-03T17:00Z', '2027-12-30T23:00Z'])(
  'the sample made at %s',
  (when) => {
    const sample = rowsOf(Date.parse(when), 'Contacts');
    const todos = rowsOf(Date.parse(when), 'To-dos');

    it('has someone in every stage', () => {
      expect(new Set(sample.map((person) => person['Stage']))).toEqual(new Set(STAGES));
    });

    it('has only addresses that can belong to no one (RFC 2606)', () => {
      const addresses = sample.flatMap((person) => (person['Email'] === '' ? [] : [person['Email']]));
      expect(addresses.filter((address) => !/@([\w-]+\.)*example\.(com|org)$/.test(address ?? ''))).toEqual(
        [],
      );
    });

    it('shows something of every urgency, and a thank-you that still has hours left', () => {
      expect(new Set(sample.map((person) => person['Urgency']))).toEqual(new Set(['0', '1', '2']));
      expect(sample.some((person) => person['Status']?.includes('h left'))).toBe(true);
      expect(sample.some((person) => person['Status']?.startsWith('Thank-you overdue'))).toBe(true);
    });

    it('has to-dos of several kinds, each with all that the add-on needs', () => {
      expect(new Set(todos.map((todo) => todo['Kind'])).size).toBeGreaterThan(5);
      expect(todos.map((todo) => todo['Status'])).toEqual(todos.map(() => ''));
      expect(todos.filter((todo) => todo['Next action'] !== '')).not.toEqual([]);
    });

    it('has no cell that the add-on cannot use', () => {
      expect(sample.filter((person) => person['Status']?.includes('is not'))).toEqual([]);
    });
  },
);

it('the sample begins with nothing to undo, and everybody can be chosen', () => {
  const world = sampleWorld(bundle, Date.parse('2026-11-22T08:00Z'));
  const user = world.book.owner ?? '';
  const { result } = runFunction(world, bundle, {
    function: 'getSidebar',
    args: ['null'],
    user,
    origin: 'page',
  });
  const { undo, people } = (JSON.parse(result as string) as { value: { undo: string; people: number } })
    .value;
  expect(undo).toBe('');
  expect(people).toBeGreaterThan(20);
});
