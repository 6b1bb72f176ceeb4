import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRESETS, type Preset, type Settings } from '../../../src/domain/settings.ts';
import type { SettingCell } from '../../../src/domain/settings/cells.ts';
import { DEFAULT_SETTINGS, readSettings } from '../../../src/domain/settings/read.ts';
import {
  helpOf,
  type NumberKey,
  type NumberRow,
  SETTING_ROWS,
  writtenAtSetUp,
} from '../../../src/domain/settings/rows.ts';
import { day } from '../plan/people.ts';

const NUMBERS = Object.entries(SETTING_ROWS).flatMap(([key, row]) =>
  row.type === 'number' ? [{ key: key as NumberKey, ...row }] : [],
);

const LINES = Object.values(SETTING_ROWS).map((row) => ({
  label: row.label,
  values: [writtenAtSetUp(row)] as SettingCell[],
}));

function read(label: string, ...values: SettingCell[]) {
  const { settings, problems } = readSettings([{ label, values }]);
  return { settings, says: problems.map(({ message }) => message) };
}

/** The days of December 2026 and of June 2026 that are free. */
function freeDays({ holidays }: Settings, ...dates: readonly string[]): string[] {
  return dates.filter((date) => holidays.has(day(date)));
}

/** Every number with its bounds and what each preset gives, as domain.md §3.7 and the issue have them. */
const TABLE: readonly (readonly [NumberKey, string, number, number, number])[] = [
  // key, allowed, 3B7, One week, Class
  ['secondPersonAfter', '0, 1-60', 3, 0, 0],
  ['followUpAfter', '1-60', 7, 5, 5],
  ['followUpAfterDays', '0, 1-90', 0, 7, 0],
  ['followUps', '0-1', 1, 1, 1],
  ['parkAfter', '1-60', 7, 10, 5],
  ['askAgainAfter', '1-30', 3, 3, 3],
  ['introducerAfter', '1-60', 5, 5, 5],
  ['thankWithin', '1-168', 24, 24, 24],
  ['wrapUpAfter', '1-10', 2, 2, 2],
  ['firstCheckInAfter', '0, 7-60', 21, 21, 0],
  ['checkInEvery', '0, 7-730', 90, 90, 0],
  ['mentorEvery', '7-365', 45, 45, 45],
  ['lightEvery', '7-730', 150, 150, 150],
  ['adviceWithin', '1-180', 21, 21, 21],
  ['promiseWithin', '1-60', 2, 2, 2],
  ['remindAfter', '1-60', 7, 7, 7],
  ['weeklyNew', '0-35', 5, 3, 3],
  ['searchADay', '1-10', 3, 3, 3],
  ['searchOver', '1-60', 10, 10, 10],
  ['talkMinutes', '5-480', 20, 20, 15],
  ['refreshHour', '0-23', 8, 8, 8],
];

describe('settings nobody changed', () => {
  it('are the shipped ones', () => {
    expect(readSettings([])).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
    expect(DEFAULT_SETTINGS).toMatchObject({
      myName: '',
      preset: '3B7',
      jobSearchFrom: null,
      digestDays: [],
      weekend: [0, 6],
    });
    expect(freeDays(DEFAULT_SETTINGS, '2026-12-25', '2026-01-01')).toEqual([]);
  });

  it('stand in the sheet as set-up writes them', () => {
    expect(readSettings(LINES)).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
  });

  it('have a row each, with a label of its own', () => {
    const labels = Object.values(SETTING_ROWS).map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    expect(Object.keys(SETTING_ROWS).sort()).toEqual(
      [...Object.keys(DEFAULT_SETTINGS), 'holidayList'].sort(),
    );
  });
});

describe('the numbers are those of the table', () => {
  it.each(TABLE)('%s: %s; 3B7 %d, One week %d, Class %d', (key, allowed, ...standards) => {
    const { min, max, off } = SETTING_ROWS[key];
    expect(`${off === true ? '0, ' : ''}${String(min)}-${String(max)}`).toBe(allowed);
    const given = PRESETS.map((preset) => read('Preset', preset).settings[key]);
    expect(given).toEqual(standards);
  });

  it('and there are no others', () => {
    expect(TABLE.map(([key]) => key).sort()).toEqual(NUMBERS.map(({ key }) => key).sort());
  });
});

describe('a number is taken within its bounds and nowhere else', () => {
  it.each(NUMBERS)('$label: $min to $max', ({ key, label, min, max, off }) => {
    const zero = off === true ? [0, '0'] : [];
    for (const good of [...zero, min, max, String(min), ` ${String(max)} `]) {
      const { settings, says } = read(label, good);
      expect([settings[key], says]).toEqual([Number(good), []]);
    }
    const below = min - 1 === 0 && off === true ? [] : [min - 1];
    const strange = [-1, 'soon', `${String(min)} or so`, true, Number.NaN, Infinity, '1e1', '=1', '٣'];
    for (const bad of [...below, max + 1, min + 0.5, ...strange]) {
      const { settings, says } = read(label, bad);
      expect(settings[key]).toBe(DEFAULT_SETTINGS[key]);
      const range = `a whole number from ${String(min)} to ${String(max)}`;
      const allowed = off === true ? `0 for off, or ${range}` : range;
      expect(says).toEqual([
        `${label}: "${String(bad)}" is not ${allowed}. ${String(DEFAULT_SETTINGS[key])} is used until you change it.`,
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

describe('a preset', () => {
  const governed = NUMBERS.filter(({ standard }) => typeof standard === 'object');

  it.each(PRESETS.flatMap((preset) => governed.map((row) => ({ preset, ...row }))))(
    '$preset gives $label while its cell is empty; a typed number wins, even the one of another preset',
    ({ preset, key, label, standard }) => {
      const numbers = standard as Readonly<Record<Preset, number>>;
      const chosen = { label: 'Preset', values: [preset] };
      const empty = readSettings([{ label, values: ['', ' '] }, chosen]);
      expect([empty.settings[key], empty.problems]).toEqual([numbers[preset], []]);
      for (const other of PRESETS) {
        const typed = readSettings([chosen, { label, values: [numbers[other]] }]);
        expect([typed.settings[key], typed.problems]).toEqual([numbers[other], []]);
      }
    },
  );

  it.each(PRESETS)('%s stands in for a typed number that cannot be used', (preset) => {
    for (const { key, label, standard } of governed) {
      const number = (standard as Readonly<Record<Preset, number>>)[preset];
      const { settings, problems } = readSettings([
        { label, values: ['soon'] },
        { label: 'Preset', values: [preset] },
      ]);
      expect(settings[key]).toBe(number);
      expect(problems[0]?.message).toContain(` ${String(number)} is used until you change it.`);
    }
  });

  it.each<[SettingCell, Preset]>([
    ['3b7', '3B7'],
    [' ONE  week ', 'One week'],
    ['class', 'Class'],
  ])('%j is %s', (cell, preset) => {
    expect(read('Preset', cell)).toMatchObject({ settings: { preset }, says: [] });
  });

  it.each<[SettingCell, string]>([
    ['4B8', '4B8'],
    [7, '7'],
    [true, 'true'],
    [{ day: day('2026-11-22') }, '2026-11-22'],
    ['x'.repeat(60), `${'x'.repeat(39)}…`],
  ])('%j is none: 3B7 stands in', (cell, shown) => {
    expect(read('Preset', cell)).toEqual({
      settings: DEFAULT_SETTINGS,
      says: [`Preset: "${shown}" is not one of 3B7, One week and Class. 3B7 is used until you change it.`],
    });
  });

  it('says its numbers beside every cell it governs, and set-up leaves that cell empty', () => {
    const follow: NumberRow = SETTING_ROWS.followUpAfter;
    expect([writtenAtSetUp(follow), helpOf(follow)]).toEqual([
      '',
      "How long you wait for an answer to your first message. 3B7: 7 · One week: 5 · Class: 5. Leave empty for your preset's number.",
    ]);
    expect(helpOf(SETTING_ROWS.secondPersonAfter)).toMatch(
      /0 turns it off\. 3B7: 3 · One week: off · Class: off\./,
    );
    expect([writtenAtSetUp(SETTING_ROWS.thankWithin), helpOf(SETTING_ROWS.thankWithin)]).toEqual([
      24,
      SETTING_ROWS.thankWithin.help,
    ]);
  });
});

describe('the start of the job search', () => {
  it.each<[SettingCell, string]>([
    [{ day: day('2027-01-15') }, '2027-01-15'],
    ['2027-01-15', '2027-01-15'],
    ['15 January 2027', '2027-01-15'],
  ])('%j is a day', (cell, date) => {
    expect(read('Job search starts', cell)).toMatchObject({
      settings: { jobSearchFrom: day(date) },
      says: [],
    });
  });

  it.each<[SettingCell]>([
    ['soon'],
    ['yes'],
    [46_000],
    [true],
    ['3/4/2027'],
    ['2027-02-30'],
    [{ day: Number.NaN as never }],
  ])('%j is none: the search has not started', (cell) => {
    const { settings, says } = read('Job search starts', cell);
    expect(settings.jobSearchFrom).toBeNull();
    expect(says).toEqual([
      expect.stringMatching(/^Job search starts: .*\. Until then the job search has not started\.$/),
    ]);
  });
});

describe('the days on which Today comes by mail', () => {
  it.each<[string, Settings['digestDays']]>([
    ['', []],
    ['never', []],
    ['Monday, Thursday', [1, 4]],
    ['Monday to Friday', [1, 2, 3, 4, 5]],
    ['mon-fri', [1, 2, 3, 4, 5]],
    ['Mon – Wed and Sat', [1, 2, 3, 6]],
    ['Friday to Monday', [0, 1, 5, 6]],
    ['Tuesday to Tuesday', [2]],
    ['every day', [0, 1, 2, 3, 4, 5, 6]],
  ])('%j', (text, days) => {
    expect(read('Mail me Today on', text)).toMatchObject({ settings: { digestDays: days }, says: [] });
  });

  it.each(['Monday to', 'to Friday', 'Mon-Wed-Fri', 'workdays', '-', 'Mo'])(
    '%j is not taken: no mail comes',
    (text) => {
      const { settings, says } = read('Mail me Today on', text);
      expect(settings.digestDays).toEqual([]);
      expect(says).toEqual([
        expect.stringMatching(/^Mail me Today on: .* No mail comes until you change it\.$/),
      ]);
    },
  );
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
        line: 1,
        place: 0,
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
    const typed = ['2026-07-03', '2026-11-26', '2026-12-25', '2027-01-01'];
    expect(freeDays(settings, ...typed, '2026-12-26')).toEqual(typed);
    expect(says).toEqual([]);
  });

  it('that are no dates are said, and the others count', () => {
    const { settings, problems } = readSettings([
      { label: 'Colour of the sky', values: ['blue'] },
      { label: 'Holidays', values: ['', '2026-12-25, 2026-02-30, Easter', '', 20] },
    ]);
    expect(freeDays(settings, '2026-12-25', '2026-02-28', '2026-03-02')).toEqual(['2026-12-25']);
    expect(problems.map(({ line, place }) => [line, place])).toEqual([
      [1, 1],
      [1, 1],
      [1, 3],
    ]);
    expect(problems.map(({ message }) => message)).toEqual([
      'Holidays: "2026-02-30" is not a date. Type one like 2026-12-25; the others are used.',
      'Holidays: "Easter" is not a date. Type one like 2026-12-25; the others are used.',
      'Holidays: "20" is not a date. Type one like 2026-12-25; the others are used.',
    ]);
  });
});

it('whatever stands in the tab, the settings stay within their bounds', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
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
      const { settings, problems } = readSettings(lines);
      for (const { key, min, max, standard } of NUMBERS) {
        const number = settings[key];
        const isStandard = typeof standard === 'object' && Object.values(standard).includes(number);
        expect(isStandard || (Number.isInteger(number) && number >= min && number <= max)).toBe(true);
      }
      expect(PRESETS).toContain(settings.preset);
      expect(settings.jobSearchFrom === null || Number.isInteger(settings.jobSearchFrom)).toBe(true);
      expect(settings.digestDays.every((weekday) => weekday >= 0 && weekday <= 6)).toBe(true);
      expect(new Set(settings.weekend).size).toBeLessThan(7);
      for (const { line, place, message } of problems) {
        expect(lines[line]?.values.length ?? 0).toBeGreaterThanOrEqual(place);
        expect(message).not.toMatch(/[\u0000-\u001f\u2028]/);
      }
    }),
  );
});
