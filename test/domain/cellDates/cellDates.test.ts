import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDay, parseIsoDay } from '../../../src/domain/calendar.ts';
import {
  type DateOrder,
  localeOrder,
  parseDay,
  parseMoment,
  provenOrder,
} from '../../../src/domain/cellDates.ts';
import type { Day, Zone } from '../../../src/domain/time.ts';
import { isoMoment } from '../../../src/domain/zone.ts';

const zone: Zone = { name: 'Test/East', offsetAt: () => 120 };

function day(text: string, order?: DateOrder): string {
  const parsed = parseDay(text, order === undefined ? {} : { order });
  return 'value' in parsed ? isoDay(parsed.value) : parsed.message;
}

function moment(text: string, order?: DateOrder): string {
  const parsed = parseMoment(text, zone, order === undefined ? {} : { order });
  return 'value' in parsed ? isoMoment(zone, parsed.value) : parsed.message;
}

describe('a day in text', () => {
  test.each([
    ['2026-11-24', '2026-11-24'],
    ['2026-3-4', '2026-03-04'],
    ['2026/11/24', '2026-11-24'],
    ['12 Mar 2024', '2024-03-12'],
    ['12-Mar-2024', '2024-03-12'],
    ['Mar 12, 2024', '2024-03-12'],
    ['March 12th, 2024', '2024-03-12'],
    ['12th of March 2024', '2024-03-12'],
    ['Tuesday, 12 March 2024', '2024-03-12'],
    ['12. März 2024', '2024-03-12'],
    ['Dienstag, 12. Dezember 2023', '2023-12-12'],
    ['12 août 2024', '2024-08-12'],
    ['12 de marzo de 2024', '2024-03-12'],
    ['12.03.2024', '2024-03-12'],
    ['24. 11. 2026', '2026-11-24'],
    ['2026. 11. 24.', '2026-11-24'],
    ['Mar. 12, 2024', '2024-03-12'],
    ['4.3.26', '2026-03-04'],
    ['25/03/2026', '2026-03-25'],
    ['03/25/2026', '2026-03-25'],
    ['05/05/2026', '2026-05-05'],
    ['2026-11-24T23:30', '2026-11-24'],
    ['2026-11-24 08:00:30', '2026-11-24'],
    ['  2026-11-24\n', '2026-11-24'],
    ['29.02.2028', '2028-02-29'],
    ['1900-01-01', '1900-01-01'],
    ['2199-12-31', '2199-12-31'],
  ])('%j means %s', (text, expected) => expect(day(text)).toBe(expected));

  test.each([
    ['3/4/2026', 'mdy', '2026-03-04'],
    ['3/4/2026', 'dmy', '2026-04-03'],
    ['3-4-26', 'mdy', '2026-03-04'],
    ['25/03/2026', 'mdy', '2026-03-25'],
    ['3.4.2026', 'mdy', '2026-04-03'],
  ] as const)('%j in order %s means %s', (text, order, expected) => expect(day(text, order)).toBe(expected));

  test.each([
    ['tomorrow', '"tomorrow" is not a date. Type one like 2026-11-24.'],
    ['31.02.2026', '"31.02.2026" is not a date. Type one like 2026-11-24.'],
    ['2026-13-01', '"2026-13-01" is not a date. Type one like 2026-11-24.'],
    ['2026-00-10', '"2026-00-10" is not a date. Type one like 2026-11-24.'],
    ['29.02.2026', '"29.02.2026" is not a date. Type one like 2026-11-24.'],
    ['13/13/2026', '"13/13/2026" is not a date. Type one like 2026-11-24.'],
    ['12 Foo 2024', '"12 Foo 2024" is not a date. Type one like 2026-11-24.'],
    ['2026-11/24', '"2026-11/24" is not a date. Type one like 2026-11-24.'],
    ['', '"" is not a date. Type one like 2026-11-24.'],
    ['3/4', '"3/4" has no year. Type a date like 2026-11-24.'],
    ['3.4.', '"3.4." has no year. Type a date like 2026-11-24.'],
    ['3 Mar', '"3 Mar" has no year. Type a date like 2026-11-24.'],
    ['3/4 10:00', '"3/4 10:00" has no year. Type a date like 2026-11-24.'],
    ['3/4/2026', '"3/4/2026" can be read as two dates. Type it like 2026-11-24.'],
    ['45000', '"45000" is a number, not a date. Type one like 2026-11-24.'],
    ['20261124', '"20261124" is a number, not a date. Type one like 2026-11-24.'],
    ['45000.5', '"45000.5" is a number, not a date. Type one like 2026-11-24.'],
    ['1899-12-31', '"1899-12-31" is too far away to be meant. Check the year.'],
    ['2200-01-01', '"2200-01-01" is too far away to be meant. Check the year.'],
  ])('%j is refused: %s', (text, expected) => expect(day(text)).toBe(expected));

  test('with a UTC offset is the day of that moment in the zone', () => {
    const parsed = parseDay('2026-11-24T22:30Z', { zone });
    expect('value' in parsed && isoDay(parsed.value)).toBe('2026-11-25');
  });

  test('is found again in every way of writing it, in every order', () => {
    const days = fc.integer({ min: parseIsoDay('1900-01-01') ?? 0, max: parseIsoDay('2199-12-31') ?? 0 });
    fc.assert(
      fc.property(days, (number) => {
        const iso = isoDay(number as Day);
        const [year = '', month = '', date = ''] = iso.split('-');
        expect(day(iso)).toBe(iso);
        expect(day(`${month}/${date}/${year}`, 'mdy')).toBe(iso);
        expect(day(`${String(Number(date))}/${String(Number(month))}/${year}`, 'dmy')).toBe(iso);
        expect(day(`${date}.${month}.${year}`)).toBe(iso);
        expect(moment(`${iso} 09:05`)).toBe(`${iso}T09:05`);
      }),
    );
  });

  test('never throws and says at most one short sentence about hostile text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(day(text, 'mdy').length).toBeLessThan(120);
      }),
    );
    expect(day('9'.repeat(50_000))).toMatch(/^"9{39}…" is not a date/);
  });
});

describe('a moment in text', () => {
  test.each([
    ['2026-11-24T14:30', '2026-11-24T14:30'],
    ['2026-11-24 14:30:59', '2026-11-24T14:30'],
    ['2026-11-24', '2026-11-24T00:00'],
    ['2026-11-24T14:30Z', '2026-11-24T16:30'],
    ['2026-11-24T14:30:00.000+01:00', '2026-11-24T15:30'],
    ['2026-11-24 14:30 -0500', '2026-11-24T21:30'],
    ['11/24/2026 14:30', '2026-11-24T14:30'],
    ['24.11.2026 14:30', '2026-11-24T14:30'],
    ['24.11.2026, 14:30', '2026-11-24T14:30'],
    ['2026. 11. 24. 14:30', '2026-11-24T14:30'],
    ['Nov 24, 2026, 2:30 PM', '2026-11-24T14:30'],
    ['Nov 24, 2026 at 2:30 p.m.', '2026-11-24T14:30'],
    ['24 Nov 2026 12:05 am', '2026-11-24T00:05'],
    ['24 Nov 2026 12:05 pm', '2026-11-24T12:05'],
    ['24 Nov 2026 2pm', '2026-11-24T14:00'],
    ['24 Nov 2026 2:30\u202fPM', '2026-11-24T14:30'],
    ['2026-11-24 23:59', '2026-11-24T23:59'],
  ])('%j means %s', (text, expected) => expect(moment(text)).toBe(expected));

  test.each([
    ['2026-11-24 24:00'],
    ['2026-11-24 13:00 pm'],
    ['2026-11-24 0:30 am'],
    ['2026-11-24 14:60'],
    ['2026-11-24 14'],
    ['14:30'],
    ['tomorrow 14:30'],
    ['2026-11-24 14:30 +25:00'],
  ])('%j is refused', (text) => {
    expect(moment(text)).toBe(`"${text}" is not a date with a time. Type one like 2026-11-24 14:30.`);
  });
});

describe('the order of day and month', () => {
  test.each([
    [['3/4/2026', '25/03/2026'], 'dmy'],
    [['3/4/2026', '03/25/2026 10:00'], 'mdy'],
    [['13/04/2026'], 'dmy'],
    [['12/04/2026', '12/12/2026'], null],
    [['25/03/2026', '03/25/2026'], null],
    [['25.03.2026', '2026-03-25', 'x'], null],
  ] as const)('%j proves %s', (texts, expected) => expect(provenOrder(texts)).toBe(expected));

  test.each([
    ['en_US', 'mdy'],
    ['es_US', 'mdy'],
    ['fil_PH', 'mdy'],
    ['en_GB', 'dmy'],
    ['de_DE', 'dmy'],
    ['', 'dmy'],
  ])('in a spreadsheet of locale %j is %s', (locale, expected) => expect(localeOrder(locale)).toBe(expected));
});
