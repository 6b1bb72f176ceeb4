/** Columns of the person's own as merge fields. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELDS } from '../../../src/content/fields.ts';
import { composeMessage } from '../../../src/domain/message/compose.ts';
import { ownFields } from '../../../src/domain/message/ownFields.ts';

const namesOf = (headers: readonly string[]) => ownFields(headers, FIELDS).map(({ name }) => name);

describe('a column of one’s own', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['is called as its header, in small letters', ['Favorite book'], ['favorite book']],
    ['with single spaces', ['  Favorite \n  BOOK '], ['favorite book']],
    ['gives way to a field of ours', ['First', 'Topic', 'Pet'], ['pet']],
    ['comes once, where two have one name', ['Pet', 'pet '], ['pet']],
    ['without a name is none', ['', ' '], []],
    ['whose name would end the field is none', ['a}}b', 'a|b', '[[x', '{y'], []],
    ['with a very long name is none', ['x'.repeat(61), 'y'.repeat(60)], ['y'.repeat(60)]],
  ])('%s', (_, headers, names) => {
    expect(namesOf(headers)).toEqual(names);
  });

  it('puts what stands in it into the message as text, whatever it is called', () => {
    const header = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 });
    const value = fc.constantFrom('Momo', '{{first}}', '[[x]]', '=1+1', '$5.00');
    fc.assert(
      fc.property(
        fc.oneof(header, fc.constantFrom('__proto__', 'constructor', 'toString')),
        value,
        (text, shown) => {
          for (const field of ownFields([text], FIELDS)) {
            const template = { subject: '', body: `I like {{${text}}} too` };
            const known = Object.fromEntries([[field.name, shown]]);
            const composed = composeMessage(template, known, {}, [...FIELDS, field]);
            expect(composed).toMatchObject({ text: `I like ${shown} too`, missing: [], errors: [] });
          }
        },
      ),
    );
  });
});
