/** Whom a to-do is about: the name typed and the ID, where they agree and where they do not. */
import { expect, it } from 'vitest';
import { finderOf } from '../../../src/domain/plan/todoPerson.ts';
import { NO_TODO, type Todo } from '../../../src/domain/todo.ts';
import { person } from './people.ts';

const CONTACTS = [
  person({ name: 'Ana García', email: 'ana@example.org', id: 'a' }),
  person({ name: 'Bo Li', email: 'bo@example.org', id: 'b' }),
  person({ name: 'Kim Lee', email: 'kim1@example.org', id: 'k1' }),
  person({ name: 'Kim Lee', email: 'kim2@example.org', id: 'k2' }),
];
const NOBODY = 'Person: nobody in Contacts has this name';
const TWO = 'Person: 2 people have this name; type the e-mail address';

const cases: [string, Partial<Todo>, number | null, string | null][] = [
  ['nobody named', {}, null, null],
  ['an ID alone', { personId: 'b' }, 1, null],
  ['a name as it stands', { person: 'Ana García' }, 0, null],
  ['a name in other letters', { person: '  ana   GARCIA ' }, 0, null],
  ['an e-mail address', { person: 'BO@example.org' }, 1, null],
  ['a name of two', { person: 'Kim Lee' }, null, TWO],
  ['a name of two, told apart by the address', { person: 'kim2@example.org' }, 3, null],
  ['a name of two, told apart by the ID', { person: 'kim lee', personId: 'k2' }, 3, null],
  ['somebody else typed over a name', { person: 'Bo Li', personId: 'a' }, 1, null],
  ['a name of two typed over a name', { person: 'Kim Lee', personId: 'a' }, null, TWO],
  ['a name that nobody has any more', { person: 'Ana Maiden-Name', personId: 'a' }, 0, null],
  ['the ID of a row that is gone', { person: 'Ana García', personId: 'gone' }, 0, null],
  ['the ID of a row that is gone, alone', { personId: 'gone' }, null, null],
  ['a stranger', { kind: 'Advice', person: 'Who Knows' }, null, NOBODY],
  ['a stranger who asked me', { kind: 'They asked me', person: 'Who Knows' }, null, null],
];

it.each(cases)('%s', (_, told, contact, unclear) => {
  expect(finderOf(CONTACTS)({ ...NO_TODO, ...told })).toEqual({ contact, unclear });
});
