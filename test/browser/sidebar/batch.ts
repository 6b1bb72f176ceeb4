/** The dialogs that draft for many, for their tests: how they are opened, found and asked what they made. */
import type { Browser, Locator, Page } from 'playwright-core';
import type { DraftPreview, DraftsRequest } from '../../../src/contract.ts';
import { messageTo } from './messages.ts';
import { type FakeServer, ok, openPage, type OpenPage } from './openPage.ts';

export type BatchPage = [server: FakeServer, page?: 'ThankYous' | 'FollowUps' | 'Updates'];

export const ANA = messageTo('Ana Souza');
export const BO = messageTo('Bo Lindgren');

export const many = (count: number): DraftPreview[] =>
  Array.from({ length: count }, (_, index) => ({
    ...ANA,
    id: `p${String(index)}`,
    name: `Ana ${String(index)}`,
  }));

export function openBatch(browser: Browser, ...[server, page = 'ThankYous']: BatchPage): Promise<OpenPage> {
  return openPage(browser, page, server, { viewport: { width: 640, height: 560 } });
}

export const card = (page: Page, name: string): Locator => page.getByRole('region', { name });

/** An answer that drafts for everybody asked for. */
export const madeAll = ({ people }: DraftsRequest) =>
  ok({ done: people.map(({ id }) => id), skipped: [], message: '' });

export const made = ({ calls }: OpenPage): DraftsRequest[] =>
  calls.filter(({ name }) => name === 'makeDrafts').map(({ request }) => request as DraftsRequest);
