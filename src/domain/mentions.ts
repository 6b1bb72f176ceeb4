/** Rows of others that name a person: what erasing that person leaves, and what it can clear. */
import { type Contact, NOBODY } from './contact.ts';
import { folded } from './folded.ts';
import type { Todo } from './todo.ts';

const OWN: readonly string[] = ['name', 'email', 'owner', 'id', 'personId'];

/** Counts contacts and to-dos other than the person's own that hold their name, as whole words, or their address. */
export function mentions(
  contacts: readonly Contact[],
  todos: readonly Todo[],
  person: number,
  isTheirs: (todo: number) => boolean,
): number {
  const named = namedBy(contacts[person] ?? NOBODY);
  const others = contacts.filter((contact, index) => index !== person && textsOf(contact).some(named));
  const aside = todos.filter((todo, index) => !isTheirs(index) && textsOf(todo).some(named));
  return others.length + aside.length;
}

/**
 * Indexes of the other contacts whose Introduced by holds the person and nobody else. Somebody with the same name may be
 * meant as well: then a name is not enough.
 */
export function introducedBy(contacts: readonly Contact[], person: number): number[] {
  const { name, email } = contacts[person] ?? NOBODY;
  const isShared = contacts.some((other, index) => index !== person && folded(other.name) === folded(name));
  const pattern = wordsOf(isShared ? [email] : [name, email]);
  if (pattern === null) return [];
  return contacts.flatMap(({ introducedBy: text }, index) => {
    if (index === person || text === '' || !pattern.test(folded(text))) return [];
    const rest = folded(text).replace(new RegExp(pattern, 'gu'), ' ');
    return (isShared ? rest.replace(folded(name), '') : rest).match(/[\p{L}\p{N}]/u) === null ? [index] : [];
  });
}

/** A line about somebody else without the person's name: what stood in a cell is left out, or all of it. */
export function withoutName(line: string, person: Pick<Contact, 'name' | 'email'>): string {
  const named = namedBy(person);
  if (!named(line)) return line;
  const short = line.replace(/ \([^]*\)$/, '');
  return named(short) ? 'Something that named a person who was erased' : short;
}

function namedBy({ name, email }: Pick<Contact, 'name' | 'email'>): (text: string) => boolean {
  const pattern = wordsOf([name, email]);
  return (text) => pattern?.test(folded(text)) === true;
}

/** Finds any of the texts as whole words in a folded text; null when all are empty. */
function wordsOf(texts: readonly string[]): RegExp | null {
  const names = texts.map(folded).filter((text) => text !== '');
  if (names.length === 0) return null;
  const words = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'u');
}

/** All that a person may have typed there, but for who it is: somebody with the same name is another person. */
function textsOf(row: Contact | Todo): string[] {
  const texts = Object.entries(row).flatMap(([key, fact]: [string, unknown]) =>
    typeof fact === 'string' && fact !== '' && !OWN.includes(key) ? [fact] : [],
  );
  return [...texts, ...row.problems.map(({ text }) => text)];
}
