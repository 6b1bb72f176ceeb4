import { describe, expect, it } from 'vitest';
import type { EventKind } from '../../../src/domain/campaign.ts';
import { applyEvent, type Outcome, type When } from '../../../src/domain/events.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/read.ts';
import { at, day, NEW_YORK, person, type Told, todo, type ToldTodo } from '../plan/people.ts';

const NOW = '2026-11-22T15:40';
const today = day('2026-11-22');

type More = Partial<Pick<When, 'minutes' | 'text' | 'rating'>> & { readonly on?: string };

function click(told: Told, event: EventKind, todos: readonly ToldTodo[] = [], more: More = {}): Outcome {
  const { on = NOW, ...details } = more;
  const when = { moment: at(on), zone: NEW_YORK, now: at(NOW), ...details };
  return applyEvent(person(told), event, when, { settings: DEFAULT_SETTINGS, todos: todos.map(todo) });
}

describe('a message to another address after one that came back', () => {
  const bounced: Told = {
    stage: 'Bounced',
    contacted: '2026-11-01',
    followedUp: '2026-11-12',
    lastContact: '2026-11-12',
  };

  it('is the first one: the follow-up before it was never read', () => {
    expect(click(bounced, 'wrote').facts).toStrictEqual({
      stage: 'Contacted',
      contacted: today,
      followedUp: null,
      lastContact: today,
    });
  });

  it('leaves an empty cell alone', () => {
    const once: Told = { stage: 'Bounced', contacted: '2026-11-01', lastContact: '2026-11-01' };
    expect(click(once, 'wrote').facts).not.toHaveProperty('followedUp');
  });

  it('is no reason to forget a follow-up that arrived', () => {
    expect(click({ ...bounced, stage: 'Not now' }, 'wrote').facts).not.toHaveProperty('followedUp');
  });
});

describe('a new reason to write', () => {
  const parked: Told = { stage: 'Parked', email: 'a@b.example', why: 'old', replied: '2026-10-01' };

  it.each(['Forwarded', 'Introduced', 'Write directly'] as const)(
    'makes the person’s own what an introduction that was %s did not bring about',
    (state) => {
      const before: ToldTodo = { id: 'i1', kind: 'Introduction', state, since: '2026-09-01' };
      const { facts, todos } = click(parked, 'retry', [before], { text: 'their talk' });
      expect(facts.stage).toBe('Ready to write');
      expect(todos).toEqual([
        { id: 'i1', kind: 'Introduction', facts: { state: 'Write directly', since: today } },
      ]);
    },
  );

  it('leaves other to-dos, and introducers who declined', () => {
    const others: ToldTodo[] = [
      { id: 'i1', kind: 'Introduction', state: 'Declined', since: '2026-09-01' },
      { id: 'i2', kind: 'Introduction' },
      { id: 'm1', kind: 'Résumé', state: 'Sent', since: '2026-09-01' },
      { id: 'w1', kind: 'Other', state: 'Introduced', since: '2026-09-01' },
    ];
    expect(click(parked, 'retry', others).todos).toEqual([]);
  });

  it('that is not said leaves the old one', () => {
    expect(click(parked, 'retry', [], { text: '' }).facts).not.toHaveProperty('why');
  });
});

describe('a date for a talk', () => {
  it('without a length leaves Minutes alone', () => {
    expect(click({}, 'scheduled', [], { on: '2026-12-01T15:00' }).facts).not.toHaveProperty('minutes');
  });

  it('that lies before Last contact still counts: it was only noted late', () => {
    const known: Told = { stage: 'Arranging', replied: '2026-11-10', lastContact: '2026-11-21' };
    expect(click(known, 'scheduled', [], { on: '2026-11-20T15:00' }).facts.stage).toBe('Met');
  });

  it('that is lost leaves an empty Meeting alone', () => {
    expect(click({ stage: 'Scheduled' }, 'no-show').facts).not.toHaveProperty('meeting');
  });
});

describe('"we met"', () => {
  const thanked: Told = { stage: 'Met', meeting: '2026-11-20T15:00', thanked: '2026-11-20' };

  it.each([
    ['2026-11-19', false],
    ['2026-11-20', false],
    ['2026-11-21', true],
  ])('on %s is another talk than the one of the 20th: %s', (on, another) => {
    expect('meeting' in click(thanked, 'met', [], { on }).facts).toBe(another);
  });

  it('takes the usual length where the cell holds none that can be', () => {
    expect(click({ minutes: 14_000_000 }, 'met').facts.meeting).toBe(at('2026-11-22T15:20'));
  });
});

describe('what was learned', () => {
  it('does not end a second talk for which nobody has said thanks', () => {
    const again: Told = { stage: 'Met', meeting: '2026-11-20T15:00', thanked: '2026-06-01' };
    expect(click(again, 'wrapped-up').facts).toStrictEqual({ debriefed: today });
  });

  it('ends a talk of which only the thanks are known', () => {
    expect(click({ stage: 'Met', thanked: '2026-11-20' }, 'wrapped-up').facts.stage).toBe('Keep in touch');
  });
});

describe('what came of advice', () => {
  it.each<[string, Partial<ToldTodo>, boolean]>([
    ['was told before it was done', { told: '2026-11-09' }, true],
    ['was told on the day it was done', { told: '2026-11-10' }, false],
    ['was told since', { told: '2026-11-11' }, false],
    ['is of another kind', { kind: 'Other' }, false],
  ])('is told with an update unless it %s', (_, told, isTold) => {
    const advice: ToldTodo = { id: 't1', kind: 'Advice', state: 'Done', since: '2026-11-10', ...told };
    const expected = isTold ? [{ id: 't1', kind: 'Advice', facts: { told: today } }] : [];
    expect(click({ stage: 'Keep in touch' }, 'updated', [advice]).todos).toEqual(expected);
  });
});

it('"ask someone else" is an answer of today', () => {
  const { facts } = click({ stage: 'Contacted', contacted: '2026-11-10' }, 'wrong-person');
  expect(facts).toStrictEqual({ stage: 'Declined', replied: today, lastContact: today });
});

it('a cell that cannot be read keeps nothing else from being written', () => {
  const problems = [{ column: 'meeting', text: 'soon', message: '' }] as const;
  expect(click({ problems }, 'pinged').facts).toStrictEqual({ lastContact: today });
});

it('who was closed can still be marked "do not contact"', () => {
  expect(click({ stage: 'Closed' }, 'do-not-contact').facts).toStrictEqual({ stage: 'Do not contact' });
});
