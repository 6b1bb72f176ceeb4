/** Writes one header of a message, folded into lines of plain ASCII. */
import { checkAddress } from '../address.ts';
import { base64, utf8 } from '../bytes.ts';
import { oneLine } from '../plainText.ts';

export interface Mailbox {
  /** Display name; may be empty. */
  readonly name: string;
  readonly address: string;
}

/** Bytes in one encoded word, so that "Subject: " and the word fit a line of 76 characters (RFC 2047 §2). */
const WORD_BYTES = 39;
const LONGEST_ID = 900;
// RFC 5322 §3.6.4 with nothing but plain words: quotes and comments appear in no id that Gmail gives or passes on.
const MESSAGE_ID = /^<[\w!#$%&'*+/=?^`{|}~.:-]+@[\w.:-]+>$|^<[\w!#$%&'*+/=?^`{|}~.:-]+@\[[\w.:-]+\]>$/;

/** @throws RangeError when the address is not exactly one plain address. */
export function mailboxHeader(header: string, mailbox: Mailbox): string {
  const checked = checkAddress(mailbox.address);
  if (!checked.ok) throw new RangeError(`${header} ${checked.reason}`);
  const name = oneLine(mailbox.name);
  if (name === '') return `${header}: ${checked.address}`;
  const shown = isPlain(name) && !/["\\]/.test(name) ? `"${name}"` : encodedWords(name);
  return `${header}: ${shown}\r\n <${checked.address}>`;
}

export function textHeader(header: string, value: string): string {
  const line = oneLine(value);
  return `${header}: ${isPlain(line) ? line : encodedWords(line)}`;
}

/** @throws RangeError when name or value are not one line of plain ASCII. */
export function plainHeader(name: string, value: string): string {
  if (!/^[A-Za-z][A-Za-z0-9-]*$/.test(name) || !/^[ -~]{0,900}$/.test(value)) {
    throw new RangeError(
      `The header ${JSON.stringify(name)} cannot be written: it must be one line of plain ASCII.`,
    );
  }
  return `${name}: ${value}`;
}

/** Whether the text is a Message-ID as it stands in that header, angle brackets included. */
export function isMessageId(text: string): boolean {
  return text.length <= LONGEST_ID && MESSAGE_ID.test(text);
}

/** One id a line. @throws RangeError when one is not a Message-ID. */
export function idsHeader(header: string, ids: readonly string[]): string {
  const odd = ids.find((id) => !isMessageId(id));
  if (odd !== undefined) {
    throw new RangeError(
      `${header} cannot hold ${JSON.stringify(odd.slice(0, 60))}: it is not a Message-ID.`,
    );
  }
  return `${header}: ${ids.join('\r\n ')}`;
}

/** Short ASCII that no reader could take for an encoded word. */
export function isPlain(text: string): boolean {
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
