/** Writes a message as RFC 5322 text: what Gmail takes as a draft. ASCII throughout, whatever the message holds. */
import { htmlOf } from './html.ts';
import { idsHeader, type Mailbox, mailboxHeader, plainHeader, textHeader } from './mime/headers.ts';
import { type Attachment, attachmentPart, multipart, textPart } from './mime/parts.ts';
import { plainText } from './plainText.ts';

export type { Mailbox };

export interface Message {
  readonly to: Mailbox;
  /** Gmail puts the person's own address when this is left out; an alias must be one of theirs. */
  readonly from?: Mailbox;
  readonly replyTo?: Mailbox;
  readonly subject: string;
  /** Plain text; an HTML copy of it is sent along. */
  readonly text: string;
  /** Plain text under the message, which programs that read mail may fold away. */
  readonly signature?: string;
  /** Message-ID of the message that this one answers, with its angle brackets. */
  readonly inReplyTo?: string;
  /** Message-IDs of its thread, the oldest first; the one it answers comes last, given or not. */
  readonly references?: readonly string[];
  readonly attachments?: readonly Attachment[];
  /** Further headers, for example `X-Informational-Interviews-Key`. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sets the signature off for programs that read mail (RFC 3676 §4.3): the space belongs to it. */
const SIGNATURE_LINE = '-- ';

/**
 * The message with CRLF line ends. Line breaks and control characters in names and subject become spaces or
 * vanish, so that no value can begin a header of its own.
 *
 * @throws RangeError when an address is not exactly one address, a further header is not plain ASCII, a Message-ID
 * is none, or an attachment is not base64: all are checked by the caller, so a draft with one must not exist.
 */
export function writeMessage(message: Message): string {
  const text = signed(plainText(message.text), plainText(message.signature ?? ''));
  const body = multipart('alternative', [textPart('text/plain', text), textPart('text/html', htmlOf(text))]);
  const attachments = (message.attachments ?? []).map(attachmentPart);
  return [
    ...(message.from === undefined ? [] : [mailboxHeader('From', message.from)]),
    ...(message.replyTo === undefined ? [] : [mailboxHeader('Reply-To', message.replyTo)]),
    mailboxHeader('To', message.to),
    textHeader('Subject', message.subject),
    ...threadHeaders(message),
    ...Object.entries(message.headers ?? {}).map(([name, value]) => plainHeader(name, value)),
    'MIME-Version: 1.0',
    ...(attachments.length === 0 ? body : multipart('mixed', [body, ...attachments])),
    '',
  ].join('\r\n');
}

function signed(text: string, signature: string): string {
  return signature === '' ? text : `${text}\n\n${SIGNATURE_LINE}\n${signature}`;
}

function threadHeaders({ inReplyTo, references }: Message): string[] {
  const answered = inReplyTo === undefined ? [] : [inReplyTo];
  const thread = [...(references ?? []).filter((id) => id !== inReplyTo), ...answered];
  return [
    ...(answered.length === 0 ? [] : [idsHeader('In-Reply-To', answered)]),
    ...(thread.length === 0 ? [] : [idsHeader('References', thread)]),
  ];
}
