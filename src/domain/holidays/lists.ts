/** The ready-made lists of holidays as rules. They hold from 2024 on; earlier years had other days. */

/** A day of the year. `moved`: by so many days it is kept later (or earlier) when it falls on that weekday. */
interface FixedRule {
  readonly name: string;
  /** Month, 1 to 12, and date. */
  readonly on: readonly [month: number, date: number];
  /** 0 = Sunday to 6 = Saturday. The day itself stays a holiday too. */
  readonly moved?: Readonly<Record<number, number>>;
}

/** The nth, or the last, such weekday of a month. */
export interface WeekdayRule {
  readonly name: string;
  readonly nth: number | 'last';
  readonly weekday: number;
  readonly month: number;
}

interface EasterRule {
  readonly name: string;
  /** Days after Easter Sunday of the western church. */
  readonly easter: number;
}

export type HolidayRule = FixedRule | WeekdayRule | EasterRule;

export interface HolidayList {
  readonly name: string;
  /** For the help beside the setting: which days the list holds, and which it does not. */
  readonly covers: string;
  readonly rules: readonly HolidayRule[];
}

const MONDAY = 1;
const THURSDAY = 4;

/** 5 U.S.C. 6103: a Saturday is kept on the Friday before, a Sunday on the Monday after. */
const OBSERVED = { 6: -1, 0: 1 };
/** Royal proclamations under the Banking and Financial Dealings Act 1971: the next weekday that is not one already. */
const SUBSTITUTE = { 6: 2, 0: 1 };
const SUBSTITUTE_OF_TWO = { 6: 2, 0: 2 };

export const HOLIDAY_LISTS: readonly HolidayList[] = [
  {
    name: 'United States',
    covers: 'the federal holidays with their observed days',
    // https://www.opm.gov/policy-data-oversight/pay-leave/federal-holidays/
    rules: [
      { name: "New Year's Day", on: [1, 1], moved: OBSERVED },
      { name: 'Birthday of Martin Luther King, Jr.', nth: 3, weekday: MONDAY, month: 1 },
      { name: "Washington's Birthday", nth: 3, weekday: MONDAY, month: 2 },
      { name: 'Memorial Day', nth: 'last', weekday: MONDAY, month: 5 },
      { name: 'Juneteenth', on: [6, 19], moved: OBSERVED },
      { name: 'Independence Day', on: [7, 4], moved: OBSERVED },
      { name: 'Labor Day', nth: 1, weekday: MONDAY, month: 9 },
      { name: 'Columbus Day', nth: 2, weekday: MONDAY, month: 10 },
      { name: 'Veterans Day', on: [11, 11], moved: OBSERVED },
      { name: 'Thanksgiving Day', nth: 4, weekday: THURSDAY, month: 11 },
      { name: 'Christmas Day', on: [12, 25], moved: OBSERVED },
    ],
  },
  {
    name: 'United Kingdom',
    covers: 'the bank holidays of England and Wales with their substitute days, without one-off ones',
    // https://www.gov.uk/bank-holidays
    rules: [
      { name: "New Year's Day", on: [1, 1], moved: SUBSTITUTE },
      { name: 'Good Friday', easter: -2 },
      { name: 'Easter Monday', easter: 1 },
      { name: 'Early May bank holiday', nth: 1, weekday: MONDAY, month: 5 },
      { name: 'Spring bank holiday', nth: 'last', weekday: MONDAY, month: 5 },
      { name: 'Summer bank holiday', nth: 'last', weekday: MONDAY, month: 8 },
      { name: 'Christmas Day', on: [12, 25], moved: SUBSTITUTE_OF_TWO },
      { name: 'Boxing Day', on: [12, 26], moved: SUBSTITUTE_OF_TWO },
    ],
  },
  {
    name: 'Germany',
    covers: 'the nine holidays of all states',
    // Einigungsvertrag, Article 2 (2), for 3 October; the others stand in the holiday act of every state.
    rules: [
      { name: 'Neujahr', on: [1, 1] },
      { name: 'Karfreitag', easter: -2 },
      { name: 'Ostermontag', easter: 1 },
      { name: 'Tag der Arbeit', on: [5, 1] },
      { name: 'Christi Himmelfahrt', easter: 39 },
      { name: 'Pfingstmontag', easter: 50 },
      { name: 'Tag der Deutschen Einheit', on: [10, 3] },
      { name: '1. Weihnachtstag', on: [12, 25] },
      { name: '2. Weihnachtstag', on: [12, 26] },
    ],
  },
  {
    name: 'India',
    covers:
      'Republic Day, Good Friday, Ambedkar Jayanti, Independence Day, Gandhi Jayanti and Christmas; days that move ' +
      'with the moon, like Holi, Eid and Diwali, are not in it',
    // The nationwide days of date-holidays, which the test compares with.
    rules: [
      { name: 'Republic Day', on: [1, 26] },
      { name: 'Good Friday', easter: -2 },
      { name: 'Ambedkar Jayanti', on: [4, 14] },
      { name: 'Independence Day', on: [8, 15] },
      { name: 'Gandhi Jayanti', on: [10, 2] },
      { name: 'Christmas', on: [12, 25] },
    ],
  },
];
