/** The next or latest talk with a contact: its day, its start and end, and whether thanks were said for it. */
import { addDays } from '../calendar.ts';
import type { Contact } from '../contact.ts';
import type { Settings } from '../settings.ts';
import type { Day, Moment, Zone } from '../time.ts';
import { localParts, momentAt } from '../zone.ts';

export interface Talk {
  readonly day: Day;
  readonly start: Moment;
  readonly end: Moment;
  /** False when only the day is known: the talk then counts as over when that day is. */
  readonly timed: boolean;
}

const MS_A_MINUTE = 60_000;

/** The talk in the column Meeting. Midnight stands for a date typed without a time: nobody meets at midnight. */
export function talkOf(contact: Contact, settings: Settings, zone: Zone): Talk | null {
  const start = contact.meeting;
  if (start === null) return null;
  const { day, hour, minute } = localParts(zone, start);
  if (hour === 0 && minute === 0) return dayLongTalk(day, zone);
  const minutes = contact.minutes ?? settings.talkMinutes;
  return { day, start, end: (start + minutes * MS_A_MINUTE) as Moment, timed: true };
}

/** A talk of which only the day is known. */
export function dayLongTalk(day: Day, zone: Zone): Talk {
  return { day, start: momentAt(zone, day, 0), end: momentAt(zone, addDays(day, 1), 0), timed: false };
}

/** What was learned counts as noted when it was on the day of the talk or later. */
export function isDebriefed({ debriefed }: Contact, talk: Talk | null): boolean {
  return debriefed !== null && (talk === null || debriefed >= talk.day);
}

/** Thanks count for a talk when they were said on its day or later. */
export function isThanked(contact: Contact, talk: Talk): boolean {
  return contact.thanked !== null && contact.thanked >= talk.day;
}
