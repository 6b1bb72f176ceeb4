/** The person's own Gmail drafts as templates: which there are, one with all its bytes, and a new one made of it. */
import type { DraftSources, GmailDraft } from '../app/ports.ts';
import { KEY_HEADER } from '../domain/drafting.ts';
import { bytesOf } from '../domain/message/source/octets.ts';
import { Trouble } from '../domain/trouble.ts';

const METADATA = 'https://www.googleapis.com/auth/gmail.metadata';
const REFUSED =
  'Gmail does not show drafts to a program that may also follow replies, so your drafts cannot serve as templates ' +
  'in this edition of Interviews. Nothing was changed. The templates in the sheet work as before.';
const ABSENT = 'This edition of Interviews does not make Gmail drafts.';
const PAGE = 100;
/** Each draft that is listed costs one question to Gmail more. */
const MOST_LISTED = 40;
/** Gmail takes more only as an upload (Google: gmail/api/guides/uploads). */
const INLINE_BYTES = 4_500_000;

/** Missing in the published types (AuthorizationInfo.getAuthorizedScopes); null when nothing was granted. */
interface ScopesInfo extends GoogleAppsScript.Script.AuthorizationInfo {
  getAuthorizedScopes(): string[] | null;
}

export const draftSources: DraftSources = {
  whyNot() {
    if (typeof Gmail === 'undefined') return ABSENT;
    const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL) as ScopesInfo;
    return info.getAuthorizedScopes()?.includes(METADATA) === true ? REFUSED : null;
  },

  list: (words) =>
    asked(() => {
      const phrase = words.replace(/["\s]+/g, ' ').trim();
      const drafts: { id: string; subject: string }[] = [];
      let looked = 0;
      let pageToken: string | undefined;
      do {
        const page = service().list('me', {
          maxResults: PAGE,
          ...(phrase !== '' && { q: `subject:"${phrase}"` }),
          ...(pageToken !== undefined && { pageToken }),
        });
        for (const { id = '' } of page.drafts ?? []) {
          if (looked === MOST_LISTED) return { drafts, isAll: false };
          looked++;
          const subject = subjectOf(id);
          if (subject !== null) drafts.push({ id, subject });
        }
        pageToken = page.nextPageToken;
      } while (pageToken !== undefined);
      return { drafts, isAll: true };
    }),

  read: (id) =>
    asked(() => {
      // The types say text; the service hands out bytes.
      const raw: unknown = service().get('me', id, { format: 'raw' }).message?.raw;
      return typeof raw === 'string' ? Utilities.base64DecodeWebSafe(raw) : (raw as number[]);
    }),

  create: (message) =>
    asked(() => {
      const bytes = bytesOf(message).map((byte) => (byte > 127 ? byte - 256 : byte));
      if (bytes.length > INLINE_BYTES) {
        const blob = Utilities.newBlob(bytes, 'message/rfc822');
        return draftOf(service().create({}, 'me', blob));
      }
      return draftOf(service().create({ message: { raw: Utilities.base64EncodeWebSafe(bytes) } }, 'me'));
    }),
};

function draftOf({ id = '', message }: GoogleAppsScript.Gmail.Schema.Draft): GmailDraft {
  return { draftId: id, threadId: message?.threadId ?? '' };
}

/** Null for a draft that Interviews made itself: those are letters to somebody, not templates. */
function subjectOf(draftId: string): string | null {
  const { message } = service().get('me', draftId, {
    format: 'metadata',
    metadataHeaders: ['Subject', KEY_HEADER],
  });
  const header = (name: string): string | undefined =>
    message?.payload?.headers?.find((other) => other.name?.toLowerCase() === name.toLowerCase())?.value;
  return header(KEY_HEADER) === undefined ? (header('Subject') ?? '') : null;
}

function service(): GoogleAppsScript.Gmail.Collection.Users.DraftsCollection {
  const drafts = typeof Gmail === 'undefined' ? undefined : Gmail.Users.Drafts;
  if (drafts === undefined) throw new Trouble('permission', ABSENT);
  return drafts;
}

/** Turns Google's refusals into words and a way on; every other failure of Gmail goes up as it is. */
function asked<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (/metadata scope/i.test(message)) throw new Trouble('permission', REFUSED);
    if (/entity was not found/i.test(message)) {
      throw new Trouble(
        'gone',
        'This draft is no longer in Gmail: it was sent or deleted. No draft was made of it. Choose another.',
      );
    }
    if (!/permission to call|insufficient (authentication scopes|permission)/i.test(message)) throw error;
    throw new Trouble(
      'permission',
      'Interviews may not see your Gmail drafts yet, so none was read or made. ' +
        'Open Draft thank-yous from the menu to allow it.',
    );
  }
}
