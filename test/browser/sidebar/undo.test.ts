/** Undoing and erasing from the sidebar: what is said before and after, and that nothing happens twice. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { type FakeServer, ok, openPage, type OpenPage } from './openPage.ts';
import { BO, BUSY, campaignOf } from './people.ts';

const WROTE = 'You wrote to them: Bo Lindgren';
const UNDONE = { done: [WROTE], skipped: [], message: 'Put back: you wrote to Bo Lindgren.' };

let browser: Browser;
let opened: OpenPage | undefined;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function open(more: FakeServer = {}): Promise<OpenPage> {
  await opened?.close();
  let undo = WROTE;
  opened = await openPage(browser, 'Sidebar', {
    getSidebar: () => ok(campaignOf([BO, BUSY], { undo })),
    getSelected: () => ok(null),
    getPerson: ({ id }) => ok(id === BO.id ? BO : BUSY),
    recordEvent: () => ok(BO),
    saveNotes: ({ notes }) => ok({ saved: notes }),
    addTodo: () => 'lost',
    undoLast: () => {
      undo = '';
      return ok(UNDONE);
    },
    previewErase: () => ok({ name: BUSY.name, row: 7, todos: 1, history: 0, introduced: 0, mentions: 0 }),
    erasePerson: () => ok({ done: [BUSY.name], skipped: [], message: 'Noor Haddad is erased.' }),
    ...more,
  });
  return opened;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const names = ({ calls }: OpenPage) => calls.map(({ name }) => name);
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

test('the foot of Today says what Undo would put back, asks once, and it is gone once that is done', async () => {
  const sidebar = await open();
  const { page } = sidebar;
  const undo = button(page, 'Undo');
  await undo.waitFor();
  expect(await undo.getAttribute('aria-describedby')).toBe('last-action');
  expect(await page.locator('#last-action').innerText()).toBe(WROTE);
  await undo.press('Enter');
  const question = page.getByRole('group', { name: `Undo this? ${WROTE}` });
  await expect.poll(() => focused(page)).toBe('Cancel');
  await page.keyboard.press('Enter');
  await undo.press('Enter');
  expect(names(sidebar)).toEqual(['getSidebar']);
  await question.getByRole('button', { name: 'Undo it' }).press('Enter');
  await page.getByRole('status').getByText(UNDONE.message).waitFor();
  expect(names(sidebar)).toEqual(['getSidebar', 'undoLast', 'getSidebar']);
  expect(await undo.count()).toBe(0);
  await expect.poll(() => focused(page)).toBe('2 people today');
});

test('Undo stands beside what was just done, and what stayed is said', async () => {
  const skipped = [{ who: 'Bo Lindgren, Stage', why: 'was changed since and stays' }];
  const sidebar = await open({ undoLast: () => ok({ ...UNDONE, skipped }) });
  const { page } = sidebar;
  await button(page, /^Bo/).click();
  await button(page, 'They replied').click();
  await page.getByText('Recorded: they replied.').waitFor();
  await button(page, 'Undo').click();
  await page.getByRole('status').getByText('Bo Lindgren, Stage: was changed since and stays').waitFor();
  await page.getByRole('article', { name: 'Bo Lindgren' }).waitFor();
  expect(await button(page, 'Undo').count()).toBe(0);
});

test.each([
  [
    'undoLast',
    async (page: Page) => {
      await button(page, 'Undo').click();
      await button(page, 'Undo it').click();
    },
  ],
  [
    'addTodo',
    async (page: Page) => {
      await button(page, /^Bo/).click();
      await button(page, 'Add a to-do').click();
      await page.getByRole('textbox', { name: 'What' }).fill('once');
      await button(page, /^Add$/).click();
    },
  ],
] as const)('a lost %s is looked at, never blindly done again', async (name, act) => {
  const sidebar = await open({ undoLast: () => 'lost' });
  const { page } = sidebar;
  await act(page);
  await page.getByText('look at the sheet before you try again').waitFor();
  const reads = () => names(sidebar).filter((each) => each === 'getSidebar').length;
  const before = reads();
  await button(page, 'Read the sheet again').last().click();
  await expect.poll(reads).toBe(before + 1);
  expect(names(sidebar).filter((each) => each === name)).toHaveLength(1);
});

test.each([
  [
    { todos: 0, history: 0, introduced: 0, mentions: 1 },
    'row 7 of Contacts. It',
    'One row of someone else names this person',
  ],
  [
    { todos: 1, history: 12, introduced: 0, mentions: 2 },
    'row 7 of Contacts, 1 to-do and 12 lines of what happened. It',
    '2 rows of others name this person and stay as they are.',
  ],
])('erasing asks first, and says what goes and what stays: %j', async (counts, goes, stays) => {
  const sidebar = await open({ previewErase: () => ok({ name: BUSY.name, row: 7, ...counts }) });
  const { page } = sidebar;
  await button(page, /^Noor/).click();
  await button(page, 'Erase this person').press('Enter');
  const question = page.getByRole('group', { name: 'Erase Noor Haddad?' });
  await question.getByText(`This removes ${goes} cannot be undone`).waitFor();
  await question.getByText(`Mail stays in your Gmail. ${stays}`).waitFor();
  await expect.poll(() => focused(page)).toBe('Cancel');
  await page.keyboard.press('Enter');
  await button(page, 'Erase this person').waitFor();
  expect(names(sidebar)).not.toContain('erasePerson');
});

test.each([
  [true, ['Tab', 'Enter']],
  [false, ['Space', 'Tab', 'Enter']],
])(
  'their name in Introduced by of others is cleared too: %j, by the keys %j',
  async (clearIntroducedBy, keys) => {
    const counts = { todos: 0, history: 0, introduced: 2, mentions: 1 };
    const sidebar = await open({ previewErase: () => ok({ name: BUSY.name, row: 7, ...counts }) });
    const { page } = sidebar;
    await button(page, /^Noor/).click();
    await button(page, 'Erase this person').press('Enter');
    const tick = page.getByLabel('Also clear their name from Introduced by in 2 rows');
    await tick.waitFor();
    expect(await tick.isChecked()).toBe(true);
    await expect.poll(() => tick.evaluate((box) => box === document.activeElement)).toBe(true);
    for (const key of keys) await page.keyboard.press(key);
    await expect.poll(() => names(sidebar)).toContain('erasePerson');
    expect(sidebar.calls).toContainEqual({
      name: 'erasePerson',
      request: { id: 'busy6', clearIntroducedBy },
    });
  },
);

test('erasing a person erases what the browser kept about them, even a save under way', async () => {
  let answer: () => void = () => undefined;
  const sidebar = await open({
    saveNotes: () =>
      new Promise((resolve) => {
        answer = () => {
          resolve(ok({ saved: 'Loves tide tables.' }));
        };
      }),
  });
  const { page } = sidebar;
  const kept = () => page.evaluate(() => JSON.stringify(localStorage));
  await button(page, /^Noor/).click();
  await page.getByLabel('Notes', { exact: true }).fill('private');
  await page.getByLabel('Notes', { exact: true }).blur();
  await expect.poll(() => names(sidebar).at(-1)).toBe('saveNotes');
  expect(await kept()).toContain('private');
  await button(page, 'Erase this person').click();
  sidebar.server.getSidebar = () => ok(campaignOf([BO]));
  await button(page, 'Erase for good').click();
  await page.getByRole('tab', { name: 'Today', selected: true }).waitFor();
  await page.getByRole('status').getByText('Noor Haddad is erased.').waitFor();
  expect(sidebar.calls).toContainEqual({
    name: 'erasePerson',
    request: { id: 'busy6', clearIntroducedBy: false },
  });
  answer();
  await button(page, /^Bo/).click();
  await page.getByRole('article', { name: 'Bo Lindgren' }).getByLabel('Notes').waitFor();
  expect(await kept()).toBe('{}');
  await page.getByRole('tab', { name: 'Today' }).click();
  expect(await page.getByText('Your notes about').count()).toBe(0);
});
