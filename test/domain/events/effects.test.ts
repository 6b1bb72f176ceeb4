import { describe, expect, it } from 'vitest';
import type { EventKind } from '../../../src/domain/campaign.ts';
import { applyEvent, type Facts, type Outcome, type TodoChange } from '../../../src/domain/events.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/read.ts';
import { at, day, NEW_YORK, person, type Told, todo, type ToldTodo } from '../plan/people.ts';

const NOW = '2026-11-22T15:40';
const today = day('2026-11-22');

function click(
  told: Told,
  event: EventKind,
  todos: readonly ToldTodo[] = [],
  more: { readonly on?: string; readonly text?: string; readonly rating?: number } = {},
): Outcome {
  const { on = NOW, ...details } = more;
  const when = { moment: at(on), zone: NEW_YORK, now: at(NOW), ...details };
  return applyEvent(person(told), event, when, { settings: DEFAULT_SETTINGS, todos: todos.map(todo) });
}

const added = (kind: TodoChange['kind'], facts: TodoChange['facts']): TodoChange => ({ id: '', kind, facts });

describe('introductions', () => {
  const waits: Told = { stage: 'Ask for introduction', introducedBy: 'Sam', email: 'a@b.example' };
  const open: ToldTodo = { id: 'i1', kind: 'Introduction', state: 'Asked', since: '2026-11-10' };

  it.each<[EventKind, string, Facts]>([
    ['asked-introducer', 'Asked', {}],
    ['introducer-agreed', 'Agreed', {}],
    ['introducer-reminded', 'Reminded', {}],
    ['forwarded', 'Forwarded', { stage: 'Contacted', contacted: today, lastContact: today }],
    ['introduced', 'Introduced', { stage: 'Arranging', replied: today, lastContact: today }],
    ['write-directly', 'Write directly', { stage: 'Ready to write' }],
    ['introducer-declined', 'Declined', { stage: 'Ready to write' }],
  ])('%s brings the open one to %s', (event, state, facts) => {
    expect(click(waits, event, [open])).toEqual({
      facts,
      todos: [{ id: 'i1', kind: 'Introduction', facts: { state, since: today } }],
      newContact: null,
      message: null,
    });
  });

  it('the first one begins with the question', () => {
    const { facts, todos } = click({ email: 'a@b.example' }, 'asked-introducer');
    expect(facts).toEqual({ stage: 'Ask for introduction' });
    expect(todos).toEqual([added('Introduction', { state: 'Asked', since: today })]);
  });

  it('one that is over does not come back to life', () => {
    const over: ToldTodo = { ...open, state: 'Declined' };
    expect(click(waits, 'asked-introducer', [over]).todos[0]?.id).toBe('');
  });

  it('a person without an address goes back to the idea', () => {
    expect(click({ stage: 'Ask for introduction' }, 'introducer-declined', [open]).facts.stage).toBe('Idea');
  });
});

describe('a talk that does not come about', () => {
  const dated: Told = {
    stage: 'Scheduled',
    meeting: '2026-11-24T15:00',
    replied: '2026-11-20',
    lastContact: '2026-11-20',
  };

  it.each<[EventKind, TodoChange['kind'], Facts]>([
    ['they-moved', 'They moved it', { replied: today, lastContact: today }],
    ['i-moved', 'I moved it', {}],
    ['no-show', 'They did not appear', {}],
    ['missed', 'I missed it', {}],
  ])('%s empties Meeting and looks for a new date', (event, kind, more) => {
    const { facts, todos } = click(dated, event);
    expect(facts).toEqual({ stage: 'Arranging', meeting: null, ...more });
    expect(todos).toEqual([added(kind, { state: 'To do', since: today })]);
  });

  it('each move is counted by a row of its own; the one before is done', () => {
    const before: ToldTodo = { id: 'm1', kind: 'They moved it', state: 'Wrote', since: '2026-11-18' };
    expect(click(dated, 'they-moved', [before]).todos).toEqual([
      { id: 'm1', kind: 'They moved it', facts: { state: 'Done', since: today } },
      added('They moved it', { state: 'To do', since: today }),
    ]);
  });

  it.each([
    ['To do', 'Wrote'],
    ['Wrote', 'Wrote again'],
    ['Wrote again', 'Wrote again'],
  ] as const)('an answer brings it from %s to %s', (from, to) => {
    const open: ToldTodo = { id: 'm1', kind: 'I missed it', state: from, since: '2026-11-18' };
    expect(click({ stage: 'Arranging' }, 'answered', [open]).todos).toEqual([
      { id: 'm1', kind: 'I missed it', facts: { state: to, since: today } },
    ]);
  });

  it.each<[EventKind, string, string]>([
    ['scheduled', '2026-12-01T15:00', 'Done'],
    ['met', NOW, 'Done'],
    ['parked', NOW, 'Dropped'],
  ])('%s settles it', (event, on, state) => {
    const open: ToldTodo = { id: 'm1', kind: 'They did not appear', state: 'Wrote', since: '2026-11-18' };
    expect(click({ stage: 'Arranging', replied: '2026-11-10' }, event, [open], { on }).todos).toEqual([
      { id: 'm1', kind: 'They did not appear', facts: { state, since: today } },
    ]);
  });
});

describe('what goes otherwise', () => {
  const written: Told = {
    stage: 'Contacted',
    contacted: '2026-11-10',
    lastContact: '2026-11-10',
    organization: 'Acme',
  };

  it.each<[EventKind, Facts]>([
    ['declined', { stage: 'Declined', replied: today, lastContact: today }],
    ['bounced', { stage: 'Bounced' }],
    ['closed', { stage: 'Closed' }],
    ['do-not-contact', { stage: 'Do not contact' }],
  ])('%s', (event, facts) => {
    expect(click(written, event)).toEqual({ facts, todos: [], newContact: null, message: null });
  });

  it('"not now" waits for the day they named, and counts as an answer today', () => {
    expect(click(written, 'not-now', [], { on: '2027-06-01' }).facts).toEqual({
      stage: 'Not now',
      notBefore: day('2027-06-01'),
      replied: today,
      lastContact: today,
    });
  });

  it('away until a day is a to-do with that day, and ends when they write', () => {
    const { facts, todos } = click(written, 'out-of-office', [], { on: '2026-12-01' });
    expect(facts).toEqual({});
    expect(todos).toEqual([added('Out of office', { state: 'Away', since: today, by: day('2026-12-01') })]);
    const away: ToldTodo = { id: 'o1', kind: 'Out of office', state: 'Away', by: '2026-12-01' };
    expect(click(written, 'replied', [away]).todos).toEqual([
      { id: 'o1', kind: 'Out of office', facts: { state: 'Back', since: today } },
    ]);
  });

  it('whom they pointed to becomes a referral at the same organization', () => {
    const { facts, newContact, todos } = click(written, 'wrong-person', [], { text: ' Ben Ito ' });
    expect(facts.stage).toBe('Declined');
    expect(newContact).toEqual({
      name: 'Ben Ito',
      organization: 'Acme',
      introducedBy: 'Ana García',
      source: 'Referral',
    });
    expect(todos).toEqual([]);
  });

  it('without a name the person is asked to add them', () => {
    const { newContact, todos } = click(written, 'wrong-person');
    expect(newContact).toBeNull();
    expect(todos).toEqual([added('Wrong person', { state: 'To do', since: today })]);
  });

  it('who left keeps their row, without the old role', () => {
    const { facts, todos } = click({ ...written, role: 'Designer' }, 'left');
    expect(facts).toEqual({ role: '' });
    expect(todos).toEqual([added('Left the organization', { state: 'To do', since: today })]);
  });

  it('a new reason lets a parked person be written to again', () => {
    const parked: Told = {
      ...written,
      stage: 'Parked',
      followedUp: '2026-11-11',
      email: 'a@b.example',
      why: 'old',
    };
    expect(click(parked, 'retry', [], { text: 'their new book' }).facts).toEqual({
      stage: 'Ready to write',
      contacted: null,
      followedUp: day('2026-11-11'),
      replied: null,
      notBefore: null,
      why: 'their new book',
    });
    expect(click(parked, 'retry').facts).not.toHaveProperty('why');
  });
});

describe('after a talk', () => {
  const met: Told = { stage: 'Met', meeting: '2026-11-20T15:00', lastContact: '2026-11-20' };
  const thanked: Told = { ...met, thanked: '2026-11-20' };
  const advice: ToldTodo = { id: 't1', kind: 'Advice', state: 'To do', since: '2026-11-20' };

  it('notes before the thanks leave the thanks owed', () => {
    expect(click(met, 'wrapped-up').facts).toEqual({ debriefed: today });
  });

  it('notes after the thanks end the wrap-up, unless to-dos are open', () => {
    expect(click(thanked, 'wrapped-up').facts).toEqual({ stage: 'Keep in touch', debriefed: today });
    expect(click(thanked, 'wrapped-up', [advice]).facts).toEqual({ debriefed: today });
  });

  it.each([
    [undefined, 0],
    [3, 0],
    [4, 2],
    [5, 2],
  ])('rated %s, %d to-dos follow', (rating, count) => {
    expect(click(thanked, 'wrapped-up', [], rating === undefined ? {} : { rating }).todos).toHaveLength(
      count,
    );
  });

  it('a good talk offers a critique of the résumé and a mentor, once', () => {
    expect(click(thanked, 'wrapped-up', [], { rating: 5 }).todos).toEqual([
      added('Résumé', { state: 'May ask', since: today }),
      added('Mentor', { state: 'Potential', since: today }),
    ]);
    const known: ToldTodo[] = [{ id: 'r1', kind: 'Résumé', state: 'Shown' }];
    expect(click(thanked, 'wrapped-up', known, { rating: 5 }).todos.map(({ kind }) => kind)).toEqual([
      'Mentor',
    ]);
  });

  it('thanks also thank for a critique', () => {
    const critique: ToldTodo = { id: 'r1', kind: 'Résumé', state: 'Critique received', since: '2026-11-20' };
    expect(click(met, 'thanked', [critique]).todos).toEqual([
      { id: 'r1', kind: 'Résumé', facts: { told: today } },
    ]);
  });
});

describe('staying in touch', () => {
  const touch: Told = { stage: 'Keep in touch', thanked: '2026-06-01', meeting: '2026-06-01T15:00' };

  it('an update is remembered by its day, and tells what came of advice', () => {
    const done: ToldTodo[] = [
      { id: 't1', kind: 'Advice', state: 'Done', since: '2026-11-01' },
      { id: 't2', kind: 'Advice', state: 'Done', since: '2026-11-01', told: '2026-11-02' },
      { id: 't3', kind: 'Advice', state: 'To do', since: '2026-11-01' },
    ];
    const { facts, todos, message } = click(touch, 'updated', done);
    expect(facts).toEqual({ lastContact: today });
    expect(todos).toEqual([{ id: 't1', kind: 'Advice', facts: { told: today } }]);
    expect(message).toEqual({ occasion: 'update', key: '2026-11-22', state: 'sent', draftId: '' });
  });

  it('a hello without news is no update', () => {
    expect(click(touch, 'pinged')).toEqual({
      facts: { lastContact: today },
      todos: [],
      newContact: null,
      message: null,
    });
  });

  it('whoever heard of the job search has heard of it', () => {
    const wish: ToldTodo = { id: 'j1', kind: 'Job search', state: 'Waiting', since: '2026-06-01' };
    expect(click(touch, 'told-of-search', [wish]).todos).toEqual([
      { id: 'j1', kind: 'Job search', facts: { state: 'Told', since: today } },
    ]);
  });

  it('an offer to talk is taken up by an answer or a date', () => {
    expect(click(touch, 'offered-talk').todos).toEqual([
      added('Open offer', { state: 'To do', since: today }),
    ]);
    const open: ToldTodo = { id: 'o1', kind: 'Open offer', state: 'To do' };
    for (const event of ['answered', 'scheduled', 'met'] as const) {
      expect(click(touch, event, [open]).todos[0]?.facts.state).toBe('Done');
    }
  });
});
