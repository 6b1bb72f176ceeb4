/** The import dialog: any file people have, columns they can change, chunks they can stop, and a report of every line. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ImportChunk, ImportReport } from '../../../src/contract.ts';
import { launchChromium } from '../chromium.ts';
import { fail, type FakeServer, ok, openPage, type OpenPage } from './openPage.ts';

let browser: Browser;
let opened: OpenPage | undefined;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const report = (more: Partial<ImportReport> = {}): ImportReport => ({
  added: 0,
  duplicates: [],
  rejected: [],
  remarks: [],
  done: [],
  skipped: [],
  message: '',
  ...more,
});

async function open(server: FakeServer = {}): Promise<OpenPage> {
  await opened?.close();
  opened = await openPage(
    browser,
    'Import',
    {
      getMe: () => ok({ me: 'me@example.com' }),
      importChunk: ({ rows }) => ok(report({ added: rows.length })),
      ...server,
    },
    { viewport: { width: 720, height: 560 } },
  );
  return opened;
}

const choose = (page: Page, content: string | Buffer, name = 'people.csv') =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
const column = (page: Page, header: string) =>
  page.getByLabel(`Goes to, for the column ${header}`, { exact: true });
const chunks = ({ calls }: OpenPage) =>
  calls.filter(({ name }) => name === 'importChunk').map(({ request }) => request as ImportChunk);
const people = (count: number) =>
  [
    'Name,Email',
    ...Array.from({ length: count }, (_, index) => `P${String(index)},p${String(index)}@example.com`),
  ].join('\n');

test.each([
  ['UTF-8', Buffer.from('Name;Email\nJosé Núñez;jose@example.com\n')],
  ['UTF-8 with a mark', Buffer.from('\ufeffName\tEmail\nJosé Núñez\tjose@example.com\n')],
  ['UTF-16', Buffer.from('\ufeffName,Email\r\nJosé Núñez,jose@example.com\r\n', 'utf16le')],
  ['Windows-1252', Buffer.from('Name,Email\nJosé Núñez,jose@example.com\n', 'latin1')],
])('a file in %s is read and sent as it was meant', async (_, content) => {
  const dialog = await open();
  await choose(dialog.page, content);
  await dialog.page.getByRole('button', { name: 'Import 1 person' }).click();
  await dialog.page.getByText('1 person added').waitFor();
  expect(chunks(dialog)).toEqual([
    {
      headers: ['Name', 'Email'],
      mapping: ['name', 'email'],
      rows: [{ line: 2, cells: ['José Núñez', 'jose@example.com'] }],
      dateOrder: null,
      batch: expect.any(String) as string,
    },
  ]);
});

test('the columns are matched, shown with their first values, and can be changed', async () => {
  const dialog = await open();
  const { page } = dialog;
  await choose(
    page,
    'Notes:\n"exported, yes"\n\nFirst Name,Last Name,Company,Shoe size\nAna,Souza,Harbor,38\nBo,Li,Grid,44\n',
  );
  expect(await column(page, 'First Name').inputValue()).toBe('firstName');
  expect(await column(page, 'Company').inputValue()).toBe('organization');
  await page.getByText('Harbor').waitFor();
  await page.getByText('1 column is left out').click();
  expect(await column(page, 'Shoe size').inputValue()).toBe('');
  await column(page, 'Shoe size').selectOption({ label: 'Notes' });
  await column(page, 'Company').selectOption({ label: 'Leave out' });
  await page.getByRole('button', { name: 'Import 2 people' }).click();
  await page.getByText('2 people added').waitFor();
  expect(chunks(dialog)[0]).toMatchObject({
    mapping: ['firstName', 'lastName', null, 'notes'],
    rows: [{ line: 5 }, { line: 6 }],
  });
});

test('without a column that says who it is, nothing can be imported', async () => {
  const { page } = await open();
  await choose(page, 'Colour,Shoe size\nred,38\n');
  await page.getByText('Choose which column holds the name').waitFor();
  expect(await page.getByRole('button', { name: 'Import 1 person' }).isDisabled()).toBe(true);
  await column(page, 'Colour').selectOption('name');
  expect(await page.getByRole('button', { name: 'Import 1 person' }).isDisabled()).toBe(false);
});

test('two columns for one fact: said before, not refused', async () => {
  const { page } = await open();
  await choose(page, 'Name,Email,Other\nAna,a@example.com,b@example.com\n');
  await page.getByText('1 column is left out').click();
  await column(page, 'Other').selectOption('email');
  await page.getByText('More than one column goes to Email.').waitFor();
  expect(await page.getByRole('button', { name: 'Import 1 person' }).isDisabled()).toBe(false);
});

test('repeated addresses and lines that cannot be read are told beforehand', async () => {
  const { page } = await open();
  await choose(
    page,
    'Name,Email\nAna,a@example.com\nAna S,A@example.com\nBo,b@example.com\n"open,c@example.com\n',
  );
  await page.getByText('1 line repeats an e-mail address').waitFor();
  await page.getByText('1 line cannot be read').waitFor();
});

test.each([
  ['an Excel workbook', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), 'save the sheet as CSV'],
  ['an old Excel workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'save the sheet as CSV'],
  ['an empty file', Buffer.from(''), 'No people were found'],
  ['headers alone', Buffer.from('Name,Email\n'), 'No people were found'],
])('%s is refused in words, and another file can be chosen', async (_, content, words) => {
  const { page } = await open();
  await choose(page, content, 'x.bin');
  await page.getByRole('alert').getByText(words).waitFor();
  await choose(page, people(1));
  await page.getByRole('button', { name: 'Import 1 person' }).waitFor();
});

test('a dropped file is read like a chosen one', async () => {
  const { page } = await open();
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['Name,Email\nAna,a@example.com\n'], 'dropped.csv', { type: 'text/csv' }));
    return data;
  });
  await page.locator('.drop').dispatchEvent('drop', { dataTransfer: transfer });
  await page.getByText('dropped.csv: 1 person found').waitFor();
});

test('30,000 rows go in chunks of a thousand with progress, once, although clicked twice', async () => {
  const dialog = await open();
  const { page } = dialog;
  await choose(page, people(30_000));
  const button = page.getByRole('button', { name: 'Import 30,000 people' });
  await button.waitFor();
  await button.evaluate((element: HTMLElement) => {
    element.click();
    element.click();
  });
  await page.getByText('30,000 people added').waitFor();
  expect(chunks(dialog).map(({ rows }) => rows.length)).toEqual(Array.from({ length: 30 }, () => 1000));
  expect(chunks(dialog)[29]?.rows[999]).toEqual({ line: 30_001, cells: ['P29999', 'p29999@example.com'] });
});

test('the progress is told to a screen reader, and stopping finishes the part under way', async () => {
  const answers: (() => void)[] = [];
  const dialog = await open({
    importChunk: ({ rows }) =>
      new Promise((resolve) => {
        answers.push(() => {
          resolve(ok(report({ added: rows.length })));
        });
      }),
  });
  const { page } = dialog;
  await choose(page, people(2500));
  await page.getByRole('button', { name: /^Import/ }).click();
  await expect.poll(() => answers.length).toBe(1);
  answers[0]?.();
  await expect.poll(() => answers.length).toBe(2);
  await expect.poll(() => page.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('40');
  await page.getByRole('button', { name: 'Stop' }).click();
  answers[1]?.();
  await page.getByText('2,000 people added').waitFor();
  await page.getByText('Stopped after 2,000 of 2,500 rows.').waitFor();
  expect(chunks(dialog)).toHaveLength(2);
});

test('a failure in the middle tells what came in, and trying again goes on there', async () => {
  let broken = true;
  const dialog = await open({
    importChunk: ({ rows }) =>
      broken && rows[0]?.line !== 2
        ? fail('busy', 'Someone else is writing.')
        : ok(report({ added: rows.length })),
  });
  const { page } = dialog;
  await choose(page, people(1500));
  await page.getByRole('button', { name: /^Import/ }).click();
  await page.getByRole('alert').getByText('Someone else is writing.').waitFor();
  await page.getByText('1,000 people added').waitFor();
  broken = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('1,500 people added').waitFor();
  expect(chunks(dialog).map(({ rows }) => rows[0]?.line)).toEqual([2, 1002, 1002]);
  const batches = new Set(chunks(dialog).map(({ batch }) => batch));
  expect([...batches]).toEqual([expect.stringMatching(/^[\w-]{8,64}$/)]);
});

test('the report lists every line that was not simply added, and all of it can be copied', async () => {
  const rejected = Array.from({ length: 60 }, (_, index) => ({
    line: index + 4,
    why: 'there is no name, e-mail or profile',
  }));
  const { page } = await open({
    importChunk: () =>
      ok(
        report({
          added: 1,
          duplicates: [{ line: 3, who: '<b>Ana</b>', why: 'same e-mail as row 2' }],
          rejected,
          remarks: [{ line: 2, remark: 'Email: "a@x.com" is used; the others went to Notes.' }],
        }),
      ),
  });
  await choose(page, 'Name,Email\nAna,a@example.com\n"never closed,x\n');
  await page.getByRole('button', { name: /^Import/ }).click();
  await page.getByText('1 person added').waitFor();
  await page.getByText('Lines that could not be used (61)').click();
  await page.getByText('…and 11 more.').waitFor();
  await page.getByText('Line 3: <b>Ana</b>, same e-mail as row 2').waitFor();
  const copy = (await page.getByLabel('The list, to copy').inputValue()).split('\n');
  expect(copy).toHaveLength(63);
  expect(copy[0]).toMatch(/^3\tnot used\t.*quotation mark/);
  expect(copy.at(-1)).toBe('2\tchanged\tEmail: "a@x.com" is used; the others went to Notes.');
  await page.getByRole('button', { name: 'Copy the list' }).click();
  await page.getByText(/^Copied\.|is selected: press/).waitFor();
});

test('how the whole file writes dates is proved before the first chunk is sent', async () => {
  const dialog = await open();
  const rows = Array.from(
    { length: 1200 },
    (_, index) => `P${String(index)},${index === 1199 ? '25/12/2025' : '03/04/2025'}`,
  );
  await choose(dialog.page, ['Name,Contacted', ...rows].join('\n'));
  await dialog.page.getByRole('button', { name: /^Import/ }).click();
  await dialog.page.getByText('1,200 people added').waitFor();
  expect(chunks(dialog).map(({ dateOrder }) => dateOrder)).toEqual(['dmy', 'dmy']);
});
