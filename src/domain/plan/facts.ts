/** The facts of a contact that the plan may build on: what cannot be is left out, and said in words. */
import { isoDay } from '../calendar.ts';
import { CONTACT_COLUMNS, type FactKey } from '../columns.ts';
import type { Contact } from '../contact.ts';
import type { Day } from '../time.ts';

export interface UsableFacts {
  readonly contact: Contact;
  readonly complaints: readonly Complaint[];
}

/** A cell that cannot be used. */
export interface Complaint {
  readonly column: FactKey;
  /** A sentence that begins with the header of the column. */
  readonly message: string;
}

const LONGEST_TALK = 1440;
const LONGEST_PAUSE = 3650;
/** Columns that tell what happened; a day after today in them is a slip of the hand. */
const RECORDS = ['lastContact', 'contacted', 'followedUp', 'replied', 'debriefed', 'thanked'] as const;

const HEADERS = new Map<string, string>(CONTACT_COLUMNS.map(({ key, header }) => [key, header]));

/** Whatever lies in the cells, the rules see numbers within sense and records of the past only. */
export function usableFacts(contact: Contact, today: Day): UsableFacts {
  const unusable = unusableFacts(contact, today);
  const unreadable = contact.problems.map(({ column, message }) => complaint(column, message));
  if (unusable.length === 0) return { contact, complaints: unreadable };
  const leftOut = Object.fromEntries(unusable.map(({ column }) => [column, null]));
  return { contact: { ...contact, ...leftOut }, complaints: [...unreadable, ...unusable] };
}

export function hasComplaint(complaints: readonly Complaint[], column: FactKey): boolean {
  return complaints.some((complaint) => complaint.column === column);
}

function unusableFacts(contact: Contact, today: Day): Complaint[] {
  const found: Complaint[] = [];
  for (const key of RECORDS) {
    const day = contact[key];
    if (day !== null && day > today) found.push(complaint(key, `${isoDay(day)} lies in the future.`));
  }
  const { minutes, checkInEvery } = contact;
  if (!isWithin(minutes, LONGEST_TALK)) {
    found.push(complaint('minutes', `${String(minutes)} is not a length. Type minutes like 20.`));
  }
  if (typeof checkInEvery === 'number' && !isWithin(checkInEvery, LONGEST_PAUSE)) {
    found.push(
      complaint('checkInEvery', `${String(checkInEvery)} is not a number of days. Type one like 90.`),
    );
  }
  return found;
}

export function complaint(column: FactKey, message: string): Complaint {
  return { column, message: `${HEADERS.get(column) ?? column}: ${message}` };
}

function isWithin(value: number | null, most: number): boolean {
  return value === null || (value >= 1 && value <= most);
}
