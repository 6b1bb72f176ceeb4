/** What a talk leaves to do, for weeks and months: advice, promises, the résumé, mentors, opportunities, help. */
import { addBusinessDays, addDays } from '../../calendar.ts';
import { businessDays, nextDay, THEIR_TURN, type TodoRules } from './rule.ts';

const TO_DO = {
  'To do': { source: 'own to-do', action: 'Do it', priority: 9, next: ['Done', 'Dropped'] },
} as const;

export const TRACK_TODOS: TodoRules<
  | 'Advice'
  | 'I promised'
  | 'They promised'
  | 'Résumé'
  | 'Mentor'
  | 'Opportunity'
  | 'Pay it forward'
  | 'They asked me'
  | 'Job search'
  | 'Other'
> = {
  Advice: {
    'To do': {
      source: 'tie the first check-in to a suggestion you acted on (ASBMB); 21 days: own choice',
      action: 'Act on their advice, or decide not to',
      due: (since, { adviceWithin }) => addDays(since, adviceWithin),
      priority: 9,
      next: ['Done', 'Doing', 'Decided not to'],
      wrapUp: true,
    },
    Doing: {
      source: 'tie the first check-in to a suggestion you acted on (ASBMB); 21 days: own choice',
      action: 'Finish what they advised, or decide not to',
      due: (since, { adviceWithin }) => addDays(since, adviceWithin),
      priority: 9,
      next: ['Done', 'Decided not to'],
      wrapUp: true,
    },
    Done: {
      source: 'report results of advice (Yale postdoctoral affairs); three business days: own choice',
      action: 'Tell them what came of their advice',
      due: businessDays(3),
      priority: 9,
      next: [],
      onceTold: null,
      unasked: true,
    },
  },
  'I promised': {
    'To do': {
      source: 'keep your own promises (schofieldstrategies.com)',
      action: 'Keep your promise',
      due: (since, s) => addBusinessDays(since, s.promiseWithin, s),
      priority: 5,
      next: ['Done', 'Dropped'],
      wrapUp: true,
    },
  },
  'They promised': {
    Waiting: {
      source: 'mention it gently, once (schofieldstrategies.com)',
      action: 'Remind them gently, once',
      due: (since, s) => addBusinessDays(since, s.remindAfter, s),
      priority: 10,
      next: ['Received', 'Reminded', 'Dropped'],
      wrapUp: true,
      unasked: true,
    },
  },
  Résumé: {
    'May ask': {
      source: 'ask for a critique if the meeting went well (school handout)',
      action: 'Ask whether they would look at your résumé',
      next: ['Requested', 'Dropped'],
    },
    Requested: {
      source: 'a résumé they asked for goes out within a business day (own choice)',
      action: 'Send your résumé as a PDF',
      due: businessDays(1),
      priority: 8,
      next: ['Sent', 'Dropped'],
      wrapUp: true,
    },
    Sent: { ...THEIR_TURN, next: ['Critique received', 'Dropped'] },
    'Critique received': {
      source: 'thank for the critique within 24 hours, revise within seven days (own choice)',
      action: 'Thank them for the critique',
      due: nextDay,
      priority: 8,
      next: ['Revised', 'Dropped'],
      wrapUp: true,
      onceTold: {
        source: 'revise within seven days, while it is fresh (own choice)',
        action: 'Revise your résumé',
        due: (since) => addDays(since, 7),
        priority: 9,
        next: ['Revised', 'Dropped'],
        wrapUp: true,
      },
    },
    Revised: {
      source: 'show what changed within 14 days of the critique (own choice)',
      action: 'Show them what you changed',
      due: (since) => addDays(since, 7),
      priority: 9,
      next: ['Shown', 'Dropped'],
      wrapUp: true,
      unasked: true,
    },
  },
  Mentor: {
    Potential: {
      source: 'do not ask at a first talk; let it grow (recruiterscouch.com)',
      action: '',
      next: ['Candidate', 'No'],
    },
    Candidate: {
      source: 'ask after two real exchanges, with a goal (excellerblog.com)',
      action: 'Ask for regular advice, with a goal',
      next: ['Asked', 'No'],
    },
    Asked: { ...THEIR_TURN, next: ['Mentor', 'No'] },
    Mentor: { source: 'mentors hear from you every 30 to 45 days (Wickre)', action: '', next: ['No'] },
  },
  Opportunity: {
    Heard: {
      source: 'ask whether you may pursue it (Northeastern University)',
      action: 'Ask whether you may pursue it',
      due: businessDays(2),
      priority: 8,
      next: ['Asked', 'Applied', 'Closed'],
      unasked: true,
    },
    Asked: { ...THEIR_TURN, next: ['Applied', 'Interview', 'Closed'] },
    Applied: { ...THEIR_TURN, next: ['Interview', 'Offer', 'Closed'] },
    Interview: {
      source: 'thank the person it came from within 24 hours (own choice)',
      action: 'Thank the person you have this interview from',
      due: nextDay,
      priority: 6,
      next: ['Offer', 'Closed'],
      onceTold: { ...THEIR_TURN, next: ['Offer', 'Closed'] },
    },
    Offer: {
      source: 'what came of it, for the person it came from (nifty50s.com)',
      action: 'Tell the person you have this offer from',
      due: businessDays(2),
      priority: 6,
      next: ['Accepted', 'Closed'],
      onceTold: { ...THEIR_TURN, next: ['Accepted', 'Closed'] },
    },
    Accepted: {
      source: 'tell everyone when you land (Yale postdoctoral affairs)',
      action: 'Tell everyone who helped, and thank them',
      due: businessDays(3),
      priority: 9,
      next: ['Closed'],
      onceTold: null,
    },
  },
  'Pay it forward': {
    'To do': {
      source: 'return the favor, also to a new contact (staffing firm’s article)',
      action: 'Help someone as you were helped',
      priority: 9,
      next: ['Done', 'Dropped'],
    },
  },
  'They asked me': {
    Asked: {
      source: 'say yes to the next ones who ask (recruiter’s blog)',
      action: 'Answer them',
      due: businessDays(1),
      priority: 1,
      next: ['Helped', 'Dropped'],
    },
    Helped: { ...THEIR_TURN, next: ['Thanked', 'Dropped'] },
  },
  'Job search': {
    Waiting: {
      source: 'tell them when you begin to look (school handout)',
      action: '',
      next: ['Told', 'Dropped'],
    },
  },
  Other: TO_DO,
};
