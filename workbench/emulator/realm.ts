/** The JavaScript realm of one execution: values handed into it must be made inside it. */

export interface Realm {
  /** An `Error` of the realm, so that `instanceof Error` holds in the bundle. `name` as Google sets it, default `Exception`. */
  error(message: string, name?: string): Error;
  date(milliseconds: number): Date;
  isDate(value: unknown): value is Date;
  /** A copy made of the realm's own arrays and plain objects; strings, numbers, booleans, null and dates inside are kept. */
  copy<T>(value: T): T;
  readonly globals: Record<string, unknown>;
}
