/** Drafts in the Gmail of the person who runs the code, through the advanced service, so that the scope stays small. */
import type { Mailbox } from '../app/ports.ts';
import { KEY_HEADER } from '../domain/drafting.ts';
import { Trouble } from '../domain/trouble.ts';

const PAGE = 100;

export const mailbox: Mailbox = {
  createDraft: (message) =>
    asked(() => {
      const raw = Utilities.base64EncodeWebSafe(message, Utilities.Charset.UTF_8);
      return service().create({ message: { raw } }, 'me').id ?? '';
    }),

  findDrafts: (keys) =>
    asked(() => {
      const wanted = new Set(keys);
      const found = new Map<string, string>();
      let pageToken: string | undefined;
      do {
        const page = service().list('me', {
          maxResults: PAGE,
          ...(pageToken !== undefined && { pageToken }),
        });
        for (const { id = '' } of page.drafts ?? []) {
          if (found.size === wanted.size) return found;
          const key = keyOf(id);
          if (wanted.has(key)) found.set(key, id);
        }
        pageToken = page.nextPageToken;
      } while (pageToken !== undefined);
      return found;
    }),
};

function keyOf(draftId: string): string {
  const { message } = service().get('me', draftId, { format: 'metadata' });
  const header = message?.payload?.headers?.find(
    ({ name }) => name?.toLowerCase() === KEY_HEADER.toLowerCase(),
  );
  return header?.value ?? '';
}

function service(): GoogleAppsScript.Gmail.Collection.Users.DraftsCollection {
  const drafts = typeof Gmail === 'undefined' ? undefined : Gmail.Users.Drafts;
  if (drafts === undefined)
    throw new Trouble('permission', 'This edition of Interviews does not make Gmail drafts.');
  return drafts;
}

/** Turns Google's refusal of a scope into a way on; every other failure of Gmail goes up as it is. */
function asked<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (!/permission to call|insufficient (authentication scopes|permission)/i.test(message)) throw error;
    throw new Trouble(
      'permission',
      'Interviews may not make Gmail drafts for you yet, so none was made. ' +
        'Open Draft thank-yous from the menu to allow it, or to open the messages in Gmail without it.',
    );
  }
}
