/** Session: who is running the script, and where (Google: reference/base/session). */
import type { Execution } from '../execution.ts';
import { strict } from '../strict.ts';

export function createSession(run: Execution): GoogleAppsScript.Base.Session {
  return strict<GoogleAppsScript.Base.Session>(run, 'Session', {
    getActiveUser: () => {
      run.permit('Session.getActiveUser');
      return activeUser(run);
    },
    getEffectiveUser: () => {
      run.permit('Session.getEffectiveUser');
      return createUser(run, run.user);
    },
    getActiveUserLocale: () => run.world.locale,
    getScriptTimeZone: () => run.bundle.manifest.timeZone,
  });
}

/** The person at the keyboard. A simple trigger may not know their address: it is blank. */
export function activeUser(run: Execution): GoogleAppsScript.Base.User {
  return createUser(run, run.origin === 'simple-trigger' ? '' : run.user);
}

function createUser(run: Execution, email: string): GoogleAppsScript.Base.User {
  const user = { getEmail: () => email, toString: () => email };
  return strict<GoogleAppsScript.Base.User>(run, 'User', user);
}
