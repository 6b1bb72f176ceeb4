/** Which stage the facts of a contact imply, and when the stage in its cell goes before them. */
import { latest } from '../calendar.ts';
import { STAGES, type Stage } from '../columns.ts';
import type { Contact } from '../contact.ts';
import type { Day, Moment } from '../time.ts';
import { isThanked, type Talk } from './talk.ts';

/** Days for which a talk is fresh: what was learned is still asked for, and thanks go before a stage further on. Source: own choice. */
export const FRESH_DAYS = 30;

/** A stage with the day of the fact that implies it; null where no dated fact does. */
interface Implied {
  readonly stage: Stage;
  readonly since: Day | null;
}

/** The stages of the main path in their order, the only ones that can be further or less far than another. */
const PATH: readonly Stage[] = STAGES.slice(0, STAGES.indexOf('Keep in touch') + 1);
const RANK = new Map<Stage, number>(PATH.map((stage, rank) => [stage, rank]));

/** Stages beside the path, which hold until something newer brings the person back onto it. */
const ASIDE: readonly Stage[] = ['Parked', 'Not now', 'Declined', 'Bounced'];

/**
 * The stage the plan works with. What the facts imply counts, unless the cell says something further that no
 * dated fact contradicts. `talk` is the talk in the contact's Meeting.
 */
export function stageOf(contact: Contact, talk: Talk | null, today: Day, now: Moment): Stage {
  const cell = contact.stage;
  if (cell === 'Do not contact' || cell === 'Closed') return cell;
  const implied = impliedBy(contact, talk, today, now);
  if (cell === null) return implied.stage;
  if (talk !== null && implied.stage === 'Scheduled') {
    // A talk that has begun can be over sooner than planned; one that has not cannot.
    return cell === 'Met' && talk.start <= now ? cell : implied.stage;
  }
  // Having an address is no step: whoever wants to wait for an introduction says so in the cell.
  if (implied.since === null) return cell;
  const oweThanks = talk !== null && isOwed(contact, talk, today);
  if (ASIDE.includes(cell)) {
    const isBack = oweThanks || (cell === 'Parked' && implied.stage === 'Arranging' && isUnanswered(contact));
    return isBack ? implied.stage : cell;
  }
  return isFurther(cell, implied.stage) && !oweThanks && !isOutdated(cell, implied.since, contact)
    ? cell
    : implied.stage;
}

function impliedBy(contact: Contact, talk: Talk | null, today: Day, now: Moment): Implied {
  if (talk !== null && talk.end > now) return { stage: 'Scheduled', since: talk.day };
  if (talk !== null && !isThanked(contact, talk)) return { stage: 'Met', since: talk.day };
  const { thanked, debriefed } = contact;
  if (thanked === null) return outreach(contact, null) ?? { stage: beginning(contact), since: null };
  const nextRound = outreach(contact, thanked);
  if (nextRound !== null) return nextRound;
  const isDebriefed = debriefed !== null && (talk === null || debriefed >= talk.day);
  const isWrappedUp = isDebriefed || today - thanked >= FRESH_DAYS;
  return { stage: isWrappedUp ? 'Keep in touch' : 'Met', since: thanked };
}

/** How far writing back and forth has come, by messages and replies later than `after`. */
function outreach(contact: Contact, after: Day | null): Implied | null {
  const isNew = (day: Day | null): day is Day => day !== null && (after === null || day > after);
  const { contacted, followedUp, replied } = contact;
  const sent = latest(contacted, followedUp);
  if (isNew(replied) && (sent === null || replied >= sent)) return { stage: 'Arranging', since: replied };
  // After a talk only a first message opens another round: a later follow-up alone belongs to the round before.
  const opened = after === null || isNew(contacted);
  if (opened && isNew(followedUp) && followedUp === sent) return { stage: 'Followed up', since: followedUp };
  return isNew(contacted) ? { stage: 'Contacted', since: contacted } : null;
}

function beginning(contact: Contact): Stage {
  if (contact.email !== '' || contact.phone !== '' || contact.profile !== '') return 'Ready to write';
  return contact.name === '' && contact.organization !== '' ? 'Find a person' : 'Idea';
}

function isFurther(stage: Stage, other: Stage): boolean {
  return (RANK.get(stage) ?? 0) > (RANK.get(other) ?? 0);
}

/** Whether a talk has just been held, as the latest thing known, and nobody has said thanks for it. */
function isOwed(contact: Contact, talk: Talk, today: Day): boolean {
  const { contacted, followedUp, replied, lastContact, debriefed } = contact;
  const isFresh = today - talk.day < FRESH_DAYS;
  const wentOn = isAfter(latest(contacted, followedUp, replied, lastContact), talk.day);
  const isDebriefed = debriefed !== null && debriefed >= talk.day;
  return isFresh && !wentOn && !isDebriefed && !isThanked(contact, talk);
}

/** Whether they wrote after everything you wrote. */
function isUnanswered({ replied, contacted, followedUp, lastContact }: Contact): boolean {
  const sent = latest(contacted, followedUp, lastContact);
  return sent === null || isAfter(replied, sent);
}

/** Whether the date that belongs to the stage in the cell is older than the fact that implies another one. */
function isOutdated(cell: Stage, since: Day, contact: Contact): boolean {
  const { followedUp, replied, thanked, debriefed, lastContact } = contact;
  switch (cell) {
    case 'Followed up':
      return isAfter(since, followedUp);
    case 'Arranging':
      return isAfter(since, replied);
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
