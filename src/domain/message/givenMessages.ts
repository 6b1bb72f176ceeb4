/** Which shipped messages a Templates tab was given: what came later is added, what the person deleted never again. */

/** Those that are neither in the tab nor were ever given to it. `there`, `given`: IDs. */
export function notYetGiven<T extends { readonly id: string }>(
  shipped: readonly T[],
  there: readonly string[],
  given: readonly string[],
): T[] {
  const known = new Set([...there, ...given]);
  return shipped.filter(({ id }) => !known.has(id));
}

/** The IDs as one text, each once. */
export function givenText(ids: readonly string[]): string {
  return Array.from(new Set(ids)).join(' ');
}

/** Null where nothing was kept. */
export function givenIn(text: string): readonly string[] | null {
  const ids = text.split(/\s+/).filter((id) => id !== '');
  return ids.length === 0 ? null : ids;
}
