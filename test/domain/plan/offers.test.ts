import { describe, expect, it } from 'vitest';
import type { MessageRecord, Offer, PersonPlan } from '../../../src/domain/campaign.ts';
import { STAGES } from '../../../src/domain/columns.ts';
import { person, planAll, planOf, NEW_YORK, type Told } from './people.ts';
import { messageKey, OCCASIONS } from '../../../src/domain/message/occasions.ts';
import { STATES } from '../../../src/domain/plan/states.ts';

const record = (record: Partial<MessageRecord>): MessageRecord => ({
  contactId: 'a1',
  occasion: 'thank-you',
  key: '2026-11-20',
  state: 'made',
  draftId: 'r-1',
  ...record,
});
const primary = ({ offers }: PersonPlan): Offer | undefined =>
  offers.find((offer) => 'primary' in offer && offer.primary);

const met: Told = { stage: 'Met', meeting: '2026-11-20T15:00' };
const NOW = '2026-11-21T10:20';

describe('a thank-you that is owed', () => {
  it('is offered as a draft first', () => {
    const planned = planOf(met, NOW);
    expect(primary(planned)).toEqual({ kind: 'draft', occasion: 'thank-you', primary: true });
    expect(planned.message).toBe('thank-you');
  });

  it('is "Send your draft" once the draft exists, with the same deadline, and not offered again', () => {
    const planned = planOf(met, NOW, { messages: [record({})] });
    expect(planned).toMatchObject({
      nextAction: 'Send your draft',
      due: planOf(met, NOW).due,
      status: 'Thank-you: 5 h left',
      message: 'thank-you',
    });
    expect(primary(planned)).toEqual({ kind: 'event', event: 'thanked', primary: true });
    expect(planned.offers.some(({ kind }) => kind === 'draft')).toBe(false);
  });

  it.each<[string, Partial<MessageRecord>]>([
    ['only planned', { state: 'planned', draftId: '' }],
    ['for an earlier talk', { key: '2026-01-20' }],
    ['for someone else', { contactId: 'b2' }],
    ['of another kind', { occasion: 'follow-up' }],
  ])('is still to be drafted when the draft is %s', (_, other) => {
    expect(planOf(met, NOW, { messages: [record(other)] }).nextAction).toBe('Send a thank-you');
  });

  it('is not taken for drafted by a row without an ID', () => {
    expect(planOf({ ...met, id: '' }, NOW, { messages: [record({ contactId: '' })] }).nextAction).toBe(
      'Send a thank-you',
    );
  });

  it('made under another row with the same address is theirs too: nobody gets two', () => {
    const email = 'ana@example.com';
    const copy = { ...met, id: 'b2', email: 'ANA@example.com ' };
    const { people } = planAll(
      [{ ...met, email }, copy, { ...met, id: 'c3', email: 'cy@example.com' }],
      NOW,
      {
        messages: [record({})],
      },
    );
    expect(people.map(({ nextAction }) => nextAction)).toEqual([
      'Send your draft',
      'Send your draft',
      'Send a thank-you',
    ]);
  });

  it('has no draft to offer while nobody knows when they talked', () => {
    const planned = planOf({ stage: 'Met' }, NOW);
    expect(planned.message).toBe('thank-you');
    expect(primary(planned)).toEqual({ kind: 'event', event: 'thanked', primary: true });
  });
});

describe('a follow-up', () => {
  it.each([
    ['2026-11-18', null],
    ['2026-11-19', 'follow-up'],
    ['2026-11-20', 'follow-up'],
  ])('is a message to send from its day on: %s', (now, message) => {
    expect(planOf({ contacted: '2026-11-10' }, now).message).toBe(message);
  });

  it('is none while snoozed', () => {
    expect(planOf({ contacted: '2026-11-02', notBefore: '2026-11-24' }, '2026-11-23').message).toBeNull();
  });

  it('is drafted once for one first message', () => {
    const messages = [record({ occasion: 'follow-up', key: '2026-11-10' })];
    expect(planOf({ contacted: '2026-11-10' }, '2026-11-19', { messages }).nextAction).toBe(
      'Send your draft',
    );
    expect(planOf({ contacted: '2026-11-11' }, '2026-11-20', { messages }).nextAction).toBe('Follow up once');
  });
});

it.each([
  ['thank-you', met, '2026-11-20'],
  ['thank-you', { lastContact: '2026-11-19' }, '2026-11-19'],
  ['thank-you', {}, null],
  ['follow-up', { contacted: '2026-11-10', lastContact: '2026-11-12' }, '2026-11-10'],
  ['follow-up', {}, null],
] as const)('the key of a %s for %o', (occasion, told, key) => {
  expect(messageKey(occasion, person(told), NEW_YORK)).toBe(key);
});

describe('the stage that the facts imply', () => {
  it.each<[string, Told, Offer[]]>([
    [
      'is offered where the cell is empty',
      { contacted: '2026-11-10' },
      [{ kind: 'stage', stage: 'Contacted' }],
    ],
    ['is offered where the cell lags', { ...met, stage: 'Scheduled' }, [{ kind: 'stage', stage: 'Met' }]],
    ['is not where the cell says it', met, []],
  ])('%s', (_, told, offers) => {
    expect(planOf(told, NOW).offers.filter(({ kind }) => kind === 'stage')).toEqual(offers);
  });
});

it.each(STAGES)('%s offers at most one first choice and nothing twice', (stage) => {
  for (const told of [{}, { contacted: '2026-11-10' }, met, { ...met, thanked: '2026-11-20' }]) {
    const { offers } = planOf({ ...told, stage }, NOW);
    expect(offers.filter((offer) => 'primary' in offer && offer.primary).length).toBeLessThanOrEqual(1);
    expect(new Set(offers.map((offer) => JSON.stringify({ ...offer, primary: false }))).size).toBe(
      offers.length,
    );
  }
});

it.each(['Do not contact', 'Closed'] as const)('%s offers nothing at all', (stage) => {
  expect(planOf({ ...met, stage }, NOW)).toMatchObject({ offers: [], message: null, priority: null });
});

it.each(
  Object.values(STATES)
    .flat()
    .flatMap(({ code, draft, offers }) => (draft === undefined ? [] : [[code, draft, offers] as const])),
)('in %s, sending the %s is what the first click records', (_code, draft, offers) => {
  const [first] = offers;
  expect(first?.kind === 'event' && first.event).toBe(OCCASIONS[draft].sent);
});

it('a message without a day of its own can be drafted at any time, one with a day when it has come', () => {
  const drafts = (told: Told, now: string) =>
    planOf(told, now).offers.flatMap((offer) => (offer.kind === 'draft' ? [offer.occasion] : []));
  expect(drafts({ stage: 'Ready to write' }, '2026-11-20')).toEqual(['first-message']);
  expect(drafts({ stage: 'Ready to write', notBefore: '2026-11-24' }, '2026-11-20')).toEqual([]);
  expect(drafts({ stage: 'Keep in touch', lastContact: '2026-11-10' }, '2026-11-20')).toEqual([]);
  expect(drafts({ stage: 'Keep in touch', lastContact: '2026-06-10' }, '2026-11-20')).toEqual(['update']);
});

it('the request for an introduction can be drafted as soon as somebody is named', () => {
  const { nextAction, offers } = planOf({ stage: 'Ask for introduction', introducedBy: 'Sam' }, '2026-11-20');
  expect(nextAction).toBe('Ask Sam for the introduction');
  expect(offers[0]).toEqual({ kind: 'draft', occasion: 'introduction', primary: true });
});

it('a message whose date is missing is not offered', () => {
  expect(planOf({ stage: 'Contacted' }, '2026-11-20').message).toBeNull();
  expect(planOf({ stage: 'Keep in touch' }, '2026-11-20').message).toBeNull();
});
