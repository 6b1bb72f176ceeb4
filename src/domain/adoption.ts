/** Which headers of a tab that is already there can serve as columns of Contacts. */
import { CONTACT_COLUMNS } from './columns.ts';
import { matchHeader } from './import/headers.ts';

/** Columns that together name a person where there is no column Name. */
export const NAME_PARTS = ['firstName', 'lastName'] as const;

/** A tab is taken for contacts only if it names people and one more thing we know. */
const ENOUGH = 2;

/**
 * Our column keys to the headers that hold them, for headers that differ from ours. Null when the tab does not
 * look like a list of contacts. A header that appears twice is not taken: nobody could tell which is meant.
 */
export function adoptionOf(headers: readonly string[]): Record<string, string> | null {
  const matches = new Map<string, string>();
  for (const header of headers) {
    const key = headers.filter((other) => other === header).length === 1 ? matchHeader(header) : null;
    if (key !== null && !matches.has(key)) matches.set(key, header);
  }
  for (const { key, header } of CONTACT_COLUMNS) if (headers.includes(header)) matches.set(key, header);
  const named = matches.has('name') || NAME_PARTS.every((part) => matches.has(part));
  if (!named || matches.size < ENOUGH) return null;
  const parts = matches.has('name') ? [] : NAME_PARTS.map((key) => ({ key, header: '' }));
  const renamed = [...CONTACT_COLUMNS, ...parts].flatMap(({ key, header }): [string, string][] => {
    const match = matches.get(key);
    return match === undefined || match === header ? [] : [[key, match]];
  });
  return Object.fromEntries(renamed);
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
