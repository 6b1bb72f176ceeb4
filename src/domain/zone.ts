/** Joins moments and calendar days in a time zone, and makes a zone out of a slow question for its offset. */
import { isoDay, parseIsoDay } from './calendar.ts';
import type { Day, Moment, Zone } from './time.ts';

const MS_A_MINUTE = 60_000;
const MS_A_DAY = 86_400_000;
const MINUTES_A_DAY = 1440;
/** Offsets are asked for once in so many days; since 1970 no zone has changed its offset twice within less than 7 days. */
const SAMPLED_DAYS = 4;

export interface LocalTime {
  readonly day: Day;
  /** 0 to 23. */
  readonly hour: number;
  /** 0 to 59. */
  readonly minute: number;
}

function localMs(zone: Zone, moment: Moment): number {
  return moment + zone.offsetAt(moment) * MS_A_MINUTE;
}

/** The calendar day on the wall at that moment. */
export function dayAt(zone: Zone, moment: Moment): Day {
  return Math.floor(localMs(zone, moment) / MS_A_DAY) as Day;
}

/** Day, hour and minute on the wall at that moment; seconds are dropped. */
export function localParts(zone: Zone, moment: Moment): LocalTime {
  const minutes = Math.floor(localMs(zone, moment) / MS_A_MINUTE);
  const day = Math.floor(minutes / MINUTES_A_DAY) as Day;
  const inDay = minutes - day * MINUTES_A_DAY;
  return { day, hour: Math.floor(inDay / 60), minute: inDay % 60 };
}

/**
 * The moment at which the clock on the wall shows so many minutes after midnight of that day.
 * A time that daylight saving skips moves forward by the gap; of a time that comes twice, the earlier is meant.
 */
export function momentAt(zone: Zone, day: Day, minutesAfterMidnight: number): Moment {
  const local = day * MS_A_DAY + minutesAfterMidnight * MS_A_MINUTE;
  const before = zone.offsetAt((local - MS_A_DAY) as Moment);
  const after = zone.offsetAt((local + MS_A_DAY) as Moment);
  const early = (local - before * MS_A_MINUTE) as Moment;
  if (before === after || zone.offsetAt(early) === before) return early;
  const late = (local - after * MS_A_MINUTE) as Moment;
  return zone.offsetAt(late) === after ? late : early;
}

/** `YYYY-MM-DDTHH:mm` on the wall of the zone. */
export function isoMoment(zone: Zone, moment: Moment): string {
  return `${isoDay(dayAt(zone, moment))}T${clockTime(zone, moment)}`;
}

/** `HH:mm` on the wall of the zone, 00:00 to 23:59. */
export function clockTime(zone: Zone, moment: Moment): string {
  const { hour, minute } = localParts(zone, moment);
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** The moment that a local `YYYY-MM-DDTHH:mm` names, or null when it names none. */
export function parseIsoMoment(zone: Zone, text: string): Moment | null {
  const match = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  const day = parseIsoDay(match?.[1] ?? '');
  return match === null || day === null
    ? null
    : momentAt(zone, day, Number(match[2]) * 60 + Number(match[3]));
}

/**
 * A zone that remembers what it was told, for a host that takes long to say an offset. `sampleOffset` gives the
 * minutes east of UTC at a moment; it is asked about once in four days of the calendar that are looked at, and
 * about 13 times more where the offset changes between two samples.
 */
export function cachedZone(name: string, sampleOffset: (moment: Moment) => number): Zone {
  const samples = new Map<number, number>();
  const changes = new Map<number, Moment>();
  const span = SAMPLED_DAYS * MS_A_DAY;

  const sampleAt = (index: number): number => {
    let offset = samples.get(index);
    if (offset === undefined) {
      offset = sampleOffset((index * span) as Moment);
      samples.set(index, offset);
    }
    return offset;
  };
  const changeIn = (index: number, before: number): Moment => {
    let change = changes.get(index);
    if (change === undefined) {
      let low = index * span;
      let high = low + span;
      while (high - low > MS_A_MINUTE) {
        const middle = low + Math.floor((high - low) / MS_A_MINUTE / 2) * MS_A_MINUTE;
        if (sampleOffset(middle as Moment) === before) low = middle;
        else high = middle;
      }
      change = high as Moment;
      changes.set(index, change);
    }
    return change;
  };

  return {
    name,
    offsetAt(moment) {
      const index = Math.floor(moment / span);
      const before = sampleAt(index);
      const after = sampleAt(index + 1);
      return before === after || moment < changeIn(index, before) ? before : after;
    },
  };
}
