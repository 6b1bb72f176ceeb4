/** What the sidebar says of drafts that are gone, and that it looks only when there is something to look at. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MailAsk, MailLook } from '../../../src/contract.ts';
import { launchChromium } from '../chromium.ts';
import { type FakeServer, fail, ok, openPage, type OpenPage } from './openPage.ts';
import { BO, BUSY, campaignOf } from './people.ts';

const ASK: MailAsk = { draftId: 'r1', personId: BO.id, name: BO.name, occasion: 'thank-you' };
const QUESTION = `Your thank-you draft to ${BO.name} is no longer in Gmail. Did you send it?`;
const NOTHING: MailLook = { seen: [], asks: [], sidebar: null, authorizationUrl: '' };

let browser: Browser;
let opened: OpenPage | undefined;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function open(look: Partial<MailLook>, more: FakeServer = {}): Promise<OpenPage> {
  await opened?.close();
  let mailToLookAt = 1;
  opened = await openPage(browser, 'Sidebar', {
    getSidebar: () => ok(campaignOf([BO, BUSY], { mailToLookAt })),
    getSelected: () => ok(null),
    lookAtMail: () => ok({ ...NOTHING, ...look }),
    settleDraft: ({ sent }) => {
      mailToLookAt = 0;
      const message = sent ? 'Bo (row 3): You thanked them' : 'Bo (row 3): Thank-you draft deleted';
      return ok({ done: [message], skipped: [], message });
    },
    ...more,
  });
  return opened;
}

const names = ({ calls }: OpenPage) => calls.map(({ name }) => name);

test('with nothing to look at the mail is left alone', async () => {
  const sidebar = await open({}, { getSidebar: () => ok(campaignOf([BO])) });
  await sidebar.page.getByText('1 person today').waitFor();
  expect(names(sidebar)).toEqual(['getSidebar']);
});

for (const [words, sent] of [
  ['I sent it', true],
  ['I deleted it', false],
] as const) {
  test(`a draft that is gone is asked about; "${words}" is one click`, async () => {
    const sidebar = await open({ asks: [ASK] });
    const { page } = sidebar;
    await page.getByText(QUESTION).waitFor();
    expect(names(sidebar)).toEqual(['getSidebar', 'lookAtMail']);
    await page.getByRole('button', { name: words }).press('Enter');
    await page.getByRole('status').getByText('Bo (row 3)').waitFor();
    expect(sidebar.calls.filter(({ name }) => name === 'settleDraft').map(({ request }) => request)).toEqual([
      { draftId: 'r1', sent },
    ]);
    expect(await page.getByText(QUESTION).count()).toBe(0);
    expect(sidebar.faults).toEqual([]);
  });
}

test('what was seen is told, and Today is the new one', async () => {
  const { page } = await open({
    seen: ['Bo Lindgren (row 3): They replied (seen in Gmail)'],
    sidebar: campaignOf([BUSY], { mailToLookAt: 1 }),
  });
  await page.getByText('1 person today').waitFor();
  await page.getByText('Bo Lindgren (row 3): They replied (seen in Gmail).').waitFor();
});

test('where it can be allowed, a link says so beside the question', async () => {
  const { page } = await open({ asks: [ASK], authorizationUrl: 'https://accounts.example.com/allow' });
  const link = page.getByRole('link', { name: 'Allow it' });
  await link.waitFor();
  expect(await link.getAttribute('href')).toBe('https://accounts.example.com/allow');
});

test('Gmail failing leaves Today as it is', async () => {
  const { page, faults } = await open({}, { lookAtMail: () => fail('busy', 'Not now.') });
  await page.getByText('2 people today').waitFor();
  expect(await page.getByText('Not now.').count()).toBe(0);
  expect(faults).toEqual([]);
});
