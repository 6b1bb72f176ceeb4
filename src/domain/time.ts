/** Units of time: calendar days of the spreadsheet's zone, moments, and the zone that joins the two. */

/** A calendar day in the spreadsheet's time zone, counted in whole days since 1970-01-01. */
export type Day = number & { readonly unit: 'day' };

/** A point in time, in milliseconds since 1970-01-01T00:00Z. */
export type Moment = number & { readonly unit: 'moment' };

/** A time zone as data: its name and its offset at any moment. The domain never asks a service for it. */
export interface Zone {
  /** IANA name, for example `America/New_York`. */
  readonly name: string;
  /** Minutes east of UTC at that moment, for example -300. */
  offsetAt(moment: Moment): number;
}

/** A deadline: a whole day, or an exact moment where hours matter (the thank-you). */
export type Due =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'moment'; readonly moment: Moment };

const MS_A_DAY = 86_400_000;

/** A number to sort deadlines by, the earliest first; none comes last. */
export function dueOrder(due: Due | null): number {
  if (due === null) return Number.MAX_SAFE_INTEGER;
  return due.kind === 'day' ? due.day * MS_A_DAY : due.moment;
}
