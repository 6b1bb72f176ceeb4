/** A draft whose subject the person changed goes to another thread: what became of it is found there, or asked. */
import { describe, expect, it } from 'vitest';
import { addMessage, receiveReply, removeDraft } from '../../workbench/emulator/mailbox.ts';
import { ME } from './desk.ts';
import { ANA, moved, OTHERS, Post } from './post.ts';

const MARK = 'X-Informational-Interviews-Key';
const GONE = 'Ana García (row 2): Follow-up draft is no longer in Gmail: sent or deleted, only you know';
const SENT = 'Ana García (row 2): You followed up (seen in Gmail)';

/** A follow-up in the thread of the first message, its subject then changed. */
function followUp(change?: (raw: string) => string): { readonly desk: Post; readonly draft: string } {
  const desk = new Post();
  desk.written();
  const draft = desk.draft(2, 'follow-up', 'T09');
  moved(desk, draft, change);
  return { desk, draft };
}
const unmarked = (raw: string): string => raw.replace(new RegExp(`^${MARK}:.*\\r?\\n`, 'm'), '');

describe('a draft that was sent under another subject', () => {
  it('is found by its mark, and its thread is followed from then on', () => {
    const { desk, draft } = followUp();
    const thread = desk.at('2026-12-02T08:00').send(draft);
    expect(desk.look()).toMatchObject({ seen: [SENT], asks: [] });
    expect(desk.row(2)).toMatchObject({ Stage: 'Followed up', 'Followed up': '12/02/2026' });
    receiveReply(desk.at('2026-12-03T08:00').world, ME, thread, 'Gladly');
    expect(desk.look().seen).toEqual(['Ana García (row 2): They replied (seen in Gmail)']);
  });

  it('and answered before anybody looked is noticed with its answer', () => {
    const { desk, draft } = followUp();
    receiveReply(desk.world, ME, desk.send(draft), 'Gladly');
    expect(desk.look().seen).toEqual([SENT, 'Ana García (row 2): They replied (seen in Gmail)']);
    expect(desk.look().seen).toEqual([]);
  });

  it('and without its mark is asked about once, and what the person says counts', () => {
    const { desk, draft } = followUp(unmarked);
    desk.send(draft);
    const { seen, asks } = desk.look();
    expect(seen).toEqual([GONE]);
    expect(asks).toMatchObject([{ draftId: draft, occasion: 'follow-up' }]);
    expect(desk.cell(2, 'Stage')).toBe('Contacted');
    const again = desk.run('lookAtMail', ['null'], { origin: 'page' });
    expect(Object.keys(again.calls.byMethod).filter((name) => /Messages|Threads/.test(name))).toEqual([]);
    expect(desk.look()).toMatchObject({ seen: [], asks: [{ draftId: draft }] });
    desk.ask('settleDraft', { draftId: draft, sent: true });
    expect(desk.cell(2, 'Stage')).toBe('Followed up');
    expect(desk.look()).toMatchObject({ seen: [], asks: [] });
  });

  it('is no matter of another person who was sent the like', () => {
    const desk = new Post([ANA, ...OTHERS.slice(0, 1)]);
    const [ana = '', bo = ''] = [2, 3].map((row) => desk.draft(row));
    moved(desk, bo);
    removeDraft(desk.world, ME, ana);
    desk.send(bo);
    const told = desk.look().seen;
    expect(told).toContain('Ana García (row 2): First message draft deleted (seen in Gmail)');
    expect(told).toContain('Bo Li (row 3): You wrote to them (seen in Gmail)');
  });
});

describe('a draft that was deleted', () => {
  it('is asked about where the person wrote to them by hand since', () => {
    const { desk, draft } = followUp();
    removeDraft(desk.world, ME, draft);
    addMessage(desk.world, ME, 'by-hand', ['SENT'], 'To: ana@example.org\r\nSubject: Lunch\r\n\r\nHi');
    expect(desk.look()).toMatchObject({ seen: [GONE], asks: [{ draftId: draft }] });
    desk.ask('settleDraft', { draftId: draft, sent: false });
    expect(desk.look().asks).toEqual([]);
    expect(desk.cell(2, 'Stage')).toBe('Contacted');
  });

  it('is told where the person wrote to others only, also to many', () => {
    const { desk, draft } = followUp();
    removeDraft(desk.world, ME, draft);
    for (let n = 0; n < 20; n += 1)
      addMessage(desk.world, ME, `other${String(n)}`, ['SENT'], 'To: bo@example.org\r\n\r\nHi');
    expect(desk.look().seen).toEqual(['Ana García (row 2): Follow-up draft deleted (seen in Gmail)']);
  });

  it('is asked about where more was sent since than is looked at', () => {
    const { desk, draft } = followUp();
    removeDraft(desk.world, ME, draft);
    for (let n = 0; n < 51; n += 1)
      addMessage(desk.world, ME, `other${String(n)}`, ['SENT'], 'To: bo@example.org\r\n\r\nHi');
    const { seen } = desk.look();
    expect(seen).toEqual([GONE]);
  });
});

it('a draft that comes back, as after Undo send, is asked about no more', () => {
  const { desk, draft } = followUp(unmarked);
  const [kept] = desk.box.drafts.splice(0);
  addMessage(desk.world, ME, 'by-hand', ['SENT'], 'To: ana@example.org\r\n\r\nHi');
  expect(desk.look().asks).toMatchObject([{ draftId: draft }]);
  if (kept !== undefined) desk.box.drafts.push(kept);
  expect(desk.look().asks).toEqual([]);
});
