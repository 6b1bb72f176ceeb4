/** What counts as an earlier message: what they got from us, and whether they wrote since. */
import { expect, test } from 'vitest';
import { type Contact, NOBODY } from '../../../src/domain/contact.ts';
import { earlierMessages } from '../../../src/domain/message/earlier.ts';
import type { Day } from '../../../src/domain/time.ts';

const on = (day: number) => day as Day;

test.each<[string, Partial<Contact>, number | null, boolean]>([
  ['nothing went before', {}, null, false],
  ['the first message', { contacted: on(10), lastContact: on(10) }, 10, false],
  ['the latest of several', { contacted: on(10), followedUp: on(20), lastContact: on(20) }, 20, false],
  ['a reply after it', { contacted: on(10), replied: on(11), lastContact: on(11) }, 10, true],
  ['a reply on the same day', { contacted: on(10), replied: on(10), lastContact: on(10) }, 10, true],
  ['a reply before it', { replied: on(9), thanked: on(10), lastContact: on(10) }, 10, false],
  ['an update, which only moves Last contact', { replied: on(9), lastContact: on(30) }, 30, false],
  ['only a reply', { replied: on(9), lastContact: on(9) }, null, false],
])('%s', (_, facts, lastMessage, wroteSince) => {
  const contact = { ...NOBODY, ...facts };
  expect(earlierMessages(contact, false)).toEqual({ lastMessage, wroteSince, drafted: false });
});

test('a draft that was made before is passed on', () => {
  expect(earlierMessages(NOBODY, true).drafted).toBe(true);
});
