/** The person says what became of a draft that is gone. */
import type { Report } from '../../contract.ts';
import { saidGone, saidSent } from '../../domain/mail/notice.ts';
import { Trouble } from '../../domain/trouble.ts';
import { bringUpToDate } from '../refresh.ts';
import type { World } from '../ports.ts';
import { correspondenceIn } from './matters.ts';
import { writeNotice } from './noticing.ts';

/** The same answer twice is one; of two different ones the first counts. */
export function settleDraft(world: World, draftId: string, sent: boolean): Report {
  world.lock();
  const { drafts, open } = correspondenceIn(world, world.book.read('first'));
  const draft = open.find((one) => one.draftId === draftId);
  if (draft === undefined) {
    if (drafts.some((one) => one.draftId === draftId)) return report([]);
    throw new Trouble('gone', 'This draft belongs to nobody in the sheet any more. Nothing was changed.');
  }
  const told = writeNotice(world, draft.contactId, (known, { settings, campaign: { zone } }) =>
    sent ? saidSent(draft, known, { settings, zone, now: world.now() }) : saidGone(draft),
  );
  bringUpToDate(world);
  return report(told === null ? [] : [told]);
}

function report(done: readonly string[]): Report {
  return { done, skipped: [], message: done[0] ?? 'That is noted already.' };
}
