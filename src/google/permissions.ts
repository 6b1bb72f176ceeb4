/** What the person has allowed, and where the missing permission can be given. */
import type { Permissions } from '../app/ports.ts';

const DRAFTS = 'https://www.googleapis.com/auth/gmail.compose';

/** Missing in the published types: the two-argument form of Google's reference (ScriptApp.getAuthorizationInfo). */
interface ScopedAuthorization {
  getAuthorizationInfo(
    mode: GoogleAppsScript.Script.AuthMode,
    scopes: string[],
  ): GoogleAppsScript.Script.AuthorizationInfo;
}

export const permissions: Permissions = {
  drafts() {
    if (typeof Gmail === 'undefined') return { state: 'absent', url: '' };
    const info = (ScriptApp as ScopedAuthorization).getAuthorizationInfo(ScriptApp.AuthMode.FULL, [DRAFTS]);
    const granted = info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED;
    return granted ? { state: 'granted', url: '' } : { state: 'missing', url: info.getAuthorizationUrl() };
  },
};
