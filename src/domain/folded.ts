/** Text made comparable: two ways to type one name or word become the same. */

/** Without accents, in lower case, with single spaces. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
