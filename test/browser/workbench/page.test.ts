import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bookOf, chooseMenu, type Desk, edit, goTo, openDesk, serverCell } from './desk.ts';

const INTERVIEWS = /^(Interviews|Extensions)$/;

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(async () => {
  await desk.close();
});

describe('the grid', () => {
  it('sends what is typed to the spreadsheet as it was typed, and draws what the add-on makes of it', async () => {
    const { page } = desk;
    const row = (await bookOf(page)).sheets[0]?.rules.filledRows ?? 0;
    await goTo(page, `A${String(row + 1)}`);
    await page.keyboard.type('Ada Probe');
    await page.keyboard.press('Tab');
    await page.keyboard.type("'=1+1");
    await page.keyboard.press('Enter');
    await expect.poll(() => serverCell(page, row + 1, 1)).toBe('Ada Probe');
    await expect.poll(() => serverCell(page, row + 1, 2)).toBe('=1+1');
    await expect.poll(() => serverCell(page, row + 1, 7)).not.toBe('');
  });

  it('pastes, clears and takes back, by keyboard', async () => {
    const { page } = desk;
    await page.evaluate(() => navigator.clipboard.writeText('one\t"two\nlines"\nthree\tfour'));
    await goTo(page, 'P2');
    await page.keyboard.press('Control+v');
    await expect.poll(() => serverCell(page, 2, 17)).toBe('two\nlines');
    await goTo(page, 'P2:Q3');
    await page.keyboard.press('Delete');
    await expect.poll(() => serverCell(page, 3, 17)).toBe('');
    await page.keyboard.press('Control+z');
    await expect.poll(() => serverCell(page, 3, 17)).toBe('four');
    await page.keyboard.press('Control+z');
    await expect.poll(() => serverCell(page, 3, 17)).toBe('');
  });

  it('shows again what stood there when a rule refuses what was typed', async () => {
    const { page } = desk;
    const before = await serverCell(page, 3, 6);
    const sheet = (await bookOf(page)).sheets[0]?.id;
    await goTo(page, 'F3');
    await page.keyboard.type('Nonsense');
    await page.keyboard.press('Enter');
    await page.getByText(/violates the data validation rules/).waitFor();
    expect(await serverCell(page, 3, 6)).toBe(before);
    await expect.poll(() => shownCells(desk).then((cells) => cells.get(`${String(sheet)} 3,6`))).toBe(before);
    await page.getByRole('button', { name: 'Close message' }).click();
  });

  it('shows what the server holds after everything that moves cells about', async () => {
    const { page } = desk;
    await goTo(page, 'B4');
    const sheet = (await bookOf(page)).sheets[0]?.id ?? 0;
    const steps: (() => Promise<void>)[] = [
      () => chooseMenu(page, 'Insert', 'Rows above'),
      () => chooseMenu(page, 'Insert', 'Columns right'),
      () =>
        edit(page, {
          kind: 'structure',
          sheet,
          change: { kind: 'move', dimension: 'ROWS', at: 3, count: 2, to: 9 },
        }),
      () =>
        edit(page, {
          kind: 'structure',
          sheet,
          change: { kind: 'move', dimension: 'COLUMNS', at: 5, count: 1, to: 2 },
        }),
      () => chooseMenu(page, 'Edit', 'Delete rows'),
      () => chooseMenu(page, 'Data', 'Sort sheet by this column, Z to A'),
      () => chooseMenu(page, 'Insert', /^Sheet/),
      () => edit(page, { kind: 'moveTab', sheet, to: 2 }),
      () => chooseMenu(page, 'Edit', /^Undo/),
      () => chooseMenu(page, 'Edit', /^Undo/),
      () => chooseMenu(page, 'Edit', /^Undo/),
      () => chooseMenu(page, 'Edit', /^Redo/),
    ];
    for (const step of steps) {
      await step();
      await expect
        .poll(async () => sorted(await shownCells(desk)))
        .toEqual(sorted(serverCells(await bookOf(page))));
    }
  });
});

describe('the add-on in the page', () => {
  it('is reached by keyboard alone, and its sidebar follows the row', async () => {
    const { page } = desk;
    await page.getByRole('tab', { name: 'Contacts' }).click();
    await goTo(page, 'A3');
    const [who, next] = [await serverCell(page, 3, 1), await serverCell(page, 5, 1)];
    const sidebar = page.frameLocator('.sidebar iframe');

    await openSidebarByKeys(page);
    await expect.poll(() => focused(page)).toBe('IFRAME Interviews');
    await page.keyboard.press('Tab');
    await sidebar.locator('[role=tab]:focus').waitFor();
    await page.keyboard.press('ArrowRight');
    await sidebar.getByRole('tab', { name: 'Person', selected: true }).waitFor();
    await sidebar.getByRole('heading', { name: who }).waitFor();

    await page.keyboard.press('Shift+F6');
    await expect.poll(() => focused(page)).toBe('DIV Cell');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.locator('#current-cell').filter({ hasText: 'A5' }).waitFor({ state: 'attached' });
    await page.keyboard.press('F6');
    await page.locator('.sidebar button:focus').waitFor();
    await page.keyboard.press('Tab');
    await sidebar.getByRole('heading', { name: next }).waitFor();

    await page.keyboard.press('Shift+Tab');
    await page.locator('.sidebar button:focus').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.sidebar').count()).toBe(0);
    await page.keyboard.press('ArrowUp');
    await page.locator('#current-cell').filter({ hasText: 'A4' }).waitFor({ state: 'attached' });
  });

  it('its sidebar follows the row when the pointer comes back to it', async () => {
    const { page } = desk;
    const sidebar = page.frameLocator('.sidebar iframe');
    await chooseMenu(page, INTERVIEWS, 'Open sidebar');
    await sidebar.getByRole('tab', { name: 'Person' }).click();
    await page.locator('.grid').hover();
    await goTo(page, 'A6');
    await page.locator('.sidebar iframe').hover();
    await sidebar.getByRole('heading', { name: await serverCell(page, 6, 1) }).waitFor();
  });

  it('opens its sidebar without taking the focus from somebody who went on meanwhile', async () => {
    const { page } = desk;
    const isFrame = (url: URL): boolean => url.port !== new URL(page.url()).port;
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(isFrame, async (route) => {
      await released;
      await route.continue();
    });
    await openSidebarByKeys(page);
    await expect.poll(() => focused(page)).toBe('DIV Cell');
    await page.keyboard.press('ArrowDown');
    release();
    await page.frameLocator('.sidebar iframe').getByRole('tab').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.locator('#current-cell').filter({ hasText: 'A8' }).waitFor({ state: 'attached' });
    await page.unroute(isFrame);
  });

  it('makes drafts in a dialog; the mailbox sends them, and they are answered', async () => {
    const { page } = desk;
    await chooseMenu(page, INTERVIEWS, 'Draft thank-yous');
    const dialog = page.frameLocator('dialog iframe');
    await dialog.getByRole('button', { name: /^Make \d+ drafts?$/ }).click();
    await page.getByRole('button', { name: /drafts?$/ }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog').count()).toBe(0);
    await page.getByRole('button', { name: /drafts?$/ }).click();
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByRole('heading', { name: 'Conversations (1)' }).waitFor();
    await page.getByRole('navigation', { name: 'Messages' }).getByRole('button').last().click();
    await page.getByRole('button', { name: 'They reply' }).click();
    await page.getByRole('heading', { name: /^Re: / }).waitFor();
  });

  it('runs what falls due when the clock moves, and lists it', async () => {
    const { page } = desk;
    await chooseMenu(page, INTERVIEWS, 'Set up', 'Turn on daily refresh');
    await chooseMenu(page, 'Workbench', 'Triggers and clock');
    await page.getByRole('button', { name: 'Run now' }).waitFor();
    await page.getByRole('button', { name: 'A day on' }).click();
    await page.getByRole('tab', { name: 'Executions' }).click();
    const latest = page.locator('.executions li').first();
    await latest.getByText('refreshFollowUps').waitFor();
    expect(await latest.textContent()).toContain('Completed');
  });

  it('cannot reach the page around it, nor anything else', async () => {
    const { page, workbench } = desk;
    await page.evaluate(() => localStorage.setItem('secret', 'of the page'));
    await chooseMenu(page, INTERVIEWS, 'Open sidebar');
    await page.frameLocator('.sidebar iframe').getByRole('tab').first().waitFor();
    const frame = page.frames().find((one) => one.parentFrame() !== null);
    const found = await frame?.evaluate(async (pageAddress) => {
      const attempt = (act: () => unknown): string => {
        try {
          return String(act());
        } catch (error) {
          return (error as Error).name;
        }
      };
      const fetched = async (address: string): Promise<string> => {
        try {
          await fetch(address);
          return 'answered';
        } catch (error) {
          return (error as Error).name;
        }
      };
      return {
        document: attempt(() => parent.document.title),
        token: attempt(() => parent.document.querySelector('meta[name=workbench-token]')),
        address: attempt(() => parent.location.href),
        storage: attempt(() => localStorage.getItem('secret')),
        cookie: document.cookie,
        request: await fetched(pageAddress),
        navigation: attempt(() => {
          top?.location.replace('https://example.com/');
          return 'tried';
        }),
      };
    }, workbench.address);
    expect(found).toEqual({
      document: 'SecurityError',
      token: 'SecurityError',
      address: 'SecurityError',
      storage: 'null',
      cookie: '',
      request: 'TypeError',
      navigation: 'SecurityError',
    });
    expect(page.url()).toBe(`${workbench.address}/`);
  });
});

describe('the page as a whole', () => {
  it.each(['Mailbox', 'Triggers and clock', 'Executions', 'People and permissions'])(
    'has no accessibility violation with %s open',
    async (part) => {
      await chooseMenu(desk.page, 'Workbench', part);
      expect(await violations(desk)).toEqual([]);
    },
  );

  it('has none in the dark, with a menu and a dialog open', async () => {
    const { page } = desk;
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByRole('menuitem', { name: INTERVIEWS }).click();
    expect(await violations(desk)).toEqual([]);
    await page.getByRole('menuitem', { name: 'Draft thank-yous' }).click();
    await page.frameLocator('dialog iframe').getByRole('heading').first().waitFor();
    expect(await violations(desk)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('has one button to close the sidebar: the one that is seen', async () => {
    const { page } = desk;
    if ((await page.locator('.sidebar').count()) === 0) await chooseMenu(page, INTERVIEWS, 'Open sidebar');
    const names = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, [tabindex="0"]')]
        .filter((element) => element.closest('[inert]') === null)
        .map((element) => element.getAttribute('aria-label')),
    );
    expect(names.filter((name) => name === 'Close sidebar')).toHaveLength(1);
  });

  it('asked nothing of anyone but the workbench, and met no error', () => {
    const strangers = desk.asked.filter((url) => !/^(http:\/\/127\.0\.0\.1:\d+\/|data:|blob:)/.test(url));
    expect(strangers).toEqual([]);
    expect(desk.errors).toEqual([]);
  });
});

/** The element that has the focus, with its name. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const name = element?.getAttribute('aria-label') ?? element?.getAttribute('title');
    return `${element?.tagName ?? ''} ${name ?? ''}`;
  });
}

/** From anywhere in the grid. */
async function openSidebarByKeys(page: Page): Promise<void> {
  await page.keyboard.press('Shift+F6');
  await page.locator('[role=menubar] :focus').waitFor();
  for (let step = 0; step < 8; step++) {
    if (INTERVIEWS.test((await page.locator(':focus').textContent()) ?? '')) break;
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('ArrowDown');
  await page.locator('[role=menu] :focus').filter({ hasText: 'Open sidebar' }).waitFor();
  await page.keyboard.press('Enter');
}

async function violations({ page }: Desk): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .exclude('iframe')
    .analyze();
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

type Cells = Map<string, string>;

function sorted(cells: Cells): [string, string][] {
  return [...cells].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Text of each cell that is not empty, by `sheet row,column`. */
function serverCells(book: Awaited<ReturnType<typeof bookOf>>): Cells {
  const cells: Cells = new Map();
  for (const sheet of book.sheets) {
    for (const { row, column, texts } of sheet.cells.rows) {
      texts.forEach((text, index) => {
        if (text !== '') cells.set(`${String(sheet.id)} ${String(row)},${String(column + index)}`, text);
      });
    }
  }
  return cells;
}

/** The same as the grid shows it. */
async function shownCells({ page }: Desk): Promise<Cells> {
  const text = await page.evaluate(() => {
    interface Snapshot {
      readonly sheets: Record<
        string,
        { cellData: Record<string, Record<string, { v?: string | number | null } | null>> }
      >;
    }
    const api = (window as unknown as { univerAPI: { getActiveWorkbook(): { save(): Snapshot } } }).univerAPI;
    const cells = Object.entries(api.getActiveWorkbook().save().sheets).flatMap(([sheet, { cellData }]) =>
      Object.entries(cellData).flatMap(([row, line]) =>
        Object.entries(line).flatMap(([column, cell]): [string, string][] =>
          cell?.v === undefined || cell.v === null || cell.v === ''
            ? []
            : [[`${sheet} ${String(Number(row) + 1)},${String(Number(column) + 1)}`, String(cell.v)]],
        ),
      ),
    );
    return JSON.stringify(cells);
  });
  return new Map(JSON.parse(text) as [string, string][]);
}
