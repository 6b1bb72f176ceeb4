/** LockService: mutual exclusion between executions (Google: reference/lock). */
import type { Execution } from '../execution.ts';
import { strict } from '../strict.ts';

const TIMEOUT = 'Lock timeout: another process was holding the lock for too long.';

export function createLockService(run: Execution): GoogleAppsScript.Lock.LockService {
  const lockFor = (name: string): GoogleAppsScript.Lock.Lock => {
    const { locks } = run.world;
    const mine = (): boolean => locks.get(name) === run.id;
    const take = (timeout: number): boolean => {
      // Executions do not overlap here, so a lock held by someone else stays held for the whole wait.
      if (locks.has(name) && !mine()) run.wait(timeout);
      if (locks.has(name) && !mine()) return false;
      locks.set(name, run.id);
      return true;
    };
    return strict<GoogleAppsScript.Lock.Lock>(run, 'Lock', {
      tryLock: (timeout) => {
        run.call('Lock.tryLock');
        return take(timeout);
      },
      waitLock: (timeout) => {
        run.call('Lock.waitLock');
        if (!take(timeout)) throw run.realm.error(TIMEOUT);
      },
      hasLock: mine,
      releaseLock: () => {
        run.call('Lock.releaseLock');
        if (mine()) locks.delete(name);
      },
    });
  };
  const get = (method: string, name: string) => () => {
    run.permit(`LockService.${method}`);
    return lockFor(name);
  };
  const documentLock = get('getDocumentLock', 'document');
  return strict<GoogleAppsScript.Lock.LockService>(run, 'LockService', {
    // Null outside a container, though the types do not say so (Google: reference/lock/lock-service).
    getDocumentLock: () =>
      run.inContainer ? documentLock() : (null as unknown as GoogleAppsScript.Lock.Lock),
    getScriptLock: get('getScriptLock', 'script'),
    getUserLock: get('getUserLock', `user:${run.user}`),
  });
}

/** Google releases every lock when its execution ends, however it ends. */
export function releaseLocks(run: Execution): void {
  for (const [name, holder] of run.world.locks) if (holder === run.id) run.world.locks.delete(name);
}
