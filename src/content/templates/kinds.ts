/** What most of the shipped messages have in common, so that each one shows only what is its own. */
import type { MessageTemplate } from '../../domain/message/messageTemplate.ts';

type Own<Given extends keyof MessageTemplate> = Omit<MessageTemplate, Given> &
  Partial<Pick<MessageTemplate, Given>>;

/** A mail for a person of any source that opens a thread and needs no personal sentence, unless it says otherwise. */
export const mail = (own: Own<'channel' | 'sources' | 'isReply' | 'personal'>): MessageTemplate => ({
  channel: 'Mail',
  sources: [],
  isReply: false,
  personal: '',
  ...own,
});

/** Words that are not mailed: they have no subject and join no thread. */
export const unmailed = (own: Own<'sources' | 'subject' | 'isReply' | 'personal'>): MessageTemplate => ({
  sources: [],
  subject: '',
  isReply: false,
  personal: '',
  ...own,
});

/** Greeting and signature are not counted. */
export const words = (most: number): MessageTemplate['limit'] => ({ unit: 'words', most });

/** Everything is counted, as the page does into which the message is typed. */
export const characters = (most: number): MessageTemplate['limit'] => ({ unit: 'characters', most });
