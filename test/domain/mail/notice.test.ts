import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MessageRecord } from '../../../src/domain/campaign.ts';
import { noticeOf, saidGone, saidSent } from '../../../src/domain/mail/notice.ts';
import type { MadeDraft } from '../../../src/domain/mail/record.ts';
import type { Happening } from '../../../src/domain/mail/thread.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/read.ts';
import type { Todo } from '../../../src/domain/todo.ts';
import { at, day, NEW_YORK, person, todo, type Told } from '../plan/people.ts';

const AROUND = { settings: DEFAULT_SETTINGS, zone: NEW_YORK, now: at('2026-11-30T09:00') };

interface Case {
  readonly told?: Told;
  readonly todos?: readonly Todo[];
  readonly messages?: readonly MessageRecord[];
  /** Local times. */
  readonly made?: string;
  readonly seen?: string;
}

function draft(occasion: MadeDraft['occasion'], made = '2026-11-20T09:00'): MadeDraft {
  return { contactId: 'a1', occasion, key: 'first', draftId: 'd1', threadId: 't1', madeAt: at(made) };
}

function known({ told = {}, todos = [], messages = [] }: Case) {
  return { contact: person({ email: 'Ana@Example.org', ...told }), todos, messages };
}

/** The facts written when the draft was seen sent; null for none. */
function afterSending(occasion: MadeDraft['occasion'], given: Case) {
  const { made, seen = '2026-11-21T18:00' } = given;
  const happening: Happening = { kind: 'sent', draft: draft(occasion, made), mailId: 's1', at: at(seen) };
  return noticeOf(happening, known(given), AROUND).outcome?.facts ?? null;
}

function afterAnswer(kind: 'reply' | 'away' | 'bounced', given: Case, failed: readonly string[] = []) {
  const { seen = '2026-11-25T10:00' } = given;
  const happening: Happening = {
    ...{ kind, draft: draft('first-message'), mailId: 'r1', failed },
    ...{ at: at(seen), answers: at('2026-11-21T18:00') },
  };
  return noticeOf(happening, known(given), AROUND);
}

describe('a draft that was sent', () => {
  it('is the event that sending it is, on its own day', () => {
    expect(afterSending('first-message', { told: { stage: 'Ready to write' } })).toEqual({
      stage: 'Contacted',
      contacted: day('2026-11-21'),
      lastContact: day('2026-11-21'),
    });
  });

  it.each([
    ['2026-10-31T23:59', '2026-10-31'],
    ['2026-11-01T00:30', '2026-11-01'],
    ['2026-11-01T03:30', '2026-11-01'],
    ['2026-11-01T23:30', '2026-11-01'],
  ])('around the night in which the clock changes: %s counts on %s', (seen, on) => {
    const facts = afterSending('first-message', { made: '2026-10-31T09:00', seen });
    expect(facts?.contacted).toBe(day(on));
  });

  it.each([
    ['the day before the draft was made', '2026-11-19', day('2026-11-21')],
    ['the day it was made', '2026-11-20', undefined],
    ['later than the mail', '2026-11-22', undefined],
  ])('Contacted typed for %s', (_, contacted, written) => {
    expect(afterSending('first-message', { told: { contacted } })?.contacted).toBe(written);
  });

  it('leaves a cell alone that cannot be read', () => {
    const problems = [{ column: 'contacted', text: 'soon', message: '' }] as const;
    expect(afterSending('first-message', { told: { problems } })).not.toHaveProperty('contacted');
  });

  it.each([
    ['Ready to write', 'Contacted'],
    ['Followed up', undefined],
    ['Arranging', undefined],
    ['Met', undefined],
  ] as const)('takes nobody back: from %s to %s', (stage, after) => {
    expect(afterSending('first-message', { told: { stage } })?.stage).toBe(after);
  });

  it('does not count an answer or an introduction twice that the person recorded', () => {
    const answer = {
      contactId: 'a1',
      occasion: 'answer',
      key: '2026-11-20',
      state: 'sent',
      draftId: '',
    } as const;
    expect(afterSending('times', { messages: [answer] })).toBeNull();
    expect(afterSending('times', { messages: [{ ...answer, key: '2026-11-19' }] })).not.toBeNull();
    const asked = todo({ kind: 'Introduction', state: 'Agreed', since: '2026-11-20' });
    expect(afterSending('introduction', { todos: [asked] })).toBeNull();
  });

  it('from which nothing follows is a line of the timeline', () => {
    const happening: Happening = { kind: 'sent', draft: draft('resume'), mailId: 's1', at: at('2026-11-21') };
    const { what, outcome, message } = noticeOf(happening, known({}), AROUND);
    expect([what, outcome]).toEqual(['Résumé sent (seen in Gmail)', null]);
    expect(message).toMatchObject({ state: 'sent', mailId: 's1', threadId: 't1', draftId: 'd1' });
  });
});

describe('an answer', () => {
  it('brings them to Arranging, on its own day', () => {
    const { outcome, what } = afterAnswer('reply', { told: { stage: 'Contacted' } });
    expect(what).toBe('They replied (seen in Gmail)');
    expect(outcome?.facts).toMatchObject({ stage: 'Arranging', replied: day('2026-11-25') });
  });

  it.each([
    ['nothing is typed', undefined, true],
    ['the answer to an earlier message is', '2026-11-21', true],
    ['an answer after that message is', '2026-11-22', false],
    ['the same day is', '2026-11-25', false],
    ['a later day is', '2026-11-26', false],
  ])('is written when %s: %s', (_, replied, isWritten) => {
    const told: Told = { stage: 'Arranging', ...(replied !== undefined && { replied }) };
    expect(afterAnswer('reply', { told }).outcome !== null).toBe(isWritten);
  });

  it.each(['Declined', 'Closed', 'Do not contact'] as const)('of somebody in %s changes nothing', (stage) => {
    for (const kind of ['reply', 'away', 'bounced'] as const) {
      expect(afterAnswer(kind, { told: { stage } }).outcome).toBeNull();
    }
  });

  it('of an automatic responder begins one absence, without an end', () => {
    const { outcome } = afterAnswer('away', { told: { stage: 'Contacted' } });
    expect(outcome?.todos).toEqual([
      { id: '', kind: 'Out of office', facts: { state: 'Away', since: day('2026-11-25') } },
    ]);
    const todos = [todo({ kind: 'Out of office', state: 'Away' })];
    expect(afterAnswer('away', { todos }).outcome).toBeNull();
  });

  it.each([
    [['ana@example.org'], 'Contacted', 'Bounced'],
    [[], 'Contacted', 'Bounced'],
    [['old@example.org'], 'Contacted', undefined],
    [['ana@example.org'], 'Met', undefined],
    [['ana@example.org'], 'Bounced', undefined],
  ] as const)('that could not reach %j: from %s to %s', (failed, stage, after) => {
    const { outcome } = afterAnswer('bounced', { told: { stage } }, failed);
    expect(outcome?.facts.stage).toBe(after);
  });

  it('of the introducer is told and moves nobody', () => {
    const happening: Happening = {
      ...{ kind: 'reply', draft: draft('introduction'), mailId: 'r1', failed: [] },
      ...{ at: at('2026-11-25'), answers: at('2026-11-21') },
    };
    const { what, outcome } = noticeOf(happening, known({}), AROUND);
    expect([what, outcome]).toEqual(['The introducer answered (seen in Gmail)', null]);
  });
});

describe('what the person says of a draft', () => {
  it('sent: the event, now, once', () => {
    const { what, outcome, message } = saidSent(draft('thank-you'), known({}), AROUND);
    expect([what, outcome?.facts.thanked]).toEqual(['You thanked them', day('2026-11-30')]);
    expect(message).toMatchObject({ state: 'sent', draftId: 'd1' });
    expect(
      saidSent(draft('thank-you'), known({ told: { thanked: '2026-11-20' } }), AROUND).outcome,
    ).toBeNull();
  });

  it('deleted: nothing but the line', () => {
    const { what, outcome, message } = saidGone(draft('thank-you'));
    expect([what, outcome, message.state]).toEqual(['Thank-you draft deleted', null, 'gone']);
  });
});

it('whatever was noticed, the sheet says it afterwards: nothing would be written a second time', () => {
  const occasions = ['first-message', 'follow-up', 'thank-you', 'hello'] as const;
  fc.assert(
    fc.property(
      fc.constantFrom(...occasions),
      fc.constantFrom('Ready to write', 'Contacted', 'Met', 'Keep in touch', 'Parked'),
      fc.integer({ min: 0, max: 9 }),
      (occasion, stage, days) => {
        const happening: Happening = {
          ...{ kind: 'sent', draft: draft(occasion), mailId: 's1' },
          at: at(`2026-11-2${String(days)}T12:00`),
        };
        const before = known({ told: { stage, meeting: '2026-11-18T10:00' } });
        const { outcome } = noticeOf(happening, before, AROUND);
        const contact = { ...before.contact, ...outcome?.facts };
        expect(noticeOf(happening, { ...before, contact }, AROUND).outcome).toBeNull();
      },
    ),
  );
});
