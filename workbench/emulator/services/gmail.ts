/** The advanced Gmail service: `Gmail.Users…` (Google: gmail/api/reference/rest, as Apps Script hands it on). */
import type { Execution } from '../execution.ts';
import { addDraft, mailboxOf, removeDraft, replaceDraft } from '../mailbox.ts';
import { textOfBytes } from '../octets.ts';
import { METADATA_SCOPE } from '../permissions.ts';
import { strict } from '../strict.ts';
import type { Draft, Mailbox } from '../world.ts';
import { apiError, NOT_FOUND } from './api-error.ts';
import { bufferOf, bytesOf } from './blob.ts';
import { type Format, messageJson, type StoredMessage } from './gmail-message.ts';
import { matches } from './gmail-search.ts';

type Users = GoogleAppsScript.Gmail.Collection.UsersCollection;
type Drafts = GoogleAppsScript.Gmail.Collection.Users.DraftsCollection;
type Messages = GoogleAppsScript.Gmail.Collection.Users.MessagesCollection;
type Threads = GoogleAppsScript.Gmail.Collection.Users.ThreadsCollection;
type History = GoogleAppsScript.Gmail.Collection.Users.HistoryCollection;

interface Query {
  readonly format?: Format;
  readonly metadataHeaders?: readonly string[];
  readonly maxResults?: number;
  readonly pageToken?: string;
  readonly q?: string;
  readonly labelIds?: readonly string[] | string;
  readonly startHistoryId?: string;
}

const PAGE_SIZE = 100;
/** A larger draft needs a `message/rfc822` Blob as third argument. */
const RAW_BYTES = 5 * 1024 * 1024;
/** Gmail's discovery document, mediaUpload of drafts.create. */
const UPLOAD_BYTES = 36_700_160;

export function createGmail(run: Execution): GoogleAppsScript.Gmail {
  const mailbox = (): Mailbox => mailboxOf(run.world, run.user);
  const copy = <T>(value: T): T => run.realm.copy(value);
  /** Counts the call and checks that the user asks for their own mailbox. Returns how to fail. */
  const begin = (
    name: string,
    userId: string,
  ): ((code: number, reason: string, message: string) => Error) => {
    run.call(`Gmail.Users.${name}`);
    const method = `gmail.users.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    const fail = (code: number, reason: string, message: string): Error =>
      apiError(run, method, { code, reason, message });
    if (userId !== 'me' && userId !== run.user)
      throw fail(403, 'forbidden', `Delegation denied for ${run.user}`);
    return fail;
  };
  const gone = (fail: ReturnType<typeof begin>): Error =>
    fail(NOT_FOUND.code, NOT_FOUND.reason, NOT_FOUND.message);
  /** A token that holds gmail.metadata is refused these even when it also holds a wider scope. */
  const checkMetadataScope = (fail: ReturnType<typeof begin>, query: Query, format: Format | null): void => {
    if (!run.granted.has(METADATA_SCOPE)) return;
    if (query.q !== undefined) throw fail(403, 'forbidden', "Metadata scope does not support 'q' parameter");
    if (format === 'full' || format === 'raw') {
      throw fail(403, 'forbidden', `Metadata scope doesn't allow format ${format.toUpperCase()}`);
    }
  };
  const show = (message: StoredMessage, query: Query): GoogleAppsScript.Gmail.Schema.Message =>
    messageJson(message, query.format ?? 'full', query.metadataHeaders, (data) => bytesOf(run, data));
  const ofDraft = (draft: Draft): StoredMessage => ({ ...draft, id: draft.messageId, labels: ['DRAFT'] });
  const allMessages = (): StoredMessage[] => [
    ...mailbox().drafts.map(ofDraft),
    ...mailbox().threads.flatMap((thread) =>
      thread.messages.map((message) => ({ ...message, threadId: thread.id })),
    ),
  ];
  const page = <T>(
    items: readonly T[],
    query: Query,
  ): { items: T[]; rest: { nextPageToken?: string; resultSizeEstimate: number } } => {
    const start = Number(query.pageToken ?? 0);
    const end = start + (query.maxResults ?? PAGE_SIZE);
    const rest = {
      resultSizeEstimate: items.length,
      ...(end < items.length && { nextPageToken: String(end) }),
    };
    return { items: items.slice(start, end), rest };
  };
  const uploaded = (fail: ReturnType<typeof begin>, media: GoogleAppsScript.Base.Blob): string => {
    const type = media.getContentType() ?? 'application/octet-stream';
    if (!type.startsWith('message/')) {
      const message = `Media type '${type}' is not supported. Valid media types: [message/rfc822]`;
      throw fail(400, 'badContent', message);
    }
    const bytes = bufferOf(media.getBytes());
    if (bytes.length > UPLOAD_BYTES) throw fail(413, 'uploadTooLarge', 'Request Entity Too Large');
    return textOfBytes(bytes);
  };
  const rawOf = (
    fail: ReturnType<typeof begin>,
    resource: GoogleAppsScript.Gmail.Schema.Draft,
    media: GoogleAppsScript.Base.Blob | undefined,
  ): { raw: string; threadId?: string } => {
    const threadId = resource.message?.threadId;
    if (threadId !== undefined && !allMessages().some((message) => message.threadId === threadId))
      throw gone(fail);
    const thread = threadId === undefined ? {} : { threadId };
    if (media !== undefined) return { raw: uploaded(fail, media), ...thread };
    const encoded: unknown = resource.message?.raw;
    if (typeof encoded !== 'string' || encoded === '')
      throw fail(400, 'invalidArgument', 'Missing draft message');
    if (!/^[A-Za-z0-9_-]*={0,2}$/.test(encoded)) {
      throw fail(400, 'invalid', "Invalid value at 'message.raw' (TYPE_BYTES), Base64 decoding failed");
    }
    const raw = Buffer.from(encoded, 'base64url');
    if (raw.length > RAW_BYTES) throw fail(413, 'uploadTooLarge', 'Request Entity Too Large');
    return { raw: textOfBytes(raw), ...thread };
  };
  const draftJson = (draft: Draft): GoogleAppsScript.Gmail.Schema.Draft =>
    copy({ id: draft.id, message: { id: draft.messageId, threadId: draft.threadId, labelIds: ['DRAFT'] } });

  const drafts = strict<Drafts>(run, 'Gmail.Users.Drafts', {
    create: (
      resource: GoogleAppsScript.Gmail.Schema.Draft,
      userId: string,
      media?: GoogleAppsScript.Base.Blob,
    ) => {
      const { raw, threadId } = rawOf(begin('Drafts.create', userId), resource, media);
      return draftJson(addDraft(run.world, run.user, raw, threadId));
    },
    update: (
      resource: GoogleAppsScript.Gmail.Schema.Draft,
      userId: string,
      id: string,
      media?: GoogleAppsScript.Base.Blob,
    ) => {
      const fail = begin('Drafts.update', userId);
      const { raw, threadId } = rawOf(fail, resource, media);
      const draft = replaceDraft(run.world, run.user, id, raw, threadId);
      if (draft === null) throw gone(fail);
      return draftJson(draft);
    },
    remove: (userId: string, id: string) => {
      const fail = begin('Drafts.remove', userId);
      if (!removeDraft(run.world, run.user, id)) throw gone(fail);
    },
    get: (userId: string, id: string, query: Query = {}) => {
      const fail = begin('Drafts.get', userId);
      checkMetadataScope(fail, query, query.format ?? 'full');
      const draft = mailbox().drafts.find((other) => other.id === id);
      if (draft === undefined) throw gone(fail);
      return copy({ id, message: show(ofDraft(draft), query) });
    },
    list: (userId: string, query: Query = {}) => {
      const fail = begin('Drafts.list', userId);
      checkMetadataScope(fail, query, null);
      const found = mailbox()
        .drafts.filter((draft) => matches(ofDraft(draft), query.q))
        .reverse();
      const { items, rest } = page(found, query);
      return copy({
        drafts: items.map(({ id, messageId, threadId }) => ({ id, message: { id: messageId, threadId } })),
        ...rest,
      });
    },
  });

  const messages = strict<Messages>(run, 'Gmail.Users.Messages', {
    get: (userId: string, id: string, query: Query = {}) => {
      const fail = begin('Messages.get', userId);
      checkMetadataScope(fail, query, query.format ?? 'full');
      const message = allMessages().find((other) => other.id === id);
      if (message === undefined) throw gone(fail);
      return copy(show(message, query));
    },
    list: (userId: string, query: Query = {}) => {
      const fail = begin('Messages.list', userId);
      checkMetadataScope(fail, query, null);
      const labels = [query.labelIds ?? []].flat();
      const found = allMessages()
        .filter(
          (message) => labels.every((label) => message.labels.includes(label)) && matches(message, query.q),
        )
        .sort((a, b) => b.date - a.date);
      const { items, rest } = page(found, query);
      return copy({ messages: items.map(({ id, threadId }) => ({ id, threadId })), ...rest });
    },
  });

  const threads = strict<Threads>(run, 'Gmail.Users.Threads', {
    get: (userId: string, id: string, query: Query = {}) => {
      const fail = begin('Threads.get', userId);
      checkMetadataScope(fail, query, query.format ?? 'full');
      const found = allMessages().filter((message) => message.threadId === id);
      if (found.length === 0) throw gone(fail);
      return copy({
        id,
        messages: found.sort((a, b) => a.date - b.date).map((message) => show(message, query)),
      });
    },
  });

  const history = strict<History>(run, 'Gmail.Users.History', {
    list: (userId: string, query: Query = {}) => {
      const fail = begin('History.list', userId);
      const start = query.startHistoryId ?? '';
      if (!/^\d+$/.test(start)) {
        throw fail(400, 'invalid', `Invalid value at 'start_history_id' (TYPE_UINT64), "${start}"`);
      }
      // A position ahead of the mailbox is as unknown as one that expired.
      if (Number(start) > run.world.ids || Number(start) < (mailbox().historyFrom ?? 0)) throw gone(fail);
      const { items, rest } = page(
        mailbox().history.filter(({ id }) => id > Number(start)),
        query,
      );
      const records = items.map(({ id, messageId, threadId, labels }) => {
        const message = { id: messageId, threadId, labelIds: [...labels] };
        return { id: String(id), messagesAdded: [{ message }] };
      });
      const answer: GoogleAppsScript.Gmail.Schema.ListHistoryResponse = { historyId: String(run.world.ids) };
      if (records.length > 0) answer.history = records;
      if (rest.nextPageToken !== undefined) answer.nextPageToken = rest.nextPageToken;
      return copy(answer);
    },
  });

  const users = strict<Users>(run, 'Gmail.Users', {
    Drafts: drafts,
    Messages: messages,
    Threads: threads,
    History: history,
    getProfile: (userId: string) => {
      begin('getProfile', userId);
      return copy({
        emailAddress: run.user,
        messagesTotal: allMessages().length,
        threadsTotal: mailbox().threads.length,
        historyId: String(run.world.ids),
      });
    },
  });
  return strict<GoogleAppsScript.Gmail>(run, 'Gmail', { Users: users });
}
