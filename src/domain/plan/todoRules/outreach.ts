/** To-dos on the way to a talk: introductions, offers, second people, and what goes otherwise. */
import { addBusinessDays } from '../../calendar.ts';
import { businessDays, sameDay, type TodoRules } from './rule.ts';

export const OUTREACH_TODOS: TodoRules<
  | 'Introduction'
  | 'Open offer'
  | 'Tell introducer'
  | 'Second person'
  | 'Out of office'
  | 'Preparation'
  | 'Wrong person'
  | 'Left the organization'
> = {
  Introduction: {
    'To ask': {
      source: 'an introduction comes before writing cold (recruiter’s blog)',
      action: 'Ask for the introduction',
      due: sameDay,
      priority: 11,
      next: ['Asked', 'Declined'],
    },
    Asked: {
      source: 'one gentle reminder after five business days (own choice)',
      action: 'Remind the introducer, once',
      due: (since, s) => addBusinessDays(since, s.introducerAfter, s),
      priority: 10,
      next: ['Reminded', 'Agreed', 'Forwarded', 'Introduced', 'Write directly', 'Declined'],
    },
    Agreed: {
      source: 'one gentle reminder after five business days (own choice)',
      action: 'Remind the introducer, once',
      due: (since, s) => addBusinessDays(since, s.introducerAfter, s),
      priority: 10,
      next: ['Reminded', 'Forwarded', 'Introduced', 'Write directly', 'Declined'],
    },
    Reminded: {
      source: 'five business days later: write with the introducer’s leave, or ask someone else (own choice)',
      action: 'Ask whether you may write directly, or find another introducer',
      due: (since, s) => addBusinessDays(since, s.introducerAfter, s),
      priority: 10,
      next: ['Write directly', 'Agreed', 'Forwarded', 'Introduced', 'Declined'],
    },
  },
  'Open offer': {
    'To do': {
      source: 'casual offers to talk are real (staffing firm’s article)',
      action: 'Take up their offer to talk',
      due: businessDays(2),
      priority: 1,
      next: ['Done', 'Dropped'],
    },
  },
  'Tell introducer': {
    'To do': {
      source: 'keep the referrer informed (nifty50s.com)',
      action: 'Tell the introducer how it goes',
      due: sameDay,
      priority: 6,
      next: ['Wrote', 'Met', 'Could not reach'],
    },
  },
  'Second person': {
    'To do': {
      source: '3B7: a second person at the organization (2hourjobsearch.com)',
      action: 'Find a second person there',
      due: sameDay,
      priority: 10,
      next: ['Done', 'Dropped'],
    },
  },
  'Out of office': {
    Away: { source: 'the clocks wait until they are back (own choice)', action: '', next: ['Back'] },
  },
  Preparation: {
    'To do': {
      source: 'five to ten questions in the order of their weight (childfont.com)',
      action: 'Prepare your questions',
      due: sameDay,
      priority: 7,
      next: ['Done', 'Dropped'],
    },
  },
  'Wrong person': {
    'To do': {
      source: 'thank them and write to whom they named (msmoney.com)',
      action: 'Add the person they named',
      due: businessDays(1),
      priority: 10,
      next: ['Done', 'Dropped'],
    },
  },
  'Left the organization': {
    'To do': {
      source: 'keep the person and congratulate them (Yale postdoctoral affairs)',
      action: 'Find out where they went, and congratulate them',
      due: businessDays(5),
      priority: 12,
      next: ['Done', 'Dropped'],
      unasked: true,
    },
  },
};
