/** The Holidays cell: dates as people write them, many in one cell, and what in it is no date. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isoDay } from '../../../src/domain/calendar.ts';
import type { DateOrder } from '../../../src/domain/cellDates.ts';
import type { SettingCell } from '../../../src/domain/settings/cells.ts';
import { daysFrom } from '../../../src/domain/settings/days.ts';
import { day } from '../plan/people.ts';

function read(cells: readonly SettingCell[], order: DateOrder | null = null) {
  const { value, complaints } = daysFrom(cells, () => order);
  return { days: Array.from(value ?? [], isoDay).sort(), complaints };
}

const parts = (cells: readonly SettingCell[], order: DateOrder | null = null): unknown[] =>
  read(cells, order).complaints.map(({ place, why }) => [place, /^"(.*?)"/.exec(why)?.[1]]);

const CHRISTMAS = '2026-12-25';
const NEW_YEAR = '2027-01-01';

describe('dates are told apart', () => {
  test.each([
    '2026-12-25,2027-01-01',
    '2026-12-25 2027-01-01',
    '2026-12-25; 2027-01-01;',
    '2026-12-25\n2027-01-01\r\n',
    'December 25, 2026, January 1, 2027',
    'Dec 25,2026,Jan 1,2027',
    'Friday, December 25, 2026; Friday, January 1, 2027',
    '25 Dec 2026 1 Jan 2027',
    '12/25/2026, 1/1/2027',
    '25/12/2026, 01/01/2027',
    '25.12.2026, 1.1.27',
    '25. 12. 2026, 1. 1. 2027',
    'Freitag, 25. Dezember 2026, 1. Januar 2027',
    'viernes, 25 de diciembre de 2026, viernes, 1 de enero de 2027',
    'vendredi 25 décembre 2026, vendredi 1 janvier 2027',
    ' , 2026-12-25 ,, January 1, 2027 , ',
  ])('%j', (text) => {
    expect(read([text])).toEqual({ days: [CHRISTMAS, NEW_YEAR], complaints: [] });
  });

  it('in several cells, real dates too', () => {
    expect(read([{ day: day(CHRISTMAS) }, '', '1 January 2027']).days).toEqual([CHRISTMAS, NEW_YEAR]);
  });
});

describe('which number is the month', () => {
  test.each<[string, DateOrder | null, string[]]>([
    ['5/1/2027', 'mdy', ['2027-05-01']],
    ['5/1/2027', 'dmy', ['2027-01-05']],
    ['5/1/2027', null, []],
    ['5/1/2027, 12/25/2026', 'dmy', [CHRISTMAS, '2027-05-01']],
    ['25/12/2026, 5/1/2027', 'mdy', [CHRISTMAS, '2027-01-05']],
    ['5/1/2027, 12/25/2026, 25/12/2026', 'dmy', [CHRISTMAS, '2027-01-05']],
    ['5.1.2027', 'mdy', ['2027-01-05']],
  ])('%j where the locale says %j', (text, order, expected) =>
    expect(read([text], order).days).toEqual(expected),
  );

  it('is told by another cell too', () => {
    expect(read(['5/1/2027', '12/25/2026'], 'dmy').days).toEqual([CHRISTMAS, '2027-05-01']);
  });

  it('is asked once, and only where nothing else tells', () => {
    let asked = 0;
    const order = (): DateOrder => {
      asked += 1;
      return 'mdy';
    };
    daysFrom(['2026-12-25, 25.12.2026, 1/1/2027, Easter, 5/1/2027, 31/12/2026'], order);
    expect(asked).toBe(0);
    daysFrom(['5/1/2027, 5/2/2027', '5/3/2027'], order);
    expect(asked).toBe(1);
  });
});

describe('what is no date is told as it was typed, and the others count', () => {
  test.each<[SettingCell[], unknown[]]>([
    [
      ['Easter, Diwali'],
      [
        [0, 'Easter'],
        [0, 'Diwali'],
      ],
    ],
    [['Easter Monday'], [[0, 'Easter Monday']]],
    [
      ['Easter\nDiwali'],
      [
        [0, 'Easter'],
        [0, 'Diwali'],
      ],
    ],
    [['2026-12-25 off, 2027-01-01'], [[0, 'off']]],
    [
      ['the 2026-12-25 or so'],
      [
        [0, 'the'],
        [0, 'or so'],
      ],
    ],
    [['Dec 25'], [[0, 'Dec 25']]],
    [['2026-12-25', '', 'soon'], [[2, 'soon']]],
    [['2026-02-30'], [[0, '2026-02-30']]],
    [
      [20, true],
      [
        [0, '20'],
        [1, 'true'],
      ],
    ],
  ])('%j', (cells, expected) => expect(parts(cells)).toEqual(expected));

  it('with an example', () => {
    expect(read(['2026-12-25, Easter'])).toEqual({
      days: [CHRISTMAS],
      complaints: [
        { place: 0, why: '"Easter" is not a date. Type one like 2026-12-25; the others are used.' },
      ],
    });
  });
});

it('days come back however they are written and separated', () => {
  const style = fc.constantFrom<Intl.DateTimeFormatOptions & { in: string }>(
    { in: 'sv-SE' },
    { in: 'de-DE', dateStyle: 'full' },
    { in: 'en-US', dateStyle: 'full' },
    { in: 'en-GB', dateStyle: 'medium' },
    { in: 'fr-FR', dateStyle: 'long' },
    { in: 'es-ES', dateStyle: 'full' },
    { in: 'de-DE', dateStyle: 'short' },
  );
  const written = fc.tuple(
    fc.integer({ min: 0, max: 36_500 }),
    style,
    fc.constantFrom(', ', '; ', '\n', ','),
  );
  fc.assert(
    fc.property(fc.array(written, { maxLength: 8 }), (dates) => {
      const all = dates.map(([offset, { in: locale, ...options }, separator]) => {
        const date = new Date(Date.UTC(2000, 0, 1 + offset));
        const text = date.toLocaleDateString(locale, { ...options, timeZone: 'UTC' });
        return { iso: date.toISOString().slice(0, 10), text: text + separator };
      });
      const { days, complaints } = read([all.map(({ text }) => text).join('')]);
      expect(complaints).toEqual([]);
      expect(days).toEqual([...new Set(all.map(({ iso }) => iso))].sort());
    }),
  );
});
