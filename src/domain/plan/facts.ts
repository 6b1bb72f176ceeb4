/** The facts of a contact that the plan may build on: what cannot be is left out, and said in words. */
import { isoDay } from '../calendar.ts';
import { CONTACT_COLUMNS, type FactKey } from '../columns.ts';
import type { Contact } from '../contact.ts';
import type { Day } from '../time.ts';

export interface UsableFacts {
  readonly contact: Contact;
  /** One sentence a cell that cannot be used, in sheet order of discovery; each names its column. */
  readonly complaints: readonly Complaint[];
}

export interface Complaint {
  readonly column: FactKey;
  readonly message: string;
}

const NONE: readonly Complaint[] = [];
const LONGEST_TALK = 1440;
const LONGEST_PAUSE = 3650;
/** Columns that tell what happened; a day after today in them is a slip of the hand. */
const RECORDS = ['lastContact', 'contacted', 'followedUp', 'replied', 'debriefed', 'thanked'] as const;

const HEADERS = new Map<string, string>(CONTACT_COLUMNS.map(({ key, header }) => [key, header]));

/** Whatever lies in the cells, `plan` sees numbers within sense and records of the past only. */
export function usableFacts(contact: Contact, today: Day): UsableFacts {
  let found: Complaint[] | null = null;
  let corrected: Partial<Record<FactKey, null>> | null = null;
  const complain = (column: FactKey, message: string): void => {
    found ??= [];
    found.push({ column, message: `${HEADERS.get(column) ?? column}: ${message}` });
  };
  const leaveOut = (column: FactKey, message: string): void => {
    complain(column, message);
    corrected ??= {};
    corrected[column] = null;
  };

  for (const { column, message } of contact.problems) complain(column, message);
  for (const key of RECORDS) {
    const day = contact[key];
    if (day !== null && day > today) leaveOut(key, `${isoDay(day)} lies in the future.`);
  }
  if (!isNumberWithin(contact.minutes, LONGEST_TALK)) {
    leaveOut('minutes', `${String(contact.minutes)} is not a length. Type minutes like 20.`);
  }
  if (!isNumberWithin(contact.checkInEvery, LONGEST_PAUSE)) {
    leaveOut('checkInEvery', `${String(contact.checkInEvery)} is not a number of days. Type one like 90.`);
  }
  return {
    contact: corrected === null ? contact : { ...contact, ...(corrected as object) },
    complaints: found ?? NONE,
  };
}

function isNumberWithin(value: number | null, most: number): boolean {
  return value === null || (value >= 1 && value <= most);
}
