/** Cells to facts and back: the only place where `unknown` out of the sheet becomes a typed value. */
import { parseDay, parseMoment } from '../domain/cellDates.ts';
import { beginsWithLetter } from '../domain/cellText.ts';
import { TIERS } from '../domain/contact.ts';
import { STAGES, type Column, type ColumnType, type Stage } from '../domain/columns.ts';
import { folded } from '../domain/folded.ts';
import { shorten } from '../domain/message/plainText.ts';
import type { Due, Day, Moment, Zone } from '../domain/time.ts';
import { ALL_TODO_STATES, TODO_KINDS } from '../domain/todoColumns.ts';
import { dayAt, momentAt } from '../domain/zone.ts';

export type Cell = string | number | boolean | Date;

/** A value the column can hold, or the words that say why the cell cannot be used. */
export type Converted =
  | { readonly value: string | number | null }
  | { readonly message: string; readonly text: string };

const TEXTS: ReadonlySet<ColumnType> = new Set(['text', 'email', 'source', 'occasion', 'channel', 'answer']);
const stages = new Map<string, Stage>(STAGES.map((stage) => [stage.toLowerCase(), stage]));
const kinds = choices(TODO_KINDS);
const states = choices(ALL_TODO_STATES);

/** A cell as `getValues` gives it; a kind of value that we do not know reads as empty. */
export function cellOf(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return value;
  return '';
}

/** Text of a cell, trimmed; dates as they would be typed in ISO form in the spreadsheet's zone. */
export function textOf(cell: Cell): string {
  if (typeof cell === 'string') return cell.trim();
  return cell instanceof Date ? cell.toISOString() : String(cell);
}

/** Converts a cell to what a fact of that type holds. An empty cell is `''` for text and `null` for the rest. */
export function factOf(type: ColumnType, cell: Cell, zone: Zone): Converted {
  if (TEXTS.has(type)) return { value: textOf(cell) };
  if (cell === '' || (typeof cell === 'string' && cell.trim() === '')) return { value: null };
  if (type === 'stage') return stageOf(textOf(cell));
  if (type === 'todoKind') return choiceOf(kinds, textOf(cell), 'a kind of to-do');
  if (type === 'todoState') return choiceOf(states, textOf(cell), 'a state');
  if (type === 'cadence') return tierOf(cell) ?? numberOf(cell, `, nor ${ANY_TIER}`);
  if (type === 'number') return numberOf(cell);
  if (cell instanceof Date) return dateOf(type, cell, zone);
  if (typeof cell === 'string')
    return type === 'day' ? parseDay(cell.trim(), { zone }) : parseMoment(cell.trim(), zone);
  if (cell === false) return { value: null };
  const text = cell === true ? 'a tick' : String(cell);
  return { text, message: `"${text}" is not a date. Type one like 2026-11-24.` };
}

function stageOf(text: string): Converted {
  const stage = stages.get(text.toLowerCase());
  return stage === undefined
    ? { text, message: `"${text}" is not a stage. Choose one from the list.` }
    : { value: stage };
}

/** The words of a list as they stand there, and as they are compared. */
function choices(words: readonly string[]): Map<string, string> {
  return new Map(
    [...words, ...words.map(folded)].map((key, index) => [key, words[index % words.length] ?? '']),
  );
}

/** A word of a list, however its letters are written. */
function choiceOf(listed: ReadonlyMap<string, string>, text: string, what: string): Converted {
  const choice = listed.get(text) ?? listed.get(folded(text));
  if (choice !== undefined) return { value: choice };
  return { text, message: `"${shorten(text)}" is not ${what}. Choose one from the list.` };
}

const ANY_TIER = `${TIERS.slice(0, -1).join(', ')} or ${TIERS.slice(-1).join()}`;

/** "Light", in any letters; null for what is no tier. */
function tierOf(cell: Cell): Converted | null {
  const tier = TIERS.find((one) => folded(one) === folded(textOf(cell)));
  return tier === undefined ? null : { value: tier };
}

/** `nor`: what else may stand there, for the message. */
function numberOf(cell: Cell, nor = ''): Converted {
  const number = typeof cell === 'string' ? Number(cell) : cell;
  if (typeof number === 'number' && Number.isFinite(number) && number > 0) return { value: number };
  const text = textOf(cell);
  return { text, message: `"${text}" is not a number above 0${nor}.` };
}

function dateOf(type: ColumnType, date: Date, zone: Zone): Converted {
  const moment = date.getTime() as Moment;
  const day = dayAt(zone, moment);
  if (day < EARLIEST || day > LATEST) {
    const text = date.toISOString().slice(0, 10);
    return { text, message: `${text} is too far away to be meant. Check the year.` };
  }
  return { value: type === 'day' ? day : moment };
}

/** 1900-01-01 and 2199-12-31: a date outside is a slip of the hand. */
const EARLIEST = -25567;
const LATEST = 84005;

/** A fact as `setValues` takes it; an empty one empties the cell. Text never becomes a formula, a number or a date. */
export function cellFrom({ type }: Pick<Column, 'type'>, value: string | number | null, zone: Zone): Cell {
  if (value === null || value === '') return '';
  if (type === 'day') return new Date(momentAt(zone, value as Day, 0));
  if (type === 'moment') return new Date(value);
  return typeof value === 'string' ? plainText(value) : value;
}

export function dueCell(due: Due | null, zone: Zone): Cell {
  if (due === null) return '';
  return new Date(due.kind === 'day' ? momentAt(zone, due.day, 0) : due.moment);
}

/** No number, date or truth value is as long as this. */
const LONG = 100;

/**
 * Text that Sheets would read as a formula, number, date or truth value gets a leading apostrophe, which Sheets
 * drops: outside text is stored as it is. Several words without digits, and long texts, that begin with a letter
 * need none.
 */
export function plainText(text: string): string {
  const isWords = !/[0-9]/.test(text) && /[\s@]/.test(text);
  const harmless = beginsWithLetter(text) && (isWords || text.length > LONG);
  return harmless || text === '' ? text : `'${text}`;
}
