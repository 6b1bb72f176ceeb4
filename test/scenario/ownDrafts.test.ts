/** A Gmail draft of the person's own as the template of many: formatting, images and files go along as they are. */
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { addDraft } from '../../workbench/emulator/mailbox.ts';
import { GMAIL, PDF, PNG } from '../domain/message/source/fixtures.ts';
import { Desk, ME } from './desk.ts';

const MET = [
  'Name,Email,Organization,Meeting',
  'Ana García,ana@example.org,Harbor Labs,2026-11-23 15:00',
  'Bo <b>Li</b>,bo@example.org,Acme,2026-11-22 09:00',
].join('\n');

const asText = (lines: readonly string[] | string): string =>
  typeof lines === 'string' ? lines : lines.join('\r\n');

function prepared(raw = asText(GMAIL)): { desk: Desk; draft: string } {
  const desk = new Desk({ contacts: MET });
  return { desk, draft: addDraft(desk.world, ME, raw).id };
}

const orders = (desk: Desk, draft: string, fields: Readonly<Record<string, string>> = {}) => {
  const { messages } = desk.ask('previewDrafts', { occasion: 'thank-you' });
  const people = messages.map(({ id, template }) => ({ id, template, source: draft, fields }));
  return { due: 'thank-you', people };
};

describe('a Gmail draft of one’s own', () => {
  it('is listed by its subject, drafts made by the add-on are not', () => {
    const { desk, draft } = prepared();
    desk.do('draftThankYous');
    const { drafts, isAll, whyNot } = desk.ask('listOwnDrafts', { words: '' });
    expect([drafts.map(({ id }) => id), isAll, whyNot]).toEqual([[draft], true, '']);
    expect(desk.ask('listOwnDrafts', { words: 'no such words' }).drafts).toEqual([]);
  });

  it('is read as a template, with its files counted', () => {
    const { desk, draft } = prepared();
    const { subject, text, errors, attachments } = desk.ask('readOwnDraft', { draft });
    expect([subject.includes('{{'), text.includes('{{first'), errors, attachments]).toEqual([
      true,
      true,
      [],
      1,
    ]);
  });

  it('becomes a draft for each person: fields filled as text, images and files byte for byte', async () => {
    const { desk, draft } = prepared();
    const report = desk.ask('makeDrafts', orders(desk, draft, { specific: '<i>maps</i>' }));
    expect(report.message).toBe('2 thank-you drafts made. Read and send them in Gmail.');
    const made = desk.drafts().filter((raw) => raw.includes('X-Informational-Interviews-Key'));
    expect(made).toHaveLength(2);
    for (const raw of made) {
      const mail = await PostalMime.parse(raw);
      const files = mail.attachments.map(({ content }) => Array.from(new Uint8Array(content as ArrayBuffer)));
      expect(files).toEqual(expect.arrayContaining([PNG, PDF]));
      expect(mail.to).toHaveLength(1);
      expect(mail.html).not.toMatch(/\{\{first|<i>maps|<b>Li/);
    }
    expect(desk.cell(2, 'Next action')).toBe('Send your draft');
  });

  it('stays what it was, and a second click makes none', () => {
    const { desk, draft } = prepared();
    const before = desk.drafts()[0];
    const asked = orders(desk, draft, { specific: 'x' });
    desk.ask('makeDrafts', asked);
    expect(desk.drafts()[0]).toBe(before);
    expect(desk.ask('makeDrafts', asked).done).toEqual([]);
    expect(desk.drafts()).toHaveLength(3);
  });

  it('with a field that nobody knows makes no draft, and says where it stands', () => {
    const { desk, draft } = prepared(asText(GMAIL).replace(/Subject: .*/, 'Subject: Thanks, {{frist}}'));
    expect(desk.ask('readOwnDraft', { draft }).errors.join()).toContain('did you mean {{first}}');
    const { done, skipped } = desk.ask('makeDrafts', orders(desk, draft));
    expect(done).toEqual([]);
    expect(skipped[0]?.why).toContain('did you mean {{first}}');
    expect(desk.drafts()).toHaveLength(1);
  });

  it('that is gone is told, and nothing was made', () => {
    const { desk } = prepared();
    expect(desk.refusal('makeDrafts', orders(desk, 'r0')).code).toBe('gone');
    expect(desk.refusal('readOwnDraft', { draft: 'r0' }).message).toContain('no longer in Gmail');
    expect(desk.drafts()).toHaveLength(1);
  });
});
