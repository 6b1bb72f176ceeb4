/** Other words for a message: a Gmail draft of one's own, and ours brought back, by keyboard. */
import { expect, test } from 'vitest';
import { requests, useComposing } from './composing.ts';
import { previewOf } from './messages.ts';
import { fail, ok } from './openPage.ts';

const composing = useComposing();

const OWN = {
  subject: 'Thanks, {{first}}',
  text: 'Dear {{first}},\n\n{{specific}} <b>!</b>',
  errors: [],
  attachments: 2,
};
const DRAFTS = [
  { id: 'r1', subject: 'Thanks, {{first}}' },
  { id: 'r2', subject: '' },
];

test('a Gmail draft of one’s own is chosen by its subject, shown filled, and named to the server', async () => {
  const opened = await composing.compose(
    {},
    {
      listOwnDrafts: () => ok({ drafts: DRAFTS, isAll: true, whyNot: '' }),
      readOwnDraft: () => ok(OWN),
    },
  );
  const { page } = opened;
  await page.getByText('Use one of my Gmail drafts').focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Draft, by its subject').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByLabel('One thing they said').fill('Maps');
  await expect.poll(() => page.locator('figure').innerText()).toContain('Thanks, Ana');
  expect(await page.locator('figure').innerText()).toContain('Maps <b>!</b>');
  await page.getByRole('button', { name: 'Make 1 draft' }).click();
  await page.getByText('1 draft made').waitFor();
  expect(requests(opened, 'makeDrafts')).toMatchObject([
    { people: [{ id: 'ana1', template: 'T19', source: 'r1', fields: { specific: 'Maps' } }] },
  ]);
});

test('one with a fault is not taken, and told with its place; why there are none is told too', async () => {
  const fault = '{{frist}} in Subject, line 1: did you mean {{first}}?';
  const { page } = await composing.compose(
    {},
    {
      listOwnDrafts: () => ok({ drafts: DRAFTS, isAll: false, whyNot: '' }),
      readOwnDraft: () => ok({ ...OWN, errors: [fault] }),
    },
  );
  await page.getByText('Use one of my Gmail drafts').click();
  await page.getByText('These are your newest drafts.').waitFor();
  await page.getByRole('button', { name: 'Use this draft' }).click();
  await page.getByRole('alert').getByText(fault).waitFor();
  const { page: other } = await composing.compose(
    {},
    { listOwnDrafts: () => ok({ drafts: [], isAll: true, whyNot: 'Gmail does not show drafts here.' }) },
  );
  await other.getByText('Use one of my Gmail drafts').click();
  await other.getByText('Gmail does not show drafts here.').waitFor();
});

test('words changed in the sheet are brought back with one click; a failure is told and can be tried again', async () => {
  const { templates } = previewOf([]);
  const changed = templates.map((each) => (each.id === 'T19' ? { ...each, isChanged: true as const } : each));
  let times = 0;
  const opened = await composing.compose(
    {},
    {
      bringBackTemplate: () => {
        times++;
        return times === 1
          ? fail('busy', 'Someone else is writing.')
          : ok({ done: [], skipped: [], message: '' });
      },
    },
    { templates: changed },
  );
  const { page } = opened;
  await page.getByRole('button', { name: 'Bring back the first wording' }).click();
  await page.getByText('Someone else is writing.').waitFor();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => requests(opened, 'bringBackTemplate').length).toBe(2);
  await expect.poll(() => requests(opened, 'previewDrafts').length).toBe(2);
});
