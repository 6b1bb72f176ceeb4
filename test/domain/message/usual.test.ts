/** Which message is proposed at each stage, and where none is. */
import { expect, test } from 'vitest';
import type { Stage } from '../../../src/domain/columns.ts';
import { type Standing, usualMessage } from '../../../src/domain/message/usual.ts';

const STRANGER = { isKnown: false, isThanked: false, mayRetry: false, isResting: false };
const KNOWN = { isKnown: true };
const THANKED = { isThanked: true };
const RETRY = { mayRetry: true };
const RESTING = { isResting: true };

const CASES: readonly (readonly [Stage, Partial<Standing>, string | RegExp])[] = [
  ['Idea', {}, 'first-message'],
  ['Find a person', {}, 'first-message'],
  ['Ready to write', {}, 'first-message'],
  ['Ask for introduction', {}, 'introduction'],
  ['Contacted', {}, 'follow-up'],
  ['Followed up', {}, /^Two messages without an answer are enough/],
  ['Followed up', KNOWN, /^Two messages without an answer are enough/],
  ['Arranging', {}, 'times'],
  ['Scheduled', {}, 'confirm'],
  ['Met', {}, 'thank-you'],
  ['Met', THANKED, 'update'],
  ['Keep in touch', {}, 'update'],
  ['Parked', RETRY, 'first-message'],
  ['Parked', { ...RETRY, ...RESTING }, /Not before/],
  ['Parked', {}, /for them to write/],
  ['Parked', KNOWN, 'update'],
  ['Not now', KNOWN, 'update'],
  ['Not now', { ...KNOWN, ...RESTING }, /Not before/],
  ['Not now', {}, /not talked yet/],
  ['Declined', {}, 'declined'],
  ['Declined', THANKED, /good place to leave it/],
  ['Bounced', KNOWN, /another address first/],
  ['Closed', KNOWN, 'update'],
  ['Closed', {}, /not talked yet/],
  ['Do not contact', KNOWN, /asked not to be contacted/],
];

test.each(CASES)('%s %j: %s', (stage, more, wanted) => {
  const { occasion, why } = usualMessage({ ...STRANGER, ...more, stage });
  if (typeof wanted === 'string') expect(occasion).toBe(wanted);
  else expect({ occasion, why }).toEqual({ occasion: null, why: expect.stringMatching(wanted) as string });
});
