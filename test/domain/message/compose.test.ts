import { describe, expect, test } from 'vitest';
import { TEMPLATES } from '../../../src/content/templates.ts';
import { parseIsoDay } from '../../../src/domain/calendar.ts';
import { type Contact, NOBODY } from '../../../src/domain/contact.ts';
import { composeUrl } from '../../../src/domain/message/compose.ts';
import type { MessageTemplate } from '../../../src/domain/message/messageTemplate.ts';
import { dayInWords, type Values, withTyped } from '../../../src/domain/message/values.ts';
import type { Settings } from '../../../src/domain/settings.ts';
import type { Day, Moment, Zone } from '../../../src/domain/time.ts';
import { momentAt } from '../../../src/domain/zone.ts';
import { composed } from './composed.ts';

const zone: Zone = { name: 'UTC', offsetAt: () => 0 };
const day = (iso: string): Day => parseIsoDay(iso) ?? (0 as Day);
const at = (iso: string): Moment => momentAt(zone, day(iso), 15 * 60);
const writing = { zone, now: at('2026-11-22') };

const contact = (facts: Partial<Contact>): Contact => ({ ...NOBODY, ...facts });
const ana = contact({ name: 'Ana García', email: 'ana@example.com', meeting: at('2026-11-21') });
const shipped = (id: string): MessageTemplate =>
  TEMPLATES.find((template) => template.id === id) ?? expect.unreachable();
const thankYou = shipped('T19');
const followUp = shipped('T09');
const FULL = {
  specific: 'how you test an idea on paper first.',
  plan: 'I will sketch my next project before I open the laptop',
  promise: 'As promised, here is the article I mentioned: https://example.com/a.',
  topic: 'how designers work with engineers',
  my_full: 'Robin Meyer',
};

describe('the thank-you', () => {
  test('is a whole message from name, e-mail and meeting alone', () => {
    const { subject, text, problems } = composed(thankYou, ana, {}, writing);
    expect({ subject, problems }).toEqual({
      subject: 'Thank you, Ana',
      problems: [],
    });
    expect(text).toMatchInlineSnapshot(`
      "Dear Ana,

      Thank you for taking the time to talk with me yesterday. I am grateful that you shared your experience so openly.

      I will let you know how things go from here."
    `);
  });

  test('takes every sentence that was typed', () => {
    const { text, problems } = composed(thankYou, ana, FULL, writing);
    expect(problems).toEqual([]);
    expect(text).toMatchInlineSnapshot(`
      "Dear Ana,

      Thank you for taking the time to talk with me yesterday. I am grateful that you shared your experience so openly. What I keep coming back to is how you test an idea on paper first.

      It has already led to a next step: I will sketch my next project before I open the laptop. As promised, here is the article I mentioned: https://example.com/a.

      I will let you know how things go from here.

      With thanks,
      Robin Meyer"
    `);
  });

  test('asks for what would make it better, and for the own name while it is not set', () => {
    const names = (myName: string): string[] =>
      composed(thankYou, ana, {}, { ...writing, settings: { myName } }).fields.map(({ name }) => name);
    expect(names('')).toEqual(['specific', 'plan', 'promise', 'my_full']);
    expect(names('Robin Meyer')).toEqual(['specific', 'plan', 'promise']);
  });
});

test.each([
  ['typed before known', { org: ' B ' }, { org: 'B' }],
  ['known where what was typed is blank', { org: ' ' }, { org: 'A' }],
  [
    'the first name with the whole one',
    { my_full: 'Robin Meyer' },
    { my_full: 'Robin Meyer', my_first: 'Robin' },
  ],
  ['its own before that', { my_full: 'Robin Meyer', my_first: 'Rob' }, { my_first: 'Rob' }],
  ['the known one where none can be found', { my_full: '-' }, { my_first: 'Jo' }],
])('a message is filled with %s', (_what, typed, expected) => {
  expect(withTyped({ org: 'A', my_first: 'Jo' }, typed)).toMatchObject(expected);
});

describe('of whoever writes', () => {
  const asked = (id: string, typed: Values, settings: Partial<Settings> = {}) =>
    composed(shipped(id), ana, { why_you: 'x', ...typed }, { ...writing, settings });
  const names = (id: string, typed: Values, settings: Partial<Settings> = {}) =>
    asked(id, typed, settings).fields.flatMap(({ name }) => (name.startsWith('my_') ? [name] : []));

  test.each([
    ['T00', {}, {}, ['my_status', 'my_full']],
    ['T00', {}, { myName: 'Robin Meyer' }, ['my_status']],
    ['T00', {}, { myName: 'Robin Meyer', myStatus: 'a student' }, []],
    ['T00', { my_full: 'R' }, {}, ['my_status', 'my_full']],
    ['T03', {}, {}, ['my_full']],
    ['T03', { my_full: 'R' }, {}, ['my_full']],
    ['T03', {}, { myName: 'Robin Meyer' }, []],
    ['T05', {}, {}, ['my_full', 'my_status']],
  ])('%s with %j typed and %j in Settings asks for %j', (id, typed, settings, expected) => {
    expect(names(id, typed, settings)).toEqual(expected);
  });

  test('the whole name brings the first one along', () => {
    expect(asked('T03', { my_full: 'Robin Meyer' }).text).toMatch(/\nThank you,\nRobin$/);
    expect(asked('T03', { my_full: 'Robin Meyer' }, { myName: 'Jo Li' }).text).toMatch(/\nRobin$/);
  });

  test('a first name that is needed is called for by the name it is asked as', () => {
    const own = { ...thankYou, subject: 'x', body: 'I am {{my_first}}, {{my_full}}' };
    expect(composed(own, ana, {}, writing).problems).toEqual(['still needs "Your name"']);
    expect(composed(own, ana, { my_full: 'Robin Meyer' }, writing).text).toBe('I am Robin, Robin Meyer');
  });
});

test('the follow-up is one short reminder', () => {
  const person = contact({
    name: 'Ana García',
    salutation: 'Dr.',
    contacted: day('2026-11-12'),
    minutes: 15,
  });
  expect(composed(followUp, person, FULL, writing).text).toMatchInlineSnapshot(`
    "Hello Dr. García,

    I know your days are full, so this is the only reminder of the note I sent you on November 12. Could you spare 15 minutes for a talk about how designers work with engineers this month? I would be grateful. If not, a "not now" is perfectly fine.

    With kind regards,
    Robin Meyer"
  `);
});

describe('a template of one’s own', () => {
  const own = (subject: string, body: string): MessageTemplate => ({ ...thankYou, subject, body });

  test('with a misspelt field cannot be drafted', () => {
    expect(composed(own('{{frist}}', 'x'), ana, {}, writing).problems).toContain(
      'cannot be drafted: {{frist}} in Subject, line 1: did you mean {{first}}?',
    );
  });

  test('that needs a field asks for it, and cannot be drafted before', () => {
    const needed = composed(own('x', 'At {{org}}'), ana, {}, writing);
    expect(needed.problems).toEqual(['still needs "Their organization"']);
    expect(needed.fields).toMatchObject([
      { name: 'org', label: 'Their organization', value: '', required: true },
    ]);
    const filled = composed(own('x', 'At {{org}}'), ana, { org: 'Acme' }, writing);
    expect([filled.text, filled.problems, filled.fields[0]?.value]).toEqual(['At Acme', [], 'Acme']);
  });
});

test.each([
  ['2026-11-22', 'today'],
  ['2026-11-21', 'yesterday'],
  ['2026-11-20', 'on Friday'],
  ['2026-11-16', 'on Monday'],
  ['2026-11-15', 'on November 15'],
  ['2026-01-02', 'on January 2'],
  ['2025-12-31', 'on December 31, 2025'],
  ['2026-11-23', 'on November 23'],
])('seen from Sunday, 2026-11-22, a talk on %s was %s', (iso, expected) => {
  expect(dayInWords(day(iso), day('2026-11-22'))).toBe(expected);
});

test('the day of the talk is the day on the wall of the spreadsheet', () => {
  const west: Zone = { name: 'Test/West', offsetAt: () => -480 };
  const late = contact({ name: 'Ana', meeting: (at('2026-11-22') - 10 * 3_600_000) as Moment });
  expect(composed(thankYou, late, {}, { ...writing, zone: west }).text).toContain('talk with me yesterday.');
  expect(composed(thankYou, late, {}, writing).text).toContain('talk with me today.');
});

test('the compose link brings address, subject and text back unchanged', () => {
  const to = { address: "o'b+x@example.com" };
  const message = {
    subject: 'A & B = 100 % #1?',
    text: 'é 🦔\n\n"x" +\ud800',
  };
  const url = new URL(composeUrl(to, message));
  expect(url.origin + url.pathname).toBe('https://mail.google.com/mail/');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    view: 'cm',
    fs: '1',
    to: to.address,
    su: message.subject,
    body: 'é 🦔\n\n"x" +\ufffd',
  });
});
