/** What became of the person's drafts: looked up once after the sidebar has opened, and asked where only they know. */
import { signal } from '@preact/signals';
import type { MailAsk, SidebarState } from '../../src/contract.ts';
import { call } from '../server.ts';
import { ask, campaign, open, tell, waiting } from '../state.ts';

export const asks = signal<readonly MailAsk[]>([]);
/** Where mail can be allowed to be followed; `''` when there is nothing to allow. */
export const allowTracking = signal('');

/** Reads the sheet, then looks at the mail if there is any to look at. */
export async function openWithMail(): Promise<void> {
  await open();
  if (campaign.value !== null) await lookAtMail(campaign.value);
}

/** Nobody asked for it aloud: a failure is told when something is asked for. */
async function lookAtMail({ mailToLookAt }: SidebarState): Promise<void> {
  if (mailToLookAt === 0) {
    asks.value = [];
    return;
  }
  const answer = await call('lookAtMail', null);
  if (!answer.ok) return;
  const { seen, sidebar, authorizationUrl } = answer.value;
  asks.value = answer.value.asks;
  allowTracking.value = authorizationUrl;
  // What the person does meanwhile reads the sheet anew by itself.
  if (sidebar === null || waiting.value !== '') return;
  campaign.value = sidebar;
  const [first = ''] = seen;
  tell(seen.length === 1 ? `${first}.` : `${String(seen.length)} things seen in Gmail are noted.`);
}

/** The person says what became of a draft; each is asked about once. */
export async function settle(asked: MailAsk, sent: boolean): Promise<void> {
  const { draftId } = asked;
  const answer = await ask(
    'Writing to your sheet',
    () => call('settleDraft', { draftId, sent }),
    () => settle(asked, sent),
  );
  if (answer === null) return;
  asks.value = asks.value.filter((one) => one.draftId !== draftId);
  await open();
  tell(`${answer.value.message.replace(/\.$/, '')}.`, { canUndo: sent });
}
