/** A message as it is shipped or kept in the Templates tab, before anything is filled in. */
import type { Occasion } from './occasions.ts';

/** How a message reaches the person. Only mail becomes a draft; everything else is read, copied or said. */
export const CHANNELS = ['Mail', 'LinkedIn', 'Phone', 'Card'] as const;
export type Channel = (typeof CHANNELS)[number];

export interface MessageTemplate {
  /** Permanent: `T19` for a shipped one, the name for one of the person's own. */
  readonly id: string;
  readonly name: string;
  readonly occasion: Occasion;
  readonly channel: Channel;
  /** The sources of a contact for which it is written; empty: for any. */
  readonly sources: readonly string[];
  /** One line; `''` where the channel has none. Of a reply in a thread, what stands in where there is no thread. */
  readonly subject: string;
  readonly body: string;
  /** The most it should have once it is filled: words without greeting and signature, or characters in all. */
  readonly limit: { readonly unit: 'words' | 'characters'; readonly most: number };
  /** Whether it belongs under the message that went before. */
  readonly isReply: boolean;
  /** The field that makes it personal: a sentence of one's own that is worth more than all the others; `''` for none. */
  readonly personal: string;
  /** What is wrong with its row in the Templates tab, a sentence each: it is shown, and never drafted with. */
  readonly problems?: readonly string[];
}

/** A merge field as people meet it. */
export interface Field {
  /** Lower case, as between the brackets. */
  readonly name: string;
  /** What it holds, for the form in which it is typed. */
  readonly label: string;
  readonly example: string;
  /** Known from the sheet or Settings, or asked for when the message is written. */
  readonly from: 'sheet' | 'asked';
}
