/** Unfriendly data and circumstances: nothing is lost or half-written, and the person is told what happened. */
import { describe, expect, it } from 'vitest';
import { CONTACT_COLUMNS } from '../../src/domain/columns.ts';
import { Desk } from './desk.ts';

const PEOPLE = [
  'Name,Email,Stage,Contacted',
  'Ana,ana@example.org,Contacted,2026-11-10',
  'Bo,bo@example.org,Contacted,2026-11-12',
  'Cy,cy@example.org,,',
].join('\n');
const HEADERS = CONTACT_COLUMNS.map(({ header }) => header);

describe('dates typed as text', () => {
  it.each([
    ['tomorrow', 'Contacted: "tomorrow" is not a date. Type one like 2026-11-24'],
    ['31.02.2026', 'Contacted: "31.02.2026" is not a date. Type one like 2026-11-24'],
    ["'3/4", 'Contacted: "3/4" has no year. Type a date like 2026-11-24'],
  ])('%j stays as typed, and Status says what is wrong with it', (text, words) => {
    const desk = new Desk({ contacts: PEOPLE });
    desk.type(2, 'Contacted', text);
    expect(desk.cell(2, 'Status')).toContain(words);
    expect(desk.cell(2, 'Contacted')).toBe(text.replace(/^'/, ''));
    desk.do('refreshFollowUps');
    expect(desk.cell(2, 'Contacted')).toBe(text.replace(/^'/, ''));
  });

  it('"3/4" in a date cell is what Sheets makes of it: a day of this year', () => {
    const desk = new Desk({ contacts: PEOPLE });
    desk.type(2, 'Contacted', '3/4');
    expect(desk.cell(2, 'Contacted')).toBe('03/04/2026');
    expect(desk.cell(2, 'Status')).toMatch(/^Overdue 2\d\d days$/);
  });

  it.each([
    ['1826-11-24', /too far away to be meant|is not a date/],
    ['2926-11-24', /too far away to be meant/],
    ['2027-11-24', /lies in the future/],
  ])('%s is taken for a slip and said in Status', (text, words) => {
    const desk = new Desk({ contacts: PEOPLE });
    desk.type(2, 'Contacted', text);
    expect(desk.cell(2, 'Status')).toMatch(words);
  });
});

describe('names and texts', () => {
  it.each([
    '"Quoted" O\'Neil',
    '👩🏽‍🔬 Ada',
    'שרה כהן',
    '=HYPERLINK("http://x","y")',
    '+1 555',
    '-minus',
    '@handle',
    'TRUE',
    '1/2',
    'Line\nbreak',
  ])('%j goes in, is planned and comes out as the same text', (name) => {
    const desk = new Desk();
    desk.do('importContacts', `Name,Email\n"${name.replaceAll('"', '""')}",n@example.org`);
    desk.do('refreshFollowUps');
    expect(desk.sheet().value(2, 1)).toBe(name);
    expect(desk.sheet().formula(2, 1)).toBe('');
    expect(desk.ask('getSidebar', null).today[0]?.name).toBe(name);
  });

  it('50,000 characters of notes are kept; one more is refused whole, in words', () => {
    const desk = new Desk({ contacts: PEOPLE });
    const { today } = desk.ask('getSidebar', null);
    const id = today[0]?.id;
    const saved = desk.ask('saveNotes', { id, notes: 'n'.repeat(50_000), base: '' });
    expect(saved.saved).toHaveLength(50_000);
    const { message } = desk.refusal('saveNotes', {
      id,
      notes: 'n'.repeat(50_001),
      base: 'n'.repeat(50_000),
    });
    expect(message).toMatch(/50[,.]?000 characters/);
  });
});

describe('the shape of the sheet', () => {
  it('merged cells, hidden rows and an active filter change nothing in the plan', () => {
    const desk = new Desk({ contacts: PEOPLE });
    desk.sheet().setRows(3, 1, { hidden: true });
    desk
      .sheet()
      .update('layout', { merges: [{ row: 2, column: desk.column('Introduced by'), rows: 2, columns: 1 }] });
    desk.at('2026-11-27T08:00').do('refreshFollowUps');
    expect(desk.table(['Status'])).toEqual([['Overdue 8 days'], ['Overdue 4 days'], ['']]);
  });

  it('a row copied together with its ID gets one of its own; the first keeps the old', () => {
    const desk = new Desk({ contacts: PEOPLE });
    const [first] = desk.table(HEADERS);
    desk.write(5, 'Name', [first ?? []]);
    desk.do('refreshFollowUps');
    const ids = desk.table(['ID']).flat();
    expect(ids[0]).toBe(first?.[HEADERS.indexOf('ID')]);
    expect(new Set(ids).size).toBe(4);
  });

  it('a person whose row was emptied keeps no plan', () => {
    const desk = new Desk({ contacts: PEOPLE });
    for (const header of ['Name', 'Email', 'Stage', 'Contacted']) desk.write(2, header, [['']]);
    desk.do('refreshFollowUps');
    expect([desk.cell(2, 'Next action'), desk.cell(2, 'Status'), desk.cell(2, 'Urgency')]).toEqual([
      '',
      '',
      '',
    ]);
  });

  it('own columns and formulas in between survive every write', () => {
    const desk = new Desk({ contacts: PEOPLE });
    desk.sheet().restructure({
      kind: 'insert',
      dimension: 'COLUMNS',
      at: desk.column('Due'),
      count: 1,
      inherit: 'before',
    });
    desk.fillAt('Contacts', 1, desk.column('Due') - 1, [['Mine'], ['=1+1'], ['=2+2'], ['=3+3']]);
    desk.at('2026-12-27T08:00').do('refreshFollowUps');
    desk.do('importContacts', 'Name,Email\nDee,dee@example.org');
    expect(desk.table(['Mine']).flat()).toEqual(['2', '4', '6', '']);
    expect(desk.sheet().formula(2, desk.column('Mine'))).toBe('=1+1');
  });
});

describe('people and permissions', () => {
  it('a viewer without edit rights is told so, and nothing is written', () => {
    const desk = new Desk({ contacts: PEOPLE });
    const before = JSON.stringify(desk.world.book.saved());
    desk.user = 'viewer@example.com';
    desk.letIn('viewer', desk.user);
    expect(desk.at('2026-12-27T08:00').failure('refreshFollowUps')).toMatch(/You may not change these cells/);
    expect(JSON.stringify(desk.world.book.saved())).toBe(before);
  });

  it('a protected column is told of, with the facts untouched', () => {
    const desk = new Desk({ contacts: PEOPLE });
    desk.protect('Status');
    desk.user = 'friend@example.com';
    desk.letIn('editor', desk.user);
    expect(desk.at('2026-12-27T08:00').failure('refreshFollowUps')).toMatch(
      /You may not change these cells: they are protected/,
    );
    expect(desk.table(['Name', 'Email', 'Contacted'])).toEqual(
      new Desk({ contacts: PEOPLE }).table(['Name', 'Email', 'Contacted']),
    );
  });

  it('the sidebar works as whoever opened it, and says who that is', () => {
    const desk = new Desk({ contacts: PEOPLE });
    desk.user = 'second.account@example.com';
    desk.letIn('editor', desk.user);
    expect(desk.ask('getSidebar', null).me).toBe('second.account@example.com');
  });

  it('a person whose row is gone is said to be gone, and nothing is changed', () => {
    const desk = new Desk({ contacts: PEOPLE });
    const id = desk.cell(2, 'ID');
    desk.deleteRow(2);
    const { code, message } = desk.refusal('recordEvent', { id, event: 'replied' });
    expect([code, message]).toEqual([
      'gone',
      'This person is no longer in the sheet. Nothing was changed. Choose another row.',
    ]);
  });

  it('a run that would pass six minutes says what was kept', () => {
    const desk = new Desk({ contacts: PEOPLE });
    const { error } = desk
      .at('2026-12-27T08:00')
      .run('refreshFollowUps', [], { latency: { call: 100_000, mail: 250 } });
    expect(error?.message).toMatch(/Exceeded maximum execution time|six minutes/);
    desk.do('refreshFollowUps');
    expect(desk.cell(2, 'Status')).toMatch(/^Overdue \d+ days$/);
  });
});
