/** The headers by which other programs and other languages call our columns. */
import { CONTACT_COLUMNS, type FactKey } from '../columns.ts';

/** What a column of a file can fill: a fact, or a part of the name. */
export type ImportTarget = FactKey | 'firstName' | 'middleName' | 'lastName';

const list = (...lines: readonly string[]): readonly string[] => lines.flatMap((line) => line.split(', '));

/**
 * Per target, headers in falling order of certainty: where two columns of a file fit one target, the one whose
 * header comes first here is taken. Compared without case, accents, spaces and punctuation. English, German,
 * French, Spanish; LinkedIn (Connections.csv), Google Contacts (both of its CSV formats), Outlook.
 */
const ALIASES: Readonly<Record<ImportTarget, readonly string[]>> = {
  name: list(
    'Full name, Contact name, Display name, Contact, Person, Who, Namen, Vollständiger Name',
    'Ansprechpartner, Nom complet, Nombre completo, Nombre y apellidos',
  ),
  firstName: list('First name, Given name, Forename, First, Vorname, Prénom, Nombre, Nombres'),
  middleName: list('Middle name, Additional name, Zweiter Vorname, Deuxième prénom, Segundo nombre'),
  lastName: list(
    'Last name, Family name, Surname, Last, Nachname, Familienname, Nom de famille, Nom, Apellido',
    'Apellidos',
  ),
  email: list(
    'E-mail address, E-mail 1 - Value, Primary e-mail, Work e-mail, Mail, Mail address, E-mails',
    'E-Mail-Adresse, Mailadresse, Courriel, Adresse e-mail, Adresse mail, Adresse électronique',
    'Correo electrónico, Correo, Dirección de correo electrónico, Contact e-mail, Personal e-mail',
  ),
  organization: list(
    'Organisation, Organization 1 - Name, Organization name, Company, Company name, Employer, Org',
    'Current company, Workplace, Firma, Unternehmen, Arbeitgeber, Entreprise, Société, Employeur',
    'Empresa, Compañía, Organización, Account name',
  ),
  role: list(
    'Position, Job title, Organization 1 - Title, Organization title, Current position, Job',
    'Headline, Berufsbezeichnung, Beruf, Funktion, Poste, Fonction, Intitulé du poste, Cargo',
    'Puesto, Rolle, Rôle, Rol, Occupation, Title, Titel',
  ),
  source: list('How we met, How met, Lead source, Quelle, Origine, Fuente, Origen'),
  stage: list('Pipeline stage, Phase, Étape, Etapa, Fase'),
  lastContact: list(
    'Last contacted, Date of last contact, Last contact date, Last touch, Letzter Kontakt',
    'Dernier contact, Último contacto, Connected on',
  ),
  meeting: list(
    'Meeting date, Date of meeting, Meeting time, Interview date, Date of interview, Interview',
    'Talk, Appointment, Termin, Gespräch, Treffen, Rendez-vous, Entretien, Réunion, Entrevista',
    'Cita',
  ),
  minutes: list('Duration, Length, Minuten, Dauer, Durée, Minutos, Duración'),
  introducedBy: list(
    'Referred by, Introduced through, Introducer, Referrer, Empfohlen von, Vorgestellt von',
    'Recommandé par, Présenté par, Presentado por, Recomendado por',
  ),
  notes: list(
    'Note, Comments, Comment, Remarks, Notizen, Notiz, Bemerkungen, Anmerkungen, Remarques',
    'Commentaires, Notas, Comentarios, Observaciones',
  ),
  salutation: list('Greeting, Name prefix, Prefix, Anrede, Civilité, Tratamiento, Saludo'),
  phone: list(
    'Phone number, Phone 1 - Value, Mobile phone, Mobile, Primary phone, Business phone',
    'Telephone, Cell phone, Cell, Tel, Telefon, Telefonnummer, Handy, Mobil, Téléphone, Portable',
    'Teléfono, Móvil, Celular',
  ),
  profile: list(
    'LinkedIn, LinkedIn URL, LinkedIn profile, Profile URL, Profile link, URL, Profil, Perfil',
    'Link, Website 1 - Value, Website, Web page',
  ),
  shared: list('In common, Common ground, Shared link, Gemeinsamkeiten, Points communs, En común'),
  why: list('Why this person, Why, Reason, Hook, Warum, Pourquoi, Por qué, Motivo'),
  contacted: list(
    'Date contacted, Contacted on, First contact, First contacted, Outreach date, Message sent',
    'E-mail sent, Kontaktiert, Kontaktiert am, Contacté, Contacté le, Contactado',
  ),
  followedUp: list('Follow-up sent, Followed up on, Nachgefasst, Relancé, Relance, Seguimiento'),
  replied: list('Replied on, Reply, Reply date, Responded, Answered, Geantwortet, Répondu, Respondido'),
  debriefed: list('Debrief, Debriefed on'),
  thanked: list('Thank-you sent, Thank-you note sent, Thanked on, Bedankt, Remercié, Agradecido'),
  notBefore: list('Snooze, Snoozed until, Not before date, Nicht vor, Pas avant, No antes de'),
  checkInEvery: list('Check in every (days), Cadence, Cadence (days)'),
  owner: [],
  id: [],
};

const TARGETS = Object.keys(ALIASES) as ImportTarget[];
const DERIVED = new Set(
  CONTACT_COLUMNS.filter(({ kind }) => kind === 'derived').map(({ header }) => headerKey(header)),
);

interface Match {
  readonly target: ImportTarget;
  /** 0 for our own header, then the place in the list of aliases. */
  readonly rank: number;
}

const MATCHES = new Map<string, Match>();
for (const target of TARGETS) {
  const own = CONTACT_COLUMNS.find(({ key }) => key === target)?.header;
  const names = own === undefined ? ['', ...ALIASES[target]] : [own, ...ALIASES[target]];
  names.forEach((name, rank) => {
    if (name !== '') MATCHES.set(headerKey(name), { target, rank });
  });
}

/** What the column under this header most likely holds, or null. Our derived columns ("Next action", "Due", …) are never taken. */
export function matchHeader(header: string): ImportTarget | null {
  return headerMatch(header)?.target ?? null;
}

export function headerMatch(header: string): Match | null {
  return MATCHES.get(headerKey(header)) ?? null;
}

/** Whether the add-on computes this column itself. */
export function isDerivedHeader(header: string): boolean {
  return DERIVED.has(headerKey(header));
}

/** A header without case, accents, spaces and punctuation. */
export function headerKey(header: string): string {
  return header
    .slice(0, 200)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
