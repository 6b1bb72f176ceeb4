/** Serial numbers of Sheets (days since 1899-12-30 on the wall clock of a time zone) and moments, right across DST. */

const DAY = 86_400_000;
/** Days from 1899-12-30 to 1970-01-01. */
const EPOCH = 25_569;

const formatters = new Map<string, Intl.DateTimeFormat>();
/** By zone: the offset of a whole UTC day, or null when the zone changes its clock within it. */
const offsetsByDay = new Map<string, Map<number, number | null>>();

/** True when the name is a time zone that this machine knows, for example `America/New_York`. */
export function isTimeZone(zone: string): boolean {
  try {
    formatter(zone);
    return true;
  } catch {
    return false;
  }
}

function formatter(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(zone, made);
  return made;
}

/** Milliseconds by which the wall clock of the zone is ahead of UTC at that moment. */
export function zoneOffset(zone: string, milliseconds: number): number {
  const day = Math.floor(milliseconds / DAY);
  let days = offsetsByDay.get(zone);
  if (days === undefined) offsetsByDay.set(zone, (days = new Map<number, number | null>()));
  let offset = days.get(day);
  if (offset === undefined) {
    const first = exactOffset(zone, day * DAY);
    offset = first === exactOffset(zone, (day + 1) * DAY - 1000) ? first : null;
    days.set(day, offset);
  }
  return offset ?? exactOffset(zone, milliseconds);
}

function exactOffset(zone: string, milliseconds: number): number {
  const parts: Record<string, string> = {};
  for (const { type, value } of formatter(zone).formatToParts(milliseconds)) parts[type] = value;
  const number = (name: string): number => Number(parts[name]);
  const year = parts['era'] === 'BC' ? 1 - number('year') : number('year');
  const wall = new Date(0);
  wall.setUTCFullYear(year, number('month') - 1, number('day'));
  wall.setUTCHours(number('hour'), number('minute'), number('second'));
  return wall.getTime() - Math.floor(milliseconds / 1000) * 1000;
}

/** The wall-clock serial number of a moment. */
export function serialOf(milliseconds: number, zone: string): number {
  return (milliseconds + zoneOffset(zone, milliseconds)) / DAY + EPOCH;
}

/**
 * The moment at which the zone's wall clock shows a serial number, to the millisecond. A time that comes twice
 * is the first one; a time that is skipped is as much later as the clock jumps, as in JavaScript's `Date`.
 */
export function momentOf(serial: number, zone: string): number {
  const wall = Math.round((serial - EPOCH) * DAY);
  const before = wall - zoneOffset(zone, wall - DAY);
  const after = wall - zoneOffset(zone, wall + DAY);
  if (before === after) return before;
  const earlier = Math.min(before, after);
  const shows = (moment: number): boolean => moment + zoneOffset(zone, moment) === wall;
  if (shows(earlier)) return earlier;
  if (shows(Math.max(before, after))) return Math.max(before, after);
  return before;
}

/** The serial number of a calendar date, without time. The month counts from 1. */
export function serialOfDate(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / DAY + EPOCH;
}

/** Year, month (from 1) and day of a serial number. */
export function dateOfSerial(serial: number): { year: number; month: number; day: number } {
  const date = new Date((Math.floor(serial) - EPOCH) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
