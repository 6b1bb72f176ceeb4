/** Local times of the command line, `2026-11-22T08:00`, in a zone. */
import { momentOf } from '../emulator/zone.ts';

const LOCAL =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?)?(Z|[+-]\d{2}:\d{2})?$/;

/** Milliseconds since 1970 of a local time; one with an offset of its own means just that. Throws a sentence. */
export function momentOfLocal(text: string, zone: string): number {
  const match = LOCAL.exec(text);
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '0', offset] = match ?? [];
  const local = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
    Number(fraction.padEnd(3, '0')),
  );
  const isReal =
    match !== null &&
    new Date(local).getUTCDate() === Number(day) &&
    Number(hour) < 24 &&
    Number(minute) < 60;
  if (!isReal) throw new Error(`"${text}" is not a time. Write it like 2026-11-22T08:00.`);
  return offset === undefined
    ? momentOf(zone, local)
    : Date.parse(new Date(local).toISOString().replace('Z', offset));
}
