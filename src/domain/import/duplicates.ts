/** Finds people who are already there: in the sheet, or earlier in the file. Linear, by keys made of what identifies them. */
import type { Contact } from '../contact.ts';
import { splitAddresses } from '../message/address.ts';
import type { NewContact } from './contacts.ts';

/** What tells people apart. */
export type Identity = Pick<Contact, 'name' | 'email' | 'organization' | 'profile' | 'id'>;

interface Duplicate {
  readonly line: number;
  readonly who: string;
  /** In words: "same e-mail as row 7". */
  readonly why: string;
}

/** Where a person with that key was seen first: anyone, and anyone without an e-mail address. */
interface Seen {
  anyone: string;
  withoutEmail?: string;
}

/**
 * People seen so far. Two are the same when they share an e-mail address; or, where at least one of the two has
 * no e-mail, a profile link or name and organization. Different e-mails are different people.
 */
class People {
  private readonly emails = new Map<string, string>();
  private readonly profiles = new Map<string, Seen>();
  private readonly names = new Map<string, Seen>();
  private readonly ids = new Set<string>();

  /** Why the person is already there, or null. */
  whyKnown(person: Identity): string | null {
    const emails = emailKeys(person.email);
    for (const email of emails) {
      const where = this.emails.get(email);
      if (where !== undefined) return `same e-mail as ${where}`;
    }
    const inProfiles = sameAs(this.profiles.get(profileKey(person.profile)), emails);
    if (inProfiles !== null) return `same profile link as ${inProfiles}`;
    const inNames = sameAs(this.names.get(nameKey(person)), emails);
    return inNames === null ? null : `same name and organization as ${inNames}`;
  }

  hasId(id: string): boolean {
    return this.ids.has(id);
  }

  /** `where`: words for the place, for example "row 7". */
  add(person: Identity, where: string): void {
    const emails = emailKeys(person.email);
    for (const email of emails) if (!this.emails.has(email)) this.emails.set(email, where);
    note(this.profiles, profileKey(person.profile), where, emails);
    note(this.names, nameKey(person), where, emails);
    if (person.id !== '') this.ids.add(person.id);
  }
}

/**
 * Separates those who are new from those who are in `known` or twice among the newcomers. Of a newcomer whose ID
 * is taken by somebody else the ID is emptied, so that it gets one of its own.
 */
export function findDuplicates(
  known: readonly { readonly person: Identity; readonly row: number }[],
  newcomers: readonly NewContact[],
): { readonly fresh: readonly NewContact[]; readonly duplicates: readonly Duplicate[] } {
  const people = new People();
  for (const { person, row } of known) people.add(person, `row ${String(row)}`);
  const fresh: NewContact[] = [];
  const duplicates: Duplicate[] = [];
  for (const newcomer of newcomers) {
    const { contact, line } = newcomer;
    const why = people.whyKnown(contact);
    if (why !== null) {
      duplicates.push({ line, who: contact.name || contact.email || contact.profile, why });
      continue;
    }
    fresh.push(people.hasId(contact.id) ? { ...newcomer, contact: { ...contact, id: '' } } : newcomer);
    people.add(contact, `line ${String(line)}`);
  }
  return { fresh, duplicates };
}

function sameAs(seen: Seen | undefined, emails: readonly string[]): string | null {
  if (seen === undefined) return null;
  return (emails.length === 0 ? seen.anyone : seen.withoutEmail) ?? null;
}

function note(index: Map<string, Seen>, key: string, where: string, emails: readonly string[]): void {
  if (key === '') return;
  const seen = index.get(key) ?? { anyone: where };
  if (emails.length === 0) seen.withoutEmail ??= where;
  index.set(key, seen);
}

/** All addresses in the cell; text without an @ ("n/a") identifies nobody. */
function emailKeys(text: string): string[] {
  return splitAddresses(text)
    .map((part) => part.toLowerCase())
    .filter((part) => part.includes('@'));
}

/** A link without scheme, `www.` and LinkedIn's country, query, fragment, trailing slash and case; '' for other text. */
function profileKey(text: string): string {
  const link = decoded(text.trim().slice(0, 500))
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^www\./, '')
    .replace(/^[a-z]{2,3}\.linkedin\.com/, 'linkedin.com')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '');
  const names = /^[^\s/@]+\.[^\s/]+(?:\/\S*)?$/.test(link);
  return names && !/^linkedin\.com(?:\/in)?$/.test(link) ? link : '';
}

function decoded(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    return link;
  }
}

/** Name and organization without case, accents, punctuation and spacing; '' without a name. */
function nameKey(person: Identity): string {
  const name = plainKey(person.name);
  return name === '' ? '' : `${name}|${plainKey(person.organization)}`;
}

// Letters that Unicode does not take apart into a letter and an accent.
const FOLDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
};

/** Only accents on Latin, Greek and Cyrillic letters fall: in other scripts such marks are vowels and tell names apart. */
function plainKey(text: string): string {
  const start = text.slice(0, 1000);
  if (/^[ -~]*$/.test(start)) return start.toLowerCase().replace(/[^a-z0-9]/g, '');
  return start
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[ßæœøłđðı]/g, (letter) => FOLDED[letter] ?? letter)
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}
