/** The states from the first idea to the last message without an answer. */
import type { Stage } from '../../columns.ts';
import { businessDaysAfter, followUpDue, onDay, waitingAfter } from '../deadlines.ts';
import type { Situation } from '../situation.ts';
import { isBeforeRetry, isRetried } from '../stage.ts';
import type { State } from '../state.ts';
import { events, NOTHING } from './offers.ts';

/** Business days for a first message while the introducer's name is warm. Source: own choice. */
const WRITE_WARM_WITHIN = 2;

type Outreach =
  | 'Idea'
  | 'Find a person'
  | 'Ask for introduction'
  | 'Ready to write'
  | 'Contacted'
  | 'Followed up';

export const OUTREACH: Readonly<Record<Extract<Stage, Outreach>, readonly State[]>> = {
  Idea: [
    {
      ...NOTHING,
      code: '',
      name: 'Empty row',
      when: ({ contact: { name, organization, role } }) => `${name}${organization}${role}` === '',
      offers: [],
    },
    {
      code: 'S02',
      name: 'Research',
      source: 'somebody worth asking, but no address yet (own choice)',
      when: ({ contact: { why } }) => why !== '',
      action: 'Find a way to reach them',
      priority: 11,
      offers: events(null, 'wrote', 'asked-introducer', 'snoozed'),
    },
    {
      code: 'S00',
      name: 'Idea',
      source: 'a vague purpose is a common failure (mikeandmusic.com)',
      action: 'Note why them and what you want to learn',
      priority: 11,
      offers: events(null, 'wrote', 'asked-introducer', 'snoozed'),
    },
  ],
  'Find a person': [
    {
      code: 'S01',
      name: 'Find a person',
      source: 'calling to ask for the manager of a department (school handout)',
      action: 'Find a person there: call the front desk or ask around',
      priority: 11,
      offers: events(null, 'wrote', 'snoozed'),
    },
  ],
  'Ask for introduction': [
    {
      code: 'S03x',
      name: 'Introducer not to be contacted',
      source: 'whoever asked not to be contacted is never asked for anything (privacy norms)',
      when: ({ introducerAtRest }) => introducerAtRest,
      action: ({ contact: { introducedBy } }) =>
        `Find another introducer: ${introducedBy} is not to be contacted`,
      priority: 11,
      offers: events(null, 'introduced', 'write-directly', 'wrote', 'snoozed'),
    },
    {
      code: 'S03r',
      name: 'Introducer reminded',
      source: 'five business days later: write with the introducer’s leave, or ask someone else (own choice)',
      when: (s) => introductionIs(s, 'Reminded'),
      action: (s) => `Ask ${introducer(s)} whether you may write directly, or find another introducer`,
      due: introducerDue,
      priority: 10,
      offers: events('write-directly', 'introduced', 'forwarded', 'introducer-declined', 'snoozed'),
      todo: ({ ties }) => ties.introduction,
    },
    {
      code: 'S03w',
      name: 'Waiting for the introducer',
      source: 'one gentle reminder after five business days (own choice)',
      when: (s) => introductionIs(s, 'Asked', 'Agreed'),
      action: (s) => `Remind ${introducer(s)} of the introduction, once`,
      due: introducerDue,
      priority: 10,
      offers: events(
        'introducer-reminded',
        'introducer-agreed',
        'forwarded',
        'introduced',
        'write-directly',
        'introducer-declined',
        'snoozed',
      ),
      todo: ({ ties }) => ties.introduction,
    },
    {
      code: 'S03',
      name: 'Ask for an introduction',
      source: 'an introduction comes before writing cold (recruiter’s blog)',
      action: ({ contact: { introducedBy } }) =>
        introducedBy === '' ? 'Ask for the introduction' : `Ask ${introducedBy} for the introduction`,
      due: ({ ties: { introduction } }) => {
        const since = introduction?.todo.since ?? null;
        return since === null ? null : onDay(since);
      },
      priority: 11,
      offers: events('asked-introducer', 'introduced', 'wrote', 'replied', 'snoozed'),
      todo: ({ ties }) => ties.introduction,
      draft: 'introduction',
    },
  ],
  'Ready to write': [
    {
      code: 'S04n',
      name: 'Write with the introducer’s name',
      source: 'a referral is written to within two business days, while it is warm (own choice)',
      when: (s) => introductionIs(s, 'Write directly') && !s.introducerAtRest,
      action: (s) => `Write to them and use the name of ${introducer(s)}`,
      due: (s) => businessDaysAfter(s.ties.introduction?.todo.since ?? null, WRITE_WARM_WITHIN, s),
      priority: 11,
      offers: events('wrote', 'replied', 'scheduled', 'snoozed', 'parked'),
      unasked: true,
      draft: 'first-message',
    },
    {
      code: 'S04b',
      name: 'Second person',
      source: '3B7: after three business days a second person at the organization (2hourjobsearch.com)',
      when: ({ secondDue }) => secondDue !== null,
      action: ({ contact: { organization } }) => `Write to them, a second person at ${organization}`,
      due: ({ secondDue }) => (secondDue === null ? null : onDay(secondDue)),
      priority: 10,
      offers: events('wrote', 'replied', 'scheduled', 'snoozed', 'parked'),
      unasked: true,
      draft: 'first-message',
    },
    {
      code: 'S04r',
      name: 'Ready to write once more',
      source: 'one retry with a new reason, and then it rests (own choice)',
      when: ({ contact }) => isBeforeRetry(contact),
      action: 'Write to them with your new reason, for the last time',
      priority: 11,
      offers: events('wrote', 'asked-introducer', 'replied', 'scheduled', 'snoozed', 'parked'),
      unasked: true,
      draft: 'first-message',
    },
    {
      code: 'S04',
      name: 'Ready to write',
      source: 'five new messages a week, one person an organization (own choice)',
      action: ({ contact: { introducedBy }, introducerAtRest, ties }) =>
        introducedBy === '' || introducerAtRest || ties.introduction?.todo.state === 'Declined'
          ? 'Write to them'
          : `Write to them and mention ${introducedBy}`,
      priority: 11,
      offers: events('wrote', 'asked-introducer', 'replied', 'scheduled', 'snoozed', 'parked'),
      unasked: true,
      draft: 'first-message',
    },
  ],
  Contacted: [
    {
      code: 'S05p',
      name: 'Contacted, no follow-up left',
      source: 'the person’s own setting, or it was the one retry: follow up only once (SFU)',
      when: (s) => s.settings.followUps === 0 || isRetried(s.contact),
      action: 'Park, or try someone else there',
      due: (s) => waitingAfter(s.contact.contacted ?? s.contact.lastContact, s.settings.parkAfter, s),
      missing: ['contacted', 'Fill in when you wrote'],
      priority: 10,
      offers: events('parked', 'replied', 'scheduled', 'snoozed'),
    },
    {
      code: 'S05',
      name: 'Contacted',
      source: '3B7: follow up once after 7 business days (2hourjobsearch.com)',
      action: 'Follow up once',
      due: followUpDue,
      missing: ['contacted', 'Fill in when you wrote'],
      priority: 10,
      offers: events('followed-up', 'replied', 'scheduled', 'snoozed', 'parked'),
      draft: 'follow-up',
      unasked: true,
    },
  ],
  'Followed up': [
    {
      code: 'S06',
      name: 'Followed up',
      source: 'follow up only once, then move on (SFU)',
      action: 'Park, or try someone else there',
      due: (s) => waitingAfter(s.contact.followedUp ?? s.contact.lastContact, s.settings.parkAfter, s),
      missing: ['followedUp', 'Fill in when you followed up'],
      priority: 10,
      offers: events('parked', 'replied', 'scheduled', 'snoozed'),
    },
  ],
};

function introductionIs({ ties: { introduction } }: Situation, ...states: readonly string[]): boolean {
  return introduction?.todo.state != null && states.includes(introduction.todo.state);
}

function introducer({ contact: { introducedBy } }: Situation): string {
  return introducedBy === '' ? 'the introducer' : introducedBy;
}

function introducerDue(s: Situation): ReturnType<typeof businessDaysAfter> {
  return businessDaysAfter(s.ties.introduction?.todo.since ?? null, s.settings.introducerAfter, s);
}
