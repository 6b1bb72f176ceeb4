/** Turns the rows of a file into contacts: every value is used, kept in Notes under its column's name, or the line is rejected. */
import { type DateOrder, localeOrder, parseDay, parseMoment, provenOrder } from '../cellDates.ts';
import { tooLongForCell } from '../cellText.ts';
import { CONTACT_COLUMNS, type ColumnType, type FactKey, SOURCES, STAGES } from '../columns.ts';
import { type Contact, NOBODY, TIERS } from '../contact.ts';
import { checkAddress, splitAddresses } from '../message/address.ts';
import { oneLine, plainText, shorten } from '../message/plainText.ts';
import type { Zone } from '../time.ts';
import { type ImportTarget, matchHeader } from './headers.ts';
import { isLinkedIn, type Mapping } from './matching.ts';
import type { Row } from './table.ts';

export interface ImportContext {
  /** Times in the file are on the wall of this zone. */
  readonly zone: Zone;
  /** The spreadsheet's locale, for example `en_US`: how 3/4/2026 is read where the file does not prove it. */
  readonly locale: string;
  /** What the whole file proves (`dateOrderOf`), when the rows are only a part of it. */
  readonly dateOrder?: DateOrder | null;
}

export interface NewContact {
  readonly line: number;
  readonly contact: Contact;
  /** What was not taken over as it stood in the file, in words that follow "line 12: ". */
  readonly remarks: readonly string[];
}

interface Rejected {
  readonly line: number;
  readonly why: string;
}

const OWN_ID = /^[A-Za-z0-9_-]{1,64}$/;
const FACTS = CONTACT_COLUMNS.filter((column) => column.kind === 'fact');
const DATE_KEYS = new Set<string>(
  FACTS.filter(({ type }) => type === 'day' || type === 'moment').map(({ key }) => key),
);
/** A value as its column takes it; `kept` is text that goes to Notes instead, `remark` says so. */
interface Converted {
  readonly value: string | number | null;
  readonly kept?: string;
  readonly remark?: string;
}

interface Reading {
  readonly zone: Zone;
  readonly order: DateOrder;
}

/** Rows of a file as contacts; a line is rejected rather than cut, shifted or guessed. */
export function toContacts(
  rows: readonly Row[],
  headers: readonly string[],
  mapping: Mapping,
  context: ImportContext,
): { readonly contacts: readonly NewContact[]; readonly rejected: readonly Rejected[] } {
  const order = context.dateOrder ?? dateOrderOf(rows, mapping) ?? localeOrder(context.locale);
  const source = isLinkedIn(headers) ? 'LinkedIn' : '';
  const contacts: NewContact[] = [];
  const rejected: Rejected[] = [];
  for (const row of rows) {
    const gathered = gather(row.cells, headers, mapping);
    const read =
      typeof gathered === 'string' ? gathered : convertAll(gathered, { zone: context.zone, order });
    if (typeof read === 'string') rejected.push({ line: row.line, why: read });
    else
      contacts.push({
        line: row.line,
        ...read,
        contact: { ...read.contact, source: read.contact.source || source },
      });
  }
  return { contacts, rejected };
}

/** The order of day and month that the date columns prove; null when they prove none. */
export function dateOrderOf(rows: readonly Row[], mapping: Mapping): DateOrder | null {
  const columns = mapping.flatMap((target, column) =>
    target !== null && DATE_KEYS.has(target) ? [column] : [],
  );
  return provenOrder(rows.flatMap(({ cells }) => columns.map((column) => cells[column] ?? '')));
}

interface Gathered {
  readonly values: ReadonlyMap<ImportTarget, string>;
  /** Lines for Notes: a second value of a fact, and columns that the person sends there. */
  readonly further: readonly string[];
}

function gather(cells: readonly string[], headers: readonly string[], mapping: Mapping): Gathered | string {
  if (cells.slice(headers.length).some((cell) => cell.trim() !== '')) {
    return `there are ${cells.length} cells under ${headers.length} headers: put quotes around text with a separator in it`;
  }
  const values = new Map<ImportTarget, string>();
  const further: string[] = [];
  for (const [column, target] of mapping.entries()) {
    const text = plainText(cells[column] ?? '');
    if (target === null || text === '') continue;
    const header = oneLine(headers[column] ?? '');
    const tooLong = tooLongForCell(text);
    if (tooLong !== null) return `${header} ${tooLong}`;
    const isAside = target === 'notes' && matchHeader(header) !== 'notes';
    if (isAside || values.has(target)) further.push(`${header}: ${text}`);
    else values.set(target, text);
  }
  if (!values.has('name')) {
    const parts = [values.get('firstName'), values.get('middleName'), values.get('lastName')];
    values.set('name', parts.filter((part) => part !== undefined).join(' '));
  }
  const who = [values.get('name'), values.get('email'), values.get('profile')];
  return who.some((text) => text !== undefined && text !== '')
    ? { values, further }
    : 'there is no name, e-mail or profile';
}

function convertAll({ values, further }: Gathered, reading: Reading): Omit<NewContact, 'line'> | string {
  const facts: Partial<Record<FactKey, string | number | null>> = {};
  const notes = [...further];
  const remarks: string[] = [];
  for (const { key, type, header } of FACTS) {
    const text = values.get(key) ?? '';
    if (text === '') continue;
    const { value, kept, remark } = convert(key, type, text, reading);
    facts[key] = value;
    if (kept !== undefined) notes.push(`${header}: ${kept}`);
    if (remark !== undefined) remarks.push(`${header}: ${remark}`);
  }
  const own = values.get('notes');
  facts.notes = (own === undefined ? notes : [own, ...notes]).join('\n');
  return tooLongIn(facts) ?? { contact: { ...NOBODY, ...facts } as Contact, remarks };
}

function convert(key: FactKey, type: ColumnType, text: string, reading: Reading): Converted {
  if (key === 'id') return OWN_ID.test(text) ? { value: text } : aside('', text, 'is not an ID of ours');
  if (key === 'email') return convertEmail(text);
  if (type === 'stage') return oneOf(STAGES, text) ?? aside(null, text, 'is not a stage');
  if (type === 'source') return oneOf(SOURCES, text) ?? aside('Other', text, 'is not in the list of sources');
  if (type === 'number') return convertNumber(text);
  if (type === 'cadence') return oneOf(TIERS, text) ?? convertNumber(text);
  if (type !== 'day' && type !== 'moment') return { value: text };
  const { zone, order } = reading;
  const parsed = type === 'day' ? parseDay(text, { order, zone }) : parseMoment(text, zone, { order });
  return 'value' in parsed
    ? parsed
    : { value: null, kept: text, remark: `${parsed.message} It went to Notes.` };
}

/** Several clean addresses: the first is the e-mail, the others are kept in Notes. Anything else stays as typed. */
function convertEmail(text: string): Converted {
  if (checkAddress(text).ok) return { value: text };
  const parts = splitAddresses(text);
  const [first = '', ...others] = parts.filter(
    (part, index) => parts.findIndex((other) => other.toLowerCase() === part.toLowerCase()) === index,
  );
  if (!parts.every((part) => checkAddress(part).ok)) {
    return { value: text, remark: `"${shorten(text)}" is kept as it is, but it is not an e-mail address.` };
  }
  if (others.length === 0) return { value: first };
  return { value: first, kept: others.join(', '), remark: `"${first}" is used; the others went to Notes.` };
}

function convertNumber(text: string): Converted {
  const found = /^(\d{1,4}) ?(?:min|mins|minutes?|minuten|minutos|days?|tage|jours|días)?\.?$/i.exec(text);
  const number = Number(found?.[1] ?? '0');
  return number > 0 ? { value: number } : aside(null, text, 'is not a whole number above 0');
}

function oneOf(list: readonly string[], text: string): Converted | null {
  const value = list.find((item) => item.toLowerCase() === oneLine(text).toLowerCase());
  return value === undefined ? null : { value };
}

function aside(value: string | null, text: string, why: string): Converted {
  return { value, kept: text, remark: `"${shorten(text)}" ${why}. It went to Notes.` };
}

/** What was joined may not fit where each of its parts does. */
function tooLongIn(facts: Partial<Record<FactKey, string | number | null>>): string | null {
  for (const { key, header } of FACTS) {
    const value = facts[key];
    const tooLong = typeof value === 'string' ? tooLongForCell(value) : null;
    if (tooLong !== null) return `${header} ${tooLong}`;
  }
  return null;
}
