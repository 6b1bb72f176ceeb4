/** What the pages change, end to end in the workbench: an exception, a to-do, undo, a merge, a person erased. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bookOf, chooseMenu, type Desk, goTo, openDesk, serverCell } from './desk.ts';

const INTERVIEWS = /^(Interviews|Extensions)$/;

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  await chooseMenu(desk.page, INTERVIEWS, 'Open sidebar');
});
afterAll(async () => {
  await desk.close();
});

/** The sidebar, showing the person of that row of Contacts. */
async function sidebarOf(row: number) {
  const { page } = desk;
  const sidebar = page.frameLocator('.sidebar iframe');
  const who = await serverCell(page, row, 1);
  await sidebar.getByRole('heading', { name: /today$/ }).waitFor();
  await page.locator('.grid').hover();
  await goTo(page, `A${String(row)}`);
  await page.locator('.sidebar iframe').hover();
  await sidebar.getByRole('heading', { name: who }).waitFor();
  return { sidebar, who };
}

/** Everything that any tab holds, hidden ones included. */
async function everything(): Promise<string[]> {
  const { sheets } = await bookOf(desk.page);
  return sheets.flatMap(({ cells }) => cells.rows.flatMap(({ texts }) => texts));
}

it('records an exception, adds a to-do, takes both back, and erases the person from every tab', async () => {
  const { sidebar, who } = await sidebarOf(9);
  await sidebar.getByText('Something else happened').click();
  await sidebar.getByRole('button', { name: 'They are away' }).click();
  await sidebar.getByLabel('First day back').fill('2099-01-05');
  await sidebar.getByRole('button', { name: 'Save the day' }).click();
  await sidebar.getByText('Recorded: the clock waits').waitFor();
  await sidebar.getByText('Waiting, nothing to do').click();
  await sidebar.getByRole('button', { name: 'Back', exact: true }).waitFor();

  await sidebar.getByRole('button', { name: 'Add a to-do' }).click();
  await sidebar.getByRole('textbox', { name: 'What' }).fill('Send the tide tables');
  await sidebar.getByRole('button', { name: 'Add', exact: true }).click();
  await sidebar.getByText('Added to your to-dos.').waitFor();
  expect(await everything()).toContain('Send the tide tables');
  await sidebar.getByRole('button', { name: 'Undo' }).click();
  await sidebar.getByRole('status').getByText('Taken back: New to-do').waitFor();
  expect(await everything()).not.toContain('Send the tide tables');

  await sidebar.getByRole('tab', { name: 'Today' }).click();
  await sidebar.getByText(`They are away: ${who}`).waitFor();
  await sidebar.getByRole('button', { name: 'Undo' }).click();
  await sidebar.getByRole('button', { name: 'Undo it' }).click();
  await sidebar.getByRole('status').getByText('Taken back: They are away').waitFor();
  expect(await everything()).not.toContain('Out of office');

  await sidebar.getByRole('tab', { name: 'Person' }).click();
  await sidebar.getByRole('button', { name: 'Erase this person' }).click();
  await sidebar.getByRole('button', { name: 'Erase for good' }).click();
  await sidebar.getByText(`${who} was erased`).waitFor();
  expect((await everything()).filter((text) => text.includes(who))).toEqual([]);
});

it('shows people who are there twice side by side, makes them one, and takes that back', async () => {
  const { page } = desk;
  const row = ((await bookOf(page)).sheets[0]?.rules.filledRows ?? 0) + 1;
  await goTo(page, `A${String(row)}`);
  await page.keyboard.type('Somebody else');
  await page.keyboard.press('Tab');
  await page.keyboard.type(await serverCell(page, 3, 2));
  await page.keyboard.press('Enter');
  await expect.poll(() => serverCell(page, row, 7)).not.toBe('');
  await chooseMenu(page, INTERVIEWS, 'Set up', /^Merge duplicates/);
  const dialog = page.frameLocator('dialog iframe');
  await dialog.getByText(`This row goes: row ${String(row)}`).waitFor();
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await dialog.getByText('was merged into').waitFor();
  expect(await serverCell(page, row, 1)).toBe('');
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await dialog.getByText('The row that was merged is back').waitFor();
  expect(await serverCell(page, row, 1)).toBe('Somebody else');
  expect(desk.errors).toEqual([]);
});
