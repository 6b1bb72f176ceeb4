/** Finds the parts of a message (RFC 2046 §5.1) and where each stands in it; nothing is copied or changed. */
import { fault } from './fault.ts';
import { type HeaderField, type Parameters, readFields, readParameters, valueOf } from './header.ts';

/** A part that is not made of parts. Offsets are into the message, one character a byte. */
export interface Leaf {
  readonly headAt: number;
  readonly bodyAt: number;
  readonly end: number;
  readonly fields: readonly HeaderField[];
  readonly type: Parameters;
  /** What a person reads, rather than a file or an image. */
  readonly isText: boolean;
  /** Shown as a file at the end of the message, rather than in its text. */
  readonly isAttachment: boolean;
}

export interface Parts {
  /** Of the message itself. */
  readonly fields: readonly HeaderField[];
  readonly bodyAt: number;
  readonly leaves: readonly Leaf[];
  /** As the message ends its lines. */
  readonly eol: string;
}

interface Section {
  readonly at: number;
  readonly end: number;
  readonly depth: number;
  readonly isRelated: boolean;
}

/** People's mail has four; more is a mistake or an attack. */
const DEEPEST = 30;
const SEALED = ['multipart/signed', 'multipart/encrypted'];

/** @throws Trouble when the message is not built as RFC 2046 says. */
export function readParts(message: string): Parts {
  if (message.trim() === '') throw fault('it is empty');
  const firstBreak = message.indexOf('\n');
  const eol = firstBreak > 0 && message[firstBreak - 1] !== '\r' ? '\n' : '\r\n';
  const leaves: Leaf[] = [];
  const top = { at: 0, end: message.length, depth: 0, isRelated: false };
  const waiting: Section[] = [top];
  for (let section = waiting.pop(); section !== undefined; section = waiting.pop()) {
    const part = readSection(message, section, eol);
    if (!part.type.value.startsWith('multipart/')) {
      leaves.push(part);
      continue;
    }
    if (section.depth >= DEEPEST) throw fault('it has parts within parts without end');
    waiting.push(...childrenOf(message, part, section).reverse());
  }
  const head = headOf(message, top);
  return { fields: readFields(message.slice(0, head.end), eol), bodyAt: head.bodyAt, leaves, eol };
}

function readSection(message: string, section: Section, eol: string): Leaf {
  const head = headOf(message, section);
  const fields = readFields(message.slice(section.at, head.end), eol);
  const type = readParameters(valueOf(fields, 'content-type') || 'text/plain');
  const disposition = readParameters(valueOf(fields, 'content-disposition'));
  const isFile = disposition.value === 'attachment' || disposition.of.has('filename') || type.of.has('name');
  const isText = ['text/plain', 'text/html'].includes(type.value) && !isFile;
  const isInline = section.isRelated && valueOf(fields, 'content-id') !== '';
  const isAttachment = !isText && !isInline;
  return { headAt: section.at, bodyAt: head.bodyAt, end: section.end, fields, type, isText, isAttachment };
}

/** Where the headers of a section end, and where its body begins, after the empty line. */
function headOf(message: string, { at, end }: Section): { readonly end: number; readonly bodyAt: number } {
  const text = message.slice(at, end);
  const none = /^\r?\n/.exec(text);
  if (none !== null) return { end: at, bodyAt: at + none[0].length };
  const gap = /\n\r?\n/.exec(text);
  if (gap === null) return { end, bodyAt: end };
  return { end: at + gap.index + 1, bodyAt: at + gap.index + gap[0].length };
}

function childrenOf(message: string, part: Leaf, section: Section): Section[] {
  const kind = part.type.value;
  if (SEALED.includes(kind)) {
    throw fault(
      'it is signed or encrypted, so nothing in it can be changed',
      'No draft was made. Choose another.',
    );
  }
  const transfer = valueOf(part.fields, 'content-transfer-encoding');
  if (/base64|quoted-printable/i.test(transfer)) throw fault(`a part made of parts is packed as ${transfer}`);
  const boundary = (part.type.of.get('boundary') ?? '').trimEnd();
  if (boundary === '') throw fault('one of its parts does not say where the parts within it begin');
  const isRelated = kind === 'multipart/related';
  return sectionsOf(message.slice(part.bodyAt, part.end), `--${boundary}`).map(([at, end]) => ({
    at: part.bodyAt + at,
    end: part.bodyAt + end,
    depth: section.depth + 1,
    isRelated,
  }));
}

/** Start and end of what stands between the lines that are `mark`. The line break before one belongs to it. */
function sectionsOf(body: string, mark: string): [number, number][] {
  const found: [number, number][] = [];
  let start: number | null = null;
  let at = body.startsWith(mark) ? -1 : body.indexOf(`\n${mark}`);
  while (at !== -1 || (start === null && body.startsWith(mark))) {
    const after = at + 1 + mark.length;
    const lineEnd = body.indexOf('\n', after);
    const rest = body.slice(after, lineEnd === -1 ? body.length : lineEnd);
    if (/^(--)?[ \t]*\r?$/.test(rest)) {
      const end = body[at - 1] === '\r' ? at - 1 : at;
      if (start !== null) found.push([start, Math.max(start, end)]);
      if (rest.startsWith('--')) {
        if (found.length === 0) throw fault('one of its parts is empty where it should hold others');
        return found;
      }
      start = lineEnd === -1 ? body.length : lineEnd + 1;
    }
    // The break that ends this line may begin the next mark.
    at = lineEnd === -1 ? -1 : body.indexOf(`\n${mark}`, lineEnd);
    if (at === -1) break;
  }
  throw fault('the end of one of its parts is missing');
}
