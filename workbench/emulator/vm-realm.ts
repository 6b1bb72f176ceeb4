/** Makes the realm of one execution: a fresh V8 context that holds only what Apps Script's V8 has. */
import vm from 'node:vm';
import type { Realm } from './realm.ts';

interface RealmOptions {
  /** The emulated time in milliseconds: what `Date.now()` and `new Date()` give inside. */
  readonly now: () => number;
  /** Makes `Math.random` repeat itself from run to run; left out, it is V8's own. */
  readonly seed?: number;
}

export interface VmRealm extends Realm {
  readonly context: vm.Context;
}

interface Inside {
  error(message: string, name: string): Error;
  date(milliseconds: number): Date;
  copy(value: unknown): unknown;
}

/** Apps Script's V8 has neither (Google: guides/v8-runtime names what is there; threads are not). */
const ABSENT = ['SharedArrayBuffer', 'Atomics'];

/** Runs once inside each realm, so that what it makes belongs to the realm. */
const PRELUDE = new vm.Script(
  `(function (now, seed) {
    const V8Date = Date;
    function EmulatedDate() {
      if (new.target === undefined) return new V8Date(now()).toString();
      const target = new.target === EmulatedDate ? V8Date : new.target;
      return Reflect.construct(V8Date, arguments.length === 0 ? [now()] : arguments, target);
    }
    Object.defineProperties(EmulatedDate, {
      name: { value: 'Date' },
      length: { value: 7 },
      prototype: { value: V8Date.prototype, writable: false },
    });
    const hidden = (value) => ({ value, writable: true, enumerable: false, configurable: true });
    Object.defineProperties(EmulatedDate, {
      now: hidden(function () { return now(); }),
      parse: hidden(V8Date.parse),
      UTC: hidden(V8Date.UTC),
    });
    V8Date.prototype.constructor = EmulatedDate;
    Object.defineProperty(globalThis, 'Date', hidden(EmulatedDate));

    if (seed !== undefined) {
      let state = seed >>> 0;
      Math.random = function random() {
        state = (state + 0x6d2b79f5) | 0;
        let t = Math.imul(state ^ (state >>> 15), 1 | state);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
      };
    }

    const kind = Object.prototype.toString;
    function copy(value) {
      if (typeof value !== 'object' || value === null) return value;
      if (Array.isArray(value)) {
        const list = new Array(value.length);
        for (let i = 0; i < value.length; i++) list[i] = copy(value[i]);
        return list;
      }
      if (kind.call(value) === '[object Date]') return new V8Date(V8Date.prototype.getTime.call(value));
      const object = {};
      for (const key of Object.keys(value)) object[key] = copy(value[key]);
      return object;
    }
    return {
      error(message, name) {
        const error = new Error(message);
        error.name = name;
        error.stack = error.stack.replace(/^Error/, name);
        return error;
      },
      date: (milliseconds) => new V8Date(milliseconds),
      copy,
    };
  })`,
  { filename: 'realm' },
);

export function createRealm(options: RealmOptions): VmRealm {
  const globals: Record<string, unknown> = {};
  const context = vm.createContext(globals);
  const make = PRELUDE.runInContext(context) as (now: () => number, seed?: number) => Inside;
  const inside = make(options.now, options.seed);
  for (const name of ABSENT) vm.runInContext(`delete globalThis.${name}`, context);
  return {
    context,
    globals,
    error: (message, name = 'Exception') => inside.error(message, name),
    date: (milliseconds) => inside.date(milliseconds),
    isDate: (value): value is Date => Object.prototype.toString.call(value) === '[object Date]',
    copy: <T>(value: T) => inside.copy(value) as T,
  };
}
