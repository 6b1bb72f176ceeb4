/** Reads headers of mail (RFC 5322 §2.2, RFC 2045 §5, RFC 2047), on strings of one character a byte. */
import { charsetOf } from './charset.ts';
import { fault } from './fault.ts';
import { decodeBase64, decodeEscapes } from './transfer.ts';

export interface HeaderField {
  /** Lower case. */
  readonly name: string;
  /** Unfolded and trimmed. */
  readonly value: string;
  /** As it stands, with the end of its last line. */
  readonly raw: string;
}

export interface Parameters {
  /** Before the first semicolon, lower case. */
  readonly value: string;
  /** By name, lower case. */
  readonly of: ReadonlyMap<string, string>;
}

/** What follows is not looked at: no header that tells how a part is built is so long. */
const LONGEST_VALUE = 10_000;
const PARAMETER = /;\s*([^\s=;]+)\s*=\s*(?:"([^"\\]*(?:\\[\s\S][^"\\]*)*)"|([^\s;(]*))/g;
const WORD = /=\?([^?\s*]+)(?:\*[^?\s]*)?\?([BQ])\?([^?\s]*)\?=/gi;

/** `head`: the lines before the empty one. @throws Trouble for a line that is no header. */
export function readFields(head: string, eol: string): HeaderField[] {
  const whole = head === '' || head.endsWith('\n') ? head : head + eol;
  return (whole.match(/[^\n]*\n(?:[ \t][^\n]*\n)*/g) ?? []).map((raw) => {
    const colon = raw.indexOf(':');
    const name = raw.slice(0, Math.max(colon, 0)).trim();
    if (!/^[!-9;-~]+$/.test(name)) throw fault('a line of its headers has no name');
    return {
      name: name.toLowerCase(),
      value: raw
        .slice(colon + 1)
        .replace(/\r?\n/g, '')
        .trim(),
      raw,
    };
  });
}

/** The first header of that name, or `''`. */
export function valueOf(fields: readonly HeaderField[], name: string): string {
  return fields.find((field) => field.name === name)?.value ?? '';
}

/** Continued parameters (`name*0`, RFC 2231 §3) are joined in the order in which they stand. */
export function readParameters(header: string): Parameters {
  const text = header.slice(0, LONGEST_VALUE);
  const of = new Map<string, string>();
  const value = (text.split(';')[0] ?? '')
    .replace(/\([^()]*\)/g, '')
    .trim()
    .toLowerCase();
  text.replace(PARAMETER, (_, key: string, quoted: string | undefined, plain: string | undefined) => {
    const [name = '', part] = key.toLowerCase().split('*');
    const own = quoted?.replace(/\\([\s\S])/g, '$1') ?? plain ?? '';
    if (!of.has(name)) of.set(name, own);
    else if (/^[1-9]/.test(part ?? '')) of.set(name, `${of.get(name) ?? ''}${own}`);
    return '';
  });
  return { value, of };
}

/** The text of a header whose words may be encoded. @throws Trouble when their character set is not known. */
export function readWords(value: string): string {
  let text = '';
  let done = 0;
  let pending: { label: string; bytes: string } | null = null;
  const flush = (): void => {
    if (pending !== null) text += decoded(pending.bytes, pending.label);
    pending = null;
  };
  const words = new RegExp(WORD);
  for (let found = words.exec(value); found !== null; found = words.exec(value)) {
    const [word, label = '', encoding = '', content = ''] = found;
    const between = value.slice(done, found.index);
    // White space between two encoded words is not shown, and a character may be cut in two by it.
    if (between.trim() !== '' || pending === null || pending.label !== label) {
      const follows = pending !== null;
      flush();
      if (!follows || between.trim() !== '') text += decoded(between, '');
      pending = { label, bytes: '' };
    }
    pending.bytes += encoding.toUpperCase() === 'B' ? (decodeBase64(content) ?? '') : fromQ(content);
    done = found.index + word.length;
  }
  flush();
  return text + decoded(value.slice(done), '');
}

function fromQ(content: string): string {
  return decodeEscapes(content.replace(/_/g, ' '));
}

function decoded(bytes: string, label: string): string {
  const charset = charsetOf(label, bytes);
  if (charset === null) throw fault(`its subject is in the character set ${label}, which is not known here`);
  return charset.decode(bytes);
}
