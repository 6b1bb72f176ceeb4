/** What the person has allowed, and where the missing permission can be given. */
import type { Permissions } from '../app/ports.ts';

const DRAFTS = 'https://www.googleapis.com/auth/gmail.compose';
const HEADERS = 'https://www.googleapis.com/auth/gmail.metadata';
const MAIL = 'https://www.googleapis.com/auth/script.send_mail';

/** Missing in the published types: the two-argument form of Google's reference (ScriptApp.getAuthorizationInfo). */
interface ScopedAuthorization {
  getAuthorizationInfo(
    mode: GoogleAppsScript.Script.AuthMode,
    scopes: string[],
  ): GoogleAppsScript.Script.AuthorizationInfo;
}

/** Missing in the published types too (AuthorizationInfo.getAuthorizedScopes); null when nothing was granted. */
interface ScopesInfo extends GoogleAppsScript.Script.AuthorizationInfo {
  getAuthorizedScopes(): string[] | null;
}

export const permissions: Permissions = {
  drafts: () => (typeof Gmail === 'undefined' ? ABSENT : stateOf(DRAFTS)),

  tracking: () => (typeof Gmail === 'undefined' ? ABSENT : stateOf(HEADERS)),

  /** MailApp is there in every edition, its scope is not; and to ask for a scope that the manifest lacks is an error. */
  digest() {
    const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL) as ScopesInfo;
    return info.getAuthorizedScopes()?.includes(MAIL) === true;
  },
};

const ABSENT = { state: 'absent', url: '' } as const;

/** To ask for a scope that the manifest lacks is an error. */
function stateOf(scope: string): ReturnType<Permissions['tracking']> {
  try {
    const info = (ScriptApp as ScopedAuthorization).getAuthorizationInfo(ScriptApp.AuthMode.FULL, [scope]);
    const granted = info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED;
    return granted ? { state: 'granted', url: '' } : { state: 'missing', url: info.getAuthorizationUrl() };
  } catch {
    return ABSENT;
  }
}
