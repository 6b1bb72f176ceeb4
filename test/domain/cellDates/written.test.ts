import { describe, expect, it } from 'vitest';
import { addDays, dayOf, isoDay, partsOf } from '../../../src/domain/calendar.ts';
import { localeOrder, parseDay, parseMoment, provenOrder } from '../../../src/domain/cellDates.ts';
import type { Day, Zone } from '../../../src/domain/time.ts';
import { isoMoment } from '../../../src/domain/zone.ts';

const zone: Zone = { name: 'Test/East', offsetAt: () => 120 };
const LEAP_YEAR = Array.from({ length: 366 }, (_, n) => addDays((dayOf(2024, 1, 1) ?? 0) as Day, n));

function day(text: string): string {
  const parsed = parseDay(text);
  return 'value' in parsed ? isoDay(parsed.value) : parsed.message;
}

function moment(text: string): string {
  const parsed = parseMoment(text, zone);
  return 'value' in parsed ? isoMoment(zone, parsed.value) : parsed.message;
}

/** As a program writes it that knows the language: an independent judge. */
function written(locale: string, options: Intl.DateTimeFormatOptions, of: Day): string {
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(of * 86_400_000);
}

describe('every day of a year, as it is written in', () => {
  const LONG = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  it.each([
    ['American English', 'en-US', LONG],
    ['American English with the weekday', 'en-US', { dateStyle: 'full' }],
    ['American English, short', 'en-US', { dateStyle: 'medium' }],
    ['British English', 'en-GB', LONG],
    ['British English with the weekday', 'en-GB', { dateStyle: 'full' }],
    [
      'British English, short',
      'en-GB',
      { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
    ],
    ['German', 'de-DE', LONG],
    ['Austrian German', 'de-AT', LONG],
    ['German with the weekday', 'de-DE', { dateStyle: 'full' }],
    ['German, short', 'de-DE', { day: 'numeric', month: 'short', year: 'numeric' }],
    ['German in numbers', 'de-DE', { dateStyle: 'medium' }],
    ['French', 'fr-FR', LONG],
    ['French with the weekday', 'fr-FR', { dateStyle: 'full' }],
    ['French, short', 'fr-FR', { dateStyle: 'medium' }],
    ['Spanish', 'es-ES', LONG],
    ['Spanish with the weekday', 'es-ES', { dateStyle: 'full' }],
    ['Spanish, short', 'es-ES', { dateStyle: 'medium' }],
  ] as const)('%s', (_, locale, options) => {
    const misread = LEAP_YEAR.map((of) => [written(locale, options, of), isoDay(of)] as const).filter(
      ([text, iso]) => day(text) !== iso,
    );
    expect(misread).toEqual([]);
  });

  it.each([
    ['fév', 2],
    ['Mrz', 3],
    ['Maerz', 3],
    ['Juni', 6],
    ['aoû', 8],
    ['Sep', 9],
  ])('and the short word %s', (word, month) => {
    const [text, parsed] = [`3. ${word}. 2024`, parseDay(`3. ${word}. 2024`)];
    expect('value' in parsed && partsOf(parsed.value), text).toEqual({ year: 2024, month, date: 3 });
  });

  it.each(['Mon', 'Tue', 'Tues', 'Wed', 'Thu', 'Thurs', 'Fri', 'Sat', 'Sun', 'Monday', 'Saturday'])(
    'and after the weekday %s',
    (weekday) => {
      expect(day(`${weekday} 3 May 2024`)).toBe('2024-05-03');
      expect(day(`${weekday}., 3 May 2024`)).toBe('2024-05-03');
    },
  );
});

describe('a day', () => {
  it.each([
    ['12Mar2024', '2024-03-12'],
    ['12  Mar \t 2024', '2024-03-12'],
    ['12 de marzo del 2024', '2024-03-12'],
    ['12 Mar, 2024', '2024-03-12'],
    ['Mar 12 2024', '2024-03-12'],
    ['Mar-12-2024', '2024-03-12'],
    ['Mar 12,2024', '2024-03-12'],
    ['March 1st, 2024', '2024-03-01'],
    [`2026-11-24${' '.repeat(90)}`, '2026-11-24'],
  ])('%j is %s', (text, iso) => {
    expect(day(text)).toBe(iso);
  });

  it.each([
    'x 2026-11-24',
    '2026-11-24 x',
    'x25/03/2026',
    '1 Mar 12, 2024',
    'Mar 12 x2024',
    'on Tuesday, 12 March 2024',
    'Nov 24x',
    'Nov x24',
    'Nov 24 x',
    `2026-11-24${' '.repeat(91)}`,
  ])('is not guessed from %j', (text) => {
    expect(day(text)).toMatch(/is not a date/);
  });

  it.each(['12/31', '3 - 4', '3. 12', 'Nov 24', '24. Nov.', '5 Nov', '24 Nov 10:30'])(
    'has a year, unlike %j',
    (text) => {
      expect(day(text)).toBe(`"${text}" has no year. Type a date like 2026-11-24.`);
    },
  );

  it.each(['3/12/2026', '12/3/2026'])('can be read in two ways in %j', (text) => {
    expect(day(text)).toMatch(/can be read as two dates/);
  });

  it.each(['45000.75', '45000,25', '7'])('is no number like %j', (text) => {
    expect(day(text)).toMatch(/is a number, not a date/);
  });

  it('is the one that is written, whatever the zone, unless the text says how far from UTC', () => {
    expect(parseDay('2026-11-24 23:30', { zone })).toEqual(parseDay('2026-11-24'));
    expect(parseDay('2026-11-24T22:30Z')).toEqual(parseDay('2026-11-24'));
    expect(parseDay('2026-11-24T22:30Z', { zone })).toEqual(parseDay('2026-11-25'));
  });
});

describe('a moment', () => {
  it.each([
    ['2026-11-24 1:30 pm', '2026-11-24T13:30'],
    ['2026-11-24 12 am', '2026-11-24T00:00'],
    ['2026-11-24T14:30+05:30', '2026-11-24T11:00'],
    ['2026-11-24T14:30+0530', '2026-11-24T11:00'],
    ['2026-11-24T14:30+05', '2026-11-24T11:30'],
    ['2026-11-24T14:30-05:45', '2026-11-24T22:15'],
    ['2026-11-24T14:30+14:00', '2026-11-24T02:30'],
    ['2026-11-24T14:30 UTC', '2026-11-24T16:30'],
    ['2026-11-24 14:30:59.5', '2026-11-24T14:30'],
  ])('%j is %s two hours east of Greenwich', (text, expected) => {
    expect(moment(text)).toBe(expected);
  });

  it.each(['2026-11-24 14:30:60', '2026-11-24T14:30+14:01', '2026-11-24T14:30+05:3', '2026-11-24 13 pm'])(
    'is not guessed from %j',
    (text) => {
      expect(moment(text)).toMatch(/is not a date with a time/);
    },
  );
});

describe('the order of day and month', () => {
  it.each([
    [['25/12/2026'], 'dmy'],
    [['12/25/2026'], 'mdy'],
    [['25/03/26'], 'dmy'],
    [['3/25/26 10:00'], 'mdy'],
    [['25/25/2026'], null],
    [['12/12/2026'], null],
    [['25/03/2'], null],
    [['on 25/03/2026'], null],
  ] as const)('%j proves %s', (texts, order) => {
    expect(provenOrder(texts)).toBe(order);
  });

  it('follows the country, not the language', () => {
    expect(['en_PH', 'es-PR', 'fil'].map(localeOrder)).toEqual(['mdy', 'mdy', 'mdy']);
    expect(['en_USA', 'us_DE', 'filx'].map(localeOrder)).toEqual(['dmy', 'dmy', 'dmy']);
  });
});
