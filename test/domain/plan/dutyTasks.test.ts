/** Duties as tasks: what Today shows of each, and what becomes of one that somebody wrote into the tab. */
import { describe, expect, it } from 'vitest';
import type { Task } from '../../../src/domain/campaign.ts';
import { type Around, day, planAll, type Told } from './people.ts';

/** Wednesday. */
const NOW = '2026-11-18T10:00';
const WRITTEN: Told = { introducedBy: 'Sam', email: 'a@b.example', contacted: '2026-11-16' };
const LONG_SILENT: Told = { organization: 'Acme', contacted: '2026-11-12' };
const MET: Told = { meeting: '2026-11-17T15:00' };

function dutiesOf(people: readonly Told[], around: Around = {}): Task[] {
  return planAll(people, NOW, around).tasks.filter(({ todo }) => todo === null);
}

const kindsOf = (people: readonly Told[], around: Around = {}) =>
  planAll(people, NOW, around).tasks.map(({ kind, contact, todo }) => [kind, contact, todo]);

describe('a duty says what to do, by when, in which place of Today, and how to say that it was done', () => {
  it('the debrief of a talk is done with the event', () => {
    expect(dutiesOf([MET])).toEqual([
      {
        todo: null,
        contact: 0,
        kind: 'Debrief',
        action: 'Note what you learned',
        due: { kind: 'day', day: day('2026-11-17') },
        status: 'Overdue 1 day',
        urgency: 2,
        priority: 4,
        offers: [{ kind: 'event', event: 'wrapped-up', primary: true }],
      },
    ]);
  });

  it('what the introducer is told is noted as a to-do in the state of the news', () => {
    expect(dutiesOf([WRITTEN])).toEqual([
      {
        todo: null,
        contact: 0,
        kind: 'Tell introducer',
        action: 'Tell Sam that you have written',
        due: { kind: 'day', day: day('2026-11-16') },
        status: 'Overdue 2 days',
        urgency: 2,
        priority: 6,
        offers: [{ kind: 'state', todo: 'Tell introducer', state: 'Wrote', primary: true }],
      },
    ]);
  });

  it.each<[string, Told, Around, string]>([
    ['that you have met', { ...WRITTEN, meeting: '2026-11-17T15:00' }, {}, 'Met'],
    ['that they were not reached', { ...WRITTEN, stage: 'Parked' }, {}, 'Could not reach'],
    [
      'thanks for a no',
      { ...WRITTEN, id: 'p' },
      { todos: [{ kind: 'Introduction', state: 'Declined', personId: 'p', since: '2026-11-16' }] },
      'Thanked',
    ],
  ])('%s', (_, told, around, state) => {
    const heard = dutiesOf([told], around).filter(({ kind }) => kind === 'Tell introducer');
    expect(heard.map(({ offers }) => offers)).toEqual([
      [{ kind: 'state', todo: 'Tell introducer', state, primary: true }],
    ]);
  });

  it('a second person is found, or looked for no more', () => {
    expect(dutiesOf([LONG_SILENT])).toEqual([
      {
        todo: null,
        contact: 0,
        kind: 'Second person',
        action: 'Find a second person at Acme',
        due: { kind: 'day', day: day('2026-11-17') },
        status: 'Overdue 1 day',
        urgency: 2,
        priority: 10,
        offers: [
          { kind: 'state', todo: 'Second person', state: 'Done', primary: true },
          { kind: 'state', todo: 'Second person', state: 'Dropped', primary: false },
        ],
      },
    ]);
  });

  it('an empty row owes nobody anything', () => {
    const todos = [{ kind: 'Introduction', state: 'Declined', since: '2026-11-17' }] as const;
    expect(dutiesOf([{ introducedBy: 'Sam', name: 'Ana' }], { todos })).toHaveLength(1);
    expect(dutiesOf([{ introducedBy: 'Sam', name: '' }], { todos })).toEqual([]);
  });
});

describe('a duty that somebody wrote into the tab stands there alone', () => {
  const ANA: Told = { ...WRITTEN, id: 'a1', meeting: '2026-11-17T15:00' };
  const BEN: Told = { ...WRITTEN, id: 'b2', name: 'Ben' };

  it('not once more beside its row', () => {
    const todos = [{ kind: 'Tell introducer', state: 'To do', personId: 'b2', by: '2026-11-30' }] as const;
    expect(kindsOf([BEN], { todos })).toEqual([['Tell introducer', 0, 0]]);
  });

  it('other duties of the person, and the same of other people, stay', () => {
    const todos = [{ kind: 'Tell introducer', state: 'To do', personId: 'a1' }] as const;
    expect(kindsOf([ANA, BEN], { todos })).toEqual([
      ['Tell introducer', 0, 0],
      ['Debrief', 0, null],
      ['Tell introducer', 1, null],
    ]);
  });
});
