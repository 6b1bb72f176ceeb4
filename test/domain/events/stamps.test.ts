import { describe, expect, it } from 'vitest';
import { STAGES } from '../../../src/domain/columns.ts';
import { stampMissing } from '../../../src/domain/stamps.ts';
import { person } from '../plan/people.ts';

describe('a stage chosen by hand', () => {
  it.each([
    ['Contacted', 'contacted'],
    ['Followed up', 'followedUp'],
    ['Arranging', 'replied'],
    ['Keep in touch', 'debriefed'],
  ] as const)('%s stamps its date where the cell is empty', (stage, column) => {
    expect(stampMissing(person({}), stage)).toBe(column);
    expect(stampMissing(person({ [column]: '2026-11-01' }), stage)).toBeNull();
  });

  it('stamps nothing where no date belongs to the stage', () => {
    const stamped = STAGES.filter((stage) => stampMissing(person({}), stage) !== null);
    expect(stamped).toEqual(['Contacted', 'Followed up', 'Arranging', 'Keep in touch']);
  });

  it('writes over nothing that somebody typed and we cannot read', () => {
    const typed = (column: 'contacted' | 'replied') =>
      person({
        problems: [
          { column: 'name', text: 'x', message: '' },
          { column, text: 'in May', message: '' },
        ],
      });
    expect(stampMissing(typed('contacted'), 'Contacted')).toBeNull();
    expect(stampMissing(typed('replied'), 'Contacted')).toBe('contacted');
  });
});
