import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { STAGES } from '../../../src/domain/columns.ts';
import { loadBundle } from '../../../workbench/emulator/bundle.ts';
import { sampleWorld } from '../../../workbench/sample/sample-world.ts';

const bundle = loadBundle(fileURLToPath(new URL('../../../dist', import.meta.url)));

/** The sample as objects by header. */
function people(now: number): Record<string, string>[] {
  const sheet = sampleWorld(bundle, now).book.sheetNamed('Contacts');
  if (sheet === null) throw new Error('The sample has no contacts.');
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
    const sample = people(Date.parse(when));

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

    it('has no cell that the add-on cannot use', () => {
      expect(sample.filter((person) => person['Status']?.includes('is not'))).toEqual([]);
    });
  },
);
