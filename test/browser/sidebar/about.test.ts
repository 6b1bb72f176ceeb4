/** Who writes is asked once, at the top, and kept in Settings before the draft is made. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { MessageTemplate } from '../../../src/domain/message/messageTemplate.ts';
import { launchChromium } from '../chromium.ts';
import { card, made, madeAll, openBatch } from './batch.ts';
import { requests } from './composing.ts';
import { messageTo, previewOf, THANK_YOU } from './messages.ts';
import { type FakeServer, fail, ok, type OpenPage, openPage } from './openPage.ts';
import { ANA, campaignOf } from './people.ts';

const kept = { done: ['Your name'], skipped: [], message: 'Kept in Settings.' };
/** A message that can do without the name and says who writes. */
const STATUS: MessageTemplate = {
  ...THANK_YOU,
  body: 'Dear {{first}},\n\nThank you.[[ I am {{my_status}}.]]\n\n[[{{my_full}}]]',
};

let browser: Browser;
let opened: OpenPage;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(() => () => opened.close());

/** The message to Ana in the sidebar; `my`: the name that Settings know. */
async function compose(my: string, more: FakeServer = {}): Promise<Page> {
  const { fields, templates } = previewOf([]);
  const status = { name: 'my_status', label: 'Who you are', from: 'sheet', example: 'a student' } as const;
  opened = await openPage(browser, 'Sidebar', {
    getSidebar: () => ok(campaignOf([ANA])),
    getPerson: () => ok(ANA),
    getSelected: () => ok(null),
    previewDrafts: () =>
      ok(
        previewOf([messageTo('Ana Souza', my, { id: 'ana1' })], {
          fields: [...fields, status],
          templates: templates.map((each) => (each.id === 'T19' ? STATUS : each)),
        }),
      ),
    saveSender: () => ok(kept),
    makeDrafts: madeAll,
    ...more,
  });
  const { page } = opened;
  await page.locator('.person-line').press('Enter');
  await write(page);
  return page;
}

async function write(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Write a message' }).press('Enter');
  await page.getByRole('combobox').waitFor();
}

const about = (page: Page) => page.getByRole('region', { name: 'About you, asked once' });
const names = () => opened.calls.map(({ name }) => name);

test('name, who you are and signature are asked at the top, shown at once, and kept before the draft is made', async () => {
  const page = await compose('');
  const labels = await about(page)
    .locator('textarea')
    .evaluateAll((areas: HTMLTextAreaElement[]) => areas.map((area) => area.labels[0]?.innerText));
  expect(labels).toEqual(['Your name', 'Who you are', 'Your signature']);
  await page.getByLabel('Your name').fill('Mira Okafor');
  await page.getByLabel('Who you are').fill('a student at Lund');
  await page.getByLabel('Your signature').fill('Mira');
  await page.locator('figure').getByText('I am a student at Lund.').waitFor();
  expect(await page.locator('figure .signature').innerText()).toBe('Mira');
  await page.getByRole('button', { name: 'Make 1 draft' }).click();
  await page.getByText('1 draft made').waitFor();
  const texts = Object.assign(
    {},
    ...requests(opened, 'saveSender').map((request) => (request as { texts: object }).texts),
  ) as unknown;
  expect(texts).toEqual({ myName: 'Mira Okafor', myStatus: 'a student at Lund', signature: 'Mira' });
  expect(names().lastIndexOf('saveSender')).toBeLessThan(names().indexOf('makeDrafts'));
  expect(opened.faults).toEqual([]);
});

test('a typing error is mended over what was kept', async () => {
  const page = await compose('');
  await page.getByLabel('Your name').fill('Mra');
  await page.getByLabel('Your name').blur();
  await page.getByText('Kept in Settings.').waitFor();
  await page.getByLabel('Your name').fill('Mira');
  await page.getByLabel('Your name').blur();
  await expect.poll(() => requests(opened, 'saveSender')).toHaveLength(2);
  expect(requests(opened, 'saveSender').at(-1)).toEqual({
    texts: { myName: 'Mira' },
    base: { myName: 'Mra' },
  });
});

test('what Settings know is not asked', async () => {
  const page = await compose('Mira Okafor');
  expect(await about(page).locator('textarea').count()).toBe(1);
  await about(page).getByLabel('Who you are').waitFor();
});

test('“Not now” is an answer for as long as the sidebar is open, and it can still be typed for one message', async () => {
  const page = await compose('');
  await about(page).getByRole('button', { name: 'Not now' }).press('Enter');
  await expect.poll(() => about(page).count()).toBe(0);
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
  await page.getByText('More you could add').click();
  await page.getByLabel('Your name').fill('Mira');
  await page.getByRole('button', { name: 'Back' }).press('Enter');
  await write(page);
  expect(await about(page).count()).toBe(0);
  await page.getByRole('button', { name: 'Make 1 draft' }).click();
  await page.getByText('1 draft made').waitFor();
  expect(names()).not.toContain('saveSender');
  expect(made(opened)[0]?.people[0]?.fields).toEqual({ my_full: 'Mira' });
});

test('where it cannot be kept no draft is made, and both are tried again with one click', async () => {
  const page = await compose('', { saveSender: () => fail('busy', 'Someone else is writing.') });
  await page.getByLabel('Your name').fill('Mira');
  await page.getByRole('button', { name: 'Make 1 draft' }).click();
  await page.getByRole('alert').getByText('Someone else is writing.').waitFor();
  expect(names()).not.toContain('makeDrafts');
  opened.server.saveSender = () => ok(kept);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('1 draft made').waitFor();
});

test('for many messages it is asked once, above all of them; other sentences are for one', async () => {
  opened = await openBatch(browser, {
    previewDrafts: () => ok(previewOf([messageTo('Ana Souza', ''), messageTo('Bo Lindgren', '')])),
    saveSender: () => ok(kept),
    makeDrafts: madeAll,
  });
  const { page } = opened;
  await about(page).getByLabel('Your name').fill('Mira');
  expect(await page.getByLabel('Your name').count()).toBe(1);
  await expect.poll(() => card(page, 'Bo Lindgren').locator('figure').innerText()).toContain('Mira');
  await card(page, 'Ana Souza').getByLabel('One thing they said').fill('tides');
  expect(await card(page, 'Bo Lindgren').getByLabel('One thing they said').inputValue()).toBe('');
  await page.getByRole('button', { name: 'Make 2 drafts' }).click();
  await page.getByText('2 drafts made').waitFor();
  expect(made(opened)[0]?.people.map(({ fields }) => fields)).toEqual([
    { my_full: 'Mira', specific: 'tides' },
    { my_full: 'Mira' },
  ]);
});
