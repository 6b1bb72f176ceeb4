/** Where rows, columns and areas go: every rule is checked against a list that is really rearranged. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  mapArray,
  mapIndex,
  mapSpan,
  type StructureChange,
} from '../../../workbench/emulator/spreadsheet/structure.ts';

const SIZE = 12;
const change = fc
  .record({
    kind: fc.constantFrom('insert', 'delete', 'move'),
    at: fc.integer({ min: 1, max: SIZE }),
    count: fc.integer({ min: 1, max: 5 }),
    to: fc.integer({ min: 1, max: SIZE + 1 }),
  })
  .map(({ kind, at, count, to }): StructureChange => {
    const fitting = Math.min(count, SIZE - at + 1);
    if (kind === 'insert') return { kind, dimension: 'ROWS', at, count, inherit: 'after' };
    if (kind === 'delete') return { kind, dimension: 'ROWS', at, count: fitting };
    const inside = to > at && to < at + fitting;
    return { kind: 'move', dimension: 'ROWS', at, count: fitting, to: inside ? at : to };
  });
const lines = (): (number | undefined)[] => Array.from({ length: SIZE }, (_, index) => index + 1);

test('mapIndex says where each line of a rearranged list is', () => {
  fc.assert(
    fc.property(change, (made) => {
      const list = lines();
      mapArray(made, list, 0);
      for (const line of lines()) {
        const now = list.indexOf(line) + 1;
        expect(mapIndex(made, line ?? 0)).toBe(now === 0 ? null : now);
      }
    }),
  );
});

test('mapSpan covers exactly the lines that were in the span, and what was inserted among them', () => {
  const span = fc
    .integer({ min: 1, max: SIZE })
    .chain((start) =>
      fc.record({ start: fc.constant(start), count: fc.integer({ min: 1, max: SIZE - start + 1 }) }),
    );
  fc.assert(
    fc.property(change, span, (made, old) => {
      const list = lines();
      mapArray(made, list, 0);
      const covered = mapSpan(made, old).flatMap(({ start, count }) =>
        list.slice(start - 1, start - 1 + count),
      );
      const expected = lines()
        .slice(old.start - 1, old.start - 1 + old.count)
        .filter((line) => list.includes(line));
      expect(covered.filter((line) => line !== 0).sort()).toEqual(expected.sort());
    }),
  );
});
