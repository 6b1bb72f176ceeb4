/** The dialog that merges duplicates: one pair after the other, by keyboard, and nothing merged unseen. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MergePair } from '../../../src/contract.ts';
import { launchChromium } from '../chromium.ts';
import { fail, type FakeServer, ok, openPage, type OpenPage } from './openPage.ts';
import { GARCIA, HOSTILE_PAIR, LEE } from './pairs.ts';

const MERGED = { done: ['Ana García'], skipped: [], message: 'Row 17 was merged into row 3.' };

let browser: Browser;
let opened: OpenPage | undefined;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function open(pairs: readonly MergePair[], more: FakeServer = {}): Promise<OpenPage> {
  await opened?.close();
  const server: FakeServer = {
    previewMerges: () => ok({ me: 'me@example.com', pairs }),
    mergePeople: () => ok(MERGED),
    undoLast: () => ok({ done: ['Row 17'], skipped: [], message: 'The merge is undone.' }),
    ...more,
  };
  opened = await openPage(browser, 'Merge', server, { viewport: { width: 720, height: 560 } });
  return opened;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const names = ({ calls }: OpenPage) => calls.map(({ name }) => name);
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

test('by keyboard alone: choose what stays, merge, look at the next pair, leave it, close', async () => {
  const { page, calls, faults } = await open([GARCIA, LEE]);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await page.getByText('1 of 2.').waitFor();
  await press('Tab', 'Tab', 'ArrowRight');
  await page
    .getByRole('group', { name: 'Role' })
    .getByRole('radio', { name: /Senior/, checked: true })
    .waitFor();
  await press('Tab', 'Tab', 'Enter');
  await page.getByText('2 of 2.').waitFor();
  expect(calls.at(-1)).toEqual({
    name: 'mergePeople',
    request: {
      keep: 'g1',
      drop: 'g2',
      seen: 'v1',
      choices: { Name: 'keep', Role: 'drop', Phone: 'drop', Profile: 'keep' },
    },
  });
  await page.getByRole('status').getByText(MERGED.message).waitFor();
  await expect.poll(() => focused(page)).toBe('Merge duplicates');
  await press('Enter');
  await button(page, 'Not the same').press('Enter');
  await page.getByRole('heading', { name: 'That was the last pair' }).waitFor();
  await page.getByText('1 pair merged, 1 left as it is.').waitFor();
  expect(calls.map(({ name }) => name)).toEqual(['previewMerges', 'mergePeople']);
  await button(page, 'Close').press('Enter');
  await expect.poll(() => page.locator('body').getAttribute('data-closed')).toBe('');
  expect(faults).toEqual([]);
});

test('only what differs in both rows is asked; the rest is folded, and what moves is said', async () => {
  const { page } = await open([GARCIA]);
  await page.getByText('2 to-dos and 1 line of what happened move to row 3. Row 17 is removed').waitFor();
  expect(await page.getByRole('group').locator('legend').allInnerTexts()).toEqual(['Name', 'Role']);
  const phone = page.getByText('+1 555 0100');
  expect(await phone.isVisible()).toBe(false);
  await page.getByText('Nothing to choose in 3 columns').click();
  await phone.waitFor();
});

test('a double click merges one pair, however fast the answer came', async () => {
  const { page } = await open([GARCIA, LEE]);
  await button(page, 'Merge').click();
  await page.getByText('2 of 2.').waitFor();
  await button(page, 'Merge').dispatchEvent('click', { detail: 2 });
  await button(page, 'Not the same').click();
  await page.getByText('1 pair merged, 1 left as it is.').waitFor();
});

test('where another pair holds a row that was merged, the sheet is read again; pairs left apart stay away', async () => {
  let pairs: readonly MergePair[] = [LEE, GARCIA, { ...GARCIA, drop: { ...GARCIA.drop, id: 'g3', row: 20 } }];
  const sidebar = await open([], { previewMerges: () => ok({ me: 'me@example.com', pairs }) });
  const { page } = sidebar;
  await page.getByText('1 of 3.').waitFor();
  await button(page, 'Not the same').click();
  await page.getByText('2 of 3.').waitFor();
  pairs = [LEE, { ...GARCIA, why: 'same profile' }];
  await button(page, 'Merge').click();
  await page.getByText('3 of 3.').waitFor();
  await page.getByText('same profile').waitFor();
  expect(names(sidebar)).toEqual(['previewMerges', 'mergePeople', 'previewMerges']);
});

test('a merge is taken back from where it is told', async () => {
  const sidebar = await open([GARCIA]);
  await button(sidebar.page, 'Merge').click();
  await button(sidebar.page, 'Undo').click();
  await sidebar.page.getByText('The merge is undone.').waitFor();
  await sidebar.page.getByText('1 of 1.').waitFor();
  expect(names(sidebar).slice(-2)).toEqual(['undoLast', 'previewMerges']);
});

test.each([
  ['gone', 'Refresh', 'previewMerges'],
  ['busy', 'Try again', 'mergePeople'],
] as const)('a merge that failed (%s) is told, and "%s" calls %s', async (code, words, name) => {
  const sidebar = await open([GARCIA], { mergePeople: () => fail(code, 'Nothing was merged.') });
  await button(sidebar.page, 'Merge').click();
  await sidebar.page.getByRole('alert').getByText('Nothing was merged.').waitFor();
  await sidebar.page.getByText('1 of 1.').waitFor();
  const before = sidebar.calls.length;
  await button(sidebar.page, words).click();
  await expect.poll(() => names(sidebar).slice(before)).toEqual([name]);
});

test('what stands in the cells is shown as text, shortened where it is very long', async () => {
  const { page, faults } = await open([HOSTILE_PAIR]);
  await page.getByRole('radio', { name: '<img src=x' }).waitFor();
  await page.getByRole('group', { name: '<b>My own column</b>' }).getByText('(50,000 characters)').waitFor();
  expect(await page.locator('img, fieldset b, #page script').count()).toBe(0);
  expect(await page.title()).toBe('Merge duplicates');
  expect(faults).toEqual([]);
});
