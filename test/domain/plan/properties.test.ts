import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Campaign, PersonPlan } from '../../../src/domain/campaign.ts';
import { plan, planSome } from '../../../src/domain/plan/plan.ts';
import { FRESH_DAYS } from '../../../src/domain/plan/stage.ts';
import { type Due, dueOrder, type Moment, type Zone } from '../../../src/domain/time.ts';
import { dayAt } from '../../../src/domain/zone.ts';
import { anySettings, later, truthful, wildest } from './anyCampaign.ts';
import { facts } from './arbitraries.ts';

/** The day on which it is due; hours count among moments only. */
function isLater(one: Due, other: Due, where: Zone): boolean {
  const dayOf = (due: Due) => (due.kind === 'day' ? due.day : dayAt(where, due.moment));
  const areMoments = one.kind === 'moment' && other.kind === 'moment';
  return areMoments ? one.moment > other.moment : dayOf(one) > dayOf(other);
}

function withStages(campaign: Campaign, people: readonly PersonPlan[]): Campaign {
  const contacts = campaign.contacts.map((contact, index) => ({
    ...contact,
    stage: people[index]?.stage ?? contact.stage,
  }));
  return { ...campaign, contacts };
}

describe('whatever the cells hold', () => {
  it('the plan says something about everyone and never fails', () => {
    fc.assert(
      fc.property(wildest, anySettings, later, (campaign, settings, now) => {
        const { people, todos, tasks, today } = plan(campaign, settings, now);
        expect([people.length, todos.length]).toEqual([campaign.contacts.length, campaign.todos.length]);
        const words = [
          ...people.flatMap(({ nextAction, status }) => [nextAction, status]),
          ...todos.flatMap(({ nextAction, status }) => [nextAction, status]),
          ...tasks.flatMap(({ action, status }) => [action, status]),
        ];
        for (const word of words) expect(word).not.toMatch(/undefined|null|NaN|Infinity|\[object/);
        expect(today.length).toBeLessThanOrEqual(people.length + tasks.length);
        for (const { due } of [...people, ...todos, ...tasks]) expect(dueOrder(due)).not.toBeNaN();
      }),
    );
  });

  it('the same question has the same answer, and the facts stay as they are', () => {
    fc.assert(
      fc.property(wildest, anySettings, later, (campaign, settings, now) => {
        const before = structuredClone({ contacts: campaign.contacts, todos: campaign.todos });
        expect(plan(campaign, settings, now)).toEqual(plan(campaign, settings, now));
        expect({ contacts: campaign.contacts, todos: campaign.todos }).toEqual(before);
      }),
    );
  });

  it('the plan of a few people is what the plan of all says of them', () => {
    fc.assert(
      fc.property(wildest, anySettings, later, fc.nat(), (campaign, settings, now, some) => {
        const { people, todos } = plan(campaign, settings, now);
        const indexes = people.flatMap((_, index) => ((some >> index) % 2 === 1 ? [index] : []));
        const asked = planSome(campaign, settings, now, [...indexes, people.length]);
        expect([...asked.people]).toEqual(indexes.map((index) => [index, people[index]]));
        expect(asked.todos).toEqual(todos);
      }),
    );
  });

  it.each(['Do not contact', 'Closed'] as const)('nothing is planned for people in %s', (stage) => {
    fc.assert(
      fc.property(wildest, anySettings, later, ({ contacts, ...rest }, settings, now) => {
        const set = contacts.map((contact, index) => (index % 2 === 0 ? { ...contact, stage } : contact));
        const { people, todos, tasks, today } = plan({ ...rest, contacts: set }, settings, now);
        const isAtRest = (contact: number | null): boolean => contact !== null && contact % 2 === 0;
        const state = stage === 'Closed' ? 'S17' : 'X8';
        const nothing = { nextAction: '', due: null, status: '', urgency: 0, priority: null, offers: [] };
        people.forEach((person, index) => {
          if (isAtRest(index))
            expect(person).toEqual({ stage, state, ...nothing, message: null, todo: null });
        });
        for (const todo of todos) {
          if (isAtRest(todo.contact)) expect([todo.nextAction, todo.due]).toEqual(['', null]);
        }
        expect([...tasks, ...today].filter(({ contact }) => isAtRest(contact))).toEqual([]);
      }),
    );
  });

  it('people do not depend on the order of the rows', () => {
    fc.assert(
      fc.property(truthful, anySettings, later, (campaign, settings, now) => {
        const turned = plan(
          { ...campaign, contacts: [...campaign.contacts].reverse() },
          settings,
          now,
        ).people;
        expect([...turned].reverse()).toEqual(plan(campaign, settings, now).people);
      }),
    );
  });

  it('urgency says what the due date says', () => {
    fc.assert(
      fc.property(wildest, anySettings, later, (campaign, settings, now) => {
        const { people, tasks } = plan(campaign, settings, now);
        const today = dayAt(campaign.zone, now);
        for (const { due, urgency, state } of [...people, ...tasks.map((task) => ({ ...task, state: '' }))]) {
          if (due === null) expect(urgency).toBe(0);
          else if (due.kind === 'day') expect(urgency).toBe(Math.sign(today - due.day) + 1);
          // Only thanks are late by the hour.
          else if (state === 'S12') expect(urgency).toBe(now > due.moment ? 2 : 1);
          else expect(urgency, state).toBe(today === dayAt(campaign.zone, due.moment) ? 1 : 0);
        }
      }),
    );
  });
});

describe('while the facts stay', () => {
  it('taking over the stages that are offered changes nothing but the offers', () => {
    fc.assert(
      fc.property(truthful, anySettings, later, (campaign, settings, now) => {
        const first = plan(campaign, settings, now).people;
        const again = plan(withStages(campaign, first), settings, now).people;
        // The lapse of a wrap-up is told from the cell: once Keep in touch stands there, only the cadence counts.
        // What Status says of a cell may be settled by the stage.
        const plain = ({ offers, ...person }: PersonPlan) => ({
          ...person,
          status: '',
          ...(person.stage === 'Keep in touch' ? { due: null, urgency: 0 } : {}),
          offers: offers.filter(({ kind }) => kind !== 'stage'),
        });
        expect(again.map(plain)).toEqual(first.map(plain));
      }),
    );
  });

  it('a due date does not leap back as time goes on', () => {
    fc.assert(
      fc.property(truthful, anySettings, later, later, (campaign, settings, one, other) => {
        const [early, late] = [Math.min(one, other) as Moment, Math.max(one, other) as Moment];
        const before = plan(campaign, settings, early).people;
        const after = plan(campaign, settings, late).people;
        after.forEach((then, index) => {
          const first = before[index];
          if (first?.due == null || then.due === null) return;
          // A stage in the cell takes over again when a talk is no longer fresh.
          const cell = campaign.contacts[index]?.stage;
          if (then.stage === cell && first.stage !== cell) return;
          // The day on which the job search starts is one the person chose: it goes before the next update.
          if (then.state === 'S15' && first.state !== 'S15') return;
          // What is left of a talk and due after 30 days does not keep the person from being kept in touch with.
          const lapse = (campaign.contacts[index]?.thanked ?? Infinity) + FRESH_DAYS;
          if (first.stage === 'Met' && first.due.kind === 'day' && first.due.day > lapse) return;
          expect(isLater(first.due, then.due, campaign.zone), `${first.state} ${then.state}`).toBe(false);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('to-dos ask for the same on every day, but for records of people that lie in the future until then', () => {
    fc.assert(
      fc.property(wildest, anySettings, later, later, (campaign, settings, one, other) => {
        const first = dayAt(campaign.zone, Math.min(one, other) as Moment);
        const todosAt = (now: Moment) =>
          plan(campaign, settings, now).todos.map((todo) => {
            const { contacted, followedUp, replied, lastContact } =
              campaign.contacts[todo.contact ?? -1] ?? {};
            const isSlip = [contacted, followedUp, replied, lastContact].some(
              (day) => (day ?? first) > first,
            );
            return isSlip ? { ...todo, due: null } : todo;
          });
        expect(todosAt(one)).toEqual(todosAt(other));
      }),
      { numRuns: 300 },
    );
  });

  it('what one person owes does not hang on to-dos of others', () => {
    fc.assert(
      fc.property(facts, truthful, anySettings, later, (contact, campaign, settings, now) => {
        const alone = {
          ...contact,
          id: 'lone',
          organization: '',
          name: 'Lone Lina',
          email: '',
          introducedBy: '',
        };
        const [with_] = plan({ ...campaign, contacts: [alone, ...campaign.contacts] }, settings, now).people;
        const [without] = plan({ ...campaign, contacts: [alone], todos: [] }, settings, now).people;
        expect(with_).toEqual(without);
      }),
    );
  });
});
