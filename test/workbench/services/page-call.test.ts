import { describe, expect, it } from 'vitest';
import { callFromPage } from '../../../workbench/emulator/page-call.ts';
import { copyArguments, copyReturn } from '../../../workbench/emulator/script-run.ts';
import { bundleOf, ME, worldAt } from './run-code.ts';

const cyclic: Record<string, unknown> = {};
cyclic['self'] = cyclic;

describe('google.script.run (Google: guides/html/reference/run)', () => {
  it.each([
    ['a date', [new Date(0)], 'Failed due to illegal value in property: 0'],
    ['a date inside', [1, { when: new Date(0) }], 'Failed due to illegal value in property: when'],
    ['a function', [() => 1], 'Failed due to illegal value in property: 0'],
    ['something that contains itself', [cyclic], 'Failed due to circular reference.'],
    ['a map', [new Map()], 'Failed due to illegal value in property: 0'],
  ])('refuses %s as an argument', (_, args, message) => {
    expect(() => copyArguments(args)).toThrow(new TypeError(message));
  });

  it('copies, makes undefined in arrays null and leaves it out of objects', () => {
    const value = { a: [1, undefined, null], b: undefined, c: 'x' };
    expect(copyArguments([value])).toStrictEqual([{ a: [1, null, null], c: 'x' }]);
    expect(copyArguments([value])[0]).not.toBe(value);
  });

  it.each([
    ['a date', new Date(0), null],
    ['a date inside makes all of it null, without an error', { ok: true, when: new Date(0) }, null],
    ['plain values', { a: [undefined, true] }, { a: [null, true] }],
    ['nothing', undefined, null],
  ])('returns %s', (_, value, expected) => {
    expect(copyReturn(value)).toStrictEqual(expected);
  });

  const bundle = bundleOf(`
    function echo(x) { return x; }
    function when() { return { at: new Date() }; }
    function fail() { throw new Error('No'); }
    function secret_() { return 1; }`);
  const call = (name: string, ...args: unknown[]) =>
    callFromPage(worldAt(), bundle, { function: name, args, user: ME });

  it('runs the function and copies the answer', () => {
    expect(call('echo', { a: 1 })).toMatchObject({ result: { a: 1 }, error: null });
    expect(call('when')).toMatchObject({ result: null, error: null });
    expect(call('fail')).toMatchObject({ result: null, error: { message: 'No' } });
  });

  it('does not reach private functions', () => {
    expect(call('secret_').error?.message).toBe('Script function not found: secret_');
  });
});
