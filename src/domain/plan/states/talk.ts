/** The states from the first reply to the end of what a talk leaves to do. */
import { addBusinessDays } from '../../calendar.ts';
import type { Stage } from '../../columns.ts';
import { clockTime, momentAt } from '../../zone.ts';
import {
  beforeTalk,
  businessDaysAfter,
  nearby,
  onDay,
  onReturn,
  talkToCome,
  thankYouDeadline,
  waitingAfter,
} from '../deadlines.ts';
import type { Day, Due } from '../../time.ts';
import type { Situation } from '../situation.ts';
import type { State } from '../state.ts';
import { isDebriefed, isThanked } from '../talk.ts';
import { events } from './offers.ts';

const ANSWER_WITHIN = 1;
const PREPARE_BEFORE = 2;
const CONFIRM_BEFORE = 1;
/** Minutes after midnight. Source: by noon of the day before (rcelconnect.org). */
const NOON = 720;
/** From the third move by them on something smaller is offered. Source: own choice. */
const MOVES_TO_SETTLE_FOR_LESS = 3;

export const TALK: Readonly<Record<Extract<Stage, 'Arranging' | 'Scheduled' | 'Met'>, readonly State[]>> = {
  Arranging: [
    {
      ...lost('X5t', 'Moved for the third time', 'They moved it', 'To do'),
      source: 'a third move: offer questions in writing or a ten-minute call (own choice)',
      when: (s) => lostIs(s, 'They moved it', 'To do') && s.ties.timesMoved >= MOVES_TO_SETTLE_FOR_LESS,
      action: 'Offer questions in writing or a ten-minute call',
      priority: 1,
      draft: 'questions',
    },
    { ...lost('X5', 'They moved it', 'They moved it', 'To do'), priority: 1, draft: 'moved' },
    { ...lost('X5m', 'I moved it', 'I moved it', 'To do'), priority: 1, draft: 'move' },
    { ...lost('X6', 'They did not appear', 'They did not appear', 'To do'), priority: 2, draft: 'no-show' },
    { ...lost('X7', 'I missed it', 'I missed it', 'To do'), priority: 2, draft: 'missed' },
    { ...lost('X6w', 'New times offered after a no-show', 'They did not appear', 'Wrote'), priority: 10 },
    {
      ...lost('X5w', 'New times offered', null, 'Wrote'),
      priority: 10,
    },
    {
      ...lost('X5s', 'Asked twice for a new date', null, 'Wrote again'),
      offers: events('parked', 'scheduled', 'replied', 'snoozed'),
      priority: 10,
    },
    {
      code: 'S08w',
      name: 'Times offered',
      source: 'times offered, no answer yet: ask once more after three business days (own choice)',
      when: (s) => answered(s) !== null,
      action: 'Ask once more for a date',
      due: (s) => waitingAfter(answered(s), s.settings.askAgainAfter, s),
      priority: 10,
      offers: events('followed-up', 'scheduled', 'replied', 'snoozed', 'parked'),
    },
    {
      code: 'S08i',
      name: 'Introduced',
      source: 'reply first, and move the connector out of the thread (getboomerang.ai)',
      when: ({ ties: { introduction }, contact: { replied } }) =>
        introduction?.todo.state === 'Introduced' && introduction.todo.since === replied,
      action: ({ contact: { introducedBy } }) =>
        `Answer the introduction and move ${introducedBy === '' ? 'the introducer' : introducedBy} to bcc`,
      due: (s) => businessDaysAfter(s.contact.replied, ANSWER_WITHIN, s),
      priority: 1,
      offers: events('answered', 'scheduled', 'snoozed'),
      draft: 'times',
    },
    {
      code: 'S08',
      name: 'Replied, arranging',
      source: 'be responsive, fit their schedule (Bethel University)',
      action: 'Answer and offer times',
      due: (s) => businessDaysAfter(s.contact.replied ?? s.contact.lastContact, ANSWER_WITHIN, s),
      missing: ['replied', 'Fill in when they replied'],
      priority: 1,
      offers: events('answered', 'scheduled', 'snoozed', 'parked'),
      draft: 'times',
    },
  ],
  Scheduled: [
    {
      code: 'S10b',
      name: 'Talk has begun',
      source: 'nobody there after ten minutes: a short note without blame (climbtheladder.com)',
      when: (s) => s.now >= (talkToCome(s)?.start ?? Infinity),
      action: (s) => talkWords('Talk today', s),
      due: nearby,
      priority: 2,
      offers: events('met', 'no-show', 'missed', 'scheduled'),
      fixed: true,
    },
    {
      code: 'S10',
      name: 'Talk today',
      source: 'the day of the talk: be nearby 15 minutes early (Mac’s List)',
      when: (s) => s.today >= (talkToCome(s)?.day ?? Infinity),
      action: (s) => talkWords('Talk today', s),
      due: nearby,
      priority: 2,
      offers: events('met', 'scheduled'),
      fixed: true,
    },
    {
      code: 'S09c',
      name: 'Confirm',
      source: 'confirm the day before (rcelconnect.org)',
      when: (s) => isTimeToConfirm(s),
      action: 'Confirm the talk',
      due: confirmBy,
      priority: 7,
      offers: events('answered', 'prepared', 'scheduled', 'met'),
      fixed: true,
      draft: 'confirm',
    },
    {
      code: 'S09',
      name: 'Scheduled',
      source: 'five to ten questions in the order of their weight (childfont.com)',
      when: (s) => talkToCome(s) === null || !isPrepared(s),
      action: 'Prepare your questions',
      due: (s) => beforeTalk(PREPARE_BEFORE, s),
      missing: ['meeting', 'Fill in when you will talk'],
      priority: 7,
      offers: events('prepared', 'scheduled', 'met'),
      fixed: true,
    },
    {
      code: 'S09p',
      name: 'Prepared',
      source: 'confirm the day before (rcelconnect.org)',
      when: (s) => s.today < confirmDay(s),
      action: 'Confirm the talk',
      due: confirmBy,
      priority: 7,
      offers: events('answered', 'scheduled', 'met'),
      fixed: true,
    },
    {
      code: 'S09r',
      name: 'Prepared and confirmed',
      source: 'no second nudge (own choice)',
      action: (s) => talkWords('Talk', s),
      due: nearby,
      offers: events(null, 'scheduled', 'met'),
      fixed: true,
    },
  ],
  Met: [
    {
      code: 'S12',
      name: 'Met, thank',
      source: 'thank them within 24 hours (school handout)',
      when: ({ contact, talk }) => contact.thanked === null || (talk !== null && !isThanked(contact, talk)),
      action: 'Send a thank-you',
      due: thankYouDeadline,
      missing: ['meeting', 'Fill in when you talked'],
      priority: 3,
      offers: events('thanked', 'scheduled'),
      draft: 'thank-you',
      fixed: true,
      inHours: true,
    },
    {
      code: 'S11',
      name: 'Met, debrief',
      source: 'write down what you learned at once (seriousjobseeker.com)',
      when: ({ contact, talk }) => !isDebriefed(contact, talk),
      action: 'Note what you learned',
      due: (s) => businessDaysAfter(s.contact.thanked, s.settings.wrapUpAfter, s),
      priority: 4,
      offers: events('wrapped-up', 'replied', 'scheduled', 'snoozed'),
    },
    {
      code: 'S13',
      name: 'Wrapping up',
      source: 'keep promises, act on advice, send what they asked for (ASBMB, schofieldstrategies.com)',
      action: ({ ties: { toWrapUp } }) => toWrapUp[0]?.standing.action ?? '',
      due: ({ ties: { toWrapUp } }) => {
        const due = toWrapUp[0]?.standing.due ?? null;
        return due === null ? null : onDay(due);
      },
      priority: ({ ties: { toWrapUp } }) => toWrapUp[0]?.standing.priority ?? 5,
      offers: events(null, 'replied', 'scheduled', 'snoozed'),
      todo: ({ ties: { toWrapUp } }) => toWrapUp[0] ?? null,
    },
  ],
};

/** A talk that did not come about: what its to-do says is the next action. `kind` null: whichever it was. */
function lost(code: string, name: string, kind: string | null, state: string): Omit<State, 'priority'> {
  return {
    code,
    name,
    source:
      'reschedules are normal; a note without blame, new times, and at most two of them (ns-careers.com)',
    when: (s) => lostIs(s, kind, state),
    action: ({ ties }) => ties.lost?.standing.action ?? '',
    due: (s) => onReturn(s.ties.lost?.standing.due ?? null, s),
    offers: events('answered', 'scheduled', 'replied', 'snoozed', 'parked'),
    todo: ({ ties }) => ties.lost,
  };
}

function lostIs({ ties: { lost: tie }, contact }: Situation, kind: string | null, state: string): boolean {
  if (tie === null || tie.todo.state !== state || (kind !== null && tie.todo.kind !== kind)) return false;
  // Whoever wrote back since waits for an answer, whatever the to-do says.
  const { replied } = contact;
  return state === 'To do' || replied === null || replied <= (tie.todo.since ?? replied);
}

/** The day on which you answered their last message; null while they wait for it. */
function answered({ contact, answeredOn }: Situation): Day | null {
  const { replied, lastContact } = contact;
  if (replied === null || lastContact === null || lastContact < replied) return null;
  if (lastContact > replied) return lastContact;
  // On the day of the reply itself the dates do not tell which of the two came first.
  const day = answeredOn(contact);
  return day !== null && day >= replied ? day : null;
}

/** The last business day before the talk to come; never without one. */
function confirmDay(situation: Situation): number {
  const talk = talkToCome(situation);
  return talk === null ? Infinity : addBusinessDays(talk.day, -CONFIRM_BEFORE, situation.settings);
}

/** Whether that day has come, and nothing passed between you since. */
function isTimeToConfirm(situation: Situation): boolean {
  const day = confirmDay(situation);
  return situation.today >= day && (situation.contact.lastContact ?? -Infinity) < day;
}

/** Noon of that day, or of today when it has passed. */
function confirmBy(situation: Situation): Due | null {
  const due = beforeTalk(CONFIRM_BEFORE, situation);
  return due?.kind === 'day' ? { kind: 'moment', moment: momentAt(situation.zone, due.day, NOON) } : due;
}

/** Whoever prepared since they last said thanks is prepared for the talk to come, also when it is moved. */
function isPrepared({ contact, ties }: Situation): boolean {
  return ties.preparedOn !== null && (contact.thanked === null || ties.preparedOn > contact.thanked);
}

function talkWords(words: string, { talk, zone }: Situation): string {
  return talk?.timed === true ? `${words} at ${clockTime(zone, talk.start)}` : words;
}
