/**
 * The template language: `{{field}}`, `{{field|fallback}}`, and `[[ passages ]]` that vanish when a field in them
 * is empty. A template is parsed once; values are put in once and never parsed again.
 */
import { endOnce } from './endOnce.ts';
import { GAP, tidy } from './gaps.ts';
import { nearest } from './nearest.ts';
import { oneLine, plainText } from './plainText.ts';

interface Template {
  readonly subject: readonly Piece[];
  readonly body: readonly Piece[];
}

/** `at` and `end`: where it stands in the text that was parsed, with its brackets. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'field';
      readonly name: string;
      readonly fallback: string;
      readonly at: number;
      readonly end: number;
    }
  | {
      readonly kind: 'passage';
      readonly pieces: readonly Piece[];
      readonly at: number;
      readonly end: number;
    };

interface TemplateError {
  /** "Subject", "Text" or what else was parsed. */
  readonly part: string;
  /** Line within the part, from 1. */
  readonly line: number;
  /** A sentence with place and suggestion: `{{frist}} in Subject, line 1: did you mean {{first}}?` */
  readonly message: string;
}

interface Rendered {
  readonly subject: string;
  readonly text: string;
  /** Names of empty fields that stand outside every passage and have no fallback, in order, once each. */
  readonly missing: readonly string[];
}

const MARK = /\{\{|\}\}|\[\[|\]\]|\n/g;
// Stands where something vanished, until the white space around it is tidied. Values cannot hold it: see `plainText`.

/** Parses subject and body. `known` lists the names of the fields there are; any other is an error. */
export function parseTemplate(
  subject: string,
  body: string,
  known: readonly string[],
): { readonly template: Template; readonly errors: readonly TemplateError[] } {
  const inSubject = parsePart('Subject', oneLine(subject), known);
  const inBody = parsePart('Text', plainText(body), known);
  return {
    template: { subject: inSubject.pieces, body: inBody.pieces },
    errors: [...inSubject.errors, ...inBody.errors],
  };
}

/** The fields a template uses, in order, once each. `required`: the message cannot do without it. */
export function fieldsOf(template: Template): { readonly name: string; readonly required: boolean }[] {
  const required = new Map<string, boolean>();
  const visit = (pieces: readonly Piece[], optional: boolean): void => {
    for (const piece of pieces) {
      if (piece.kind === 'passage') visit(piece.pieces, true);
      if (piece.kind !== 'field') continue;
      const needed = !optional && piece.fallback === '';
      required.set(piece.name, needed || required.get(piece.name) === true);
    }
  };
  visit(template.subject, false);
  visit(template.body, false);
  return Array.from(required, ([name, needed]) => ({ name, required: needed }));
}

/**
 * Fills a template. A missing required field is listed in `missing` and stays visible as `blank` shows it, else as
 * `{{name}}`: such a message may be shown, never drafted.
 */
export function renderTemplate(
  template: Template,
  values: Readonly<Record<string, string>>,
  blank = (name: string): string => `{{${name}}}`,
): Rendered {
  const valueOf = (name: string): string =>
    Object.prototype.hasOwnProperty.call(values, name) ? plainText(values[name] ?? '') : '';
  const subject = renderPieces(template.subject, (name) => oneLine(valueOf(name)), blank);
  const text = renderPieces(template.body, valueOf, blank);
  const missing = fieldsOf(template)
    .filter((field) => field.required && valueOf(field.name) === '')
    .map((field) => field.name);
  return { subject: tidy(subject), text: tidy(text), missing };
}

/** Parses a text as it is: nothing in it is trimmed or made plain. `part` names it in the errors. */
export function parsePart(
  part: string,
  source: string,
  known: readonly string[],
): { readonly pieces: Piece[]; readonly errors: TemplateError[] } {
  const pieces: Piece[] = [];
  const errors: TemplateError[] = [];
  let line = 1;
  let done = 0;
  let fieldStart: { readonly at: number; readonly line: number } | null = null;
  let passage: { readonly pieces: Piece[]; readonly line: number; readonly at: number } | null = null;

  const report = (where: number, problem: (place: string) => string): void => {
    errors.push({ part, line: where, message: problem(`${part}, line ${where}`) });
  };
  const add = (piece: Piece): void => {
    (passage?.pieces ?? pieces).push(piece);
  };
  const addText = (end: number): void => {
    if (end > done) add({ kind: 'text', text: source.slice(done, end) });
  };
  const endField = (start: number, where: number, end: number): void => {
    const [name = '', ...rest] = source.slice(start, end).split('|');
    const field = fieldName(name);
    if (!known.includes(field)) report(where, (place) => unknownField(field, place, known));
    add({ kind: 'field', name: field, fallback: rest.join('|').trim(), at: start - 2, end: end + 2 });
  };

  for (const mark of marksOf(source)) {
    if (mark.text === '\n') {
      line += 1;
      continue;
    }
    if (fieldStart !== null && mark.text !== '}}') continue;
    if (mark.text === '{{') {
      addText(mark.at);
      fieldStart = { at: mark.at + 2, line };
    } else if (mark.text === '}}') {
      if (fieldStart === null) {
        report(line, (place) => `}} in ${place} closes nothing: put {{ before the field, or take it out.`);
        continue;
      }
      endField(fieldStart.at, fieldStart.line, mark.at);
      fieldStart = null;
    } else if (mark.text === '[[') {
      if (passage !== null) {
        report(line, (place) => `[[ in ${place} stands inside another [[ ]]: close the first one before it.`);
        continue;
      }
      addText(mark.at);
      passage = { pieces: [], line, at: mark.at };
    } else {
      if (passage === null) {
        report(line, (place) => `]] in ${place} closes nothing: put [[ before the passage, or take it out.`);
        continue;
      }
      addText(mark.at);
      pieces.push({ kind: 'passage', pieces: passage.pieces, at: passage.at, end: mark.at + 2 });
      passage = null;
    }
    done = mark.at + 2;
  }
  if (fieldStart !== null)
    report(fieldStart.line, (place) => `{{ in ${place} is not closed: put }} after the field.`);
  else addText(source.length);
  if (passage !== null) {
    report(passage.line, (place) => `[[ in ${place} is not closed: put ]] after the passage.`);
    pieces.push(...passage.pieces);
  }
  return { pieces, errors };
}

/** As fields are compared: however their letters and spaces are typed. */
export function fieldName(typed: string): string {
  return oneLine(typed).toLowerCase();
}

function marksOf(source: string): { readonly text: string; readonly at: number }[] {
  const marks: { text: string; at: number }[] = [];
  source.replace(MARK, (text: string, at: number) => {
    marks.push({ text, at });
    return text;
  });
  return marks;
}

function unknownField(name: string, place: string, known: readonly string[]): string {
  const meant = nearest(name, known);
  const start = `{{${oneLine(name).slice(0, 60)}}} in ${place}`;
  return meant === null
    ? `${start} is not a field. There are: ${known.join(', ')}.`
    : `${start}: did you mean {{${meant}}}?`;
}

function renderPieces(
  pieces: readonly Piece[],
  valueOf: (name: string) => string,
  blank: (name: string) => string,
): string {
  let dropsNext = false;
  return pieces
    .map((piece, index) => {
      if (piece.kind === 'text') {
        const text = dropsNext ? piece.text.slice(1) : piece.text;
        dropsNext = false;
        return text;
      }
      if (piece.kind === 'passage') {
        return isComplete(piece.pieces, valueOf) ? renderPieces(piece.pieces, valueOf, blank) : GAP;
      }
      const value = valueOf(piece.name) || piece.fallback || blank(piece.name);
      const next = pieces[index + 1];
      const ended = endOnce(value, next?.kind === 'text' ? next.text : '');
      dropsNext = ended.dropsNext;
      return ended.value;
    })
    .join('');
}

function isComplete(pieces: readonly Piece[], valueOf: (name: string) => string): boolean {
  return pieces.every(
    (piece) => piece.kind !== 'field' || piece.fallback !== '' || valueOf(piece.name) !== '',
  );
}
