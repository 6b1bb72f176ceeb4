import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBusinessDays, addDays, latest } from '../../../src/domain/calendar.ts';
import type { EventKind, PersonPlan } from '../../../src/domain/campaign.ts';
import type { Stage } from '../../../src/domain/columns.ts';
import { exceptionsOf } from '../../../src/domain/plan/exceptions.ts';
import { plan } from '../../../src/domain/plan/plan.ts';
import { STATES } from '../../../src/domain/plan/states.ts';
import type { Moment } from '../../../src/domain/time.ts';
import { dayAt } from '../../../src/domain/zone.ts';
import { anySettings, later, truthful } from './anyCampaign.ts';
import { facts, TODAY } from './arbitraries.ts';
import { at, NEW_YORK } from './people.ts';
import { Sheet } from './simulation/sheet.ts';

const A_DAY = 86_400_000;
const MESSAGES: readonly EventKind[] = ['wrote', 'followed-up', 'updated', 'pinged', 'told-of-search'];

/** Whether the plan asks for a message to them now, or would make a draft of one. */
function asksToWrite({ offers }: PersonPlan): boolean {
  return offers.some(
    (offer) =>
      (offer.kind === 'draft' && offer.occasion === 'follow-up') ||
      (offer.kind === 'event' && MESSAGES.includes(offer.event)),
  );
}

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

/** After these they have written, or what was sent before did not count: it came back. */
const HEARD: readonly EventKind[] = [
  'replied',
  'declined',
  'not-now',
  'wrong-person',
  'introduced',
  'offered-talk',
  'scheduled',
  'met',
  'they-moved',
  'i-moved',
  'no-show',
  'missed',
  'bounced',
];

describe('never a third message before the first reply', () => {
  it('whatever else the facts are, once a message and a follow-up went out', () => {
    const days = fc.integer({ min: 0, max: 80 }).map((before) => addDays(TODAY, -before));
    fc.assert(
      fc.property(
        fc.record({ contact: facts, contacted: days, followedUp: days }),
        fc.constantFrom(...NOT_HEARD),
        anySettings,
        later,
        ({ contact, ...sent }, stage, settings, now) => {
          const unheard = { ...contact, ...sent, stage, replied: null, meeting: null, thanked: null };
          const campaign = { contacts: [unheard], todos: [], messages: () => [], zone: NEW_YORK };
          const [planned] = plan(campaign, settings, now).people;
          expect(planned && asksToWrite(planned), planned?.state).toBe(false);
        },
      ),
    );
  });

  it('whatever is clicked, in any order, over months', () => {
    const clicks = fc.array(fc.record({ which: fc.nat(), after: fc.integer({ min: 0, max: 40 }) }), {
      minLength: 4,
      maxLength: 30,
    });
    fc.assert(
      fc.property(clicks, anySettings, (steps, settings) => {
        const sheet = new Sheet(NEW_YORK, settings);
        sheet.addContact({ name: 'Ana García', email: 'ana@example.com', why: 'moved to data' });
        let now = at('2026-11-22');
        let unanswered = 0;
        // A new reason allows one message more; the plan asks for it only once that reason was noted.
        let isRetry = false;
        for (const { which, after } of steps) {
          now = (now + after * A_DAY) as Moment;
          const { people, tasks } = sheet.plan(now);
          const [planned] = people;
          if (planned === undefined) throw new Error('nobody was planned');
          if (unanswered >= 2 && !isRetry) expect(asksToWrite(planned), planned.state).toBe(false);
          expect(unanswered).toBeLessThanOrEqual(3);
          const events = [
            ...planned.offers.flatMap((offer) => (offer.kind === 'event' ? [offer.event] : [])),
            ...exceptionsOf(planned.stage, planned.offers),
          ];
          const states = tasks.flatMap((task) =>
            task.offers.flatMap((offer) => (offer.kind === 'state' ? [{ task, offer }] : [])),
          );
          const event = events[which % (events.length + states.length)];
          if (event === undefined) {
            const clicked = states[(which % (events.length + states.length)) - events.length];
            if (clicked === undefined) return;
            const { task, offer } = clicked;
            sheet.clickTodo({ ...task, kind: offer.todo }, { state: offer.state }, now);
            if (offer.state === 'Introduced') unanswered = 0;
            if (offer.state === 'Forwarded') unanswered += 1;
            if (['Introduced', 'Forwarded'].includes(offer.state)) isRetry = false;
            continue;
          }
          const moment = event === 'scheduled' ? ((now + 3 * A_DAY) as Moment) : now;
          sheet.record(0, event, { moment, now, text: 'Ben Ito' });
          const isMessage = ['wrote', 'followed-up', 'forwarded'].includes(event);
          if (event === 'retry') isRetry = true;
          else if (isMessage || HEARD.includes(event)) isRetry = false;
          if (HEARD.includes(event)) unanswered = 0;
          else if (isMessage) unanswered += 1;
        }
      }),
    );
  });
});

it('nobody is to get two messages within three business days that they did not ask for', () => {
  const unasked = new Set(
    Object.values(STATES).flatMap((states) =>
      states.flatMap((state) => (state.unasked === true ? [state.code] : [])),
    ),
  );
  fc.assert(
    fc.property(truthful, anySettings, later, (campaign, settings, now) => {
      const today = dayAt(campaign.zone, now);
      plan(campaign, settings, now).people.forEach(({ state, urgency }, index) => {
        const { contacted, followedUp, lastContact, replied, meeting } = campaign.contacts[index] ?? {};
        const sent = latest(contacted ?? null, followedUp ?? null, lastContact ?? null);
        if (!unasked.has(state) || sent === null || meeting !== null) return;
        if (replied != null && replied >= sent) return;
        if (today < addBusinessDays(sent, 3, settings)) expect(urgency, state).toBe(0);
      });
    }),
  );
});
