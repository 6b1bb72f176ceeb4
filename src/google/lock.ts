/** One run at a time on a document, whoever started it. */
import { Trouble } from '../domain/trouble.ts';

const WAIT_MS = 10_000;

/**
 * Holds the document until this run ends: Google releases a lock when the script terminates (reference:
 * Lock.releaseLock), and every write of ours is followed by a read that flushes it, so nothing needs releasing.
 */
export function holdDocument(): void {
  const lock =
    (LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null) ?? LockService.getScriptLock();
  if (lock.tryLock(WAIT_MS)) return;
  throw new Trouble(
    'busy',
    'Someone else is working on this spreadsheet with Interviews right now. Nothing was changed. Try again in a minute.',
  );
}
