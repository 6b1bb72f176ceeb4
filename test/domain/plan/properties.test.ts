import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Campaign, CampaignPlan, MessageRecord } from '../../../src/domain/campaign.ts';
import type { Contact } from '../../../src/domain/contact.ts';
import { plan } from '../../../src/domain/plan/plan.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/read.ts';
import type { Day, Due, Moment, Zone } from '../../../src/domain/time.ts';
import { dayAt, momentAt } from '../../../src/domain/zone.ts';
import { zone, ZONES } from '../zones.ts';
import { anything, facts } from './arbitraries.ts';
import { at, day } from './people.ts';

const HOUR = 3_600_000;
const START = at('2026-11-22');
const anyZone = fc.constantFrom(...ZONES).map(zone);
const messages: readonly MessageRecord[] = [
  { contactId: 'a1', occasion: 'thank-you', key: '2026-11-20', state: 'made', draftId: 'r-1' },
];
const later = fc.integer({ min: 0, max: 200 * 24 }).map((hours) => (START + hours * HOUR) as Moment);
const settings = {
  ...DEFAULT_SETTINGS,
  holidays: new Set([day('2026-11-26'), day('2026-12-25'), day('2027-01-01')]),
};

function planAll(contacts: readonly Contact[], where: Zone, now: Moment): CampaignPlan {
  const campaign: Campaign = { contacts, todos: [], messages: () => messages, zone: where };
  return plan(campaign, settings, now);
}

/** The last moment at which the due date is kept. */
function endOf(due: Due, where: Zone): number {
  return due.kind === 'moment' ? due.moment : momentAt(where, (due.day + 1) as Day, 0) - 1;
}

describe('whatever the cells hold', () => {
  it('the plan says something about everyone and never fails', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 20 }), anyZone, later, (contacts, where, now) => {
        const { people, today } = planAll(contacts, where, now);
        expect(people).toHaveLength(contacts.length);
        for (const { nextAction, status } of people)
          expect(`${nextAction}${status}`).not.toMatch(/undefined|NaN|Infinity/);
        expect(new Set(today.map(({ contact, task }) => `${String(contact)} ${String(task)}`)).size).toBe(
          today.length,
        );
      }),
    );
  });

  it('the same question has the same answer, and the facts stay as they are', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 5 }), anyZone, later, (contacts, where, now) => {
        const before = structuredClone(contacts);
        expect(planAll(contacts, where, now)).toEqual(planAll(contacts, where, now));
        expect(contacts).toEqual(before);
      }),
    );
  });

  it('a person does not depend on the order of the others', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 5 }), anyZone, later, (contacts, where, now) => {
        const turned = planAll([...contacts].reverse(), where, now);
        expect([...turned.people].reverse()).toEqual(planAll(contacts, where, now).people);
      }),
    );
  });

  it('nobody is contacted who must not be', () => {
    fc.assert(
      fc.property(anything, anyZone, later, (contact, where, now) => {
        const { people, today } = planAll([{ ...contact, stage: 'Do not contact' }], where, now);
        expect(people).toEqual([
          {
            stage: 'Do not contact',
            state: 'X8',
            todo: null,
            nextAction: '',
            due: null,
            status: '',
            urgency: 0,
            priority: null,
            offers: [],
            message: null,
          },
        ]);
        expect(today).toEqual([]);
      }),
    );
  });
});

describe('while the facts stay', () => {
  it('taking over the stage that is offered changes nothing but the offer', () => {
    fc.assert(
      fc.property(facts, anyZone, later, (contact, where, now) => {
        const [first] = planAll([contact], where, now).people;
        if (first === undefined) throw new Error('nobody was planned');
        const [again] = planAll([{ ...contact, stage: first.stage }], where, now).people;
        const offers = first.offers.filter(({ kind }) => kind !== 'stage');
        // The lapse of a wrap-up is told from the cell: once Keep in touch stands there, only the cadence counts.
        const due = first.stage === 'Keep in touch' ? again?.due : first.due;
        expect({ ...again, due: null, status: '', urgency: 0 }).toEqual({
          ...first,
          offers,
          due: null,
          status: '',
          urgency: 0,
        });
        expect(again?.due).toEqual(due);
      }),
    );
  });

  it('a due date does not leap back as time goes on', () => {
    fc.assert(
      fc.property(facts, anyZone, later, later, (contact, where, one, other) => {
        const [early, late] = [Math.min(one, other) as Moment, Math.max(one, other) as Moment];
        const [first] = planAll([contact], where, early).people;
        const [then] = planAll([contact], where, late).people;
        // A stage in the cell takes over again when a talk is no longer fresh.
        if (then?.stage === contact.stage && first?.stage !== contact.stage) return;
        const [before, after] = [first?.due ?? null, then?.due ?? null];
        if (before !== null && after !== null)
          expect(endOf(after, where)).toBeGreaterThanOrEqual(endOf(before, where));
      }),
      { numRuns: 2000 },
    );
  });

  it('urgency says what the due date says', () => {
    fc.assert(
      fc.property(facts, anyZone, later, (contact, where, now) => {
        const [{ due, urgency } = { due: null, urgency: 0 }] = planAll([contact], where, now).people;
        if (due === null) expect(urgency).toBe(0);
        else if (due.kind === 'moment') expect(urgency).toBe(now > due.moment ? 2 : 1);
        else expect(urgency).toBe(Math.sign(dayAt(where, now) - due.day) + 1);
      }),
    );
  });
});
