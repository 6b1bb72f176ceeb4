/** JSON that keeps what plain JSON loses of our data: maps, sets and gaps in arrays. */

const MAP = '$map';
const SET = '$set';
const GAP = '$gap';

export function toTaggedJson(value: unknown): string {
  return JSON.stringify(encode(value));
}

/** Throws a `SyntaxError` for a text that is not JSON. */
export function fromTaggedJson(text: string): unknown {
  return decode(JSON.parse(text));
}

function encode(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Map) return { [MAP]: [...value].map(encode) };
  if (value instanceof Set) return { [SET]: [...value].map(encode) };
  // Array.from turns holes into undefined, which map alone would skip.
  if (Array.isArray(value))
    return Array.from(value as unknown[], (item) => (item === undefined ? { [GAP]: 1 } : encode(item)));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, encode(item)]));
}

function decode(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(decode);
  const object = value as Record<string, unknown>;
  if (GAP in object) return undefined;
  if (MAP in object) return new Map(decode(object[MAP]) as [unknown, unknown][]);
  if (SET in object) return new Set(decode(object[SET]) as unknown[]);
  return Object.fromEntries(Object.entries(object).map(([key, item]) => [key, decode(item)]));
}
