/** Tells whether two people are one: for import, and for "Merge duplicates", which may ask. Linear, by keys made of what identifies them. */
import type { Contact } from './contact.ts';
import { splitAddresses } from './message/address.ts';

/** What tells people apart. */
export type Identity = Pick<Contact, 'name' | 'email' | 'organization' | 'profile' | 'id'>;

/** In which way two are the same, in words. */
export type Sameness = 'same e-mail' | 'same profile link' | 'same name and organization';

/** Somebody who is there already. `where`: what was said of the place when they were added. */
export interface Known<Place> {
  readonly why: Sameness;
  readonly where: Place;
}

/** Where a person with that key was seen first: anyone, and anyone without an e-mail address. */
interface Seen<Place> {
  readonly anyone: Place;
  withoutEmail?: Place;
}

/**
 * People seen so far. Two are the same when they share an e-mail address; or, where at least one of the two has
 * no e-mail, a profile link or name and organization. Different e-mails are different people.
 */
export class People<Place> {
  private readonly emails = new Map<string, Place>();
  private readonly profiles = new Map<string, Seen<Place>>();
  private readonly names = new Map<string, Seen<Place>>();

  /** The first person that this one is, or null. */
  find(person: Identity): Known<Place> | null {
    const emails = emailKeys(person.email);
    for (const email of emails) {
      const where = this.emails.get(email);
      if (where !== undefined) return { why: 'same e-mail', where };
    }
    const profile = sameAs(this.profiles.get(profileKey(person.profile)), emails);
    if (profile !== undefined) return { why: 'same profile link', where: profile };
    const name = sameAs(this.names.get(nameKey(person)), emails);
    return name === undefined ? null : { why: 'same name and organization', where: name };
  }

  /**
   * The first person of that name at that organization, whatever their addresses: people change them. Only for asking
   * a person: two of one name may well work in one place. Null where no organization stands.
   */
  findNamesake(person: Identity): Known<Place> | null {
    const seen = plainKey(person.organization) === '' ? undefined : this.names.get(nameKey(person));
    return seen === undefined ? null : { why: 'same name and organization', where: seen.anyone };
  }

  add(person: Identity, where: Place): void {
    const emails = emailKeys(person.email);
    for (const email of emails) if (!this.emails.has(email)) this.emails.set(email, where);
    note(this.profiles, profileKey(person.profile), where, emails);
    note(this.names, nameKey(person), where, emails);
  }
}

function sameAs<Place>(seen: Seen<Place> | undefined, emails: readonly string[]): Place | undefined {
  return emails.length === 0 ? seen?.anyone : seen?.withoutEmail;
}

function note<Place>(
  index: Map<string, Seen<Place>>,
  key: string,
  where: Place,
  emails: readonly string[],
): void {
  if (key === '') return;
  const seen: Seen<Place> = index.get(key) ?? { anyone: where };
  if (emails.length === 0) seen.withoutEmail ??= where;
  index.set(key, seen);
}

/** All addresses in the cell; text without an @ ("n/a") identifies nobody. */
export function emailKeys(text: string): string[] {
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
