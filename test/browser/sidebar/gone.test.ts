/** What the sidebar says of drafts that are gone, and that it looks only when there is something to look at. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MailAsk, MailLook } from '../../../src/contract.ts';
import { launchChromium } from '../chromium.ts';
import { type FakeServer, fail, ok, openPage, type OpenPage } from './openPage.ts';
import { messageTo, previewOf } from './messages.ts';
import { ANA, BO, BUSY, campaignOf } from './people.ts';

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

/** The person goes to Gmail in another tab, and comes back. */
async function goToGmailAndBack(page: Page): Promise<void> {
  await page.evaluate(() => {
    const turn = (state: string) => {
      Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    };
    window.dispatchEvent(new Event('blur'));
    turn('hidden');
    turn('visible');
    window.dispatchEvent(new Event('focus'));
  });
}

/** The person goes to the sheet, or to Gmail in a window beside it, and clicks or tabs into the sidebar again. */
const leaveAndTakeFocus = (page: Page) =>
  page.evaluate(() => {
    window.dispatchEvent(new Event('blur'));
    window.dispatchEvent(new Event('focus'));
  });

const looks = (sidebar: OpenPage) => names(sidebar).filter((name) => name === 'lookAtMail').length;

test.each([
  ['from another tab', goToGmailAndBack],
  ['into the sidebar', leaveAndTakeFocus],
])('whoever comes back %s is asked, once a return, and not while nothing happens', async (_, comeBack) => {
  let gone: readonly MailAsk[] = [];
  const sidebar = await open({}, { lookAtMail: () => ok({ ...NOTHING, asks: gone }) });
  const { page } = sidebar;
  await page.getByText('2 people today').waitFor();
  await expect.poll(() => looks(sidebar)).toBe(1);
  gone = [ASK];
  expect(await page.getByText(QUESTION).count()).toBe(0);
  await comeBack(page);
  await page.getByText(QUESTION).waitFor();
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect.poll(() => names(sidebar).at(-1)).toBe('getSidebar');
  expect(looks(sidebar)).toBe(2);
});

test('whoever comes back with nothing to look at, or to somebody else, causes no look', async () => {
  let mailToLookAt = 0;
  const sidebar = await open(
    {},
    {
      getSidebar: () => ok(campaignOf([BO, BUSY], { mailToLookAt, selected: BO })),
      getPerson: () => ok(BO),
    },
  );
  const { page } = sidebar;
  await page.getByText('2 people today').waitFor();
  await goToGmailAndBack(page);
  await expect.poll(() => names(sidebar)).toEqual(['getSidebar', 'getSidebar']);

  mailToLookAt = 1;
  await page.getByRole('button', { name: 'Read the sheet again' }).press('Enter');
  await expect.poll(() => looks(sidebar)).toBe(1);
  await page.getByRole('tab', { name: 'Person' }).press('Enter');
  sidebar.calls.length = 0;
  sidebar.server.getSelected = () => ok(ANA);
  await leaveAndTakeFocus(page);
  await page.getByRole('heading', { name: ANA.name }).waitFor();
  expect(names(sidebar)).toEqual(['getSelected']);
});

test('a draft made here a moment ago is asked about where it was made, and the answer leads to the person', async () => {
  const asked = { ...ASK, draftId: 'r2', personId: ANA.id, name: ANA.name };
  let person = ANA;
  const sidebar = await open(
    { asks: [asked, ASK] },
    {
      getSidebar: () => ok(campaignOf([ANA])),
      getPerson: () => ok(person),
      previewDrafts: () => ok(previewOf([messageTo('Ana Souza', 'Mira', { id: ANA.id })])),
      makeDrafts: () => ok({ done: ['Ana Souza (row 2)'], skipped: [], message: '' }),
    },
  );
  const { page } = sidebar;
  await page.locator('.person-line').press('Enter');
  await page.getByRole('button', { name: 'Write a message' }).press('Enter');
  await page.getByRole('button', { name: 'Make 1 draft' }).press('Enter');
  await page.getByText('1 draft made').waitFor();
  sidebar.calls.length = 0;
  await goToGmailAndBack(page);
  await page.getByText(`Your thank-you draft to ${ANA.name} is no longer in Gmail.`).waitFor();
  await page.getByText('A draft to somebody else is no longer in Gmail.').waitFor();
  expect(looks(sidebar)).toBe(1);

  person = { ...ANA, stage: 'Keep in touch' };
  await page.getByRole('button', { name: 'I sent it' }).press('Enter');
  await page.getByText('Keep in touch').waitFor();
  await page.getByRole('status').getByText('You thanked them').waitFor();
  await page.getByRole('button', { name: 'Say what became of it' }).press('Enter');
  await page.getByText(QUESTION).waitFor();
  expect(sidebar.faults).toEqual([]);
});
