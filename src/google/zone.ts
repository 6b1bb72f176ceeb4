/** The spreadsheet's time zone as data for the domain, sampled from Google as rarely as possible. */
import { cachedZone } from '../domain/zone.ts';
import type { Moment, Zone } from '../domain/time.ts';

/** `name`: IANA name of the spreadsheet's zone. */
export function zoneOf(name: string): Zone {
  return cachedZone(name, (moment: Moment) => {
    const offset = Utilities.formatDate(new Date(moment), name, 'Z');
    const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3, 5));
    return offset.startsWith('-') ? -minutes : minutes;
  });
}
