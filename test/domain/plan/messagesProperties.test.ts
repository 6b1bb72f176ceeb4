import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBusinessDays, latest } from '../../../src/domain/calendar.ts';
import type { EventKind, PersonPlan } from '../../../src/domain/campaign.ts';
import type { Stage } from '../../../src/domain/columns.ts';
import type { Contact } from '../../../src/domain/contact.ts';
import { applyEvent, type TodoChange } from '../../../src/domain/events.ts';
import { exceptionsOf } from '../../../src/domain/plan/exceptions.ts';
import { plan } from '../../../src/domain/plan/plan.ts';
import { STATES } from '../../../src/domain/plan/states.ts';
import type { Settings } from '../../../src/domain/settings.ts';
import type { Moment } from '../../../src/domain/time.ts';
import { NO_TODO, type Todo } from '../../../src/domain/todo.ts';
import { dayAt } from '../../../src/domain/zone.ts';
import { anySettings, later, truthful } from './anyCampaign.ts';
import { facts } from './arbitraries.ts';
import { at, NEW_YORK, person } from './people.ts';

const DAY = 86_400_000;
const MESSAGES: readonly EventKind[] = ['wrote', 'followed-up', 'updated', 'pinged', 'told-of-search'];

/** Whether the plan asks for a message to them now, or would make a draft of one. */
function asksToWrite({ offers }: PersonPlan): boolean {
  return offers.some(
    (offer) =>
      (offer.kind === 'draft' && offer.occasion === 'follow-up') ||
      (offer.kind === 'event' && MESSAGES.includes(offer.event)),
  );
}

const UNASKED = new Set(
  Object.values(STATES).flatMap((states) => states.flatMap(({ code, unasked }) => (unasked ? [code] : []))),
);

/** What the stage says of somebody who has not written: nothing that only they could have brought about. */
const NOT_HEARD: readonly (Stage | null)[] = [
  null,
  'Idea',
  'Find a person',
  'Ask for introduction',
  'Ready to write',
  'Contacted',
  'Followed up',
  'Parked',
];

describe('never a third message before the first reply', () => {
  it('whatever else the facts are, once a message and a follow-up went out', () => {
    const twice = fc
      .record({ contact: facts, sent: fc.tuple(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 0, max: 80 })) })
      .map(({ contact, sent: [first, second] }) => ({
        ...contact,
        contacted: dayAt(NEW_YORK, (at('2026-11-22') - first * DAY) as Moment),
        followedUp: dayAt(NEW_YORK, (at('2026-11-22') - second * DAY) as Moment),
      }));
    fc.assert(
      fc.property(
        twice,
        fc.constantFrom(...NOT_HEARD),
        anySettings,
        later,
        (contact, stage, settings, now) => {
          const unheard = { ...contact, stage, replied: null, meeting: null, thanked: null };
          const campaign = { contacts: [unheard], todos: [], messages: () => [], zone: NEW_YORK };
          const [planned] = plan(campaign, settings, now).people;
          expect(planned && asksToWrite(planned), planned?.state).toBe(false);
        },
      ),
    );
  });
});
