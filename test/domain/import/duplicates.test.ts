import { describe, expect, test } from 'vitest';
import type { Contact } from '../../../src/domain/contact.ts';
import type { NewContact } from '../../../src/domain/import/contacts.ts';
import type { Identity } from '../../../src/domain/identity.ts';
import { findDuplicates } from '../../../src/domain/import/duplicates.ts';

const person = (facts: Partial<Identity>): Identity => ({
  ...{ name: '', email: '', organization: '', profile: '', id: '' },
  ...facts,
});
const newcomer = (facts: Partial<Identity>, line = 2): NewContact => ({
  line,
  contact: person(facts) as Contact,
  remarks: [],
});

/** Why the second of two people is taken for the first, or null. */
function why(first: Partial<Identity>, second: Partial<Identity>): string | null {
  return findDuplicates([{ person: person(first), row: 7 }], [newcomer(second)]).duplicates[0]?.why ?? null;
}

const EMAIL = 'same e-mail as row 7';
const PROFILE = 'same profile link as row 7';
const NAME = 'same name and organization as row 7';

describe('the same person', () => {
  test.each([
    [{ email: 'ana@example.com' }, { email: ' ANA@Example.com ' }, EMAIL],
    [{ email: 'ana@example.com', name: 'Ana' }, { email: 'ana@example.com', name: 'Somebody Else' }, EMAIL],
    [{ email: 'ana@example.com; bo@example.com' }, { email: 'bo@example.com' }, EMAIL],
    [{ profile: 'https://www.linkedin.com/in/ana/' }, { profile: 'linkedin.com/in/ANA?trk=x' }, PROFILE],
    [
      { profile: 'http://de.linkedin.com/in/jos%C3%A9' },
      { profile: 'https://linkedin.com/in/josé#top' },
      PROFILE,
    ],
    [
      { profile: 'linkedin.com/in/ana', email: 'ana@example.com' },
      { profile: 'linkedin.com/in/ana' },
      PROFILE,
    ],
    [
      { profile: 'linkedin.com/in/ana' },
      { profile: 'linkedin.com/in/ana', email: 'ana@example.com' },
      PROFILE,
    ],
    [{ profile: 'ana-garcia.example' }, { profile: 'https://ana-garcia.example/' }, PROFILE],
    [
      { name: 'Ana García', organization: 'Harbor Labs' },
      { name: 'ana  garcia', organization: 'HARBOR-LABS' },
      NAME,
    ],
    [
      { name: 'Ana', organization: 'Acme', email: 'a@example.com' },
      { name: 'Ana', organization: 'Acme' },
      NAME,
    ],
    [
      { name: 'Ana', organization: 'Acme' },
      { name: 'Ana', organization: 'Acme, ', email: 'a@example.com' },
      NAME,
    ],
    [{ name: "Søren O'Brien" }, { name: 'Soren OBrien' }, NAME],
    [{ name: 'Groß' }, { name: 'GROSS' }, NAME],
    [{ name: 'Æsir Œuvre' }, { name: 'aesir oeuvre' }, NAME],
    [{ name: 'Łukasz Đorđe Iðunn' }, { name: 'lukasz dorde idunn' }, NAME],
    [{ name: 'Işıl' }, { name: 'isil' }, NAME],
    [{ profile: ' example.com/ana// ' }, { profile: 'HTTP://www.example.com/ana?x#y' }, PROFILE],
    [{ name: '田中 太郎' }, { name: '田中太郎' }, NAME],
    [{ name: 'Cafe\u0301' }, { name: 'Caf\u00e9' }, NAME],
    [{ name: 'Ana', email: 'n/a' }, { name: 'Ana', email: 'a@example.com' }, NAME],
  ])('%j and %j: %s', (first, second, expected) => expect(why(first, second)).toBe(expected));
});

describe('different people', () => {
  test.each([
    [
      { name: 'Ana', email: 'a@example.com' },
      { name: 'Ana', email: 'b@example.com' },
    ],
    [
      { profile: 'linkedin.com/in/ana', email: 'a@example.com' },
      { profile: 'linkedin.com/in/ana', email: 'b@example.com' },
    ],
    [
      { name: 'Ana', organization: 'Acme' },
      { name: 'Ana', organization: 'Other' },
    ],
    [{ name: 'Ana', organization: 'Acme' }, { name: 'Ana' }],
    [{ organization: 'Acme' }, { organization: 'Acme' }],
    [{ name: '🦔' }, { name: '🦊' }],
    [{ name: 'राम' }, { name: 'रमा' }],
    [
      { name: 'Ana', profile: 'LinkedIn' },
      { name: 'Bo', profile: 'LinkedIn' },
    ],
    [{ profile: 'example.com/?to=http://a.b' }, { profile: 'example.com/a.b' }],
    [{ profile: 'my.de.linkedin.com/in/ana' }, { profile: 'my.linkedin.com/in/ana' }],
    [{ profile: 'see example.com/ana' }, { profile: 'see example.com/ana' }],
    [{ profile: 'example.com and more' }, { profile: 'example.com and more' }],
    [
      { name: 'Ana', profile: 'linkedin.com' },
      { name: 'Bo', profile: 'linkedin.com' },
    ],
    [
      { name: 'Ana', profile: 'https://www.linkedin.com/in/' },
      { name: 'Bo', profile: 'https://www.linkedin.com/in/' },
    ],
    [
      { name: 'Ana', email: 'n/a' },
      { name: 'Bo', email: 'n/a' },
    ],
    [
      { name: 'Ana', id: 'x1' },
      { name: 'Bo', id: 'x1' },
    ],
    [{ name: '__proto__' }, { name: 'constructor' }],
  ])('%j and %j', (first, second) => expect(why(first, second)).toBeNull());
});

test('a page on another site that ends like LinkedIn is a profile', () => {
  expect(why({ profile: 'notlinkedin.com/in' }, { profile: 'notlinkedin.com/in' })).toBe(PROFILE);
});

test('people twice in the file are found, with the line of the first', () => {
  const { fresh, duplicates } = findDuplicates(
    [],
    [
      newcomer({ email: 'a@example.com' }, 2),
      newcomer({ name: 'Bo' }, 4),
      newcomer({ name: 'Ana', email: 'A@example.com' }, 9),
    ],
  );
  expect(fresh.map(({ line }) => line)).toEqual([2, 4]);
  expect(duplicates).toEqual([{ line: 9, who: 'Ana', why: 'same e-mail as line 2' }]);
});

test('an ID that somebody else has is given up, an own one is kept', () => {
  const known = [{ person: person({ name: 'Ana', id: 'x1' }), row: 2 }];
  const newcomers = [
    newcomer({ name: 'Bo', id: 'x1' }),
    newcomer({ name: 'Cy', id: 'x2' }),
    newcomer({ name: 'Di', id: 'x2' }),
  ];
  expect(findDuplicates(known, newcomers).fresh.map(({ contact }) => contact.id)).toEqual(['', 'x2', '']);
});

test('an undecodable link and very long text are no trouble', () => {
  expect(why({ profile: 'example.com/%E0%A4%A' }, { profile: 'example.com/%E0%A4%A' })).toBe(PROFILE);
  expect(why({ name: 'x'.repeat(50_000) }, { profile: 'y'.repeat(50_000) })).toBeNull();
});

test('30,000 people are compared with 30,000', () => {
  const people = Array.from({ length: 30_000 }, (_, index) => ({
    name: 'Ana',
    organization: 'Acme',
    email: `p${String(index)}@example.com`,
  }));
  const { fresh, duplicates } = findDuplicates(
    people.map((facts, index) => ({ person: person(facts), row: index + 2 })),
    people.map((facts, index) => newcomer({ ...facts, email: `q${facts.email}` }, index)),
  );
  expect([fresh.length, duplicates.length]).toEqual([30_000, 0]);
});
