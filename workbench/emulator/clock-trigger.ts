/** When a clock trigger fires next (Google: reference/script/clock-trigger-builder). */
import type { Trigger } from './world.ts';
import { momentOf, offsetAt } from './zone.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * The first firing after a moment, in milliseconds. Google picks some minute of the hour asked for (within 15 minutes
 * of `nearMinute`); here it is the start of the hour, or that very minute.
 */
export function nextDue(trigger: Omit<Trigger, 'id' | 'owner'>, after: number): number {
  if (trigger.everyMinutes !== null) return after + trigger.everyMinutes * MINUTE;
  if (trigger.everyHours !== null) return after + trigger.everyHours * HOUR;
  const zone = trigger.timeZone ?? 'Etc/UTC';
  const local = after + offsetAt(zone, after) * MINUTE;
  const time = (trigger.hour ?? 0) * HOUR + (trigger.minute ?? 0) * MINUTE;
  const today = Math.floor(local / DAY) * DAY;
  const todayDue = momentOf(zone, today + time);
  return todayDue > after ? todayDue : momentOf(zone, today + (trigger.everyDays ?? 1) * DAY + time);
}
