/** The drafts dialogs: what is shown is what is drafted, and nothing is drafted twice. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { ANA, type BatchPage, BO, card, made, madeAll, openBatch } from './batch.ts';
import { messageTo, previewOf } from './messages.ts';
import { fail, ok, type OpenPage } from './openPage.ts';
import { HOSTILE } from './people.ts';

let browser: Browser;
let opened: OpenPage | undefined;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function open(...given: BatchPage): Promise<OpenPage> {
  await opened?.close();
  opened = await openBatch(browser, ...given);
  return opened;
}

test.each([
  ['ThankYous', 'thank-you'],
  ['FollowUps', 'follow-up'],
  ['Updates', 'update'],
] as const)('%s asks for %s and says whom it works as', async (name, occasion) => {
  const { page, calls } = await open({ previewDrafts: () => ok(previewOf([ANA])) }, name);
  await page.getByText('Working as me@example.com').waitFor();
  expect(calls).toEqual([{ name: 'previewDrafts', request: { occasion } }]);
});

test('the message changes while a sentence is typed, and what is shown is what is asked for', async () => {
  const dialog = await open({ previewDrafts: () => ok(previewOf([ANA, BO])), makeDrafts: madeAll });
  const { page } = dialog;
  const paper = card(page, 'Ana Souza').getByLabel('How it will look');
  await expect
    .poll(() => paper.innerText())
    .toContain('Thank you for your time yesterday.\n\nWith thanks,\nMira Okafor');
  await card(page, 'Ana Souza').getByLabel('One thing they said').fill('the {first} $1 tide');
  await expect
    .poll(() => paper.innerText())
    .toContain('yesterday. What I keep thinking about is the {first} $1 tide.');
  expect(await card(page, 'Bo Lindgren').getByLabel('How it will look').innerText()).not.toContain('tide');
  await page.getByRole('button', { name: 'Make 2 drafts' }).click();
  await page.getByText('2 drafts made').waitFor();
  expect(made(dialog)).toEqual([
    {
      due: 'thank-you',
      people: [
        { id: 'ana', template: 'T19', fields: { specific: 'the {first} $1 tide' } },
        { id: 'bo', template: 'T19', fields: {} },
      ],
    },
  ]);
});

test('whoever is unticked gets none', async () => {
  const dialog = await open({ previewDrafts: () => ok(previewOf([ANA, BO])), makeDrafts: madeAll });
  await card(dialog.page, 'Ana Souza').getByRole('checkbox').uncheck();
  await dialog.page.getByRole('button', { name: 'Make 1 draft' }).click();
  await dialog.page.getByText('1 draft made').waitFor();
  expect(made(dialog)[0]?.people.map(({ id }) => id)).toEqual(['bo']);
});

test('a message that lacks something it needs is not drafted until that is typed', async () => {
  const { page } = await open({ previewDrafts: () => ok(previewOf([messageTo('Ana Souza', '')])) });
  await page.getByText('Needs “Your name”').first().waitFor();
  expect(await page.getByRole('button', { name: 'Make draft', exact: true }).isDisabled()).toBe(true);
  await page.getByLabel('Your name').fill('Mira');
  await page.getByRole('button', { name: 'Make 1 draft' }).waitFor();
});

test('with nothing ready a button for several speaks of several', async () => {
  const { page } = await open({
    previewDrafts: () => ok(previewOf([messageTo('Ana Souza', ''), messageTo('Bo Lindgren', '')])),
  });
  expect(await page.getByRole('button', { name: 'Make drafts', exact: true }).isDisabled()).toBe(true);
});

test('a second click makes none, during the run and after it', async () => {
  let answer: () => void = () => undefined;
  const dialog = await open({
    previewDrafts: () => ok(previewOf([ANA])),
    makeDrafts: (request) =>
      new Promise((resolve) => {
        answer = () => {
          resolve(madeAll(request));
        };
      }),
  });
  const button = dialog.page.getByRole('button', { name: 'Make 1 draft' });
  await button.waitFor();
  await button.evaluate((element: HTMLElement) => {
    element.click();
    element.click();
  });
  await expect.poll(() => button.isDisabled()).toBe(true);
  answer();
  await dialog.page.getByText('1 draft made').waitFor();
  expect(await button.count()).toBe(0);
  expect(made(dialog)).toHaveLength(1);
});

test('many drafts are made five at a time, with the progress shown', async () => {
  const twelve = Array.from({ length: 12 }, (_, index) => ({
    ...ANA,
    id: `p${String(index)}`,
    name: `Ana ${String(index)}`,
  }));
  const answers: (() => void)[] = [];
  const dialog = await open({
    previewDrafts: () => ok(previewOf(twelve)),
    makeDrafts: (request) =>
      new Promise((resolve) => {
        answers.push(() => {
          resolve(madeAll(request));
        });
      }),
  });
  const { page } = dialog;
  await page.getByRole('button', { name: 'Make 12 drafts' }).click();
  for (const done of [0, 5, 10]) {
    await page.getByText(`Making drafts: ${String(done)} of 12 done`).waitFor();
    await expect.poll(() => answers.length).toBe(done / 5 + 1);
    answers.at(-1)?.();
  }
  await page.getByText('12 drafts made').waitFor();
  expect(made(dialog).map(({ people }) => people.length)).toEqual([5, 5, 2]);
});

test('a run that breaks off tells what was made, and going on makes only the rest', async () => {
  const seven = Array.from({ length: 7 }, (_, index) => ({
    ...ANA,
    id: `p${String(index)}`,
    name: `Ana ${String(index)}`,
  }));
  const dialog = await open({
    previewDrafts: () => ok(previewOf(seven)),
    makeDrafts: (request) =>
      request.people.length === 5 ? madeAll(request) : fail('unexpected', 'Gmail did not answer.'),
  });
  const { page } = dialog;
  await page.getByRole('button', { name: 'Make 7 drafts' }).click();
  await page.getByRole('alert').getByText('Gmail did not answer.').waitFor();
  await page.getByText('5 drafts made').waitFor();
  dialog.server.makeDrafts = madeAll;
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('7 drafts made').waitFor();
  expect(
    made(dialog)
      .at(-1)
      ?.people.map(({ id }) => id),
  ).toEqual(['p5', 'p6']);
});

test('everyone made and everyone left out is named with the reason, and the rest can be looked at again', async () => {
  const dialog = await open({
    previewDrafts: () =>
      ok(previewOf([ANA, BO], { skipped: [{ who: HOSTILE.name, why: 'has no e-mail address' }] })),
    makeDrafts: () =>
      ok({
        done: ['Ana Souza'],
        skipped: [{ who: 'Bo Lindgren', why: 'Gmail did not take this draft' }],
        message: '',
      }),
  });
  const { page } = dialog;
  await page.getByRole('listitem').getByText('has no e-mail address').waitFor();
  await card(page, 'Bo Lindgren').getByLabel('One thing they said').fill('kept');
  await page.getByRole('button', { name: 'Make 2 drafts' }).click();
  await page.getByText('1 draft made').waitFor();
  await expect
    .poll(() => page.getByRole('listitem').allInnerTexts())
    .toEqual(['Ana Souza', 'Bo Lindgren Gmail did not take this draft']);
  expect(await page.getByRole('link', { name: 'Open my drafts' }).getAttribute('href')).toBe(
    'https://mail.google.com/mail/?authuser=me%40example.com#drafts',
  );

  dialog.server.previewDrafts = () => ok(previewOf([BO]));
  await page.getByRole('button', { name: 'Look again' }).click();
  await page.getByRole('button', { name: 'Make 1 draft' }).waitFor();
  expect(await page.getByLabel('One thing they said').inputValue()).toBe('kept');
});

test('a failed preview is told and can be tried again', async () => {
  const dialog = await open({ previewDrafts: () => 'lost' });
  await dialog.page.getByRole('alert').getByText('Nothing was changed').waitFor();
  dialog.server.previewDrafts = () => ok(previewOf([ANA]));
  await dialog.page.getByRole('button', { name: 'Try again' }).click();
  await dialog.page.getByRole('button', { name: 'Make 1 draft' }).waitFor();
});

test('the whole way by keyboard', async () => {
  const { page } = await open({ previewDrafts: () => ok(previewOf([ANA])), makeDrafts: madeAll });
  await page.getByRole('heading', { name: 'Thank the people you met' }).waitFor();
  const focus = () => page.evaluate(() => document.activeElement?.textContent);
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement;
      const label = element instanceof HTMLTextAreaElement ? element.labels[0]?.innerText : null;
      return label ?? element?.textContent;
    });
  await card(page, 'Ana Souza').waitFor();
  const tabTo = async (words: string) => {
    for (let tabs = 0; tabs < 20 && (await focused()) !== words; tabs += 1) await page.keyboard.press('Tab');
    expect(await focused()).toBe(words);
  };
  await tabTo('One thing they said');
  await page.keyboard.type('the tide');
  await tabTo('Make 1 draft');
  await page.keyboard.press('Enter');
  await page.getByText('1 draft made').waitFor();
  await expect.poll(focus).toBe('Thank the people you met');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await focus()).toBe('Close');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('body').getAttribute('data-closed')).toBe('');
});
