/** Writes a message as RFC 5322 text: what Gmail takes as a draft. ASCII throughout, whatever the message holds. */
import { checkAddress } from './address.ts';
import { base64, utf8 } from './bytes.ts';
import { oneLine, plainText } from './plainText.ts';

export interface Mailbox {
  /** Display name; may be empty. */
  readonly name: string;
  readonly address: string;
}

export interface Message {
  readonly to: Mailbox;
  /** Gmail puts the person's own address when this is left out. */
  readonly from?: Mailbox;
  readonly subject: string;
  /** Plain text; an HTML copy of it is sent along. */
  readonly text: string;
  /** Further headers, for example `X-Informational-Interviews-Key`. */
  readonly headers?: Readonly<Record<string, string>>;
}

// Both bodies are base64, in which no line can begin with "--": no boundary can occur in them.
const BOUNDARY = '=_informational-interviews_alternative';
const LINE_LENGTH = 76;
/** Bytes in one encoded word, so that "Subject: " and the word fit a line of 76 characters (RFC 2047 §2). */
const WORD_BYTES = 39;

/**
 * The message with CRLF line ends. Line breaks and control characters in names and subject become spaces or
 * vanish, so that no value can begin a header of its own.
 *
 * @throws RangeError when an address is not exactly one address, or a further header is not plain ASCII: both
 * are checked by the caller, so a draft with either must not exist.
 */
export function writeMessage(message: Message): string {
  const text = plainText(message.text);
  return [
    ...(message.from === undefined ? [] : [mailboxHeader('From', message.from)]),
    mailboxHeader('To', message.to),
    textHeader('Subject', oneLine(message.subject)),
    ...Object.entries(message.headers ?? {}).map(([name, value]) => plainHeader(name, value)),
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative;\r\n boundary="${BOUNDARY}"`,
    '',
    ...bodyPart('text/plain', text),
    ...bodyPart('text/html', htmlOf(text)),
    `--${BOUNDARY}--`,
    '',
  ].join('\r\n');
}

/** The text as HTML: every character shown as it is, line breaks kept, nothing turned into a link. */
function htmlOf(text: string): string {
  const escaped = text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
  return `<div dir="auto">${escaped.replace(/\n/g, '<br>\n')}</div>`;
}

function bodyPart(type: string, content: string): string[] {
  const encoded = base64(utf8(content.replace(/\n/g, '\r\n')));
  return [
    `--${BOUNDARY}`,
    `Content-Type: ${type}; charset=UTF-8`,
    'Content-Transfer-Encoding: base64',
    '',
    ...(encoded.match(new RegExp(`.{1,${LINE_LENGTH}}`, 'g')) ?? ['']),
  ];
}

function mailboxHeader(header: string, mailbox: Mailbox): string {
  const checked = checkAddress(mailbox.address);
  if (!checked.ok) throw new RangeError(`${header} ${checked.reason}`);
  const name = oneLine(mailbox.name);
  if (name === '') return `${header}: ${checked.address}`;
  const shown = isPlain(name) && !/["\\]/.test(name) ? `"${name}"` : encodedWords(name);
  return `${header}: ${shown}\r\n <${checked.address}>`;
}

function textHeader(header: string, value: string): string {
  return `${header}: ${isPlain(value) ? value : encodedWords(value)}`;
}

function plainHeader(name: string, value: string): string {
  if (!/^[A-Za-z][A-Za-z0-9-]*$/.test(name) || !/^[ -~]{0,900}$/.test(value)) {
    throw new RangeError(
      `The header ${JSON.stringify(name)} cannot be written: it must be one line of plain ASCII.`,
    );
  }
  return `${name}: ${value}`;
}

/** Short ASCII that no reader could take for an encoded word. */
function isPlain(text: string): boolean {
  return /^[ -~]{0,60}$/.test(text) && !text.includes('=?');
}

/** RFC 2047 encoded words, one a line, each holding whole characters. */
function encodedWords(text: string): string {
  const words: number[][] = [];
  let word: number[] = [];
  for (const character of text) {
    const bytes = utf8(character);
    if (word.length + bytes.length > WORD_BYTES) {
      words.push(word);
      word = [];
    }
    word.push(...bytes);
  }
  return [...words, word].map((bytes) => `=?UTF-8?B?${base64(bytes)}?=`).join('\r\n ');
}
