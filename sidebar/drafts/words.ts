/** What the drafts page says, by occasion. */
import type { EventKind } from '../../src/domain/campaign.ts';
import { type Occasion, OCCASIONS } from '../../src/domain/message/occasions.ts';

interface OccasionWords {
  readonly heading: string;
  readonly intro: string;
  readonly none: string;
  readonly noneHint: string;
  /** Recorded when the person sent the message by themselves. */
  readonly sentEvent: EventKind | null;
}

const BATCHES: Readonly<Partial<Record<Occasion, OccasionWords>>> = {
  'thank-you': {
    heading: 'Thank the people you met',
    intro:
      'One true sentence about what they said makes it yours. Nothing is sent: you read each draft in Gmail and press Send there.',
    none: 'No thank-you is waiting',
    noneHint: 'Everyone you met is thanked or has a draft. The next person you meet will show up here.',
    sentEvent: 'thanked',
  },
  'follow-up': {
    heading: 'Follow up, once and kindly',
    intro:
      'No answer for a while is normal; inboxes are full. Nothing is sent: you read each draft in Gmail and press Send there.',
    none: 'No follow-up is due',
    noneHint: 'People show up here when your first message has had time to be answered and was not.',
    sentEvent: 'followed-up',
  },
};

export function wordsOf(occasion: Occasion): OccasionWords {
  const { name, sent } = OCCASIONS[occasion];
  return (
    BATCHES[occasion] ?? {
      heading: name,
      intro: 'Nothing is sent: you read the draft in Gmail and press Send there.',
      none: 'Nothing to write here',
      noneHint: 'This message is not due for anybody right now.',
      sentEvent: sent,
    }
  );
}

export function drafts(count: number): string {
  return count === 1 ? '1 draft' : `${String(count)} drafts`;
}
