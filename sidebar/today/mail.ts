/** What became of the person's drafts: looked up when they open the sidebar or come back to it, and asked where only they know. */
import { signal } from '@preact/signals';
import type { MailAsk } from '../../src/contract.ts';
import { call } from '../server.ts';
import { ask, campaign, card, drafting, open, takeIn, tell, waiting } from '../state.ts';

export const asks = signal<readonly MailAsk[]>([]);
/** Where mail can be allowed to be followed; `''` when there is nothing to allow. */
export const allowTracking = signal('');

/** The person went over to the sheet, to Gmail or elsewhere, and has not been asked since they came back. */
let isAway = false;
let looking = false;

/** Reads the sheet, then looks at the mail if there is any to look at. */
export async function openWithMail(): Promise<void> {
  await open();
  await lookAtMail();
}

export function leave(): void {
  isAway = true;
}

/** Looks once a return, and only if there is something to look at. */
export async function comeBack(): Promise<void> {
  if (!isAway || waiting.value !== '') return;
  isAway = false;
  await lookAtMail();
}

/** A draft was made from this sidebar: from now on there is something to look at. */
export function draftMade(): void {
  // Nothing from before a draft can be undone.
  tell('');
  if (campaign.value === null) return;
  campaign.value = { ...campaign.value, mailToLookAt: campaign.value.mailToLookAt + 1 };
}

/** Nobody asked for it aloud: a failure is told when something is asked for. */
async function lookAtMail(): Promise<void> {
  if (campaign.value === null || looking) return;
  if (campaign.value.mailToLookAt === 0) {
    asks.value = [];
    return;
  }
  looking = true;
  const askedAt = performance.now();
  const answer = await call('lookAtMail', null);
  looking = false;
  if (!answer.ok) return;
  const { seen, sidebar, authorizationUrl } = answer.value;
  asks.value = answer.value.asks;
  allowTracking.value = authorizationUrl;
  // What the person does meanwhile reads the sheet anew by itself.
  if (sidebar === null || waiting.value !== '') return;
  takeIn(sidebar, askedAt);
  const [first = ''] = seen;
  tell(seen.length === 1 ? `${first}.` : `${String(seen.length)} things seen in Gmail are noted.`);
}

/** The person says what became of a draft; each is asked about once. Then they see what follows from it. */
export async function settle(asked: MailAsk, sent: boolean): Promise<void> {
  const { draftId, personId } = asked;
  const answer = await ask(
    'Writing to your sheet',
    () => call('settleDraft', { draftId, sent }),
    () => settle(asked, sent),
  );
  if (answer === null) return;
  asks.value = asks.value.filter((one) => one.draftId !== draftId);
  if (card.value?.id === personId) drafting.value = null;
  await open();
  tell(`${answer.value.message.replace(/\.$/, '')}.`, { canUndo: sent });
}
