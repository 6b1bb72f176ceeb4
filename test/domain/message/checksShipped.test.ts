/** Our own words follow our own advice: what the checks say of a shipped message is about what was filled in. */
import { describe, expect, test } from 'vitest';
import { FIELDS } from '../../../src/content/fields.ts';
import { TEMPLATES } from '../../../src/content/templates.ts';
import { type Contact, NOBODY } from '../../../src/domain/contact.ts';
import { type Check, checksOf } from '../../../src/domain/message/checks.ts';
import { composeMessage } from '../../../src/domain/message/compose.ts';
import type { MessageTemplate } from '../../../src/domain/message/messageTemplate.ts';
import { OCCASIONS } from '../../../src/domain/message/occasions.ts';
import { knownValues } from '../../../src/domain/message/values.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/read.ts';
import { at, day, NEW_YORK } from '../plan/people.ts';
import { usedBy } from './shippedPeople.ts';

const ana: Contact = {
  ...NOBODY,
  ...{ name: 'Ana García', email: 'ana@example.com', organization: 'Harbor Labs', role: 'Product designer' },
  ...{ introducedBy: 'Sam Okafor', contacted: day('2026-11-12'), meeting: at('2026-11-23') },
};
const sam = { name: 'Sam Okafor', email: 'sam@example.com', salutation: '' };
const ME = { myName: 'Robin Meyer', myStatus: 'a second-year student of design', topic: 'service design' };
const SCHOOL = { school: 'Lund University', myPhone: '+46 40 555 0142', myLink: 'https://example.com/robin' };
const TITLED = { ...ana, name: 'Ana María García', salutation: 'Dr.', shared: 'a love of maps' };
const SHORT = { ...ana, name: 'Mo', organization: '', role: '' };

/** Nothing in them is our example, which is not to be sent. */
const typedOf = (wanted: (required: boolean) => boolean, template: MessageTemplate) =>
  Object.fromEntries(
    usedBy(template).flatMap(({ name, required }) => {
      const field = FIELDS.find((one) => one.name === name);
      if (field?.from !== 'asked' || !(name === template.personal || wanted(required))) return [];
      return [[name, name === template.personal ? field.example.replace(/\S+$/, 'this') : field.example]];
    }),
  );

function checksAbout(
  template: MessageTemplate,
  contact: Contact,
  settings: object,
  all: boolean,
): readonly Check[] {
  const { to }: { readonly to?: 'introducer' } = OCCASIONS[template.occasion];
  const recipient = to === 'introducer' ? sam : contact;
  const known = knownValues(contact, recipient, {
    settings: { ...DEFAULT_SETTINGS, ...settings },
    ...{ zone: NEW_YORK, now: at('2026-11-24') },
  });
  const typed = typedOf((required) => all || required, template);
  const { subject, text, missing } = composeMessage(template, known, typed, FIELDS);
  return checksOf({
    ...{ template, occasion: template.occasion, subject, text, missing, fields: FIELDS, known, typed },
    ...{ to: { name: recipient.name, address: recipient.email }, contact, others: [] },
    ...{ signature: '', attachments: 0 },
    ...{ today: day('2026-11-24'), hour: 10, week: { weekend: [0, 6], holidays: new Set() } },
    earlier: { lastMessage: null, wroteSince: false, drafted: false },
  }).filter(({ level }) => level !== 'good');
}

/** The only thing that is left to do by hand, because our drafts attach nothing. */
const ATTACH = ['Attach your résumé in Gmail before you send'];

describe.each([
  ['with everything known and typed', ana, { ...ME, ...SCHOOL }, true],
  ['with everything, to somebody with a title', TITLED, { ...ME, ...SCHOOL }, true],
  ['with what is needed alone', ana, { ...ME, ...SCHOOL }, false],
  ['with little in Settings', ana, ME, false],
  ['to somebody of whom only a first name is known', SHORT, ME, false],
  ['without a topic', ana, { ...ME, topic: '' }, false],
] as const)('%s', (_what, contact, settings, all) => {
  test.each(TEMPLATES.map((template) => [template.id, template] as const))(
    '%s gets no advice',
    (id, template) => {
      const found = checksAbout(template, contact, settings, all).map(({ words }) => words);
      const isAttached = id === 'T23' || (id === 'T22' && !all);
      expect(found).toEqual(isAttached ? ATTACH : []);
    },
  );
});

test('with nothing in Settings, only who writes is missing, and at most what its passages would add', () => {
  for (const template of TEMPLATES) {
    const ids = checksAbout(template, ana, {}, false).map(({ id }) => id);
    const own = ids.filter((id) => id !== 'attachment');
    expect([template.id, ...own.filter((id) => !['sender', 'length', 'fields'].includes(id))]).toEqual([
      template.id,
    ]);
    const usesName = usedBy(template).some(({ name }) => name === 'my_full' || name === 'my_first');
    const isFirst = template.occasion === 'first-message' && template.channel === 'Mail';
    expect([template.id, own.includes('sender')]).toEqual([template.id, isFirst && usesName]);
  }
});
