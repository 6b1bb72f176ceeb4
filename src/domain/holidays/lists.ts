/** The ready-made lists of holidays, as rules. */

export interface HolidayList {
  readonly name: string;
  /** For the help beside the setting: which days the list holds. */
  readonly covers: string;
}

export const HOLIDAY_LISTS: readonly HolidayList[] = [];
