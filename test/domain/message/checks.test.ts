/** Length, subject, request and time of a message, and what holds for all checks. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checksOf, type DraftToCheck } from '../../../src/domain/message/checks.ts';
import { OCCASIONS, type Occasion } from '../../../src/domain/message/occasions.ts';
import { day } from '../plan/people.ts';
import { ana, type Change, check, fine, occasion, said, template, words } from './checksDraft.ts';

test('a good first message is praised for its length and its one request, and nothing else is said', () => {
  expect(checksOf(fine).map(({ level, words: text }) => `${level}: ${text}`)).toEqual([
    'good: 64 words, easy to read',
    'good: One clear request',
  ]);
});

describe('length', () => {
  const first = (count: number, most = 90): Change => ({
    ...said(words(count)),
    template: { ...template, limit: { unit: 'words', most } },
  });
  const later = (count: number): Change => ({ ...first(count), ...{ occasion: 'hello' as const } });
  const note = (count: number): Change => ({
    text: 'x'.repeat(count),
    template: { ...template, channel: 'LinkedIn', limit: { unit: 'characters', most: 190 } },
  });
  test.each([
    [first(90), 'good: 90 words, easy to read'],
    [first(91), 'advice: 91 words; 90 is kinder to read'],
    [first(50), 'good: 50 words, easy to read'],
    [first(49), 'advice: 49 words; 50 say enough to answer'],
    [first(1), 'advice: 1 word; 50 say enough to answer'],
    [first(125, 300), 'good: 125 words, easy to read'],
    [first(126, 300), 'advice: 126 words; 125 is kinder to read'],
    [later(10), 'good: 10 words, easy to read'],
    [later(91), 'advice: 91 words; 90 is kinder to read'],
    [note(190), 'good: 190 of 190 characters'],
    [note(191), 'advice: 191 of 190 characters'],
    [{ text: ' \n ' }, 'stop: The message is empty'],
  ])('%#', (change, expected) => expect(check('length', change)).toBe(expected));

  test.each([
    ['Dear Ana,\n\none two three\n\nBest,\nRobin', 3],
    ['Hi Ana, one two three', 3],
    ['Dear Dr. García,\n\none two three', 3],
    ['Dear Ana.\none two three', 3],
    ['Dear Ana\n\none two three', 3],
    ['Dear sir or madam of the house of tides, one', 10],
    ['one two three\n\nRobin\n\n-- \nRobin Meyer\nStudent', 4],
    ['Hello,\none two — three', 3],
    ['Best wishes,\nRobin', 3],
    ['Dear Ana,\n\none\n\nFor all the kind advice of yours,\nRobin', 9],
  ])('%j has %d words beside greeting, closing and signature', (text, count) => {
    expect(check('length', { text, occasion: 'hello' })).toMatch(new RegExp(`: ${count} words?,`));
  });
});

describe('subject', () => {
  const of60 = `${'x'.repeat(28)} yy ${'z'.repeat(28)}`;
  test.each([
    [{ subject: ' ' }, 'advice: No subject yet'],
    [{ subject: 'Two words' }, 'advice: The subject has 2 words; 3 to 6 work best'],
    [{ subject: 'Question' }, 'advice: The subject has 1 word; 3 to 6 work best'],
    [{ subject: 'One two three' }, ''],
    [{ subject: 'One two three four five six' }, ''],
    [{ subject: 'One two three four five six seven' }, 'advice: The subject has 7 words; 3 to 6 work best'],
    [{ subject: 'Note', template: { ...template, isReply: true } }, ''],
    [{ subject: 'QUESTION ABOUT TIDES' }, 'advice: The subject is all capitals'],
    [{ subject: 'A UX Q' }, ''],
    [{ subject: '問題 問題 問題' }, ''],
    [{ subject: of60 }, ''],
    [{ subject: `${of60}z` }, 'advice: The subject has 61 characters; 60 can be seen'],
    [{ subject: '', template: { ...template, channel: 'LinkedIn' as const } }, ''],
  ])('%#', (change, expected) => expect(check('subject', change)).toBe(expected));
});

describe('request', () => {
  test.each([
    [said('Hello.'), 'advice: No request yet; one question is enough'],
    [said('Would you talk with me?'), 'good: One clear request'],
    [said('A short call?'), 'good: One clear request'],
    [
      said('Would you talk with me? Could you also read this?'),
      'advice: 2 requests; one is easier to answer',
    ],
    [said('What would you do again? How did you start? Would you talk with me?'), 'good: One clear request'],
    [
      { ...said('Would you talk? Would we meet?'), ...occasion('follow-up') },
      'advice: 2 requests; one is easier to answer',
    ],
    [{ ...said('Thanks.'), ...occasion('thank-you') }, ''],
    [
      { ...said('Thanks. Could you send it?'), ...occasion('thank-you') },
      'advice: It asks for something new',
    ],
    [{ ...said('Thanks. How is your dog?'), ...occasion('thank-you') }, ''],
    [{ ...said('Would you? Could you?'), ...occasion('times') }, ''],
  ])('%#', (change, expected) => expect(check('request', change)).toBe(expected));
});

describe('timing', () => {
  const WEEKEND = 'advice: It is the weekend';
  const BEFORE = 'advice: The weekend is about to begin';
  test.each([
    ['2026-11-27', 16, ''],
    ['2026-11-27', 17, BEFORE],
    ['2026-11-28', 0, WEEKEND],
    ['2026-11-29', 23, WEEKEND],
    ['2026-11-30', 0, ''],
    ['2026-11-26', 23, ''],
  ])('%s at %d', (today, hour, expected) => {
    expect(check('weekend', { today: day(today), hour })).toBe(expected);
    for (const answer of ['thank-you', 'times', 'confirm'] as const) {
      expect(check('weekend', { today: day(today), hour, occasion: answer })).toBe('');
    }
  });

  test('the weekend is the sender’s own', () => {
    const week = { weekend: [5], holidays: new Set<never>() };
    expect(check('weekend', { today: day('2026-11-27'), week })).toBe(WEEKEND);
    expect(check('weekend', { today: day('2026-11-28'), week })).toBe('');
  });

  const AGAIN = 'advice: You wrote to them within three business days';
  const after = (lastMessage: string, change: Partial<DraftToCheck['earlier']> = {}): Change => ({
    earlier: { lastMessage: day(lastMessage), wroteSince: false, drafted: false, ...change },
  });
  test.each([
    ['two business days before', after('2026-11-20'), AGAIN],
    ['three business days before', after('2026-11-19'), ''],
    ['on the same day', after('2026-11-24'), AGAIN],
    ['before a holiday', { ...after('2026-11-24'), today: day('2026-11-29') }, AGAIN],
    ['three business days and a holiday before', { ...after('2026-11-24'), today: day('2026-11-30') }, ''],
    ['and they wrote', after('2026-11-24', { wroteSince: true }), ''],
    ['and thanks are due', { ...after('2026-11-24'), ...occasion('thank-you') }, ''],
    [
      'and drafted, whatever the occasion',
      { ...after('2026-01-01', { drafted: true, wroteSince: true }), ...occasion('thank-you') },
      'advice: This was drafted before',
    ],
  ])('written %s', (_what, change, expected) => {
    expect(check('again', change)).toBe(expected);
  });
});

describe('whatever the text', () => {
  const piece = fc.constantFrom(
    ...[
      'Dear ',
      'Hey ',
      'Bo Chen',
      'bo@example.com',
      '?',
      '.',
      '\n\n',
      'Would you',
      'job',
      '[Name]',
      '{{',
      '___',
    ],
    ...['attached', 'https://', 'With thanks,\n', '-- \n', 'Tidal Works', ' ', '\u0000', '\ud800', '🦔', 'é'],
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
  const anyDraft = fc.record({
    occasion: fc.constantFrom(...(Object.keys(OCCASIONS) as Occasion[])),
    subject: text,
    text,
    to: fc.record({ name: text, address: text }),
    missing: fc.array(text, { maxLength: 2 }),
    contact: fc.record({ name: text, email: text, salutation: text, organization: text }).map((facts) => ({
      ...ana,
      ...facts,
      stage: 'Do not contact' as const,
    })),
    typed: fc.dictionary(fc.constantFrom('hook', '__proto__', 'introducer'), text),
    attachments: fc.nat(2),
    hour: fc.nat(23),
    earlier: fc.constant({ lastMessage: fine.today, wroteSince: false, drafted: false }),
    others: fc.array(fc.record({ name: text, address: text, organization: text, personal: text }), {
      maxLength: 3,
    }),
  });

  test('there are at most twelve checks, no two of one kind, what stops first, all in short words', () => {
    fc.assert(
      fc.property(anyDraft, (change) => {
        const checks = checksOf({ ...fine, ...change });
        const levels = checks.map(({ level }) => ['stop', 'advice', 'good'].indexOf(level));
        expect(checks.length).toBeLessThanOrEqual(12);
        expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
        expect(levels).toEqual([...levels].sort());
        for (const { words: shown, why } of checks) {
          expect(shown.length).toBeLessThan(140);
          expect(why).toMatch(/^[^]+[.]$/);
        }
      }),
    );
  });

  test.each(['x', '?', 'a@b.c ', '{', '[', '[your ', 'Dear ', '.', '\n', 'hi ', 'www.'])(
    'a hundred thousand characters of %j are no trouble',
    (part) => {
      const long = part.repeat(100_000 / part.length);
      const began = performance.now();
      checksOf({ ...fine, text: long, subject: long, to: { name: long, address: long } });
      expect(performance.now() - began).toBeLessThan(2000);
    },
  );
});
