/** Separates the people of a file who are new from those who are already there: in the sheet, or earlier in the file. */
import { type Identity, People } from '../identity.ts';
import type { NewContact } from './contacts.ts';

interface Duplicate {
  readonly line: number;
  readonly who: string;
  /** In words: "same e-mail as row 7". */
  readonly why: string;
}

/**
 * Separates those who are new from those who are in `known` or twice among the newcomers. Of a newcomer whose ID
 * is taken by somebody else the ID is emptied, so that it gets one of its own.
 */
export function findDuplicates(
  known: readonly { readonly person: Identity; readonly row: number }[],
  newcomers: readonly NewContact[],
): { readonly fresh: readonly NewContact[]; readonly duplicates: readonly Duplicate[] } {
  const people = new People<string>();
  const ids = new Set(known.map(({ person }) => person.id));
  for (const { person, row } of known) people.add(person, `row ${String(row)}`);
  const fresh: NewContact[] = [];
  const duplicates: Duplicate[] = [];
  for (const newcomer of newcomers) {
    const { contact, line } = newcomer;
    const found = people.find(contact);
    if (found !== null) {
      const who = contact.name || contact.email || contact.profile;
      duplicates.push({ line, who, why: `${found.why} as ${found.where}` });
      continue;
    }
    fresh.push(ids.has(contact.id) ? { ...newcomer, contact: { ...contact, id: '' } } : newcomer);
    ids.add(contact.id);
    people.add(contact, `line ${String(line)}`);
  }
  return { fresh, duplicates };
}
