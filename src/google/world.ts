/** Everything Google gives the use cases, for one run. */
import type { World } from '../app/ports.ts';
import type { Moment } from '../domain/time.ts';
import { book } from './book.ts';
import { dailyTrigger } from './dailyTrigger.ts';
import { draftSources } from './draftSource.ts';
import { digest } from './digest.ts';
import { holdDocument } from './lock.ts';
import { mailbox } from './mailbox.ts';
import { newId } from './newId.ts';
import { permissions } from './permissions.ts';
import { writeSender } from './senderCells.ts';
import { structure } from './structure/structure.ts';

/** Google ends a run after six minutes (guides/services/quotas). */
const RUN_MS = 360_000;

/** Call it once at the start of a run: it remembers when the run began. */
export function openWorld(): World {
  const started = Date.now();
  return {
    book,
    mailbox,
    sources: draftSources,
    permissions,
    trigger: dailyTrigger,
    digest,
    structure,
    writeSender,
    now: () => Date.now() as Moment,
    secondsLeft: () => (started + RUN_MS - Date.now()) / 1000,
    me: () => Session.getEffectiveUser().getEmail(),
    newId,
    lock: holdDocument,
  };
}
