/** A message to one person in the sidebar: what is asked, chosen and typed, what the checks say, and what becomes of it. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { requests, useComposing } from './composing.ts';
import { messageTo } from './messages.ts';
import { fail, ok } from './openPage.ts';

const composing = useComposing();
const { compose } = composing;

const paper = (page: Page) => page.locator('figure');

test('who writes comes first, then the personal sentence; the rest is folded', async () => {
  const { page } = await compose({ values: { first: 'Ana', when_short: 'yesterday' } });
  const labels = await page
    .locator('textarea:visible')
    .evaluateAll((areas: HTMLTextAreaElement[]) => areas.map((area) => area.labels[0]?.innerText));
  expect(labels).toEqual(['Your name', 'Your signature', 'One thing they said']);
  await page.getByText('More you could add').click();
  await page.getByLabel('What you will do with it').waitFor();
  await page.getByText('For example: I will sketch my next project').waitFor();
});

test('the fitting message is chosen, others for the occasion follow, then all others by occasion', async () => {
  const { page } = await compose();
  const groups = await page
    .locator('optgroup')
    .evaluateAll((found: HTMLOptGroupElement[]) =>
      found.map(({ label, children }) => [label, ...Array.from(children, (option) => option.textContent)]),
    );
  expect(groups).toEqual([
    ['Thank-you', 'Thank-you (fits best)', 'Thank-you when it is not for me'],
    ['First message', 'Alumni', 'LinkedIn note'],
    ['Follow-up', 'Follow-up'],
    ['Card', 'Card'],
    ['Phone call', 'Call: the person'],
  ]);
});

test('what fits best stays the message that was offered, whatever occasion is looked at', async () => {
  const opened = await compose();
  const { page } = opened;
  await page.getByRole('combobox').selectOption('T01');
  await page.getByLabel('What drew you to them').waitFor();
  expect(await page.locator('option', { hasText: 'fits best' }).allTextContents()).toEqual([
    'Thank-you (fits best)',
  ]);
});

test('another message of the same person keeps what was typed, and another occasion is asked for anew', async () => {
  const opened = await compose();
  const { page, server } = opened;
  await page.getByLabel('One thing they said').fill('tide tables');
  await page.getByRole('combobox').selectOption('T20');
  await paper(page).getByText('Hearing about tide tables helped.').waitFor();
  expect(requests(opened, 'previewDrafts')).toHaveLength(1);

  const { previewDrafts } = server;
  server.previewDrafts = () => 'lost';
  await page.getByRole('combobox').selectOption('T01');
  await page.getByRole('alert').getByText('Nothing was changed').waitFor();
  expect(await page.getByLabel('One thing they said').inputValue()).toBe('tide tables');

  if (previewDrafts !== undefined) server.previewDrafts = previewDrafts;
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByLabel('What drew you to them').fill('I read your piece.');
  expect(requests(opened, 'previewDrafts').at(-1)).toEqual({ occasion: 'first-message', id: 'ana1' });
  await page.getByRole('button', { name: 'Make 1 draft' }).click();
  await page.getByText('1 draft made').waitFor();
  expect(requests(opened, 'makeDrafts')).toEqual([
    {
      people: [
        { id: 'ana1', template: 'T01', fields: { specific: 'tide tables', hook: 'I read your piece.' } },
      ],
    },
  ]);
});

test('what has to be typed first stands in the message by its label, marked, and goes once it is typed', async () => {
  const { page } = await compose({ template: 'T01' });
  const blank = paper(page).locator('mark');
  expect(await blank.textContent()).toBe('Still to be typed: What drew you to them');
  expect(await paper(page).innerText()).not.toContain('{{');
  await page.getByLabel('What drew you to them').fill('Your talk about {{hook}} tides.');
  await paper(page).getByText('Your talk about {{hook}} tides.').waitFor();
  expect(await blank.count()).toBe(0);
});

test('the signature stands under a draft, set off, and is not left to be typed', async () => {
  const { page } = await compose({}, {}, { sender: { signature: 'Mira\nLund', sendAs: '', replyTo: '' } });
  expect(await paper(page).locator('.signature').innerText()).toBe('Mira\nLund');
});

test('a check shows at once, tells its reason when asked, and only what would do harm holds a draft back', async () => {
  const { page } = await compose();
  const checks = page.getByRole('group', { name: 'Checks' });
  await checks.getByText('One sentence of your own is missing').click();
  await checks.getByText('One true detail is worth more').waitFor();
  expect(await page.getByRole('button', { name: 'Make 1 draft' }).isEnabled()).toBe(true);

  await page.getByLabel('One thing they said').fill('[insert name]');
  await checks.getByRole('img', { name: 'Mend first' }).waitFor();
  expect(await page.getByRole('button', { name: 'Make draft', exact: true }).isDisabled()).toBe(true);
  await page.getByLabel('One thing they said').fill('tide tables');
  await page.getByRole('button', { name: 'Make 1 draft' }).waitFor();
});

test('checks are read out once the typing rests, not at every key', async () => {
  const { page } = await compose();
  const status = page.getByRole('group', { name: 'Checks' }).getByRole('status');
  await status.evaluate((element) => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    new MutationObserver(() => {
      if (element.textContent !== '') heard.push(element.textContent);
    }).observe(element, {
      characterData: true,
      childList: true,
      subtree: true,
    });
  });
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  await page.getByLabel('One thing they said').pressSequentially('[name] and tides');
  expect(await heard()).toEqual([]);
  await expect.poll(heard, { timeout: 5000 }).toEqual(['To look at: "[name]" waits to be filled.']);
});

test('where there is a draft already, another one is made only if asked for', async () => {
  const opened = await compose({ isDrafted: true });
  const { page, server } = opened;
  await page.getByText('There is a draft in Gmail already').waitFor();
  expect(await page.getByRole('button', { name: 'Make draft', exact: true }).isDisabled()).toBe(true);
  await page.getByRole('button', { name: 'Make another draft' }).click();

  server.makeDrafts = () => 'lost';
  await page.getByRole('button', { name: 'Make 1 draft' }).click();
  await page.getByRole('alert').getByText('Look into your drafts in Gmail').waitFor();
  await page.getByRole('button', { name: 'Look again' }).click();
  await page.getByRole('button', { name: 'Make another draft' }).waitFor();
  expect(requests(opened, 'makeDrafts')).toEqual([
    { people: [{ id: 'ana1', template: 'T19', fields: {}, again: true }] },
  ]);
});

test('a draft that failed can be changed before it is tried again', async () => {
  const opened = await compose({}, { makeDrafts: () => fail('busy', 'Gmail rests for a minute.') });
  const { page, server } = opened;
  await page.getByLabel('One thing they said').fill('tides');
  await page.getByRole('button', { name: 'Make 1 draft' }).click();
  await page.getByRole('alert').getByText('Gmail rests for a minute.').waitFor();
  await page.getByLabel('One thing they said').fill('tide tables');
  expect(await page.getByRole('alert').count()).toBe(0);
  server.makeDrafts = () => ok({ done: ['Ana Souza (row 2)'], skipped: [], message: '' });
  await page.getByRole('button', { name: 'Make 1 draft' }).click();
  await page.getByText('1 draft made').waitFor();
  expect(requests(opened, 'makeDrafts').at(-1)).toEqual({
    people: [{ id: 'ana1', template: 'T19', fields: { specific: 'tide tables' } }],
  });
});

test.each([
  ['has no e-mail address', 'Mend the address in the Contacts tab'],
  ['has no date in Meeting', 'Fill in that date'],
  ['has nobody in Introduced by', 'Name who can introduce you'],
  ["is kim@example.com's contact", 'one of you is enough'],
])('who %s gets no draft, is told "%s", and the text can be copied', async (whyNot, way) => {
  const { page } = await compose({ whyNot });
  await page.getByText(`No draft can be made: Ana Souza ${whyNot}.`).waitFor();
  await page.getByText(way).waitFor();
  await page.getByRole('button', { name: 'Copy the text' }).waitFor();
  expect(await page.getByRole('button', { name: /^Make/ }).count()).toBe(0);
});

test('for somebody marked Do not contact there is no text to copy either', async () => {
  const { contact } = messageTo('Ana Souza');
  const { page } = await compose({
    whyNot: 'is marked Do not contact',
    contact: { ...contact, stage: 'Do not contact' },
  });
  await page.getByText('Nothing is written to them').waitFor();
  expect(await paper(page).count()).toBe(0);
  expect(await page.getByRole('button', { name: /^(Make|Copy|I sent)/ }).count()).toBe(0);
});

test('what was typed outlives the page until it is drafted', async () => {
  const { page } = await compose();
  const reopen = async () => {
    await page.reload();
    await page.locator('.person-line').click();
    await page.getByRole('button', { name: 'Write a message' }).click();
    return page.getByLabel('One thing they said').inputValue();
  };
  await page.getByLabel('One thing they said').fill('tide tables');
  expect(await reopen()).toBe('tide tables');
  await page.getByRole('button', { name: 'Make 1 draft' }).click();
  await page.getByText('1 draft made').waitFor();
  expect(await reopen()).toBe('');
});
