import { describe, expect, it } from 'vitest';
import { isoMoment } from '../../../src/domain/zone.ts';
import { exceptionsOf } from '../../../src/domain/plan/exceptions.ts';
import { zone } from '../zones.ts';
import { planOf, type Told, type ToldTodo } from './people.ts';

/** Tuesday, 15:00 to 15:20. */
const told: Told = { stage: 'Scheduled', meeting: '2026-11-24T15:00', lastContact: '2026-11-10' };

function eventsAt(now: string, facts = told): readonly string[] {
  const { stage, offers } = planOf(facts, now);
  const offered = offers.flatMap((offer) => (offer.kind === 'event' ? [offer.event] : []));
  return [...offered, ...exceptionsOf(stage, offers)];
}

describe('nobody can have missed a talk before its start', () => {
  it.each([
    ['2026-11-10T09:00', false],
    ['2026-11-23T15:00', false],
    ['2026-11-24T00:00', false],
    ['2026-11-24T14:59', false],
    ['2026-11-24T15:00', true],
    ['2026-11-24T15:19', true],
    ['2026-11-24T15:20', true],
    ['2026-11-25T09:00', true],
  ])('on %s it may be said: %s', (now, may) => {
    const events = eventsAt(now);
    expect([events.includes('no-show'), events.includes('missed')]).toEqual([may, may]);
  });

  it('of a talk without a time its day is when it may be said', () => {
    const dayLong = { ...told, meeting: '2026-11-24T00:00' };
    expect(eventsAt('2026-11-23T23:59', dayLong)).not.toContain('no-show');
    expect(eventsAt('2026-11-24T00:00', dayLong)).toContain('no-show');
  });

  it('a date that was moved can be said at any time', () => {
    for (const now of ['2026-11-10T09:00', '2026-11-24T14:59', '2026-11-24T15:10'])
      expect(eventsAt(now)).toEqual(expect.arrayContaining(['they-moved', 'i-moved']));
  });
});

describe('who is prepared', () => {
  const prepared = (since: string, state: ToldTodo['state'] = 'Done'): readonly ToldTodo[] => [
    { kind: 'Preparation', state, since },
  ];
  const says = (now: string, todos: readonly ToldTodo[], facts: Told = told) => {
    const { nextAction, status, priority } = planOf(facts, now, { todos });
    return [nextAction, status, priority];
  };

  it.each<[string, string, ToldTodo['state'], string]>([
    ['2026-11-20', '2026-11-20', 'Done', 'Confirm the talk'],
    ['2026-11-20', '2026-11-20', 'Dropped', 'Confirm the talk'],
    ['2026-11-20', '2026-11-20', 'To do', 'Prepare your questions'],
    ['2026-11-22', '2026-11-20', 'Done', 'Confirm the talk'],
  ])('on %s, since %s %s: %s', (now, since, state, action) => {
    expect(says(now, prepared(since, state))[0]).toBe(action);
  });

  it('confirms on the business day before, and then only waits for the talk', () => {
    const todos = prepared('2026-11-19');
    expect(says('2026-11-20', todos)).toEqual(['Confirm the talk', 'Due in 3 days', 7]);
    expect(says('2026-11-23', todos)).toEqual(['Confirm the talk', 'Due today', 7]);
    const confirmed = { ...told, lastContact: '2026-11-23' };
    expect(says('2026-11-23', todos, confirmed)).toEqual(['Talk at 15:00', 'Due in 1 day', null]);
    expect(says('2026-11-24', todos, confirmed)).toEqual(['Talk today at 15:00', 'Due today', 2]);
  });

  it('is prepared also for a new date of the same talk, and not for the talk after the thanks', () => {
    const moved = { ...told, meeting: '2026-12-04T15:00' };
    expect(says('2026-12-02', prepared('2026-11-20'), moved)[0]).toBe('Confirm the talk');
    const second = { ...moved, thanked: '2026-11-20' };
    expect(says('2026-12-02', prepared('2026-11-20'), second)[0]).toBe('Prepare your questions');
    expect(says('2026-12-02', prepared('2026-11-21'), second)[0]).toBe('Confirm the talk');
  });

  it('has not prepared anything without a talk to prepare for', () => {
    expect(says('2026-11-20', prepared('2026-11-19'), { stage: 'Scheduled' })).toEqual([
      'Prepare your questions',
      'Fill in when you will talk',
      7,
    ]);
  });
});

describe('the moments of a talk are local, whatever the clocks do', () => {
  // The business day before, and the day of the change or after it.
  it.each([
    ['America/New_York', '2026-03-09T15:00', '2026-03-06', '2026-03-09'],
    ['America/New_York', '2026-11-02T15:00', '2026-10-30', '2026-11-02'],
    ['Europe/Berlin', '2026-03-29T15:00', '2026-03-27', '2026-03-29'],
    ['Europe/Berlin', '2026-10-25T15:00', '2026-10-23', '2026-10-25'],
    ['Pacific/Auckland', '2026-04-05T15:00', '2026-04-03', '2026-04-05'],
    ['Pacific/Auckland', '2026-09-27T15:00', '2026-09-25', '2026-09-27'],
    ['Asia/Kolkata', '2026-03-30T15:00', '2026-03-27', '2026-03-30'],
  ])('in %s a talk on %s', (name, meeting, before, on) => {
    const where = zone(name);
    const dueOf = (now: string) => {
      const { due } = planOf({ stage: 'Scheduled', meeting }, now, { zone: where });
      return due?.kind === 'moment' ? isoMoment(where, due.moment) : null;
    };
    expect([`${before}T00:00`, `${before}T23:59`].map(dueOf)).toEqual([`${before}T12:00`, `${before}T12:00`]);
    expect([`${on}T00:00`, `${on}T15:19`].map(dueOf)).toEqual([`${on}T14:45`, `${on}T14:45`]);
  });
});
