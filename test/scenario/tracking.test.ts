/** What became of drafts: seen by headers where that is allowed, asked once where it is not, each exactly once. */
import { describe, expect, it } from 'vitest';
import type { Bundle } from '../../workbench/emulator/bundle.ts';
import {
  addMessage,
  forgetHistory,
  receiveBounce,
  receiveOutOfOffice,
  receiveReply,
  removeDraft,
} from '../../workbench/emulator/mailbox.ts';
import { grant } from '../../workbench/emulator/create-world.ts';
import { headerOf } from '../../workbench/emulator/mime.ts';
import type { RunResult } from '../../workbench/emulator/run.ts';
import { bundle, ME } from './desk.ts';
import { ANA, OTHERS, Post, unnoticed } from './post.ts';

describe('a draft', () => {
  it('that was sent moves the stage on the day of the mail, and the timeline says how that is known', () => {
    const desk = new Post();
    const draft = desk.draft(2);
    expect(desk.look()).toMatchObject({ seen: [], asks: [], sidebar: null });
    desk.at('2026-11-24T20:00').send(draft);
    const { seen, asks, sidebar } = desk.at('2026-11-27T08:00').look();
    expect(seen).toEqual(['Ana García (row 2): You wrote to them (seen in Gmail)']);
    expect([asks, sidebar?.me]).toEqual([[], ME]);
    const { Stage: stage, Contacted: contacted, 'Last contact': last } = desk.row(2);
    expect([stage, contacted, last]).toEqual(['Contacted', '11/24/2026', '11/24/2026']);
    const [line] = desk.ask('getPerson', { id: desk.cell(2, 'ID') }).timeline;
    expect(line).toEqual({ when: '2026-11-24T20:00', what: 'You wrote to them (seen in Gmail)' });
  });

  it.each(['refreshNow', 'refreshFollowUps'])('that was sent is seen by %s, too', (refresh) => {
    const desk = new Post();
    const draft = desk.draft(2);
    desk.at('2026-11-24T20:00').send(draft);
    desk.at('2026-11-27T08:00').run(refresh);
    expect([desk.cell(2, 'Stage'), desk.cell(2, 'Next action')]).toEqual(['Contacted', 'Follow up once']);
    expect(desk.look().seen).toEqual([]);
  });

  it('counts on the day it has where the spreadsheet is', () => {
    const desk = new Post([ANA], { timeZone: 'Pacific/Auckland' });
    const draft = desk.draft(2);
    desk.at('2026-11-24T20:00').send(draft);
    desk.look();
    expect(desk.cell(2, 'Contacted')).toBe('11/25/2026');
  });

  it('that was deleted leaves the stage, and may be made anew', () => {
    const desk = new Post();
    removeDraft(desk.world, ME, desk.draft(2));
    expect(desk.look().seen).toEqual(['Ana García (row 2): First message draft deleted (seen in Gmail)']);
    expect([desk.cell(2, 'Stage'), desk.cell(2, 'Contacted')]).toEqual(['Ready to write', '']);
    const preview = desk.ask('previewDrafts', { occasion: 'first-message', id: desk.cell(2, 'ID') });
    expect(preview.messages[0]).toMatchObject({ isDrafted: false, whyNot: '' });
    const again = desk.draft(2);
    desk.send(again);
    expect(desk.look().seen).toHaveLength(1);
    expect(desk.cell(2, 'Stage')).toBe('Contacted');
  });

  it('of which the person said already that it went out changes no cell of theirs', () => {
    const desk = new Post();
    const draft = desk.draft(2);
    desk.type(2, 'Contacted', '2026-11-25');
    desk.type(2, 'Stage', 'Contacted');
    desk.at('2026-11-26T08:00').send(draft);
    desk.look();
    expect(desk.cell(2, 'Contacted')).toBe('11/25/2026');
    expect(desk.timeline()[0]).toBe('You wrote to them (seen in Gmail)');
  });

  it('that cannot be read as a date is left as it was typed', () => {
    const desk = new Post();
    const draft = desk.draft(2);
    desk.type(2, 'Contacted', 'soon');
    desk.send(draft);
    desk.look();
    expect(desk.cell(2, 'Contacted')).toBe('soon');
  });

  it('of somebody who went further since takes nobody back', () => {
    const desk = new Post();
    const draft = desk.draft(2);
    desk.type(2, 'Stage', 'Met');
    desk.send(draft);
    desk.look();
    expect(desk.cell(2, 'Stage')).toBe('Met');
  });

  it('of somebody who was merged counts for the row that stays', () => {
    const desk = new Post();
    desk.write(3, 'Name', [['Ana García', 'ana@example.org']]);
    desk.run('refreshNow');
    desk.send(desk.draft(3));
    const [{ seen, keep, drop } = {}] = desk.ask('previewMerges', null).pairs;
    expect(drop?.id).toBe(desk.cell(3, 'ID'));
    desk.ask('mergePeople', { seen, keep: keep?.id, drop: drop?.id, choices: {} });
    expect(desk.look().seen).toHaveLength(1);
    expect(desk.cell(2, 'Stage')).toBe('Contacted');
  });

  it('sent by somebody else from their own Gmail is theirs to see', () => {
    const desk = new Post();
    desk.send(desk.draft(2));
    desk.user = 'other@example.com';
    grant(desk.world, desk.user, ['drafts', 'tracking']);
    expect(desk.look()).toMatchObject({ seen: [], asks: [] });
    desk.user = ME;
    expect(desk.look().seen).toHaveLength(1);
  });
});

describe('an answer', () => {
  it('is noticed with its day, once', () => {
    const desk = new Post();
    const thread = desk.written();
    receiveReply(desk.at('2026-11-26T21:00').world, ME, thread, 'Gladly');
    desk.at('2026-11-28T08:00');
    expect(desk.look().seen).toEqual(['Ana García (row 2): They replied (seen in Gmail)']);
    expect(desk.look()).toMatchObject({ seen: [], sidebar: null });
    expect([desk.cell(2, 'Stage'), desk.cell(2, 'Replied')]).toEqual(['Arranging', '11/26/2026']);
  });

  it('from another address of theirs is one too', () => {
    const desk = new Post();
    receiveReply(desk.world, ME, desk.written(), 'Gladly', 'Ana <ana.private@example.net>');
    desk.look();
    expect(desk.cell(2, 'Stage')).toBe('Arranging');
  });

  it('comes with the sending when nobody looked in between', () => {
    const desk = new Post();
    const thread = desk.send(desk.draft(2));
    receiveReply(desk.at('2026-11-25T08:00').world, ME, thread, 'Gladly');
    expect(desk.look().seen).toHaveLength(2);
    expect(desk.row(2)).toMatchObject({ Stage: 'Arranging', Contacted: '11/24/2026', Replied: '11/25/2026' });
  });

  it('that the person noted on a later day stays as they noted it', () => {
    const desk = new Post();
    const thread = desk.written();
    receiveReply(desk.at('2026-11-25T08:00').world, ME, thread, 'Gladly');
    desk.at('2026-11-26T08:00').type(2, 'Replied', '2026-11-26');
    desk.look();
    expect(desk.cell(2, 'Replied')).toBe('11/26/2026');
  });

  it('that says only that they are away stops the clock and is no reply', () => {
    const desk = new Post();
    receiveOutOfOffice(desk.world, ME, desk.written());
    expect(desk.look().seen).toEqual(['Ana García (row 2): They are away (seen in Gmail)']);
    expect([desk.cell(2, 'Stage'), desk.cell(2, 'Replied')]).toEqual(['Contacted', '']);
    expect(JSON.stringify(desk.state())).toContain('Out of office');
  });

  it('of the mail server is a bounce', () => {
    const desk = new Post();
    receiveBounce(desk.world, ME, desk.written());
    expect(desk.look().seen).toEqual(['Ana García (row 2): The mail came back (seen in Gmail)']);
    expect([desk.cell(2, 'Stage'), desk.cell(2, 'Replied')]).toEqual(['Bounced', '']);
  });

  it('of the mail server about an address that was corrected meanwhile changes nothing', () => {
    const desk = new Post();
    receiveBounce(desk.world, ME, desk.written());
    desk.type(2, 'Email', 'ana.garcia@example.org');
    desk.look();
    expect(desk.cell(2, 'Stage')).toBe('Contacted');
  });

  it('that was taken back is not noticed once more', () => {
    const desk = new Post();
    receiveReply(desk.world, ME, desk.written(), 'Gladly');
    desk.look();
    const { message } = desk.ask('undoLast', null);
    expect(message).toMatch(/^Taken back: They replied \(seen in Gmail\)/);
    expect(desk.look().seen).toEqual([]);
    expect(desk.cell(2, 'Stage')).toBe('Contacted');
  });
});

describe('a follow-up', () => {
  it('lies under the first message, for both', () => {
    const desk = new Post();
    const thread = desk.written();
    const [first] = desk.box.threads[0]?.messages ?? [];
    const id = headerOf(first?.raw ?? '', 'Message-ID');
    const preview = desk.ask('previewDrafts', { occasion: 'follow-up', id: desk.cell(2, 'ID') });
    expect(preview.messages[0]?.thread).toBe('Lies under your last message, for both of you.');
    const draft = desk.draft(2, 'follow-up', 'T09');
    const { threadId, raw } = desk.box.drafts[0] ?? { threadId: '', raw: '' };
    expect(threadId).toBe(thread);
    expect([headerOf(raw, 'In-Reply-To'), headerOf(raw, 'References')]).toEqual([id, id]);
    expect(headerOf(raw, 'Subject')).toBe(`Re: ${headerOf(first?.raw ?? '', 'Subject')}`);
    desk.at('2026-12-02T08:00').send(draft);
    expect(desk.look().seen).toEqual(['Ana García (row 2): You followed up (seen in Gmail)']);
    expect(desk.row(2)).toMatchObject({ Stage: 'Followed up', 'Followed up': '12/02/2026' });
  });

  it('whose draft was deleted was not sent, though its thread holds the first message', () => {
    const desk = new Post();
    desk.written();
    removeDraft(desk.world, ME, desk.draft(2, 'follow-up', 'T09'));
    expect(desk.look().seen).toEqual(['Ana García (row 2): Follow-up draft deleted (seen in Gmail)']);
    expect(desk.cell(2, 'Stage')).toBe('Contacted');
  });

  it('is a message of its own when the first one is gone from Gmail', () => {
    const desk = new Post();
    desk.written();
    desk.box.threads.splice(0);
    desk.draft(2, 'follow-up', 'T09');
    const { raw = '' } = desk.box.drafts[0] ?? {};
    expect(headerOf(raw, 'In-Reply-To')).toBe('');
    expect(headerOf(raw, 'Subject')).toBe('A short reminder of my note');
  });

  it('without tracking is a new message, and the page says so', () => {
    const desk = new Post([ANA], { features: ['drafts'] });
    desk.send(desk.draft(2));
    desk.type(2, 'Contacted', '2026-11-24');
    const preview = desk.ask('previewDrafts', { occasion: 'follow-up', id: desk.cell(2, 'ID') });
    expect(preview.messages[0]?.thread).toBe(
      'A new message: your earlier one is not linked. Say so in the text.',
    );
    desk.draft(2, 'follow-up', 'T09');
    const [{ threadId, messageId, raw } = { threadId: '', messageId: '-', raw: '' }] = desk.box.drafts;
    expect([threadId, headerOf(raw, 'In-Reply-To')]).toEqual([messageId, '']);
  });
});

describe('a look that Google stops', () => {
  it('because Gmail does not answer says so, and the next one goes on', () => {
    const [, prepare] = unnoticed[0] ?? ['', () => new Post()];
    const desk = prepare();
    const faults = [
      { method: 'Gmail.Users.Threads.get', nth: 1, when: 'before', error: 'Service unavailable' },
    ] as const;
    const { skipped } = desk.daily({ faults });
    expect(skipped.map(({ who }) => who)).toEqual(['Gmail']);
    expect(desk.cell(2, 'Stage')).toBe('Ready to write');
    desk.daily();
    expect(desk.cell(2, 'Stage')).toBe('Arranging');
  });
});

describe('the daily refresh', () => {
  it('notices as well, and plans with what it noticed', () => {
    const [, prepare] = unnoticed[0] ?? ['', () => new Post()];
    const desk = prepare();
    const { done } = desk.daily();
    expect(done).toContain('Ana García (row 2): They replied (seen in Gmail)');
    expect(desk.cell(2, 'Next action')).not.toBe('Send your draft');
    expect(desk.daily().done).toEqual([]);
  });

  it('asks Gmail for nothing when no draft was made', () => {
    const { calls } = new Post().run('refreshFollowUps', [], { origin: 'trigger' });
    expect(Object.keys(calls.byMethod).filter((method) => /Gmail|Properties/.test(method))).toEqual([]);
    expect(calls.roundTrips).toBeLessThanOrEqual(8);
  });
});

describe('fifty open threads', () => {
  const fifty = (): Post => {
    const rows = Array.from(
      { length: 50 },
      (_, n) => `P${String(n)},p${String(n)}@example.org,Ready to write,`,
    );
    const desk = new Post(rows);
    const ids = desk.table(['ID']).flat();
    const fields = { hook: 'your talk on tides', my_full: 'Robin Meyer', topic: 'tides', minutes: '20' };
    const people = ids.map((id) => ({ id, template: 'T02', fields }));
    desk.ask('makeDrafts', { people });
    for (const { id } of [...desk.box.drafts]) desk.send(id);
    expect(desk.look().seen).toHaveLength(50);
    return desk;
  };

  it('cost a few questions in a quiet week, and one more for a thread with news', () => {
    const desk = fifty();
    const other = addMessage(desk.world, ME, 'elsewhere', ['INBOX'], 'From: news@example.com\r\n\r\nHello');
    expect(other.labels).toEqual(['INBOX']);
    const gmail = (run: RunResult) =>
      Object.entries(run.calls.byMethod).filter(([method]) => method.startsWith('Gmail'));
    const quiet = desk.run('lookAtMail', ['null'], { origin: 'page' });
    expect(gmail(quiet)).toEqual([['Gmail.Users.History.list', 1]]);
    expect(quiet.calls.roundTrips).toBeLessThanOrEqual(8);
    const thread = desk.box.threads[7]?.id ?? '';
    receiveReply(desk.world, ME, thread, 'Gladly');
    expect(gmail(desk.run('lookAtMail', ['null'], { origin: 'page' }))).toEqual([
      ['Gmail.Users.History.list', 1],
      ['Gmail.Users.Threads.get', 1],
    ]);
    forgetHistory(desk.world, ME);
    receiveReply(desk.world, ME, desk.box.threads[9]?.id ?? '', 'Gladly');
    expect(desk.look().seen).toHaveLength(1);
  });
});

/** The edition without tracking. */
class Untracked extends Post {
  constructor(people: readonly string[] = [ANA]) {
    super(people, { features: ['drafts'] });
  }

  override get code(): Bundle {
    return bundle;
  }
}

describe('without tracking', () => {
  it('a draft that is gone is asked about once, and "I sent it" records it', () => {
    const desk = new Untracked();
    const draft = desk.draft(2);
    expect(desk.ask('getSidebar', null).mailToLookAt).toBe(1);
    expect(desk.look()).toEqual({ seen: [], asks: [], sidebar: null, authorizationUrl: '' });
    desk.send(draft);
    const [asked, ...more] = desk.look().asks;
    expect(more).toEqual([]);
    expect(asked).toEqual({
      draftId: draft,
      personId: desk.cell(2, 'ID'),
      name: 'Ana García',
      occasion: 'first-message',
    });
    desk.ask('settleDraft', { draftId: draft, sent: true });
    expect(desk.row(2)).toMatchObject({ Stage: 'Contacted', Contacted: '11/24/2026' });
    expect(desk.timeline()[0]).toBe('You wrote to them');
    expect(desk.look().asks).toEqual([]);
    expect(desk.ask('getSidebar', null).mailToLookAt).toBe(0);
    const before = desk.state();
    desk.ask('settleDraft', { draftId: draft, sent: true });
    expect(desk.state()).toEqual(before);
  });

  it('"I deleted it" leaves the stage, and the draft may be made anew', () => {
    const desk = new Untracked();
    const draft = desk.draft(2);
    removeDraft(desk.world, ME, draft);
    desk.ask('settleDraft', { draftId: draft, sent: false });
    expect(desk.look().asks).toEqual([]);
    expect(desk.cell(2, 'Stage')).toBe('Ready to write');
    const preview = desk.ask('previewDrafts', { occasion: 'first-message', id: desk.cell(2, 'ID') });
    expect(preview.messages[0]).toMatchObject({ isDrafted: false, whyNot: '' });
  });

  it('nobody is asked about what they said already', () => {
    const desk = new Untracked();
    desk.send(desk.draft(2));
    desk.ask('recordEvent', { id: desk.cell(2, 'ID'), event: 'wrote' });
    expect(desk.ask('getSidebar', null).mailToLookAt).toBe(0);
    expect(desk.look().asks).toEqual([]);
  });

  it('one question is enough for any number of drafts, and the daily refresh asks none', () => {
    const desk = new Untracked([ANA, ...OTHERS]);
    for (const row of [2, 3, 4, 5]) desk.draft(row);
    const { calls } = desk.run('lookAtMail', ['null'], { origin: 'page' });
    expect(calls.byMethod['Gmail.Users.Drafts.list']).toBe(1);
    const daily = desk.run('refreshFollowUps', [], { origin: 'trigger' });
    expect(Object.keys(daily.calls.byMethod).some((method) => method.startsWith('Gmail'))).toBe(false);
  });

  it('the edition with it says where it can be allowed, and asks meanwhile', () => {
    const desk = new Post([ANA], { features: ['drafts'] });
    desk.send(desk.draft(2));
    const { asks, authorizationUrl } = desk.look();
    expect(asks).toHaveLength(1);
    expect(authorizationUrl).toMatch(/^https:\/\//);
  });
});
