/** Messages that do not become drafts: LinkedIn, a call, a card, Gmail’s own window; and copying where it is denied. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Day } from '../../../src/domain/time.ts';
import { type Composing, requests, useComposing } from './composing.ts';
import { TEMPLATES, TODAY } from './messages.ts';
import { fail, type FakeServer, ok } from './openPage.ts';
import { ANA } from './people.ts';

const composing = useComposing();

const NOTES: FakeServer = {
  getPerson: () => ok({ ...ANA, notes: 'Loves tides.' }),
  saveNotes: ({ notes }) => ok({ saved: notes }),
  recordEvent: () => ok(ANA),
  addTodo: () => ok(ANA),
};
async function pick(template: string, ...given: Parameters<Composing['compose']>) {
  const opened = await composing.compose(...given);
  await opened.page.getByRole('combobox').selectOption(template);
  return opened;
}
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

test('a LinkedIn note counts its characters against the limit, before and beyond it', async () => {
  const { page } = await pick('T07');
  const hook = page.getByLabel('What drew you to them');
  await page.getByText('Needs “What drew you to them”').waitFor();
  await hook.fill('x'.repeat(182));
  await page.getByText('190 of 190 characters').waitFor();
  expect(await page.getByRole('img', { name: 'Good' }).count()).toBeGreaterThan(0);
  await hook.fill('x'.repeat(183));
  await page.locator('.status.today', { hasText: '191 of 190 characters' }).waitFor();
});

test('copying says so, and the text is exactly what is shown', async () => {
  const { page } = await pick('T07');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByLabel('What drew you to them').fill('your talk');
  await press(page, 'Copy');
  await page.getByText('Copied.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Hi Ana, your talk');
});

test('where the browser denies the clipboard the text is selected, and that is said', async () => {
  const { page } = await pick('T07');
  await page.context().clearPermissions();
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('denied'));
  });
  await page.getByLabel('What drew you to them').fill('your talk');
  await press(page, 'Copy');
  await page.getByText('The text is selected').waitFor();
  expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe('Hi Ana, your talk');
});

test('"I sent it" records what the message was, once, and says when that failed', async () => {
  const opened = await pick('T07', {}, { recordEvent: () => fail('busy', 'Somebody else is writing.') });
  const { page, server } = opened;
  await page.getByLabel('What drew you to them').fill('your talk');
  await press(page, 'I sent it');
  await page.getByText('Somebody else is writing.').waitFor();
  server.recordEvent = () => ok(ANA);
  await press(page, 'I sent it');
  await page.getByText('Recorded.').waitFor();
  expect(await page.getByRole('button', { name: 'I sent it' }).isDisabled()).toBe(true);
  expect(requests(opened, 'recordEvent')).toEqual(Array(2).fill({ id: 'ana1', event: 'wrote' }));
});

test('a card is copied out by hand, and sending it needs no record', async () => {
  const opened = await pick('T21');
  await opened.page.getByText('Best written by hand.').waitFor();
  await press(opened.page, 'I sent it');
  await opened.page.getByText('Nothing else follows').waitFor();
  expect(requests(opened, 'recordEvent')).toEqual([]);
});

test.each([
  ['a Monday', 0, [], '2026-11-24'],
  ['a Friday', 4, [], '2026-11-30'],
  ['the day before a holiday', 0, [1], '2026-11-25'],
])(
  'calling again comes up on the next business day after %s, and the note is kept',
  async (_, later, free, by) => {
    const holidays = free.map((days) => (TODAY + days) as Day);
    const calendar = { today: (TODAY + later) as Day, hour: 9, weekend: [0, 6], holidays };
    const opened = await pick('P2', {}, NOTES, { calendar });
    await opened.page.getByLabel('What was said').fill('In a meeting until noon.');
    await press(opened.page, 'Call again');
    await opened.page.getByText('next business day').waitFor();
    expect(requests(opened, 'saveNotes')).toEqual([
      { id: 'ana1', notes: 'Loves tides.\n\nIn a meeting until noon.', base: 'Loves tides.' },
    ]);
    expect(requests(opened, 'addTodo')).toEqual([
      { personId: 'ana1', kind: 'Other', what: 'Call again', by },
    ]);
  },
);

test('an answered call is recorded, but not before its note is safe, and the note not twice', async () => {
  const opened = await pick('P2', {}, { ...NOTES, saveNotes: () => 'lost' });
  const { page, server } = opened;
  await page.getByLabel('What was said').fill('Tuesday works.');
  await press(page, 'They answered');
  await page.getByText('not certain that this was done').waitFor();
  expect(requests(opened, 'recordEvent')).toEqual([]);
  expect(await page.getByLabel('What was said').inputValue()).toBe('Tuesday works.');

  server.saveNotes = ({ notes }) => ok({ saved: notes });
  server.recordEvent = () => fail('busy', 'Somebody else is writing.');
  await press(page, 'They answered');
  await page.getByText('Somebody else is writing.').waitFor();
  server.recordEvent = () => ok(ANA);
  await press(page, 'They answered');
  await page.getByText('Recorded: they answered.').waitFor();
  expect(requests(opened, 'saveNotes')).toHaveLength(2);
  expect(requests(opened, 'recordEvent').at(-1)).toEqual({ id: 'ana1', event: 'replied' });
});

test('somebody else answers at the front desk: that is noted, and is no reply of the person', async () => {
  const templates = TEMPLATES.map((each) =>
    each.id === 'P2' ? { ...each, sources: ['Front desk'] as const } : each,
  );
  const opened = await pick('P2', {}, NOTES, { templates });
  await opened.page.getByLabel('What was said').fill('Ask for Kim.');
  await press(opened.page, 'They answered');
  await opened.page.getByText('Noted.').waitFor();
  expect(requests(opened, 'saveNotes')).toHaveLength(1);
  expect(requests(opened, 'recordEvent')).toEqual([]);
});

test('without permission a message that lacks something is not opened in Gmail', async () => {
  const { page } = await composing.compose(
    { values: { first: 'Ana', when_short: 'today' } },
    {},
    {
      draftsAllowed: false,
      authorizationUrl: 'https://accounts.example/allow',
    },
  );
  await page.getByText('Needs “Your name”').waitFor();
  expect(await page.getByRole('link', { name: 'Open in Gmail' }).count()).toBe(0);
  await page.getByLabel('Your name').fill('Mira');
  await page.getByRole('link', { name: 'Open in Gmail' }).waitFor();
});

test('where a reply will lie stands under its subject', async () => {
  const { page } = await pick('T09', { thread: 'Lies under your first message.' });
  await page.locator('figcaption').getByText('Lies under your first message.').waitFor();
  await page.getByRole('combobox').selectOption('T01');
  await expect.poll(() => page.locator('figcaption').innerText()).toBe('A question for Ana');
});
