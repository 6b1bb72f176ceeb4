/** Finds what belongs to another contact in a message: sentences are copied, and their names come along. */
import { folded } from '../../folded.ts';
import { bodyOf } from './body.ts';
import { type DraftToCheck, type OtherContact, textOf, typedOf, valueOf } from './draft.ts';

interface Stray {
  readonly kind: 'name' | 'address' | 'organization';
  readonly what: string;
  /** Name of the contact it belongs to. */
  readonly other: string;
}

// Fields that name somebody on purpose.
const NAMING = ['introducer', 'new_person', 'full_name', 'my_full', 'org'];
/** Shorter names of organizations are words of their own as often ("Meta", "Visa"). */
const SHORTEST_ORGANIZATION = 5;

/** An address before a name before an organization; null when there is none. */
export function strayOf(draft: DraftToCheck): Stray | null {
  const text = `${draft.subject.slice(0, 500)}\n${textOf(draft)}`;
  const { others } = draft;
  const addresses = addressesIn(text);
  const own = draft.to.address.trim().toLowerCase();
  const mail = draft.contact.email.trim().toLowerCase();
  for (const { name, address } of addresses.size === 0 ? [] : others) {
    const theirs = address.trim().toLowerCase();
    if (theirs !== own && theirs !== mail && addresses.has(theirs))
      return { kind: 'address', what: address, other: name };
  }
  // Whom it greets is judged by itself.
  const line = folded(`${draft.subject.slice(0, 500)}\n${bodyOf(textOf(draft))}`);
  const meant = folded(
    [
      draft.to.name,
      draft.contact.name,
      draft.contact.introducedBy,
      ...NAMING.map((field) => valueOf(draft, field)),
    ].join('\n'),
  );
  const named = foldedNames(others).findIndex(
    (name) => name.includes(' ') && line.includes(name) && !meant.includes(name) && holds(line, name),
  );
  const other = others[named];
  if (other !== undefined) return { kind: 'name', what: other.name, other: other.name };
  return strayOrganization(draft, text);
}

// Thousands of names folded at each key stroke would be felt; the list stays the same while one message is typed.
const FOLDED = new WeakMap<readonly OtherContact[], readonly string[]>();

function foldedNames(others: readonly OtherContact[]): readonly string[] {
  const known = FOLDED.get(others);
  if (known !== undefined) return known;
  const names = others.map(({ name }) => folded(name));
  FOLDED.set(others, names);
  return names;
}

/** Written exactly so, and nowhere in what is known of the contact. */
function strayOrganization({ contact, template, typed, others }: DraftToCheck, text: string): Stray | null {
  const { organization, role, shared, why, notes } = contact;
  const known = [organization, role, shared, why, notes, template.body, typedOf({ typed }, 'org')].join('\n');
  const found = others.find(
    (other) =>
      other.organization.trim().length >= SHORTEST_ORGANIZATION &&
      holds(text, other.organization.trim()) &&
      !known.includes(other.organization.trim()),
  );
  return found === undefined ? null : { kind: 'organization', what: found.organization, other: found.name };
}

function addressesIn(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().split(/[\s<>()[\]{},;:"“”]+/);
  return new Set(words.filter((word) => word.includes('@')).map((word) => word.replace(/[.!?'’]+$/, '')));
}

/** As whole words. */
function holds(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const before = text.slice(Math.max(at - 1, 0), at);
    const after = text.slice(at + words.length, at + words.length + 1);
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}
