/** Every view of every page: readable by everyone, in light and dark, narrow and enlarged; and what the build promises. */
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { messageTo, previewOf } from './messages.ts';
import { builtPage, fail, type FakeServer, ok, openPage, type PageName } from './openPage.ts';
import { HOSTILE_PAIR } from './pairs.ts';
import { ADVICE, ANA, ARABIC, ASKED_ME, BO, BUSY, campaignOf, HOSTILE, LONG, PROMISE } from './people.ts';

interface View {
  readonly name: string;
  readonly page: PageName;
  readonly server: FakeServer;
  readonly reach?: (page: Page) => Promise<void>;
  /** Something that is only there once the view is. */
  readonly shows: string;
}

const people = [ANA, BO, BUSY, HOSTILE];
const sidebar = (today: Parameters<typeof campaignOf>[0], more: Parameters<typeof campaignOf>[1] = {}) => ({
  getSidebar: () => ok(campaignOf(today, more)),
  getSelected: () => ok(null),
  getPerson: ({ id }: { id: string }) => ok(people.find((each) => each.id === id) ?? ANA),
  saveNotes: ({ notes }: { notes: string }) => ok({ saved: notes }),
  previewErase: () => ok({ name: LONG.name, row: 7, todos: 3, history: 1, introduced: 2, mentions: 2 }),
});
const NOT_SET_UP = fail('not-set-up', 'This spreadsheet has no Contacts tab yet. Nothing was changed.');
const CSV = 'Name,Email,Unknown\nAna Souza,ana@example.com,x\n,,\nBo,ana@example.com,y\n';
const thirty = Array.from({ length: 30 }, (_, index) => ({
  ...([ANA, BO, LONG, ARABIC][index % 4] ?? ANA),
  id: `p${String(index)}`,
}));
const chooseFile = (page: Page) =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) });
const click = (name: string) => (page: Page) => page.getByRole('button', { name }).first().click();
const inTurn =
  (...steps: ((page: Page) => Promise<void>)[]) =>
  async (page: Page) => {
    for (const step of steps) await step(page);
  };

const VIEWS: readonly View[] = [
  {
    name: 'Today',
    page: 'Sidebar',
    server: sidebar([BO, ANA, LONG, ARABIC, HOSTILE]),
    shows: '5 people today',
  },
  { name: 'Today, thirty people', page: 'Sidebar', server: sidebar(thirty), shows: '30 people today' },
  {
    name: 'Today, nothing due',
    page: 'Sidebar',
    server: sidebar([], { people: 3 }),
    shows: 'Done for today',
  },
  {
    name: 'Today, a copied spreadsheet',
    page: 'Sidebar',
    server: sidebar([ANA], { isCopy: true }),
    reach: click('Start clean'),
    shows: 'This removes',
  },
  {
    name: 'Today, nobody yet',
    page: 'Sidebar',
    server: sidebar([], { people: 0 }),
    shows: 'No one here yet',
  },
  {
    name: 'not set up',
    page: 'Sidebar',
    server: { getSidebar: () => NOT_SET_UP },
    shows: 'Set up this spreadsheet',
  },
  {
    name: 'no person chosen',
    page: 'Sidebar',
    server: sidebar([]),
    reach: (page) => page.getByRole('tab', { name: 'Person' }).click(),
    shows: 'No one chosen',
  },
  {
    name: 'Person',
    page: 'Sidebar',
    server: sidebar([ANA]),
    reach: inTurn(click('Ana'), (page) => page.getByText('Details').click()),
    shows: 'What happened so far',
  },
  {
    name: 'Person, hostile',
    page: 'Sidebar',
    server: sidebar([HOSTILE]),
    reach: click('img'),
    shows: 'What happened so far',
  },
  {
    name: 'Person, a date',
    page: 'Sidebar',
    server: sidebar([ANA]),
    reach: inTurn(click('Ana'), click('We have a date')),
    shows: 'Save the date',
  },
  {
    name: 'Person, snooze',
    page: 'Sidebar',
    server: sidebar([ANA]),
    reach: inTurn(click('Ana'), click('Snooze')),
    shows: 'Until when?',
  },
  {
    name: 'Today, to-dos and an undo',
    page: 'Sidebar',
    server: sidebar([{ ...BUSY, task: PROMISE }, { ...LONG, task: ADVICE }, ASKED_ME], {
      undo: `You wrote to them: ${'x'.repeat(500)}`,
    }),
    reach: inTurn(click('A student'), click('Undo')),
    shows: 'Helped',
  },
  {
    name: 'Person, to-dos and forms',
    page: 'Sidebar',
    server: sidebar([BUSY]),
    reach: inTurn(
      click('Noor'),
      (page) => page.getByText('Something else happened').click(),
      (page) => page.getByText('Waiting, nothing to do').click(),
      click('They pointed'),
      click('Add a to-do'),
    ),
    shows: 'Whom did they name?',
  },
  {
    name: 'Person, how the talk was, and erasing',
    page: 'Sidebar',
    server: sidebar([BUSY]),
    reach: inTurn(click('Noor'), click('Wrapped up'), click('Erase this person')),
    shows: 'Erase for good',
  },
  {
    name: 'Person, notes not saved',
    page: 'Sidebar',
    server: { ...sidebar([ANA]), saveNotes: () => 'lost' },
    reach: inTurn(
      click('Ana'),
      (page) => page.getByLabel('Notes').fill('new'),
      (page) => page.getByLabel('Notes').blur(),
    ),
    shows: 'Try again',
  },
  {
    name: 'Person, notes in conflict',
    page: 'Sidebar',
    server: { ...sidebar([ANA]), saveNotes: () => ok({ saved: 'Theirs' }) },
    reach: inTurn(
      click('Ana'),
      (page) => page.getByLabel('Notes').fill('new'),
      (page) => page.getByLabel('Notes').blur(),
    ),
    shows: 'Keep both',
  },
  {
    name: 'a message, with advice and everything unfolded',
    page: 'Sidebar',
    server: {
      ...sidebar([ANA]),
      previewDrafts: () => ok(previewOf([messageTo(LONG.name, '', { id: 'ana1', isDrafted: true })])),
    },
    reach: inTurn(
      click('Ana'),
      click('Write a message'),
      click('Make another draft'),
      (page) => page.getByText('More you could add').click(),
      (page) => page.getByText('Why?').first().click(),
    ),
    shows: 'The message cannot do without it.',
  },
  {
    name: 'a call to somebody with a name from right to left',
    page: 'Sidebar',
    server: {
      ...sidebar([ANA]),
      previewDrafts: () => ok(previewOf([messageTo(ARABIC.name, 'Mira', { id: 'ana1', template: 'P2' })])),
    },
    reach: inTurn(click('Ana'), click('Write a message')),
    shows: 'They answered',
  },
  {
    name: 'a message that cannot be drafted, hostile',
    page: 'Sidebar',
    server: {
      ...sidebar([ANA]),
      previewDrafts: () =>
        ok(previewOf([messageTo(HOSTILE.name, 'Mira', { id: 'ana1', whyNot: 'has no e-mail address' })])),
    },
    reach: inTurn(click('Ana'), click('Write a message')),
    shows: 'Copy the text',
  },
  {
    name: 'thank-yous, stopped',
    page: 'ThankYous',
    server: {
      previewDrafts: () =>
        ok(previewOf(['A', 'B', 'C', 'D', 'E', 'F', LONG.name].map((name) => messageTo(name)))),
      makeDrafts: ({ people }) => ok({ done: people.map(({ id }) => id), skipped: [], message: '' }),
    },
    reach: (page) =>
      page.getByRole('button', { name: 'Make 7 drafts' }).evaluate((button: HTMLElement) => {
        // Stopped as soon as it can be: the answer comes within a blink.
        new MutationObserver(() => {
          const stop = [...document.querySelectorAll('button')].find(({ textContent }) =>
            textContent.startsWith('Stop after'),
          );
          stop?.click();
        }).observe(document.body, { childList: true, subtree: true });
        button.click();
      }),
    shows: 'Go on with the other 2',
  },
  {
    name: 'thank-yous',
    page: 'ThankYous',
    server: {
      previewDrafts: () =>
        ok(
          previewOf([messageTo('Ana Souza'), messageTo(LONG.name, '')], {
            skipped: [{ who: HOSTILE.name, why: 'has no e-mail address' }],
          }),
        ),
    },
    shows: 'Make 1 draft',
  },
  {
    name: 'thank-yous without permission',
    page: 'ThankYous',
    server: {
      previewDrafts: () =>
        ok(
          previewOf([messageTo('Ana Souza')], {
            draftsAllowed: false,
            authorizationUrl: 'https://example.com/allow',
          }),
        ),
    },
    shows: 'Give permission',
  },
  {
    name: 'thank-yous made',
    page: 'ThankYous',
    server: {
      previewDrafts: () => ok(previewOf([messageTo('Ana Souza')])),
      makeDrafts: () =>
        ok({ done: [LONG.name], skipped: [{ who: 'Bo', why: 'Gmail did not answer' }], message: '' }),
    },
    reach: click('Make 1 draft'),
    shows: 'Open my drafts',
  },
  {
    name: 'no follow-up',
    page: 'FollowUps',
    server: { previewDrafts: () => ok(previewOf([], { occasion: 'follow-up' })) },
    shows: 'No follow-up is due',
  },
  {
    name: 'import, first step',
    page: 'Import',
    server: { getMe: () => ok({ me: 'me@example.com' }) },
    reach: (page) => page.getByText('Where to get').click(),
    shows: 'Choose a file',
  },
  {
    name: 'import, columns',
    page: 'Import',
    server: { getMe: () => ok({ me: 'me@example.com' }) },
    reach: inTurn(chooseFile, (page) => page.getByText('is left out').click()),
    shows: 'Import 2 people',
  },
  {
    name: 'import, done',
    page: 'Import',
    server: {
      getMe: () => ok({ me: 'me@example.com' }),
      importChunk: () =>
        ok({
          added: 1,
          duplicates: [{ line: 4, who: LONG.name, why: 'same e-mail as line 2' }],
          rejected: [{ line: 3, why: 'there is no name, e-mail or profile' }],
          remarks: [{ line: 2, remark: 'Stage: "x" is not a stage. It went to Notes.' }],
          done: [],
          skipped: [],
          message: '',
        }),
    },
    reach: inTurn(chooseFile, click('Import')),
    shows: 'Copy the list',
  },
  {
    name: 'merge, hostile and long',
    page: 'Merge',
    server: { previewMerges: () => ok({ me: 'me@example.com', pairs: [HOSTILE_PAIR] }) },
    reach: (page) => page.getByText('Nothing to choose').click(),
    shows: 'This row goes',
  },
  {
    name: 'merge, no duplicates',
    page: 'Merge',
    server: { previewMerges: () => ok({ me: 'me@example.com', pairs: [] }) },
    shows: 'No duplicates found',
  },
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test.each(VIEWS)('$name can be read and used by everyone', async ({ page: name, server, reach, shows }) => {
  const width = name === 'Sidebar' ? 300 : 560;
  const { page, faults, close } = await openPage(browser, name, server, { viewport: { width, height: 720 } });
  await reach?.(page);
  await page.getByText(shows).first().waitFor();

  expect(await violations(page), 'in light').toEqual([]);
  expect(await smallThings(page)).toEqual([]);
  expect(await page.locator('.button.primary:visible').count()).toBeLessThanOrEqual(1);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await contrastViolations(page), 'in dark').toEqual([]);

  await page.setViewportSize({ width: 300, height: 720 });
  expect(await sticksOut(page), 'at 300 px').toEqual([]);
  await page.setViewportSize({ width: 150, height: 360 });
  expect(await sticksOut(page), 'enlarged to 200 %').toEqual([]);
  await page.setViewportSize({ width: 300, height: 720 });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '32px';
  });
  expect(await sticksOut(page), 'with text of 200 %').toEqual([]);
  expect(faults).toEqual([]);
  await close();
});

type AxeResults = Awaited<ReturnType<AxeBuilder['analyze']>>;

const told = ({ violations }: AxeResults): unknown =>
  violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);

/** Leaves axe in the page. */
async function violations(page: Page): Promise<unknown> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  return told(await axe.setLegacyMode().analyze());
}

/** Of a page that axe is in already: loading it takes longer than this rule. */
async function contrastViolations(page: Page): Promise<unknown> {
  return told(
    await page.evaluate(() => {
      const { axe } = window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
      return axe.run({ runOnly: ['color-contrast'], resultTypes: ['violations'] });
    }),
  );
}

describe('the built pages', () => {
  test.each(['Sidebar', 'ThankYous', 'FollowUps', 'Updates', 'Import', 'Merge'] as const)(
    '%s weighs at most 150 KB and refers to nothing',
    async (name) => {
      const html = await builtPage(name);
      expect(html.length).toBeLessThanOrEqual(150 * 1024);
      expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
      expect(html).toContain('<base target="_top">');
      expect(html.match(/[^\n\r -~]|`|<!--|<\?|\?>|\/\/|\/\*/g) ?? []).toEqual([]);
      expect(html.match(/<\/script/g)).toHaveLength(1);
    },
  );
});

/** Text under 12 px and targets under 24 px. */
function smallThings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const small: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height === 0 || element.closest('.unseen') !== null) continue;
      if (Number.parseFloat(getComputedStyle(element).fontSize) < 12) small.push(`text ${element.outerHTML}`);
      const isTarget = element.matches('button, input, select, textarea, summary, a.button');
      if (isTarget && (box.height < 24 || box.width < 24)) small.push(`target ${element.outerHTML}`);
    }
    return small;
  });
}

/** What reaches beyond the window's right or left edge. */
function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1)
      .map((element) => element.outerHTML.slice(0, 200));
  });
}
