/** Which stage the facts of a contact imply, and when the stage in its cell goes before them. */
import { latest } from '../calendar.ts';
import { STAGES, type Stage } from '../columns.ts';
import type { Contact } from '../contact.ts';
import type { Day, Moment } from '../time.ts';
import { isThanked, type Talk } from './talk.ts';

/** Days after the thank-you during which what was learned is still asked for. Source: own choice. */
export const WRAP_UP_DAYS = 30;

/** A stage with the day of the fact that implies it; null where no dated fact does. */
interface Implied {
  readonly stage: Stage;
  readonly since: Day | null;
}

/** The stages of the main path in their order, the only ones that can be further or less far than another. */
const PATH: readonly Stage[] = STAGES.slice(0, STAGES.indexOf('Keep in touch') + 1);
const RANK = new Map<Stage, number>(PATH.map((stage, rank) => [stage, rank]));

/** Stages beside the path, each with the implied stages that bring a person back onto it. */
const REVIVED_BY: Partial<Record<Stage, readonly Stage[]>> = {
  Parked: ['Arranging', 'Scheduled', 'Met'],
  'Not now': ['Scheduled', 'Met'],
  Declined: ['Scheduled', 'Met'],
  Bounced: ['Scheduled', 'Met'],
  'Do not contact': [],
  Closed: [],
};

/**
 * The stage the plan works with. What the facts imply counts, unless the cell says something further that no
 * dated fact contradicts. `talk` is the talk in the contact's Meeting.
 */
export function stageOf(contact: Contact, talk: Talk | null, today: Day, now: Moment): Stage {
  const implied = impliedBy(contact, talk, today, now);
  const cell = contact.stage;
  if (cell === null) return implied.stage;
  const revivers = REVIVED_BY[cell];
  if (revivers !== undefined) {
    return revivers.includes(implied.stage) && isNews(implied, contact) ? implied.stage : cell;
  }
  if (implied.stage === 'Scheduled') {
    // A talk that has begun can be over sooner than planned; one that has not cannot.
    return cell === 'Met' && talk !== null && talk.start <= now ? cell : implied.stage;
  }
  // Having an address is no step: whoever wants to wait for an introduction says so in the cell.
  if (implied.since === null) return cell;
  return isFurther(cell, implied.stage) && !isOutdated(cell, implied, contact) ? cell : implied.stage;
}

function impliedBy(contact: Contact, talk: Talk | null, today: Day, now: Moment): Implied {
  if (talk !== null && talk.end > now) return { stage: 'Scheduled', since: talk.day };
  if (talk !== null && !isThanked(contact, talk)) return { stage: 'Met', since: talk.day };
  const { thanked, debriefed } = contact;
  if (thanked === null) return outreach(contact, null) ?? { stage: beginning(contact), since: null };
  const nextRound = outreach(contact, thanked);
  if (nextRound !== null) return nextRound;
  const isDebriefed = debriefed !== null && (talk === null || debriefed >= talk.day);
  const isWrappedUp = isDebriefed || today - thanked >= WRAP_UP_DAYS;
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

/** Whether a fact came after everything that was known when the person was set aside. A talk to come always did. */
function isNews({ stage, since }: Implied, contact: Contact): boolean {
  if (stage === 'Scheduled') return true;
  const { contacted, followedUp, lastContact, replied, thanked } = contact;
  if (stage === 'Arranging') return isAfter(since, latest(contacted, followedUp, lastContact)) !== false;
  return isAfter(since, latest(contacted, followedUp, lastContact, replied, thanked)) === true;
}

/** Whether the date that belongs to the stage in the cell is older than the fact that implies another one. */
function isOutdated(cell: Stage, { stage, since }: Implied, contact: Contact): boolean {
  const { followedUp, replied, thanked, debriefed, lastContact } = contact;
  switch (cell) {
    case 'Followed up':
      return isAfter(since, followedUp) === true;
    case 'Arranging':
      return isAfter(since, replied) === true;
    case 'Met':
    case 'Keep in touch': {
      const wrappedUp = latest(thanked, debriefed);
      // A reply that was answered since does not open another round; a talk does, whatever was written since.
      const answered = stage === 'Met' ? null : lastContact;
      return isAfter(since, wrappedUp) === true && isAfter(since, answered) !== false;
    }
    default:
      return false;
  }
}

/** Null when one of the days is not known. */
function isAfter(day: Day | null, other: Day | null): boolean | null {
  return day === null || other === null ? null : day > other;
}
