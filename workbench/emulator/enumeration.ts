/** Apps Script's enums: objects compared by identity that read as their name in text and JSON. */

/** One object a name, in order. `T` is the enum's type in @types/google-apps-script. */
export function enumeration<T extends object>(...names: readonly (keyof T & string)[]): T {
  const values = names.map((name, ordinal) => [
    name,
    Object.freeze({ name: () => name, ordinal: () => ordinal, toString: () => name, toJSON: () => name }),
  ]);
  return Object.freeze(Object.fromEntries(values)) as T;
}
