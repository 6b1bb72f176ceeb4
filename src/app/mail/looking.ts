/** What the sidebar asks for after it has opened: what became of the drafts, and what only the person knows. */
import type { MailLook } from '../../contract.ts';
import { bringUpToDate } from '../refresh.ts';
import type { Snapshot, World } from '../ports.ts';
import { sidebarState } from '../sidebar.ts';
import { followMail } from './following.ts';
import { asksOf, correspondenceIn, toAsk } from './matters.ts';

export function lookAtMail(world: World): MailLook {
  world.lock();
  const snapshot = world.book.read('first');
  const { state, url } = world.permissions.tracking();
  const authorizationUrl = state === 'missing' ? url : '';
  if (world.permissions.drafts().state !== 'granted') {
    return { seen: [], asks: [], sidebar: null, authorizationUrl };
  }
  if (state !== 'granted')
    return { seen: [], asks: asksByDrafts(world, snapshot), sidebar: null, authorizationUrl };
  const { seen, untold } = followMail(world, snapshot);
  const asked = new Set(untold.map(({ draftId }) => draftId));
  const gone = toAsk(snapshot, correspondenceIn(world, snapshot)).filter(({ draftId }) => asked.has(draftId));
  const asks = asksOf(snapshot, gone);
  if (seen.length === 0) return { seen, asks, sidebar: null, authorizationUrl };
  bringUpToDate(world);
  return { seen, asks, sidebar: sidebarState(world), authorizationUrl };
}

/** Without headers a draft that is gone may have been sent or deleted. */
function asksByDrafts(world: World, snapshot: Snapshot): MailLook['asks'] {
  const open = toAsk(snapshot, correspondenceIn(world, snapshot));
  if (open.length === 0) return [];
  const there = world.mailbox.drafts();
  return asksOf(
    snapshot,
    open.filter(({ draftId }) => !there.has(draftId)),
  );
}
