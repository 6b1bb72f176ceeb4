/** The daily refresh: everyone gets a next action, what is due lights up, and nothing else in the sheet changes. */
import { describe, expect, it } from 'vitest';
import { CONTACT_COLUMNS } from '../../src/domain/columns.ts';
import { grant } from '../../workbench/emulator/create-world.ts';
import { moveClock } from '../../workbench/emulator/triggers.ts';
import { bundle, Desk } from './desk.ts';

const OVERDUE = '#f4c7c3';
const TODAY = '#fce8b2';

const CAMPAIGN = [
  'Name,Email,Stage,Contacted,Followed up,Replied,Meeting,Thanked,Debriefed,Last contact',
  'Just Written,a@example.org,Contacted,2026-11-23,,,,,,',
  'Long Silent,b@example.org,Contacted,2026-11-10,,,,,,',
  'Followed Up,c@example.org,Followed up,2026-10-26,2026-11-13,,,,,',
  'Has Replied,d@example.org,Arranging,2026-11-10,,2026-11-23,,,,',
  'Talk Today,e@example.org,Scheduled,2026-11-02,,2026-11-03,2026-11-24 15:00,,,',
  'Just Met,f@example.org,Met,,,,2026-11-24 06:00,,,',
  'Met Before,g@example.org,Met,,,,2026-11-20 10:00,,,',
  'Old Friend,h@example.org,Keep in touch,,,,2026-06-01 10:00,2026-06-01,2026-06-02,2026-08-26',
  'Let Rest,i@example.org,Parked,2026-09-01,2026-09-10,,,,,',
].join('\n');

describe('refreshFollowUps', () => {
  it.each([
    [2, 'Follow up once', 'Due in 8 days', undefined],
    [3, 'Follow up once', 'Overdue 5 days', OVERDUE],
    [4, 'Park, or try someone else there', 'Due today', TODAY],
    [5, 'Answer and offer times', 'Due today', TODAY],
    [6, 'Talk today at 15:00', 'Due today', TODAY],
    [7, 'Send a thank-you', 'Thank-you: 22 h left', TODAY],
    [8, 'Send a thank-you', 'Thank-you overdue 3 days', OVERDUE],
    [9, 'Send an update, or a short hello', 'Due today', TODAY],
    [10, '', '', undefined],
  ])('row %i: %j, %j, highlighted %s', (row, action, status, color) => {
    const desk = new Desk({ contacts: CAMPAIGN });
    desk.do('refreshFollowUps');
    expect([desk.cell(row, 'Next action'), desk.cell(row, 'Status')]).toEqual([action, status]);
    expect(desk.highlight(row)).toBe(color);
  });

  it('touches nothing but the derived cells: not a value, not a format, not a rule', () => {
    const desk = new Desk({ contacts: CAMPAIGN });
    const facts = CONTACT_COLUMNS.filter(({ kind }) => kind === 'fact').map(({ header }) => header);
    const styles = (): unknown => CONTACT_COLUMNS.map((_, index) => desk.sheet().style(5, index + 1));
    const before = { ...desk.sheet().saved(), rows: desk.table(facts), styles: styles() };
    expect(desk.at('2026-11-27T08:00').do('refreshFollowUps').done).not.toEqual([]);
    expect({ ...desk.sheet().saved(), rows: desk.table(facts), styles: styles() }).toEqual(before);
  });

  it('a second run on the same day writes nothing', () => {
    const desk = new Desk({ contacts: CAMPAIGN }).at('2026-11-27T08:00');
    expect(desk.do('refreshFollowUps').done).not.toEqual([]);
    const { calls } = desk.run('refreshFollowUps');
    expect(calls.byMethod['Range.setValues']).toBeUndefined();
  });

  it('takes at most 8 round trips when every row changes', () => {
    const desk = new Desk({ contacts: CAMPAIGN }).at('2026-12-27T08:00');
    expect(desk.run('refreshFollowUps').calls.roundTrips).toBeLessThanOrEqual(8);
  });

  it('gives an ID to a row typed where onEdit did not run, and plans it', () => {
    const desk = new Desk();
    desk.write(2, 'Name', [['Typed Elsewhere']]);
    desk.write(2, 'Email', [['t@example.org']]);
    desk.do('refreshFollowUps');
    expect(desk.cell(2, 'ID')).toMatch(/^[0-9a-f]{10}$/);
    expect(desk.cell(2, 'Next action')).toBe('Write to them');
  });

  it('a sheet sorted between reading and writing ends with every plan in its own row', () => {
    const desk = new Desk({ contacts: CAMPAIGN }).at('2026-11-27T08:00');
    const sort = { method: 'Range.setValues', nth: 1, callback: () => desk.sortBy('Name') };
    const { error } = desk.run('refreshFollowUps', [], { between: [sort] });
    expect(error).toBeNull();
    const sorted = desk.table(['Name', 'Next action', 'Status']);
    const calm = new Desk({ contacts: CAMPAIGN }).at('2026-11-27T08:00');
    calm.do('refreshFollowUps');
    expect(sorted.sort()).toEqual(calm.table(['Name', 'Next action', 'Status']).sort());
  });

  it('people are read last: a sheet sorted while the rest is read gets no wrong write', () => {
    const desk = new Desk({ contacts: CAMPAIGN }).at('2026-11-27T08:00');
    const sort = { method: 'Range.getValues', nth: 4, callback: () => desk.sortBy('Name') };
    const { calls } = desk.run('refreshFollowUps', [], { between: [sort] });
    expect(calls.byMethod['Range.setValues']).toBe(2);
    expect(calls.byMethod['Range.getValues']).toBe(5);
  });

  it('follows a change of the time zone under File › Settings', () => {
    const desk = new Desk({ contacts: CAMPAIGN });
    desk.world.book.update({ timeZone: 'Asia/Kolkata' });
    desk.do('refreshFollowUps');
    expect(desk.cell(6, 'Next action')).toBe('Talk today at 15:00');
    expect(desk.cell(8, 'Meeting')).toBe('11/20/2026 10:00');
  });

  it('a row deleted between reading and writing leaves the others right', () => {
    const desk = new Desk({ contacts: CAMPAIGN }).at('2026-11-27T08:00');
    const remove = { method: 'Range.setValues', nth: 1, callback: () => desk.deleteRow(3) };
    desk.run('refreshFollowUps', [], { between: [remove] });
    const calm = new Desk({ contacts: CAMPAIGN }).at('2026-11-27T08:00');
    calm.do('refreshFollowUps');
    const columns = ['Name', 'Next action', 'Status', 'Urgency'];
    expect(desk.table(columns)).toEqual(calm.table(columns).filter(([name]) => name !== 'Long Silent'));
  });

  it('while someone else holds the document it changes nothing and says so', () => {
    const desk = new Desk({ contacts: CAMPAIGN });
    desk.world.locks.set('document', 'someone else');
    expect(desk.failure('refreshFollowUps')).toMatch(
      /Someone else is working on this spreadsheet.*Nothing was changed/,
    );
  });
});

describe('the daily trigger', () => {
  it('is turned on once, at the hour in Settings, in the zone of the spreadsheet, and off again', () => {
    const desk = new Desk({ timeZone: 'America/New_York' });
    expect(desk.do('turnOnDailyRefresh').message).toMatch(/every day at about 8:00 \(America\/New_York\)/);
    desk.do('turnOnDailyRefresh');
    expect(desk.world.triggers.map(({ hour, timeZone }) => [hour, timeZone])).toEqual([
      [8, 'America/New_York'],
    ]);
    desk.do('turnOffDailyRefresh');
    expect(desk.world.triggers).toEqual([]);
  });

  it('of two people who both turned it on, the second finds nothing left to do', () => {
    const desk = new Desk({ contacts: CAMPAIGN });
    desk.do('turnOnDailyRefresh');
    desk.user = 'friend@example.com';
    grant(desk.world, desk.user, []);
    desk.do('turnOnDailyRefresh');
    const fired = moveClock(desk.world, bundle, Date.parse('2026-11-25T23:00Z'));
    expect(fired.map(({ user }) => user).sort()).toEqual(['friend@example.com', 'me@example.com']);
    const writes = fired.map(({ run }) => run.calls.byMethod['Range.setValues'] ?? 0);
    expect(writes.filter((count) => count > 0)).toHaveLength(1);
    expect(fired.every(({ run }) => run.error === null)).toBe(true);
  });
});
