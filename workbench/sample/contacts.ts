/** Two dozen people who do not exist, one or more in every stage, as rows by the headers of the add-on's own tab. */
import { offsetAt } from '../emulator/zone.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Days are counted from today: -1 is yesterday. A meeting is a day and a time of that day. */
interface Person {
  readonly Name: string;
  readonly Email?: string;
  readonly Organization: string;
  readonly Role?: string;
  readonly Source: string;
  readonly Stage: string;
  /** `just`: the latest talk that a person can have had, so that hours are left for the thank-you. */
  readonly meeting?: readonly [day: number, time: string] | 'just';
  readonly Minutes?: number;
  readonly 'Introduced by'?: string;
  readonly Notes?: string;
  readonly Salutation?: string;
  readonly 'What we share'?: string;
  readonly 'Why them'?: string;
  readonly days?: Readonly<Partial<Record<DayColumn, number>>>;
}

type DayColumn =
  | 'Last contact'
  | 'Contacted'
  | 'Followed up'
  | 'Replied'
  | 'Debriefed'
  | 'Thanked'
  | 'Not before';

const PEOPLE: readonly Person[] = [
  {
    Name: 'Björn Sampleson',
    Email: 'bjorn@fjord.example.org',
    Organization: 'Fjord Example Energy',
    Role: 'Wind farm planner',
    Source: 'Alumni',
    Stage: 'Met',
    meeting: 'just',
    Minutes: 30,
    Salutation: 'Björn',
    'What we share': 'Sailing club',
    Notes: 'How permits decide the schedule. Read the port study before the next talk.',
    days: { 'Last contact': -1, Contacted: -9, Replied: -7 },
  },
  {
    Name: 'Leilani Kaimana',
    Email: 'leilani@reef.example.org',
    Organization: 'Reef Example Trust',
    Role: 'Field scientist',
    Source: 'Event',
    Stage: 'Met',
    meeting: [-4, '11:00'],
    Minutes: 25,
    Notes: 'Begin with volunteering in the survey season.',
    'Why them': 'Counts corals for a living',
    days: { 'Last contact': -4, Contacted: -15, Replied: -12 },
  },
  {
    Name: 'Nguyễn Minh Anh',
    Email: 'minh.anh@lotus.example.com',
    Organization: 'Lotus Example Studio',
    Role: 'Product designer',
    Source: 'LinkedIn',
    Stage: 'Met',
    meeting: [-8, '15:30'],
    Minutes: 20,
    Salutation: 'Minh Anh',
    Notes: 'Portfolio: three projects, told as decisions.',
    days: { 'Last contact': -7, Contacted: -20, Replied: -16, Thanked: -7 },
  },
  {
    Name: 'Hana Vzorová',
    Email: 'hana@tram.example.com',
    Organization: 'Example Tramways',
    Role: 'Timetable engineer',
    Source: 'Referral',
    Stage: 'Scheduled',
    meeting: [1, '10:00'],
    Minutes: 30,
    'Introduced by': 'Marguerite Exemple',
    'Why them': 'Moved from teaching to transport',
    days: { 'Last contact': -2, Contacted: -6, Replied: -2 },
  },
  {
    Name: 'Eli Peretz-Example',
    Email: 'eli@archive.example.org',
    Organization: 'Example City Archive',
    Role: 'Digital archivist',
    Source: 'Company website',
    Stage: 'Scheduled',
    meeting: [6, '14:00'],
    Minutes: 20,
    days: { 'Last contact': -3, Contacted: -11, Replied: -3 },
  },
  {
    Name: 'Priya Namoona',
    Email: 'priya@harvest.example.com',
    Organization: 'Harvest Example Foods',
    Role: 'Supply analyst',
    Source: 'Alumni',
    Stage: 'Scheduled',
    meeting: [-2, '09:30'],
    Minutes: 25,
    days: { 'Last contact': -6, Contacted: -13, Replied: -6 },
  },
  {
    Name: 'Mateus Exemplo',
    Email: 'mateus@praia.example.com',
    Organization: 'Praia Example Media',
    Role: 'Documentary editor',
    Source: 'Friend or family',
    Stage: 'Arranging',
    Notes: 'Suggested next week. Send two times.',
    days: { 'Last contact': -1, Contacted: -5, Replied: -1 },
  },
  {
    Name: 'Chiara Esempio',
    Email: 'chiara@bottega.example.com',
    Organization: 'Bottega Example',
    Role: 'Conservator',
    Source: 'Read about them',
    Stage: 'Contacted',
    'Why them': 'Her article on paper restoration',
    days: { 'Last contact': -5, Contacted: -5 },
  },
  {
    Name: 'Jonas Mönster',
    Email: 'jonas@norrsken.example.com',
    Organization: 'Norrsken Example AB',
    Role: 'Data journalist',
    Source: 'LinkedIn',
    Stage: 'Contacted',
    days: { 'Last contact': -9, Contacted: -9 },
  },
  {
    Name: "Liam O'Sample",
    Email: 'liam@harbour.example.org',
    Organization: 'Harbour Example Museum',
    Role: 'Exhibition designer',
    Source: 'School recruiting',
    Stage: 'Contacted',
    days: { 'Last contact': -1, Contacted: -1 },
  },
  {
    Name: 'Fatima al-Mithal',
    Email: 'fatima@oasis.example.org',
    Organization: 'Oasis Example Clinic',
    Role: 'Public health nurse',
    Source: 'Event',
    Stage: 'Followed up',
    days: { 'Last contact': -2, Contacted: -9, 'Followed up': -2 },
  },
  {
    Name: 'Ngozi Apẹẹrẹ',
    Email: 'ngozi@baobab.example.com',
    Organization: 'Baobab Example Bank',
    Role: 'Credit officer',
    Source: 'Alumni',
    Stage: 'Followed up',
    days: { 'Last contact': -16, Contacted: -23, 'Followed up': -16 },
  },
  {
    Name: 'Kwame Nhwɛso',
    Email: 'kwame@savanna.example.org',
    Organization: 'Savanna Example Tours',
    Role: 'Guide and founder',
    Source: 'Past colleague',
    Stage: 'Ready to write',
    'What we share': 'Same first employer',
    'Why them': 'Started alone, now six guides',
  },
  {
    Name: 'Sofía Ejemplo',
    Email: 'sofia@telar.example.com',
    Organization: 'Telar Example Textiles',
    Role: 'Buyer',
    Source: 'Friend or family',
    Stage: 'Ready to write',
    'Introduced by': 'Mateus Exemplo',
  },
  {
    Name: 'Aiko Mihon',
    Organization: 'Mihon Example Robotics',
    Role: 'Test engineer',
    Source: 'Referral',
    Stage: 'Ask for introduction',
    'Introduced by': 'Nguyễn Minh Anh',
    Notes: 'Minh Anh offered to write a line.',
  },
  {
    Name: 'Head of programming',
    Organization: 'Example Lighthouse Radio',
    Source: 'Front desk',
    Stage: 'Find a person',
    Notes: 'Ask the front desk who plans the evening programme.',
  },
  {
    Name: 'Inês Amostra',
    Organization: 'Amostra Example Gardens',
    Role: 'Landscape planner',
    Source: 'Company website',
    Stage: 'Idea',
  },
  {
    Name: 'Marguerite Exemple',
    Email: 'marguerite@atelier.example.org',
    Organization: 'Atelier Example',
    Role: 'Programme director',
    Source: 'Past colleague',
    Stage: 'Keep in touch',
    meeting: [-104, '12:00'],
    Minutes: 40,
    Notes: 'Introduced Hana. Tell her how it went.',
    days: { 'Last contact': -97, Contacted: -112, Replied: -110, Thanked: -103, Debriefed: -102 },
  },
  {
    Name: 'Oluwaseun Modell',
    Email: 'seun@lagoon.example.com',
    Organization: 'Lagoon Example Ferries',
    Role: 'Operations lead',
    Source: 'Alumni',
    Stage: 'Keep in touch',
    meeting: [-40, '17:00'],
    Minutes: 30,
    days: { 'Last contact': -33, Contacted: -50, Replied: -47, Thanked: -40, Debriefed: -38 },
  },
  {
    Name: 'Greta Muster',
    Email: 'greta@werkhof.example.com',
    Organization: 'Werkhof Example GmbH',
    Role: 'Apprenticeship coach',
    Source: 'School recruiting',
    Stage: 'Parked',
    days: { 'Last contact': -34, Contacted: -41, 'Followed up': -34 },
  },
  {
    Name: 'Anna-Lena Przykład',
    Email: 'anna-lena@kopalnia.example.org',
    Organization: 'Kopalnia Example Culture',
    Role: 'Festival producer',
    Source: 'Event',
    Stage: 'Not now',
    Notes: 'Festival season. She asked for a month.',
    days: { 'Last contact': -10, Contacted: -14, Replied: -10, 'Not before': 20 },
  },
  {
    Name: 'Yusuf Örnek',
    Email: 'yusuf@bosporus.example.com',
    Organization: 'Bosporus Example Shipping',
    Role: 'Port agent',
    Source: 'LinkedIn',
    Stage: 'Declined',
    days: { 'Last contact': -18, Contacted: -20, Replied: -18 },
  },
  {
    Name: 'Pierre Modèle',
    Email: 'pierre@ancienne-adresse.example.com',
    Organization: 'Modèle Example SA',
    Role: 'Auditor',
    Source: 'Read about them',
    Stage: 'Bounced',
    days: { 'Last contact': -6, Contacted: -6 },
  },
  {
    Name: 'Hiroshi Rei',
    Email: 'hiroshi@kasumi.example.com',
    Organization: 'Kasumi Example Press',
    Role: 'Acquisitions editor',
    Source: 'Alumni',
    Stage: 'Closed',
    meeting: [-60, '10:30'],
    Minutes: 20,
    Notes: 'Publishing is not for me. Kind talk all the same.',
    days: { 'Last contact': -58, Contacted: -70, Replied: -66, Thanked: -59, Debriefed: -58 },
  },
  {
    Name: 'Willa Placeholder',
    Email: 'willa@quiet.example.org',
    Organization: 'Quiet Example Partners',
    Role: 'Consultant',
    Source: 'Other',
    Stage: 'Do not contact',
    Notes: 'Asked not to be written to again.',
  },
];

/** Each row as texts by header; `now` in milliseconds decides what today is in that zone. */
export function sampleContacts(now: number, timeZone: string): readonly Readonly<Record<string, string>>[] {
  const local = now + offsetAt(timeZone, now) * MINUTE;
  const today = Math.floor(local / DAY);
  const day = (offset: number): string => new Date((today + offset) * DAY).toISOString().slice(0, 10);
  const moment = (meeting: NonNullable<Person['meeting']>): string =>
    meeting === 'just' ? justNow(local) : `${day(meeting[0])} ${meeting[1]}`;
  return PEOPLE.map(({ meeting, days = {}, Minutes, ...texts }) => ({
    ...texts,
    ...(meeting !== undefined && { Meeting: moment(meeting) }),
    ...(Minutes !== undefined && { Minutes: String(Minutes) }),
    ...Object.fromEntries(Object.entries(days).map(([column, offset]) => [column, day(offset)])),
  }));
}

const TALKS_BEGIN = [10, 16];

/** The latest usual hour for a talk that lies at least an hour back. */
function justNow(local: number): string {
  const latest = local - 60 * MINUTE;
  const today = Math.floor(latest / DAY) * DAY;
  const starts = [today - DAY, today].flatMap((day) => TALKS_BEGIN.map((hour) => day + hour * 60 * MINUTE));
  const start = starts.filter((one) => one <= latest).at(-1) ?? today;
  return new Date(start).toISOString().slice(0, 16).replace('T', ' ');
}
