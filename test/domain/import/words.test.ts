import { describe, expect, it } from 'vitest';
import { CONTACT_COLUMNS } from '../../../src/domain/columns.ts';
import { type ImportTarget, isDerivedHeader, matchHeader } from '../../../src/domain/import/headers.ts';
import { matchColumns, targetLabel } from '../../../src/domain/import/matching.ts';

describe('headers of other programs, in four languages', () => {
  it.each<[ImportTarget, string]>([
    [
      'name',
      'Full name, Contact, Person, Vollständiger Name, Ansprechpartner, Nom complet, Nombre y apellidos',
    ],
    ['firstName', 'First name, Given name, Vorname, Prénom, Nombres'],
    ['middleName', 'Middle name, Additional name, Zweiter Vorname, Deuxième prénom, Segundo nombre'],
    ['lastName', 'Last name, Surname, Nachname, Nom de famille, Apellidos'],
    ['email', 'Mail, E-Mail-Adresse, Courriel, Correo electrónico, Contact e-mail'],
    ['organization', 'Company, Employer, Workplace, Firma, Arbeitgeber, Entreprise, Empresa, Account name'],
    ['role', 'Job title, Position, Headline, Berufsbezeichnung, Poste, Puesto, Rolle, Cargo'],
    ['source', 'How we met, Lead source, Quelle, Origine, Fuente'],
    ['stage', 'Pipeline stage, Phase, Étape, Etapa'],
    ['lastContact', 'Last contacted, Letzter Kontakt, Dernier contact, Último contacto, Connected on'],
    ['meeting', 'Meeting date, Interview, Termin, Gespräch, Rendez-vous, Entrevista, Cita'],
    ['minutes', 'Duration, Length, Dauer, Durée, Duración'],
    ['introducedBy', 'Referred by, Introducer, Empfohlen von, Recommandé par, Presentado por'],
    ['notes', 'Comments, Remarks, Notizen, Bemerkungen, Commentaires, Observaciones'],
    ['salutation', 'Greeting, Name prefix, Anrede, Civilité, Tratamiento'],
    ['phone', 'Phone number, Mobile, Cell, Telefon, Handy, Portable, Móvil'],
    ['profile', 'LinkedIn, LinkedIn URL, Profil, Perfil, Website'],
    ['shared', 'In common, Common ground, Gemeinsamkeiten, Points communs, En común'],
    ['why', 'Why, Reason, Warum, Pourquoi, Motivo'],
    [
      'contacted',
      'Date contacted, First contact, Message sent, E-mail sent, Kontaktiert am, Contacté, Contactado',
    ],
    ['followedUp', 'Follow-up sent, Nachgefasst, Relance, Seguimiento'],
    ['replied', 'Replied on, Responded, Geantwortet, Répondu, Respondido'],
    ['debriefed', 'Debrief, Debriefed on'],
    ['thanked', 'Thank-you sent, Bedankt, Remercié, Agradecido'],
    ['notBefore', 'Snoozed until, Nicht vor, Pas avant, No antes de'],
    ['checkInEvery', 'Check in every (days), Cadence'],
  ])('%s is also called %s', (target, headers) => {
    const found = headers.split(', ').map((header) => [header, matchHeader(header)]);
    expect(found).toEqual(headers.split(', ').map((header) => [header, target]));
  });

  it('are not looked for without end', () => {
    expect(matchHeader(`${' '.repeat(199)}Email`)).toBeNull();
    expect(matchHeader(`${' '.repeat(195)}Email`)).toBe('email');
  });
});

it('columns that the add-on computes are known as such, and no others', () => {
  const derived = CONTACT_COLUMNS.filter(({ header }) => isDerivedHeader(` ${header.toUpperCase()} `));
  expect(derived.map(({ header }) => header)).toEqual(['Next action', 'Due', 'Status', 'Urgency']);
  expect(isDerivedHeader('')).toBe(false);
});

it('a column is named as people know it', () => {
  expect((['firstName', 'middleName', 'lastName', 'email', 'why'] as const).map(targetLabel)).toEqual([
    'First name',
    'Middle name',
    'Last name',
    'Email',
    'Why them',
  ]);
});

describe('a column whose header says nothing', () => {
  const cells = (...texts: string[]) => texts.map((text) => ({ cells: [text] }));

  it.each([
    ['three of five', ['a@b.example', 'c@d.example', 'e@f.example', 'x', 'y'], 'email'],
    ['two of five', ['a@b.example', 'c@d.example', 'x', 'y', 'z'], null],
    ['all that are there', ['', ' a@b.example ', '  '], 'email'],
    ['none', ['', '  '], null],
  ] as const)('holds addresses when %s are one', (_, texts, target) => {
    expect(matchColumns(['A'], cells(...texts))).toEqual([target]);
  });

  it.each([
    ['https://www.linkedin.com/in/ana', true],
    ['http://linkedin.com/in/ana', true],
    ['de.linkedin.com/in/ana', true],
    ['see linkedin.com/in/ana', false],
    ['linkedin.com/in/ana and more', false],
    ['linkedin.com', false],
  ])('%s is a profile: %s', (text, isProfile) => {
    expect(matchColumns(['A'], cells(text))).toEqual([isProfile ? 'profile' : null]);
  });

  it('holds further addresses of an export only by its whole header', () => {
    expect(matchColumns(['E-mail 2 - Value', 'My e-mail 2 - Value', 'E-mail 2 - Value type'])).toEqual([
      'notes',
      null,
      null,
    ]);
  });
});

it.each([
  ['Vorname', ['name']],
  ['Nachname', ['name']],
  ['Vorname,Nachname', ['firstName', 'lastName']],
  ['Name,Vorname', ['name', 'firstName']],
])('half a name without its other half is the whole: %s', (headers, mapping) => {
  expect(matchColumns(headers.split(','))).toEqual(mapping);
});
