/** Settings by hand: presets, problems told in the cell, holiday lists, and tabs that an older version made. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { SETTING_ROWS } from '../../src/domain/settings/rows.ts';
import type { RunResult } from '../../workbench/emulator/run.ts';
import { typeIntoCell } from '../../workbench/emulator/spreadsheet/person.ts';
import { worldFromJson } from '../../workbench/emulator/world-file.ts';
import { Desk, ME } from './desk.ts';

const WAITING = 'Name,Email,Stage,Contacted\nAna,ana@example.org,Contacted,2026-11-24';
const PARK = SETTING_ROWS.parkAfter.label;
const VALUE = 2;

/** A desk that looks at the Settings tab. */
class SettingsDesk extends Desk {
  get settings() {
    return this.sheet('Settings');
  }

  rowOf(label: string): number {
    const rows = Array.from({ length: this.settings.lastRow() }, (_, index) => index + 1);
    const row = rows.find((at) => this.settings.displayed(at, 1) === label);
    if (row === undefined) throw new Error(`There is no row ${label}.`);
    return row;
  }

  /** Pastes into value cells, as a person does who knows of no rules; `onEdit` runs. */
  set(label: string, ...texts: readonly string[]): RunResult {
    return this.setBlock(label, [texts]);
  }

  setBlock(label: string, texts: readonly (readonly string[])[]): RunResult {
    const { tab } = this;
    this.tab = 'Settings';
    try {
      return this.paste(this.rowOf(label), 'Value', texts);
    } finally {
      this.tab = tab;
    }
  }

  note(label: string, column = VALUE): string {
    return this.settings.note(this.rowOf(label), column);
  }

  setNote(label: string, note: string, column = VALUE): void {
    this.settings.setNotes({ row: this.rowOf(label), column, rows: 1, columns: 1 }, [[note]]);
  }

  /** Due of the first contact after a refresh. */
  due(): string {
    this.do('refreshFollowUps');
    return this.cell(2, 'Due');
  }
}

describe('the Settings tab after set-up', () => {
  const desk = new SettingsDesk();

  it('has the rows in the order of the table, each with its help', () => {
    const rows = Object.values(SETTING_ROWS).map(({ label }) => label);
    const there = rows.map((_, index) => desk.settings.displayed(index + 2, 1));
    expect(there).toEqual(rows);
    for (const label of rows) expect(desk.settings.displayed(desk.rowOf(label), 3)).not.toBe('');
  });

  it('leaves what the preset governs empty, and says the numbers beside it', () => {
    const row = desk.rowOf('Follow up after (business days)');
    expect(desk.settings.displayed(row, VALUE)).toBe('');
    expect(desk.settings.displayed(row, 3)).toContain('3B7: 7 · One week: 5 · Class: 5. Leave empty');
    expect(desk.settings.displayed(desk.rowOf('Preset'), VALUE)).toBe('3B7');
    expect(desk.settings.displayed(desk.rowOf('Thank within (hours)'), VALUE)).toBe('24');
  });

  it.each([
    [PARK, '61', false],
    [PARK, '60', true],
    ['Check in every (days)', '0', true],
    ['Check in every (days)', '731', false],
    ['Preset', 'Class', true],
    ['Preset', 'Two weeks', false],
    ['Holiday list', 'India', true],
    ['Holiday list', 'Atlantis', false],
    ['Job search starts', '2027-01-15', true],
  ])('%s: %s is taken: %s', (label, text, accepted) => {
    expect(typeIntoCell(desk.settings, desk.rowOf(label), VALUE, text, ME).accepted).toBe(accepted);
  });
});

describe('a preset', () => {
  it.each([
    ['3B7', '', '12/03/2026'],
    ['One week', '', '12/01/2026'],
    ['Class', '', '12/01/2026'],
    ['Class', '9', '12/07/2026'],
  ])('%s with %j typed beside it: follow up on %s', (preset, typed, due) => {
    const desk = new SettingsDesk({ contacts: WAITING });
    desk.set('Preset', preset);
    desk.set('Follow up after (business days)', typed);
    expect(desk.due()).toBe(due);
  });

  it('counts from the next refresh, not before', () => {
    const desk = new SettingsDesk({ contacts: WAITING });
    const before = desk.cell(2, 'Due');
    desk.set('Preset', 'Class');
    expect(desk.cell(2, 'Due')).toBe(before);
    expect(desk.due()).not.toBe(before);
  });
});

describe('a value that cannot be used', () => {
  it('gets a note in its cell, and loses it when it is fine again', () => {
    const desk = new SettingsDesk();
    const { result, calls } = desk.set(PARK, 'soon');
    expect(desk.note(PARK)).toBe(
      'Interviews cannot use this cell.\n' +
        'Park after (business days): "soon" is not a whole number from 1 to 60. 7 is used until you change it.',
    );
    expect(result).toMatchObject({
      message: '1 value in Settings cannot be used; a note in the cell says why.',
    });
    expect(calls.roundTrips).toBeLessThanOrEqual(7);
    desk.set(PARK, '61');
    expect(desk.note(PARK)).toContain('"61" is not');
    const mended = desk.set(PARK, '8');
    expect(desk.note(PARK)).toBe('');
    expect(mended.calls.roundTrips).toBeLessThanOrEqual(7);
    expect(desk.set(PARK, '9').calls.byMethod['Range.setNotes']).toBeUndefined();
  });

  it('is told for every cell of a pasted block, within the budget', () => {
    const desk = new SettingsDesk();
    const labels = Object.values(SETTING_ROWS).map(({ label }) => label);
    const { calls } = desk.setBlock(
      labels[0] ?? '',
      labels.map(() => ['-3']),
    );
    const noted = labels.filter((label) => desk.note(label) !== '');
    const { sendAs, replyTo } = SETTING_ROWS;
    const takesAnything = Object.values(SETTING_ROWS).filter(
      (row) => row.type === 'text' && row !== sendAs && row !== replyTo,
    );
    expect(takesAnything).toHaveLength(7);
    expect(noted).toEqual(labels.filter((label) => takesAnything.every((row) => row.label !== label)));
    expect(calls.roundTrips).toBeLessThanOrEqual(7);
  });

  it('is told in the very cell among several, also in one that was emptied beyond the rest', () => {
    const desk = new SettingsDesk();
    desk.set('Holidays', '2026-12-25', '', '2026-12-31', 'Easter, Diwali');
    expect([2, 4, 5].map((column) => desk.note('Holidays', column) !== '')).toEqual([false, false, true]);
    expect(desk.note('Holidays', 5)).toMatch(/"Easter" is not a date.*\n.*"Diwali" is not a date/);
    desk.set('Holidays', '2026-12-25', '', '2026-12-31', '');
    expect(desk.note('Holidays', 5)).toBe('');
  });

  it('never takes the place of a note that a person wrote, nor is such a note removed', () => {
    const desk = new SettingsDesk();
    desk.setNote(PARK, 'Seven, says the career office');
    desk.setNote('Preset', 'ask Sam');
    desk.setNote('Thank within (hours)', 'mine too');
    desk.set(PARK, 'soon');
    desk.set('Follow up after (business days)', 'later');
    desk.set(PARK, '7');
    desk.set('Follow up after (business days)', '');
    const notes = [PARK, 'Preset', 'Thank within (hours)', 'Follow up after (business days)'].map((label) =>
      desk.note(label),
    );
    expect(notes).toEqual(['Seven, says the career office', 'ask Sam', 'mine too', '']);
  });

  it('is told at the refresh too, and the default stands in', () => {
    const desk = new SettingsDesk({ contacts: WAITING });
    desk.set('Follow up after (business days)', 'soon');
    const { skipped } = desk.do('refreshFollowUps');
    expect(skipped).toEqual([{ who: 'Settings', why: expect.stringContaining('"soon" is not') as string }]);
    expect(desk.cell(2, 'Due')).toBe('12/03/2026');
  });

  it('in a row that stands there twice is told in the second one', () => {
    const desk = new SettingsDesk();
    const end = desk.settings.lastRow() + 2;
    desk.fillAt('Settings', end, 1, [[PARK]]);
    desk.set(PARK, '8');
    expect([desk.note(PARK), desk.settings.note(end, VALUE)]).toEqual([
      '',
      expect.stringContaining('this row stands here twice. The first one is used.'),
    ]);
  });

  it('in another tab is nobody’s business', () => {
    const desk = new SettingsDesk();
    desk.tab = 'Sheet1';
    desk.fill('Sheet1', [['Setting', 'Value']]);
    desk.paste(2, 'Setting', [[PARK, 'soon']]);
    expect(desk.sheet('Sheet1').note(2, 2)).toBe('');
  });

  it('in a copy of the spreadsheet is told as well', () => {
    const desk = new SettingsDesk();
    desk.copySpreadsheet();
    desk.set(PARK, 'soon');
    expect(desk.note(PARK)).toContain('"soon" is not');
  });
});

describe('days of one’s own', () => {
  // The follow-up to 24 November would be due on 3 December.
  it.each([
    ['en_US', '12/01/2026, 01/01/2027', '12/04/2026'],
    ['en_GB', '01/12/2026, 01/01/2027', '04/12/2026'],
    ['de_DE', '1. Dezember 2026; 24.12.2026', '04.12.2026'],
    ['en_US', 'December 1, 2026, Dec 2, 2026', '12/07/2026'],
    ['en_GB', '01/12/2026', '04/12/2026'],
  ])('in %s, %j are read as people there write dates: due on %s', (locale, typed, due) => {
    const desk = new SettingsDesk({ contacts: WAITING, locale });
    const { calls } = desk.set('Holidays', typed);
    expect(calls.roundTrips).toBeLessThanOrEqual(7);
    expect(desk.note('Holidays')).toBe('');
    expect(desk.due()).toBe(due);
  });

  it('a part that cannot be read is told in the note, with an example, and the others count', () => {
    const desk = new SettingsDesk({ contacts: WAITING });
    desk.set('Holidays', 'December 1, 2026, Easter Monday');
    expect(desk.note('Holidays')).toContain('"Easter Monday" is not a date. Type one like 2026-12-25');
    expect(desk.due()).toBe('12/04/2026');
  });
});

describe('a holiday list', () => {
  it.each([
    ['None', '', '12/03/2026'],
    ['United States', '', '12/04/2026'],
    ['United States', '2026-12-01', '12/07/2026'],
    ['Germany', '', '12/03/2026'],
  ])('%s with the own days %j: the follow-up to 24 November is due on %s', (list, own, due) => {
    const desk = new SettingsDesk({ contacts: WAITING });
    desk.set('Holiday list', list);
    desk.set('Holidays', own);
    expect(desk.due()).toBe(due);
  });

  it('says in its help what it covers', () => {
    const desk = new SettingsDesk();
    const help = desk.settings.displayed(desk.rowOf('Holiday list'), 3);
    for (const words of [
      'United States: the federal',
      'England and Wales',
      'Germany: ',
      'Diwali',
      'added in Holidays',
    ])
      expect(help).toContain(words);
  });
});

describe('a Settings tab of version 1', () => {
  const saved = readFileSync(fileURLToPath(new URL('version1.json', import.meta.url)), 'utf8');
  const older = (): SettingsDesk => {
    const desk = new SettingsDesk({ bare: true });
    desk.world = worldFromJson(saved);
    return desk;
  };
  const texts = (desk: SettingsDesk): string[][] =>
    Array.from({ length: desk.settings.lastRow() }, (_, row) =>
      Array.from({ length: desk.settings.maxColumns }, (__, column) =>
        desk.settings.displayed(row + 1, column + 1),
      ),
    );

  it('gets the new rows at its end and loses no cell, note or line of the person', () => {
    const desk = older();
    const before = texts(desk);
    const { message } = desk.do('setUpSpreadsheet');
    const after = texts(desk);
    const changed = before.flatMap((line, row) =>
      line.join('|') === after[row]?.join('|') ? [] : [line[0]],
    );
    expect(changed).toEqual(['Version of this sheet']);
    expect(desk.settings.displayed(desk.rowOf('Version of this sheet'), VALUE)).toBe('2');
    expect(desk.note('Follow up after (business days)')).toBe('Nine, because of the fair');
    expect(message).toContain('Added to Settings: Who you are, Your topic, ');
    for (const { label } of Object.values(SETTING_ROWS)) expect(desk.rowOf(label)).toBeGreaterThan(1);
  });

  it('keeps its numbers: what was typed wins over the preset', () => {
    const desk = older();
    desk.do('setUpSpreadsheet');
    desk.set('Preset', 'Class');
    desk.do('refreshFollowUps');
    // Nine business days after 10 November.
    expect(desk.cell(2, 'Due')).toBe('11/23/2026');
  });

  it('lets check-ins be turned off afterwards', () => {
    const desk = older();
    const row = desk.rowOf('Check in every (days)');
    expect(typeIntoCell(desk.settings, row, VALUE, '0', ME).accepted).toBe(false);
    desk.do('setUpSpreadsheet');
    expect(typeIntoCell(desk.settings, row, VALUE, '0', ME).accepted).toBe(true);
  });

  it('a rule that the person made stays', () => {
    const desk = older();
    const row = desk.rowOf('Check in every (days)');
    const own = desk.settings.validation(row, VALUE);
    if (own === null) throw new Error('There was no rule.');
    desk.settings.setValidation(own.area, { ...own.validation, helpText: 'Never more than a month.' });
    desk.do('setUpSpreadsheet');
    expect(typeIntoCell(desk.settings, row, VALUE, '0', ME).accepted).toBe(false);
  });

  it('works before it is set up again, with the defaults for what it lacks', () => {
    const desk = older();
    expect(desk.do('refreshFollowUps').skipped).toEqual([]);
    desk.set(PARK, 'soon');
    expect(desk.note(PARK)).toContain('"soon" is not');
  });

  it('is left alone by a second set-up', () => {
    const desk = older();
    desk.do('setUpSpreadsheet');
    const before = JSON.stringify(desk.settings.saved());
    desk.do('setUpSpreadsheet');
    expect(JSON.stringify(desk.settings.saved())).toBe(before);
  });
});
