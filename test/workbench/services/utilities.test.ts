import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, parseDate } from '../../../workbench/emulator/services/date-pattern.ts';
import { errorOf, valueOf, worldAt } from './run-code.ts';

describe('Utilities.formatDate (Java SE SimpleDateFormat, as Google: reference/utilities#formatDate)', () => {
  const moment = Date.UTC(2026, 2, 8, 19, 5, 7, 40);

  it.each([
    ['yyyy-MM-dd', 'UTC', '2026-03-08'],
    ["yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", 'UTC', '2026-03-08T19:05:07.040Z'],
    ['yyyy-MM-dd HH:mm', 'Asia/Tokyo', '2026-03-09 04:05'],
    ['yyyy-MM-dd HH:mm', 'America/New_York', '2026-03-08 15:05'],
    ['d.M.yy', 'Europe/Berlin', '8.3.26'],
    ['EEE, d MMM yyyy', 'UTC', 'Sun, 8 Mar 2026'],
    ['EEEE d MMMM', 'UTC', 'Sunday 8 March'],
    ['h:mm a', 'UTC', '7:05 PM'],
    ['k K hh', 'UTC', '19 7 07'],
    ['u D w F', 'UTC', '7 067 11 2'.replace('067', '67')],
    ['Z', 'America/New_York', '-0400'],
    ['X XX XXX', 'Asia/Kolkata', '+05 +0530 +05:30'],
    ['X', 'UTC', 'Z'],
    ["h 'o''clock'", 'UTC', "7 o'clock"],
    ["''yyyy", 'UTC', "'2026"],
    ['HH:mm Z', 'GMT+2', '21:05 +0200'],
    ['HH:mm', 'GMT-05:30', '13:35'],
    ['z', 'America/New_York', 'EDT'],
    ['HH', 'No/Such_Zone', '19'],
  ])('%s in %s', (pattern, zone, text) => {
    expect(formatDate(moment, zone, pattern)).toBe(text);
  });

  it('works across midnight and summer time', () => {
    expect(formatDate(Date.UTC(2026, 2, 8, 6, 59), 'America/New_York', 'HH:mm')).toBe('01:59');
    expect(formatDate(Date.UTC(2026, 2, 8, 7, 0), 'America/New_York', 'HH:mm')).toBe('03:00');
  });

  it('refuses what is not a date, and a letter Java does not know', () => {
    expect(errorOf("Utilities.formatDate('2026', 'UTC', 'yyyy')")).toContain('Utilities.formatDate');
    expect(errorOf("Utilities.formatDate(new Date(), 'UTC', 'b')")).toBe("Illegal pattern character 'b'");
  });

  it.each(['UTC', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe'])(
    'parseDate undoes it in %s',
    (zone) => {
      const pattern = 'yyyy-MM-dd HH:mm:ss.SSS Z';
      fc.assert(
        fc.property(
          fc.date({ min: new Date('1980-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
          (date) => {
            expect(parseDate(formatDate(date.getTime(), zone, pattern), zone, pattern)).toBe(date.getTime());
          },
        ),
      );
    },
  );

  it.each([
    ['8 Mar 2026', 'd MMM yyyy', Date.UTC(2026, 2, 8)],
    ['3/8/26 7:05 PM', 'M/d/yy h:mm a', Date.UTC(2026, 2, 8, 19, 5)],
    ['yesterday', 'yyyy', null],
  ])('parseDate reads %s', (text, pattern, expected) => {
    expect(parseDate(text, 'UTC', pattern)).toBe(expected);
  });
});

describe('bytes and text (Google: reference/utilities)', () => {
  it.each([
    ["Utilities.base64Encode('Ma+?')", 'TWErPw=='],
    ["Utilities.base64EncodeWebSafe('é>>>???', Utilities.Charset.UTF_8)", 'w6k-Pj4_Pz8='],
    ["Utilities.base64Encode('é')", 'Pw=='],
    ['Utilities.base64Encode([-1, 0, 127])', '/wB/'],
    ["Utilities.newBlob(Utilities.base64Decode('w6k=')).getDataAsString()", 'é'],
    ["Utilities.newBlob('é').getDataAsString()", 'é'],
    ["Utilities.newBlob('a', 'text/html', 'a.html').getName()", 'a.html'],
    ['Utilities.parseCsv(\'a,"b\\nc"\\nd,e\').length', 2],
  ])('%s', (expression, expected) => {
    expect(valueOf(`return ${expression}`)).toBe(expected);
  });

  it('bytes go from -128 to 127', () => {
    expect(valueOf("return Utilities.base64Decode('/wB/gA==')")).toEqual([-1, 0, 127, -128]);
    expect(valueOf("return Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'a')")).toEqual([
      12, -63, 117, -71, -64, -15, -74, -88, 49, -61, -103, -30, 105, 119, 38, 97,
    ]);
  });

  it('refuses text that is not base64', () => {
    expect(errorOf("Utilities.base64Decode('a b*')")).toBe('Could not decode string.');
    expect(errorOf("Utilities.base64Decode('-_')")).toBe('Could not decode string.');
  });

  it('gives a new UUID each time', () => {
    expect(
      valueOf(
        'const a = Utilities.getUuid(); return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(a) && a !== Utilities.getUuid()',
      ),
    ).toBe(true);
  });

  it('sleep moves the clock, at most five minutes at a time', () => {
    const world = worldAt();
    const before = world.clock;
    expect(errorOf('Utilities.sleep(1500)', {}, world)).toBeNull();
    expect(world.clock - before).toBe(1500);
    expect(errorOf('Utilities.sleep(300001)')).toBe('Invalid argument: milliseconds');
  });
});
