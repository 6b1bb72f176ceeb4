import { describe, expect, test } from 'vitest';
import { type Contact, NOBODY } from '../../src/domain/contact.ts';
import { introducedBy, mentions, withoutName } from '../../src/domain/mentions.ts';
import { NO_TODO, type Todo } from '../../src/domain/todo.ts';

const ANA: Contact = { ...NOBODY, name: 'Ana García', email: 'ana@example.org', notes: 'Ana García herself' };

const counted = (others: Partial<Contact>[], todos: Partial<Todo>[] = [], person = ANA): number =>
  mentions(
    [person, ...others.map((facts) => ({ ...NOBODY, ...facts }))],
    todos.map((facts) => ({ ...NO_TODO, ...facts })),
    0,
    (todo) => todos[todo]?.personId === 'a',
  );

describe('a row of others names a person', () => {
  test.each<[string, Partial<Contact>, number]>([
    ['by the name', { introducedBy: 'Ana García' }, 1],
    ['in a text', { notes: 'asked Ana García.' }, 1],
    ['written otherwise', { why: 'ana  GARCIA' }, 1],
    ['by the address', { notes: 'cc ANA@example.org' }, 1],
    [
      'in a cell that cannot be used',
      { problems: [{ column: 'meeting', text: 'with Ana García', message: '' }] },
      1,
    ],
    ['not by a part of a longer word', { notes: 'Ana Garcíana, mana garcía' }, 0],
    ['not by a part of the name', { notes: 'Ana' }, 0],
    ['not as somebody of the same name', { name: 'Ana García' }, 0],
    ['not as somebody with the same address', { email: 'ana@example.org' }, 0],
    ['not as whose contact it is', { owner: 'ana@example.org' }, 0],
    ['not over two cells', { role: 'Ana', notes: 'García' }, 0],
    ['not by what is no text', { minutes: 20, lastContact: 5 as never }, 0],
  ])('%s', (_, facts, expected) => expect(counted([facts])).toBe(expected));

  test.each<[string, Partial<Todo>, number]>([
    ['a to-do of somebody else', { what: 'thank Ana García' }, 1],
    ['a to-do with the name in Person', { person: 'Ana García' }, 1],
    ['not by its IDs', { id: 'Ana García', personId: 'ana@example.org' }, 0],
    ['not a to-do of their own', { what: 'call Ana García', personId: 'a' }, 0],
  ])('%s', (_, facts, expected) => expect(counted([], [facts])).toBe(expected));

  test('each row counts once, the own one not', () => {
    expect(counted([{ notes: 'Ana García, Ana García', introducedBy: 'Ana García' }, {}])).toBe(1);
  });

  test('signs in a name are signs', () => {
    expect(counted([{ notes: 'Mr. Xavier' }], [], { ...NOBODY, name: 'M.* (X)' })).toBe(0);
    expect(counted([{ notes: 'ask M.* (X) now' }], [], { ...NOBODY, name: 'M.* (X)' })).toBe(1);
  });

  test('nobody names somebody without a name and address', () => {
    expect(counted([{ notes: 'anything' }], [], NOBODY)).toBe(0);
  });
});

describe('Introduced by holds the person and nobody else', () => {
  const cleared = (texts: readonly string[], more: Partial<Contact>[] = [], person = ANA): number[] =>
    introducedBy(
      [
        person,
        ...[...texts.map((text) => ({ introducedBy: text })), ...more].map((facts) => ({
          ...NOBODY,
          ...facts,
        })),
      ],
      0,
    );

  test.each<[string, boolean]>([
    ['Ana García', true],
    ['ana  GARCIA', true],
    ['ANA@example.org', true],
    ['Ana García <ana@example.org>', true],
    ['(Ana García)', true],
    ['Ana García and Bo', false],
    ['Ana', false],
    ['Ana Garcíana', false],
    ['Bo', false],
    ['', false],
  ])('%j: %j', (text, expected) => expect(cleared([text])).toEqual(expected ? [1] : []));

  test('where somebody else has the same name, only by the address', () => {
    const texts = ['Ana García', 'ana@example.org', 'Ana García, ana@example.org', 'Ana García, Bo'];
    expect(cleared(texts, [{ name: 'ana garcia' }])).toEqual([2, 3]);
  });

  test('not in the own row, and of nobody without a name and address', () => {
    expect(cleared(['x'], [], { ...ANA, introducedBy: 'Ana García' })).toEqual([]);
    expect(cleared(['x', ''], [], NOBODY)).toEqual([]);
  });
});

describe('a line about somebody else goes on without the name', () => {
  test.each([
    ['You met', 'You met'],
    ['You met (Notes was x)', 'You met (Notes was x)'],
    ['You met (Introduced by was Ana García)', 'You met'],
    ['New to-do: Advice (write to ANA@example.org)', 'New to-do: Advice'],
    ['You met (Notes was x (and y); Introduced by was Ana García)', 'You met'],
    ['Call (Ana García) back', 'Something that named a person who was erased'],
    ['Merged with Ana García', 'Something that named a person who was erased'],
  ])('%s: %s', (line, expected) => expect(withoutName(line, ANA)).toBe(expected));

  test('whom nobody can name', () => {
    expect(withoutName('You met (x)', NOBODY)).toBe('You met (x)');
    expect(counted([{}], [], { ...NOBODY, name: ' ' })).toBe(0);
  });
});
