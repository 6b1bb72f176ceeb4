/** The sidebar at work: what it asks the server, how it follows the sheet, what it records, and what it says when things fail. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonView } from '../../../src/contract.ts';
import { launchChromium } from '../chromium.ts';
import { messageTo, previewOf } from './messages.ts';
import { fail, type FakeServer, ok, openPage, type OpenPage } from './openPage.ts';
import { ANA, BO, campaignOf, HOSTILE } from './people.ts';

let browser: Browser;
let opened: OpenPage | undefined;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** A sheet with Ana and Bo in which nothing is selected; `more` replaces answers. */
async function open(more: FakeServer = {}): Promise<OpenPage> {
  await opened?.close();
  opened = await openPage(browser, 'Sidebar', {
    getSidebar: () => ok(campaignOf([BO, ANA])),
    getSelected: () => ok(null),
    getPerson: ({ id }) => ok([ANA, BO, HOSTILE].find((each) => each.id === id) ?? ANA),
    recordEvent: ({ id }) => ok(id === BO.id ? BO : ANA),
    saveNotes: ({ notes }) => ok({ saved: notes }),
    ...more,
  });
  return opened;
}

const names = ({ calls }: OpenPage) => calls.map(({ name }) => name);
const person = (page: Page, name: string) => page.getByRole('article', { name });
const line = (page: Page, name: string) =>
  page.getByRole('listitem').getByRole('button', { name: new RegExp(`^${name}`) });
/** Without the mouse, which would come over from the sheet. */
const choose = (page: Page, name: string) => line(page, name).press('Enter');
/** The pointer comes over from the sheet. */
const comeOver = (page: Page) =>
  page.evaluate(() => document.documentElement.dispatchEvent(new PointerEvent('pointerenter')));

test('opening makes one call, and switching person one', async () => {
  const sidebar = await open();
  await choose(sidebar.page, 'Bo');
  await person(sidebar.page, 'Bo Lindgren').getByText('Notes').waitFor();
  expect(names(sidebar)).toEqual(['getSidebar', 'getPerson']);
});

test('a language tag that is none does not stop the page', async () => {
  const server: FakeServer = { getSidebar: () => ok(campaignOf([ANA])), getPerson: () => ok(ANA) };
  const { page, faults, close } = await openPage(browser, 'Sidebar', server, { locale: 'en-US@posix' });
  await choose(page, 'Ana');
  await person(page, 'Ana Souza').getByText('Notes').waitFor();
  expect(faults).toEqual([]);
  await close();
});

test('opening with the pointer already there makes at most two calls', async () => {
  let answer: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (answer = resolve));
  const sidebar = await open({ getSidebar: () => held.then(() => ok(campaignOf([BO, ANA]))) });
  await comeOver(sidebar.page);
  answer();
  await line(sidebar.page, 'Bo').waitFor();
  await comeOver(sidebar.page);
  await expect.poll(() => names(sidebar)).toEqual(['getSidebar', 'getSidebar']);
});

test('Today keeps the order it was given and says where it ends', async () => {
  const { page } = await open();
  await expect
    .poll(() => page.getByRole('listitem').allInnerTexts())
    .toEqual([
      expect.stringMatching(/^Bo Lindgren\nNorthern Grid\nFollow up with Bo\nOverdue 3 days$/),
      expect.stringMatching(/^Ana Souza\nHarbor Robotics\nThank Ana for the talk\nThank-you: 5 h left$/),
    ]);
  await page.getByText('Then you are done for today.').waitFor();
  await page.getByText('Working as me@example.com').waitFor();
});

test('with nobody in the sheet it opens the import, and looks again when the person comes back', async () => {
  let people = 0;
  const { page } = await open({ getSidebar: () => ok(campaignOf(people === 0 ? [] : [BO], { people })) });
  await page.getByRole('button', { name: 'Import contacts' }).click();
  await expect.poll(() => page.locator('body').getAttribute('data-menu')).toBe('openImport');
  people = 1;
  await comeOver(page);
  await line(page, 'Bo').waitFor();
});

test('the whole way by keyboard: tab to a person, open, record, back to Today', async () => {
  const { page, calls } = await open();
  await line(page, 'Bo').waitFor();
  const press = async (key: string, times: number) => {
    for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
  };
  await press('Tab', 3);
  await page.keyboard.press('Enter');
  await person(page, 'Bo Lindgren').getByLabel('Notes').waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Bo Lindgren');
  await press('Tab', 1);
  await page.keyboard.press('Enter');
  await page.getByText('Recorded: you followed up.').waitFor();
  expect(calls.at(-1)).toEqual({ name: 'recordEvent', request: { id: 'bo2', event: 'followed-up' } });

  await page.getByRole('tab', { name: 'Person' }).focus();
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('tab', { name: 'Today', selected: true }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('tab-today');
});

test('it follows the row that was selected meanwhile, and only then', async () => {
  let selected: PersonView | null = null;
  const sidebar = await open({
    getSidebar: () => ok(campaignOf([BO, ANA], { selected })),
    getSelected: () => ok(selected),
  });
  const { page } = sidebar;
  await line(page, 'Bo').waitFor();
  selected = ANA;
  await comeOver(page);
  await person(page, 'Ana Souza').waitFor();

  await page.getByRole('tab', { name: 'Today' }).press('Enter');
  await choose(page, 'Bo');
  await person(page, 'Bo Lindgren').getByLabel('Notes').waitFor();
  await comeOver(page);
  await expect.poll(() => names(sidebar).filter((name) => name === 'getSelected')).toHaveLength(1);
  await person(page, 'Bo Lindgren').waitFor();
});

test('Today is read anew when somebody comes over from the sheet, where things may have changed', async () => {
  let today = [BO, ANA];
  const { page } = await open({ getSidebar: () => ok(campaignOf(today)) });
  await line(page, 'Bo').waitFor();
  today = [ANA];
  await comeOver(page);
  await line(page, 'Bo').waitFor({ state: 'detached' });
  await choose(page, 'Ana');
  await person(page, 'Ana Souza').getByLabel('Notes').waitFor();
  today = [];
  await comeOver(page);
  await page.getByRole('tab', { name: 'Today' }).press('Enter');
  await page.getByText('Done for today').first().waitFor();
});

test('whoever was shown because of their row is left when a row without a person is selected', async () => {
  let selected: PersonView | null = ANA;
  const { page } = await open({
    getSidebar: () => ok(campaignOf([BO, ANA], { selected })),
    getSelected: () => ok(selected),
  });
  await line(page, 'Bo').waitFor();
  await page.getByRole('tab', { name: 'Person' }).press('Enter');
  await person(page, 'Ana Souza').waitFor();
  selected = null;
  await comeOver(page);
  await page.getByRole('heading', { name: 'No one chosen' }).waitFor();

  await page.getByRole('tab', { name: 'Today' }).press('Enter');
  await choose(page, 'Bo');
  await person(page, 'Bo Lindgren').getByLabel('Notes').waitFor();
  await comeOver(page);
  await person(page, 'Bo Lindgren').getByLabel('Notes').waitFor();
});

test('it does not move away from someone who has begun to do something', async () => {
  let answer: () => void = () => undefined;
  const sidebar = await open({
    getSelected: () =>
      new Promise((resolve) => {
        answer = () => {
          resolve(ok(BO));
        };
      }),
  });
  const { page } = sidebar;
  await choose(page, 'Ana');
  await person(page, 'Ana Souza').getByLabel('Notes').waitFor();
  await comeOver(page);
  await expect.poll(() => names(sidebar).at(-1)).toBe('getSelected');
  await page.getByLabel('Notes').press('End');
  answer();
  await page.getByLabel('Notes').pressSequentially('still Ana');
  await person(page, 'Ana Souza').waitFor();
});

test('nothing is asked while the sidebar lies idle', async () => {
  const sidebar = await openPage(browser, 'Sidebar', { getSidebar: () => ok(campaignOf([BO])) });
  await sidebar.page.clock.install();
  await line(sidebar.page, 'Bo').waitFor();
  await sidebar.page.clock.runFor(3_600_000);
  expect(names(sidebar)).toEqual(['getSidebar']);
  await sidebar.close();
});

test.each([
  ['They replied', {}, { event: 'replied' }],
  ['I followed up', { day: '2026-11-20' }, { event: 'followed-up', when: '2026-11-20' }],
] as const)('one click on "%s" %j records %j', async (button, { day }: { day?: string }, request) => {
  const { page, calls } = await open();
  await line(page, 'Bo').click();
  if (day !== undefined) {
    await page.getByText('It was on another day').click();
    await page.getByLabel('Day, then press').fill(day);
  }
  await page.getByRole('button', { name: button }).click();
  await page.getByText('Recorded:').waitFor();
  expect(calls.at(-1)).toEqual({ name: 'recordEvent', request: { id: 'bo2', ...request } });
});

test('"We have a date" asks for day and time, and for minutes only if agreed', async () => {
  const { page, calls } = await open();
  await line(page, 'Ana').click();
  await page.getByRole('button', { name: 'We have a date' }).click();
  const save = page.getByRole('button', { name: 'Save the date' });
  expect(await save.isDisabled()).toBe(true);
  await page.getByLabel('Day', { exact: true }).fill('2026-12-01');
  await page.getByLabel('Time').fill('14:30');
  await save.click();
  await page.getByText('Recorded: you have a date.').waitFor();
  expect(calls.at(-1)?.request).toEqual({ id: 'ana1', event: 'scheduled', when: '2026-12-01T14:30' });

  await page.getByRole('button', { name: 'We have a date' }).click();
  await page.getByLabel('Day', { exact: true }).fill('2026-12-01');
  await page.getByLabel('Time').fill('14:30');
  await page.getByLabel('Minutes').fill('25');
  await save.click();
  await expect.poll(() => calls.at(-1)?.request).toMatchObject({ minutes: 25 });
});

// The 22nd of November 2026 is a Sunday, the 23rd a Monday, the 25th a Wednesday.
test.each([
  ['Sunday', '2026-11-22', 'Tomorrow, Mon, Nov 23', '2026-11-23'],
  ['Sunday', '2026-11-22', 'Next week, Mon, Nov 30', '2026-11-30'],
  ['Monday', '2026-11-23', 'Next week, Mon, Nov 30', '2026-11-30'],
  ['Wednesday', '2026-11-25', 'Next week, Mon, Nov 30', '2026-11-30'],
  ['the last of the year', '2026-12-31', 'Tomorrow, Fri, Jan 1, 2027', '2027-01-01'],
])('snoozing on %s (%s): "%s" means %s', async (_, date, button, when) => {
  const { page, calls } = await open({ getSidebar: () => ok(campaignOf([BO], { date })) });
  await line(page, 'Bo').click();
  await page.getByRole('button', { name: 'Snooze' }).click();
  await page.getByRole('button', { name: button }).click();
  await page.getByText('Snoozed.').waitFor();
  expect(calls.at(-1)?.request).toEqual({ id: 'bo2', event: 'snoozed', when });
});

test('a stage that lags behind the facts is offered, never changed unasked', async () => {
  const { page, calls } = await open({ setStage: () => ok({ ...ANA, stageInSheet: 'Met', offers: [] }) });
  await line(page, 'Ana').click();
  await page.getByText('The sheet says “Scheduled”. Going by the dates it is “Met”.').waitFor();
  await page.getByRole('button', { name: 'Change to Met' }).click();
  await page.getByText('Stage is now Met.').waitFor();
  expect(calls.at(-1)).toEqual({ name: 'setStage', request: { id: 'ana1', stage: 'Met' } });
  expect(await page.getByText('Going by the dates').count()).toBe(0);
});

test('text from the sheet is shown as text, and only an https address becomes a link', async () => {
  const { page, faults } = await open({ getSidebar: () => ok(campaignOf([HOSTILE])) });
  await page.locator('.person-line').click();
  await page.getByRole('heading', { name: HOSTILE.name }).waitFor();
  await page.getByText('Details').click();
  await page.getByText('javascript:alert(1)').waitFor();
  await page.getByText(HOSTILE.problems[0] ?? '').waitFor();
  expect(await page.getByLabel('Notes').inputValue()).toBe(HOSTILE.notes);
  expect(await page.locator('img, b, a[href^="javascript"], #page script').count()).toBe(0);
  expect(await page.title()).toBe('Interviews');
  expect(faults).toEqual([]);
});

test('drafting to one person starts and ends in the sidebar', async () => {
  const { page, calls } = await open({
    previewDrafts: () => ok(previewOf([messageTo('Ana Souza', 'Mira', { id: 'ana1' })])),
    makeDrafts: () => ok({ done: ['Ana Souza'], skipped: [], message: '' }),
  });
  await line(page, 'Ana').click();
  await page.getByRole('button', { name: 'Draft a thank-you' }).click();
  await page.getByLabel('One thing').fill('the tides');
  await page.getByText('What I keep thinking about is the tides.').waitFor();
  await page.getByRole('button', { name: 'Make 1 draft' }).click();
  await page.getByText('1 draft made').waitFor();
  expect(calls.slice(-2).map(({ request }) => request)).toEqual([
    { occasion: 'thank-you', id: 'ana1' },
    { people: [{ id: 'ana1', template: 'T19', fields: { specific: 'the tides' } }] },
  ]);
  await page.getByRole('button', { name: 'Back' }).click();
  await person(page, 'Ana Souza').getByLabel('Notes').waitFor();
});

test.each([
  ['Keep everyone', [], false],
  ['Start clean', ['Remove 2 people'], true],
])('in a copied spreadsheet "%s" is done %j', async (button, sure, clean) => {
  let isCopy = true;
  const { page, calls } = await open({
    getSidebar: () => ok(campaignOf([BO, ANA], { isCopy, people: 2 })),
    settleCopy: () => {
      isCopy = false;
      return ok({ done: [], skipped: [], message: 'From now on this spreadsheet is one of its own.' });
    },
  });
  await page.getByRole('button', { name: button }).click();
  for (const words of sure) {
    expect(calls.map(({ name }) => name)).not.toContain('settleCopy');
    await page.getByRole('button', { name: words }).click();
  }
  await page.getByText('one of its own').waitFor();
  expect(calls).toContainEqual({ name: 'settleCopy', request: { clean } });
  expect(await page.getByText('This spreadsheet is a copy').count()).toBe(0);
});

const NOT_SET_UP = fail('not-set-up', 'There is no Contacts tab yet. Nothing was changed.');

test('a sheet that was not set up is set up from here', async () => {
  let ready = false;
  const { page } = await open({
    getSidebar: () => (ready ? ok(campaignOf([BO])) : NOT_SET_UP),
    setUpFromPage: () => {
      ready = true;
      return ok({ done: [], skipped: [], message: 'Set up.' });
    },
  });
  await page.getByText('There is no Contacts tab yet.').waitFor();
  await page.getByRole('button', { name: 'Set up this spreadsheet' }).click();
  await line(page, 'Bo').waitFor();
});

test.each([
  ['lost', 'Google Sheets did not answer. Nothing was changed', 'Try again'],
  ['garbage', 'no longer understand each other', 'Try again'],
  [fail('busy', 'Someone else is writing right now.'), 'Someone else is writing', 'Try again'],
  [fail('not-allowed', 'You may only look.'), 'You may only look.', 'Try again'],
  [fail('unexpected', 'Google hiccuped.'), 'Google hiccuped.', 'Try again'],
] as const)(
  'a failed opening (%j) is told in words and can be tried again',
  async (answer, words, button) => {
    const sidebar = await open({ getSidebar: () => answer });
    await sidebar.page.getByRole('alert').getByText(words).waitFor();
    sidebar.server.getSidebar = () => ok(campaignOf([BO]));
    await sidebar.page.getByRole('button', { name: button }).click();
    await line(sidebar.page, 'Bo').waitFor();
    expect(await sidebar.page.getByRole('alert').count()).toBe(0);
  },
);

test.each([{}, { ...campaignOf([BO]), today: [null] }])(
  'an answer of another version (%j) never leaves the page blank',
  async (value) => {
    const { page } = await open({ getSidebar: () => ok(value as never) });
    await page.getByRole('alert').getByText('did not expect').waitFor();
  },
);

test('a missing permission comes with the link to give it', async () => {
  const { page } = await open({
    getSidebar: () => fail('permission', 'Interviews may not do this yet.', 'https://accounts.example/allow'),
  });
  const link = page.getByRole('link', { name: 'Give permission' });
  expect(await link.getAttribute('href')).toBe('https://accounts.example/allow');
  expect(await link.getAttribute('target')).toBe('_blank');
});

test('a person whose row is gone leads back to a fresh Today', async () => {
  const sidebar = await open({ getPerson: () => fail('gone', 'This person is no longer in the sheet.') });
  await line(sidebar.page, 'Bo').click();
  await sidebar.page.getByText('no longer in the sheet').waitFor();
  sidebar.server.getSidebar = () => ok(campaignOf([ANA]));
  await sidebar.page.getByRole('button', { name: 'Refresh' }).click();
  await line(sidebar.page, 'Ana').waitFor();
});

test('a lost click says that twice does no harm, and trying again records once more', async () => {
  const sidebar = await open({ recordEvent: () => 'lost' });
  const { page } = sidebar;
  await line(page, 'Bo').click();
  await page.getByRole('button', { name: 'They replied' }).click();
  await page.getByText('not certain that this was done').waitFor();
  sidebar.server.recordEvent = () => ok(BO);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('Recorded: they replied.').waitFor();
});

test('the answer for a person left meanwhile is not shown', async () => {
  let answer: () => void = () => undefined;
  const { page } = await open({
    getPerson: ({ id }) =>
      id === BO.id
        ? new Promise((resolve) => {
            answer = () => {
              resolve(ok(BO));
            };
          })
        : ok(ANA),
  });
  await line(page, 'Bo').click();
  await person(page, 'Bo Lindgren').waitFor();
  await page.getByRole('tab', { name: 'Today' }).click();
  await line(page, 'Ana').click();
  await person(page, 'Ana Souza').getByLabel('Notes').waitFor();
  answer();
  await page.getByRole('button', { name: 'I thanked' }).click();
  await page.getByText('Recorded: you said thank you.').waitFor();
  await person(page, 'Ana Souza').waitFor();
});

test('a wait shows after 300 ms, not before, and in words after 2 s', async () => {
  const sidebar = await openPage(browser, 'Sidebar', { getSidebar: () => new Promise(() => undefined) });
  const delays = await sidebar.page.evaluate(() =>
    ['.waiting', '.waiting .still'].map((part) => {
      const element = document.querySelector(part);
      return element === null
        ? null
        : [getComputedStyle(element).animationDelay, getComputedStyle(element).animationName];
    }),
  );
  expect(delays).toEqual([
    ['0.3s', 'show'],
    ['2s', 'show'],
  ]);
  await sidebar.page.getByRole('progressbar', { name: 'Reading your sheet' }).waitFor();
  await sidebar.close();
});
