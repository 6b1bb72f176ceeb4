/** Facts that cannot all be true: said in Status in plain words, never guessed away. */
import { isoDay, latest } from '../calendar.ts';
import { STAGES } from '../columns.ts';
import type { Contact } from '../contact.ts';
import type { Day, Moment } from '../time.ts';
import { type Complaint, complaint, hasComplaint } from './facts.ts';
import { ASIDE, FRESH_DAYS } from './stage.ts';
import type { Talk } from './talk.ts';
import type { Ties } from './ties.ts';

/** Adds to `known`, the complaints about single cells; where Meeting cannot be read nothing is said about its absence. */
export function contradictions(
  contact: Contact,
  talk: Talk | null,
  ties: Ties,
  now: Moment,
  known: readonly Complaint[],
): readonly Complaint[] {
  const { stage, contacted, followedUp, replied, debriefed, thanked } = contact;
  const found = [...known];
  const hasNoTalk =
    talk === null && ties.lost === null && isBeforeMet(contact) && !hasComplaint(known, 'meeting');
  if (thanked !== null && hasNoTalk && !wentOn(contact, thanked)) {
    found.push(complaint('thanked', 'there is no talk to thank for. Fill in Meeting, or clear this date.'));
  } else if (thanked !== null && talk !== null && isTooEarly(thanked, talk, contact)) {
    found.push(
      complaint(
        'thanked',
        `${isoDay(thanked)} is before the talk on ${isoDay(talk.day)}. One of the two is wrong.`,
      ),
    );
  }
  if (debriefed !== null && hasNoTalk && !wentOn(contact, debriefed)) {
    found.push(complaint('debriefed', 'there is no talk to note. Fill in Meeting, or clear this date.'));
  }
  // Who wrote first, or was introduced, can be followed up without a first message.
  const hasNoFirst = contacted === null && replied === null && !hasComplaint(known, 'contacted');
  if (followedUp !== null && hasNoFirst && isAwaited(stage)) {
    found.push(
      complaint('contacted', 'you followed up, but there is no first message. Fill in when you wrote.'),
    );
  }
  if (stage === 'Met' && talk !== null && talk.start > now) {
    found.push(
      complaint('stage', `Met, but the talk is on ${isoDay(talk.day)}. Change the one that is wrong.`),
    );
  }
  if (stage !== null && ASIDE.includes(stage) && talk !== null && talk.start > now) {
    found.push(
      complaint(
        'stage',
        `${stage}, but a talk is set for ${isoDay(talk.day)}. Change the one that is wrong.`,
      ),
    );
  }
  return found;
}

/** Whether you wrote to each other since: then the day belongs to a talk before that, which Meeting tells of no more. */
function wentOn({ contacted, followedUp, replied }: Contact, day: Day): boolean {
  return latest(day, contacted, followedUp, replied) > day;
}

/** Whether an answer to the follow-up is waited for; elsewhere it may tell of the attempt before a retry. */
function isAwaited(stage: Contact['stage']): boolean {
  return stage === null || stage === 'Contacted' || stage === 'Followed up';
}

/** Whether the cell tells of nothing that comes with or after a talk. */
function isBeforeMet({ stage }: Contact): boolean {
  return stage === null || STAGES.indexOf(stage) < STAGES.indexOf('Met');
}

/** Thanks for an earlier talk are older than this one, too: only those just before it, with nothing since, are meant for it. */
function isTooEarly(thanked: Day, talk: Talk, contact: Contact): boolean {
  if (thanked >= talk.day || talk.day - thanked >= FRESH_DAYS) return false;
  const { contacted, followedUp, replied, lastContact, debriefed } = contact;
  return debriefed === null && latest(thanked, contacted, followedUp, replied, lastContact) === thanked;
}
