/**
 * Wraps what the emulator implements of a Google class so that nothing else passes unnoticed: a member it lacks
 * throws by name, a property cannot be set, and the execution hears when a method is done.
 *
 *     strict<GoogleAppsScript.Base.Blob>(run, 'Blob', { getName: () => name })
 */
import type { Host } from './host.ts';

export interface StrictOptions {
  /** Judges the arguments before the method sees them; throws to refuse them. */
  readonly check?: (method: string, args: readonly unknown[]) => void;
  /** Whether the script may see that property of the implementation; all of them if not given. */
  readonly isMember?: (key: string) => boolean;
}

interface Wrapped {
  readonly name: string;
  readonly implementation: object;
}

const wrapped = new WeakMap<object, Wrapped>();

/** What JavaScript itself, `await` and `JSON.stringify` ask any object for. */
const UNASKED = new Set([
  'then',
  'toJSON',
  'constructor',
  'valueOf',
  'hasOwnProperty',
  'asymmetricMatch',
  '$$typeof',
]);

/** `implementation` may be an object of functions or an instance of a class; `name` is the class as Google names it. */
export function strict<T extends object>(
  run: Pick<Host, 'realm' | 'enter' | 'settle'>,
  name: string,
  implementation: Partial<T>,
  options: StrictOptions = {},
): T {
  const methods = new Map<string, unknown>();
  const isVisible = (key: string): boolean =>
    Reflect.has(implementation, key) && !(key in Object.prototype) && options.isMember?.(key) !== false;
  const member = (key: string): unknown => {
    const value: unknown = Reflect.get(implementation, key);
    const method =
      typeof value === 'function' ? guarded(run, key, value.bind(implementation) as Method, options) : value;
    methods.set(key, method);
    return method;
  };
  const proxy = new Proxy(implementation, {
    get(_target, key) {
      if (typeof key === 'symbol') return undefined;
      if (key === 'toString') return Object.hasOwn(implementation, key) ? member(key) : () => name;
      if (methods.has(key)) return methods.get(key);
      if (isVisible(key)) return member(key);
      if (UNASKED.has(key)) return undefined;
      throw run.realm.error(`${name}.${key} is not emulated by the workbench.`, 'Error');
    },
    set(_target, key) {
      throw run.realm.error(`${name}.${String(key)} cannot be set.`, 'TypeError');
    },
    has: (_target, key) => typeof key === 'string' && isVisible(key),
    ownKeys: () => [],
    getPrototypeOf: () => null,
    defineProperty: () => false,
    deleteProperty: () => false,
  });
  wrapped.set(proxy, { name, implementation });
  return proxy as T;
}

type Method = (...args: readonly unknown[]) => unknown;

function guarded(
  run: Pick<Host, 'enter' | 'settle'>,
  key: string,
  method: Method,
  options: StrictOptions,
): Method {
  return (...args) => {
    run.enter?.();
    try {
      options.check?.(key, args);
      return method(...args);
    } finally {
      run.settle?.();
    }
  };
}

/** The class name of a wrapped object, for example `Range`; null for anything else. */
export function strictName(value: unknown): string | null {
  return typeof value === 'object' && value !== null ? (wrapped.get(value)?.name ?? null) : null;
}

/** What stands behind a wrapped object of that name; null for anything else. */
export function implementationOf(value: unknown, name: string): object | null {
  const found = typeof value === 'object' && value !== null ? wrapped.get(value) : undefined;
  return found?.name === name ? found.implementation : null;
}
