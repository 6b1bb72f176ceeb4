/** The dialogs with many messages: each by itself, stopped and gone on with, and nothing typed is lost. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { ANA, type BatchPage, BO, card, made, madeAll, many, openBatch } from './batch.ts';
import { previewOf } from './messages.ts';
import { ok, openPage, type OpenPage } from './openPage.ts';

let browser: Browser;
let opened: OpenPage | undefined;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function open(...given: BatchPage): Promise<OpenPage> {
  await opened?.close();
  opened = await openBatch(browser, ...given);
  return opened;
}

test('a run can be stopped, gone on with, and drafts for nobody twice', async () => {
  const answers: (() => void)[] = [];
  const dialog = await open({
    previewDrafts: () => ok(previewOf(many(12))),
    makeDrafts: (request) =>
      new Promise((resolve) => {
        answers.push(() => {
          resolve(madeAll(request));
        });
      }),
  });
  const { page } = dialog;
  await page.getByRole('button', { name: 'Make 12 drafts' }).click();
  await page.getByRole('button', { name: 'Stop after these 5' }).click();
  await expect.poll(() => answers.length).toBe(1);
  answers[0]?.();
  await page.getByText('5 drafts made').waitFor();
  expect(await page.getByRole('list', { name: 'Drafts' }).getByText('Waiting').count()).toBe(7);
  expect(answers).toHaveLength(1);
  await page.getByRole('button', { name: 'Go on with the other 7' }).click();
  for (const runs of [2, 3]) {
    await expect.poll(() => answers.length).toBe(runs);
    answers.at(-1)?.();
  }
  await page.getByText('12 drafts made').waitFor();
  const asked = made(dialog).flatMap(({ people }) => people.map(({ id }) => id));
  expect(asked).toEqual(many(12).map(({ id }) => id));
});

test('each of fifty people shows how far their message is, and can be opened by itself', async () => {
  const fifty = many(50).map((each, index) =>
    index === 49 ? { ...each, values: { ...each.values, my_full: '' } } : each,
  );
  const saveSender = () => ok({ done: [], skipped: [], message: '' });
  const { page } = await open({ previewDrafts: () => ok(previewOf(fifty)), saveSender });
  await page.getByRole('button', { name: 'Make 49 drafts' }).waitFor();
  expect(await page.getByRole('combobox').count()).toBe(1);
  await card(page, 'Ana 49').getByText('Needs “Your name”').waitFor();
  await page.getByLabel('Your name').fill('Mira');
  await card(page, 'Ana 49').getByText('Message', { exact: true }).click();
  await card(page, 'Ana 49').getByLabel('One thing they said').fill('tides');
  await card(page, 'Ana 49').getByText('Ready', { exact: true }).waitFor();
  await card(page, 'Ana 48').getByRole('checkbox').uncheck();
  await card(page, 'Ana 48').getByText('Left out').waitFor();
  await page.getByRole('button', { name: 'Make 49 drafts' }).waitFor();
});

test('a name of somebody else in a sentence is asked about before the message is opened, and stops nothing', async () => {
  const { page } = await open({ previewDrafts: () => ok(previewOf([ANA, BO])) });
  await card(page, 'Bo Lindgren').getByLabel('One thing they said').fill('what Ana Souza does with tides');
  await card(page, 'Bo Lindgren').getByText('Ready. Do you mean to name Ana Souza?').waitFor();
  await page.getByRole('button', { name: 'Make 2 drafts' }).waitFor();
  await card(page, 'Bo Lindgren').getByLabel('One thing they said').fill('what was said of tides');
  await card(page, 'Bo Lindgren').getByText('Ready', { exact: true }).waitFor();
});

test('a message that greets somebody else is held back', async () => {
  const to = { ...BO, values: { ...BO.values, first: 'Ana' } };
  const { page } = await open({ previewDrafts: () => ok(previewOf([ANA, to])) });
  await card(page, 'Bo Lindgren').getByText('Mend first: It greets Ana').waitFor();
  await page.getByRole('button', { name: 'Make 1 draft' }).waitFor();
});

test('a person of a batch may get another message, and only what stands there is made', async () => {
  const dialog = await open({ previewDrafts: () => ok(previewOf([ANA, BO])), makeDrafts: madeAll });
  const { page } = dialog;
  await card(page, 'Ana Souza').getByRole('combobox').selectOption('T20');
  dialog.server.previewDrafts = () =>
    ok(previewOf([{ ...BO, template: 'T01' }], { occasion: 'first-message' }));
  await card(page, 'Bo Lindgren').getByRole('combobox').selectOption('T07');
  await card(page, 'Bo Lindgren').getByText('You send this one yourself').waitFor();
  await page.getByRole('button', { name: 'Make 1 draft' }).click();
  await page.getByText('1 draft made').waitFor();
  expect(made(dialog)).toEqual([{ due: 'thank-you', people: [{ id: 'ana', template: 'T20', fields: {} }] }]);
});

test('what was typed outlives a closed dialog, and of a run only for those who got no draft', async () => {
  const dialog = await open({
    previewDrafts: () => ok(previewOf([ANA, BO])),
    makeDrafts: () =>
      ok({ done: ['Ana Souza (row 2)'], skipped: [{ who: 'Bo Lindgren (row 3)', why: 'x' }], message: '' }),
  });
  const { page } = dialog;
  const typed = () =>
    page
      .getByLabel('One thing they said')
      .evaluateAll((areas: HTMLTextAreaElement[]) => areas.map(({ value }) => value));
  await card(page, 'Ana Souza').getByLabel('One thing they said').fill('tides');
  await card(page, 'Bo Lindgren').getByLabel('One thing they said').fill('grids');
  await page.reload();
  await expect.poll(typed).toEqual(['tides', 'grids']);
  await page.getByRole('button', { name: 'Make 2 drafts' }).click();
  await page.getByText('1 draft made').waitFor();
  await page.reload();
  await expect.poll(typed).toEqual(['', 'grids']);
});

test('where the browser keeps nothing, that is said before anything is typed', async () => {
  await opened?.close();
  opened = await openPage(
    browser,
    'ThankYous',
    { previewDrafts: () => ok(previewOf([ANA])) },
    { denyStorage: true },
  );
  await opened.page.getByText('Your browser keeps nothing for this page').waitFor();
  await opened.page.getByLabel('One thing they said').fill('tides');
  await opened.page.getByText('Ready', { exact: true }).waitFor();
});

test('updates are reached from the follow-ups, due or not', async () => {
  const { page } = await open(
    { previewDrafts: () => ok(previewOf([], { occasion: 'follow-up' })) },
    'FollowUps',
  );
  await page.getByRole('button', { name: 'Draft updates' }).click();
  expect(await page.locator('body').getAttribute('data-menu')).toBe('openUpdates');
});
