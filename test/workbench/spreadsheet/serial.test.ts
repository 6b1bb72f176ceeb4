/** Serial numbers and moments agree in any time zone, across the changes of its clock. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { momentOf, serialOf, serialOfDate } from '../../../workbench/emulator/spreadsheet/serial.ts';

const at = (text: string): number => Date.parse(text);

test.each([
  ['noon in winter', '2026-01-15T17:00:00Z', 'America/New_York', 46037.5],
  ['noon in summer', '2026-07-15T16:00:00Z', 'America/New_York', 46218.5],
  ['half-hour zone', '2026-01-15T06:30:00Z', 'Asia/Kolkata', 46037.5],
  ['quarter-hour zone', '2026-01-15T06:15:00Z', 'Asia/Kathmandu', 46037.5],
  ['the day before in the west', '2026-01-15T04:59:00Z', 'America/New_York', 46036 + (23 * 60 + 59) / 1440],
  ['the day after in the east', '2026-01-15T12:00:00Z', 'Pacific/Kiritimati', 46038 + 2 / 24],
  ['before 1970', '1960-02-29T12:00:00Z', 'Etc/UTC', 21975.5],
])('%s', (_, moment, zone, serial) => {
  expect(serialOf(at(moment), zone)).toBeCloseTo(serial, 9);
  expect(momentOf(serial, zone)).toBe(at(moment));
});

describe('when the clock changes', () => {
  const clock = (day: number, hour: number, minute: number): number => day + (hour * 60 + minute) / 1440;
  const spring = serialOfDate(2026, 3, 8);
  const autumn = serialOfDate(2026, 11, 1);

  test.each([
    ['the minute before the gap', clock(spring, 1, 59), '2026-03-08T06:59:00Z'],
    ['a skipped time is an hour later', clock(spring, 2, 30), '2026-03-08T07:30:00Z'],
    ['the minute after the gap', clock(spring, 3, 0), '2026-03-08T07:00:00Z'],
    ['the minute before the overlap', clock(autumn, 0, 59), '2026-11-01T04:59:00Z'],
    ['a doubled time is the first one', clock(autumn, 1, 30), '2026-11-01T05:30:00Z'],
    ['the minute after the overlap', clock(autumn, 2, 0), '2026-11-01T07:00:00Z'],
  ])('New York: %s', (_, serial, moment) => {
    expect(new Date(momentOf(serial, 'America/New_York')).toISOString()).toBe(new Date(moment).toISOString());
  });

  test('milliseconds are kept on such a day too', () => {
    const moment = at('2026-11-01T12:00:00.250Z');
    expect(momentOf(serialOf(moment, 'America/New_York'), 'America/New_York')).toBe(moment);
  });

  test('both moments of a doubled hour show the same serial number', () => {
    expect(serialOf(at('2026-11-01T05:30:00Z'), 'America/New_York')).toBe(
      serialOf(at('2026-11-01T06:30:00Z'), 'America/New_York'),
    );
  });

  test('a zone south of the equator, whose clock moves by half an hour', () => {
    const day = serialOfDate(2026, 10, 4);
    expect(momentOf(clock(day, 2, 0), 'Australia/Lord_Howe')).toBe(at('2026-10-03T15:30:00Z'));
    expect(momentOf(clock(day, 2, 30), 'Australia/Lord_Howe')).toBe(at('2026-10-03T15:30:00Z'));
  });
});

test('every moment comes back from its serial number, but the second of a doubled hour', () => {
  const zones = fc.constantFrom(
    'America/New_York',
    'Europe/Berlin',
    'Australia/Lord_Howe',
    'Asia/Tokyo',
    'Etc/UTC',
  );
  fc.assert(
    fc.property(zones, fc.integer({ min: at('1950-01-01'), max: at('2060-01-01') }), (zone, milliseconds) => {
      const back = momentOf(serialOf(milliseconds, zone), zone);
      const hours = (milliseconds - back) / 3_600_000;
      expect([0, 0.5, 1]).toContain(hours);
      expect(serialOf(back, zone)).toBeCloseTo(serialOf(milliseconds, zone), 8);
    }),
  );
});
