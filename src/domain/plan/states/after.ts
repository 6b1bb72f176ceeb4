/** The states after a talk was wrapped up, and those beside the path. */
import { latest } from '../../calendar.ts';
import type { Stage } from '../../columns.ts';
import { businessDaysAfter, cadence, firstCheckIn, nextUpdate, onDay } from '../deadlines.ts';
import { isRetried } from '../stage.ts';
import type { State } from '../state.ts';
import { events, NOTHING } from './offers.ts';

const ANSWER_WITHIN = 1;
const MEND_ADDRESS_WITHIN = 2;

type After = 'Keep in touch' | 'Parked' | 'Not now' | 'Declined' | 'Bounced' | 'Do not contact' | 'Closed';

export const AFTER: Readonly<Record<Extract<Stage, After>, readonly State[]>> = {
  'Keep in touch': [
    {
      code: 'S15',
      name: 'Re-activated',
      source: 'tell them when you begin to look (school handout), at most three a day (own choice)',
      when: ({ searchDay }) => searchDay !== null,
      action: 'Tell them that you are looking',
      due: ({ searchDay }) => (searchDay === null ? null : onDay(searchDay)),
      priority: 11,
      offers: events('told-of-search', 'replied', 'scheduled', 'snoozed'),
      unasked: true,
      todo: ({ ties }) => ties.search,
      draft: 'search',
    },
    {
      code: 'S14f',
      name: 'First check-in',
      source: 'three to four weeks later, tied to a suggestion you acted on (ASBMB)',
      when: (s) => firstCheckIn(s) !== null,
      action: 'Tell them what came of their advice',
      due: firstCheckIn,
      priority: 9,
      offers: events('updated', 'replied', 'scheduled', 'snoozed'),
      unasked: true,
      todo: ({ ties }) => ties.news,
      draft: 'advice',
    },
    {
      ...NOTHING,
      code: 'S14o',
      name: 'Keep in touch, no updates wanted',
      when: (s) => cadence(s) === 0,
      offers: events(null, 'updated', 'pinged', 'replied', 'wrote', 'scheduled'),
    },
    {
      code: 'S14',
      name: 'Keep in touch',
      source:
        'an honest update every three months (recruiter’s blog), or as often as they wish (universityaffairs.ca)',
      action: ({ ties }) => (ties.news === null ? 'Send an update, or a short hello' : 'Send an update'),
      due: nextUpdate,
      missing: ['lastContact', 'Fill in when you were last in touch'],
      priority: 12,
      offers: events('updated', 'pinged', 'replied', 'wrote', 'scheduled', 'snoozed'),
      unasked: true,
      draft: 'update',
    },
  ],
  Parked: [
    {
      ...NOTHING,
      code: 'S07r',
      name: 'Parked after the retry',
      when: ({ contact }) => isRetried(contact),
      offers: events(null, 'replied', 'scheduled'),
    },
    { ...NOTHING, code: 'S07', name: 'Parked', offers: events(null, 'retry', 'replied', 'scheduled') },
  ],
  'Not now': [
    {
      code: 'X4',
      name: 'Not now',
      source: 'they named a time: write then (own choice)',
      action: 'Write to them',
      due: ({ contact: { notBefore } }) => (notBefore === null ? null : onDay(notBefore)),
      missing: ['notBefore', 'Fill in when you may write'],
      priority: 10,
      offers: events('wrote', 'replied', 'scheduled', 'snoozed'),
      draft: 'first-message',
    },
  ],
  Declined: [
    {
      code: 'X3',
      name: 'Declined, thank',
      source: 'thank them and ask who else might help (msmoney.com)',
      when: ({ contact: { thanked, replied } }) =>
        thanked === null || (replied !== null && replied > thanked),
      action: 'Thank them for answering',
      due: (s) => businessDaysAfter(s.contact.replied ?? s.contact.lastContact, ANSWER_WITHIN, s),
      missing: ['replied', 'Fill in when they replied'],
      priority: 8,
      offers: events('thanked', 'replied', 'scheduled'),
      draft: 'declined',
    },
    { ...NOTHING, code: 'X3d', name: 'Declined', offers: events(null, 'replied', 'scheduled') },
  ],
  Bounced: [
    {
      code: 'X1',
      name: 'Bounced',
      source: 'another address or a phone number within two business days (own choice)',
      action: 'Find another address',
      due: (s) =>
        businessDaysAfter(
          latest(s.contact.contacted, s.contact.followedUp) ?? s.contact.lastContact,
          MEND_ADDRESS_WITHIN,
          s,
        ),
      missing: ['contacted', 'Fill in when you wrote'],
      priority: 10,
      offers: events('wrote', 'replied', 'scheduled', 'parked', 'snoozed'),
    },
  ],
  'Do not contact': [{ ...NOTHING, code: 'X8', name: 'Do not contact', offers: [] }],
  Closed: [{ ...NOTHING, code: 'S17', name: 'Closed with thanks', offers: [] }],
};
