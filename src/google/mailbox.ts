/**
 * The Gmail of the person who runs the code, through the advanced service, so that the scopes stay small: drafts, and
 * where that is allowed the headers of messages. Never a body, and never a search (`q`).
 */
import type { GmailDraft, Mailbox } from '../app/ports.ts';
import { KEY_HEADER } from '../domain/drafting.ts';
import { HEADERS, type MailMessage } from '../domain/mail/headers.ts';
import type { Moment } from '../domain/time.ts';
import { Trouble } from '../domain/trouble.ts';

type Drafts = GoogleAppsScript.Gmail.Collection.Users.DraftsCollection;
type Message = GoogleAppsScript.Gmail.Schema.Message;

const PAGE = 100;
/** The most that Google gives on a page of history, and how many pages are worth reading. */
const HISTORY_PAGE = 500;
const HISTORY_PAGES = 20;
/** Of what was sent since a draft was made so much is looked at: each costs one question to Gmail. */
const MOST_SENT = 50;
const BY_HEADERS = { format: 'metadata', metadataHeaders: [...HEADERS] };
const NO_DRAFTS =
  'Interviews may not make Gmail drafts for you yet, so none was made. ' +
  'Open Draft thank-yous from the menu to allow it, or to open the messages in Gmail without it.';
const NO_HEADERS =
  'Interviews may not look at what came of your drafts yet, so nothing was looked at. ' +
  'Open the sidebar to allow it, or tell there what happened with one click.';

export const mailbox: Mailbox = {
  createDraft: (message, threadId) =>
    asked(NO_DRAFTS, () => {
      const raw = Utilities.base64EncodeWebSafe(message, Utilities.Charset.UTF_8);
      const resource = { raw, ...(threadId !== undefined && { threadId }) };
      return draftOf(drafts().create({ message: resource }, 'me'));
    }),

  findDrafts: (keys) =>
    asked(NO_DRAFTS, () => {
      const wanted = new Set(keys);
      const found = new Map<string, GmailDraft>();
      eachDraft((draft) => {
        if (found.size === wanted.size) return false;
        const key = keyOf(draft.draftId);
        if (wanted.has(key)) found.set(key, draft);
        return true;
      });
      return found;
    }),

  drafts: () =>
    asked(NO_DRAFTS, () => {
      const threads = new Map<string, string>();
      eachDraft(({ draftId, threadId }) => {
        threads.set(draftId, threadId);
        return true;
      });
      return threads;
    }),

  thread: (id) =>
    asked(NO_HEADERS, () =>
      unlessGone(() => {
        return (service(() => Gmail?.Users.Threads).get('me', id, BY_HEADERS).messages ?? []).map(messageOf);
      }),
    ),

  newsSince: (position) =>
    asked(NO_HEADERS, () =>
      unlessGone(() => {
        const threads = new Set<string>();
        let newPosition: string | undefined;
        let pageToken: string | undefined;
        for (let page = 1; page <= HISTORY_PAGES; page += 1) {
          const answer = service(() => Gmail?.Users.History).list('me', {
            startHistoryId: position,
            historyTypes: ['messageAdded'],
            maxResults: HISTORY_PAGE,
            ...(pageToken !== undefined && { pageToken }),
          });
          // What comes while the pages are read is news the next time.
          newPosition ??= answer.historyId;
          for (const { messagesAdded } of answer.history ?? []) {
            for (const { message } of messagesAdded ?? []) {
              if (message?.labelIds?.includes('DRAFT') !== true) threads.add(message?.threadId ?? '');
            }
          }
          pageToken = answer.nextPageToken;
          if (pageToken === undefined) return { threads, position: newPosition ?? position };
        }
        return null;
      }),
    ),

  sentSince: (moment, noticed) =>
    asked(NO_HEADERS, () => {
      const mail: { threadId: string; message: MailMessage }[] = [];
      let pageToken: string | undefined;
      do {
        const page = messages().list('me', {
          labelIds: ['SENT'],
          includeSpamTrash: true,
          maxResults: PAGE,
          ...(pageToken !== undefined && { pageToken }),
        });
        for (const { id = '', threadId = '' } of page.messages ?? []) {
          if (noticed.has(id)) continue;
          if (mail.length === MOST_SENT) return { mail, isAll: false };
          const message = unlessGone(() => messageOf(messages().get('me', id, BY_HEADERS)));
          if (message === null) continue;
          if (message.at < moment) return { mail, isAll: true };
          mail.push({ threadId, message });
        }
        pageToken = page.nextPageToken;
      } while (pageToken !== undefined);
      return { mail, isAll: true };
    }),

  position: () => asked(NO_HEADERS, () => service(() => Gmail?.Users).getProfile('me').historyId ?? ''),

  lastLook() {
    const [position = '', action = ''] =
      PropertiesService.getUserProperties().getProperty(lookKey())?.split(' ') ?? [];
    return { position, action };
  },

  noteLook({ position, action }) {
    PropertiesService.getUserProperties().setProperty(lookKey(), `${position} ${action}`);
  },
};

/** User properties are shared by all spreadsheets in which the person uses the add-on. */
function lookKey(): string {
  return `mail ${SpreadsheetApp.getActiveSpreadsheet().getId()}`;
}

/** Newest first, until `next` says that it is enough. */
function eachDraft(next: (draft: GmailDraft) => boolean): void {
  let pageToken: string | undefined;
  do {
    const page = drafts().list('me', {
      maxResults: PAGE,
      ...(pageToken !== undefined && { pageToken }),
    });
    for (const draft of page.drafts ?? []) if (!next(draftOf(draft))) return;
    pageToken = page.nextPageToken;
  } while (pageToken !== undefined);
}

function draftOf({ id = '', message }: GoogleAppsScript.Gmail.Schema.Draft): GmailDraft {
  return { draftId: id, threadId: message?.threadId ?? '' };
}

function keyOf(draftId: string): string {
  const { message } = drafts().get('me', draftId, { format: 'metadata' });
  const header = message?.payload?.headers?.find(
    ({ name }) => name?.toLowerCase() === KEY_HEADER.toLowerCase(),
  );
  return header?.value ?? '';
}

function messageOf({ id = '', labelIds = [], internalDate = '0', payload }: Message): MailMessage {
  const headers = (payload?.headers ?? []).map(({ name = '', value = '' }) => ({ name, value }));
  return { id, labels: labelIds, at: Number(internalDate) as Moment, headers };
}

function drafts(): Drafts {
  return service(() => Gmail?.Users.Drafts);
}

function messages(): GoogleAppsScript.Gmail.Collection.Users.MessagesCollection {
  return service(() => Gmail?.Users.Messages);
}

function service<T>(of: () => T | undefined): T {
  const found = typeof Gmail === 'undefined' ? undefined : of();
  if (found === undefined) throw new Trouble('permission', 'This edition of Interviews does not use Gmail.');
  return found;
}

/** Null when Gmail has not got it, or does not know so far back any more. */
function unlessGone<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (/entity was not found/i.test(wordsOf(error))) return null;
    throw error;
  }
}

/** Turns Google's refusal of a scope into a way on; every other failure of Gmail goes up as it is. */
function asked<T>(refused: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!/permission to call|insufficient (authentication scopes|permission)/i.test(wordsOf(error)))
      throw error;
    throw new Trouble('permission', refused);
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
