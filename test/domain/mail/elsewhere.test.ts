import { expect, it } from 'vitest';
import { KEY_HEADER } from '../../../src/domain/drafting.ts';
import { markOf, traceOf } from '../../../src/domain/mail/elsewhere.ts';
import type { MailMessage } from '../../../src/domain/mail/headers.ts';
import { correspondenceOf } from '../../../src/domain/mail/record.ts';
import { line, ME, sent } from './mails.ts';

const ANA = { name: 'Ana García', email: 'ana@example.org' };
const { drafts } = correspondenceOf([line(0, {})], ME);
const [DRAFT = null] = drafts;
const marked = (contactId: string, key = 'first') => ({
  [KEY_HEADER]: markOf(contactId, { occasion: 'first-message', key }),
});
const to = (To: string) => ({ To });

interface Asked {
  readonly mail: readonly MailMessage[];
  readonly isAll?: boolean;
  readonly noticed?: readonly string[];
  readonly addressee?: typeof ANA | null;
}

it.each<readonly [string, Asked, string]>([
  ['nothing was sent since', { mail: [] }, 'gone'],
  ['its mark is on a message', { mail: [sent('s', 1, marked('a1'))] }, 'moved t0'],
  ['its mark is on a message among more', { mail: [sent('s', 1, marked('a1'))], isAll: false }, 'moved t0'],
  ['the mark of a row that was merged into theirs is', { mail: [sent('s', 1, marked('b2'))] }, 'moved t0'],
  ['the mark is of somebody else', { mail: [sent('s', 1, { ...marked('c3'), ...to(ANA.email) })] }, 'gone'],
  ['the mark is of a further draft', { mail: [sent('s', 1, { ...marked('a1', 'first#2') })] }, 'gone'],
  ['the marked message is known', { mail: [sent('s', 1, marked('a1'))], noticed: ['s'] }, 'gone'],
  ['the marked message is older', { mail: [sent('s', -1, marked('a1'))] }, 'gone'],
  ['a message without a mark went to them', { mail: [sent('s', 1, to('<ANA@example.org>'))] }, 'vanished'],
  ['one went to an address of theirs', { mail: [sent('s', 1, to('Ana Garcia <a@b.org>'))] }, 'vanished'],
  ['one went to them as a copy', { mail: [sent('s', 1, { Cc: 'ana@example.org' })] }, 'vanished'],
  ['one went to others', { mail: [sent('s', 1, to('bo@example.org'))] }, 'gone'],
  ['it is not known whom it was for', { mail: [sent('s', 1, to('bo@b.org'))], addressee: null }, 'vanished'],
  ['one went to them before', { mail: [sent('s', -1, to(ANA.email))] }, 'gone'],
  ['one that is known went to them', { mail: [sent('s', 1, to(ANA.email))], noticed: ['s'] }, 'gone'],
  ['there is more than was looked at', { mail: [], isAll: false }, 'vanished'],
])('of a draft that left no trace in its thread, when %s', (_, asked, told) => {
  const { mail, isAll = true, noticed = [], addressee = ANA } = asked;
  if (DRAFT === null) throw new Error('There is no draft.');
  const marks = new Set(['a1', 'b2'].map((id) => markOf(id, DRAFT)));
  const found = mail.map((message, place) => ({ threadId: `t${String(place)}`, message }));
  const trace = traceOf(DRAFT, marks, addressee, { mail: found, isAll }, new Set(noticed));
  expect(trace.kind === 'moved' ? `moved ${trace.threadId}` : trace.kind).toBe(told);
});

it('a draft sent in another thread lies there from then on', () => {
  const lines = [line(0, {}), line(1, { state: 'sent', mailId: 's', threadId: 't9' })];
  const known = correspondenceOf(lines, ME);
  expect(known.drafts.map(({ threadId }) => threadId)).toEqual(['t9']);
  expect(known.waiting.map(({ threadId }) => threadId)).toEqual(['t9']);
});

it('a draft of which only the person knows stays open until they tell', () => {
  const vanished = line(1, { state: 'vanished' });
  const asked = correspondenceOf([line(0, {}), vanished], ME);
  expect([asked.open.length, asked.vanished.has('d1')]).toEqual([1, true]);
  const told = correspondenceOf([line(0, {}), vanished, line(2, { state: 'gone' })], ME);
  expect(told.open).toEqual([]);
});
