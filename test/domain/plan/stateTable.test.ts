/** What each state asks for and lets one click, on the day of the examples. */
import { describe, expect, it } from 'vitest';
import { isoDay } from '../../../src/domain/calendar.ts';
import type { PersonPlan } from '../../../src/domain/campaign.ts';
import { isoMoment } from '../../../src/domain/zone.ts';
import { EXAMPLES, NOW } from './examples.ts';
import { type Around, day, NEW_YORK, planAll, planOf, type Told, type ToldTodo } from './people.ts';

/** Somebody silent at the same organization, and somebody who must not be contacted. */
const OTHERS: readonly Told[] = [
  { id: 'z9', name: 'Zoe', organization: 'Acme', contacted: '2026-11-12' },
  { id: 'y8', name: 'Max Resting', stage: 'Do not contact' },
];

function example(code: string): PersonPlan {
  const { told, ...around } = EXAMPLES[code] ?? { told: {} };
  const [planned] = planAll([told, ...OTHERS], NOW, around).people;
  if (planned === undefined) throw new Error('nobody was planned');
  return planned;
}

function dueOf({ due }: PersonPlan): string {
  if (due === null) return '';
  return due.kind === 'day' ? isoDay(due.day) : isoMoment(NEW_YORK, due.moment);
}

/** The first choice in brackets, then the others; `(draft thank-you)` is the offer to draft it. */
function clicks({ offers }: PersonPlan): string {
  return offers
    .map((offer) => {
      if (offer.kind === 'stage') return `take over ${offer.stage}`;
      const words = offer.kind === 'draft' ? `draft ${offer.occasion}` : offer.event;
      return offer.primary ? `(${words})` : words;
    })
    .join(' ');
}

/** Code, next action, when, place in Today, the clicks; the last the to-do that it is about, where there is one. */
type Row = [string, string, string, PersonPlan['priority'], string, number?];

it.each<Row>([
  ['', '', '', null, ''],
  ['S00', 'Note why them and what you want to learn', '', 11, 'wrote asked-introducer snoozed'],
  ['S01', 'Find a person there: call the front desk or ask around', '', 11, 'wrote snoozed'],
  ['S02', 'Find a way to reach them', '', 11, 'wrote asked-introducer snoozed'],
  [
    'S03',
    'Ask Sam Okafor for the introduction',
    '',
    11,
    '(draft introduction) asked-introducer introduced wrote replied snoozed',
  ],
  [
    'S03x',
    'Find another introducer: max resting is not to be contacted',
    '',
    11,
    'introduced write-directly wrote snoozed',
  ],
  [
    'S03w',
    'Remind Sam Okafor of the introduction, once',
    '2026-11-23',
    10,
    '(introducer-reminded) introducer-agreed forwarded introduced write-directly introducer-declined snoozed',
    0,
  ],
  [
    'S03r',
    'Ask Sam Okafor whether you may write directly, or find another introducer',
    '2026-11-23',
    10,
    '(write-directly) introduced forwarded introducer-declined snoozed',
    0,
  ],
  [
    'S04',
    'Write to them',
    '',
    11,
    '(draft first-message) wrote asked-introducer replied scheduled snoozed parked',
  ],
  [
    'S04r',
    'Write to them with your new reason, for the last time',
    '',
    11,
    '(draft first-message) wrote asked-introducer replied scheduled snoozed parked',
  ],
  [
    'S04b',
    'Write to them, a second person at Acme',
    '2026-11-17',
    10,
    '(draft first-message) wrote replied scheduled snoozed parked',
  ],
  [
    'S04n',
    'Write to them and use the name of Sam Okafor',
    '2026-11-19',
    11,
    '(wrote) replied scheduled snoozed parked',
  ],
  ['S05', 'Follow up once', '2026-11-25', 10, '(followed-up) replied scheduled snoozed parked'],
  ['S05p', 'Park, or try someone else there', '2026-11-25', 10, '(parked) replied scheduled snoozed'],
  ['S06', 'Park, or try someone else there', '2026-11-25', 10, '(parked) replied scheduled snoozed'],
  ['S07', '', '', null, 'retry replied scheduled'],
  ['S07r', '', '', null, 'replied scheduled'],
  ['S08', 'Answer and offer times', '2026-11-18', 1, '(draft times) answered scheduled snoozed parked'],
  [
    'S08i',
    'Answer the introduction and move Sam Okafor to bcc',
    '2026-11-18',
    1,
    '(draft times) answered scheduled snoozed',
  ],
  ['S08w', 'Ask once more for a date', '2026-11-23', 10, '(followed-up) scheduled replied snoozed parked'],
  [
    'X5',
    'Offer three new times',
    '2026-11-18',
    1,
    '(draft moved) answered scheduled replied snoozed parked',
    0,
  ],
  [
    'X5m',
    'Offer three new times',
    '2026-11-18',
    1,
    '(draft move) answered scheduled replied snoozed parked',
    0,
  ],
  [
    'X5t',
    'Offer questions in writing or a ten-minute call',
    '2026-11-18',
    1,
    '(draft questions) answered scheduled replied snoozed parked',
    2,
  ],
  [
    'X5w',
    'Ask once more for a date, and offer a phone call',
    '2026-11-23',
    10,
    '(answered) scheduled replied snoozed parked',
    1,
  ],
  ['X5s', 'Park, or try someone else there', '2026-11-27', 10, '(parked) scheduled replied snoozed', 0],
  [
    'X6',
    'Write a short note without blame, and offer new times',
    '2026-11-18',
    2,
    '(draft no-show) answered scheduled replied snoozed parked',
    0,
  ],
  [
    'X6w',
    'Write once more and offer three times',
    '2026-11-20',
    10,
    '(answered) scheduled replied snoozed parked',
    0,
  ],
  [
    'X7',
    'Apologize and offer new times',
    '2026-11-18',
    2,
    '(draft missed) answered scheduled replied snoozed parked',
    0,
  ],
  ['S09', 'Prepare your questions', '2026-11-20', 7, '(prepared) scheduled met'],
  ['S09p', 'Confirm the talk', '2026-11-23T12:00', 7, '(answered) scheduled met'],
  ['S09c', 'Confirm the talk', '2026-11-18T12:00', 7, '(draft confirm) answered prepared scheduled met'],
  ['S09r', 'Talk at 15:00', '2026-11-19T14:45', null, 'scheduled met'],
  ['S10', 'Talk today at 15:00', '2026-11-18T14:45', 2, '(met) scheduled'],
  ['S10b', 'Talk today at 09:50', '2026-11-18T09:35', 2, '(met) no-show missed scheduled'],
  ['S12', 'Send a thank-you', '2026-11-18T15:20', 3, '(draft thank-you) thanked scheduled'],
  ['S11', 'Note what you learned', '2026-11-19', 4, '(wrapped-up) replied scheduled snoozed'],
  ['S13', 'Keep your promise: send the article', '2026-11-19', 5, 'replied scheduled snoozed', 0],
  [
    'S14',
    'Send an update, or a short hello',
    '2027-02-15',
    12,
    '(updated) pinged replied wrote scheduled snoozed',
  ],
  ['S14f', 'Tell them what came of their advice', '2026-12-08', 9, '(updated) replied scheduled snoozed', 0],
  ['S14o', '', '', null, 'updated pinged replied wrote scheduled'],
  [
    'S15',
    'Tell them that you are looking',
    '2026-11-18',
    11,
    '(draft search) told-of-search replied scheduled snoozed',
    0,
  ],
  ['S17', '', '', null, ''],
  ['X1', 'Find another address', '2026-11-18', 10, '(wrote) replied scheduled parked snoozed'],
  ['X3', 'Thank them for answering', '2026-11-18', 8, '(draft declined) thanked replied scheduled'],
  ['X3d', '', '', null, 'replied scheduled'],
  ['X4', 'Write to them', '2026-12-01', 10, '(wrote) replied scheduled snoozed'],
  ['X8', '', '', null, ''],
])('%s: %s', (code, action, due, priority, offered, todo) => {
  const planned = code === '' ? planOf({ name: '', stage: 'Idea' }, NOW) : example(code);
  expect({ ...planned, due: dueOf(planned), offers: clicks(planned) }).toMatchObject({
    state: code,
    nextAction: action,
    due,
    priority,
    offers: offered,
    todo: todo ?? null,
  });
});

describe('a message that nobody asked for comes three business days after the one before', () => {
  const silent: Told = { email: 'ana@example.com', lastContact: '2026-11-17' };
  const ready: Told = { ...silent, stage: 'Ready to write' };
  const known: Told = {
    ...silent,
    stage: 'Keep in touch',
    meeting: '2026-10-20T15:00',
    thanked: '2026-10-21',
    debriefed: '2026-10-21',
  };
  const from = day('2026-11-18');
  it.each<[string, Told, ToldTodo?, Around['settings']?]>([
    ['S04', ready],
    ['S04r', { ...ready, followedUp: '2026-11-04' }],
    ['S04b', { ...ready, organization: 'Acme' }],
    ['S04n', ready, { kind: 'Introduction', state: 'Write directly', since: '2026-11-16' }],
    ['S05', { ...silent, stage: 'Contacted', contacted: '2026-11-04' }],
    ['S14', { ...known, checkInEvery: 1 }],
    ['S14f', { ...known, thanked: '2026-11-17' }, { kind: 'Advice', state: 'Done', since: '2026-11-10' }],
    ['S15', known, { kind: 'Job search', state: 'Waiting', since: '2026-11-10' }, { jobSearchFrom: from }],
  ])('%s', (code, told, todo, settings = {}) => {
    const todos = todo === undefined ? [] : [todo];
    const [planned] = planAll([told, ...OTHERS], NOW, { todos, settings }).people;
    expect(planned?.state).toBe(code);
    expect(planned && dueOf(planned)).toBe('2026-11-20');
  });
});
