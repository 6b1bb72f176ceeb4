/** What `google.script.run` carries between a page and the server (Google: guides/html/reference/run). Runs in both. */

/**
 * Copies arguments as the page's side of Google does. Throws a `TypeError` in Google's words for what it refuses:
 * dates, functions, DOM elements and anything that contains itself. `undefined` in arrays becomes `null`.
 */
export function copyArguments(args: readonly unknown[]): unknown[] {
  return args.map((value, index) => copy(value, String(index), []));
}

function copy(value: unknown, property: string, inside: readonly object[]): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint')
    throw illegal(property);
  if (typeof value !== 'object') return value;
  if (inside.includes(value)) throw new TypeError('Failed due to circular reference.');
  const within = [...inside, value];
  if (Array.isArray(value)) return value.map((item, index) => copy(item, String(index), within));
  if (Object.prototype.toString.call(value) !== '[object Object]') throw illegal(property);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, copy(item, key, within)]));
}

function illegal(property: string): TypeError {
  return new TypeError(`Failed due to illegal value in property: ${property}`);
}

/** What the page gets for what the server returned: a copy, or `null` without any error when a date is in it. */
export function copyReturn(value: unknown): unknown {
  try {
    return copy(value, '', []);
  } catch {
    return null;
  }
}
