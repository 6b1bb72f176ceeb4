/** A message as Activity tells it, with what became of it. */
import type { MessageRecord } from '../campaign.ts';

/**
 * What is known of a message. `gone`: its draft was deleted. `vanished`: its draft is gone, and only the person knows
 * whether it was sent. The others came in answer to it: `reply` from a person,
 * `away` from an automatic responder, `bounced` from a server that could not deliver it.
 */
export type MailState = MessageRecord['state'] | 'gone' | 'vanished' | 'reply' | 'away' | 'bounced';

/** A message as a line of Activity tells it. Ids are those of the mailbox of whoever wrote the line. */
export interface MailRecord extends Omit<MessageRecord, 'contactId' | 'state'> {
  readonly state: MailState;
  /** Gmail's id of the thread it lies in; missing where it is not known. */
  readonly threadId?: string;
  /** Gmail's id of the message by which this was noticed; missing where the person said it. */
  readonly mailId?: string;
}
