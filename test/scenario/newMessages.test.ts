/** Messages shipped after the Templates tab was made: added once to a tab that is there, nothing else in it touched. */
import { describe, expect, it } from 'vitest';
import { SHIPPED_AT_FIRST } from '../../src/content/shippedAtFirst.ts';
import { TEMPLATES } from '../../src/content/templates.ts';
import type { Desk } from './desk.ts';
import { atTemplates, HEADERS, rowWith } from './templatesDesk.ts';

const KEPT = 'Messages given';
const UNCHANGED = 'Everything was already set up; nothing was changed.';
const ids = (desk: Desk): string[] => desk.table(['ID']).flat();

/** Row of what Settings keeps of it. */
function keptRow(desk: Desk): number {
  const settings = desk.sheet('Settings');
  for (let row = 1; row <= settings.lastRow(); row += 1) if (settings.displayed(row, 1) === KEPT) return row;
  throw new Error('Settings does not keep it.');
}

const kept = (desk: Desk): string => desk.sheet('Settings').displayed(keptRow(desk), 2);

/** As a spreadsheet that was set up before we shipped these messages. */
function before(later: readonly string[]): Desk {
  const desk = atTemplates({});
  for (const id of later) desk.deleteRow(rowWith(desk, id));
  const given = TEMPLATES.map(({ id }) => id).filter((id) => !later.includes(id));
  desk.fillAt('Settings', keptRow(desk), 2, [[given.join(' ')]]);
  return desk;
}

describe('set-up where a Templates tab is there', () => {
  it('adds the messages we ship since then below the rows that are there, and says which', () => {
    const desk = before(['T19', 'T09']);
    desk.type(rowWith(desk, 'T02'), 'Subject', 'My own words');
    const there = desk.table(HEADERS);
    const { message } = desk.do('setUpSpreadsheet');
    const name = (id: string): string => TEMPLATES.find((one) => one.id === id)?.name ?? '';
    expect(message).toContain(
      `Added to "Templates", new since your last set-up: ${name('T09')}, ${name('T19')}.`,
    );
    expect(desk.table(HEADERS).slice(0, there.length)).toEqual(there);
    expect(ids(desk).slice(there.length)).toEqual(['T09', 'T19']);
    expect(desk.cell(rowWith(desk, 'T19'), 'Text')).toBe(TEMPLATES.find(({ id }) => id === 'T19')?.body);
    expect(desk.do('setUpSpreadsheet').message).toBe(UNCHANGED);
    expect(desk.sheet().style(rowWith(desk, 'T19'), desk.column('Text')).wrap).toBe('WRAP');
  });

  it('never brings back one that the person deleted, whenever that was', () => {
    const desk = before(['T19']);
    desk.deleteRow(rowWith(desk, 'T20'));
    desk.do('setUpSpreadsheet');
    expect([ids(desk).includes('T19'), ids(desk).includes('T20')]).toEqual([true, false]);
    desk.deleteRow(rowWith(desk, 'T19'));
    expect(desk.do('setUpSpreadsheet').message).toBe(UNCHANGED);
    expect(ids(desk).includes('T19')).toBe(false);
  });

  it('keeps what it gave, also what we do not ship any more', () => {
    const desk = before(['T19']);
    desk.fillAt('Settings', keptRow(desk), 2, [[`${kept(desk)} T99`]]);
    desk.do('setUpSpreadsheet');
    const given = kept(desk).split(' ');
    expect(new Set(given)).toEqual(new Set([...TEMPLATES.map(({ id }) => id), 'T99']));
    expect(given).toHaveLength(TEMPLATES.length + 1);
  });

  it('made before that was kept, counts what was shipped then as given', () => {
    const desk = atTemplates({});
    const [deleted = ''] = SHIPPED_AT_FIRST;
    desk.deleteRow(rowWith(desk, deleted));
    const row = keptRow(desk);
    desk.sheet('Settings').restructure({ kind: 'delete', dimension: 'ROWS', at: row, count: 1 });
    expect(desk.do('setUpSpreadsheet').message).toBe(UNCHANGED);
    expect(ids(desk)).not.toContain(deleted);
    expect(kept(desk).split(' ')).toContain(deleted);
  });

  it('that was stopped before it kept them adds none twice', () => {
    const desk = before(['T19']);
    const stop = { method: 'Range.setValues', nth: 1, when: 'after', error: { kill: true } } as const;
    desk.run('setUpSpreadsheet', [], { faults: [stop] });
    expect([ids(desk).includes('T19'), kept(desk).includes('T19')]).toEqual([true, false]);
    desk.do('setUpSpreadsheet');
    expect(ids(desk).filter((id) => id === 'T19')).toEqual(['T19']);
  });
});
