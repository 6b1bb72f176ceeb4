import Calendar from 'date-holidays';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBusinessDays, addDays, isoDay, weekdayOf } from '../../../src/domain/calendar.ts';
import { Holidays } from '../../../src/domain/holidays/days.ts';
import { HOLIDAY_LISTS } from '../../../src/domain/holidays/lists.ts';
import { readSettings } from '../../../src/domain/settings/read.ts';
import type { Day } from '../../../src/domain/time.ts';
import { day } from '../plan/people.ts';

const FIRST = 2024;
const LAST = 2040;

/** Every day of a list from 2024 to 2040. */
function daysOf(name: string): string[] {
  const { settings } = readSettings([{ label: 'Holiday list', values: [name] }]);
  const days: string[] = [];
  for (let at = day(`${String(FIRST)}-01-01`); at <= day(`${String(LAST)}-12-31`); at = addDays(at, 1)) {
    if (settings.holidays.has(at)) days.push(isoDay(at));
  }
  return days;
}

/** The oracle's public holidays of those years. */
function judged(country: string, state?: string): string[] {
  const calendar = state === undefined ? new Calendar(country) : new Calendar(country, state);
  const days = new Set<string>();
  for (let year = FIRST; year <= LAST; year += 1) {
    for (const { date, type } of calendar.getHolidays(year))
      if (type === 'public') days.add(date.slice(0, 10));
  }
  // A New Year's Day kept in the old year is listed under the new one by some versions.
  const next = calendar.getHolidays(LAST + 1).filter(({ type }) => type === 'public');
  for (const { date } of next) if (date.startsWith(String(LAST))) days.add(date.slice(0, 10));
  return [...days].filter((date) => date >= `${String(FIRST)}-01-01`).sort();
}

describe('the lists agree with date-holidays in every year from 2024 to 2040', () => {
  it.each([
    ['United Kingdom', 'GB', 'ENG'],
    ['United Kingdom', 'GB', 'WLS'],
    ['Germany', 'DE', undefined],
    ['India', 'IN', undefined],
  ])('%s: %s %s', (name, country, state) => {
    expect(daysOf(name)).toEqual(judged(country, state));
  });

  it('United States, but for the observed Veterans Day', () => {
    // On a weekend the oracle keeps Veterans Day on its date only: the observed day is one of its type "bank",
    // because private employers follow it less often. 5 U.S.C. 6103 (b) makes it a legal holiday like the others.
    const observed = ['2028-11-10', '2029-11-12', '2034-11-10', '2035-11-12', '2040-11-12'];
    expect(daysOf('United States')).toEqual([...judged('US'), ...observed].sort());
  });
});

it('Good Friday is that of date-holidays in other centuries too', () => {
  const calendar = new Calendar('IN');
  const { settings } = readSettings([{ label: 'Holiday list', values: ['India'] }]);
  for (let year = 1600; year < 4200; year += 53) {
    const friday = calendar
      .getHolidays(year)
      .find(({ name }) => name === 'Good Friday')
      ?.date.slice(0, 10);
    const spring = Array.from({ length: 60 }, (_, index) => addDays(day(`${String(year)}-03-10`), index));
    expect(spring.filter((at) => settings.holidays.has(at) && weekdayOf(at) === 5).map(isoDay)).toContain(
      friday,
    );
  }
});

describe('a list', () => {
  it.each([
    ['a Saturday is kept on the Friday before, in the old year too', 'United States', '2027-12-31', true],
    ['the Saturday itself stays a holiday', 'United States', '2028-01-01', true],
    ['a Sunday is kept on the Monday after', 'United States', '2027-07-05', true],
    ['a weekday is not moved', 'United States', '2026-12-24', false],
    ['the last Monday of a May with five', 'United States', '2027-05-31', true],
    ['the last Monday of a May with four', 'United States', '2026-05-25', true],
    ['Christmas on a Saturday moves past Boxing Day', 'United Kingdom', '2027-12-27', true],
    ['and Boxing Day after it', 'United Kingdom', '2027-12-28', true],
    ['Scotland keeps 2 January, England and Wales do not', 'United Kingdom', '2026-01-02', false],
    ['the earliest Easter of a century', 'Germany', '2285-03-23', true],
    ['Corpus Christi is not a holiday of all states', 'Germany', '2026-06-04', false],
    ['Diwali moves with the moon', 'India', '2026-11-08', false],
  ])('%s: %s %s', (_, name, date, free) => {
    const { settings } = readSettings([{ label: 'Holiday list', values: [name] }]);
    expect(settings.holidays.has(day(date))).toBe(free);
  });

  it('of none is none', () => {
    const { settings, problems } = readSettings([{ label: 'Holiday list', values: ['None'] }]);
    expect([settings.holidays.has(day('2026-12-25')), problems]).toEqual([false, []]);
  });

  it('comes together with the own days', () => {
    const { settings } = readSettings([
      { label: 'Holiday list', values: ['germany'] },
      { label: 'Holidays', values: ['2026-06-04', { day: day('2026-11-18') }] },
    ]);
    const free = ['2026-05-01', '2026-06-04', '2026-11-18', '2026-11-19'].map((date) =>
      settings.holidays.has(day(date)),
    );
    expect(free).toEqual([true, true, true, false]);
  });

  it('that we do not know is said, and the own days still count', () => {
    const { settings, problems } = readSettings([
      { label: 'Holiday list', values: ['Atlantis'] },
      { label: 'Holidays', values: ['2026-06-04'] },
    ]);
    expect(settings.holidays.has(day('2026-06-04'))).toBe(true);
    expect(problems.map(({ message }) => message)).toEqual([
      'Holiday list: "Atlantis" is not one of None, United States, United Kingdom, Germany and India. ' +
        'No list is used until you change it.',
    ]);
  });

  it('answers the same in whatever order days are asked for', () => {
    const date = fc.integer({ min: -30_000, max: 200_000 }).map((number) => number as Day);
    fc.assert(
      fc.property(fc.constantFrom(...HOLIDAY_LISTS), fc.array(date), (list, dates) => {
        const asked = new Holidays(new Set(), list);
        for (const at of dates) expect(asked.has(at)).toBe(new Holidays(new Set(), list).has(at));
      }),
    );
  });

  it.each([Number.NaN, Infinity, -Infinity, 1e12, -1e9])('has no day %d', (number) => {
    for (const list of HOLIDAY_LISTS) expect(new Holidays(new Set(), list).has(number as Day)).toBe(false);
  });

  it('leaves business days to move to', () => {
    const weekend = [0, 6];
    fc.assert(
      fc.property(
        fc.constantFrom(...HOLIDAY_LISTS),
        fc.integer({ min: 19_000, max: 40_000 }),
        (list, from) => {
          const holidays = new Holidays(new Set(), list);
          const to = addBusinessDays(from as Day, 1, { weekend, holidays });
          expect(holidays.has(to) || weekend.includes(weekdayOf(to))).toBe(false);
          expect(to - from).toBeLessThan(7);
        },
      ),
    );
  });
});
