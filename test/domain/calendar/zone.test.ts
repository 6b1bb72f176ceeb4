import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDay } from '../../../src/domain/calendar.ts';
import type { Day, Moment } from '../../../src/domain/time.ts';
import {
  cachedZone,
  dayAt,
  isoMoment,
  localParts,
  momentAt,
  parseIsoMoment,
} from '../../../src/domain/zone.ts';
import { day } from '../plan/people.ts';
import { offsetByIntl, zone, ZONES } from '../zones.ts';

const utc = (text: string) => Date.parse(`${text}Z`) as Moment;
const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

describe('the clock on the wall', () => {
  it.each([
    // zone, moment in UTC, local
    ['America/New_York', '2026-03-08T06:59', '2026-03-08T01:59'],
    ['America/New_York', '2026-03-08T07:00', '2026-03-08T03:00'],
    ['America/New_York', '2026-11-01T05:59', '2026-11-01T01:59'],
    ['America/New_York', '2026-11-01T06:00', '2026-11-01T01:00'],
    ['America/New_York', '2026-11-22T04:59', '2026-11-21T23:59'],
    ['America/New_York', '2026-11-22T05:00', '2026-11-22T00:00'],
    ['Europe/Berlin', '2026-03-29T00:59', '2026-03-29T01:59'],
    ['Europe/Berlin', '2026-03-29T01:00', '2026-03-29T03:00'],
    ['Europe/Berlin', '2026-10-25T00:59', '2026-10-25T02:59'],
    ['Europe/Berlin', '2026-10-25T01:00', '2026-10-25T02:00'],
    ['Asia/Kolkata', '2026-11-21T18:29', '2026-11-21T23:59'],
    ['Asia/Kolkata', '2026-11-21T18:30', '2026-11-22T00:00'],
    ['Pacific/Auckland', '2026-04-04T13:59', '2026-04-05T02:59'],
    ['Pacific/Auckland', '2026-04-04T14:00', '2026-04-05T02:00'],
    ['Pacific/Auckland', '2026-09-26T13:59', '2026-09-27T01:59'],
    ['Pacific/Auckland', '2026-09-26T14:00', '2026-09-27T03:00'],
  ])('in %s %s UTC is %s', (name, moment, local) => {
    expect(isoMoment(zone(name), utc(moment))).toBe(local);
    expect(isoDay(dayAt(zone(name), utc(moment)))).toBe(local.slice(0, 10));
  });

  it('seconds are dropped', () => {
    expect(localParts(zone('Asia/Kolkata'), (utc('2026-11-22T00:00') + 59_999) as Moment)).toEqual({
      day: day('2026-11-22'),
      hour: 5,
      minute: 30,
    });
  });
});

describe('a time on the wall names one moment', () => {
  it.each([
    // skipped in spring: forward by the gap
    ['America/New_York', '2026-03-08', '01:59', '2026-03-08T06:59'],
    ['America/New_York', '2026-03-08', '02:00', '2026-03-08T07:00'],
    ['America/New_York', '2026-03-08', '02:30', '2026-03-08T07:30'],
    ['America/New_York', '2026-03-08', '03:00', '2026-03-08T07:00'],
    ['Europe/Berlin', '2026-03-29', '02:30', '2026-03-29T01:30'],
    ['Pacific/Auckland', '2026-09-27', '02:30', '2026-09-26T14:30'],
    // twice in autumn: the earlier
    ['America/New_York', '2026-11-01', '00:59', '2026-11-01T04:59'],
    ['America/New_York', '2026-11-01', '01:00', '2026-11-01T05:00'],
    ['America/New_York', '2026-11-01', '01:59', '2026-11-01T05:59'],
    ['America/New_York', '2026-11-01', '02:00', '2026-11-01T07:00'],
    ['Europe/Berlin', '2026-10-25', '02:30', '2026-10-25T00:30'],
    ['Pacific/Auckland', '2026-04-05', '02:30', '2026-04-04T13:30'],
    // never
    ['Asia/Kolkata', '2026-03-29', '02:30', '2026-03-28T21:00'],
    // midnight that does not exist
    ['America/Sao_Paulo', '2018-11-04', '00:00', '2018-11-04T03:00'],
  ])('in %s on %s at %s', (name, date, clock, moment) => {
    expect(momentAt(zone(name), day(date), minutes(clock))).toBe(utc(moment));
  });

  it.each(['2026-11-22T24:00', '2026-11-22T09:60', '2026-11-31T09:00', '2026-11-22', '2026-11-22T9:00', ''])(
    '"%s" names none',
    (text) => {
      expect(parseIsoMoment(zone('Europe/Berlin'), text)).toBeNull();
    },
  );

  it('what is on the wall at a moment names that moment, or the one an hour before when it comes twice', () => {
    const moment = fc.integer({
      min: utc('2000-01-01T00:00') / 60_000,
      max: utc('2037-01-01T00:00') / 60_000,
    });
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), moment, (name, minute) => {
        const there = (minute * 60_000) as Moment;
        const back = parseIsoMoment(zone(name), isoMoment(zone(name), there));
        expect([there, there - 3_600_000]).toContain(back);
      }),
    );
  });
});

describe('a zone remembers offsets it was told', () => {
  it.each([...ZONES, 'Africa/Casablanca', 'Australia/Lord_Howe', 'America/Recife', 'Asia/Kathmandu', 'UTC'])(
    'and says what the slow way says, in %s',
    (name) => {
      const slow = offsetByIntl(name);
      const from = utc('1975-01-01T00:00') / 60_000;
      const to = utc('2037-12-31T00:00') / 60_000;
      fc.assert(
        fc.property(fc.integer({ min: from, max: to }), (minute) => {
          const moment = (minute * 60_000) as Moment;
          expect(zone(name).offsetAt(moment)).toBe(slow(moment));
        }),
      );
    },
  );

  it('to the minute of a change', () => {
    const change = utc('2026-03-08T07:00');
    const newYork = zone('America/New_York');
    expect([newYork.offsetAt((change - 1) as Moment), newYork.offsetAt(change)]).toEqual([-300, -240]);
  });

  it('and asks seldom: 10,000 moments of a year cost fewer than 130 questions', () => {
    let asked = 0;
    const slow = offsetByIntl('Europe/Berlin');
    const lazy = cachedZone('Europe/Berlin', (moment) => {
      asked += 1;
      return slow(moment);
    });
    for (let n = 0; n < 10_000; n += 1) dayAt(lazy, (utc('2026-01-01T00:00') + n * 3_153_600) as Moment);
    expect(asked).toBeLessThan(130);
  });

  it('works before 1970 too', () => {
    expect(isoDay(dayAt(zone('Asia/Kolkata'), utc('1960-06-30T20:00')) satisfies Day)).toBe('1960-07-01');
  });
});
