import { describe, expect, it } from 'vitest';
import { isoDay } from '../../../src/domain/calendar.ts';
import { type Around, planAll, type Told } from './people.ts';

/** Written to on a Thursday: three business days later is the Tuesday after. */
const ANA: Told = {
  id: 'a1',
  name: 'Ana',
  organization: 'Acme',
  stage: 'Contacted',
  contacted: '2026-11-12',
};
const BEN: Told = {
  id: 'b2',
  name: 'Ben',
  organization: 'ACME',
  email: 'ben@example.com',
  stage: 'Ready to write',
};
const CLEO: Told = { ...BEN, id: 'c3', name: 'Cleo' };

function look(people: readonly Told[], now: string, around: Around = {}) {
  const planned = planAll(people, now, around);
  const say = (at: number) => {
    const { nextAction = '', due = null } = planned.people[at] ?? {};
    return due?.kind === 'day' ? `${nextAction} by ${isoDay(due.day)}` : nextAction;
  };
  const today = planned.today.map(({ contact, task }) =>
    task === null ? planned.people[contact ?? 0]?.nextAction : planned.tasks[task]?.action,
  );
  return { people: people.map((_, at) => say(at)), today, tasks: planned.tasks };
}

describe('three business days of silence call for a second person at the organization', () => {
  it('somebody who is ready to be written to is it, from that day on', () => {
    expect(look([ANA, BEN], '2026-11-16').people).toEqual([
      'Follow up once by 2026-11-23',
      'Write to them, a second person at ACME by 2026-11-17',
    ]);
    expect(look([ANA, BEN], '2026-11-16').today).toEqual([]);
    expect(look([ANA, BEN], '2026-11-17').today).toHaveLength(1);
  });

  it('one of several, the same one whatever the order', () => {
    expect(look([ANA, CLEO, BEN], '2026-11-17').people[2]).toContain('second person');
    expect(look([BEN, ANA, CLEO], '2026-11-17').people[0]).toContain('second person');
    expect(look([ANA, CLEO, BEN], '2026-11-17').people[1]).toBe('Write to them');
  });

  it('where nobody is known, somebody is to be found', () => {
    const { tasks, today } = look([ANA], '2026-11-17');
    expect(tasks.map(({ kind, action, status }) => [kind, action, status])).toEqual([
      ['Second person', 'Find a second person at Acme', 'Due today'],
    ]);
    expect(today).toEqual(['Find a second person at Acme']);
    expect(look([ANA], '2026-11-16').today).toEqual([]);
  });

  it('somebody who is to be written to later is not it before that day', () => {
    const later: Told = { ...BEN, notBefore: '2026-11-18' };
    expect(look([ANA, later], '2026-11-17').people[1]).toBe('Write to them by 2026-11-18');
    expect(look([ANA, later], '2026-11-17').tasks).toHaveLength(1);
    expect(look([ANA, later], '2026-11-18').people[1]).toContain('second person');
    expect(look([ANA, later], '2026-11-18').tasks).toEqual([]);
  });

  it.each(['Contacted', 'Followed up', 'Arranging', 'Scheduled', 'Met', 'Keep in touch'] as const)(
    'nobody is looked for where somebody is %s',
    (stage) => {
      const { tasks } = look([ANA, { id: 'd4', name: 'Dan', organization: 'Acme', stage }], '2026-11-17');
      expect(tasks.filter(({ kind }) => kind === 'Second person')).toEqual([]);
    },
  );

  it.each(['Idea', 'Parked', 'Declined', 'Bounced', 'Closed'] as const)(
    'somebody who is %s does not stand in for one',
    (stage) => {
      const { tasks } = look([ANA, { id: 'd4', name: 'Dan', organization: 'Acme', stage }], '2026-11-17');
      expect(tasks.map(({ kind, contact }) => [kind, contact])).toEqual([['Second person', 0]]);
    },
  );

  it.each([
    ['Acme Corp', ' ACME   corp ', true],
    ['Acme Corp', 'AcmeCorp', false],
  ])('%j and %j are one organization: %s', (here, there, isOne) => {
    const people = [
      { ...ANA, organization: here },
      { ...BEN, organization: there },
    ];
    expect(look(people, '2026-11-17').people[1]?.includes('second person')).toBe(isOne);
  });

  it.each<[string, readonly Told[], Around]>([
    ['somebody else there is in contact', [ANA, { ...BEN, stage: 'Arranging', replied: '2026-11-10' }], {}],
    [
      'nobody knows when they were written to',
      [{ id: 'a1', organization: 'Acme', stage: 'Contacted' }, BEN],
      {},
    ],
    ['they answered', [{ ...ANA, replied: '2026-11-13' }, BEN], {}],
    ['they were followed up', [{ ...ANA, stage: 'Followed up', followedUp: '2026-11-17' }, BEN], {}],
    [
      'the organization is not known',
      [
        { ...ANA, organization: '' },
        { ...BEN, organization: '' },
      ],
      {},
    ],
    ['the setting is off', [ANA, BEN], { settings: { secondPersonAfter: 0 } }],
    ['it was dropped', [ANA, BEN], { todos: [{ kind: 'Second person', state: 'Dropped' }] }],
    ['it was done', [ANA, BEN], { todos: [{ kind: 'Second person', state: 'Done' }] }],
  ])('not when %s', (_, people, around) => {
    const { people: says, tasks } = look(people, '2026-11-18', around);
    expect(says.join()).not.toContain('second person');
    expect(tasks.filter(({ todo }) => todo === null)).toEqual([]);
  });
});

describe('one new person an organization and day', () => {
  it('also among second people and referrals', () => {
    const zeta: Told = {
      id: 'z9',
      name: 'Zoe',
      organization: 'Acme',
      contacted: '2026-11-18',
      stage: 'Contacted',
    };
    expect(look([ANA, BEN], '2026-11-18').today).toContain('Write to them, a second person at ACME');
    expect(look([ANA, BEN, zeta], '2026-11-18').today.join()).not.toContain('Write to them');
  });
});

describe('nobody gets two messages within three business days that they did not ask for', () => {
  const quick: Around = { settings: { followUpAfter: 1, checkInEvery: 1, secondPersonAfter: 0 } };
  it.each<[string, Told, string]>([
    ['a follow-up', { stage: 'Contacted', contacted: '2026-11-12' }, 'Follow up once by 2026-11-17'],
    [
      'an update after an update',
      {
        stage: 'Keep in touch',
        thanked: '2026-10-01',
        meeting: '2026-10-01T15:00',
        lastContact: '2026-11-12',
      },
      'Send an update, or a short hello by 2026-11-17',
    ],
    [
      'an update after they wrote',
      { stage: 'Keep in touch', replied: '2026-11-12', lastContact: '2026-11-12' },
      'Send an update, or a short hello by 2026-11-13',
    ],
    [
      'a first message after something else',
      { stage: 'Ready to write', email: 'a@b.example', lastContact: '2026-11-12' },
      'Write to them by 2026-11-17',
    ],
    [
      'a thank-you is never held back',
      { stage: 'Met', meeting: '2026-11-13T00:00', lastContact: '2026-11-13' },
      'Send a thank-you',
    ],
  ])('%s', (_, told, says) => {
    expect(look([told], '2026-11-13', quick).people).toEqual([says]);
  });

  it('after three business days a first message is new outreach like any other', () => {
    const told: Told = { stage: 'Ready to write', email: 'a@b.example', lastContact: '2026-11-12' };
    expect(look([told], '2026-11-16').people).toEqual(['Write to them by 2026-11-17']);
    expect(look([told], '2026-11-18').people).toEqual(['Write to them']);
  });
});
