/** Local times of the command line, `2026-11-22T08:00`, in a zone. */
import { momentOf } from '../emulator/zone.ts';

const LOCAL =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)?$/;
/** Spreadsheets count days from the end of 1899, and zones are guesswork before. */
const FIRST_YEAR = '1900';

/** Milliseconds since 1970 of a local time; one with an offset of its own means just that. Throws a sentence. */
export function momentOfLocal(text: string, zone: string): number {
  const [, day = '', clock = '00:00', second = '00', fraction = '', offset] = LOCAL.exec(text) ?? [];
  const written = `${day}T${clock}:${second}.${fraction.padEnd(3, '0')}`;
  const local = Date.parse(`${written}Z`);
  // What no calendar or clock shows is carried over into the next month, day or minute, if it is read at all.
  const isReal = !Number.isNaN(local) && new Date(local).toISOString() === `${written}Z`;
  if (!isReal || day < FIRST_YEAR) {
    throw new Error(`"${text}" is not a time. Write it like 2026-11-22T08:00.`);
  }
  return offset === undefined ? momentOf(zone, local) : Date.parse(`${written}${offset}`);
}
