/** Draft thank-yous, from the click to the draft: each exactly once, everybody reported, nobody thanked by drafting. */
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/contract.ts';
import { grant } from '../../workbench/emulator/create-world.ts';
import { Desk, ME } from './desk.ts';

const MET = [
  'Name,Email,Organization,Stage,Meeting',
  'Ana García,ana@example.org,Harbor Labs,,2026-11-23 15:00',
  'Bo Li,bo@example.org,Acme,Met,2026-11-22 09:00',
  'Cleo Okafor,cleo@example.org,Foo,Scheduled,2026-11-23 10:00',
  'Dee Fox,dee@example.org,Bar,,2026-11-23 11:00',
  'Eli Sand,eli@example.org,Baz,,2026-11-23 12:00',
].join('\n');

const lastOf = (report: Report): string[] => report.skipped.map(({ who, why }) => `${who} ${why}`);

describe('Draft thank-yous', () => {
  it('makes one draft for everyone met and not thanked, the longest waiting first, in the mailbox of the person who clicks', async () => {
    const desk = new Desk({ contacts: MET });
    const report = desk.do('draftThankYous');
    expect(report.message).toBe('5 thank-you drafts made. Read and send them in Gmail.');
    const mails = await Promise.all(desk.drafts().map((raw) => PostalMime.parse(raw)));
    expect(mails.map(({ to }) => to?.[0]?.address).sort()).toEqual(
      ['ana', 'bo', 'cleo', 'dee', 'eli'].map((name) => `${name}@example.org`),
    );
    expect(mails[0]?.text).toContain('Dear Bo,');
  });

  it('is not thanking: Thanked stays empty and Next action reads "Send your draft"', () => {
    const desk = new Desk({ contacts: MET });
    desk.do('draftThankYous');
    expect(desk.cell(2, 'Thanked')).toBe('');
    expect(desk.cell(2, 'Next action')).toBe('Send your draft');
    expect(desk.cell(2, 'Status')).toMatch(/^Thank-you: \d+ h left$/);
  });

  it('makes none on a second click', () => {
    const desk = new Desk({ contacts: MET });
    desk.do('draftThankYous');
    const again = desk.do('draftThankYous');
    expect(again.done).toEqual([]);
    expect(again.skipped.every(({ why }) => why === 'already has a draft')).toBe(true);
    expect(desk.drafts()).toHaveLength(5);
  });

  it('still knows its drafts when someone has emptied the derived cells', () => {
    const desk = new Desk({ contacts: MET });
    desk.do('draftThankYous');
    desk.type(2, 'Next action', '');
    desk.do('refreshFollowUps');
    expect(desk.cell(2, 'Next action')).toBe('Send your draft');
  });

  it('names everyone skipped with the reason', () => {
    const contacts = [
      'Name,Email,Stage,Meeting',
      'No Mail,,,2026-11-23 10:00',
      'Two Mails,a@example.org; b@example,,2026-11-23 10:00',
      'Broken Mail,not-an-address,,2026-11-23 10:00',
      'Leave Alone,x@example.org,Do not contact,2026-11-23 10:00',
      'Thanked Already,t@example.org,,2026-11-23 10:00',
    ].join('\n');
    const desk = new Desk({ contacts });
    desk.type(6, 'Thanked', '2026-11-23');
    expect(lastOf(desk.do('draftThankYous'))).toEqual([
      'No Mail (row 2) has no e-mail address',
      'Two Mails (row 3) has "a@example.org; b@example" in Email, which is not an e-mail address',
      'Broken Mail (row 4) has "not-an-address" in Email, which is not an e-mail address',
      'Leave Alone (row 5) is marked Do not contact',
    ]);
  });

  it("leaves other people's contacts to them", () => {
    const desk = new Desk({ contacts: MET });
    desk.user = 'friend@example.com';
    grant(desk.world, desk.user, ['drafts']);
    const report = desk.do('draftThankYous');
    expect(report.done).toEqual([]);
    expect(report.skipped[0]?.why).toBe(`is ${ME}'s contact`);
  });

  it('says kindly when nobody waits for thanks', () => {
    expect(new Desk().do('draftThankYous').message).toBe('Nobody is waiting for a thank-you right now.');
  });
});

describe('the preview', () => {
  it('gives what is known and the template, and the draft carries what was typed, as text', async () => {
    const desk = new Desk({ contacts: MET });
    const preview = desk.ask('previewDrafts', { occasion: 'thank-you' });
    const ana = preview.messages.find(({ name }) => name === 'Ana García');
    expect(ana).toMatchObject({
      to: { name: 'Ana García', address: 'ana@example.org' },
      template: 'T19',
      values: { first: 'Ana', org: 'Harbor Labs', my_full: '' },
      isDrafted: false,
    });
    const fields = { specific: '<b>how she tests & "why"</b>', my_full: 'Robin Meyer' };
    const report = desk.ask('makeDrafts', {
      due: 'thank-you',
      people: [{ id: ana?.id, template: ana?.template, fields }],
    });
    expect(report.done).toEqual(['Ana García (row 2)']);
    const mail = await PostalMime.parse(desk.drafts()[0] ?? '');
    expect(mail.text).toContain('<b>how she tests & "why"</b>');
    expect(mail.html).not.toContain('<b>');
    expect(mail.text).toContain('Robin Meyer');
  });

  it('without the permission it says so, and changes nothing', () => {
    const desk = new Desk({ contacts: MET, features: [] });
    const preview = desk.ask('previewDrafts', { occasion: 'thank-you' });
    expect(preview.draftsAllowed).toBe(false);
    expect(preview.authorizationUrl).toMatch(/^https:\/\//);
    expect(desk.failure('draftThankYous')).toMatch(/may not make Gmail drafts for you yet, so none was made/);
    expect(desk.cell(2, 'Next action')).toBe('Send a thank-you');
  });
});

describe('a run that does not finish', () => {
  const fault = (nth: number, when: 'before' | 'after', error: string | { kill: true }) => ({
    faults: [{ method: 'Gmail.Users.Drafts.create', nth, when, error }],
  });

  it('Gmail failing at the third of five leaves two drafts, says so, and the next click makes the other three', () => {
    const desk = new Desk({ contacts: MET });
    const { result } = desk.run('draftThankYous', [], fault(3, 'before', 'Service unavailable'));
    expect((result as Report).done).toHaveLength(2);
    expect((result as Report).skipped).toHaveLength(3);
    expect((result as Report).skipped[0]?.why).toMatch(/^was not taken by Gmail; click again in a minute$/);
    expect(desk.do('draftThankYous').done).toHaveLength(3);
    expect(desk.drafts()).toHaveLength(5);
  });

  it.each([1, 2, 3, 4, 5])('a crash right after draft %i was made neither doubles nor loses one', (nth) => {
    const desk = new Desk({ contacts: MET });
    desk.run('draftThankYous', [], fault(nth, 'after', { kill: true }));
    desk.do('draftThankYous');
    expect(desk.drafts()).toHaveLength(5);
    expect(desk.do('draftThankYous').done).toEqual([]);
  });

  it('near six minutes it stops in time, and the next run goes on there', () => {
    const desk = new Desk({ contacts: MET });
    const latency = { call: 80, mail: 80_000 };
    const { result } = desk.run('draftThankYous', [], { latency });
    const report = result as Report;
    expect(report.done).toHaveLength(4);
    expect(report.skipped[0]?.why).toMatch(/^was left because time ran out; click again to go on$/);
    expect(desk.do('draftThankYous').done).toHaveLength(1);
    expect(desk.drafts()).toHaveLength(5);
  });
});

describe('what Settings say of the sender', () => {
  it('stands in every draft: alias, address for answers, signature in text and HTML', async () => {
    const desk = new Desk({ contacts: MET });
    const settings = desk.sheet('Settings');
    const said: Readonly<Record<string, string>> = {
      'Your name': 'Robin Meyer',
      'Send drafts as': 'robin@school.example',
      'Answers go to': 'answers@school.example',
      'Your signature': 'Robin Meyer\n<Lund University> & more',
    };
    for (let row = 1; row <= settings.lastRow(); row++) {
      const text = said[settings.displayed(row, 1)];
      if (text !== undefined) desk.fillAt('Settings', row, 2, [[text]]);
    }
    desk.do('draftThankYous');
    const mail = await PostalMime.parse(desk.drafts()[0] ?? '');
    expect(mail.from).toMatchObject({ name: 'Robin Meyer', address: 'robin@school.example' });
    expect(mail.replyTo).toMatchObject([{ name: 'Robin Meyer', address: 'answers@school.example' }]);
    expect(mail.text?.replaceAll('\r', '')).toContain(
      'Robin Meyer\n\n-- \nRobin Meyer\n<Lund University> & more',
    );
    expect(mail.html).toContain('&lt;Lund University&gt; &amp; more');
  });

  it('an address that is none is left out and told', () => {
    const desk = new Desk({ contacts: MET });
    const settings = desk.sheet('Settings');
    const row = Array.from({ length: settings.lastRow() }, (_, index) => index + 1).find(
      (each) => settings.displayed(each, 1) === 'Send drafts as',
    );
    desk.fillAt('Settings', row ?? 0, 2, [['a@b.example, c@d.example']]);
    desk.do('draftThankYous');
    expect(desk.drafts()[0]).not.toContain('From:');
    expect(lastOf(desk.do('refreshFollowUps')).join()).toContain('is not one e-mail address');
  });
});

it('a sentence that was meant for somebody else is not drafted, whatever the page sends', () => {
  const desk = new Desk({ contacts: MET });
  const { messages } = desk.ask('previewDrafts', { occasion: 'thank-you' });
  const people = messages
    .filter(({ name }) => name === 'Ana García' || name === 'Bo Li')
    .map(({ id, template }) => ({
      id,
      template,
      fields: { specific: 'what Dee Fox told you of dee@example.org' },
    }));
  const report = desk.ask('makeDrafts', { due: 'thank-you', people });
  expect(report.done).toEqual([]);
  expect(lastOf(report)).toEqual([
    expect.stringMatching(/^Bo Li \(row 3\) was left: .*dee@example\.org/),
    expect.stringMatching(/^Ana García \(row 2\) was left: .*dee@example\.org/),
  ]);
  expect(desk.drafts()).toEqual([]);
});
