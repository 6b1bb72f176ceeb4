import { describe, expect, it } from 'vitest';
import type { Campaign, MessageRecord } from '../../src/domain/campaign.ts';
import type { Occasion } from '../../src/domain/message/occasions.ts';
import { draftsDue } from '../../src/domain/drafting.ts';
import { plan } from '../../src/domain/plan/plan.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings/read.ts';
import { at, NEW_YORK, person, type Told } from './plan/people.ts';

const NOW = '2026-11-20T18:00';
const MET: Told = { stage: 'Met', meeting: '2026-11-20T15:00' };
const WRITTEN: Told = { stage: 'Contacted', contacted: '2026-11-09', lastContact: '2026-11-09' };

interface Asked {
  readonly occasion?: Occasion;
  readonly me?: string;
  readonly messages?: readonly MessageRecord[];
  readonly now?: string;
}

/** Who gets a draft, by name, with the reason where they do not. */
function due(people: readonly Told[], asked: Asked = {}): [string, string | null][] {
  const { occasion = 'thank-you', me = 'me@example.com', messages = [], now = NOW } = asked;
  const contacts = people.map((told, index) => {
    const id = `p${String(index)}`;
    return person({ name: id, email: `${id}@example.com`, id, ...told });
  });
  const campaign: Campaign = { contacts, todos: [], messages: () => messages, zone: NEW_YORK };
  const planned = plan(campaign, DEFAULT_SETTINGS, at(now));
  return draftsDue(campaign, planned, DEFAULT_SETTINGS, occasion, me, at(now)).map(({ index, whyNot }) => [
    contacts[index]?.name ?? '',
    whyNot,
  ]);
}

describe('drafts of an occasion', () => {
  it('are for those to whom the message is to go now', () => {
    const people = [MET, WRITTEN, { stage: 'Keep in touch' } as Told, { ...MET, thanked: '2026-11-20' }];
    expect(due(people)).toEqual([['p0', null]]);
    expect(due(people, { occasion: 'follow-up' })).toEqual([['p1', null]]);
  });

  it('come in the order of what is due, then of the sheet', () => {
    const people = ['16:00', '09:00', '16:00'].map(
      (time): Told => ({ ...MET, meeting: `2026-11-20T${time}` }),
    );
    expect(due(people).map(([name]) => name)).toEqual(['p1', 'p0', 'p2']);
  });

  it('leave out contacts of others, and say so', () => {
    const people = ['Me@example.com', 'you@example.com', ''].map((owner): Told => ({ ...MET, owner }));
    expect(due(people)).toEqual([
      ['p0', null],
      ['p1', "is you@example.com's contact"],
      ['p2', null],
    ]);
    expect(due(people, { me: '' }).map(([, whyNot]) => whyNot)).toEqual([null, null, null]);
  });

  it('say why somebody with a talk gets none', () => {
    expect(
      due([
        { ...MET, email: '' },
        { ...MET, name: '' },
      ]),
    ).toEqual([
      ['p0', 'has no e-mail address'],
      ['', 'has no name'],
    ]);
  });

  it('say of those not to be contacted that nobody thanks them, once there was a talk', () => {
    const resting: Told = { ...MET, stage: 'Do not contact' };
    expect(due([resting])).toEqual([['p0', 'is marked Do not contact']]);
    expect(due([{ ...resting, thanked: '2026-11-20' }])).toEqual([]);
    expect(due([{ stage: 'Do not contact' }])).toEqual([]);
    expect(due([resting], { now: '2026-11-20T15:19' })).toEqual([]);
    expect(due([resting], { now: '2026-11-20T15:20' })).toHaveLength(1);
    expect(due([{ ...WRITTEN, stage: 'Do not contact' }], { occasion: 'follow-up' })).toEqual([]);
  });

  it('are made once an address and day', () => {
    const email = 'ana@example.com';
    const people: Told[] = [
      { ...MET, email: '' },
      { ...MET, email },
      { ...MET, email: ' Ana@Example.com ' },
      { ...MET, email, meeting: '2026-11-19T15:00' },
    ];
    const taken = 'has the e-mail address of somebody who gets this draft';
    expect(due(people)).toEqual([
      ['p3', null],
      ['p0', 'has no e-mail address'],
      ['p1', null],
      ['p2', taken],
    ]);
  });

  it('need a day to belong to', () => {
    expect(due([{ stage: 'Met' }])).toEqual([['p0', 'has no date in Meeting']]);
  });
});

describe('drafts of before', () => {
  const record: MessageRecord = {
    contactId: 'p0',
    occasion: 'thank-you',
    key: '2026-11-20',
    state: 'made',
    draftId: 'r-1',
  };

  it.each<[string, Partial<MessageRecord>, string | null]>([
    ['made for this talk', {}, 'already has a draft'],
    ['made for another talk', { key: '2026-11-01' }, null],
    ['made for another occasion', { occasion: 'follow-up' }, null],
    ['made for somebody else', { contactId: 'p9' }, null],
    ['only planned', { state: 'planned' }, null],
  ])('one that was %s', (_, change, whyNot) => {
    expect(due([MET], { messages: [{ ...record, ...change }] })).toEqual([['p0', whyNot]]);
  });

  it('count for another row with the same address', () => {
    const rows: Told[] = [
      { ...MET, stage: 'Keep in touch', thanked: '2026-11-20', email: 'ana@example.com' },
      { ...MET, email: 'Ana@example.com' },
    ];
    expect(due(rows, { messages: [record] })).toEqual([['p1', 'already has a draft']]);
  });

  it.each<[string, Partial<MessageRecord>, boolean]>([
    ['of this talk is looked for', { state: 'planned' }, true],
    ['of another talk is not', { state: 'planned', key: '2026-11-01' }, false],
    ['of another row of theirs is not', { state: 'planned', contactId: 'p1' }, false],
  ])('one that may not have been finished %s', (_, change, unfinished) => {
    const contacts = ['p0', 'p1'].map((id) => person({ ...MET, id, name: id, email: 'ana@example.com' }));
    const campaign = { contacts, todos: [], messages: () => [{ ...record, ...change }], zone: NEW_YORK };
    const planned = plan(campaign, DEFAULT_SETTINGS, at(NOW));
    const [first] = draftsDue(campaign, planned, DEFAULT_SETTINGS, 'thank-you', '', at(NOW));
    expect([first?.key, first?.unfinished]).toEqual(['2026-11-20', unfinished]);
  });
});
