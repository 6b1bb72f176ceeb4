/** One sidebar for many tests of the composer: each begins with the message to Ana, opened from her view. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import type { DraftPreview, DraftsPreview } from '../../../src/contract.ts';
import type { Occasion } from '../../../src/domain/message/occasions.ts';
import { launchChromium } from '../chromium.ts';
import { messageTo, previewOf } from './messages.ts';
import { type FakeServer, ok, openPage, type OpenPage } from './openPage.ts';
import { ANA, campaignOf } from './people.ts';

/** `message` and `preview` replace what the server says of the message to Ana, `more` other answers. */
type Given = [message?: Partial<DraftPreview>, more?: FakeServer, preview?: Partial<DraftsPreview>];

export interface Composing {
  readonly opened: OpenPage;
  /** Ana's view. */
  readonly answer: (...given: Given) => Promise<OpenPage>;
  /** The composer. */
  readonly compose: (...given: Given) => Promise<OpenPage>;
}

const FITTING: Readonly<Partial<Record<Occasion, string>>> = {
  'thank-you': 'T19',
  'follow-up': 'T09',
  card: 'T21',
  call: 'P2',
};

/** Opens it before the tests of a file and closes it after them; none of them may leave a fault in the page. */
export function useComposing(): Composing {
  let browser: Browser;
  let composing: Composing;
  beforeAll(async () => {
    browser = await launchChromium();
    composing = await openComposing(browser);
  });
  afterAll(async () => {
    expect(composing.opened.faults).toEqual([]);
    await browser.close();
  });
  return {
    get opened() {
      return composing.opened;
    },
    answer: (...given) => composing.answer(...given),
    compose: (...given) => composing.compose(...given),
  };
}

async function openComposing(browser: Browser): Promise<Composing> {
  const opened = await openPage(browser, 'Sidebar', { getSidebar: () => ok(campaignOf([ANA])) });
  const { page, server, calls } = opened;
  const answer: Composing['answer'] = async (message = {}, more = {}, preview = {}) => {
    Object.assign(server, {
      getSelected: () => ok(null),
      getPerson: () => ok(ANA),
      previewDrafts: ({ occasion }) => {
        const template = FITTING[occasion] ?? 'T01';
        return ok(previewOf([messageTo('Ana Souza', 'Mira', { id: 'ana1', template, ...message })], preview));
      },
      makeDrafts: () => ok({ done: ['Ana Souza (row 2)'], skipped: [], message: '' }),
      saveSender: () => ok({ done: [], skipped: [], message: '' }),
      ...more,
    } satisfies FakeServer);
    await page.evaluate(() => {
      localStorage.clear();
    });
    // From Today at first, then from the message of the test before.
    await page
      .locator('.person-line')
      .or(page.getByRole('button', { name: 'Back' }))
      .click();
    calls.length = 0;
    return opened;
  };
  const compose: Composing['compose'] = async (...given) => {
    await answer(...given);
    await page.getByRole('button', { name: 'Write a message' }).click();
    await page.getByRole('combobox').waitFor();
    return opened;
  };
  return { opened, answer, compose };
}

export function requests({ calls }: OpenPage, wanted: string): readonly unknown[] {
  return calls.filter(({ name }) => name === wanted).map(({ request }) => request);
}
