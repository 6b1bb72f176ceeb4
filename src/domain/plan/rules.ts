/** What to do next at each stage, as a table: the action, when it is due, and where the advice comes from. */
import { addBusinessDays, latest } from '../calendar.ts';
import type { EventKind, Offer } from '../campaign.ts';
import type { Stage } from '../columns.ts';
import { clockTime } from '../zone.ts';
import {
  beforeTalk,
  businessDaysAfter,
  nextUpdate,
  onDay,
  talkToCome,
  thankYouDeadline,
} from './deadlines.ts';
import type { Rule, Situation } from './rule.ts';
import { isThanked } from './talk.ts';

/** Business days without an answer to offered times before asking once more. */
const ASK_AGAIN_AFTER = 3;
const ANSWER_WITHIN = 1;
const PREPARE_BEFORE = 2;
const CONFIRM_BEFORE = 1;
const MEND_ADDRESS_WITHIN = 2;

/** Buttons for events; the first says that the action was done. Made once a rule, not once a person. */
function events(done: EventKind | null, ...others: readonly EventKind[]): readonly Offer[] {
  const first: readonly Offer[] = done === null ? [] : [{ kind: 'event', event: done, primary: true }];
  return [...first, ...others.map((event): Offer => ({ kind: 'event', event, primary: false }))];
}

const NOTHING = { source: 'nothing is owed', action: '' } as const;

const RULES: Readonly<Record<Stage, readonly Rule[]>> = {
  Idea: [
    {
      ...NOTHING,
      when: ({ contact: { name, organization, role } }) => `${name}${organization}${role}` === '',
      offers: [],
    },
    {
      source: 'somebody worth asking, but no address yet (own choice)',
      when: ({ contact: { why } }) => why !== '',
      action: 'Find a way to reach them',
      priority: 11,
      offers: events(null, 'wrote', 'snoozed'),
    },
    {
      source: 'a vague purpose is a common failure (mikeandmusic.com)',
      action: 'Note why them and what you want to learn',
      priority: 11,
      offers: events(null, 'wrote', 'snoozed'),
    },
  ],
  'Find a person': [
    {
      source: 'calling to ask for the manager of a department (school handout)',
      action: 'Find a person there: call the front desk or ask around',
      priority: 11,
      offers: events(null, 'wrote', 'snoozed'),
    },
  ],
  'Ask for introduction': [
    {
      source: 'an introduction comes before writing cold (recruiter’s blog)',
      action: 'Ask for the introduction',
      priority: 11,
      offers: events(null, 'wrote', 'replied', 'snoozed'),
    },
  ],
  'Ready to write': [
    {
      source: 'five new messages a week, one person an organization (own choice)',
      action: 'Write to them',
      priority: 11,
      offers: events('wrote', 'replied', 'scheduled', 'snoozed', 'parked'),
    },
  ],
  Contacted: [
    {
      source: '3B7: follow up once after 7 business days (2hourjobsearch.com)',
      action: 'Follow up once',
      due: (s) =>
        businessDaysAfter(s.contact.contacted ?? s.contact.lastContact, s.settings.followUpAfter, s),
      missing: ['contacted', 'Fill in when you wrote'],
      priority: 10,
      offers: events('followed-up', 'replied', 'scheduled', 'snoozed', 'parked'),
      draft: 'follow-up',
    },
  ],
  'Followed up': [
    {
      source: 'follow up only once, then move on (SFU)',
      action: 'Park, or try someone else there',
      due: (s) => businessDaysAfter(s.contact.followedUp ?? s.contact.lastContact, s.settings.parkAfter, s),
      missing: ['followedUp', 'Fill in when you followed up'],
      priority: 10,
      offers: events('parked', 'replied', 'scheduled', 'snoozed'),
    },
  ],
  Arranging: [
    {
      source: 'times offered, no answer yet: ask once more after three business days (own choice)',
      when: ({ contact: { replied, lastContact } }) =>
        replied !== null && lastContact !== null && lastContact > replied,
      action: 'Ask once more for a date',
      due: (s) => businessDaysAfter(s.contact.lastContact, ASK_AGAIN_AFTER, s),
      priority: 10,
      offers: events('scheduled', 'replied', 'updated', 'snoozed', 'parked'),
    },
    {
      source: 'be responsive, fit their schedule (Bethel University)',
      action: 'Answer and offer times',
      due: (s) => businessDaysAfter(s.contact.replied ?? s.contact.lastContact, ANSWER_WITHIN, s),
      missing: ['replied', 'Fill in when they replied'],
      priority: 1,
      offers: events('scheduled', 'updated', 'snoozed', 'parked'),
    },
  ],
  Scheduled: [
    {
      source: 'the day of the talk',
      when: (s) => s.today >= (talkToCome(s)?.day ?? Infinity),
      action: ({ talk, zone }) =>
        talk?.timed === true ? `Talk today at ${clockTime(zone, talk.start)}` : 'Talk today',
      due: ({ today }) => onDay(today),
      priority: 2,
      offers: events('met', 'scheduled'),
      fixed: true,
    },
    {
      source: 'confirm the day before (rcelconnect.org)',
      when: (s) => isTimeToConfirm(s),
      action: 'Confirm the talk',
      due: (s) => beforeTalk(CONFIRM_BEFORE, s),
      priority: 7,
      offers: events('updated', 'scheduled', 'met'),
      fixed: true,
    },
    {
      source: 'five to ten questions in the order of their weight (childfont.com)',
      action: 'Prepare your questions',
      due: (s) => beforeTalk(PREPARE_BEFORE, s),
      missing: ['meeting', 'Fill in when you will talk'],
      priority: 7,
      offers: events(null, 'scheduled', 'met'),
      fixed: true,
    },
  ],
  Met: [
    {
      source: 'thank them within 24 hours (school handout)',
      when: ({ contact, talk }) => contact.thanked === null || (talk !== null && !isThanked(contact, talk)),
      action: 'Send a thank-you',
      due: thankYouDeadline,
      missing: ['meeting', 'Fill in when you talked'],
      priority: 3,
      offers: events('thanked', 'scheduled'),
      draft: 'thank-you',
      fixed: true,
    },
    {
      source: 'write down what you learned at once (seriousjobseeker.com)',
      action: 'Note what you learned',
      due: (s) => businessDaysAfter(s.contact.thanked, s.settings.wrapUpAfter, s),
      priority: 4,
      offers: events('wrapped-up', 'updated', 'replied', 'scheduled', 'snoozed'),
    },
  ],
  'Keep in touch': [
    {
      source:
        'an honest update every three months (recruiter’s blog), or as often as they wish (universityaffairs.ca)',
      action: 'Send an update',
      due: nextUpdate,
      missing: ['lastContact', 'Fill in when you were last in touch'],
      priority: 12,
      offers: events('updated', 'replied', 'wrote', 'scheduled', 'snoozed'),
    },
  ],
  Parked: [{ ...NOTHING, offers: events(null, 'wrote', 'replied', 'scheduled') }],
  'Not now': [
    {
      source: 'they named a time: write then (own choice)',
      action: 'Write to them',
      due: ({ contact: { notBefore } }) => (notBefore === null ? null : onDay(notBefore)),
      missing: ['notBefore', 'Fill in when you may write'],
      priority: 10,
      offers: events('wrote', 'replied', 'scheduled', 'snoozed'),
    },
  ],
  Declined: [
    {
      source: 'thank them and ask who else might help (msmoney.com)',
      when: ({ contact: { thanked, replied } }) =>
        thanked === null || (replied !== null && replied > thanked),
      action: 'Thank them for answering',
      due: (s) => businessDaysAfter(s.contact.replied ?? s.contact.lastContact, ANSWER_WITHIN, s),
      missing: ['replied', 'Fill in when they replied'],
      priority: 8,
      offers: events('thanked', 'replied', 'scheduled'),
    },
    { ...NOTHING, offers: events(null, 'replied', 'scheduled') },
  ],
  Bounced: [
    {
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
  'Do not contact': [{ ...NOTHING, offers: [] }],
  Closed: [{ ...NOTHING, offers: [] }],
};

/** Whether it is the last business day before the talk, or later, and nothing passed between you since then. */
function isTimeToConfirm(situation: Situation): boolean {
  const talk = talkToCome(situation);
  if (talk === null) return false;
  const day = addBusinessDays(talk.day, -CONFIRM_BEFORE, situation.settings);
  return situation.today >= day && (situation.contact.lastContact ?? -Infinity) < day;
}

/** The rule for the person, or null when none holds. */
export function ruleFor(situation: Situation): Rule | null {
  return RULES[situation.stage].find(({ when }) => when === undefined || when(situation)) ?? null;
}
