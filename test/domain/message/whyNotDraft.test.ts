import { expect, test } from 'vitest';
import type { MessageRecord } from '../../../src/domain/campaign.ts';
import type { Contact } from '../../../src/domain/contact.ts';
import { whyNotDraft } from '../../../src/domain/message/whyNotDraft.ts';

const ana = {
  name: 'Ana',
  email: 'ana@example.com',
  stage: 'Met',
  problems: [] as Contact['problems'],
} as Contact;
const draft = (change: Partial<MessageRecord>): MessageRecord => ({
  ...{ contactId: 'a', occasion: 'thank-you', key: '2026-11-20', state: 'made', draftId: 'd' },
  ...change,
});

test.each([
  ['nothing', {}, [], null],
  ['Do not contact', { stage: 'Do not contact' }, [], 'is marked Do not contact'],
  [
    'a stage nobody can read',
    { problems: [{ column: 'stage', text: 'dont', message: '"dont" is not a stage.' }] },
    [],
    'has a Stage that cannot be read',
  ],
  ['no name', { name: ' ' }, [], 'has no name'],
  ['no e-mail', { email: '' }, [], 'has no e-mail address'],
  ['two e-mails', { email: 'a@example.com, b@example.com' }, [], 'has two e-mail addresses'],
  ['a broken e-mail', { email: 'ana' }, [], 'has "ana" in Email, which is not an e-mail address'],
  ['a draft of the same talk', {}, [draft({})], 'already has a draft'],
  [
    'Do not contact, beside all else',
    { stage: 'Do not contact', email: '' },
    [draft({})],
    'is marked Do not contact',
  ],
  ['a draft of an earlier talk', {}, [draft({ key: '2026-11-19' })], null],
  ['a draft of another kind', {}, [draft({ occasion: 'follow-up' })], null],
  ['a draft that was only planned', {}, [draft({ state: 'planned' })], null],
  ['a draft planned and then made', {}, [draft({ state: 'planned' }), draft({})], 'already has a draft'],
] as const)('with %s', (_what, facts, drafts, expected) => {
  const contact = { ...ana, ...facts };
  expect(whyNotDraft(contact, contact, drafts, 'thank-you', '2026-11-20')).toBe(expected);
});

test('a message that needs a date and has none says which', () => {
  expect(whyNotDraft(ana, ana, [], 'thank-you', null)).toBe('has no date in Meeting');
  expect(whyNotDraft(ana, ana, [], 'follow-up', null)).toBe('has no date in Contacted');
});

test.each([
  ['nobody', '', null, 'has nobody in Introduced by'],
  ['somebody unknown', 'Sam', null, 'was introduced by Sam, who is not in Contacts'],
  [
    'somebody to be left alone',
    'Sam',
    { stage: 'Do not contact' },
    'was introduced by Sam, who is marked Do not contact',
  ],
  ['somebody without an address', 'Sam', { email: '' }, 'was introduced by Sam, who has no e-mail address'],
  ['somebody to write to', 'Sam', {}, null],
] as const)('a message to the introducer, who is %s', (_who, introducedBy, facts, expected) => {
  const introducer = facts === null ? null : ({ ...ana, name: 'Sam', ...facts } as Contact);
  expect(whyNotDraft({ ...ana, email: '', introducedBy }, introducer, [], 'introduction', 'first')).toBe(
    expected,
  );
});
