/** Where something of a row belongs when rows and columns have moved: the person's own columns, and formulas. */
import { printOf } from './judge.ts';

/**
 * Names a column of the person's own, by its number from 1: by its header, or where it has none or not alone, by its
 * number and all that stands to the left of it.
 */
export function ownColumn(headers: readonly string[], column: number): string {
  const header = headers[column - 1] ?? '';
  const isAlone = header !== '' && headers.filter((other) => other === header).length === 1;
  return isAlone ? `@${header}` : `#${String(column)} ${printOf(headers.slice(0, column))}`;
}

export function isOwnColumn(name: string): boolean {
  return name.startsWith('@') || name.startsWith('#');
}

/** Number of the column now, from 1; 0 when it is gone or nobody could tell which it is. */
export function findOwnColumn(name: string, headers: readonly string[]): number {
  if (name.startsWith('@')) {
    const [place, ...others] = headers.flatMap((header, index) => (`@${header}` === name ? [index + 1] : []));
    return others.length === 0 ? (place ?? 0) : 0;
  }
  const [number = '', print = ''] = name.slice(1).split(' ');
  const column = Number(number);
  return printOf(headers.slice(0, column)) === print ? column : 0;
}

/** For messages. */
export function shownColumn(name: string): string {
  if (!isOwnColumn(name)) return name;
  return name.startsWith('@') ? name.slice(1) : `Column ${name.slice(1).split(' ')[0] ?? ''}`;
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
