/** A stored message as Gmail's API answers it in each format. */
import { type Header, headersOf, type Part, parsePart } from '../mime.ts';
import { bytesOfText } from '../octets.ts';

/** Google: gmail/api/reference/rest/v1/Format. */
export type Format = 'minimal' | 'metadata' | 'full' | 'raw';

export interface StoredMessage {
  readonly id: string;
  readonly threadId: string;
  readonly labels: readonly string[];
  readonly raw: string;
  readonly date: number;
}

const SNIPPET_LENGTH = 200;

/** Bytes fields come out as byte arrays, though the types say text. `only` keeps just the headers named. */
export function messageJson(
  message: StoredMessage,
  format: Format,
  only: readonly string[] | undefined,
  bytes: (data: Uint8Array) => number[],
): GoogleAppsScript.Gmail.Schema.Message {
  const root = parsePart(message.raw);
  const json = {
    id: message.id,
    threadId: message.threadId,
    labelIds: [...message.labels],
    snippet: textOf(root).replace(/\s+/g, ' ').trim().slice(0, SNIPPET_LENGTH),
    sizeEstimate: bytesOfText(message.raw).length,
    internalDate: String(message.date),
  };
  if (format === 'raw') return { ...json, raw: bytes(bytesOfText(message.raw)) as unknown as string };
  if (format === 'full') return { ...json, payload: partJson(root, '', bytes) };
  if (format === 'minimal') return json;
  const names = only?.map((name) => name.toLowerCase());
  const wanted = (header: Header): boolean => names?.includes(header.name.toLowerCase()) ?? true;
  return { ...json, payload: { mimeType: root.mimeType, headers: headersOf(message.raw).filter(wanted) } };
}

function partJson(
  part: Part,
  partId: string,
  bytes: (data: Uint8Array) => number[],
): GoogleAppsScript.Gmail.Schema.MessagePart {
  const headers = part.headers.map((header) => ({ ...header }));
  const size = part.body.length;
  const json = { partId, mimeType: part.mimeType, filename: part.filename, headers };
  if (part.parts.length > 0) {
    const prefix = partId === '' ? '' : `${partId}.`;
    return {
      ...json,
      body: { size },
      parts: part.parts.map((child, i) => partJson(child, `${prefix}${String(i)}`, bytes)),
    };
  }
  if (part.filename !== '') return { ...json, body: { size, attachmentId: `attachment-${partId}` } };
  return { ...json, body: { size, data: bytes(part.body) as unknown as string } };
}

function textOf(part: Part): string {
  if (part.mimeType === 'text/plain') return part.body.toString('utf8');
  if (part.mimeType === 'text/html') return part.body.toString('utf8').replace(/<[^>]*>/g, ' ');
  return part.parts.length > 0 ? textOf(part.parts[0] as Part) : '';
}
