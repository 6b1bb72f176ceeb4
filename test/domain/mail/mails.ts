/** Short ways to write messages, drafts and lines of Activity in tests of mail. */
import type { Entry } from '../../../src/domain/activity.ts';
import type { MailMessage } from '../../../src/domain/mail/headers.ts';
import type { MailRecord } from '../../../src/domain/mail/mailRecord.ts';
import type { Happening } from '../../../src/domain/mail/thread.ts';
import type { Moment } from '../../../src/domain/time.ts';

export const ME = 'me@example.com';
const MS_AN_HOUR = 3_600_000;

/** So many hours after some moment. */
export function hour(hours: number): Moment {
  return (Date.UTC(2026, 10, 24) + hours * MS_AN_HOUR) as Moment;
}

interface Told {
  readonly id?: string;
  readonly at?: number;
  readonly labels?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
}

export function mail({ id = 'm1', at = 0, labels = ['INBOX'], headers = {} }: Told): MailMessage {
  return {
    id,
    at: hour(at),
    labels,
    headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
  };
}

export const sent = (id: string, at: number, headers = {}): MailMessage =>
  mail({ id, at, labels: ['SENT'], headers: { From: ME, ...headers } });
export const reply = (id: string, at: number, headers = {}): MailMessage =>
  mail({ id, at, headers: { From: 'ana@example.org', ...headers } });

/** The line of Activity that tells of a draft: the first message to Ana unless it says otherwise. */
export function line(at: number, message: Partial<MailRecord>, more: Partial<Entry> = {}): Entry {
  return {
    at: hour(at),
    contactId: 'a1',
    what: '',
    by: ME,
    message: {
      ...{ occasion: 'first-message', key: 'first', state: 'made', draftId: 'd1', threadId: 't1' },
      ...message,
    },
    ...more,
  };
}

/** The line that is written of what happened. */
export function noted(happening: Happening): Entry {
  const { occasion, key, draftId, threadId, contactId } = happening.draft;
  const mailId = happening.kind === 'gone' ? {} : { mailId: happening.mailId };
  return line(99, { occasion, key, draftId, threadId, state: happening.kind, ...mailId }, { contactId });
}
