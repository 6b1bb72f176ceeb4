import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { FIELDS } from '../../../src/content/fields.ts';
import { NOBODY } from '../../../src/domain/contact.ts';
import { checkAddress } from '../../../src/domain/message/address.ts';
import { addressWarnings } from '../../../src/domain/message/addressWarnings.ts';
import { checksOf } from '../../../src/domain/message/checks.ts';
import { composeMessage } from '../../../src/domain/message/compose.ts';
import { writeMessage } from '../../../src/domain/message/mime.ts';
import { oneLine, plainText } from '../../../src/domain/message/plainText.ts';
import { knownValues } from '../../../src/domain/message/values.ts';
import { at, day, NEW_YORK } from '../plan/people.ts';
import { HOSTILE, type Holds, type HostileCase } from './hostile.ts';
import { shownBy } from './shownBy.ts';

const SECRET = 'Robin Meyer';
const TEMPLATE = {
  subject: 'About {{org}} and {{topic|tides}}',
  body: 'Dear {{salutation|friend}},\n\n[[At {{org}}, ]][[{{specific}}]]\n[[{{plan}}]]\n[[{{promise}}]]\n[[{{topic}}]]\n\n{{my_full}}',
};
const ana = { ...NOBODY, name: 'Ana García', email: 'ana@example.com', organization: 'Harbor Labs' };
const TYPED = ['specific', 'plan', 'promise', 'topic'];

function message({ field, value }: Pick<HostileCase, 'field' | 'value'>) {
  const contact = {
    ...ana,
    ...(['name', 'email', 'notes', 'salutation', 'organization'].includes(field) && { [field]: value }),
  };
  const typed = TYPED.includes(field) ? { [field]: value } : {};
  const template = { ...TEMPLATE, ...(field in TEMPLATE && { [field]: value }) };
  const sender = { myName: SECRET, myStatus: '', topic: '', school: '', myPhone: '', myLink: '' };
  const writing = { settings: { ...sender, talkMinutes: 20 }, zone: NEW_YORK, now: at('2026-11-24') };
  const composed = composeMessage(template, knownValues(contact, contact, writing), typed, FIELDS);
  return { ...composed, to: { name: contact.name, address: contact.email }, contact, typed };
}
const those = (...holds: readonly Holds[]): [string, HostileCase][] =>
  HOSTILE.filter((one) => holds.includes(one.holds)).map((one) => [one.what, one]);

test('there are enough of them, each said once', () => {
  expect(HOSTILE.length).toBeGreaterThanOrEqual(100);
  expect(new Set(HOSTILE.map(({ what }) => what)).size).toBe(HOSTILE.length);
});

describe('stays plain words and reaches one person:', () => {
  test.each(those('words', 'warned'))('%s', async (_what, one) => {
    const composed = message(one);
    const got = await PostalMime.parse(writeMessage(composed));
    expect(got.headers.map(({ key }) => key)).toEqual(['to', 'subject', 'mime-version', 'content-type']);
    expect(got.to).toEqual([{ name: oneLine(composed.to.name), address: composed.to.address }]);
    expect(got.subject).toBe(composed.subject);
    expect(`${composed.subject}${oneLine(composed.to.name)}`).not.toMatch(
      /[\u0000-\u001f\u2028-\u202e\u2066-\u2069]/,
    );
    expect((got.text ?? '').replace(/\r\n/g, '\n').trim()).toBe(composed.text);
    expect(shownBy(got.html ?? '').trim()).toBe(composed.text);
    expect(
      (got.html ?? '').replace(/<\/?(?:div|p|br)(?: dir="auto"| style="margin:0 0 1em")?>/g, ''),
    ).not.toMatch(/[<>]/);
  });
});

describe('is put in once and never parsed again:', () => {
  test.each(those('words').filter(([, { field }]) => !(field in TEMPLATE)))('%s', (_what, one) => {
    const { text, subject, errors } = message(one);
    expect(errors).toEqual([]);
    expect(text.split(SECRET)).toHaveLength(2);
    expect(subject).not.toContain(SECRET);
    if (TYPED.includes(one.field)) expect(text).toContain(plainText(one.value));
    if (one.field === 'organization') expect(text).toContain(`At ${oneLine(one.value)}`);
  });
});

test.each(those('refused'))('%s makes no message', (_what, one) => {
  const composed = message(one);
  expect(checkAddress(one.value).ok).toBe(false);
  expect(() => writeMessage(composed)).toThrow(RangeError);
});

test.each(those('warned'))('%s is told before', (_what, one) => {
  expect(checkAddress(one.value).ok).toBe(true);
  expect(addressWarnings('Ana', one.value)).not.toEqual([]);
});

test.each(those('unused'))('%s changes nothing', (_what, one) => {
  expect(writeMessage(message(one))).toBe(writeMessage(message({ field: 'notes', value: '' })));
});

test.each(those('errors'))('%s is named as a fault', (_what, one) => {
  const { errors } = message(one);
  expect(errors.length).toBeGreaterThan(0);
  expect(Math.max(...errors.map(({ length }) => length))).toBeLessThan(1500);
});

test.each(HOSTILE.map((one) => [one.what, one] as const))('%s can be judged', (_what, one) => {
  const { subject, text, to, contact, typed, missing } = message(one);
  const template = {
    ...({
      id: 'x',
      name: 'x',
      occasion: 'first-message',
      channel: 'Mail',
      sources: [],
      isReply: false,
    } as const),
    ...{ subject: '', body: '', personal: 'specific', limit: { unit: 'words', most: 90 } as const },
  };
  const checks = checksOf({
    ...{ template, occasion: 'first-message', subject, text, to, contact, typed, missing, attachments: 0 },
    ...{
      today: day('2026-11-24'),
      hour: 10,
      week: { weekend: [0, 6], holidays: new Set() },
      others: [],
    },
    earlier: { lastMessage: null, wroteSince: false, drafted: false },
    ...{ fields: FIELDS, known: {}, signature: '' },
  });
  expect(checks.some(({ id, level }) => id === 'address' && level === 'stop')).toBe(one.holds === 'refused');
});
