/** What happens in a person's Gmail: drafts come and go, the person sends them, answers and bounces come in. */
import { bareAddress, headerOf, withHeader } from './mime.ts';
import type { Draft, HistoryRecord, Mailbox, MailMessage, Thread, World } from './world.ts';

export function mailboxOf(world: World, user: string): Mailbox {
  const known = world.mailboxes.get(user);
  if (known !== undefined) return known;
  const mailbox: Mailbox = { drafts: [], threads: [], history: [] };
  world.mailboxes.set(user, mailbox);
  return mailbox;
}

/** An id as Gmail's look: 16 hexadecimal digits, never the same twice in a world. */
export function nextId(world: World): string {
  world.ids++;
  return (0x19a0000000000000n + BigInt(world.ids) * 0x10001n).toString(16);
}

/** A new draft gets a thread of its own unless it names one. */
export function addDraft(world: World, user: string, raw: string, threadId?: string): Draft {
  const messageId = nextId(world);
  const id = `r${BigInt(`0x${nextId(world)}`).toString()}`;
  const draft = { id, messageId, threadId: threadId ?? messageId, raw, date: world.clock };
  const { drafts, history } = mailboxOf(world, user);
  drafts.push(draft);
  history.push(draftRecord(world, draft));
  return draft;
}

/** The draft keeps its id and gets a new message id (Google: gmail/api/guides/drafts). Null when it is gone. */
export function replaceDraft(
  world: World,
  user: string,
  id: string,
  raw: string,
  threadId?: string,
): Draft | null {
  const { drafts, history } = mailboxOf(world, user);
  const index = drafts.findIndex((draft) => draft.id === id);
  const old = drafts[index];
  if (old === undefined) return null;
  const draft = { id, messageId: nextId(world), threadId: threadId ?? old.threadId, raw, date: world.clock };
  drafts[index] = draft;
  history.push(draftRecord(world, draft));
  return draft;
}

function draftRecord({ ids }: World, { messageId, threadId }: Draft): HistoryRecord {
  return { id: ids, messageId, threadId, labels: ['DRAFT'] };
}

/** True when there was such a draft. */
export function removeDraft(world: World, user: string, id: string): boolean {
  const { drafts } = mailboxOf(world, user);
  const index = drafts.findIndex((draft) => draft.id === id);
  if (index !== -1) drafts.splice(index, 1);
  return index !== -1;
}

/**
 * The person presses Send: the draft is gone, and its thread has a new message with a new id, the label SENT and a
 * Message-ID given by Gmail (Google: gmail/api/guides/drafts). Throws when there is no such draft.
 */
export function sendDraft(world: World, user: string, draftId: string): MailMessage {
  const draft = mailboxOf(world, user).drafts.find(({ id }) => id === draftId);
  if (draft === undefined) throw new Error(`There is no draft ${draftId} in the mailbox of ${user}.`);
  removeDraft(world, user, draftId);
  return addMessage(world, user, draft.threadId, ['SENT'], stamp(world, draft.raw, user));
}

/** Someone the user wrote to answers in that thread; from the last recipient unless `from` says otherwise. */
export function receiveReply(
  world: World,
  user: string,
  threadId: string,
  text: string,
  from?: string,
): MailMessage {
  const last = lastSent(world, user, threadId);
  const subject = headerOf(last.raw, 'Subject').replace(/^(re:\s*)+/i, '');
  return receive(
    world,
    user,
    threadId,
    last,
    { from: from ?? headerOf(last.raw, 'To'), subject: `Re: ${subject}` },
    text,
  );
}

/** An automatic answer, marked as RFC 3834 asks. */
export function receiveOutOfOffice(world: World, user: string, threadId: string): MailMessage {
  const last = lastSent(world, user, threadId);
  const subject = `Automatic reply: ${headerOf(last.raw, 'Subject')}`;
  const headers = {
    from: headerOf(last.raw, 'To'),
    subject,
    'Auto-Submitted': 'auto-replied',
    Precedence: 'bulk',
  };
  return receive(
    world,
    user,
    threadId,
    last,
    headers,
    'I am out of the office and will answer when I am back.',
  );
}

/** Gmail's note that the last message of the thread could not be delivered. */
export function receiveBounce(world: World, user: string, threadId: string): MailMessage {
  const last = lastSent(world, user, threadId);
  const to = bareAddress(headerOf(last.raw, 'To'));
  const headers = {
    from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
    subject: 'Delivery Status Notification (Failure)',
    'Auto-Submitted': 'auto-replied',
    'X-Failed-Recipients': to,
  };
  return receive(
    world,
    user,
    threadId,
    last,
    headers,
    `Your message wasn't delivered to ${to} because the address couldn't be found.`,
  );
}

/** Puts a message into a thread of the mailbox; the thread is made when it is new. */
export function addMessage(
  world: World,
  user: string,
  threadId: string,
  labels: string[],
  raw: string,
): MailMessage {
  const mailbox = mailboxOf(world, user);
  const message = { id: nextId(world), raw, labels, date: world.clock };
  const thread = mailbox.threads.find(({ id }) => id === threadId) ?? newThread(mailbox, threadId);
  thread.messages.push(message);
  mailbox.history.push({ id: world.ids, messageId: message.id, threadId, labels: [...labels] });
  return message;
}

/** What came before now is told no more, as Gmail does after a week or sooner (Google: gmail/api/guides/sync). */
export function forgetHistory(world: World, user: string): void {
  world.ids++;
  mailboxOf(world, user).historyFrom = world.ids;
}

function newThread(mailbox: Mailbox, id: string): Thread {
  const thread: Thread = { id, messages: [] };
  mailbox.threads.push(thread);
  return thread;
}

function lastSent(world: World, user: string, threadId: string): MailMessage {
  const thread = mailboxOf(world, user).threads.find(({ id }) => id === threadId);
  const last = thread?.messages.filter((message) => message.labels.includes('SENT')).at(-1);
  if (last === undefined)
    throw new Error(`${user} has sent nothing in the thread ${threadId}, so nobody can answer.`);
  return last;
}

function receive(
  world: World,
  user: string,
  threadId: string,
  to: MailMessage,
  headers: Readonly<Record<string, string>> & { readonly from: string; readonly subject: string },
  text: string,
): MailMessage {
  const { from, subject, ...extra } = headers;
  const answered = headerOf(to.raw, 'Message-ID');
  const lines = [
    `From: ${from}`,
    `To: ${user}`,
    `Subject: ${subject}`,
    `In-Reply-To: ${answered}`,
    `References: ${answered}`,
    ...Object.entries(extra).map(([name, value]) => `${name}: ${value}`),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    '',
    text,
  ];
  return addMessage(world, user, threadId, ['INBOX', 'UNREAD'], stamp(world, lines.join('\r\n'), from));
}

/** Gives a message what the sending server gives it: Message-ID, Date, and From when it is missing. */
function stamp(world: World, raw: string, from: string): string {
  const dated = withHeader(raw, 'Date', new Date(world.clock).toUTCString().replace('GMT', '+0000'));
  const named = withHeader(dated, 'Message-ID', `<CA${nextId(world)}@mail.gmail.com>`);
  return headerOf(named, 'From') === '' ? withHeader(named, 'From', from) : named;
}
