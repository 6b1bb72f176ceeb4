/** To-dos in the sidebar, and what goes otherwise than planned: what is shown, asked and recorded. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { type FakeServer, ok, openPage, type OpenPage } from './openPage.ts';
import { ADVICE, ASKED_ME, BO, BUSY, campaignOf, HOSTILE, PROMISE } from './people.ts';

let browser: Browser;
let opened: OpenPage | undefined;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** A sheet in which Noor has lines for the next step and for two to-dos. */
async function open(more: FakeServer = {}): Promise<OpenPage> {
  await opened?.close();
  opened = await openPage(browser, 'Sidebar', {
    getSidebar: () => ok(campaignOf([{ ...BUSY, task: PROMISE }, BUSY, { ...BUSY, task: ADVICE }, ASKED_ME])),
    getSelected: () => ok(null),
    getPerson: () => ok(BUSY),
    recordEvent: () => ok(BUSY),
    changeTask: ({ personId }) => ok(personId === '' ? null : BUSY),
    addTodo: () => ok(BUSY),
    ...more,
  });
  return opened;
}

async function openNoor(more: FakeServer = {}): Promise<OpenPage> {
  const sidebar = await open(more);
  await button(sidebar.page, 'Noor Haddad').nth(1).press('Enter');
  await sidebar.page.getByRole('heading', { name: 'To-dos' }).waitFor();
  return sidebar;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');
async function otherwise(page: Page, event: string): Promise<void> {
  await page.getByText('Something else happened').click();
  await button(page, event).click();
}

test('Today counts things where a line is a to-do, and a line leads to its to-do', async () => {
  const { page, faults } = await open();
  await page.getByRole('heading', { name: '4 things today' }).waitFor();
  await button(page, /Keep your promise: Send the article/).press('Enter');
  await page.getByRole('heading', { name: 'Noor Haddad' }).waitFor();
  await expect.poll(() => focused(page)).toMatch(/^I promised/);
  await page.getByRole('tab', { name: 'Today' }).press('Enter');
  await button(page, /Tell them what came of their advice/).press('Enter');
  await expect.poll(() => focused(page)).toMatch(/^Advice: Done/);
  const isInSight = () =>
    page.evaluate(() => {
      const { top, bottom } = document.activeElement?.getBoundingClientRect() ?? { top: -1, bottom: 0 };
      return top > 0 && bottom < innerHeight;
    });
  await expect.poll(isInSight).toBe(true);
  expect(faults).toEqual([]);
});

test('a line about nobody in the sheet opens in place, and Today is read anew once it is done', async () => {
  const { page, calls } = await open();
  const line = button(page, /A student/);
  expect(await line.getAttribute('aria-expanded')).toBe('false');
  await line.press('Enter');
  const request = { id: 't9', personId: '', kind: 'They asked me', state: 'Helped' };
  await page
    .getByRole('group', { name: /Answer them/ })
    .getByRole('button', { name: 'Helped' })
    .press('Enter');
  await page.getByText('Recorded: helped.').waitFor();
  expect(calls.slice(-2)).toEqual([
    { name: 'changeTask', request },
    { name: 'getSidebar', request: null },
  ]);
});

test('one click brings a to-do into a state, or says that its person was told', async () => {
  const { page, calls } = await openNoor();
  const press = async (todo: RegExp, words: string) => {
    await page.getByRole('group', { name: todo }).getByRole('button', { name: words }).click();
  };
  await press(/Keep your promise/, 'Dropped');
  await page.getByText('Recorded: dropped.').waitFor();
  await press(/came of their advice/, 'I told them');
  await page.getByText('Recorded: you told them.').waitFor();
  expect(calls.slice(-2).map(({ request }) => request)).toEqual([
    { id: 't1', personId: 'busy6', kind: 'I promised', state: 'Dropped' },
    { id: 't2', personId: 'busy6', kind: 'Advice', told: true },
  ]);
});

test('what is only waited for is folded', async () => {
  const { page } = await openNoor();
  const sent = page.getByRole('group', { name: 'Résumé: Sent' });
  expect(await sent.isVisible()).toBe(false);
  await page.getByText('Waiting, nothing to do').click();
  await sent.getByRole('button', { name: 'Critique received' }).waitFor();
});

test('a to-do is added by keyboard alone; each kind says what it is for', async () => {
  const { page, calls } = await openNoor();
  const press = (key: string) => page.keyboard.press(key);
  await button(page, 'Add a to-do').focus();
  await press('Enter');
  await page.getByText('Something you said you would send or do').waitFor();
  await page.keyboard.type('Advice');
  await page.getByText('telling them comes up').waitFor();
  expect(await button(page, /^Add$/).isDisabled()).toBe(true);
  await press('Tab');
  await page.keyboard.type('  Read about tides ');
  await press('Tab');
  await page.keyboard.type('12012026');
  await press('Tab');
  await press('Tab');
  await expect.poll(() => focused(page)).toBe('Add');
  await press('Enter');
  await page.getByText('Added to your to-dos.').waitFor();
  expect(calls.at(-1)).toEqual({
    name: 'addTodo',
    request: { personId: 'busy6', kind: 'Advice', what: 'Read about tides', by: '2026-12-01' },
  });
  await expect.poll(() => focused(page)).not.toMatch(/^$|Working as/);
});

test('a kind that says enough by itself needs no words', async () => {
  const { page, calls } = await openNoor();
  await button(page, 'Add a to-do').click();
  await page.getByLabel('Kind').selectOption('Mentor');
  await button(page, /^Add$/).click();
  await page.getByText('Added to your to-dos.').waitFor();
  expect(calls.at(-1)?.request).toEqual({ personId: 'busy6', kind: 'Mentor', what: '', by: '' });
});

const fillDay = (label: string, day: string) => (page: Page) => page.getByLabel(label).fill(day);
// The 22nd of November 2026 is a Sunday.
test.each([
  ['The mail came back', null, '', { event: 'bounced' }],
  ['They said “not now”', null, 'In a month, Tue, Dec 22', { event: 'not-now', when: '2026-12-22' }],
  [
    'They said “not now”',
    fillDay('The day they gave', '2027-06-01'),
    'Write again then',
    { event: 'not-now', when: '2027-06-01' },
  ],
  [
    'They are away',
    fillDay('First day back', '2026-12-07'),
    'Save the day',
    { event: 'out-of-office', when: '2026-12-07' },
  ],
  ['They pointed to someone else', null, 'Save', { event: 'wrong-person' }],
  [
    'They pointed to someone else',
    (page: Page) => page.getByLabel('Name', { exact: true }).fill(' Kim Lee '),
    'Save',
    { event: 'wrong-person', text: 'Kim Lee' },
  ],
  [
    'I have a new reason to write',
    (page: Page) => page.getByLabel('In a few words').fill('their new paper'),
    'Ready to write again',
    { event: 'retry', text: 'their new paper' },
  ],
] as const)('"%s" %s "%s" records %j', async (event, fill, send, request) => {
  const { page, calls } = await openNoor();
  await otherwise(page, event);
  await fill?.(page);
  if (send !== '') await page.getByRole('form').getByRole('button', { name: send, exact: true }).click();
  await expect
    .poll(() => calls.at(-1))
    .toEqual({ name: 'recordEvent', request: { id: 'busy6', ...request } });
});

test('what has to be said cannot be left out, and an earlier day goes with what happened', async () => {
  const { page, calls } = await openNoor();
  await otherwise(page, 'I have a new reason');
  expect(await button(page, 'Ready to write again').isDisabled()).toBe(true);
  await page.getByLabel('In a few words').press('Escape');
  await page.getByText('It was on another day').click();
  await page.getByLabel('Day, then press').fill('2026-11-20');
  await button(page, 'They moved it').click();
  await expect.poll(() => calls.at(-1)?.request).toMatchObject({ event: 'they-moved', when: '2026-11-20' });
});

test.each([
  ['no rating', null, {}],
  ['5, one of the best', '5, One of the best', { rating: 5 }],
])('how the talk was may be said: %s', async (_, step, rating) => {
  const { page, calls } = await openNoor();
  await button(page, 'Wrapped up').click();
  await page.getByText('From 4 on we suggest').waitFor();
  if (step !== null) await page.getByRole('radio', { name: step, exact: true }).check();
  await button(page, 'Wrap up').click();
  await page.getByText('Recorded: wrapped up.').waitFor();
  expect(calls.at(-1)?.request).toEqual({ id: 'busy6', event: 'wrapped-up', ...rating });
});

test('endings stand last and ask once; whoever presses Enter twice has changed nothing', async () => {
  const { page, calls } = await openNoor();
  await page.getByText('Something else happened').click();
  expect((await page.locator('.choice').allInnerTexts()).slice(-2)).toEqual([
    'Close with thanks',
    'Do not contact again',
  ]);
  const opener = page.locator('.choice').last();
  await opener.press('Enter');
  await expect.poll(() => focused(page)).toBe('Cancel');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('Do not contact again');
  expect(calls.map(({ name }) => name)).not.toContain('recordEvent');
  await opener.press('Enter');
  await page.getByRole('form').getByRole('button', { name: 'Do not contact again' }).click();
  await expect.poll(() => calls.at(-1)?.request).toEqual({ id: 'busy6', event: 'do-not-contact' });
});

test('someone who fills in a form is not taken to another person', async () => {
  const sidebar = await openNoor({ getSelected: () => ok(BO) });
  const { page } = sidebar;
  /** Asks once more only when the last answer was taken in. */
  const comeOver = async () => {
    await page.evaluate(() => document.documentElement.dispatchEvent(new PointerEvent('pointerenter')));
    return sidebar.calls.filter(({ name }) => name === 'getSelected').length;
  };
  await button(page, 'Add a to-do').press('Enter');
  await page.getByRole('textbox', { name: 'What' }).fill('half a senten');
  await expect.poll(comeOver).toBeGreaterThanOrEqual(2);
  expect(await page.getByRole('textbox', { name: 'What' }).inputValue()).toBe('half a senten');
  await page.getByRole('textbox', { name: 'What' }).press('Escape');
  await expect.poll(comeOver).toBeGreaterThan(2);
  await page.getByRole('heading', { name: 'Bo Lindgren' }).waitFor();
});

test('to-dos and names of any kind are shown as the text they are', async () => {
  const what = '<img src=x onerror="document.title=1">';
  const task = { ...PROMISE, what, action: `Keep your promise: ${what}` };
  const { page, faults } = await open({
    getSidebar: () => ok(campaignOf([{ ...HOSTILE, task }])),
    getPerson: () => ok({ ...HOSTILE, tasks: [task, { ...task, what: 'y'.repeat(500) }] }),
  });
  await button(page, /Keep your promise/).click();
  await page.getByText('y'.repeat(500)).waitFor();
  await page.getByRole('listitem').getByText(task.action).first().waitFor();
  expect(await page.locator('img').count()).toBe(0);
  expect(faults).toEqual([]);
});
