import fc from 'fast-check';
import Papa from 'papaparse/papaparse.min.js';
import { describe, expect, test } from 'vitest';
import { isoDay, parseIsoDay } from '../../../src/domain/calendar.ts';
import { CONTACT_COLUMNS, SOURCES, STAGES } from '../../../src/domain/columns.ts';
import type { Contact } from '../../../src/domain/contact.ts';
import { dateOrderOf, toContacts } from '../../../src/domain/import/contacts.ts';
import { matchColumns } from '../../../src/domain/import/matching.ts';
import { readTable } from '../../../src/domain/import/table.ts';
import { plainText } from '../../../src/domain/message/plainText.ts';
import type { Day, Moment, Zone } from '../../../src/domain/time.ts';
import { isoMoment, momentAt } from '../../../src/domain/zone.ts';

const zone: Zone = {
  name: 'Test/West',
  // Winter time but for April to October, so that both sides of a change are met.
  offsetAt: (moment) => (new Date(moment).getUTCMonth() % 10 > 2 ? -240 : -300),
};

const first = parseIsoDay('1900-01-02') ?? 0;
const last = parseIsoDay('2199-12-31') ?? 0;
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      '=HYPERLINK("http://example.com","x")',
      '+1',
      '-1',
      '@x',
      "'x",
      '"',
      '""',
      'a,b',
      'a;b',
      'a\tb',
      'l1\nl2',
      'l1\r\nl2',
      '{{first}}',
      '<b>x</b>',
      'אנה',
      '1/2',
      '3/25/2026',
      '2026-01-15',
      'TRUE',
      '0123',
      'Notes:',
      'Name,Email',
    ),
  )
  .map(plainText);
const day = fc.option(
  fc.integer({ min: first, max: last }).map((number) => number as Day),
  { nil: null },
);
const number = fc.option(fc.integer({ min: 1, max: 9999 }), { nil: null });
const minutes = fc.integer({ min: 0, max: 1439 });
const moment = fc.option(
  fc
    .tuple(fc.integer({ min: first, max: last }), minutes)
    .map(([on, at]): Moment => momentAt(zone, on as Day, at)),
  { nil: null },
);
const email = fc.oneof(fc.constant(''), fc.stringMatching(/^[a-z]{1,8}@[a-z]{1,8}\.com$/));

const contact: fc.Arbitrary<Contact> = fc.record({
  name: text.map((name) => name || 'Ana'),
  email,
  organization: text,
  role: text,
  source: fc.constantFrom('', ...SOURCES),
  stage: fc.constantFrom(null, ...STAGES),
  lastContact: day,
  meeting: moment,
  minutes: number,
  introducedBy: text,
  notes: text,
  salutation: text,
  phone: text,
  profile: text,
  shared: text,
  why: text,
  contacted: day,
  followedUp: day,
  replied: day,
  debriefed: day,
  thanked: day,
  notBefore: day,
  checkInEvery: number,
  owner: email,
  id: fc.stringMatching(/^[A-Za-z0-9]{0,8}$/),
  problems: fc.constant([]),
});

const american = (iso: string): string => iso.replace(/^(\d{4})-(\d{2})-(\d{2})/, '$2/$3/$1');

/** The sheet as it is downloaded as CSV, dates shown by `show`. */
function downloaded(contacts: readonly Contact[], show: (iso: string) => string): string {
  const rows = contacts.map((one) =>
    CONTACT_COLUMNS.map(({ key, kind, type }) => {
      if (kind === 'derived') return key === 'urgency' ? '2' : 'Overdue 3 days';
      const value = one[key];
      if (value === null) return '';
      if (type === 'day') return show(isoDay(value as Day));
      if (type === 'moment') return show(isoMoment(zone, value as Moment).replace('T', ' '));
      return String(value);
    }),
  );
  return Papa.unparse([CONTACT_COLUMNS.map(({ header }) => header), ...rows]);
}

describe('a sheet that was downloaded comes back whole', () => {
  test.each([
    ['ISO dates', (iso: string) => iso],
    ['American dates', american],
    ['German dates', (iso: string) => iso.replace(/^(\d{4})-(\d{2})-(\d{2})/, '$3.$2.$1')],
  ])('with %s and hostile text', (_what, show) => {
    fc.assert(
      fc.property(fc.array(contact, { minLength: 1, maxLength: 5 }), (contacts) => {
        const { headers, rows, problems } = readTable(downloaded(contacts, show));
        const mapping = matchColumns(headers, rows);
        const dateOrder = dateOrderOf(rows, mapping);
        const back = toContacts(rows, headers, mapping, { zone, locale: 'en_US', dateOrder });
        expect(problems).toEqual([]);
        expect(back.rejected).toEqual([]);
        expect(back.contacts.flatMap(({ remarks }) => remarks)).toEqual([]);
        expect(back.contacts.map((one) => one.contact)).toEqual(contacts);
      }),
      { numRuns: 200 },
    );
  });
});
