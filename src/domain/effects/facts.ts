/** The facts that several events write in the same way. */
import { latest } from '../calendar.ts';
import type { Contact } from '../contact.ts';
import type { Facts } from '../events.ts';
import { usableFacts } from '../plan/facts.ts';
import { isThanked, talkOf } from '../plan/talk.ts';
import type { Day, Moment } from '../time.ts';
import { momentAt } from '../zone.ts';
import type { Click } from './click.ts';

const MS_A_MINUTE = 60_000;

/** Last contact, unless that would take it backwards or write over something the person still has to mend. */
export function touched({ lastContact, problems }: Contact, day: Day): Facts {
  const isUnreadable = problems.some(({ column }) => column === 'lastContact');
  return isUnreadable || (lastContact !== null && lastContact >= day) ? {} : { lastContact: day };
}

/** Setting someone aside settles their reply: one later than Last contact would bring them back at once. */
export function settled(contact: Contact): Facts {
  return contact.replied === null ? {} : touched(contact, contact.replied);
}

/** The Meeting that a talk on that day leaves behind; `{}` when the one in the cell is that talk. */
export function meetingOn({ contact, day, today, when: { zone, now }, settings }: Click): Facts {
  const talk = talkOf(contact, settings, zone);
  if (talk !== null && talk.start <= now && (talk.day >= day || !isThanked(contact, talk))) return {};
  // The hour of a talk on an earlier day is not known; midnight says so.
  if (day !== today) return { meeting: momentAt(zone, day, 0) };
  const { minutes } = usableFacts(contact, today).contact;
  const start = now - (minutes ?? settings.talkMinutes) * MS_A_MINUTE;
  return { meeting: (Math.floor(start / MS_A_MINUTE) * MS_A_MINUTE) as Moment };
}

/** Whoever writes is there again before the day to which they were put off. */
export function noLongerPutOff({ contact: { notBefore }, day }: Click): Facts {
  return notBefore !== null && notBefore > day ? { notBefore: null } : {};
}

/** The last message of an attempt without an answer stays as Followed up: the retry gets no follow-up of its own. */
export function earlierAttempt({ contact, todos, today }: Click): Facts {
  const { contacted, followedUp } = usableFacts(contact, today).contact;
  const forwarded = todos.map(({ kind, state, since }) =>
    kind === 'Introduction' && state === 'Forwarded' && (since ?? today) <= today ? since : null,
  );
  return { followedUp: latest(contacted, followedUp, ...forwarded) };
}

/** A talk that lies ahead does not take place. */
export function withoutTalk({ contact: { meeting }, when: { now } }: Click): Facts {
  return meeting !== null && meeting > now ? { meeting: null } : {};
}
