/** Which stage the facts of a contact imply, and when the stage in its cell goes before them. */
import { latest } from '../calendar.ts';
import { STAGES, type Stage } from '../columns.ts';
import type { Contact } from '../contact.ts';
import type { Day, Moment } from '../time.ts';
import type { TodoState } from '../todoColumns.ts';
import { isDebriefed, isThanked, type Talk } from './talk.ts';
import { NO_TIES, type Ties } from './ties.ts';

/** Days for which a talk is fresh: what was learned is still asked for, and thanks go before a stage further on. Source: own choice. */
export const FRESH_DAYS = 30;

/** The day of an open to-do whose Since is missing: newer than any fact, today as on any other day. */
const NEWEST = Infinity as Day;

/** A stage with the day of the fact that implies it; null where no dated fact does. */
interface Implied {
  readonly stage: Stage;
  readonly since: Day | null;
}

/** The stages of the main path in their order, the only ones that can be further or less far than another. */
const PATH: readonly Stage[] = STAGES.slice(0, STAGES.indexOf('Keep in touch') + 1);
const RANK = new Map<Stage, number>(PATH.map((stage, rank) => [stage, rank]));

/** Stages beside the path, which hold until something newer brings the person back onto it. */
export const ASIDE: readonly Stage[] = ['Parked', 'Not now', 'Declined', 'Bounced'];

/** Stages of before the first message. */
export const BEFORE: readonly Stage[] = STAGES.slice(0, STAGES.indexOf('Contacted'));

/** States of an introduction that is on its way, and of one that leaves the first message to the person. */
const WAITING: readonly TodoState[] = ['To ask', 'Asked', 'Agreed', 'Reminded'];
const OVER: readonly TodoState[] = ['Write directly', 'Declined'];

/**
 * The stage the plan works with. What the facts imply counts, unless the cell says something further that no
 * dated fact contradicts. `talk` is the talk in the contact's Meeting, if it came about or may still do.
 */
export function stageOf(
  contact: Contact,
  talk: Talk | null,
  today: Day,
  now: Moment,
  ties: Ties = NO_TIES,
): Stage {
  const cell = contact.stage;
  if (cell === 'Do not contact' || cell === 'Closed') return cell;
  const implied = impliedBy(contact, talk, today, now, ties);
  if (cell === null) return implied.stage;
  if (talk !== null && implied.stage === 'Scheduled') {
    // A talk that has begun can be over sooner than planned; one that has not cannot.
    return cell === 'Met' && talk.start <= now ? cell : implied.stage;
  }
  // Having an address is no step: whoever wants to wait for an introduction says so in the cell.
  if (implied.since === null) return isStepDone(cell, contact, ties) ? beginning(contact) : cell;
  const oweThanks = talk !== null && isOwed(contact, talk, today);
  if (ASIDE.includes(cell)) {
    const isBack = oweThanks || (cell === 'Parked' && implied.stage === 'Arranging' && isUnanswered(contact));
    return isBack ? implied.stage : cell;
  }
  return isFurther(cell, implied.stage) && !oweThanks && !isOutdated(cell, implied.since, contact, ties)
    ? cell
    : implied.stage;
}

function impliedBy(contact: Contact, talk: Talk | null, today: Day, now: Moment, ties: Ties): Implied {
  if (talk !== null && talk.end > now) return { stage: 'Scheduled', since: talk.day };
  if (talk !== null && !isThanked(contact, talk)) return { stage: 'Met', since: talk.day };
  // A talk that did not come about is being arranged anew, whatever was written since.
  if (ties.lost !== null) return { stage: 'Arranging', since: ties.lost.todo.since ?? NEWEST };
  const { thanked } = contact;
  if (thanked === null) return outreach(contact, null) ?? firstStep(contact, ties);
  const nextRound = outreach(contact, thanked);
  if (nextRound !== null) return nextRound;
  const isWrappedUp = isDebriefed(contact, talk) && ties.toWrapUp.length === 0;
  return { stage: isWrappedUp || today - thanked >= FRESH_DAYS ? 'Keep in touch' : 'Met', since: thanked };
}

/** How far writing back and forth has come, by messages and replies later than `after`. */
function outreach(contact: Contact, after: Day | null): Implied | null {
  const isNew = (day: Day | null): day is Day => day !== null && (after === null || day > after);
  if (isBeforeRetry(contact)) return null;
  const { contacted, followedUp, replied } = contact;
  const sent = latest(contacted, followedUp);
  if (isNew(replied) && (sent === null || replied >= sent)) return { stage: 'Arranging', since: replied };
  // After a talk only a first message opens another round: a later follow-up alone belongs to the round before.
  const opened = after === null || isNew(contacted);
  if (opened && isNew(followedUp) && followedUp === sent) return { stage: 'Followed up', since: followedUp };
  return isNew(contacted) ? { stage: 'Contacted', since: contacted } : null;
}

/** Followed up alone, with a stage of before the first message: it tells of the attempt before the one to come. */
export function isBeforeRetry({ stage, contacted, followedUp, replied }: Contact): boolean {
  return (
    followedUp !== null && contacted === null && replied === null && stage !== null && BEFORE.includes(stage)
  );
}

/**
 * Whether the latest message was the retry, and they have not written since. It is the last one: there is no
 * follow-up and no other retry. One on the day of the last message before it counts as well.
 */
export function isRetried({ contacted, followedUp, replied, thanked }: Contact): boolean {
  const heard = latest(replied, thanked);
  return (
    contacted !== null &&
    followedUp !== null &&
    contacted >= followedUp &&
    (heard === null || heard < followedUp)
  );
}

/** Before anything was written: whoever has an open introduction waits for it. */
function firstStep(contact: Contact, { introduction }: Ties): Implied {
  const { state, since } = introduction?.todo ?? { state: null, since: null };
  return state !== null && WAITING.includes(state)
    ? { stage: 'Ask for introduction', since }
    : { stage: beginning(contact), since: null };
}

/** Whether what the cell asks for is there: a person, a reason to write, an introducer's answer. */
function isStepDone(cell: Stage, { name, why }: Contact, { introduction }: Ties): boolean {
  const state = introduction?.todo.state ?? null;
  switch (cell) {
    case 'Find a person':
      return name !== '';
    case 'Idea':
      return why !== '';
    case 'Ask for introduction':
      return state !== null && OVER.includes(state);
    default:
      return false;
  }
}

/** Where somebody stands to whom nobody has written. */
export function beginning(contact: Contact): Stage {
  if (contact.email !== '' || contact.phone !== '' || contact.profile !== '') return 'Ready to write';
  return contact.name === '' && contact.organization !== '' ? 'Find a person' : 'Idea';
}

function isFurther(stage: Stage, other: Stage): boolean {
  return (RANK.get(stage) ?? 0) > (RANK.get(other) ?? 0);
}

/** Whether a talk has just been held, as the latest thing known, and nobody has said thanks for it. */
function isOwed(contact: Contact, talk: Talk, today: Day): boolean {
  const { contacted, followedUp, replied, lastContact } = contact;
  const isFresh = today - talk.day < FRESH_DAYS;
  const wentOn = isAfter(latest(contacted, followedUp, replied, lastContact), talk.day);
  return isFresh && !wentOn && !isDebriefed(contact, talk) && !isThanked(contact, talk);
}

/** Whether they wrote after everything you wrote. */
function isUnanswered({ replied, contacted, followedUp, lastContact }: Contact): boolean {
  const sent = latest(contacted, followedUp, lastContact);
  return sent === null || isAfter(replied, sent);
}

/** Whether the date that belongs to the stage in the cell is older than the fact that implies another one. */
function isOutdated(cell: Stage, since: Day, contact: Contact, ties: Ties): boolean {
  const { followedUp, replied, thanked, debriefed, lastContact } = contact;
  switch (cell) {
    case 'Followed up':
      return isAfter(since, followedUp);
    case 'Arranging':
      return isAfter(since, replied);
    case 'Scheduled':
      return ties.lost !== null;
    case 'Met':
    case 'Keep in touch':
      // A reply that was answered since does not open another round.
      return isAfter(since, latest(thanked, debriefed)) && (lastContact === null || since > lastContact);
    default:
      return false;
  }
}

/** False when one of the days is not known. */
function isAfter(day: Day | null, other: Day | null): boolean {
  return day !== null && other !== null && day > other;
}
