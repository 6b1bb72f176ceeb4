import { describe, expect, test } from 'vitest';
import { CONTACT_COLUMNS } from '../../../src/domain/columns.ts';
import { matchHeader } from '../../../src/domain/import/headers.ts';
import { isLinkedIn, matchColumns } from '../../../src/domain/import/matching.ts';

const GOOGLE_OLD =
  'Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Name Prefix,Name Suffix,Nickname,Birthday,Occupation,Notes,Photo,Group Membership,E-mail 1 - Type,E-mail 1 - Value,E-mail 2 - Type,E-mail 2 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Type,Organization 1 - Name,Organization 1 - Title,Website 1 - Type,Website 1 - Value';
const GOOGLE_NEW =
  'First Name,Middle Name,Last Name,Phonetic First Name,Name Prefix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value';
const LINKEDIN = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';
const OUTLOOK =
  'Title,First Name,Middle Name,Last Name,Company,Department,Job Title,Business Phone,Mobile Phone,E-mail Address,Notes';

function matched(headers: string): Record<string, string> {
  const names = headers.split(',');
  const pairs = matchColumns(names).map((target, column) => [names[column] ?? '', target] as const);
  return Object.fromEntries(pairs.filter(([, target]) => target !== null)) as Record<string, string>;
}

describe('columns of a file', () => {
  test('with our own headers are all facts, and none of the computed ones', () => {
    const mapping = matchColumns(CONTACT_COLUMNS.map(({ header }) => header));
    expect(mapping).toEqual(CONTACT_COLUMNS.map(({ key, kind }) => (kind === 'fact' ? key : null)));
  });

  test.each([
    [
      LINKEDIN,
      {
        'First Name': 'firstName',
        'Last Name': 'lastName',
        URL: 'profile',
        'Email Address': 'email',
        Company: 'organization',
        Position: 'role',
        'Connected On': 'lastContact',
      },
    ],
    [
      GOOGLE_OLD,
      {
        Name: 'name',
        'Given Name': 'firstName',
        'Additional Name': 'middleName',
        'Family Name': 'lastName',
        'Name Prefix': 'salutation',
        Notes: 'notes',
        'E-mail 1 - Value': 'email',
        'E-mail 2 - Value': 'notes',
        'Phone 1 - Value': 'phone',
        'Organization 1 - Name': 'organization',
        'Organization 1 - Title': 'role',
        'Website 1 - Value': 'profile',
      },
    ],
    [
      GOOGLE_NEW,
      {
        'First Name': 'firstName',
        'Middle Name': 'middleName',
        'Last Name': 'lastName',
        'Name Prefix': 'salutation',
        'Organization Name': 'organization',
        'Organization Title': 'role',
        Notes: 'notes',
        'E-mail 1 - Value': 'email',
        'E-mail 2 - Value': 'notes',
        'Phone 1 - Value': 'phone',
      },
    ],
    [
      OUTLOOK,
      {
        'First Name': 'firstName',
        'Middle Name': 'middleName',
        'Last Name': 'lastName',
        Company: 'organization',
        'Job Title': 'role',
        'Mobile Phone': 'phone',
        'E-mail Address': 'email',
        Notes: 'notes',
      },
    ],
    [
      'Vorname,Nachname,Firma,E-Mail,Anrede',
      {
        Vorname: 'firstName',
        Nachname: 'lastName',
        Firma: 'organization',
        'E-Mail': 'email',
        Anrede: 'salutation',
      },
    ],
    [
      'Prénom,Nom,Société,Courriel',
      { Prénom: 'firstName', Nom: 'lastName', Société: 'organization', Courriel: 'email' },
    ],
    [
      'Nombre,Apellidos,Empresa,Correo electrónico',
      { Nombre: 'firstName', Apellidos: 'lastName', Empresa: 'organization', 'Correo electrónico': 'email' },
    ],
    ['Nom,Courriel', { Nom: 'name', Courriel: 'email' }],
    [
      'FULL_NAME,e-mail,COMPANY-NAME',
      { FULL_NAME: 'name', 'e-mail': 'email', 'COMPANY-NAME': 'organization' },
    ],
    ['Next action,Due,Status,Urgency,Fish', {}],
    ['__proto__,constructor,toString', {}],
  ])('%s', (headers, expected) => expect(matched(headers)).toEqual(expected));

  test('fill each fact at most once, by the surer header', () => {
    expect(matchColumns(['Mail', 'Email', 'Email'])).toEqual([null, 'email', null]);
  });

  test('are recognised by what stands in them when the headers say nothing', () => {
    const rows = [
      { cells: ['x', 'a@example.com', 'https://www.linkedin.com/in/a'] },
      { cells: ['y', 'b@example.com', ''] },
      { cells: ['z', 'n/a', 'linkedin.com/in/c'] },
    ];
    expect(matchColumns(['A', 'B', 'C'], rows)).toEqual([null, 'email', 'profile']);
    expect(matchColumns(['Email', 'B'], rows)).toEqual(['email', null]);
  });

  test.each([
    [LINKEDIN, true],
    [GOOGLE_NEW, false],
    ['Name,Connected On', false],
  ])('%s are those of LinkedIn: %s', (headers, expected) =>
    expect(isLinkedIn(headers.split(','))).toBe(expected),
  );
});

test.each([
  ['Email', 'email'],
  ['  E-MAIL  ', 'email'],
  ['Qué', null],
  ['Por qué', 'why'],
  ['', null],
  ['=cmd', null],
  ['x'.repeat(50_000), null],
])('the header %.20j holds %s', (header, expected) => expect(matchHeader(header)).toBe(expected));
