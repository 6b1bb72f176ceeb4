import { describe, expect, it } from 'vitest';
import { isoDay } from '../../../src/domain/calendar.ts';
import { type Around, planAll, type Told } from './people.ts';

function duties(told: Told, now: string, around: Around = {}): string[] {
  const { tasks } = planAll([told], now, around);
  return tasks.flatMap(({ todo, action, due }) =>
    todo === null ? [`${action} by ${due?.kind === 'day' ? isoDay(due.day) : ''}`] : [],
  );
}

it.each(['Closed', 'Do not contact'] as const)(
  'an introducer who declined is not thanked for %s',
  (stage) => {
    const todos = [{ kind: 'Introduction', state: 'Declined', personId: 'p', since: '2026-11-10' }] as const;
    const told: Told = { id: 'p', introducedBy: 'Sam', email: 'a@b.example' };
    expect(duties(told, '2026-11-11', { todos })).toEqual([
      'Thank Sam for answering all the same by 2026-11-11',
    ]);
    expect(duties({ ...told, stage }, '2026-11-11', { todos })).toEqual([]);
  },
);

describe('the introducer hears three things', () => {
  const base: Told = { introducedBy: 'Sam', email: 'a@b.example' };
  const wrote: Told = { ...base, contacted: '2026-11-10' };
  const parked: Told = { ...wrote, stage: 'Parked', followedUp: '2026-11-12' };
  const met: Told = {
    ...wrote,
    replied: '2026-11-12',
    meeting: '2026-11-17T15:00',
    thanked: '2026-11-17',
    debriefed: '2026-11-17',
  };
  it.each<[string, Told, string[]]>([
    ['nothing before anything was written', base, []],
    ['that you have written, the same day', wrote, ['Tell Sam that you have written by 2026-11-10']],
    [
      'that you followed up is no news of its own',
      { ...wrote, followedUp: '2026-11-17' },
      ['Tell Sam that you have written by 2026-11-17'],
    ],
    ['that you have met, within a day', met, ['Tell Sam that you have met by 2026-11-18']],
    ['that you could not reach them', parked, ['Tell Sam that you could not reach them by 2026-11-23']],
    ['nothing while a talk is being arranged', { ...wrote, replied: '2026-11-12' }, []],
    ['nothing without an introducer', { ...wrote, introducedBy: '' }, []],
    [
      'nothing about a parked person nobody wrote to',
      { ...base, stage: 'Parked', lastContact: '2026-11-10' },
      [],
    ],
    ['nothing about somebody not to be contacted', { ...wrote, stage: 'Do not contact' }, []],
  ])('%s', (_, told, expected) => {
    expect(duties(told, '2026-11-18', { settings: { secondPersonAfter: 0 } })).toEqual(expected);
  });

  it.each([
    ['Wrote', wrote, 0],
    ['Met', wrote, 0],
    ['Wrote', met, 1],
    ['Met', met, 0],
    ['Wrote', parked, 1],
    ['Could not reach', parked, 0],
    ['Could not reach', wrote, 0],
    ['Could not reach', met, 1],
  ] as const)('who was told "%s" of %o hears %d more', (state, told, count) => {
    const todos = [{ kind: 'Tell introducer', state } as const];
    expect(duties(told, '2026-11-18', { todos })).toHaveLength(count);
  });

  it.each([
    ['2026-11-18T15:19', []],
    ['2026-11-18T15:20', ['Tell Sam that you have met by 2026-11-19']],
  ])('of the talk from its end on, whatever the stage says: at %s', (now, expected) => {
    const held: Told = { ...wrote, stage: 'Met', meeting: '2026-11-18T15:00', debriefed: '2026-11-18' };
    expect(duties(held, now)).toEqual(expected);
  });

  it('nobody who must not be contacted is told or asked anything', () => {
    const sam: Told = { id: 's1', name: 'Sam', email: 'sam@example.com', stage: 'Do not contact' };
    for (const introducedBy of ['Sam', ' SAM ', 'sam@example.com']) {
      const asks: Told = { ...wrote, introducedBy, stage: 'Ask for introduction', contacted: '2026-11-10' };
      const planned = planAll([{ ...wrote, introducedBy }, { ...asks, id: 'b2' }, sam], '2026-11-18', {
        todos: [{ kind: 'Introduction', state: 'Asked', since: '2026-11-02', personId: 'b2' }],
      });
      expect(planned.tasks.filter(({ kind }) => kind === 'Tell introducer')).toEqual([]);
      expect(planned.people[1]?.nextAction).not.toContain('Remind');
    }
  });

  it('and it lapses after 30 days', () => {
    expect(duties(wrote, '2026-12-09')).toHaveLength(1);
    expect(duties(wrote, '2026-12-10')).toHaveLength(0);
  });
});

describe('what was learned is noted the same day, beside the thank-you', () => {
  const met: Told = { meeting: '2026-11-17T15:00' };
  it.each<[string, Told, string, string[]]>([
    ['before the end of the talk', met, '2026-11-17T15:19', []],
    ['nor when Stage says Met already', { ...met, stage: 'Met' }, '2026-11-17T15:19', []],
    ['from its end on', met, '2026-11-17T15:20', ['Note what you learned by 2026-11-17']],
    ['not when it was noted', { ...met, debriefed: '2026-11-17' }, '2026-11-17T16:00', []],
    [
      'also once thanked, to the end of that day',
      { ...met, thanked: '2026-11-17' },
      '2026-11-17T23:59',
      ['Note what you learned by 2026-11-17'],
    ],
    [
      'from the next day on it is the next action of who was thanked',
      { ...met, thanked: '2026-11-17' },
      '2026-11-18T00:00',
      [],
    ],
  ])('%s', (_, told, now, expected) => {
    expect(duties(told, now)).toEqual(expected);
  });
});
