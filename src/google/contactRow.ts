/** One row of the Contacts tab as a contact; cells that cannot be used become problems, never guesses. */
import { CONTACT_COLUMNS, type Column, type ColumnKey, type FactKey } from '../domain/columns.ts';
import { type Contact, NOBODY, type Problem } from '../domain/contact.ts';
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
  // Every contact has the same keys in the same order: it is read, and planned, in half the time.
  const facts: Record<string, unknown> = { ...NOBODY };
  const problems: Problem[] = [];
  for (const { key, type } of FACTS) {
    const cell = row[(layout.get(key as ColumnKey) ?? 0) - 1] ?? '';
    if (cell === '') continue;
    const converted = factOf(type, cell, zone);
    if ('value' in converted) {
      facts[key] = converted.value;
      continue;
    }
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
  if (problems.length > 0) facts['problems'] = problems;
  return facts as unknown as Contact;
}
