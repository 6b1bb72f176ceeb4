/** Notes: saved while they are typed, never lost, never at another person, never over someone else's words. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { fail, type FakeServer, ok, openPage, type OpenPage } from './openPage.ts';
import { ANA, BO, campaignOf } from './people.ts';

let browser: Browser;
let opened: OpenPage | undefined;
/** The Notes cells of the sheet. */
let cells: Record<string, string>;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** A server that saves by the contract: it writes only over what the page last saw. */
function sheet(more: FakeServer = {}): FakeServer {
  return {
    getSidebar: () => ok(campaignOf([ANA, BO])),
    getSelected: () => ok(null),
    getPerson: ({ id }) => ok({ ...(id === BO.id ? BO : ANA), notes: cells[id] ?? '' }),
    saveNotes: ({ id, notes, base }) => {
      if (cells[id] === base) cells[id] = notes;
      return ok({ saved: cells[id] ?? '' });
    },
    ...more,
  };
}

async function open(more: FakeServer = {}, options: Parameters<typeof openPage>[3] = {}): Promise<OpenPage> {
  await opened?.close();
  cells = { ana1: 'Loves tide tables.', bo2: '' };
  opened = await openPage(browser, 'Sidebar', sheet(more), options);
  await opened.page.clock.install();
  await choose(opened.page, 'Ana Souza');
  return opened;
}

const notes = (page: Page) => page.getByLabel('Notes', { exact: true });
const saves = ({ calls }: OpenPage) =>
  calls.filter(({ name }) => name === 'saveNotes').map(({ request }) => request);
async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name: 'Today' }).click();
  await page.getByRole('listitem').getByRole('button', { name }).click();
  await page.getByRole('article', { name }).getByLabel('Notes').waitFor();
}
/** From here on time passes only as the test says, however slow the machine is. */
async function stopClock(page: Page): Promise<void> {
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000);
}
const saved = (page: Page) => page.getByText('Saved in your sheet').waitFor();

test('they go to the sheet once, a second after the last key', async () => {
  const sidebar = await open();
  await stopClock(sidebar.page);
  await notes(sidebar.page).fill('Likes');
  await sidebar.page.clock.runFor(900);
  await notes(sidebar.page).fill('Likes tides');
  await sidebar.page.clock.runFor(999);
  expect(saves(sidebar)).toEqual([]);
  await sidebar.page.clock.runFor(1);
  await saved(sidebar.page);
  expect(saves(sidebar)).toEqual([{ id: 'ana1', notes: 'Likes tides', base: 'Loves tide tables.' }]);
});

test('leaving the field saves at once', async () => {
  const { page } = await open();
  await notes(page).fill('at once');
  await notes(page).blur();
  await saved(page);
  expect(cells).toEqual({ ana1: 'at once', bo2: '' });
});

test('what was typed while a save was under way is saved after it', async () => {
  let answer: () => void = () => undefined;
  const sidebar = await open();
  const { saveNotes } = sidebar.server;
  sidebar.server.saveNotes = (request) =>
    new Promise((resolve) => {
      answer = () => {
        resolve(saveNotes?.(request) ?? 'lost');
      };
    });
  await notes(sidebar.page).fill('one');
  await notes(sidebar.page).blur();
  await expect.poll(() => saves(sidebar)).toHaveLength(1);
  await notes(sidebar.page).fill('two');
  if (saveNotes !== undefined) sidebar.server.saveNotes = saveNotes;
  answer();
  await sidebar.page.getByText('not in your sheet yet').waitFor();
  await sidebar.page.clock.runFor(1000);
  await saved(sidebar.page);
  expect(saves(sidebar).at(-1)).toEqual({ id: 'ana1', notes: 'two', base: 'one' });
});

test('they survive a lost connection and a reload, and are saved without being looked at', async () => {
  const sidebar = await open({ saveNotes: () => 'lost' });
  const { page } = sidebar;
  await notes(page).fill('typed on the train');
  await notes(page).blur();
  await page.getByText('They are kept in this browser.').waitFor();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => saves(sidebar)).toHaveLength(2);
  sidebar.server.saveNotes = sheet().saveNotes ?? (() => 'lost');
  await page.reload();
  await expect.poll(() => cells['ana1']).toBe('typed on the train');
  await choose(page, 'Ana Souza');
  expect(await notes(page).inputValue()).toBe('typed on the train');
  await saved(page);
});

test('they are there after a reload even while the server does not answer', async () => {
  const sidebar = await open({ saveNotes: () => 'lost' });
  await notes(sidebar.page).fill('still here');
  await sidebar.page.reload();
  await choose(sidebar.page, 'Ana Souza');
  expect(await notes(sidebar.page).inputValue()).toBe('still here');
  sidebar.server.saveNotes = sheet().saveNotes ?? (() => 'lost');
  await sidebar.page.clock.runFor(1000);
  await saved(sidebar.page);
  expect(cells['ana1']).toBe('still here');
});

test('a save that arrived although its answer was lost counts as saved', async () => {
  const sidebar = await open();
  const { saveNotes } = sidebar.server;
  sidebar.server.saveNotes = (request) => {
    void saveNotes?.(request);
    return 'lost';
  };
  await notes(sidebar.page).fill('first');
  await notes(sidebar.page).blur();
  await sidebar.page.getByText('They are kept in this browser.').waitFor();
  if (saveNotes !== undefined) sidebar.server.saveNotes = saveNotes;
  await notes(sidebar.page).fill('second');
  await notes(sidebar.page).blur();
  await saved(sidebar.page);
  expect(cells['ana1']).toBe('second');
});

test('unsaved notes of one person never land at another', async () => {
  const sidebar = await open();
  await notes(sidebar.page).fill('about Ana');
  await choose(sidebar.page, 'Bo Lindgren');
  expect(await notes(sidebar.page).inputValue()).toBe('');
  await notes(sidebar.page).fill('about Bo');
  await choose(sidebar.page, 'Ana Souza');
  expect(await notes(sidebar.page).inputValue()).toBe('about Ana');
  await saved(sidebar.page);
  expect(cells).toEqual({ ana1: 'about Ana', bo2: 'about Bo' });
});

test.each([
  ['a copy of the spreadsheet', { spreadsheet: 'copy' }],
  ['another account', { me: 'other@example.com' }],
])('unsaved notes do not show up in %s', async (_, elsewhere) => {
  const sidebar = await open({ saveNotes: () => 'lost' });
  await notes(sidebar.page).fill('private');
  await notes(sidebar.page).blur();
  sidebar.server.getSidebar = () => ok(campaignOf([ANA, BO], elsewhere));
  const before = saves(sidebar).length;
  await sidebar.page.reload();
  await choose(sidebar.page, 'Ana Souza');
  expect(await notes(sidebar.page).inputValue()).toBe('Loves tide tables.');
  expect(saves(sidebar)).toHaveLength(before);
});

test.each([
  ['Keep both', 'Theirs\n\nMine'],
  ['Keep mine', 'Mine'],
  ['Keep the sheet’s', 'Theirs'],
])('notes that someone else changed meanwhile are not overwritten: "%s"', async (choice, result) => {
  const { page } = await open();
  await notes(page).fill('Mine');
  cells['ana1'] = 'Theirs';
  await notes(page).blur();
  await page.getByRole('alert').getByText('Theirs').waitFor();
  expect(cells['ana1']).toBe('Theirs');
  await page.getByRole('button', { name: choice }).click();
  await saved(page);
  expect(cells['ana1']).toBe(result);
  expect(await notes(page).inputValue()).toBe(result);
});

test('an answer that was on its way while notes were saved does not bring the old ones back', async () => {
  let answer: () => void = () => undefined;
  const sidebar = await open({
    recordEvent: () =>
      new Promise((resolve) => {
        answer = () => {
          resolve(ok({ ...ANA, notes: 'Loves tide tables.' }));
        };
      }),
  });
  const { page } = sidebar;
  await page.getByRole('button', { name: 'I thanked' }).click();
  await expect.poll(() => sidebar.calls.at(-1)?.name).toBe('recordEvent');
  await notes(page).fill('newer');
  await notes(page).blur();
  await saved(page);
  answer();
  await page.getByText('Recorded:').waitFor();
  expect(await notes(page).inputValue()).toBe('newer');
});

test('notes changed in the sheet show up here when nothing is unsaved', async () => {
  const { page } = await open();
  cells['ana1'] = 'typed in the cell';
  await page.getByRole('button', { name: 'Read the sheet again' }).click();
  await expect.poll(() => notes(page).inputValue()).toBe('typed in the cell');
});

test('notes for someone whose row is gone are kept in sight until they are discarded', async () => {
  const sidebar = await open({ saveNotes: () => fail('gone', 'This person is no longer in the sheet.') });
  const { page } = sidebar;
  await notes(page).fill('about someone deleted');
  await notes(page).blur();
  await page.getByText('no longer in the sheet').waitFor();
  await page.reload();
  await page.getByText('Your notes about Ana Souza are not in your sheet').waitFor();
  expect(await page.getByLabel('Notes that are not in your sheet').inputValue()).toBe(
    'about someone deleted',
  );
  await page.getByRole('button', { name: 'Discard these notes' }).click();
  await page.reload();
  await page.getByText('2 people today').waitFor();
  expect(await page.getByText('Your notes about').count()).toBe(0);
});

test('where the browser keeps nothing, it is said and notes are saved sooner', async () => {
  const sidebar = await open({}, { denyStorage: true });
  await sidebar.page.getByText('Your browser keeps nothing for this page').waitFor();
  await notes(sidebar.page).fill('quick');
  await sidebar.page.clock.runFor(300);
  await saved(sidebar.page);
  expect(cells['ana1']).toBe('quick');
  expect(sidebar.faults).toEqual([]);
});
