/** Which message the composer begins with, by the stage of the person; and where none is proposed. */
import { expect, test } from 'vitest';
import { requests, useComposing } from './composing.ts';
import { ok } from './openPage.ts';
import { ANA } from './people.ts';

const composing = useComposing();
const { compose } = composing;

test.each([
  ['Idea', [], 'first-message'],
  ['Ready to write', [], 'first-message'],
  ['Ask for introduction', [], 'introduction'],
  ['Contacted', [], 'follow-up'],
  ['Arranging', [], 'times'],
  ['Keep in touch', [], 'update'],
  ['Contacted', [{ kind: 'draft', occasion: 'follow-up', primary: true }], 'follow-up'],
] as const)('to somebody in %s with the offers %j it begins with %s', async (stage, offers, occasion) => {
  const opened = await compose({}, { getPerson: () => ok({ ...ANA, stage, offers }) });
  expect(requests(opened, 'previewDrafts')).toEqual([{ occasion, id: 'ana1' }]);
});

test.each([
  ['Followed up', [], 'Two messages without an answer are enough.'],
  ['Parked', ['2026-12-01'], 'They rest until the day in Not before.'],
  ['Bounced', [], 'Find another address first.'],
] as const)(
  'to somebody in %s with Not before %j no message is proposed, and why is told',
  async (stage, days, why) => {
    const facts = days.map((value) => ({ key: 'notBefore' as const, label: 'Not before', value }));
    const opened = await composing.answer({}, { getPerson: () => ok({ ...ANA, stage, facts, offers: [] }) });
    const { page } = opened;
    await page.getByText(why).waitFor();
    expect(await page.getByRole('button', { name: 'Write a message' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Other ways to reach them' }).press('Enter');
    await page.getByRole('combobox').waitFor();
    expect(requests(opened, 'previewDrafts')).toEqual([{ occasion: 'call', id: 'ana1' }]);
  },
);

test.each([
  ['Parked', { kind: 'event', event: 'retry', primary: false }, 'first-message'],
  ['Closed', null, 'update'],
  ['Met', null, 'thank-you'],
] as const)(
  'to somebody in %s with the offer %j whom one met it begins with %s',
  async (stage, offer, occasion) => {
    const offers = offer === null ? [] : [offer];
    const facts = [{ key: 'meeting' as const, label: 'Meeting', value: '2026-11-20 15:00' }];
    const opened = await compose({}, { getPerson: () => ok({ ...ANA, stage, facts, offers }) });
    expect(requests(opened, 'previewDrafts')).toEqual([{ occasion, id: 'ana1' }]);
  },
);

test('nothing is offered to be written to somebody who is not to be contacted', async () => {
  const { page } = await composing.answer(
    {},
    { getPerson: () => ok({ ...ANA, stage: 'Do not contact', offers: [] }) },
  );
  await page.getByText('Do not contact').waitFor();
  expect(await page.getByRole('button', { name: 'Write a message' }).count()).toBe(0);
});
