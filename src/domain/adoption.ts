/** Which headers of a tab that is already there can serve as columns of Contacts. */
import { type Column, CONTACT_COLUMNS } from './columns.ts';
import { matchHeader } from './import/headers.ts';

/** Columns that together name a person where there is no column Name. */
export const NAME_PARTS = ['firstName', 'lastName'] as const;

/** Columns that the add-on fills: a column of that name in somebody's own list is theirs, and is left alone. */
const FILLED_BY_US: readonly Column[] = CONTACT_COLUMNS.filter(
  ({ kind, key }) => kind === 'derived' || key === 'id',
);

/** A tab is taken for contacts only if it names people and one more thing we know. */
const ENOUGH = 2;

/**
 * Our column keys to the headers that hold them, or are to hold them, for headers that differ from ours. Null when
 * the tab does not look like a list of contacts. A header that appears twice is not taken: nobody could tell which
 * is meant.
 */
export function adoptionOf(headers: readonly string[]): Record<string, string> | null {
  const matches = new Map<string, string>();
  for (const header of headers) {
    const key = headers.filter((other) => other === header).length === 1 ? matchHeader(header) : null;
    if (key !== null && !matches.has(key)) matches.set(key, header);
  }
  for (const { key, header } of CONTACT_COLUMNS) if (headers.includes(header)) matches.set(key, header);
  const beside = besideTheirs(headers);
  for (const { key } of FILLED_BY_US) if (key in beside) matches.delete(key);
  const named = matches.has('name') || NAME_PARTS.every((part) => matches.has(part));
  if (!named || matches.size < ENOUGH) return null;
  const parts = matches.has('name') ? [] : NAME_PARTS.map((key) => ({ key, header: '' }));
  const renamed = [...CONTACT_COLUMNS, ...parts].flatMap(({ key, header }): [string, string][] => {
    const match = matches.get(key);
    return match === undefined || match === header ? [] : [[key, match]];
  });
  return { ...Object.fromEntries(renamed), ...beside };
}

/**
 * Headers like "Interviews status" for those columns that the add-on fills whose own header somebody already uses.
 * A tab that has every column of ours is one of ours that was exported and came back.
 */
export function besideTheirs(headers: readonly string[]): Record<string, string> {
  const taken = new Set(headers.map((header) => header.trim().toLowerCase()));
  const isThere = ({ header }: Column): boolean => taken.has(header.toLowerCase());
  const theirs = CONTACT_COLUMNS.every(isThere) ? [] : FILLED_BY_US.filter(isThere);
  return Object.fromEntries(
    theirs.map(({ key, header }) => [key, `Interviews ${header === 'ID' ? header : header.toLowerCase()}`]),
  );
}

/** The first of the tabs that looks like a list of contacts. */
export function bestAdoption(
  tabs: readonly { readonly name: string; readonly headers: readonly string[] }[],
): { readonly name: string; readonly adopted: Record<string, string> } | null {
  for (const { name, headers } of tabs) {
    const adopted = adoptionOf(headers);
    if (adopted !== null) return { name, adopted };
  }
  return null;
}
