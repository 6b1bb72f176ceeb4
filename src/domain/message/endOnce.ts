/** Ends a sentence once where a value meets the mark that its template put after it. */

const ENDED = /[.?!…]["'”’»]*$/;

/**
 * `value` as it is put in, and whether the first character of `following` falls away. People end what they type as
 * they like: "tea.", "tea?" and "tea" before a full stop become "tea.", "tea?" and "tea.".
 */
export function endOnce(
  value: string,
  following: string,
): { readonly value: string; readonly dropsNext: boolean } {
  if (/^(?:\.\.|…)/.test(following)) return { value: value.replace(/([^.])\.$/, '$1'), dropsNext: false };
  if (following.startsWith('.')) return { value, dropsNext: ENDED.test(value) };
  if (/^[?!]/.test(following)) return { value: value.replace(/[?!]+$/, ''), dropsNext: false };
  return { value, dropsNext: false };
}
