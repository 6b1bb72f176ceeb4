/** What each state of each kind of to-do asks for, as a table: the action, when it is due, and where the advice comes from. */
import { addBusinessDays, addDays } from '../calendar.ts';
import type { Priority } from '../campaign.ts';
import type { Settings } from '../settings.ts';
import type { Day } from '../time.ts';
import type { TODO_STATES, TodoKind, TodoState } from '../todoColumns.ts';

export interface TodoRule {
  readonly source: string;
  /** What to do; `''` while there is nothing to do but wait. */
  readonly action: string;
  /** When, counted from the day on which the state began; without it the person's own By alone says when. */
  readonly due?: (since: Day, settings: Settings) => Day;
  /** Place in Today's order; without it the to-do stands with its person, never in Today. */
  readonly priority?: Priority;
  /** The states that may come now; the first says that the action was done. */
  readonly next: readonly TodoState[];
  /**
   * The action is to tell its person how it stands. What holds once they know, that is once Told is not before
   * Since: another rule, or null when the to-do is closed by it.
   */
  readonly onceTold?: TodoRule | null;
  /** A talk is not wrapped up while it is open. */
  readonly wrapUp?: true;
}

/** A state without a rule is one in which the to-do is closed. */
type Rules = { readonly [K in TodoKind]: { readonly [S in (typeof TODO_STATES)[K][number]]?: TodoRule } };

const businessDays =
  (count: number) =>
  (since: Day, settings: Settings): Day =>
    addBusinessDays(since, count, settings);
const sameDay = (since: Day): Day => since;
const nextDay = (since: Day): Day => addDays(since, 1);

const THEIR_TURN = { source: 'it is their turn', action: '' } as const;

const TO_DO = {
  'To do': { source: 'own to-do', action: 'Do it', priority: 9, next: ['Done', 'Dropped'] },
} as const;

/** After a talk that did not come about: times are offered, asked for once more, and then let go. */
function newDate(
  source: string,
  action: string,
  again: string,
  priority: Priority,
  wait: (settings: Settings) => number,
  park: (settings: Settings) => number,
): { readonly 'To do': TodoRule; readonly Wrote: TodoRule; readonly 'Wrote again': TodoRule } {
  return {
    'To do': { source, action, due: sameDay, priority, next: ['Wrote', 'Done', 'Dropped'] },
    Wrote: {
      source: 'ask once more, then let it rest (own choice)',
      action: again,
      due: (since, settings) => addBusinessDays(since, wait(settings), settings),
      priority: 10,
      next: ['Wrote again', 'Done', 'Dropped'],
    },
    'Wrote again': {
      source: 'asked twice and silent: park, never a third message (own choice)',
      action: 'Park, or try someone else there',
      due: (since, settings) => addBusinessDays(since, park(settings), settings),
      priority: 10,
      next: ['Dropped', 'Done'],
    },
  };
}

const FIRST_NOTE_AFTER = 2;
const SILENT_AFTER = 5;
const moved = newDate(
  'reschedules are normal: answer the same day with new times (ns-careers.com)',
  'Offer three new times',
  'Ask once more for a date, and offer a phone call',
  1,
  ({ askAgainAfter }) => askAgainAfter,
  ({ parkAfter }) => parkAfter,
);

export const TODO_RULES: Rules = {
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
    },
  },
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
  'They moved it': moved,
  'I moved it': moved,
  'They did not appear': newDate(
    'a short note without blame after ten minutes (climbtheladder.com)',
    'Write a short note without blame, and offer new times',
    'Write once more and offer three times',
    2,
    () => FIRST_NOTE_AFTER,
    () => SILENT_AFTER,
  ),
  'I missed it': newDate(
    'apologize within the hour (own choice)',
    'Apologize and offer new times',
    'Ask once more for a date, and offer a phone call',
    1,
    ({ askAgainAfter }) => askAgainAfter,
    ({ parkAfter }) => parkAfter,
  ),
  'Out of office': {
    Away: { source: 'the clocks wait until they are back (own choice)', action: '', next: ['Back'] },
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
    },
  },
  Other: TO_DO,
};

/** The rule for a to-do as it stands, or null when it is closed or its kind has no such state. */
export function todoRule(kind: TodoKind, state: TodoState): TodoRule | null {
  const rules: Partial<Record<TodoState, TodoRule>> = TODO_RULES[kind];
  return rules[state] ?? null;
}
