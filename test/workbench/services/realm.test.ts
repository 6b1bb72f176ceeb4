import { describe, expect, it } from 'vitest';
import { createBundle } from '../../../workbench/emulator/bundle.ts';
import { runFunction } from '../../../workbench/emulator/run-function.ts';
import { errorOf, ME, NOW, runCode, valueOf, worldAt } from './run-code.ts';

describe('the realm of an execution (Google: guides/v8-runtime)', () => {
  it.each([
    'setTimeout',
    'setInterval',
    'fetch',
    'URL',
    'URLSearchParams',
    'TextEncoder',
    'TextDecoder',
    'atob',
    'btoa',
    'process',
    'structuredClone',
    'queueMicrotask',
    'SharedArrayBuffer',
    'Atomics',
    'Blob',
    'crypto',
    'performance',
    'window',
    'require',
    'Buffer',
    'AbortController',
    'Event',
  ])('has no %s', (name) => {
    expect(valueOf(`return typeof ${name}`)).toBe('undefined');
  });

  it.each(['console', 'Promise', 'WebAssembly', 'WeakMap', 'Intl', 'Proxy', 'JSON'])('has %s', (name) => {
    expect(valueOf(`return typeof ${name}`)).not.toBe('undefined');
  });

  it('starts every execution with fresh globals', () => {
    const bundle = createBundle('var count = 0; function next() { return ++count; }');
    const run = () => runFunction(worldAt(), bundle, { function: 'next', user: ME }).result;
    expect([run(), run()]).toEqual([1, 1]);
  });

  it('hands arguments in as copies made inside, so that instanceof holds', () => {
    const args = [[1, [2]], { when: new Date(NOW) }];
    expect(
      valueOf(
        'return [args[0] instanceof Array, args[0][1] instanceof Array, args[1] instanceof Object, args[1].when instanceof Date]',
        { args },
      ),
    ).toEqual([true, true, true, true]);
    expect(valueOf('args[0][0] = 9; return args[0][0]', { args })).toBe(9);
    expect(args[0]).toEqual([1, [2]]);
  });

  it('copies the result out as plain data', () => {
    const { result } = runCode(
      'return { list: [1, undefined], when: new Date(0), run() {}, none: undefined }',
    );
    expect(result).toStrictEqual({ list: [1, null], when: new Date(0) });
  });

  it('gives errors of services that are errors inside', () => {
    expect(
      valueOf(
        "try { HtmlService.createHtmlOutputFromFile('None') } catch (e) { return [e instanceof Error, e.name, String(e)] }",
      ),
    ).toEqual([true, 'Exception', 'Exception: No HTML file named None was found.']);
  });

  it('shows the frames of the script as Google does', () => {
    const { error } = runCode('null.x');
    expect(error).toMatchObject({ name: 'TypeError' });
    expect(error?.stack).toMatch(/^ {4}at test \(Code:1:\d+\)$/);
  });

  it.each([
    ['new Date().getTime()', NOW],
    ['Date.now()', NOW],
    ['new Date(2020, 0, 2).getDate()', 2],
    ['new Date(5).getTime()', 5],
    ['Date.UTC(1970, 0, 1)', 0],
    ["Date.parse('1970-01-01T00:00:01Z')", 1000],
    ['new Date() instanceof Date && new Date().constructor === Date', true],
    ["typeof Date() === 'string'", true],
    ['new (class D extends Date {})(7).getTime()', 7],
    ['new (class D extends Date {})() instanceof Date', true],
    ['Date.length', 7],
  ])('tells the emulated time: %s', (expression, expected) => {
    expect(valueOf(`return ${expression}`)).toEqual(expected);
  });

  it.each([
    ['America/New_York', 3],
    ['Asia/Tokyo', 17],
  ])("uses the script's own zone for local dates: %s (Google: reference/base/session)", (timeZone, hour) => {
    const bundle = createBundle('function hour() { return new Date().getHours(); }', { timeZone });
    expect(runFunction(worldAt(), bundle, { function: 'hour', user: ME }).result).toBe(hour);
  });

  it('repeats Math.random and UUIDs when seeded', () => {
    const draw = (seed: number) =>
      valueOf('return [Math.random(), Math.random(), Utilities.getUuid()]', { seed });
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });
});

describe('which functions can be called (Google: guides/html/communication)', () => {
  const code =
    'var arrow = () => 1; function open() { return 2; } function hidden_() {} const block = () => 3;';
  const call = (name: string) => runFunction(worldAt(), createBundle(code), { function: name, user: ME });

  it.each([
    ['open', 2],
    ['arrow', 1],
  ])('%s', (name, result) => {
    expect(call(name)).toMatchObject({ result, error: null });
  });

  it.each(['hidden_', 'missing', 'parseInt', 'block', 'toString', '__proto__', 'constructor'])(
    'not %s',
    (name) => {
      expect(call(name).error?.message).toBe(`Script function not found: ${name}`);
    },
  );
});

it('throws by name for what is not emulated', () => {
  expect(errorOf("GmailApp.createDraft('a@example.com', '', '')")).toBe(
    'GmailApp.createDraft is not emulated by the workbench.',
  );
  expect(errorOf('Utilities.zip([])')).toBe('Utilities.zip is not emulated by the workbench.');
});

it('knows an advanced service only when the manifest enables it (Google: guides/services/advanced)', () => {
  const bundle = createBundle('function test() { return typeof Gmail; }');
  expect(runFunction(worldAt(), bundle, { function: 'test', user: ME }).result).toBe('undefined');
});
