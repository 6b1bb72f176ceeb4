/** Copies what a function of the bundle returned out of its realm, as plain data. */

/** Arrays, plain objects, dates and primitives are copied; functions vanish; Google's own objects become `{}`. */
export function plain(value: unknown): unknown {
  if (typeof value === 'function' || typeof value === 'symbol' || value === undefined) return null;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return Array.from(value as unknown[], plain);
  if (Object.prototype.toString.call(value) === '[object Date]') return new Date((value as Date).getTime());
  try {
    const json = (value as { toJSON?: unknown }).toJSON;
    if (typeof json === 'function') return plain((json as () => unknown).call(value));
    const entries = Object.entries(value).filter(
      ([, item]) => item !== undefined && typeof item !== 'function',
    );
    return Object.fromEntries(entries.map(([key, item]) => [key, plain(item)]));
  } catch {
    return {};
  }
}
