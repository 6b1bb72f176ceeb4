/** A message from the first click to the moved stage, in the workbench and by keyboard alone. */
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desk, chooseMenu, goTo, openDesk, serverCell } from './desk.ts';

const INTERVIEWS = /^(Interviews|Extensions)$/;
const STAGE = 6;
const NEXT_ACTION = 7;

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(async () => {
  await desk.close();
});

it('a first message: the sentence typed, the checks changing, the draft made, sent from the mailbox, the stage moved', async () => {
  const { page } = desk;
  await goTo(page, 'A14');
  expect(await serverCell(page, 14, STAGE)).toBe('Ready to write');
  await chooseMenu(page, INTERVIEWS, 'Open sidebar');
  const sidebar = page.frameLocator('.sidebar iframe');
  const press = async (name: string | RegExp): Promise<void> => {
    await sidebar.getByRole('button', { name }).focus();
    await page.keyboard.press('Enter');
  };
  await sidebar.getByRole('tab', { name: 'Person' }).focus();
  await page.keyboard.press('Enter');
  await press('Write a message');
  await sidebar.getByRole('combobox').waitFor();
  await expect
    .poll(() => sidebar.getByRole('button', { name: 'Make draft', exact: true }).isDisabled())
    .toBe(true);
  const checks = sidebar.getByRole('group', { name: 'Checks' });
  const before = await checks.innerText();

  // Whatever the message cannot do without, the first empty field at a time.
  const empty = sidebar.locator('textarea[aria-required=true]');
  for (let index = 0; index < (await empty.count()); index++) {
    await empty.nth(index).focus();
    await page.keyboard.type('Your talk on tide tables made me look at maps anew');
  }
  await expect.poll(() => checks.innerText()).not.toBe(before);
  expect(await sidebar.locator('figure').innerText()).toContain('tide tables');
  const { violations } = await new AxeBuilder({ page }).include('.sidebar').analyze();
  expect(violations).toEqual([]);
  await press('Make 1 draft');
  await sidebar.getByText('1 draft made').waitFor();
  expect(await serverCell(page, 14, NEXT_ACTION)).toBe('Send your draft');
  expect(await serverCell(page, 14, STAGE)).toBe('Ready to write');

  await chooseMenu(page, 'Workbench', 'Mailbox');
  await page.getByRole('button', { name: 'Send', exact: true }).focus();
  await page.keyboard.press('Enter');
  await press('Back');
  await sidebar.getByRole('tab', { name: 'Today' }).focus();
  await page.keyboard.press('Enter');
  await press('Read the sheet again');
  await sidebar.getByText('is no longer in Gmail. Did you send it?').waitFor();
  await press('I sent it');
  await expect.poll(() => serverCell(page, 14, STAGE)).toBe('Contacted');
  expect(await serverCell(page, 14, NEXT_ACTION)).toBe('Follow up once');
  expect(desk.errors).toEqual([]);
});
