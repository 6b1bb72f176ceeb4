/** The drafts dialogs without the permission to make drafts: why, how to give it, and how to do without. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { ANA, type BatchPage, openBatch } from './batch.ts';
import { previewOf } from './messages.ts';
import { fail, ok, type OpenPage } from './openPage.ts';

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

test('without permission it explains, links to it, and opens each message in Gmail as typed', async () => {
  const allow = 'https://accounts.example/allow';
  const dialog = await open({
    previewDrafts: () => ok(previewOf([ANA], { draftsAllowed: false, authorizationUrl: allow })),
    recordEvent: () => fail('busy', 'Someone else is writing.'),
  });
  const { page } = dialog;
  await page.getByText('may not make drafts in your Gmail yet').waitFor();
  expect(await page.getByRole('link', { name: 'Give permission' }).getAttribute('href')).toBe(allow);
  expect(await page.getByRole('button', { name: /^Make/ }).count()).toBe(0);
  await page.getByLabel('One thing they said').fill('5 + 5 & more');
  const link = new URL((await page.getByRole('link', { name: 'Open in Gmail' }).getAttribute('href')) ?? '');
  expect(link.origin).toBe('https://mail.google.com');
  expect(link.search).not.toContain('+');
  expect(Object.fromEntries(link.searchParams)).toMatchObject({
    view: 'cm',
    to: 'ana@example.com',
    su: 'Thank you, Ana',
    body: expect.stringContaining('What I keep thinking about is 5 + 5 & more.') as string,
  });

  await page.getByRole('button', { name: 'I sent it' }).click();
  await page.getByText('Someone else is writing.').waitFor();
  dialog.server.recordEvent = () => 'lost';
  await page.getByRole('button', { name: 'I sent it' }).click();
  await page.getByText('not certain').waitFor();
  expect(dialog.calls.at(-1)).toEqual({ name: 'recordEvent', request: { id: 'ana', event: 'thanked' } });

  dialog.server.previewDrafts = () => ok(previewOf([ANA]));
  await page.getByRole('button', { name: 'I have given it' }).click();
  await page.getByRole('button', { name: 'Make 1 draft' }).waitFor();
  expect(await page.getByLabel('One thing they said').inputValue()).toBe('5 + 5 & more');
});

test.each(['javascript:alert(1)', 'http://mail.example/', 'nonsense'])(
  'a link to give permission that is not https (%s) is left out',
  async (authorizationUrl) => {
    const { page } = await open({
      previewDrafts: () => ok(previewOf([ANA], { draftsAllowed: false, authorizationUrl })),
    });
    await page.getByRole('link', { name: 'Open in Gmail' }).waitFor();
    expect(await page.getByRole('link').count()).toBe(1);
  },
);
