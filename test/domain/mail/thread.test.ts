import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/domain/activity.ts';
import type { MailMessage } from '../../../src/domain/mail/headers.ts';
import { correspondenceOf } from '../../../src/domain/mail/record.ts';
import { type DraftsThere, type Happening, happeningsIn } from '../../../src/domain/mail/thread.ts';
import { KEY_HEADER } from '../../../src/domain/drafting.ts';
import { line, mail, ME, noted, reply, sent } from './mails.ts';

const NONE: DraftsThere = new Map();
const FIRST = line(0, {});
const FOLLOW_UP = line(10, { occasion: 'follow-up', key: '2026-11-24', draftId: 'd2' });
const FIRST_SENT = line(2, { state: 'sent', mailId: 's1' });

/** The line that says so of the action `x`. */
function over(kind: 'failed' | 'undo'): Entry {
  const { at, contactId, by } = FIRST;
  return { at, contactId, by, what: '', about: { kind, key: 'x' } };
}

function happen(
  lines: readonly Entry[],
  messages: readonly MailMessage[] | null,
  there: DraftsThere = NONE,
): Happening[] {
  return happeningsIn('t1', messages, correspondenceOf(lines, ME), there, [ME]);
}

/** In short: `sent d1 by s1`, `gone d1`, `reply m1 to d1`. */
const short = (happened: readonly Happening[]): string[] =>
  happened.map((one) => {
    if (one.kind === 'gone') return `gone ${one.draft.draftId}`;
    const { kind, mailId, draft } = one;
    return kind === 'sent' ? `sent ${draft.draftId} by ${mailId}` : `${kind} ${mailId} to ${draft.draftId}`;
  });

describe('in a thread', () => {
  const there = (...ids: readonly string[]): DraftsThere => new Map(ids.map((id) => [id, 't1']));
  const drafted = mail({ id: 'x', labels: ['DRAFT'] });
  const rows: readonly (readonly [
    string,
    readonly Entry[],
    readonly MailMessage[] | null,
    DraftsThere,
    string[],
  ])[] = [
    ['a draft that is there', [FIRST], [drafted], there('d1'), []],
    ['a draft that was sent', [FIRST], [sent('s1', 1)], NONE, ['sent d1 by s1']],
    [
      'a draft that was sent in the second it was made',
      [FIRST],
      [sent('s1', -0.01)],
      NONE,
      ['sent d1 by s1'],
    ],
    ['nothing of what was sent before it was made', [FIRST], [sent('s1', -5)], NONE, ['gone d1']],
    ['a draft that is gone with its thread', [FIRST], null, NONE, ['gone d1']],
    ['a draft of which nobody can say whether it is there', [FIRST], null, null, []],
    [
      'a draft sent although the list of drafts is missing',
      [FIRST],
      [sent('s1', 1)],
      null,
      ['sent d1 by s1'],
    ],
    ['one that waits to be sent later', [FIRST], [mail({ labels: ['SCHEDULED'] })], NONE, []],
    ['one that came under another id', [FIRST], [drafted], NONE, []],
    ['one in the bin', [FIRST], [mail({ labels: ['DRAFT', 'TRASH'] })], NONE, ['gone d1']],
    ['a message by hand beside the draft', [FIRST], [drafted, sent('s1', 1)], there('d1'), []],
    [
      'both drafts of a thread',
      [FIRST, FOLLOW_UP],
      [sent('s2', 11), sent('s1', 1)],
      NONE,
      ['sent d1 by s1', 'sent d2 by s2'],
    ],
    [
      'the second, the first is known',
      [FIRST, FIRST_SENT, FOLLOW_UP],
      [sent('s1', 1), sent('s2', 11)],
      NONE,
      ['sent d2 by s2'],
    ],
    ['the second deleted', [FIRST, FIRST_SENT, FOLLOW_UP], [sent('s1', 1)], NONE, ['gone d2']],
    [
      'the second deleted, the first passed on',
      [FIRST, FIRST_SENT, FOLLOW_UP],
      [sent('s1', 1), sent('s2', 11, { Subject: 'Fwd: Hello' })],
      NONE,
      ['gone d2'],
    ],
    [
      'drafts told apart by their mark, whichever went first',
      [FIRST, line(0.5, { occasion: 'update', key: 'k', draftId: 'd2' })],
      [sent('s2', 1, { [KEY_HEADER]: 'a1.update.k' }), sent('s1', 2)],
      NONE,
      ['sent d2 by s2', 'sent d1 by s1'],
    ],
    ['an answer', [FIRST, FIRST_SENT], [sent('s1', 1), reply('r1', 3)], NONE, ['reply r1 to d1']],
    [
      'an answer of somebody else there',
      [FIRST, FIRST_SENT],
      [sent('s1', 1), reply('r1', 3, { From: 'b@x.org' })],
      NONE,
      ['reply r1 to d1'],
    ],
    [
      'an answer with the sending',
      [FIRST],
      [reply('r1', 3), sent('s1', 1)],
      NONE,
      ['sent d1 by s1', 'reply r1 to d1'],
    ],
    ['what came before anything was sent', [FIRST], [reply('r1', 1), sent('s1', 2)], NONE, ['sent d1 by s1']],
    ['what came to a thread of which nothing was sent', [FIRST], [reply('r1', 1), drafted], there('d1'), []],
    [
      'an answer after the person said that they sent it',
      [FIRST, line(2, { state: 'sent', threadId: 't1' })],
      [sent('s1', 1), reply('r1', 3)],
      NONE,
      ['reply r1 to d1'],
    ],
    [
      'an answer that is known',
      [FIRST, FIRST_SENT, line(4, { state: 'reply', mailId: 'r1' })],
      [sent('s1', 1), reply('r1', 3)],
      NONE,
      [],
    ],
    [
      'an action that did not happen',
      [FIRST, line(2, { state: 'sent', mailId: 's1' }, { action: 'x' }), over('failed')],
      [sent('s1', 1)],
      NONE,
      ['sent d1 by s1'],
    ],
    [
      'an action that was taken back',
      [FIRST, line(2, { state: 'sent', mailId: 's1' }, { action: 'x' }), over('undo')],
      [sent('s1', 1)],
      NONE,
      [],
    ],
    ['the draft of somebody else', [{ ...FIRST, by: 'other@example.com' }], [sent('s1', 1)], NONE, []],
  ];
  it.each(rows)('%s', (_, lines, messages, where, happened) => {
    expect(short(happen(lines, messages, where))).toEqual(happened);
  });

  it('an answer knows to what it answers, and a bounce whom it did not reach', () => {
    const bounce = reply('b1', 3, { From: 'mailer-daemon@x.org', 'X-Failed-Recipients': 'ana@example.org' });
    const [found] = happen([FIRST, FIRST_SENT], [sent('s1', 1), bounce, sent('s2', 5)]);
    expect(found).toMatchObject({ kind: 'bounced', failed: ['ana@example.org'], answers: sent('s1', 1).at });
  });
});

describe('whatever a thread holds', () => {
  const messages = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      at: fc.integer({ min: 0, max: 30 }),
      labels: fc.constantFrom<string[]>(['SENT'], ['INBOX'], ['SENT', 'INBOX'], ['TRASH'], ['SPAM']),
      headers: fc.constantFrom<Record<string, string>>(
        { From: 'ana@example.org' },
        { From: 'ana@example.org', 'Auto-Submitted': 'auto-replied' },
        { From: 'mailer-daemon@x.org' },
        { From: ME, Subject: 'Fwd: Hello' },
      ),
    }),
    { selector: ({ id }) => id },
  );
  const thread = messages.map((told) => told.map(mail));
  const there = fc.constantFrom<DraftsThere>(NONE, null, new Map([['d1', 't1']]), new Map([['d2', 't1']]));
  const lines = fc.constantFrom([FIRST], [FIRST, FOLLOW_UP], [FIRST, FIRST_SENT, FOLLOW_UP]);

  it('noticing twice changes nothing', () => {
    fc.assert(
      fc.property(lines, thread, there, (known, found, where) => {
        const happened = happen(known, found, where);
        expect(short(happen([...known, ...happened.map(noted)], found, where))).toEqual([]);
      }),
    );
  });

  it('the order of messages and copies of them change nothing', () => {
    fc.assert(
      fc.property(lines, thread, there, fc.integer(), (known, found, where, seed) => {
        const mixed = [...found, ...found].sort(
          (a, b) => ((a.at * 31 + seed) % 7) - ((b.at * 31 + seed) % 7),
        );
        expect(happen(known, mixed, where)).toEqual(happen(known, found, where));
      }),
    );
  });

  it('no message tells two things, no draft ends twice, and time goes forward', () => {
    fc.assert(
      fc.property(lines, thread, there, (known, found, where) => {
        const happened = happen(known, found, where);
        const mails = happened.flatMap((one) => (one.kind === 'gone' ? [] : [one.mailId]));
        const ends = happened.flatMap(({ kind, draft }) =>
          kind === 'sent' || kind === 'gone' ? [draft.draftId] : [],
        );
        const times = happened.flatMap((one) => (one.kind === 'gone' ? [] : [one.at]));
        expect(new Set(mails).size).toBe(mails.length);
        expect(new Set(ends).size).toBe(ends.length);
        expect([...times].sort((a, b) => a - b)).toEqual(times);
        expect(ends.every((id) => where?.has(id) !== true)).toBe(true);
      }),
    );
  });
});
