/** The wrapper shows a script what is emulated and nothing else. */
import { describe, expect, test } from 'vitest';
import { implementationOf, strict, strictName } from '../../../workbench/emulator/strict.ts';
import { createRealm } from '../../../workbench/emulator/vm-realm.ts';

interface Thing {
  getName(): string;
  getSize(): number;
  secret: string;
  toString(): string;
}

const realm = createRealm({ now: () => 0 });
const thing = (): Thing => strict<Thing>({ realm }, 'Thing', { getName: () => 'x' });

test('what is missing throws by name, in the realm of the script', () => {
  const error = caught(() => thing().getSize());
  expect(error).toMatchObject({ message: 'Thing.getSize is not emulated by the workbench.' });
  expect(Object.getPrototypeOf(error)).toBe(Object.getPrototypeOf(realm.error('', 'Error')));
});

test('what JavaScript itself asks any object for is not missing', async () => {
  const made = thing();
  expect([String(made), JSON.stringify(made), Object.keys(made)]).toEqual(['Thing', '{}', []]);
  expect(await Promise.resolve(made)).toBe(made);
});

test('nothing can be set, defined or deleted', () => {
  expect(() => {
    thing().secret = 'x';
  }).toThrow('Thing.secret cannot be set.');
  expect(Reflect.defineProperty(thing(), 'getName', { value: 1 })).toBe(false);
  expect(Reflect.deleteProperty(thing(), 'getName')).toBe(false);
});

test('a method can be taken off its object and called', () => {
  const getName: unknown = Reflect.get(thing(), 'getName');
  expect((getName as () => string)()).toBe('x');
});

test('members that are hidden do not exist for the script', () => {
  const made = strict<Thing>({ realm }, 'Thing', { secret: 'x' }, { isMember: (key) => key !== 'secret' });
  expect('secret' in made).toBe(false);
  expect(() => made.secret).toThrow(/not emulated/);
});

describe('the execution hears when a method is done', () => {
  test.each([
    ['returned', () => 'x'],
    [
      'threw',
      () => {
        throw new Error('no');
      },
    ],
  ])('%s', (_, getName) => {
    const settled: string[] = [];
    const made = strict<Thing>({ realm, settle: () => settled.push('done') }, 'Thing', { getName });
    caught(() => made.getName());
    expect(settled).toEqual(['done']);
  });
});

test('arguments are judged before the method runs', () => {
  let ran = false;
  const made = strict<Thing>(
    { realm },
    'Thing',
    {
      getName: () => {
        ran = true;
        return 'x';
      },
    },
    {
      check: (method, args) => {
        throw realm.error(`${method}/${String(args.length)}`);
      },
    },
  );
  expect(() => made.getName()).toThrow('getName/0');
  expect(ran).toBe(false);
});

test('the emulator finds what stands behind an object of the right class', () => {
  const implementation = { getName: () => 'x' };
  const made = strict<Thing>({ realm }, 'Thing', implementation);
  expect([
    implementationOf(made, 'Thing'),
    implementationOf(made, 'Other'),
    implementationOf('x', 'Thing'),
  ]).toEqual([implementation, null, null]);
  expect([strictName(made), strictName({}), strictName(null)]).toEqual(['Thing', null, null]);
});

function caught(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}
