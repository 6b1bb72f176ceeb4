import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventKind } from '../../../src/domain/campaign.ts';
import { STAGES } from '../../../src/domain/columns.ts';
import { EVENT_WORDS } from '../../../src/domain/eventWords.ts';
import { applyEvent, type Facts } from '../../../src/domain/events.ts';
import { stampForStage } from '../../../src/domain/stamps.ts';
import { plan } from '../../../src/domain/plan/plan.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/read.ts';
import { NO_TODO } from '../../../src/domain/todo.ts';
import { facts } from '../plan/arbitraries.ts';
import { at, day, NEW_YORK, person, type Told } from '../plan/people.ts';

const NOW = '2026-11-22T15:40';
const ALONE = { settings: DEFAULT_SETTINGS, todos: [] };
const KINDS = Object.keys(EVENT_WORDS) as EventKind[];

function record(told: Told, event: EventKind, moment = NOW, minutes?: number): Facts {
  const when = {
    moment: at(moment),
    zone: NEW_YORK,
    now: at(NOW),
    ...(minutes === undefined ? {} : { minutes }),
  };
  return applyEvent(person(told), event, when, ALONE).facts;
}

describe('each click writes its facts', () => {
  const today = day('2026-11-22');
  it.each<[EventKind, Told, Facts]>([
    ['wrote', {}, { stage: 'Contacted', contacted: today, lastContact: today }],
    ['wrote', { stage: 'Contacted', contacted: '2026-11-01' }, { contacted: today, lastContact: today }],
    [
      'followed-up',
      { stage: 'Contacted', contacted: '2026-11-01', lastContact: '2026-11-01' },
      { stage: 'Followed up', followedUp: today, lastContact: today },
    ],
    [
      'replied',
      { stage: 'Contacted', contacted: '2026-11-01' },
      { stage: 'Arranging', replied: today, lastContact: today },
    ],
    ['thanked', { meeting: '2026-11-22T15:00' }, { stage: 'Met', thanked: today, lastContact: today }],
    ['thanked', { stage: 'Declined', replied: '2026-11-21' }, { thanked: today, lastContact: today }],
    [
      'thanked',
      { stage: 'Parked', contacted: '2026-10-01', lastContact: '2026-10-01', meeting: '2026-11-21T15:00' },
      { stage: 'Met', thanked: today, lastContact: today },
    ],
    [
      'wrapped-up',
      { stage: 'Met', meeting: '2026-11-20T15:00', thanked: '2026-11-20' },
      { stage: 'Keep in touch', debriefed: today },
    ],
    ['updated', { stage: 'Keep in touch', lastContact: '2026-09-01' }, { lastContact: today }],
    ['parked', { stage: 'Followed up', followedUp: '2026-11-01' }, { stage: 'Parked' }],
    [
      'parked',
      { stage: 'Arranging', replied: '2026-11-10', lastContact: '2026-11-01' },
      { stage: 'Parked', lastContact: day('2026-11-10') },
    ],
    ['parked', { stage: 'Arranging', replied: '2026-11-10', lastContact: '2026-11-10' }, { stage: 'Parked' }],
  ])('%s %o', (event, told, expected) => {
    expect(record(told, event)).toEqual(expected);
  });

  it('a date for the talk is its start, with the length if one was agreed', () => {
    const meeting = at('2026-11-30T15:00');
    expect(record({ stage: 'Arranging' }, 'scheduled', '2026-11-30T15:00')).toEqual({
      stage: 'Scheduled',
      meeting,
    });
    expect(record({}, 'scheduled', '2026-11-30T15:00', 45)).toEqual({
      stage: 'Scheduled',
      meeting,
      minutes: 45,
    });
  });

  it('a date that has passed is a talk that was', () => {
    expect(record({}, 'scheduled', '2026-11-20T15:00').stage).toBe('Met');
  });

  it('snoozing keeps the stage', () => {
    expect(record({ stage: 'Contacted' }, 'snoozed', '2026-12-01')).toEqual({ notBefore: day('2026-12-01') });
  });
});

describe('the talk that "we met" leaves behind', () => {
  it.each<[string, Told, string, string | undefined]>([
    ['has just ended when none was recorded', {}, NOW, '2026-11-22T15:20'],
    ['has its agreed length', { minutes: 60 }, NOW, '2026-11-22T14:40'],
    ['was earlier than planned', { meeting: '2026-11-23T15:00' }, NOW, '2026-11-22T15:20'],
    ['is the planned one once that has begun', { meeting: '2026-11-22T15:40' }, NOW, undefined],
    ['is the one of two days ago that was not thanked', { meeting: '2026-11-20T15:00' }, NOW, undefined],
    [
      'is another one after thanks',
      { meeting: '2026-11-20T15:00', thanked: '2026-11-20' },
      NOW,
      '2026-11-22T15:20',
    ],
    ['has no time on an earlier day', {}, '2026-11-20T09:00', '2026-11-20T00:00'],
  ])('%s', (_, told, moment, meeting) => {
    expect(record(told, 'met', moment).meeting).toBe(meeting === undefined ? undefined : at(meeting));
  });

  it('makes a talk over at once that began as planned', () => {
    expect(record({ stage: 'Scheduled', meeting: '2026-11-22T15:30', minutes: 60 }, 'met').stage).toBe('Met');
  });
});

describe('Last contact', () => {
  it.each<[string | undefined, string, string | undefined]>([
    [undefined, '2026-11-10', '2026-11-10'],
    ['2026-11-09', '2026-11-10', '2026-11-10'],
    ['2026-11-10', '2026-11-10', undefined],
    ['2026-11-11', '2026-11-10', undefined],
  ])('%s, then something on %s', (before, on, after) => {
    const told = before === undefined ? {} : { lastContact: before };
    expect(record(told, 'wrote', on).lastContact).toBe(after === undefined ? undefined : day(after));
  });

  it('is left to the person where the cell holds something unreadable', () => {
    const problems = [{ column: 'lastContact', text: 'in May', message: '"in May" is not a date.' }] as const;
    expect(record({ problems }, 'wrote')).toEqual({ stage: 'Contacted', contacted: day('2026-11-22') });
  });
});

describe('the stage', () => {
  it('is not taken back by something older', () => {
    const known: Told = { stage: 'Keep in touch', lastContact: '2026-11-10' };
    expect(record(known, 'wrote', '2026-11-09')).toEqual({ contacted: day('2026-11-09') });
    expect(record(known, 'wrote', '2026-11-10').stage).toBe('Contacted');
  });

  it.each(['Do not contact', 'Closed'] as const)('is never taken out of %s', (stage) => {
    for (const kind of KINDS) {
      if (stage === 'Closed' && kind === 'do-not-contact') continue;
      expect(record({ stage }, kind)).not.toHaveProperty('stage');
    }
  });

  it('goes on where facts of the same day are further', () => {
    expect(record({ stage: 'Parked', followedUp: '2026-11-22' }, 'wrote').stage).toBe('Followed up');
  });

  it('after any click is the one the plan works with', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...KINDS), (contact, kind) => {
        const moment = at(kind === 'scheduled' ? '2026-12-02T15:00' : NOW);
        const when = { moment, zone: NEW_YORK, now: at(NOW) };
        const { facts: written, todos: changes } = applyEvent(contact, kind, when, ALONE);
        if (written.stage === undefined) return;
        const todos = changes.map(({ kind: of, facts: told }) => ({
          ...NO_TODO,
          personId: 'a1',
          kind: of,
          ...told,
        }));
        const campaign = {
          contacts: [{ ...contact, ...written, id: 'a1' }],
          todos,
          messages: () => [],
          zone: NEW_YORK,
        };
        expect(plan(campaign, DEFAULT_SETTINGS, at(NOW)).people[0]?.stage).toBe(written.stage);
      }),
    );
  });

  it('chosen by hand has one date to stamp', () => {
    expect(
      STAGES.flatMap((stage) => (stampForStage(stage) === null ? [] : [[stage, stampForStage(stage)]])),
    ).toEqual([
      ['Contacted', 'contacted'],
      ['Followed up', 'followedUp'],
      ['Arranging', 'replied'],
      ['Keep in touch', 'debriefed'],
    ]);
  });
});
