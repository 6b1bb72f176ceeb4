import { describe, expect, it } from 'vitest';
import { linkTo, threadFor, threadWords } from '../../../src/domain/mail/link.ts';
import { correspondenceOf, messagesIn } from '../../../src/domain/mail/record.ts';
import { line, mail, ME, reply, sent } from './mails.ts';

const FIRST = line(0, {});

describe('what Activity remembers', () => {
  it('a draft is open until it was sent or deleted', () => {
    const ids = (...more: Parameters<typeof line>[1][]) =>
      correspondenceOf([FIRST, ...more.map((message) => line(1, message))], ME).open.map(
        ({ draftId }) => draftId,
      );
    expect(ids()).toEqual(['d1']);
    expect(ids({ state: 'planned', draftId: '' })).toEqual(['d1']);
    expect(ids({ state: 'reply', draftId: 'd1', mailId: 'r1' })).toEqual(['d1']);
    expect(ids({ state: 'sent' })).toEqual([]);
    expect(ids({ state: 'gone' })).toEqual([]);
  });

  it('drafts of others are theirs, and case tells nobody apart', () => {
    expect(correspondenceOf([FIRST], 'other@example.com').drafts).toEqual([]);
    expect(correspondenceOf([FIRST], 'ME@Example.com').drafts).toHaveLength(1);
  });

  it('a thread waits from the sending until an answer or a bounce, an automatic one apart', () => {
    const waits = (...states: readonly ('sent' | 'reply' | 'away' | 'bounced')[]) =>
      correspondenceOf([FIRST, ...states.map((state, n) => line(n, { state, mailId: `m${String(n)}` }))], ME)
        .waiting.length;
    expect([waits(), waits('sent'), waits('sent', 'away')]).toEqual([0, 1, 1]);
    expect([waits('sent', 'reply'), waits('sent', 'bounced'), waits('sent', 'reply', 'sent')]).toEqual([
      0, 0, 1,
    ]);
  });

  it('the plan hears of drafts and of what was sent, and a deleted one may be made anew', () => {
    const planned = line(0, { state: 'planned', draftId: '' });
    const states = (lines: Parameters<typeof messagesIn>[0]) => messagesIn(lines).map(({ state }) => state);
    expect(states([planned, FIRST, line(1, { state: 'reply' })])).toEqual(['planned', 'made']);
    expect(states([planned, FIRST, line(1, { state: 'gone' })])).toEqual([]);
    expect(states([FIRST, line(1, { state: 'gone' }), line(2, { draftId: 'd2' })])).toEqual(['made']);
    expect(states([FIRST, line(1, { state: 'gone', key: 'first#2' })])).toEqual(['made']);
    expect(states([line(0, { state: 'sent' }), line(1, { state: 'gone' })])).toEqual(['sent']);
  });
});

describe('where a message lies', () => {
  it('under the last one to the same recipient that was not deleted', () => {
    const thread = (...lines: readonly ReturnType<typeof line>[]) =>
      threadFor(correspondenceOf(lines, ME), 'a1', 'follow-up');
    expect(thread(FIRST)).toBe('t1');
    expect(thread(FIRST, line(1, { draftId: 'd2', threadId: 't2', key: 'b' }))).toBe('t2');
    expect(thread(FIRST, line(1, { state: 'gone' }))).toBeNull();
    expect(thread(line(0, { threadId: '' }))).toBeNull();
    expect(thread(line(0, { occasion: 'introduction' }))).toBeNull();
    expect(thread(line(0, {}, { contactId: 'b2' }))).toBeNull();
  });

  const ID = { 'Message-ID': '<1@x.org>', Subject: 'Hello' };
  it.each([
    ['nothing', null, null],
    ['no sent message', [reply('r1', 1, ID)], null],
    ['a draft alone', [mail({ labels: ['DRAFT'], headers: ID })], null],
    ['no id that can be named', [sent('s1', 1, { 'Message-ID': '<a b>' })], null],
    ['the message sent', [sent('s1', 1, ID)], ['Re: Hello', '<1@x.org>', []]],
    [
      'their answer',
      [
        reply('r1', 2, {
          'Message-ID': '<2@x.org>',
          Subject: 'RE: Aw: Hello',
          References: '<1@x.org> nonsense',
        }),
        sent('s1', 1, ID),
      ],
      ['Re: Hello', '<2@x.org>', ['<1@x.org>']],
    ],
    [
      'not an automatic one',
      [sent('s1', 1, ID), reply('r1', 2, { 'Auto-Submitted': 'auto-replied' })],
      ['Re: Hello', '<1@x.org>', []],
    ],
    [
      'not what was passed on',
      [sent('s1', 1, ID), sent('s2', 2, { Subject: 'Fwd: Hello' })],
      ['Re: Hello', '<1@x.org>', []],
    ],
  ] as const)('%s', (_, messages, expected) => {
    const link = linkTo('t1', messages, [ME]);
    expect(link && [link.subject, link.inReplyTo, link.references]).toEqual(expected);
  });

  it('is said in a sentence', () => {
    expect(threadWords(true)).toMatch(/for both of you/);
    expect(threadWords(false)).toMatch(/^A new message/);
  });
});
