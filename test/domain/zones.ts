/** Real time zones for tests, with their offsets taken from Node's own tables. */
import type { Moment, Zone } from '../../src/domain/time.ts';
import { cachedZone } from '../../src/domain/zone.ts';

/** Minutes east of UTC, the slow and certain way. */
export function offsetByIntl(name: string): (moment: Moment) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
  return (moment) => {
    const parts = format.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const match = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(parts);
    const minutes = Number(match?.[2] ?? 0) * 60 + Number(match?.[3] ?? 0);
    return match?.[1] === '-' ? -minutes : minutes;
  };
}

const zones = new Map<string, Zone>();

export function zone(name: string): Zone {
  const known = zones.get(name) ?? cachedZone(name, offsetByIntl(name));
  zones.set(name, known);
  return known;
}

export const ZONES = ['America/New_York', 'Europe/Berlin', 'Asia/Kolkata', 'Pacific/Auckland'] as const;
