/** What the dialogs that draft for many say, by occasion. */
import type { Occasion } from '../../src/domain/message/occasions.ts';

interface BatchWords {
  readonly heading: string;
  readonly intro: string;
  readonly none: string;
  readonly noneHint: string;
}

const BATCHES: Readonly<Partial<Record<Occasion, BatchWords>>> = {
  'thank-you': {
    heading: 'Thank the people you met',
    intro:
      'One true sentence about what they said makes it yours. Nothing is sent: you read each draft in Gmail and press Send there.',
    none: 'No thank-you is waiting',
    noneHint: 'Everyone you met is thanked or has a draft. The next person you meet will show up here.',
  },
  'follow-up': {
    heading: 'Follow up, once and kindly',
    intro:
      'No answer for a while is normal; inboxes are full. Nothing is sent: you read each draft in Gmail and press Send there.',
    none: 'No follow-up is due',
    noneHint: 'People show up here when your first message has had time to be answered and was not.',
  },
  update: {
    heading: 'Tell them how it goes',
    intro:
      'One piece of real news is enough; whoever has none is better left out. Nothing is sent: you read each draft in Gmail and press Send there.',
    none: 'No update is due',
    noneHint:
      'People you talked with show up here about every three months, or when they asked to hear from you.',
  },
};

export function batchWords(occasion: Occasion): BatchWords {
  return (
    BATCHES[occasion] ?? {
      heading: 'Messages',
      intro: 'Nothing is sent: you read each draft in Gmail and press Send there.',
      none: 'Nothing to write here',
      noneHint: 'This message is not due for anybody right now.',
    }
  );
}

export function drafts(count: number): string {
  return count === 1 ? '1 draft' : `${String(count)} drafts`;
}

export function waiting(count: number): string {
  return count === 1
    ? 'It waits in your Gmail. Read it, then press Send there.'
    : 'They wait in your Gmail. Read them, then press Send there.';
}
