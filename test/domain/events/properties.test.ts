import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Campaign, EventKind } from '../../../src/domain/campaign.ts';
import type { Contact } from '../../../src/domain/contact.ts';
import { EVENT_WORDS } from '../../../src/domain/eventWords.ts';
import { applyEvent, type Outcome, type When } from '../../../src/domain/events.ts';
import { plan } from '../../../src/domain/plan/plan.ts';
import type { Settings } from '../../../src/domain/settings.ts';
import type { Moment } from '../../../src/domain/time.ts';
import { NO_TODO, type Todo } from '../../../src/domain/todo.ts';
import { TODO_STATES, type TodoState } from '../../../src/domain/todoColumns.ts';
import { dayAt } from '../../../src/domain/zone.ts';
import { anySettings, anyZone } from '../plan/anyCampaign.ts';
import { anything, anyTodo, facts, todoFacts } from '../plan/arbitraries.ts';
import { at } from '../plan/people.ts';

const HOUR = 3_600_000;
const NOW = at('2026-11-22T15:40');
const KINDS = Object.keys(EVENT_WORDS) as EventKind[];

const anyEvent = fc.constantFrom(...KINDS);
/** Recorded now: about today most often, about a day before, or about one to come. */
const anyWhen: fc.Arbitrary<When> = fc.record(
  {
    moment: fc
      .oneof(fc.constant(0), fc.integer({ min: -60 * 24, max: 0 }), fc.integer({ min: 1, max: 30 * 24 }))
      .map((hours) => (NOW + hours * HOUR) as Moment),
    zone: anyZone,
    now: fc.constant(NOW),
    minutes: fc.integer({ min: 1, max: 600 }),
    text: fc.constantFrom('', ' ', 'Ben Ito'),
    rating: fc.integer({ min: 1, max: 5 }),
  },
  { requiredKeys: ['moment', 'zone', 'now'] },
);
const about = (todos: fc.Arbitrary<Todo>) =>
  fc
    .array(todos, { maxLength: 6 })
    .map((many) =>
      many.map((todo, index) => ({ ...todo, personId: 'a1', person: '', id: `t${String(index)}` })),
    );

/** What happened cannot lie ahead; only a talk, a return and a day to come up again can. */
function isPossible(event: EventKind, { moment, now }: When): boolean {
  return moment <= now || ['scheduled', 'snoozed', 'not-now', 'out-of-office'].includes(event);
}

interface Clicked {
  readonly contact: Contact;
  readonly todos: readonly Todo[];
  readonly event: EventKind;
  readonly when: When;
  readonly settings: Settings;
  readonly outcome: Outcome;
}

/** The rule holds for any click, whatever the cells hold or only where they hold what can be true. */
function always(cells: 'wild' | 'true', check: (clicked: Clicked) => void): void {
  const [people, rows] = cells === 'wild' ? [anything, anyTodo] : [facts, todoFacts];
  const click = fc.record({
    contact: people,
    todos: about(rows),
    event: anyEvent,
    when: anyWhen,
    settings: anySettings,
  });
  fc.assert(
    fc.property(click, ({ contact, todos, event, when, settings }) => {
      fc.pre(isPossible(event, when));
      const outcome = applyEvent(contact, event, when, { settings, todos });
      check({ contact, todos, event, when, settings, outcome });
    }),
  );
}

/** The facts and to-dos with what was written. */
function after({ contact, todos, when: { zone }, outcome }: Clicked): Campaign {
  const changed = todos.map((todo) => ({
    ...todo,
    ...outcome.todos.find(({ id }) => id === todo.id)?.facts,
  }));
  const added = outcome.todos.flatMap(({ id, kind, facts: told }) =>
    id === '' ? [{ ...NO_TODO, personId: 'a1', kind, ...told }] : [],
  );
  const contacts = [{ ...contact, ...outcome.facts, id: 'a1' }];
  return { contacts, todos: [...changed, ...added], messages: () => [], zone };
}

describe.each(['wild', 'true'] as const)('where the cells are %s, a click', (cells) => {
  it('never takes Last contact back, and leaves the ID alone', () => {
    always(cells, ({ contact, outcome: { facts: written } }) => {
      expect(written).not.toHaveProperty('id');
      const { lastContact } = written;
      if (lastContact === undefined || contact.lastContact === null) return;
      expect(lastContact).toBeGreaterThanOrEqual(contact.lastContact);
    });
  });

  it('changes to-dos of the person only, each to a state of its kind', () => {
    always(cells, ({ todos, outcome }) => {
      for (const { id, kind, facts: told } of outcome.todos) {
        if (id !== '') expect(todos.find((todo) => todo.id === id)?.kind).toBe(kind);
        const states: readonly TodoState[] = TODO_STATES[kind];
        if (told.state != null) expect(states).toContain(told.state);
      }
    });
  });

  it('writes the stage that the plan then works with', () => {
    always(cells, (clicked) => {
      const { stage } = clicked.outcome.facts;
      if (stage === undefined) return;
      const { settings, when } = clicked;
      expect(plan(after(clicked), settings, when.now).people[0]?.stage).toBe(stage);
    });
  });

  it('brings nobody back who must not be contacted', () => {
    always(cells, ({ contact, todos, event, when, settings }) => {
      const resting = { ...contact, stage: 'Do not contact' } as const;
      expect(applyEvent(resting, event, when, { settings, todos }).facts).not.toHaveProperty('stage');
    });
  });

  it('records nothing that lies after today', () => {
    always(cells, ({ contact, when, outcome: { facts: written } }) => {
      const today = dayAt(when.zone, when.now);
      for (const key of [
        'lastContact',
        'contacted',
        'followedUp',
        'replied',
        'debriefed',
        'thanked',
      ] as const) {
        const day = written[key];
        if (day != null && day !== contact.replied) expect(day).toBeLessThanOrEqual(today);
      }
      if (written.meeting != null && written.meeting !== when.moment)
        expect(written.meeting).toBeLessThanOrEqual(when.now);
    });
  });
});
