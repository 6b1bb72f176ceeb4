/** One row of the Contacts tab as a contact; cells that cannot be used become problems, never guesses. */
import { CONTACT_COLUMNS, type Column, type ColumnKey, type FactKey } from '../domain/columns.ts';
import type { Contact, Problem } from '../domain/contact.ts';
import type { Zone } from '../domain/time.ts';
import { type Cell, factOf, textOf } from './cells.ts';
import type { Layout } from './layout.ts';

const FACTS: readonly Column[] = CONTACT_COLUMNS.filter(({ kind }) => kind === 'fact');
/** A cell holds up to 50,000 characters; so many are kept of one that cannot be used. */
const SHOWN = 500;

/** `nameParts`: indexes of columns that name the person where Name is empty. */
export function contactOf(
  layout: Layout<ColumnKey>,
  row: readonly Cell[],
  nameParts: readonly number[],
  zone: Zone,
): Contact {
  const facts: Record<string, string | number | null> = {};
  const problems: Problem[] = [];
  for (const { key, type } of FACTS) {
    const place = layout.get(key as ColumnKey);
    const converted = factOf(type, place === undefined ? '' : (row[place - 1] ?? ''), zone);
    if ('value' in converted) {
      facts[key] = converted.value;
      continue;
    }
    facts[key] = null;
    problems.push({
      column: key as FactKey,
      text: converted.text.slice(0, SHOWN),
      message: converted.message,
    });
  }
  if (facts['name'] === '')
    facts['name'] = nameParts
      .map((index) => textOf(row[index] ?? ''))
      .join(' ')
      .trim();
  return { ...(facts as unknown as Omit<Contact, 'problems'>), problems };
}
