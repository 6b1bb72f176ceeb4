/**
 * A draft of the person's own as a template. Its text parts and subject are filled as templates are; every other
 * byte of it, images and files above all, goes into the new draft as it is.
 *
 * Of the headers of the draft only From and Reply-To go along, because the person chose them with the text, and what
 * says how the message is built. To whom it went, when, and in which thread belongs to the draft alone.
 */
import { Trouble } from '../../trouble.ts';
import { type Mailbox, mailboxHeader, plainHeader, textHeader } from '../mime/headers.ts';
import { fieldsOf, parseTemplate, renderTemplate } from '../template.ts';
import type { Values } from '../values.ts';
import { assemble } from './assemble.ts';
import { readWords, valueOf } from './header.ts';
import { binaryOf } from './octets.ts';
import { type Parts, readParts } from './parts.ts';
import { errorsOf, fieldNames, fillText, readText, shownText, type TextPart } from './text.ts';

export interface DraftSource {
  readonly subject: string;
  /** Names of the fields in subject and text, in order, once each. */
  readonly fields: readonly string[];
  /** Why it cannot be used as it is, in sentences; with the place where there is one. */
  readonly errors: readonly string[];
  /** What a person reads, in plain text, for a preview. */
  readonly text: string;
  /** Files that go along; images that are shown in the text are not counted. */
  readonly attachments: number;
  /**
   * The draft for one person. `values`: by field name; what is not there counts as empty. `headers`: further ones.
   *
   * @throws Trouble, with one of the sentences in `errors`, when the draft cannot be used.
   * @throws RangeError when the address is not exactly one, or a further header is not plain ASCII: see `writeMessage`.
   */
  readonly fill: (values: Values, to: Mailbox, headers: Readonly<Record<string, string>>) => FilledSource;
}

export interface FilledSource {
  /** The new message, one character a byte: what goes to Gmail must be these bytes. ASCII unless the draft is not. */
  readonly message: string;
  /** Fields that are needed and empty: such a message may be shown, never drafted. */
  readonly missing: readonly string[];
  readonly subject: string;
  readonly text: string;
}

interface Opened {
  readonly message: string;
  readonly parts: Parts;
  readonly subject: string;
  readonly texts: readonly TextPart[];
}

/** Opens a draft once, for any number of people. `raw`: bytes, signed or not. `known`: names of the fields there are; any other is an error. */
export function readSource(raw: readonly number[], known: readonly string[]): DraftSource {
  try {
    const opened = open(raw);
    const { subject, texts, parts } = opened;
    const shown = shownPart(texts);
    const inSubject = fieldsOf(parseTemplate(subject, '', []).template).map(({ name }) => name);
    const inTexts = texts.flatMap(({ pieces }) => fieldNames(pieces));
    return {
      subject,
      fields: Array.from(new Set([...inSubject, ...inTexts])),
      errors: faultsOf(opened, known),
      text: shown === undefined ? '' : shownText(shown),
      attachments: parts.leaves.filter(({ isAttachment }) => isAttachment).length,
      fill: filler(opened),
    };
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    const fill = (): never => {
      throw error;
    };
    return { subject: '', fields: [], errors: [error.message], text: '', attachments: 0, fill };
  }
}

function filler(opened: Opened): DraftSource['fill'] {
  const { message, parts, texts } = opened;
  const [error] = faultsOf(opened, null);
  const { template } = parseTemplate(opened.subject, '', []);
  const shown = texts.findIndex((text) => text === shownPart(texts));
  return (values, to, headers) => {
    if (error !== undefined) throw new Trouble('bad-input', `${error} No draft was made.`);
    const subject = renderTemplate(template, values);
    const filled = texts.map((text) => fillText(text, values, parts.eol));
    const changed = new Map(
      texts.flatMap(({ leaf }, index) => {
        const part = filled[index]?.part ?? null;
        return part === null ? [] : [[leaf, part] as const];
      }),
    );
    const own = [
      mailboxHeader('To', to),
      textHeader('Subject', subject.subject),
      ...Object.entries(headers).map(([name, value]) => plainHeader(name, value)),
      'MIME-Version: 1.0',
    ];
    return {
      message: assemble(message, parts, own, changed),
      missing: Array.from(new Set([...subject.missing, ...filled.flatMap(({ missing }) => missing)])),
      subject: subject.subject,
      text: filled[shown]?.shown ?? '',
    };
  };
}

function open(raw: readonly number[]): Opened {
  const message = binaryOf(raw);
  const parts = readParts(message);
  const subject = readWords(valueOf(parts.fields, 'subject'));
  const texts = parts.leaves.filter(({ isText }) => isText).map((leaf) => readText(message, leaf));
  return { message, parts, subject, texts };
}

/** The plain copy of an HTML text is not what the person wrote: it speaks up only when the text itself has no fault. */
function faultsOf({ subject, texts }: Opened, known: readonly string[] | null): string[] {
  const names = known ?? fieldsOf(parseTemplate(subject, '', []).template).map(({ name }) => name);
  const inSubject = parseTemplate(subject, '', names).errors.map(({ message }) => message);
  const html = texts.filter(({ isHtml }) => isHtml);
  const main = html.length > 0 ? html : texts;
  const copies = texts.filter((text) => !main.includes(text));
  const inMain = main.flatMap((text) => errorsOf(text, 'Text', known));
  const inCopies =
    inMain.length > 0 ? [] : copies.flatMap((text) => errorsOf(text, 'the plain copy of the text', known));
  return [...inSubject, ...inMain, ...inCopies];
}

/** Programs that read mail show the HTML where there is one. */
function shownPart(texts: readonly TextPart[]): TextPart | undefined {
  return texts.find(({ isHtml }) => isHtml) ?? texts[0];
}
