/** Time zones as Apps Script takes them, by name or as `GMT+2`: the offset of a moment, the moment of a local time. */
import { isTimeZone, momentOf as momentOfSerial, zoneOffset } from './spreadsheet/serial.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const EPOCH_SERIAL = 25_569;

/** Minutes east of UTC. `GMT+2` and `GMT-05:30` are taken as Java takes them; an unknown name means GMT. */
export function offsetAt(zone: string, moment: number): number {
  const fixed = fixedOffset(zone);
  if (fixed !== null) return fixed;
  return isTimeZone(zone) ? zoneOffset(zone, moment) / MINUTE : 0;
}

/** The moment of a local time, given as the milliseconds it would have in UTC. In a gap, as in JavaScript's `Date`. */
export function momentOf(zone: string, local: number): number {
  const fixed = fixedOffset(zone);
  if (fixed !== null || !isTimeZone(zone)) return local - (fixed ?? 0) * MINUTE;
  return momentOfSerial(local / DAY + EPOCH_SERIAL, zone);
}

/** Whether it is a time zone at all, by name or as an offset. */
export function isKnownZone(zone: string): boolean {
  return fixedOffset(zone) !== null || isTimeZone(zone);
}

function fixedOffset(zone: string): number | null {
  const match = /^(?:GMT|UTC)?([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone);
  if (match === null) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? -minutes : minutes;
}
