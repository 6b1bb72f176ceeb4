/** The Templates tab as messages: what a row means, what is wrong with one, and which is chosen. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELDS } from '../../../src/content/fields.ts';
import { TEMPLATES } from '../../../src/content/templates.ts';
import { templateFor } from '../../../src/domain/message/choose.ts';
import { type Occasion, OCCASIONS } from '../../../src/domain/message/occasions.ts';
import type { TemplateRow } from '../../../src/domain/message/templateColumns.ts';
import { isChanged, readTemplates, rowOf, statusOf } from '../../../src/domain/message/templateRows.ts';

const NAMES = FIELDS.map(({ name }) => name);
const SHIPPED = TEMPLATES.map(rowOf);
const THANKS: TemplateRow = {
  name: 'My thanks',
  occasion: 'Thank-you',
  channel: '',
  sources: '',
  subject: 'Thank you, {{first}}',
  body: 'Dear {{first|friend}},\n\nThank you.',
  limit: '',
  reply: '',
  personal: '',
  id: '',
};
const read = (rows: readonly TemplateRow[], fields = NAMES) => readTemplates(rows, TEMPLATES, fields);
/** What Status says of one row that stands alone. */
const told = (row: Partial<TemplateRow>): string => statusOf(read([{ ...THANKS, ...row }]).problems[0] ?? []);
const shippedRow = (id: string, changes: Partial<TemplateRow> = {}): TemplateRow[] =>
  SHIPPED.map((row) => (row.id === id ? { ...row, ...changes } : row));

describe('the shipped messages as rows', () => {
  it('read back they are the shipped messages, none is missing and nothing is wrong', () => {
    const { templates, missing, problems } = read(SHIPPED);
    expect(new Set(templates)).toEqual(new Set(TEMPLATES));
    expect(missing).toEqual([]);
    expect(problems.map(statusOf).filter((status) => status !== '')).toEqual([]);
    expect(
      templates.filter((one) => TEMPLATES.some((ours) => ours.id === one.id && isChanged(one, ours))),
    ).toEqual([]);
  });

  it('are chosen in the same order, however the tab is sorted', () => {
    const sources = ['', 'Alumni', 'LinkedIn', 'Referral', 'Event', 'Front desk'];
    const choices = (templates: typeof TEMPLATES) =>
      Object.keys(OCCASIONS).flatMap((occasion) =>
        sources.map((source) => templateFor(occasion as Occasion, { source }, templates)?.id),
      );
    const shuffled = fc.shuffledSubarray(SHIPPED, { minLength: SHIPPED.length });
    fc.assert(
      fc.property(shuffled, (rows) => {
        expect(choices(read(rows).templates)).toEqual(choices(TEMPLATES));
      }),
      { numRuns: 20 },
    );
  });

  it('a row counts with the words it holds, and is told from ours', () => {
    const { templates } = read(shippedRow('T19', { body: 'Dear {{first}}, thanks.' }));
    const changed = templates.find(({ id }) => id === 'T19');
    expect(changed?.body).toBe('Dear {{first}}, thanks.');
    expect(
      TEMPLATES.some((ours) => ours.id === 'T19' && changed !== undefined && isChanged(changed, ours)),
    ).toBe(true);
  });

  it('one whose row was deleted is not chosen but can be picked', () => {
    const { templates, missing } = read(SHIPPED.filter(({ id }) => id !== 'T19'));
    expect(missing.map(({ id }) => id)).toEqual(['T19']);
    expect(templateFor('thank-you', { source: '' }, templates)?.id).toBe('T20');
  });

  it('one whose For is mistyped stays the message for what it was made for, with its fault', () => {
    const { templates } = read(shippedRow('T19', { occasion: 'Thank-yuo' }));
    expect(templateFor('thank-you', { source: '' }, templates)).toMatchObject({
      id: 'T19',
      problems: ['"Thank-yuo" in For is not on the list: did you mean "Thank-you"?'],
    });
  });
});

describe('a message of one’s own', () => {
  it('needs a name, what it is for, and a text', () => {
    const { templates, problems } = read([THANKS]);
    expect(problems).toEqual([[]]);
    expect(templates).toEqual([
      {
        id: 'My thanks',
        name: 'My thanks',
        occasion: 'thank-you',
        channel: 'Mail',
        sources: [],
        subject: 'Thank you, {{first}}',
        body: 'Dear {{first|friend}},\n\nThank you.',
        limit: { unit: 'words', most: 150 },
        isReply: false,
        personal: '',
      },
    ]);
  });

  it('goes before ours for the same occasion and source, and only there', () => {
    const { templates } = read([...SHIPPED, { ...THANKS, sources: 'alumni, Book club' }]);
    const chosen = (source: string) => templateFor('thank-you', { source }, templates)?.id;
    expect(chosen('Alumni')).toBe('My thanks');
    expect(chosen('book club')).toBe('My thanks');
    expect(chosen('Event')).toBe('T19');
    expect(templateFor('follow-up', { source: 'Alumni' }, templates)?.id).not.toBe('My thanks');
  });

  it('on another channel it never takes the place of a mail', () => {
    const { templates } = read([...SHIPPED, { ...THANKS, channel: 'Card' }]);
    expect(templateFor('thank-you', { source: '' }, templates)?.id).toBe('T19');
  });

  it('with a fault it is still the one chosen: nothing else is written in its place', () => {
    const { templates } = read([...SHIPPED, { ...THANKS, subject: 'Thanks {{frist}}' }]);
    expect(templateFor('thank-you', { source: '' }, templates)?.problems).toEqual([
      '{{frist}} in Subject, line 1: did you mean {{first}}?',
    ]);
  });

  it('may use a field of one’s own columns', () => {
    const row = { ...THANKS, body: 'I read {{Favorite  Book}}.' };
    expect(read([row], [...NAMES, 'favorite book']).problems).toEqual([[]]);
    expect(read([row]).problems[0]?.[0]).toContain('{{favorite book}} in Text, line 1');
  });
});

describe('what Status says', () => {
  it.each<[string, Partial<TemplateRow>, string | RegExp]>([
    ['nothing while all is well', {}, ''],
    [
      'a slip in a field',
      { subject: 'Hi {{frist}}' },
      '{{frist}} in Subject, line 1: did you mean {{first}}?',
    ],
    [
      'the line of it',
      { body: 'Dear you,\n\nI am {{my_ful}}' },
      '{{my_ful}} in Text, line 3: did you mean {{my_full}}?',
    ],
    [
      'a passage left open',
      { body: '[[Hello' },
      '[[ in Text, line 1 is not closed: put ]] after the passage.',
    ],
    ['no name', { name: '', id: 'mine' }, 'Message is empty: give it a name.'],
    ['no occasion', { occasion: '' }, 'For is empty: choose what the message is for.'],
    ['an unknown occasion', { occasion: 'Zzz' }, '"Zzz" in For is not on the list: choose from the list.'],
    [
      'a slip in it',
      { occasion: 'folow up' },
      '"folow up" in For is not on the list: did you mean "Follow-up"?',
    ],
    ['an unknown channel', { channel: 'Mial' }, '"Mial" in Channel is not on the list: did you mean "Mail"?'],
    [
      'a slip in a source',
      { sources: 'Alumi' },
      '"Alumi" in Sources is not on the list: did you mean "Alumni"?',
    ],
    ['a source of one’s own is none', { sources: 'Friends, Book club' }, ''],
    ['no text', { body: ' \n ' }, 'Text is empty: write the message.'],
    [
      'an odd limit',
      { limit: 'short' },
      '"short" in Limit is not a length: type one like "110 words" or "300 characters".',
    ],
    ['no limit of zero', { limit: '0 words' }, /^"0 words" in Limit/],
    ['an odd reply', { reply: 'maybe' }, '"maybe" in Reply is neither yes nor no: choose one of them.'],
    [
      'an unknown personal field',
      { personal: 'specfic' },
      '"specfic" in Personal field is not a field: did you mean specific?',
    ],
    [
      'a text too long',
      { body: 'a'.repeat(10_001) },
      'Text is too long to be read: it takes at most 10000 characters.',
    ],
    [
      'too many fields',
      { body: '{{first}}'.repeat(101) },
      'Text is too long to be read: it takes at most 100 fields.',
    ],
  ])('%s', (_, row, words) => {
    if (typeof words === 'string') expect(told(row)).toBe(words);
    else expect(told(row)).toMatch(words);
  });

  it('three faults, and how many more', () => {
    const status = told({ body: '}}\n}}\n}}\n}}\n}}' }).split('\n');
    expect(status).toHaveLength(4);
    expect(status[3]).toBe('And 2 more.');
  });

  it('a copied row says what to do with its ID, and the first one goes on working', () => {
    const { templates, problems } = read([...SHIPPED, ...SHIPPED.filter(({ id }) => id === 'T19')]);
    expect(problems[SHIPPED.length]).toEqual([
      'ID T19 stands in another row too: empty it here, and this is a message of your own.',
    ]);
    expect(templates.filter(({ id }) => id === 'T19')).toHaveLength(1);
    expect(templates.find(({ id }) => id === 'T19')).not.toHaveProperty('problems');
  });

  it.each([
    ['one of their own', [THANKS, THANKS], 1],
    ['one of ours, by its ID', [{ ...THANKS, name: 'T19' }], 0],
  ])('a name that is taken by %s', (_, rows, index) => {
    expect(read(rows).problems[index]?.[0]).toMatch(/^Another message is called "(My thanks|T19)" already/);
  });

  it('a row called like an ID of ours does not hide ours', () => {
    const { templates, missing, problems } = read([{ ...THANKS, name: 'T19' }, ...SHIPPED]);
    expect(missing).toEqual([]);
    expect(templates.find(({ id }) => id === 'T19')?.name).toBe('Thank-you');
    expect(problems.slice(1).flat()).toEqual([]);
  });

  it('rows beyond the three hundredth are told that they are not read', () => {
    const rows = Array.from({ length: 301 }, (_, index) => ({ ...THANKS, name: `Mine ${String(index)}` }));
    const { templates, problems } = read(rows);
    expect(templates).toHaveLength(300);
    expect(problems[300]?.[0]).toMatch(/^Only the first 300 messages are read/);
  });
});

describe('any rows', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '',
      'T19',
      '__proto__',
      'Thank-you',
      'Mail',
      '{{',
      '}}',
      '[[',
      '{{first}}',
      '=1+1',
      '\u0000',
    ),
  );
  const keys = Object.keys(THANKS) as (keyof TemplateRow)[];
  const row = fc.record(Object.fromEntries(keys.map((key) => [key, cell]))) as fc.Arbitrary<TemplateRow>;

  it('are read without a failure; each message has an ID of its own, and stands there or is missing', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const { templates, missing, problems } = read(rows);
        expect(problems).toHaveLength(rows.length);
        const ids = [...templates, ...missing].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toEqual(expect.arrayContaining(TEMPLATES.map(({ id }) => id)));
        const faulty = templates.filter((template) => template.problems !== undefined);
        expect(faulty.length).toBeLessThanOrEqual(problems.filter(({ length }) => length > 0).length);
      }),
    );
  });

  it('a message without faults survives being written and read again', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const good = read([...rows, THANKS]).templates.filter(({ problems }) => problems === undefined);
        const again = read(good.map(rowOf)).templates;
        expect(new Set(again)).toEqual(new Set(good));
      }),
    );
  });
});
