/** Whom a to-do is about: found by ID, else by the name or the e-mail address that a person typed. */
import type { Contact } from '../contact.ts';
import { folded } from '../folded.ts';
import type { Todo } from '../todo.ts';

/** Index of the contact, or null; `unclear` says in words why a person that was named is not known. */
export interface Meant {
  readonly contact: number | null;
  readonly unclear: string | null;
}

export const NOBODY_MEANT: Meant = { contact: null, unclear: null };
const NOBODY_NAMED: readonly number[] = [];
/** Kinds about people who need not be among the contacts. */
const ABOUT_ANYONE: readonly Todo['kind'][] = ['They asked me', 'Pay it forward', 'Other'];

/**
 * Finds people for many to-dos; names are compared without case, accents and spacing, and only when asked for. The ID
 * holds as long as the name typed is not somebody else's: whoever types another name means another person, and
 * whoever was renamed in Contacts is still the same.
 */
export function finderOf(contacts: readonly Contact[]): (todo: Todo) => Meant {
  const ids = new Map<string, Meant & { readonly contact: number }>();
  contacts.forEach(({ id }, index) => {
    if (id !== '' && !ids.has(id)) ids.set(id, { contact: index, unclear: null });
  });
  const namedAs = namesOf(contacts);
  return (todo) => {
    const byId = todo.personId === '' ? undefined : ids.get(todo.personId);
    if (todo.person === '') return byId ?? NOBODY_MEANT;
    if (byId !== undefined && contacts[byId.contact]?.name === todo.person) return byId;
    const named = namedAs(todo.person);
    if (byId !== undefined && (named.length === 0 || named.includes(byId.contact))) return byId;
    const [first, ...others] = named;
    if (first === undefined) {
      return ABOUT_ANYONE.includes(todo.kind)
        ? NOBODY_MEANT
        : { contact: null, unclear: 'Person: nobody in Contacts has this name' };
    }
    return others.length === 0
      ? { contact: first, unclear: null }
      : {
          contact: null,
          unclear: `Person: ${String(others.length + 1)} people have this name; type the e-mail address`,
        };
  };
}

/** Who goes by a text, as a name or as an address. Each text is folded once, and none before the first question. */
function namesOf(contacts: readonly Contact[]): (text: string) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  let names: Map<string, number[]> | null = null;
  let addresses: Map<string, number[]> | null = null;
  return (text) => {
    const there = known.get(text);
    if (there !== undefined) return there;
    const key = folded(text);
    names ??= indexed(contacts, 'name');
    const named = names.get(key) ?? NOBODY_NAMED;
    if (!key.includes('@')) {
      known.set(text, named);
      return named;
    }
    addresses ??= indexed(contacts, 'email');
    const either = [...new Set([...named, ...(addresses.get(key) ?? NOBODY_NAMED)])];
    known.set(text, either);
    return either;
  };
}

function indexed(contacts: readonly Contact[], column: 'name' | 'email'): Map<string, number[]> {
  const found = new Map<string, number[]>();
  contacts.forEach((contact, index) => {
    const key = folded(contact[column]);
    const there = found.get(key);
    if (there !== undefined) there.push(index);
    else if (key !== '') found.set(key, [index]);
  });
  return found;
}
