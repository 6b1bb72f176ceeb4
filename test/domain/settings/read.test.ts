import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDay } from '../../../src/domain/calendar.ts';
import type { Settings } from '../../../src/domain/settings.ts';
import type { SettingCell } from '../../../src/domain/settings/cells.ts';
import { DEFAULT_SETTINGS, readSettings } from '../../../src/domain/settings/read.ts';
import { type NumberKey, SETTING_ROWS } from '../../../src/domain/settings/rows.ts';
import { day } from '../plan/people.ts';

const NUMBERS = Object.entries(SETTING_ROWS).flatMap(([key, row]) =>
  row.type === 'number' ? [{ key: key as NumberKey, ...row }] : [],
);

function read(label: string, ...values: SettingCell[]) {
  const { settings, problems } = readSettings([{ label, values }]);
  return { settings, says: problems.map(({ message }) => message) };
}

describe('settings nobody changed', () => {
  it('are the shipped ones', () => {
    expect(readSettings([])).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
    expect(DEFAULT_SETTINGS).toMatchObject({
      followUpAfter: 7,
      parkAfter: 7,
      thankWithin: 24,
      wrapUpAfter: 2,
      checkInEvery: 90,
      weeklyNew: 5,
      talkMinutes: 20,
      weekend: [0, 6],
    });
    expect(DEFAULT_SETTINGS.holidays.size).toBe(0);
  });

  it('stand in the sheet as set-up writes them', () => {
    const lines = Object.values(SETTING_ROWS).map(({ label, standard }) => ({ label, values: [standard] }));
    expect(readSettings(lines)).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
  });
});

describe('a number is taken within its bounds and nowhere else', () => {
  it.each(NUMBERS)('$label: $min to $max', ({ key, label, min, max, standard }) => {
    for (const good of [min, max, String(min), ` ${String(max)} `]) {
      const { settings, says } = read(label, good);
      expect([settings[key], says]).toEqual([Number(good), []]);
    }
    for (const bad of [
      min - 1,
      max + 1,
      min + 0.5,
      -1,
      'soon',
      `${String(min)} or so`,
      true,
      Number.NaN,
      Infinity,
    ]) {
      const { settings, says } = read(label, bad);
      expect(settings[key]).toBe(standard);
      expect(says).toEqual([
        `${label}: "${String(bad)}" is not a whole number from ${String(min)} to ${String(max)}. ${String(standard)} is used until you change it.`,
      ]);
    }
  });

  it('an hour may be typed as 8:00', () => {
    expect(read('Daily refresh at (hour)', '17:00').settings.refreshHour).toBe(17);
    expect(read('Daily refresh at (hour)', '17:30').says).toHaveLength(1);
  });

  it('a date where a number belongs is said as a date', () => {
    expect(read('Park after (business days)', { day: day('2026-11-22') }).says[0]).toMatch(
      /"2026-11-22" is not/,
    );
  });
});

describe('rows', () => {
  it.each(['new messages a WEEK', '  New messages  a week '])('are found as "%s"', (label) => {
    expect(read(label, 3).settings.weeklyNew).toBe(3);
  });

  it('may be empty, missing or unknown', () => {
    const lines = [
      { label: 'New messages a week', values: ['', '  '] },
      { label: 'Colour of the sky', values: ['blue'] },
      { label: '', values: [] },
    ];
    expect(readSettings(lines)).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
  });

  it('that stand there twice count once, and that is said', () => {
    const { settings, problems } = readSettings([
      { label: 'New messages a week', values: [3] },
      { label: 'new messages a week', values: [4] },
    ]);
    expect(settings.weeklyNew).toBe(3);
    expect(problems).toEqual([
      {
        label: 'New messages a week',
        message: 'New messages a week: this row stands here twice. The first one is used.',
      },
    ]);
  });
});

describe('the own name', () => {
  it.each<[SettingCell, string]>([
    ['  Mo\tLee\n', 'Mo Lee'],
    ['=HYPERLINK("x")', '=HYPERLINK("x")'],
    ['Mo\r\nBcc: all@example.com', 'Mo Bcc: all@example.com'],
    [7, '7'],
    ['x'.repeat(200), 'x'.repeat(100)],
  ])('%j is one line', (cell, name) => {
    expect(read('Your name', cell).settings.myName).toBe(name);
  });
});

describe('weekend days', () => {
  it.each<[string, Settings['weekend']]>([
    ['Saturday, Sunday', [0, 6]],
    ['friday and saturday', [5, 6]],
    ['Fri; Sat', [5, 6]],
    ['SUN', [0]],
    ['none', []],
    ['Monday Monday', [1]],
    ['Mon Tue Wed Thu Fri Sat', [1, 2, 3, 4, 5, 6]],
  ])('%s', (text, days) => {
    expect(read('Weekend days', text)).toMatchObject({ settings: { weekend: days }, says: [] });
  });

  it.each(['Samstag', 'S', 'Su', 'Saturdays', '6', 'Mon Tue Wed Thu Fri Sat Sun'])(
    '%s is not taken',
    (text) => {
      const { settings, says } = read('Weekend days', text);
      expect(settings.weekend).toEqual([0, 6]);
      expect(says).toEqual([
        expect.stringMatching(/^Weekend days: .* Saturday and Sunday are used until you change it\.$/),
      ]);
    },
  );
});

describe('holidays', () => {
  it('come in one cell or several, as text or as dates', () => {
    const { settings, says } = read(
      'Holidays',
      '2026-12-25, 2027-01-01; 2026-11-26',
      { day: day('2026-07-03') },
      '2026-12-25',
    );
    expect([...settings.holidays].map(isoDay).sort()).toEqual([
      '2026-07-03',
      '2026-11-26',
      '2026-12-25',
      '2027-01-01',
    ]);
    expect(says).toEqual([]);
  });

  it('that are no dates are said, and the others count', () => {
    const { settings, says } = read('Holidays', '2026-12-25, 2026-02-30, Easter', 20);
    expect([...settings.holidays].map(isoDay)).toEqual(['2026-12-25']);
    expect(says).toEqual([
      'Holidays: "2026-02-30" is not a date. Type one like 2026-12-25; the others are used.',
      'Holidays: "Easter" is not a date. Type one like 2026-12-25; the others are used.',
      'Holidays: "20" is not a date. Type one like 2026-12-25; the others are used.',
    ]);
  });
});

it('whatever stands in the tab, the settings stay within their bounds', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.integer().map((n) => ({ day: (n % 50_000) as never })),
  );
  const label = fc.oneof(
    fc.string(),
    fc.constantFrom(...Object.values(SETTING_ROWS).map((row) => row.label)),
  );
  fc.assert(
    fc.property(fc.array(fc.record({ label, values: fc.array(cell) })), (lines) => {
      const { settings } = readSettings(lines);
      for (const { key, min, max } of NUMBERS) {
        expect(Number.isInteger(settings[key]) && settings[key] >= min && settings[key] <= max).toBe(true);
      }
      expect(new Set(settings.weekend).size).toBeLessThan(7);
    }),
  );
});
