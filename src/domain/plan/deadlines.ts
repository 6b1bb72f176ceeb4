/** When the next action of each state falls due, before snoozing and free days are looked at. Null: a date is missing. */
import { addBusinessDays, addDays, latest } from '../calendar.ts';
import type { Contact } from '../contact.ts';
import type { Settings } from '../settings.ts';
import type { Day, Due, Moment } from '../time.ts';
import { momentAt } from '../zone.ts';
import type { Situation } from './situation.ts';
import { FRESH_DAYS } from './stage.ts';
import { isDebriefed, type Talk } from './talk.ts';
import type { Ties } from './ties.ts';

const MS_A_MINUTE = 60_000;
const MS_AN_HOUR = 3_600_000;
/** Business days after the return of somebody who was away before the clocks run again. Source: own choice. */
const BACK_AT_WORK = 2;
/** Minutes. */
const NEARBY_BEFORE = 15;
/** Updates in a row without an answer after which they come half as often. Source: own choice. */
const SILENT_UPDATES = 2;

/** So many business days after a day, or null when the day is not known. */
export function businessDaysAfter(day: Day | null, count: number, { settings }: Situation): Due | null {
  return day === null ? null : onDay(addBusinessDays(day, count, settings));
}

export function onDay(day: Day): Due {
  return { kind: 'day', day };
}

/** A clock that waits for an answer: it begins with the message, or anew once somebody who was away is back at work. */
export function waitingAfter(sent: Day | null, count: number, situation: Situation): Due | null {
  return sent === null ? null : onDay(endOfWait(sent, count, situation));
}

/** A day of one's own, or the day on which somebody who is away is back at work. */
export function onReturn(day: Day | null, situation: Situation): Due | null {
  return day === null ? null : onDay(latest(day, backAtWork(situation)));
}

function backAtWork({ ties, settings }: Situation): Day | null {
  return ties.backOn === null ? null : addBusinessDays(ties.backOn, BACK_AT_WORK, settings);
}

export function endOfWait(sent: Day, count: number, situation: Situation): Day {
  const { settings } = situation;
  return addBusinessDays(latest(sent, backAtWork(situation)), count, settings);
}

/** The one follow-up: so many business days after the first message, and not before so many days of the calendar. */
export function followUpDue(situation: Situation): Due | null {
  const { contact, settings } = situation;
  const sent = contact.contacted ?? contact.lastContact;
  if (sent === null) return null;
  const waited = endOfWait(sent, settings.followUpAfter, situation);
  return onDay(latest(waited, addDays(sent, settings.followUpAfterDays)));
}

/** The talk that has not ended yet. */
export function talkToCome({ talk, now }: Situation): Talk | null {
  return talk !== null && talk.end > now ? talk : null;
}

/** So many business days before the talk to come, or today when that has passed. */
export function beforeTalk(count: number, situation: Situation): Due | null {
  const talk = talkToCome(situation);
  if (talk === null) return null;
  return onDay(latest(situation.today, addBusinessDays(talk.day, -count, situation.settings)));
}

/**
 * A quarter of an hour before the talk, so that you are nearby; the way there is not known. On the day of the talk at
 * the earliest, and never earlier than today. Source: be nearby 15 minutes before (Mac’s List).
 */
export function nearby(situation: Situation): Due | null {
  const { today, zone } = situation;
  const talk = talkToCome(situation);
  if (talk === null) return null;
  const day = latest(talk.day, today);
  if (!talk.timed) return onDay(day);
  const moment = Math.max(talk.start - NEARBY_BEFORE * MS_A_MINUTE, momentAt(zone, day, 0)) as Moment;
  return { kind: 'moment', moment };
}

/** Real hours from the end of the talk; free days do not matter. Source: 24 hours (001-34). */
export function thankYouDeadline({ talk, settings }: Situation): Due | null {
  if (talk === null) return null;
  return { kind: 'moment', moment: (talk.end + settings.thankWithin * MS_AN_HOUR) as Moment };
}

/** The last day on which anything passed between the two of you. */
export function lastTouch({ contact, talk }: Situation): Day | null {
  const { contacted, followedUp, replied, lastContact, thanked } = contact;
  return latest(contacted, followedUp, replied, lastContact, thanked, talk?.day ?? null);
}

/** Days between updates, twice as many after two without an answer. 0: none. */
export function cadence({ contact, settings, ties, silentUpdates }: Situation): number {
  const days = daysBetween(contact, ties, settings);
  const isOwnWish = typeof contact.checkInEvery === 'number';
  return !isOwnWish && days > 0 && silentUpdates(contact) >= SILENT_UPDATES ? 2 * days : days;
}

/** Their own wish, else by how close you are: what the cell says comes before what the to-dos say. 0: none. */
export function daysBetween(
  { checkInEvery }: Pick<Contact, 'checkInEvery'>,
  { isMentor }: Pick<Ties, 'isMentor'>,
  { mentorEvery, lightEvery, checkInEvery: normally }: Settings,
): number {
  if (typeof checkInEvery === 'number') return checkInEvery;
  if (checkInEvery === 'Mentor' || (checkInEvery === null && isMentor)) return mentorEvery;
  return checkInEvery === 'Light' ? lightEvery : normally;
}

/** Counted from whatever passed between the two of you last. */
export function nextUpdate(situation: Situation): Due | null {
  const last = lastTouch(situation);
  if (last === null) return null;
  const due = latest(addDays(last, cadence(situation)), backAtWork(situation));
  return onDay(notBeforeLapse(due, situation));
}

/** The first check-in after a talk, three weeks on; null when something passed between you since the thanks. */
export function firstCheckIn(situation: Situation): Due | null {
  const { talk, contact, settings, ties } = situation;
  const { thanked } = contact;
  if (talk === null || thanked === null || settings.firstCheckInAfter === 0 || ties.news === null)
    return null;
  if (
    latest(contact.contacted, contact.followedUp, contact.replied, contact.lastContact, thanked) !== thanked
  ) {
    return null;
  }
  const due = latest(addDays(talk.day, settings.firstCheckInAfter), ties.news.standing.due);
  return onDay(notBeforeLapse(due, situation));
}

/** Who is in touch because the time to wrap up ran out is not late on the very day that happens. */
function notBeforeLapse(due: Day, { contact, talk, ties }: Situation): Day {
  const { stage, thanked } = contact;
  const isLeftOver = !isDebriefed(contact, talk) || ties.toWrapUp.length > 0;
  const lapsed = stage !== 'Keep in touch' && thanked !== null && isLeftOver;
  return lapsed ? latest(due, addDays(thanked, FRESH_DAYS)) : due;
}
