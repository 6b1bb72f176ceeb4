import { describe, expect, it } from 'vitest';
import { isoDay } from '../../../src/domain/calendar.ts';
import type { Contact } from '../../../src/domain/contact.ts';
import { type NewContact, toContacts } from '../../../src/domain/import/contacts.ts';
import { matchColumns } from '../../../src/domain/import/matching.ts';
import { readTable } from '../../../src/domain/import/table.ts';

const zone = { name: 'Test/East', offsetAt: () => 120 };

function imported(text: string, locale = 'en_US') {
  const { headers, rows } = readTable(text);
  return toContacts(rows, headers, matchColumns(headers, rows), { zone, locale });
}

function only(text: string): NewContact {
  const [first] = imported(text).contacts;
  if (first === undefined) throw new Error('nobody was imported');
  return first;
}

const people = (text: string, locale?: string): readonly Contact[] =>
  imported(text, locale).contacts.map(({ contact }) => contact);

describe('what is not taken over as it stood is said in words', () => {
  it.each([
    ['Stage', 'Hot', 'Stage: "Hot" is not a stage. It went to Notes.'],
    ['Source', 'Fair', 'Source: "Fair" is not in the list of sources. It went to Notes.'],
    ['ID', '=A1', 'ID: "=A1" is not an ID of ours. It went to Notes.'],
    ['Minutes', 'long', 'Minutes: "long" is not a whole number above 0. It went to Notes.'],
    ['Contacted', 'May', 'Contacted: "May" is not a date. Type one like 2026-11-24. It went to Notes.'],
    ['Email', 'ana@', 'Email: "ana@" is kept as it is, but it is not an e-mail address.'],
    ['Email', 'a@b.example; c@d.example', 'Email: "a@b.example" is used; the others went to Notes.'],
  ])('%s %j', (header, cell, remark) => {
    expect(only(`Name\t${header}\nAna\t${cell}`).remarks).toEqual([remark]);
  });

  it('and a single clean address in a list is taken without a word', () => {
    const { contact, remarks } = only('Name\tEmail\nAna\t ana@example.com ;');
    expect([contact.email, contact.notes, remarks]).toEqual(['ana@example.com', '', []]);
  });
});

describe('a name', () => {
  it('is put together from its three parts', () => {
    expect(only('First Name,Middle Name,Last Name,Email\nAna,María,García,a@b.example').contact.name).toBe(
      'Ana María García',
    );
  });

  it('may be missing where there is a profile', () => {
    expect(people('Name,LinkedIn\n,linkedin.com/in/ana').map(({ profile }) => profile)).toEqual([
      'linkedin.com/in/ana',
    ]);
  });
});

describe('a length', () => {
  it.each([
    ['30 minute', 30],
    ['30 minutes', 30],
    ['45 Minuten.', 45],
    ['2 day', 2],
    ['90 Tage', 90],
    ['9999', 9999],
    ['in 20', null],
    ['20 of 30', null],
    ['10000', null],
  ])('%j is %s', (cell, minutes) => {
    expect(only(`Name\tMinutes\nAna\t${cell}`).contact.minutes).toBe(minutes);
  });
});

describe('an ID of ours', () => {
  it.each([
    ['x'.repeat(64), true],
    ['x'.repeat(65), false],
    ['a b', false],
  ])('%s', (cell, isOurs) => {
    expect(only(`Name,ID\nAna,${cell}`).contact.id).toBe(isOurs ? cell : '');
  });
});

describe('the order of day and month', () => {
  it('is proved by meetings, too', () => {
    const [ana] = people('Name,Contacted,Meeting\nAna,3/4/2026,\nBo,,25/3/2026 10:00');
    expect(ana?.contacted === null || ana === undefined ? '' : isoDay(ana.contacted)).toBe('2026-04-03');
  });

  it('is not proved by a date in a text', () => {
    const [ana] = people('Name,Contacted,Organization,Fish\nAna,3/4/2026,,\nBo,,25/3/2026,26/3/2026');
    expect(ana?.contacted === null || ana === undefined ? '' : isoDay(ana.contacted)).toBe('2026-03-04');
  });
});

describe('a line', () => {
  it('may have empty cells beyond the headers', () => {
    expect(people('Name,Email\nAna,a@b.example, ,')).toHaveLength(1);
  });

  it('with a text too long for a cell is rejected, whichever column it stands in', () => {
    expect(imported(`Name,Organization\nAna,${'x'.repeat(50_001)}`).rejected).toEqual([
      { line: 2, why: 'Organization has 50001 characters; a cell takes at most 50000' },
    ]);
  });

  it('keeps what other columns send to Notes below its own', () => {
    expect(only('Name,E-mail 2 - Value,Notes\nAna,b@c.example,met at a fair').contact.notes).toBe(
      'met at a fair\nE-mail 2 - Value: b@c.example',
    );
  });
});

describe('the table of a file', () => {
  it('keeps a byte order mark out of the first header only', () => {
    const { headers, rows } = readTable('\ufeffName,Email\nA\ufeffna,a@b.example');
    expect([headers, rows[0]?.cells[0]]).toEqual([['Name', 'Email'], 'A\ufeffna']);
  });

  it('begins at its header where an address stands before it', () => {
    expect(readTable('Sent to me@b.example\nName,Email\nAna,a@b.example').headers).toEqual(['Name', 'Email']);
  });

  it('has headers of its own making only where an address stands where they should be', () => {
    expect(readTable('Ana,a@b.example').headers).toEqual(['Column 1', 'Column 2']);
    expect(readTable('Fish,Sea').headers).toEqual(['Fish', 'Sea']);
    expect(readTable('Email,a@b.example').headers).toEqual(['Email', 'a@b.example']);
  });

  it('leaves out lines of nothing but spaces', () => {
    expect(readTable('Name,Email\n , \n\nAna,a@b.example').rows.map(({ line }) => line)).toEqual([4]);
  });

  it('is empty where the file is', () => {
    expect(readTable('')).toEqual({ headers: [], rows: [], problems: [] });
  });

  it.each([
    [',', 'Name,Email\nAna,a@b.example'],
    [';', 'Name;Email\nAna;a@b.example'],
    ['tab', 'Name\tEmail\nAna\ta@b.example'],
    [';, although a comma gives more cells', 'Name;Email;Notes, more, and more\nAna;a@b.example;x'],
  ])('is parted by %s', (_, text) => {
    expect(readTable(text).headers.slice(0, 2)).toEqual(['Name', 'Email']);
  });

  it('of one column has no delimiter to find', () => {
    expect(readTable('Email\na@b.example').rows.map(({ cells }) => cells)).toEqual([['a@b.example']]);
  });
});
