/** Three unlike people to whom every shipped message is written. */
import { FIELDS } from '../../../src/content/fields.ts';
import { parseIsoDay } from '../../../src/domain/calendar.ts';
import { type Contact, NOBODY } from '../../../src/domain/contact.ts';
import { type Composed, composeMessage, problemsOf } from '../../../src/domain/message/compose.ts';
import type { MessageTemplate } from '../../../src/domain/message/messageTemplate.ts';
import { OCCASIONS } from '../../../src/domain/message/occasions.ts';
import { fieldsOf, parseTemplate } from '../../../src/domain/message/template.ts';
import { knownValues, type Recipient, type Values } from '../../../src/domain/message/values.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/read.ts';
import type { Settings } from '../../../src/domain/settings.ts';
import type { Day, Moment } from '../../../src/domain/time.ts';
import { momentAt } from '../../../src/domain/zone.ts';
import { NEW_YORK } from '../plan/people.ts';

const day = (iso: string): Day => parseIsoDay(iso) as Day;
const at = (iso: string): Moment => momentAt(NEW_YORK, day(iso), 10 * 60);

export interface Writer {
  readonly contact: Contact;
  readonly introducer: Recipient;
  readonly settings: Partial<Settings>;
  /** What is typed for a template; only for fields that it uses. */
  readonly typed: (template: MessageTemplate) => Values;
}

export const NAMES = FIELDS.map(({ name }) => name);
const EXAMPLES = Object.fromEntries(FIELDS.map(({ name, example }) => [name, example]));
const ASKED = FIELDS.filter(({ from }) => from === 'asked').map(({ name }) => name);

export const usedBy = ({ subject, body }: MessageTemplate) =>
  fieldsOf(parseTemplate(subject, body, NAMES).template);

const only = (names: readonly string[], of: Values): Values =>
  Object.fromEntries(names.map((name) => [name, of[name] ?? '']));

const introducer: Recipient = { name: 'Sam Okafor', email: 'sam@example.com', salutation: '' };

/** Everything is known and everything is typed. */
const full: Writer = {
  contact: {
    ...NOBODY,
    name: 'Ana María García',
    email: 'ana@example.com',
    salutation: 'Dr.',
    organization: 'Harbor Labs',
    role: 'Product designer',
    shared: 'a school and a love of maps',
    introducedBy: 'Sam Okafor',
    contacted: day('2026-11-12'),
    meeting: at('2026-11-21'),
  },
  introducer,
  settings: {
    myName: 'Robin Meyer',
    myStatus: 'a second-year design student at Lund',
    topic: 'how designers work with engineers',
    school: 'Lund University',
    myPhone: '+46 40 555 0142',
    myLink: 'https://example.com/robin',
  },
  typed: () => only(ASKED, EXAMPLES),
};

/** A name, and nothing else but what the message cannot do without. */
const few: Writer = {
  contact: { ...NOBODY, name: 'Mo' },
  introducer: { ...introducer, name: '' },
  settings: {},
  typed: (template) =>
    only(
      usedBy(template).flatMap(({ name, required }) => (required && name !== 'minutes' ? [name] : [])),
      { ...EXAMPLES, new_person: 'Mo' },
    ),
};

export const HOSTILE = [
  '<script>alert(1)</script> & <b>bold</b>',
  'Ana\r\nBcc: victim@example.com\r\n\r\nBody',
  '{{my_full}} }} {{ {{constructor}} {{x|y}}',
  '[[{{specific}}]] ]] [[',
  '=HYPERLINK("http://evil.example","click")',
  '\u202Eevil\u202C zero\u200Bwidth\u2066iso\u2069',
  `${'very long '.repeat(30)}end`,
];
const hostileAt = (index: number): string => HOSTILE[index % HOSTILE.length] ?? '';

/** Every fact tries to be something other than words. */
const hostile: Writer = {
  contact: {
    ...NOBODY,
    name: hostileAt(1),
    salutation: hostileAt(3),
    organization: hostileAt(0),
    role: hostileAt(5),
    shared: hostileAt(4),
    introducedBy: hostileAt(2),
    contacted: day('2026-11-12'),
    meeting: at('2026-11-21'),
  },
  introducer: { ...introducer, name: hostileAt(2) },
  settings: {
    myName: hostileAt(0),
    myStatus: hostileAt(2),
    topic: hostileAt(6),
    school: hostileAt(3),
    myPhone: hostileAt(4),
    myLink: 'javascript:alert(1)',
  },
  typed: () => Object.fromEntries(ASKED.map((name, index) => [name, hostileAt(index)])),
};

export const WRITERS = { full, few, hostile } as const;

/** The message as it is written on November 22, 2026. */
export function writtenBy(
  { contact, introducer: other, settings, typed }: Writer,
  template: MessageTemplate,
): Composed & { readonly problems: readonly string[] } {
  const rule: { readonly to?: 'introducer' } = OCCASIONS[template.occasion];
  const known = knownValues(contact, rule.to === 'introducer' ? other : contact, {
    settings: { ...DEFAULT_SETTINGS, ...settings },
    zone: NEW_YORK,
    now: at('2026-11-22'),
  });
  const message = composeMessage(template, known, typed(template), FIELDS);
  return { ...message, problems: problemsOf(message) };
}
