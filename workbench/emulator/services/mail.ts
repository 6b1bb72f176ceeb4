/** MailApp: sends at once; the message lies in the sender's mailbox (Google: reference/mail). */
import type { Execution } from '../execution.ts';
import { addMessage, mailboxOf, nextId } from '../mailbox.ts';
import { headerOf } from '../mime.ts';
import { strict } from '../strict.ts';

type Message = GoogleAppsScript.Mail.MailAdvancedParameters;

/** Recipients a day of a consumer account (Google: guides/services/quotas). */
const DAILY_RECIPIENTS = 100;
const DAY = 86_400_000;
const EMULATED = ['to', 'replyTo', 'subject', 'body', 'htmlBody'];
const BODY_BYTES = 200 * 1024;

export function createMailApp(run: Execution): GoogleAppsScript.Mail.MailApp {
  const remaining = (): number => {
    const since = run.now() - DAY;
    const sent = mailboxOf(run.world, run.user)
      .threads.flatMap((thread) => thread.messages)
      .filter((message) => message.date > since && headerOf(message.raw, 'X-Sent-By') === 'MailApp');
    return (
      DAILY_RECIPIENTS - sent.reduce((sum, message) => sum + headerOf(message.raw, 'To').split(',').length, 0)
    );
  };
  return strict<GoogleAppsScript.Mail.MailApp>(run, 'MailApp', {
    getRemainingDailyQuota: () => {
      run.call('MailApp.getRemainingDailyQuota');
      return remaining();
    },
    sendEmail: (...args: unknown[]) => {
      run.call('MailApp.sendEmail');
      const message = messageOf(args);
      const lacking = Object.keys(message).find((option) => !EMULATED.includes(option));
      if (lacking !== undefined) {
        throw run.realm.error(`MailApp.sendEmail with ${lacking} is not emulated by the workbench.`);
      }
      if (!message.to) throw run.realm.error('Failed to send email: no recipient');
      const body = message.htmlBody ?? message.body ?? '';
      if (Buffer.byteLength(body) > BODY_BYTES) throw run.realm.error('Limit Exceeded: Email Body Size.');
      if (remaining() < message.to.split(',').length) {
        throw run.realm.error('Service invoked too many times for one day: email.');
      }
      const lines = [
        `From: ${run.user}`,
        `To: ${message.to}`,
        ...(message.replyTo === undefined ? [] : [`Reply-To: ${message.replyTo}`]),
        `Subject: ${message.subject ?? ''}`,
        'X-Sent-By: MailApp',
        'MIME-Version: 1.0',
        `Content-Type: text/${message.htmlBody === undefined ? 'plain' : 'html'}; charset=UTF-8`,
        '',
        body,
      ];
      const toSelf = message.to.trim() === run.user;
      addMessage(
        run.world,
        run.user,
        nextId(run.world),
        toSelf ? ['SENT', 'INBOX', 'UNREAD'] : ['SENT'],
        lines.join('\r\n'),
      );
    },
  });
}

/** `(message)`, `(to, subject, body)`, `(to, subject, body, options)` or `(to, replyTo, subject, body)`. */
function messageOf(args: readonly unknown[]): Message {
  if (args.length === 1) return args[0] as Message;
  const [to, second, third, fourth] = args as [string, string, string, Message | string | undefined];
  if (typeof fourth === 'string') return { to, replyTo: second, subject: third, body: fourth };
  return { ...fourth, to, subject: second, body: third };
}
