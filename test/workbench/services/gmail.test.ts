import { describe, expect, it } from 'vitest';
import {
  addMessage,
  mailboxOf,
  receiveBounce,
  receiveOutOfOffice,
  receiveReply,
  sendDraft,
} from '../../../workbench/emulator/mailbox.ts';
import { headerOf } from '../../../workbench/emulator/mime.ts';
import { errorOf, ME, NOW, runCode, valueOf, worldAt } from './run-code.ts';

const MIME =
  "'To: Ann <ann@example.com>\\r\\nSubject: =?UTF-8?B?VGjDqQ==?=\\r\\nMIME-Version: 1.0\\r\\nContent-Type: text/plain; charset=UTF-8\\r\\n\\r\\nThank you, \\u00e9'";
const CREATE = `const raw = Utilities.base64EncodeWebSafe(${MIME}, Utilities.Charset.UTF_8);
  const made = Gmail.Users.Drafts.create({ message: { raw } }, 'me');`;
const GONE = (method: string) =>
  `API call to gmail.users.${method} failed with error: Requested entity was not found.`;

describe('drafts (Google: gmail/api/guides/drafts)', () => {
  it('lie in the mailbox of the user as they were handed over', () => {
    const world = worldAt();
    const made = valueOf(`${CREATE} return made`, {}, world) as {
      id: string;
      message: { threadId: string; labelIds: string[] };
    };
    expect(made.message.labelIds).toEqual(['DRAFT']);
    expect(mailboxOf(world, ME).drafts).toMatchObject([{ id: made.id, threadId: made.message.threadId }]);
    expect(mailboxOf(world, ME).drafts[0]?.raw).toContain('Thank you, é');
  });

  it('keep their id and change the id of their message when updated', () => {
    expect(
      valueOf(`${CREATE} const again = Gmail.Users.Drafts.update({ message: { raw } }, 'me', made.id);
      return [again.id === made.id, again.message.id === made.message.id, again.message.threadId === made.message.threadId]`),
    ).toEqual([true, false, true]);
  });

  it('give bytes as byte arrays, text already decoded', () => {
    expect(
      valueOf(`${CREATE} const m = Gmail.Users.Drafts.get('me', made.id).message;
      return [m.payload.mimeType, Utilities.newBlob(m.payload.body.data).getDataAsString(), m.snippet]`),
    ).toEqual(['text/plain', 'Thank you, é', 'Thank you, é']);
    expect(
      valueOf(
        `${CREATE} return Gmail.Users.Drafts.get('me', made.id, { format: 'raw' }).message.raw.slice(0, 3)`,
      ),
    ).toEqual([84, 111, 58]);
  });

  it('give headers decoded, those asked for', () => {
    expect(
      valueOf(
        `${CREATE} return Gmail.Users.Drafts.get('me', made.id, { format: 'metadata', metadataHeaders: ['subject'] }).message.payload.headers`,
      ),
    ).toEqual([{ name: 'Subject', value: 'Thé' }]);
  });

  it('are listed newest first, in pages', () => {
    const lines = `for (let i = 0; i < 3; i++) { ${CREATE.replaceAll('const ', 'var ')} var last = made; }
      const one = Gmail.Users.Drafts.list('me', { maxResults: 2 });
      const two = Gmail.Users.Drafts.list('me', { maxResults: 2, pageToken: one.nextPageToken });
      return [one.drafts[0].id === last.id, one.drafts.length, two.drafts.length, two.nextPageToken]`;
    expect(valueOf(lines)).toEqual([true, 2, 1, null]);
  });

  it('are found by subject and recipient; other search terms throw by name', () => {
    expect(
      valueOf(
        `${CREATE} return ['subject:"thé" to:ann@example.com', 'to:bob'].map((q) => Gmail.Users.Drafts.list('me', { q }).drafts.length)`,
      ),
    ).toEqual([1, 0]);
    expect(errorOf(`${CREATE} Gmail.Users.Drafts.list('me', { q: 'has:attachment' })`)).toContain(
      'has:attachment',
    );
  });

  it.each([
    ['create without a text', "Gmail.Users.Drafts.create({ message: {} }, 'me')", 'Missing draft message'],
    [
      'create in plain base64',
      "Gmail.Users.Drafts.create({ message: { raw: 'a+/=' } }, 'me')",
      'Base64 decoding failed',
    ],
    [
      'create in a thread that is not there',
      "Gmail.Users.Drafts.create({ message: { raw: 'YQ==', threadId: '19' } }, 'me')",
      GONE('drafts.create'),
    ],
    ['get', "Gmail.Users.Drafts.get('me', 'r1')", GONE('drafts.get')],
    ['update', "Gmail.Users.Drafts.update({ message: { raw: 'YQ==' } }, 'me', 'r1')", GONE('drafts.update')],
    ['remove', "Gmail.Users.Drafts.remove('me', 'r1')", GONE('drafts.remove')],
    ["someone else's", "Gmail.Users.Drafts.list('you@example.com')", `Delegation denied for ${ME}`],
    [
      'an upload that is no message',
      "Gmail.Users.Drafts.create({}, 'me', Utilities.newBlob('a', 'text/plain'))",
      "Media type 'text/plain' is not supported",
    ],
    [
      'more than 5 MB',
      "Gmail.Users.Drafts.create({ message: { raw: 'AAAA'.repeat(1747627) } }, 'me')",
      'Request Entity Too Large',
    ],
  ])('refuse: %s', (_, line, message) => {
    expect(errorOf(line)).toContain(message);
  });

  it('larger ones come as a message/rfc822 Blob', () => {
    const world = worldAt();
    valueOf(`Gmail.Users.Drafts.create({}, 'me', Utilities.newBlob(${MIME}, 'message/rfc822'))`, {}, world);
    expect(headerOf(mailboxOf(world, ME).drafts[0]?.raw ?? '', 'Subject')).toBe('Thé');
  });

  it('errors carry details, as seen on Apps Script', () => {
    expect(
      valueOf(
        "try { Gmail.Users.Drafts.get('me', 'r1') } catch (e) { return [e.name, e instanceof Error, e.details.code, e.details.errors[0].reason] }",
      ),
    ).toEqual(['GoogleJsonResponseException', true, 404, 'notFound']);
  });
});

describe('what the person does', () => {
  function sent() {
    const world = worldAt({ features: ['drafts', 'tracking'] });
    const { result } = runCode(`${CREATE} return made`, {}, world);
    const made = result as { id: string; message: { id: string; threadId: string } };
    return { world, made, message: sendDraft(world, ME, made.id), threadId: made.message.threadId };
  }

  it('sending takes the draft away and puts a new message with SENT in its thread', () => {
    const { world, made, message, threadId } = sent();
    expect(mailboxOf(world, ME).drafts).toEqual([]);
    expect(message.id).not.toBe(made.message.id);
    expect(mailboxOf(world, ME).threads).toMatchObject([{ id: threadId, messages: [{ labels: ['SENT'] }] }]);
    expect(headerOf(message.raw, 'Message-ID')).toMatch(/^<.+@mail\.gmail\.com>$/);
    expect(headerOf(message.raw, 'From')).toBe(ME);
    expect(errorOf(`Gmail.Users.Drafts.get('me', '${made.id}', { format: 'metadata' })`, {}, world)).toBe(
      GONE('drafts.get'),
    );
  });

  it('sending what is not there is an error', () => {
    expect(() => sendDraft(worldAt(), ME, 'r1')).toThrow('no draft r1');
  });

  it.each([
    ['a reply', receiveReply, 'Ann <ann@example.com>', 'Re: Thé', ''],
    ['out of office', receiveOutOfOffice, 'Ann <ann@example.com>', 'Automatic reply: Thé', 'auto-replied'],
    [
      'a bounce',
      receiveBounce,
      'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
      'Delivery Status Notification (Failure)',
      'auto-replied',
    ],
  ] as const)('%s comes into the thread', (_, receive, from, subject, automatic) => {
    const { world, message, threadId } = sent();
    const received = receive(world, ME, threadId, 'Sure');
    expect(received.labels).toEqual(['INBOX', 'UNREAD']);
    expect([
      headerOf(received.raw, 'From'),
      headerOf(received.raw, 'Subject'),
      headerOf(received.raw, 'Auto-Submitted'),
    ]).toEqual([from, subject, automatic]);
    expect(headerOf(received.raw, 'In-Reply-To')).toBe(headerOf(message.raw, 'Message-ID'));
    const seen = `const t = Gmail.Users.Threads.get('me', '${threadId}', { format: 'metadata' }); return t.messages.map((m) => m.labelIds[0])`;
    expect(valueOf(seen, {}, world)).toEqual(['SENT', 'INBOX']);
  });

  it('history tells what came since (Google: gmail/api/reference/rest/v1/users.history)', () => {
    const { world, threadId } = sent();
    const start = valueOf("return Gmail.Users.getProfile('me').historyId", {}, world) as string;
    const list = `const h = Gmail.Users.History.list('me', { startHistoryId: '${start}' }); return (h.history || []).map((r) => r.messagesAdded[0].message.threadId)`;
    expect(valueOf(list, {}, world)).toEqual([]);
    receiveReply(world, ME, threadId, 'Sure');
    expect(valueOf(list, {}, world)).toEqual([threadId]);
    expect(errorOf("Gmail.Users.History.list('me', { startHistoryId: '999999' })", {}, world)).toBe(
      GONE('history.list'),
    );
    expect(errorOf("Gmail.Users.History.list('me', { startHistoryId: 'abc' })", {}, world)).toContain(
      'TYPE_UINT64',
    );
  });
});

describe('gmail.metadata (google-api-python-client#582)', () => {
  const tracked = () => {
    const world = worldAt({ features: ['drafts', 'tracking'] });
    addMessage(world, ME, 't1', ['INBOX'], 'From: ann@example.com\r\nSubject: Hi\r\n\r\nbody');
    return world;
  };
  const ID = "const id = Gmail.Users.Messages.list('me').messages[0].id;";

  it.each([
    [
      'full, the default',
      `${ID} Gmail.Users.Messages.get('me', id)`,
      "Metadata scope doesn't allow format FULL",
    ],
    [
      'raw',
      `${ID} Gmail.Users.Messages.get('me', id, { format: 'raw' })`,
      "Metadata scope doesn't allow format RAW",
    ],
    [
      'a search',
      "Gmail.Users.Messages.list('me', { q: 'from:ann' })",
      "Metadata scope does not support 'q' parameter",
    ],
    [
      'a draft in full, though gmail.compose is there too',
      `${CREATE} Gmail.Users.Drafts.get('me', made.id)`,
      "doesn't allow format FULL",
    ],
  ])('is refused %s', (_, lines, message) => {
    expect(errorOf(lines, {}, tracked())).toContain(message);
  });

  it('sees headers, and lists by label', () => {
    const lines = `${ID} return [Gmail.Users.Messages.get('me', id, { format: 'metadata' }).payload.headers.length, Gmail.Users.Messages.list('me', { labelIds: ['SENT'] }).messages.length]`;
    expect(valueOf(lines, {}, tracked())).toEqual([2, 0]);
  });
});

describe('MailApp (Google: reference/mail)', () => {
  const world = () => worldAt({ features: ['digest'] });

  it('sends at once, and to oneself it arrives', () => {
    const here = world();
    valueOf(`MailApp.sendEmail({ to: '${ME}', subject: 'Today', body: 'Two people wait' })`, {}, here);
    const [message] = mailboxOf(here, ME).threads[0]?.messages ?? [];
    expect(message?.labels).toEqual(['SENT', 'INBOX', 'UNREAD']);
    expect(message?.date).toBe(NOW + 250);
    expect(headerOf(message?.raw ?? '', 'Subject')).toBe('Today');
  });

  it.each(['cc', 'bcc', 'attachments', 'inlineImages', 'name', 'noReply'])(
    'refuses %s by name rather than sending without it',
    (option) => {
      const here = world();
      expect(errorOf(`MailApp.sendEmail('${ME}', 'a', 'b', { ${option}: 'x' })`, {}, here)).toBe(
        `MailApp.sendEmail with ${option} is not emulated by the workbench.`,
      );
      expect(mailboxOf(here, ME).threads).toEqual([]);
    },
  );

  it('keeps to the daily quota', () => {
    expect(
      valueOf(`MailApp.sendEmail('${ME}', 'a', 'b'); return MailApp.getRemainingDailyQuota()`, {}, world()),
    ).toBe(99);
    expect(errorOf(`for (let i = 0; i < 101; i++) MailApp.sendEmail('${ME}', 'a', 'b')`, {}, world())).toBe(
      'Service invoked too many times for one day: email.',
    );
  });
});
