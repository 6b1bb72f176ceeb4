/** Writes the parts of a message, each as lines: its headers, an empty line, its content. */
import { base64, utf8 } from '../bytes.ts';
import { oneLine } from '../plainText.ts';
import { isPlain } from './headers.ts';

export interface Attachment {
  /** As the reader sees it; line breaks and what cannot be seen are left out. */
  readonly name: string;
  /** Media type, for example `application/pdf`; what is none, or would hold parts of its own, is sent as bytes. */
  readonly type: string;
  /** The content in base64 (RFC 4648 §4), with padding; white space does not matter. */
  readonly base64: string;
}

const LINE_LENGTH = 76;
/** Characters of a name in one line, so that ` filename*99*=` and they fit a line. */
const NAME_LENGTH = 60;
const MEDIA_TYPE = /^(?!multipart\/|message\/)[a-z]+\/[a-z0-9][a-z0-9!#$&^_.+-]{0,40}$/;

export function textPart(type: 'text/plain' | 'text/html', content: string): string[] {
  return [
    `Content-Type: ${type}; charset=UTF-8`,
    'Content-Transfer-Encoding: base64',
    '',
    ...lines(base64(utf8(content.replace(/\n/g, '\r\n')))),
  ];
}

/** @throws RangeError when the content is not base64. */
export function attachmentPart({ name, type, base64: content }: Attachment): string[] {
  const packed = content.replace(/\s+/g, '');
  if (packed.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(packed)) {
    throw new RangeError(`The attachment ${JSON.stringify(oneLine(name).slice(0, 60))} is not in base64.`);
  }
  const media = type.toLowerCase();
  return [
    `Content-Type: ${MEDIA_TYPE.test(media) ? media : 'application/octet-stream'}`,
    ['Content-Disposition: attachment', ...parameter('filename', fileName(name))].join(';\r\n '),
    'Content-Transfer-Encoding: base64',
    '',
    ...lines(packed),
  ];
}

/**
 * The parts in one. The boundary must hold "=_" : every content is base64, in which that cannot occur, and no header
 * begins with "--", so no line of a part can be taken for a boundary. One in another must not begin like it.
 */
export function multipart(kind: 'alternative' | 'mixed', parts: readonly (readonly string[])[]): string[] {
  const boundary = `=_informational-interviews_${kind}`;
  return [
    `Content-Type: multipart/${kind};\r\n boundary="${boundary}"`,
    '',
    ...parts.flatMap((part) => [`--${boundary}`, ...part]),
    `--${boundary}--`,
  ];
}

/** Some readers decode a name twice: "=?" is parted, so that no name can turn into another. */
function fileName(name: string): string {
  return oneLine(name).replace(/=\?/g, '= ?');
}

/** RFC 2231: a value with signs beyond ASCII is written in bytes, and a long one in numbered pieces. */
function parameter(name: string, value: string): string[] {
  if (value === '') return [];
  if (isPlain(value) && !/["\\]/.test(value)) return [`${name}="${value}"`];
  const pieces: string[] = [];
  let piece = "UTF-8''";
  for (const character of value) {
    const written = encodeURIComponent(character).replace(/[!'()*]/g, hexadecimal);
    if (piece.length + written.length > NAME_LENGTH) {
      pieces.push(piece);
      piece = '';
    }
    piece += written;
  }
  pieces.push(piece);
  if (pieces.length === 1) return [`${name}*=${piece}`];
  return pieces.map((text, index) => `${name}*${index}*=${text}`);
}

function hexadecimal(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}

function lines(encoded: string): string[] {
  return encoded.match(new RegExp(`.{1,${LINE_LENGTH}}`, 'g')) ?? [''];
}
