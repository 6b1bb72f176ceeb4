/** The person's own tabs and cells, whatever they are called and whenever they are typed, stay theirs. */
import { describe, expect, it } from 'vitest';
import type { ImportReport } from '../../src/contract.ts';
import { Desk } from './desk.ts';

const PEOPLE = [
  'Name,Email,Stage,Contacted',
  'Ana,ana@example.org,Contacted,2026-11-10',
  'Bo,bo@example.org,Contacted,2026-11-12',
].join('\n');
const NEW = 'Name,Email\nCy,cy@example.org';

describe('tabs that only have a name of ours', () => {
  it('Settings and Activity of the person are left alone; ours get another name', () => {
    const desk = new Desk({ bare: true });
    desk.fill('Sheet1', [
      ['My budget', 'Amount'],
      ['Rent', '900'],
    ]);
    desk.world.book.renameSheet(desk.sheet('Sheet1'), 'Settings');
    desk.world.book.insertSheet('Activity');
    desk.fill('Activity', [
      ['Date', 'Sport'],
      ['Monday', 'Chess'],
    ]);
    desk.do('setUpSpreadsheet');
    desk.do('importContacts', PEOPLE);
    desk.ask('recordEvent', { id: desk.cell(2, 'ID'), event: 'replied' });
    expect(desk.sheet('Settings').lastRow()).toBe(2);
    expect(desk.sheet('Activity').lastRow()).toBe(2);
    expect(desk.sheet('Interviews settings').displayed(2, 1)).toBe('Your name');
    expect(desk.sheet('Interviews activity').displayed(2, 3)).toBe('2 people added');
    expect(desk.sheet('Interviews activity').displayed(3, 3)).toBe('They replied');
  });

  it('a tab that takes the name of the renamed contacts tab is not mistaken for it', () => {
    const desk = new Desk({ contacts: PEOPLE });
    desk.world.book.renameSheet(desk.sheet(), 'People');
    desk.world.book.insertSheet('Contacts');
    desk.fill('Contacts', [['Plumber', '555']]);
    desk.tab = 'People';
    desk.at('2026-11-27T08:00').do('refreshFollowUps');
    expect(desk.cell(2, 'Status')).toBe('Overdue 8 days');
    expect(desk.sheet('Contacts').displayed(1, 1)).toBe('Plumber');
    desk.do('setUpSpreadsheet');
    expect(desk.run('refreshFollowUps').calls.byMethod['DeveloperMetadataFinder.find']).toBeUndefined();
  });

  it('a copied tab with our headers is not written to when someone types there', () => {
    const desk = new Desk({ contacts: PEOPLE });
    const state = desk.sheet().saved();
    desk.world.book.insertSheet('Backup', 1, { ...state, name: 'Backup' });
    desk.tab = 'Backup';
    desk.type(2, 'Next action', 'my own words');
    expect(desk.cell(2, 'Next action')).toBe('my own words');
  });
});

describe('what is typed while an import runs', () => {
  it.each([
    [
      'a person typed into the next row',
      (desk: Desk) => desk.write(4, 'Name', [['Typed Meanwhile']]),
      'Typed Meanwhile',
    ],
    ['a row inserted above', (desk: Desk) => desk.insertRow(2), 'Bo'],
  ])('%s stays, and the import goes below', (_, meanwhile, kept) => {
    const desk = new Desk({ contacts: PEOPLE });
    const between = [{ method: 'Sheet.getMaxRows', nth: 1, callback: () => meanwhile(desk) }];
    const { result } = desk.run('importContacts', [NEW], { between });
    expect((result as ImportReport).added).toBe(1);
    expect(desk.table(['Name']).flat()).toEqual(expect.arrayContaining(['Ana', 'Bo', kept, 'Cy']));
  });
});

describe('one click', () => {
  it('writes all of an event or nothing, when a column of it is protected', () => {
    const desk = new Desk({ contacts: NEW });
    desk.protect('Contacted');
    desk.user = 'friend@example.com';
    desk.letIn('editor', desk.user);
    const before = desk.table(['Stage', 'Last contact', 'Contacted']);
    const { message } = desk.refusal('recordEvent', { id: desk.cell(2, 'ID'), event: 'wrote' });
    expect(message).toMatch(/^You may not change these cells/);
    expect(desk.table(['Stage', 'Last contact', 'Contacted'])).toEqual(before);
  });

  it('keeps in the timeline what stood in the cells it writes over', () => {
    const desk = new Desk({ contacts: PEOPLE });
    desk.type(2, 'Meeting', 'Tuesday 3pm at the café');
    const view = desk.ask('recordEvent', { id: desk.cell(2, 'ID'), event: 'met' });
    expect(view.timeline[0]?.what).toBe('You met (Meeting was Tuesday 3pm at the café)');
  });
});

describe('rows with one e-mail address', () => {
  const twice = 'Name,Email,Meeting\nAna,ana@example.org,2026-11-23 15:00';

  it('get one draft, also when a row is copied after drafting', () => {
    const desk = new Desk({ contacts: twice });
    desk.do('draftThankYous');
    desk.write(3, 'Name', desk.table(['Name', 'Email']));
    desk.write(3, 'Meeting', desk.table(['Meeting']).slice(0, 1));
    expect(desk.do('draftThankYous').done).toEqual([]);
    expect(desk.drafts()).toHaveLength(1);
  });

  it('get one draft when both are new', () => {
    const desk = new Desk({ contacts: twice });
    desk.write(3, 'Name', [['Ana G.', 'ANA@example.org']]);
    desk.write(3, 'Meeting', [['2026-11-23 15:00']]);
    const report = desk.do('draftThankYous');
    expect(report.done).toHaveLength(1);
    expect(report.skipped[0]?.why).toBe('has the e-mail address of somebody who gets this draft');
  });
});

describe('a tracker with tick boxes', () => {
  it('has no person in a row where only boxes stand unticked', () => {
    const desk = new Desk({ bare: true });
    desk.fill('Sheet1', [
      ['Full name', 'E-mail', 'Contacted'],
      ['Ana', 'ana@example.org', 'FALSE'],
      ['', '', 'FALSE'],
      ['', '', 'FALSE'],
    ]);
    desk.do('setUpSpreadsheet');
    desk.tab = 'Sheet1';
    expect(
      desk
        .table(['ID'])
        .flat()
        .filter((id) => id !== ''),
    ).toHaveLength(1);
    expect(desk.cell(2, 'Next action')).toBe('Write to them');
    desk.do('importContacts', NEW);
    expect(desk.cell(3, 'Full name')).toBe('Cy');
  });
});

describe('missing IDs here and there', () => {
  it('are given in one write: the refresh stays within 8 round trips', () => {
    const desk = new Desk({
      contacts: ['Name,Email', ...Array.from({ length: 40 }, (_, i) => `P${i},p${i}@example.org`)].join('\n'),
    });
    for (let row = 2; row <= 41; row += 2) desk.write(row, 'ID', [['']]);
    const { calls } = desk.at('2026-12-24T08:00').run('refreshFollowUps');
    expect(calls.roundTrips).toBeLessThanOrEqual(8);
    expect(new Set(desk.table(['ID']).flat()).size).toBe(40);
  });
});
