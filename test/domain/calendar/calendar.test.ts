import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addBusinessDays,
  addDays,
  dayOf,
  isBusinessDay,
  isoDay,
  nextBusinessDay,
  parseIsoDay,
  partsOf,
  weekdayOf,
  type WorkWeek,
} from '../../../src/domain/calendar.ts';
import type { Day } from '../../../src/domain/time.ts';
import { day } from '../plan/people.ts';

const WEEK: WorkWeek = { weekend: [0, 6], holidays: new Set() };
const withHolidays = (...days: string[]): WorkWeek => ({ ...WEEK, holidays: new Set(days.map(day)) });
const anyDay = fc.integer({ min: -719162, max: 2932896 }).map((n) => n as Day);

describe('a date is a day only when the calendar has it', () => {
  it.each([
    [1970, 1, 1, 0],
    [1969, 12, 31, -1],
    [2024, 2, 29, 19782],
    [2023, 2, 29, null],
    [2000, 2, 29, 11016],
    [1900, 2, 29, null],
    [2026, 2, 31, null],
    [2026, 4, 30, 20573],
    [2026, 4, 31, null],
    [2026, 0, 1, null],
    [2026, 13, 1, null],
    [2026, 1, 0, null],
    [2026, 1, 1.5, null],
    [50, 1, 1, -701265],
    [1, 1, 1, -719162],
    [0, 12, 31, null],
    [9999, 12, 31, 2932896],
    [10000, 1, 1, null],
    [Number.NaN, 1, 1, null],
  ])('%d-%d-%d is %s', (year, month, date, expected) => {
    expect(dayOf(year, month, date)).toBe(expected);
  });

  it.each([
    '2026-2-3',
    '2026-02-30',
    '20260203',
    ' 2026-02-03',
    '2026-02-03T10:00',
    '',
    'tomorrow',
    '0000-01-01',
  ])('the text "%s" names no day', (text) => {
    expect(parseIsoDay(text)).toBeNull();
  });

  it('every day survives being written and read', () => {
    fc.assert(
      fc.property(anyDay, (some) => {
        expect(parseIsoDay(isoDay(some))).toBe(some);
        const { year, month, date } = partsOf(some);
        expect(dayOf(year, month, date)).toBe(some);
      }),
    );
  });

  it.each([
    ['1969-12-31', 3],
    ['1970-01-01', 4],
    ['2026-11-22', 0],
    ['2026-11-23', 1],
    ['2024-02-29', 4],
    ['1900-01-01', 1],
  ])('%s is weekday %d', (text, expected) => {
    expect(weekdayOf(day(text))).toBe(expected);
  });
});

describe('business days', () => {
  it.each([
    // from, business days, to: Friday 20 November 2026
    ['2026-11-19', 1, '2026-11-20'],
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-11-22', 1, '2026-11-23'],
    ['2026-11-20', 5, '2026-11-27'],
    ['2026-11-20', 7, '2026-12-01'],
    ['2026-11-20', 0, '2026-11-20'],
    ['2026-11-21', 0, '2026-11-23'],
    ['2026-11-23', -1, '2026-11-20'],
    ['2026-11-22', -1, '2026-11-20'],
    ['2026-11-24', -2, '2026-11-20'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-29', 1, '2024-03-01'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2026-01-30', 1, '2026-02-02'],
  ])('%s plus %d is %s', (from, count, to) => {
    expect(isoDay(addBusinessDays(day(from), count, WEEK))).toBe(to);
  });

  it.each([
    ['2026-12-23', 1, '2026-12-24'],
    ['2026-12-24', 1, '2026-12-28'],
    ['2026-12-28', -1, '2026-12-24'],
  ])('around Christmas as a holiday, %s plus %d is %s', (from, count, to) => {
    expect(isoDay(addBusinessDays(day(from), count, withHolidays('2026-12-25')))).toBe(to);
  });

  it.each([
    ['2026-11-20', '2026-11-20'],
    ['2026-11-21', '2026-11-23'],
    ['2026-11-22', '2026-11-23'],
    ['2026-11-26', '2026-11-30'],
  ])('with Thanksgiving and the day after free, the business day from %s on is %s', (from, to) => {
    expect(isoDay(nextBusinessDay(day(from), withHolidays('2026-11-26', '2026-11-27')))).toBe(to);
  });

  it('the weekend is what the settings say', () => {
    const gulf: WorkWeek = { weekend: [5, 6], holidays: new Set() };
    expect(isoDay(addBusinessDays(day('2026-11-19'), 1, gulf))).toBe('2026-11-22');
  });

  it('a week that is all weekend counts as one without, so that counting ends', () => {
    const idle: WorkWeek = { weekend: [0, 1, 2, 3, 4, 5, 6], holidays: new Set() };
    expect(isoDay(addBusinessDays(day('2026-11-20'), 2, idle))).toBe('2026-11-22');
  });

  it('stepping lands on business days, and so many lie between', () => {
    const week = withHolidays('2026-12-25', '2027-01-01', '2026-11-26');
    const near = fc.integer({ min: 20700, max: 20900 }).map((n) => n as Day);
    fc.assert(
      fc.property(
        near,
        fc.integer({ min: -30, max: 30 }).filter((n) => n !== 0),
        (from, count) => {
          const to = addBusinessDays(from, count, week);
          expect(isBusinessDay(to, week)).toBe(true);
          const step = Math.sign(count);
          let passed = 0;
          for (let at = from; at !== to; ) {
            at = addDays(at, step);
            if (isBusinessDay(at, week)) passed += 1;
          }
          expect(passed).toBe(Math.abs(count));
        },
      ),
    );
  });
});
