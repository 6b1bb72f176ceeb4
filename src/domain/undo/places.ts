/** Where something of a row belongs when rows and columns have moved: the person's own columns, and formulas. */

/** Names a column of the person's own: by its header, and by its number where that is not enough. */
export function ownColumn(header: string, column: number): string {
  return `@${String(column)}:${header}`;
}

/** Number of the column now, from 1; 0 when it is gone or nobody could tell which it is. */
export function findOwnColumn(name: string, headers: readonly string[]): number {
  const [, number = '0', header = ''] = /^@(\d+):([^]*)$/.exec(name) ?? [];
  const places = headers.flatMap((other, index) => (other === header ? [index + 1] : []));
  const [only] = places;
  if (header !== '' && places.length === 1 && only !== undefined) return only;
  return (headers[Number(number) - 1] ?? '') === header ? Number(number) : 0;
}

/** Texts in quotes and references into other tabs: what stands in them stays. */
const ELSEWHERE = `"[^"]*"|(?:'[^']*'|[A-Za-z_][\\w.]*)!\\$?[A-Za-z]*\\$?\\d*(?::\\$?[A-Za-z]*\\$?\\d*)?`;

/** A formula as it reads in another row: references to its own row go along, unless they are fixed by a `$`. */
export function formulaInRow(formula: string, from: number, to: number): string {
  const own = new RegExp(`(${ELSEWHERE})|(^|[^\\w$.])(\\$?[A-Za-z]{1,3})${String(from)}(?![\\w(.])`, 'g');
  return formula.replace(own, (all: string, elsewhere: string | undefined, lead: string, column: string) =>
    elsewhere === undefined ? `${lead}${column}${String(to)}` : all,
  );
}
