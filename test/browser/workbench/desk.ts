/** A workbench with its page open in a browser, for the tests. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { BookView, Edit } from '../../../workbench/server/book-view.ts';
import { startWorkbench, type Workbench } from '../../../workbench/server/start.ts';
import { launchChromium } from '../chromium.ts';

export interface Desk {
  readonly page: Page;
  readonly workbench: Workbench;
  /** Every address that the page or its frames asked for. */
  readonly asked: readonly string[];
  /** Errors that the page met. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/** Opens the sample. */
export async function openDesk(colorScheme: 'light' | 'dark' = 'light'): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'workbench-'));
  const workbench = await startWorkbench({
    file: join(folder, 'book.json'),
    contacts: null,
    port: 0,
    watch: false,
  });
  const browser: Browser = await launchChromium();
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    colorScheme,
    locale: 'en-US',
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: workbench.address });
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  const asked: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(workbench.address);
  await page.locator('html[data-grid=ready]').waitFor();
  return {
    page,
    workbench,
    asked,
    errors,
    close: async () => {
      await browser.close();
      await workbench.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** What the server holds. */
export function bookOf(page: Page): Promise<BookView> {
  return post<BookView>(page, 'book', null);
}

/** An edit that another page of the same workbench makes. */
export async function edit(page: Page, change: Edit): Promise<void> {
  const { revision } = await bookOf(page);
  await post(page, 'edit', { revision, edit: change });
}

/** The answer travels as text: the browser's driver is slow with large objects. */
async function post<T>(page: Page, action: string, request: unknown): Promise<T> {
  const text = await page.evaluate(
    async ([path, body]) => {
      const token = document.querySelector<HTMLMetaElement>('meta[name=workbench-token]')?.content ?? '';
      const headers = { 'content-type': 'application/json', 'x-workbench-token': token };
      return (await fetch(`/api/${path}`, { method: 'POST', headers, body })).text();
    },
    [action, JSON.stringify(request)] as const,
  );
  return (JSON.parse(text) as { value: T }).value;
}

/** The text of a cell of the first sheet, as the server shows it; rows and columns from 1. */
export async function serverCell(page: Page, row: number, column: number): Promise<string> {
  const book = await bookOf(page);
  return book.sheets[0]?.cells.rows.find((one) => one.row === row)?.texts[column - 1] ?? '';
}

/** Goes to a cell or range by its name. */
export async function goTo(page: Page, name: string): Promise<void> {
  const box = page.getByRole('textbox', { name: 'Current cell' });
  await box.fill(name);
  await box.press('Enter');
  const said = new RegExp(`(^|, )${name.split(':')[0] ?? name}, `);
  await page.locator('#current-cell').filter({ hasText: said }).waitFor({ state: 'attached' });
}

export async function chooseMenu(
  page: Page,
  menu: string | RegExp,
  ...items: (string | RegExp)[]
): Promise<void> {
  for (const name of [menu, ...items]) await page.getByRole('menuitem', { name, exact: true }).click();
}
