/** Turns data with maps and sets into values that JSON can hold, and back. */

const MAP = '$map';
const SET = '$set';

/** Maps and sets at any depth become objects with one key, `$map` or `$set`. */
export function toJsonValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Map) return { [MAP]: [...value].map(toJsonValue) };
  if (value instanceof Set) return { [SET]: [...value].map(toJsonValue) };
  if (Array.isArray(value)) return value.map(toJsonValue);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toJsonValue(item)]));
}

export function fromJsonValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(fromJsonValue);
  const object = value as Record<string, unknown>;
  if (MAP in object) return new Map(fromJsonValue(object[MAP]) as [unknown, unknown][]);
  if (SET in object) return new Set(fromJsonValue(object[SET]) as unknown[]);
  return Object.fromEntries(Object.entries(object).map(([key, item]) => [key, fromJsonValue(item)]));
}
