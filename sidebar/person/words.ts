/** The words of the one-click events: on the button, and once it is recorded. */
import type { EventKind, Occasion } from '../../src/domain/campaign.ts';

/** `on`: whether the event may have been on an earlier day than today. */
export const EVENT_WORDS: Readonly<Record<EventKind, { button: string; recorded: string; on: boolean }>> = {
  wrote: { button: 'I wrote', recorded: 'Recorded: you wrote.', on: true },
  'followed-up': { button: 'I followed up', recorded: 'Recorded: you followed up.', on: true },
  replied: { button: 'They replied', recorded: 'Recorded: they replied.', on: true },
  scheduled: { button: 'We have a date', recorded: 'Recorded: you have a date.', on: false },
  met: { button: 'We met', recorded: 'Recorded: you met.', on: true },
  thanked: { button: 'I thanked', recorded: 'Recorded: you said thank you.', on: true },
  'wrapped-up': { button: 'Wrapped up', recorded: 'Recorded: wrapped up.', on: true },
  updated: { button: 'Sent an update', recorded: 'Recorded: you sent an update.', on: true },
  parked: { button: 'Park', recorded: 'Parked. Nothing is due until you take it up again.', on: false },
  snoozed: { button: 'Snooze', recorded: 'Snoozed.', on: false },
};

export const DRAFT_WORDS: Readonly<Record<Occasion, string>> = {
  'thank-you': 'Draft a thank-you',
  'follow-up': 'Draft a follow-up',
};
