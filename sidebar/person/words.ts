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
  answered: { button: 'I answered', recorded: 'Recorded: you answered.', on: true },
  pinged: { button: 'I said hello', recorded: 'Recorded: you were in touch.', on: true },
  'asked-introducer': { button: 'I asked', recorded: 'Recorded: you asked for the introduction.', on: true },
  'introducer-agreed': {
    button: 'They agreed',
    recorded: 'Recorded: they agreed to introduce you.',
    on: true,
  },
  'introducer-reminded': { button: 'I reminded them', recorded: 'Recorded: you reminded them.', on: true },
  forwarded: { button: 'My note was forwarded', recorded: 'Recorded: your note was forwarded.', on: true },
  introduced: { button: 'We were introduced', recorded: 'Recorded: you were introduced.', on: true },
  'write-directly': {
    button: '“Write directly, use my name”',
    recorded: 'Recorded: you may write and use their name.',
    on: true,
  },
  'introducer-declined': {
    button: 'They would rather not',
    recorded: 'Recorded: no introduction from them.',
    on: true,
  },
  declined: {
    button: 'They said no',
    recorded: 'Recorded: they said no. Thank them all the same.',
    on: true,
  },
  'not-now': { button: 'They said “not now”', recorded: 'Recorded: you write again then.', on: false },
  'wrong-person': {
    button: 'They pointed to someone else',
    recorded: 'Recorded: they pointed you on.',
    on: true,
  },
  bounced: { button: 'The mail came back', recorded: 'Recorded: the address did not work.', on: true },
  'out-of-office': {
    button: 'They are away',
    recorded: 'Recorded: the clock waits until they are back.',
    on: false,
  },
  'they-moved': { button: 'They moved it', recorded: 'Recorded: they need another date.', on: true },
  'i-moved': { button: 'I moved it', recorded: 'Recorded: you need another date.', on: true },
  'no-show': { button: 'They did not appear', recorded: 'Recorded. It happens to everyone.', on: true },
  missed: { button: 'I missed it', recorded: 'Recorded. A quick apology mends most of it.', on: true },
  left: { button: 'They left the organization', recorded: 'Recorded: they left.', on: true },
  retry: { button: 'I have a new reason to write', recorded: 'Ready to write again.', on: false },
  'offered-talk': {
    button: 'They offered to talk',
    recorded: 'Recorded: take them up on it soon.',
    on: true,
  },
  'told-of-search': {
    button: 'I told them',
    recorded: 'Recorded: they know that you are looking.',
    on: true,
  },
  closed: {
    button: 'Close with thanks',
    recorded: 'Closed. Their row stays and can be searched.',
    on: false,
  },
  'do-not-contact': {
    button: 'Do not contact again',
    recorded: 'Recorded: nothing is ever planned for them again.',
    on: false,
  },
  updated: { button: 'Sent an update', recorded: 'Recorded: you sent an update.', on: true },
  parked: { button: 'Park', recorded: 'Parked. Nothing is due until you take it up again.', on: false },
  snoozed: { button: 'Snooze', recorded: 'Snoozed.', on: false },
};

export const DRAFT_WORDS: Readonly<Record<Occasion, string>> = {
  'thank-you': 'Draft a thank-you',
  'follow-up': 'Draft a follow-up',
};
