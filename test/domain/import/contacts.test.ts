import { describe, expect, test } from 'vitest';
import { isoDay } from '../../../src/domain/calendar.ts';
import type { FactKey } from '../../../src/domain/columns.ts';
import { type ImportContext, dateOrderOf, toContacts } from '../../../src/domain/import/contacts.ts';
import { matchColumns } from '../../../src/domain/import/matching.ts';
import { readTable } from '../../../src/domain/import/table.ts';
import { isoMoment } from '../../../src/domain/zone.ts';

const zone = { name: 'Test/East', offsetAt: () => 120 };

function imported(text: string, context: Partial<ImportContext> = {}) {
  const { headers, rows } = readTable(text);
  const mapping = matchColumns(headers, rows);
  return toContacts(rows, headers, mapping, { zone, locale: 'en_US', ...context });
}

/** The one cell of a column, under our own header, beside a name. */
function fact(header: string, key: FactKey, cell: string) {
  const { contacts, rejected } = imported(`Name\t${header}\nAna\t"${cell.replace(/"/g, '""')}"`);
  const [first] = contacts;
  return { value: first?.contact[key], notes: first?.contact.notes, remarks: first?.remarks, rejected };
}

describe('people of a LinkedIn export', () => {
  const { contacts, rejected } = imported(
    'Notes:\n"About e-mails, …"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n' +
      'Ana María,García,https://www.linkedin.com/in/ana,,Harbor Labs,Lead,12 Mar 2024\n,,,,,,01 Jan 2020\n',
  );

  test('have their name put together, their source, and the day of connecting as last contact', () => {
    const [ana] = contacts;
    expect(ana?.contact).toMatchObject({
      name: 'Ana María García',
      email: '',
      organization: 'Harbor Labs',
      role: 'Lead',
      source: 'LinkedIn',
      profile: 'https://www.linkedin.com/in/ana',
      stage: null,
      id: '',
      owner: '',
      problems: [],
    });
    expect(isoDay(ana?.contact.lastContact ?? (0 as never))).toBe('2024-03-12');
    expect(ana?.remarks).toEqual([]);
  });

  test('without name, e-mail and profile are listed with their line', () => {
    expect(rejected).toEqual([{ line: 6, why: 'there is no name, e-mail or profile' }]);
  });
});

test.each([
  ['a name alone', 'Name,Email\nAna,', 'Ana'],
  ['an e-mail alone', 'Name,Email\n,a@example.com', ''],
  ['first and last name', 'First name,Last name\nAna,García', 'Ana García'],
  ['a last name alone', 'First name,Last name\n,García', 'García'],
  [
    'the whole name before its parts',
    'Name,Given Name,Family Name\nDr. Ana García,Ana,García',
    'Dr. Ana García',
  ],
  ['its parts where the whole name is empty', 'Name,Given Name,Family Name\n,Ana,García', 'Ana García'],
])('a person comes from %s', (_what, text, name) =>
  expect(imported(text).contacts[0]?.contact.name).toBe(name),
);

describe('e-mail cells', () => {
  test.each([
    ['ana@example.com', 'ana@example.com', '', 0],
    [' Ana@Example.com ', 'Ana@Example.com', '', 0],
    ['ana@example.com; bo@example.com', 'ana@example.com', 'Email: bo@example.com', 1],
    [
      'ana@example.com,bo@example.com,cy@example.com',
      'ana@example.com',
      'Email: bo@example.com, cy@example.com',
      1,
    ],
    ['ana@example.com\nbo@example.com', 'ana@example.com', 'Email: bo@example.com', 1],
    ['ana@example.com ::: bo@example.com', 'ana@example.com', 'Email: bo@example.com', 1],
    ['ana@example.com; ANA@example.com', 'ana@example.com', '', 0],
    ['ana@example.com / bo@example.com', 'ana@example.com / bo@example.com', '', 1],
    ['ana@example.com bo@example.com', 'ana@example.com bo@example.com', '', 1],
    ['ana@example.com; none', 'ana@example.com; none', '', 1],
    ['Ana <ana@example.com>', 'Ana <ana@example.com>', '', 1],
    ['ana@@example', 'ana@@example', '', 1],
  ])('%j', (cell, email, notes, remarks) => {
    const read = fact('Email', 'email', cell);
    expect([read.value, read.notes, read.remarks?.length]).toEqual([email, notes, remarks]);
  });
});

describe('values that their column cannot take are kept in Notes and said', () => {
  test.each([
    ['Stage', 'stage', 'met', 'Met', ''],
    ['Stage', 'stage', 'DO NOT CONTACT', 'Do not contact', ''],
    ['Stage', 'stage', 'Hot lead', null, 'Stage: Hot lead'],
    ['Source', 'source', 'alumni', 'Alumni', ''],
    ['Source', 'source', 'Conference', 'Other', 'Source: Conference'],
    ['Minutes', 'minutes', '20', 20, ''],
    ['Minutes', 'minutes', '30 min', 30, ''],
    ['Minutes', 'minutes', '0', null, 'Minutes: 0'],
    ['Minutes', 'minutes', '1.5 h', null, 'Minutes: 1.5 h'],
    ['Check in every', 'checkInEvery', '90 days', 90, ''],
    ['Check in every', 'checkInEvery', 'mentor', 'Mentor', ''],
    ['Check in every', 'checkInEvery', 'often', null, 'Check in every: often'],
    ['Contacted', 'contacted', 'tomorrow', null, 'Contacted: tomorrow'],
    ['Contacted', 'contacted', '31.02.2026', null, 'Contacted: 31.02.2026'],
    ['Meeting', 'meeting', '3/4', null, 'Meeting: 3/4'],
    ['ID', 'id', 'a1B2-c3', 'a1B2-c3', ''],
    ['ID', 'id', '=A1', '', 'ID: =A1'],
  ] as const)('%s %j', (header, key, cell, value, notes) => {
    const read = fact(header, key, cell);
    expect([read.value, read.notes, read.remarks?.length]).toEqual([value, notes, notes === '' ? 0 : 1]);
  });

  test('and stand below what was in Notes', () => {
    const { contacts } = imported('Name,Notes,Stage,E-mail 2 - Value\nAna,"one\ntwo",Hot,b@example.com');
    expect(contacts[0]?.contact.notes).toBe('one\ntwo\nE-mail 2 - Value: b@example.com\nStage: Hot');
    expect(contacts[0]?.remarks).toEqual(['Stage: "Hot" is not a stage. It went to Notes.']);
  });

  test('as is the second of two columns that were matched to the same fact', () => {
    const rows = [{ line: 2, cells: ['Ana', '1', '2'] }];
    const { contacts } = toContacts(rows, ['Name', 'Tel', 'Cell'], ['name', 'phone', 'phone'], {
      zone,
      locale: 'en_US',
    });
    expect(contacts[0]?.contact).toMatchObject({ phone: '1', notes: 'Cell: 2' });
  });
});

test.each([
  ['=HYPERLINK("http://x","y")'],
  ['+49 30 1234'],
  ['-1'],
  ['@ana'],
  ["'quoted"],
  ['{{first}}'],
  ['<b>'],
  ['אנה כהן'],
  ['🦔 "x" \\'],
])('text is kept as it is: %j', (text) => {
  expect(fact('Organization', 'organization', text).value).toBe(text);
});

test('text is trimmed, its line breaks made alike, and what cannot be seen left out', () => {
  expect(fact('Notes', 'notes', ' a\u0000b\u202e \r\n c\u2028d ').value).toBe('ab \n c\nd');
});

describe('dates in numbers', () => {
  const contactedOf = (text: string, context: Partial<ImportContext>) =>
    imported(text, context).contacts.map(({ contact }) =>
      contact.contacted === null ? contact.notes : isoDay(contact.contacted),
    );

  test.each([
    ['en_US', '3/4/2026', ['2026-03-04']],
    ['en_GB', '3/4/2026', ['2026-04-03']],
    ['en_US', '3/4/2026\nBo,25/3/2026', ['2026-04-03', '2026-03-25']],
    ['en_GB', '3/4/2026\nBo,3/25/2026', ['2026-03-04', '2026-03-25']],
  ])('are read by the locale %s unless the file proves otherwise: %j', (locale, cells, expected) => {
    expect(contactedOf(`Name,Contacted\nAna,${cells}`, { locale })).toEqual(expected);
  });

  test('follow what the whole file proves when a part is imported', () => {
    const { headers, rows } = readTable('Name,Contacted\nAna,3/4/2026\nBo,25/3/2026');
    const mapping = matchColumns(headers);
    const dateOrder = dateOrderOf(rows, mapping);
    const { contacts } = toContacts(rows.slice(0, 1), headers, mapping, { zone, locale: 'en_US', dateOrder });
    expect(contacts.map(({ contact }) => contact.contacted && isoDay(contact.contacted))).toEqual([
      '2026-04-03',
    ]);
  });

  test('a meeting is a time on the wall of the spreadsheet', () => {
    const { contacts } = imported('Name,Meeting\nAna,11/24/2026 14:30');
    expect(isoMoment(zone, contacts[0]?.contact.meeting ?? (0 as never))).toBe('2026-11-24T14:30');
  });
});

describe('a line is rejected rather than cut or shifted', () => {
  test.each([
    [50_000, 0],
    [50_001, 1],
  ])('with a cell of %i characters', (length, count) => {
    expect(fact('Notes', 'notes', 'x'.repeat(length)).rejected).toHaveLength(count);
  });

  test('and says which cell is too long', () => {
    expect(fact('Notes', 'notes', 'x'.repeat(50_001)).rejected).toEqual([
      { line: 2, why: 'Notes has 50001 characters; a cell takes at most 50000' },
    ]);
  });

  test('when what goes to Notes would no longer fit there', () => {
    const { contacts, rejected } = imported(`Name,Notes,Stage\nAna,${'x'.repeat(49_999)},Hot`);
    expect([contacts.length, rejected[0]?.why]).toEqual([
      0,
      'Notes has 50010 characters; a cell takes at most 50000',
    ]);
  });

  test('but not for a long cell in a column that is left out', () => {
    expect(imported(`Name,Fish\nAna,${'x'.repeat(60_000)}`).contacts).toHaveLength(1);
  });

  test('with more cells than headers', () => {
    const { contacts, rejected } = imported(
      'Name,Organization,Email\nAna,Acme, Inc,a@example.com\nBo,Acme,b@example.com,,\n',
    );
    expect(rejected).toEqual([
      { line: 2, why: 'there are 4 cells under 3 headers: put quotes around text with a separator in it' },
    ]);
    expect(contacts.map(({ contact }) => contact.name)).toEqual(['Bo']);
  });
});
