import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../../src/domain/campaign.ts';
import { plan } from '../../../src/domain/plan/plan.ts';
import type { Settings } from '../../../src/domain/settings.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/read.ts';
import { at, NEW_YORK, person, type Told } from './people.ts';

// A Thursday.
const NOW = '2026-11-19T09:00';
const MANY = { weeklyNew: 35 };

/** Names in Today's order. */
function today(people: Told[], settings: Partial<Settings> = {}, now = NOW, me?: string): string[] {
  const contacts = people.map((told, index) => person({ name: `p${String(index)}`, ...told }));
  const campaign: Campaign = {
    contacts,
    todos: [],
    messages: () => [],
    zone: NEW_YORK,
    ...(me === undefined ? {} : { me }),
  };
  const planned = plan(campaign, { ...DEFAULT_SETTINGS, ...settings }, at(now));
  return planned.today.flatMap(({ contact, task, priority }) => {
    if (contact === null || task !== null) return [];
    expect(priority).toBe(planned.people[contact]?.priority);
    return contacts[contact]?.name ?? '';
  });
}

const ready = (name: string, told: Told = {}): Told => ({ name, email: 'a@b.example', ...told });

it('comes in the order of what cannot wait', () => {
  const people: Told[] = [
    { name: 'update', stage: 'Keep in touch', lastContact: '2026-08-01' },
    ready('new'),
    { name: 'follow-up', contacted: '2026-11-01' },
    { name: 'declined', stage: 'Declined', replied: '2026-11-18' },
    { name: 'confirm', meeting: '2026-11-20T15:00' },
    { name: 'wrap up', meeting: '2026-11-16T15:00', thanked: '2026-11-16' },
    { name: 'thank-you', meeting: '2026-11-18T15:00' },
    { name: 'talk', meeting: '2026-11-19T15:00' },
    { name: 'answer', replied: '2026-11-17' },
  ];
  expect(today(people)).toEqual([
    'answer',
    'talk',
    'thank-you',
    'wrap up',
    'confirm',
    'declined',
    'follow-up',
    'new',
    'update',
  ]);
});

it('within a rank what is due first comes first, then the order of the sheet', () => {
  expect(
    today([
      { name: 'c', contacted: '2026-11-06' },
      { name: 'a', contacted: '2026-11-02' },
      { name: 'd', contacted: '2026-11-06' },
      { name: 'b', contacted: '2026-11-03' },
    ]),
  ).toEqual(['a', 'b', 'c', 'd']);
});

describe('only what is overdue or due today', () => {
  it.each([
    ['2026-11-09', []],
    ['2026-11-10', ['follow-up']],
    ['2026-11-11', ['follow-up']],
  ])('on %s', (date, names) => {
    expect(today([{ name: 'follow-up', contacted: '2026-10-30' }], {}, `${date}T09:00`)).toEqual(names);
  });

  it('nobody who is snoozed, but for thanks and talks', () => {
    const notBefore = '2026-11-20';
    expect(
      today([
        { name: 'follow-up', contacted: '2026-11-01', notBefore },
        ready('new', { notBefore }),
        { name: 'talk', meeting: '2026-11-19T15:00', notBefore },
        { name: 'thanks', meeting: '2026-11-18T15:00', notBefore },
      ]),
    ).toEqual(['talk', 'thanks']);
  });

  it('nothing for an empty campaign, and nobody parked, closed or without a date', () => {
    expect(today([])).toEqual([]);
    expect(
      today([
        { stage: 'Parked' },
        { stage: 'Closed' },
        { stage: 'Do not contact' },
        { stage: 'Contacted' },
        { name: '' },
      ]),
    ).toEqual([]);
  });
});

describe('new people keep the weekly pace', () => {
  const people = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => ready(name));

  it.each([
    [0, ''],
    [1, 'a'],
    [5, 'abcde'],
    [6, 'abcdef'],
    [7, 'abcdefg'],
    [8, 'abcdefg'],
  ])('of %d', (weeklyNew, names) => {
    expect(today(people, { weeklyNew }).join('')).toBe(names);
  });

  it.each([
    // Sunday before, Monday, today, and the week's last day seen from the next Monday
    ['2026-11-15', NOW, 'abcde'],
    ['2026-11-16', NOW, 'abcd'],
    ['2026-11-19', NOW, 'abcd'],
    ['2026-11-16', '2026-11-22T09:00', 'abcd'],
    ['2026-11-22', '2026-11-23T09:00', 'abcde'],
  ])(
    'less first messages of the week from Monday to Sunday: one on %s, seen at %s',
    (contacted, now, names) => {
      expect(
        today([...people, { name: 'x', contacted }], {}, now)
          .join('')
          .replace('x', ''),
      ).toBe(names);
    },
  );

  it('never less than none', () => {
    const sent: Told[] = Array.from({ length: 9 }, () => ({ contacted: '2026-11-18' }));
    expect(today([...sent, ready('a')])).toEqual([]);
  });

  it('those whose day has come first', () => {
    expect(today([...people, ready('z', { notBefore: '2026-11-18' })], { weeklyNew: 2 })).toEqual(['z', 'a']);
  });

  it('one an organization, however it is spelled', () => {
    const acme = ['Acme', ' acme ', 'ACME', 'Zeta', ''].map((organization, n) =>
      ready(`p${String(n)}`, { organization }),
    );
    expect(today([...acme, ready('p5', { organization: '' })], MANY)).toEqual(['p0', 'p3', 'p4', 'p5']);
  });

  it('and none where somebody was written to today', () => {
    const people = [ready('a', { organization: 'Acme' }), ready('b', { organization: 'Zeta' })];
    const lone = { ...MANY, secondPersonAfter: 0 };
    expect(today([...people, { contacted: '2026-11-19', organization: 'acme' }], lone)).toEqual(['b']);
    expect(today([...people, { contacted: '2026-11-18', organization: 'acme' }], lone)).toEqual(['a', 'b']);
  });
});

describe('contacts of others', () => {
  const people = [
    { name: 'mine', contacted: '2026-11-01', owner: 'Me@example.com' },
    { name: 'theirs', contacted: '2026-11-01', owner: 'you@example.com' },
    { name: 'anyone’s', contacted: '2026-11-01' },
  ];

  it('are not in my Today', () => {
    expect(today(people, {}, NOW, 'me@example.com')).toEqual(['mine', 'anyone’s']);
  });

  it('are in the Today of everyone', () => {
    expect(today(people)).toHaveLength(3);
  });

  it('do not use up my pace', () => {
    const sent = Array.from({ length: 9 }, () => ({ contacted: '2026-11-18', owner: 'you@example.com' }));
    expect(today([...sent, ready('a')], {}, NOW, 'me@example.com')).toEqual(['a']);
  });

  it('take the day of an organization all the same: it hears from one new person a day', () => {
    const theirs = { owner: 'you@example.com', organization: 'Acme', stage: 'Declined' } as const;
    const written = { ...theirs, contacted: '2026-11-19', replied: '2026-11-19' };
    const waiting = [
      { ...ready('a'), organization: 'ACME' },
      { ...ready('b'), organization: 'Other' },
    ];
    expect(today([written, ...waiting], {}, NOW, 'me@example.com')).toEqual(['b']);
    const rested = { ...written, stage: 'Parked', contacted: '2026-10-19' } as const;
    expect(today([rested, ...waiting], {}, NOW, 'me@example.com')).toEqual(['a', 'b']);
  });
});
