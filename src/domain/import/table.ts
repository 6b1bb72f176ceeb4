/** Reads a CSV or TSV text into headers and rows, each row with its line number as an editor shows it. */
// Every project that imports this file needs the declarations, and they cannot be imported.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./papaparse.d.ts" />
import Papa from 'papaparse/papaparse.min.js';
import { checkAddress } from '../message/address.ts';
import { headerMatch, isDerivedHeader } from './headers.ts';

export interface Row {
  /** Line of the file on which the row begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly headers: readonly string[];
  readonly rows: readonly Row[];
  /** Lines that could not be read, and why. */
  readonly problems: readonly { readonly line: number; readonly why: string }[];
}

const DELIMITERS = [',', ';', '\t'] as const;
/** Rows looked at to find delimiter and header; LinkedIn puts three lines of notes first. */
const HEAD_ROWS = 20;
const HEAD_CHARACTERS = 65_536;
/** Each broken row may have to be read to the end of the file; after so many the rest is not a table. */
const MOST_BROKEN_ROWS = 30;
/** With the wrong delimiter nearly every quoted row is broken. */
const MOST_BROKEN_IN_HEAD = 3;
const BROKEN_QUOTES =
  'the quotation marks do not pair up: put quotes around the whole cell and double those inside it';
const OPEN_QUOTE = 'a quotation mark is opened here and never closed';
const TOO_MANY = 'too many lines before this one have broken quotation marks; from here on nothing was read';

/**
 * Comma, semicolon or tab, found by what the header becomes; quoted cells with line breaks; CRLF, LF and CR
 * alike; a byte order mark and anything before the header left out; blank lines left out. Where no row looks
 * like a header and the first holds an e-mail address, the columns get the headers "Column 1", "Column 2", …
 */
export function readTable(text: string): Table {
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const delimiter = delimiterOf(source);
  const { rows, problems } = parse(source, delimiter, Infinity, MOST_BROKEN_ROWS);
  const at = headerIndex(rows);
  const header = rows[at];
  if (header === undefined) return { headers: [], rows: [], problems };
  const isHeader = recognized(header.cells) > 0 || !header.cells.some((cell) => checkAddress(cell).ok);
  const headers = header.cells.map((cell, index) => (isHeader ? cell.trim() : `Column ${index + 1}`));
  const isCertain = recognized(header.cells) > 1;
  return {
    headers,
    rows: rows.slice(isHeader ? at + 1 : at),
    // What stands before the header is not lost people, unless the real header may be among it.
    problems: problems.filter(({ line }) => line >= header.line || !isCertain),
  };
}

function delimiterOf(source: string): string {
  const head = source.slice(0, HEAD_CHARACTERS);
  const [best] = DELIMITERS.map((delimiter) => {
    const { rows } = parse(head, delimiter, HEAD_ROWS, MOST_BROKEN_IN_HEAD);
    const header = rows[headerIndex(rows)]?.cells ?? [];
    return { delimiter, known: recognized(header), width: header.length };
  }).sort((a, b) => b.known - a.known || b.width - a.width);
  return best?.delimiter ?? ',';
}

/** The first row, unless it is a single cell and one of the next rows names two columns that we know. */
function headerIndex(rows: readonly Row[]): number {
  const head = rows.slice(0, HEAD_ROWS).map(({ cells }) => cells);
  if (head[0] !== undefined && filled(head[0]) > 1) return 0;
  const named = head.findIndex((cells) => recognized(cells) > 1);
  return Math.max(0, named);
}

function recognized(cells: readonly string[]): number {
  return cells.filter((cell) => headerMatch(cell) !== null || isDerivedHeader(cell)).length;
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

/** A row with broken quotes is reported, and reading goes on with the line after the one it began on. */
function parse(
  source: string,
  delimiter: string,
  limit: number,
  mostBroken: number,
): Pick<Table, 'rows' | 'problems'> {
  const rows: Row[] = [];
  const problems: { line: number; why: string }[] = [];
  let start = 0;
  let line = 1;
  while (start < source.length && rows.length < limit) {
    const rest = start === 0 ? source : source.slice(start);
    let cursor = 0;
    let broken = '';
    Papa.parse(rest, {
      delimiter,
      newline: '\n',
      step: (row, parser) => {
        const next = row.meta.cursor;
        broken = brokenQuotes(row.errors, lineBreaks(rest, cursor, next - 1) > 0);
        if (broken === '') {
          if (row.data.some((cell) => cell.trim() !== '')) rows.push({ line, cells: row.data });
          line += lineBreaks(rest, cursor, next);
          cursor = next;
        }
        if (broken !== '' || rows.length >= limit) parser.abort();
      },
    });
    if (broken === '') break;
    problems.push({ line, why: broken });
    const nextLine = rest.indexOf('\n', cursor) + 1;
    if (nextLine === 0) break;
    start += nextLine;
    line += 1;
    if (problems.length === mostBroken) {
      problems.push({ line, why: TOO_MANY });
      break;
    }
  }
  return { rows, problems };
}

/** Quotes that only spoil one line are forgiven, as spreadsheets do; quotes that swallow the next line are not. */
function brokenQuotes(errors: readonly { readonly code: string }[], isOverSeveralLines: boolean): string {
  if (errors.some(({ code }) => code === 'MissingQuotes')) return OPEN_QUOTE;
  return isOverSeveralLines && errors.some(({ code }) => code === 'InvalidQuotes') ? BROKEN_QUOTES : '';
}

function lineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
