import { describe, expect, test } from 'vitest';
import { type Contact, NOBODY } from '../../src/domain/contact.ts';
import {
  type Choice,
  findPairs,
  isSame,
  type MergedColumn,
  mergedNotes,
  suggestedSide,
} from '../../src/domain/merge.ts';

const someone = (facts: Partial<Contact>): Contact => ({ ...NOBODY, ...facts });

describe('pairs', () => {
  const ANA = someone({ name: 'Ana', email: 'ana@example.org' });

  test.each<[string, Partial<Contact>, string | null]>([
    ['same e-mail', { name: 'A. G.', email: 'ANA@example.org' }, 'same e-mail'],
    ['same name without an e-mail', { name: 'ana' }, 'same name and organization'],
    ['same name with another e-mail', { name: 'Ana', email: 'other@example.org' }, null],
    ['nothing in common', { name: 'Bo' }, null],
  ])('%s', (_, facts, why) => {
    expect(findPairs([ANA, someone(facts)]).map((pair) => pair.why)).toEqual(why === null ? [] : [why]);
  });

  test.each<[string, Partial<Contact>, Partial<Contact>, number]>([
    ['the earlier row stays', {}, {}, 0],
    ['the row with more facts stays', {}, { role: 'CTO' }, 1],
    [
      'a cell that cannot be read is a fact',
      {},
      { problems: [{ column: 'meeting', text: 'soon', message: '' }] },
      1,
    ],
    ['a number is a fact', {}, { minutes: 20, role: '' }, 1],
    ['owner and ID are no facts', {}, { owner: 'me@example.com', id: 'x' }, 0],
  ])('%s', (_, first, second, keep) => {
    expect(
      findPairs([
        { ...ANA, ...first },
        { ...ANA, ...second },
      ]),
    ).toMatchObject([{ keep, drop: 1 - keep }]);
  });

  test('each further row of a person is a pair with the first', () => {
    const pairs = findPairs([ANA, someone({ name: 'Bo' }), ANA, ANA]);
    expect(pairs.map(({ keep, drop }) => [keep, drop])).toEqual([
      [0, 2],
      [0, 3],
    ]);
  });

  test.each<[string, Partial<Contact>, Partial<Contact>, boolean]>([
    ['the same of both', {}, {}, true],
    ['written otherwise', { name: 'ANA  GARCIA' }, { organization: 'acme.' }, true],
    ['another organization', {}, { organization: 'Harbor' }, false],
    ['another name', {}, { name: 'Ana G.' }, false],
    ['no organization in either', { organization: '' }, { organization: '' }, false],
    ['no organization in one', {}, { organization: '' }, false],
    ['an organization of signs alone in both', { organization: '-' }, { organization: '-' }, false],
    ['no name in either', { name: '' }, { name: '' }, false],
  ])('with different addresses and %s: a pair is %j', (_, first, second, isPair) => {
    const there = { name: 'Ana García', organization: 'Acme' };
    const pairs = findPairs([
      someone({ ...there, email: 'ana@old.example.org', ...first }),
      someone({ ...there, email: 'ana@new.example.org', ...second }),
    ]);
    expect(pairs).toEqual(isPair ? [{ keep: 0, drop: 1, why: 'same name and organization' }] : []);
  });

  test('an address tells more than a name', () => {
    const people = ['a@example.org', 'b@example.org', 'b@example.org'].map((email, index) =>
      someone({ name: index === 1 ? 'Bo' : 'Ana', organization: 'Acme', email }),
    );
    expect(findPairs(people)).toEqual([{ keep: 1, drop: 2, why: 'same e-mail' }]);
  });

  test('among 5,000 people they are found in one pass', () => {
    const people = Array.from({ length: 5000 }, (_, index) =>
      someone({ name: 'Ana', organization: '', email: `p${String(index % 4900)}@example.org` }),
    );
    expect(findPairs(people)).toHaveLength(100);
  });
});

describe('the value that stays unless the person says otherwise', () => {
  type Row = [key: MergedColumn['key'], keep: Partial<Contact>, drop: Partial<Contact>, side: string];
  const text = (contact: Contact, key: MergedColumn['key']): string => String((key && contact[key]) ?? '');

  test.each<Row>([
    ['role', {}, { role: 'CTO' }, 'drop'],
    ['role', { role: 'CTO' }, {}, 'keep'],
    ['role', { role: 'CTO' }, { role: 'CEO' }, 'keep'],
    ['lastContact', { lastContact: 20 as never }, { lastContact: 21 as never }, 'drop'],
    ['lastContact', { lastContact: 21 as never }, { lastContact: 20 as never }, 'keep'],
    ['meeting', { meeting: 20 as never }, { meeting: 20 as never }, 'keep'],
    ['stage', { stage: 'Met' }, { stage: 'Contacted' }, 'keep'],
    ['stage', { stage: 'Contacted' }, { stage: 'Met' }, 'drop'],
    ['stage', { stage: 'Parked' }, { stage: 'Met' }, 'keep'],
    ['stage', { stage: 'Met' }, { stage: 'Parked' }, 'keep'],
    ['stage', { stage: 'Met' }, { stage: 'Do not contact' }, 'drop'],
    ['stage', { stage: 'Do not contact' }, { stage: 'Met' }, 'keep'],
    ['stage', { stage: 'Closed' }, { stage: 'Do not contact' }, 'drop'],
    ['minutes', { minutes: 20 }, { minutes: 30 }, 'keep'],
    ['stage', { stage: 'Idea' }, { stage: 'Find a person' }, 'drop'],
    ['stage', { stage: 'Met' }, { stage: 'Met' }, 'keep'],
    ['stage', { stage: 'Do not contact' }, { stage: 'Closed' }, 'keep'],
    ['stage', { stage: 'Closed' }, { stage: 'Met' }, 'keep'],
  ])('%s of %j and %j: %s', (key, keep, drop, side) => {
    const [kept, dropped] = [someone(keep), someone(drop)];
    const column = { header: '', key, keep: text(kept, key), drop: text(dropped, key) };
    expect(suggestedSide(column, kept, dropped)).toBe(side);
  });

  test.each<[Partial<Contact>, Partial<Contact>, email: string, stage: string]>([
    [{ stage: 'Bounced' }, { stage: 'Ready to write' }, 'drop', 'drop'],
    [{ stage: 'Bounced' }, { stage: 'Parked' }, 'drop', 'drop'],
    [{ stage: 'Bounced' }, {}, 'drop', 'keep'],
    [{ stage: 'Bounced' }, { stage: 'Bounced' }, 'keep', 'keep'],
    [{ stage: 'Bounced' }, { stage: 'Met', email: 'OLD@example.org' }, 'keep', 'keep'],
    [{ stage: 'Bounced' }, { stage: 'Met', email: 'n/a' }, 'keep', 'keep'],
    [{ stage: 'Contacted' }, { stage: 'Bounced' }, 'keep', 'keep'],
    [{ stage: 'Parked' }, { stage: 'Met' }, 'keep', 'keep'],
  ])('an address that bounced gives way to another: %j and %j', (keep, drop, email, stage) => {
    const kept = someone({ email: 'old@example.org', ...keep });
    const dropped = someone({ email: 'new@example.org', ...drop });
    const side = (key: 'email' | 'stage'): string =>
      suggestedSide(
        { header: '', key, keep: text(kept, key), drop: text(dropped, key) || 'Foo' },
        kept,
        dropped,
      );
    expect([side('email'), side('stage')]).toEqual([email, stage]);
  });

  test.each([
    ['', 'x', 'drop'],
    ['x', '', 'keep'],
    ['x', 'y', 'keep'],
  ])("of a column of the person's own, %j and %j: %s", (keep, drop, side) => {
    expect(suggestedSide({ header: 'Own', key: null, keep, drop }, NOBODY, NOBODY)).toBe(side);
  });

  test.each([
    ['soon', '2026-11-20', 'drop'],
    ['2026-11-20', 'soon', 'keep'],
    ['soon', 'later', 'keep'],
  ])('a date goes before words: %j and %j: %s', (keep, drop, side) => {
    const contact = (words: string): Contact =>
      someone({ meeting: words.startsWith('2') ? (5 as never) : null });
    expect(
      suggestedSide({ header: 'Meeting', key: 'meeting', keep, drop }, contact(keep), contact(drop)),
    ).toBe(side);
  });

  test('a stage goes before words', () => {
    const column = { header: 'Stage', key: 'stage', keep: 'Foo', drop: 'Met' } as const;
    expect(suggestedSide(column, NOBODY, someone({ stage: 'Met' }))).toBe('drop');
    expect(suggestedSide(column, someone({ stage: 'Met' }), NOBODY)).toBe('keep');
    expect(suggestedSide(column, NOBODY, NOBODY)).toBe('keep');
  });

  test('a date before 1970 goes before words', () => {
    const column = { header: 'Meeting', key: 'meeting', keep: 'soon', drop: '1969-01-01' } as const;
    expect(suggestedSide(column, NOBODY, someone({ meeting: -5 as never }))).toBe('drop');
  });
});

describe('the notes of the merged row', () => {
  const column = (header: string, keep: string, drop: string, chosen: 'keep' | 'drop' = 'keep'): Choice => ({
    ...{ header, keep, drop, chosen },
    key: header === 'Notes' ? 'notes' : header === 'Email' ? 'email' : null,
  });

  test.each<[string, Choice[], string[], string]>([
    ['of both', [column('Notes', 'one', 'two')], [], 'one\ntwo'],
    ['of both, whatever is chosen', [column('Notes', 'one', 'two', 'drop')], [], 'one\ntwo'],
    ['once when they are the same', [column('Notes', 'one\ntwo', 'two')], [], 'one\ntwo'],
    ['both when one is a part of a line', [column('Notes', 'one two', 'two')], [], 'one two\ntwo'],
    ['what was not chosen', [column('Role', 'CTO', 'CEO')], [], 'Role was CEO'],
    ['what was not chosen on the other side', [column('Role', 'CTO', 'CEO', 'drop')], [], 'Role was CTO'],
    ['nothing where both say the same', [column('Role', 'CTO', 'CTO')], [], ''],
    ['nothing where one is empty', [column('Role', 'CTO', ''), column('X', '', 'y', 'drop')], [], ''],
    ['a value given up for an empty cell', [column('Role', '', 'CEO')], [], 'Role was CEO'],
    ['an address in capitals is the same', [column('Email', 'a@x.org', 'A@x.org')], [], ''],
    [
      'what else there is',
      [column('Notes', '', 'b'), column('Role', 'x', 'y')],
      ['Note at Role: z'],
      'b\nRole was y\nNote at Role: z',
    ],
  ])('%s', (_, columns, more, expected) => expect(mergedNotes(columns, more)).toBe(expected));

  test('capitals count elsewhere than in an address', () => {
    expect(isSame(column('Role', 'a', 'A'))).toBe(false);
    expect(isSame(column('Email', 'a@x.org', 'b@x.org'))).toBe(false);
  });
});
