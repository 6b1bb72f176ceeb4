/** When the next action of each stage falls due, before snoozing and free days are looked at. Null: a date is missing. */
import { addBusinessDays, addDays, latest } from '../calendar.ts';
import type { Day, Due, Moment } from '../time.ts';
import type { Situation } from './rule.ts';
import { FRESH_DAYS } from './stage.ts';
import type { Talk } from './talk.ts';

const MS_AN_HOUR = 3_600_000;

/** So many business days after a day, or null when the day is not known. */
export function businessDaysAfter(day: Day | null, count: number, { settings }: Situation): Due | null {
  return day === null ? null : onDay(addBusinessDays(day, count, settings));
}

export function onDay(day: Day): Due {
  return { kind: 'day', day };
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

/** Real hours from the end of the talk; free days do not matter. Source: 24 hours (001-34). */
export function thankYouDeadline({ talk, settings }: Situation): Due | null {
  if (talk === null) return null;
  return { kind: 'moment', moment: (talk.end + settings.thankWithin * MS_AN_HOUR) as Moment };
}

/** Counted from whatever passed between the two of you last. The contact's own wish goes before the setting. */
export function nextUpdate({ contact, talk, settings }: Situation): Due | null {
  const { stage, contacted, followedUp, replied, lastContact, thanked, debriefed } = contact;
  const last = latest(contacted, followedUp, replied, lastContact, thanked, talk?.day ?? null);
  if (last === null) return null;
  const due = addDays(last, contact.checkInEvery ?? settings.checkInEvery);
  // Who came here because the time to wrap up ran out is not late on the very day that happens.
  const isDebriefed = debriefed !== null && (talk === null || debriefed >= talk.day);
  const lapsed = stage !== 'Keep in touch' && thanked !== null && !isDebriefed;
  return onDay(lapsed ? latest(due, addDays(thanked, FRESH_DAYS)) : due);
}
