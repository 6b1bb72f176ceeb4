/** Who may change what: viewers nothing, others all that no protection keeps from them. */
import { type Area, intersection, subtract } from './a1.ts';
import type { Book } from './book.ts';
import type { Protection } from './rules.ts';
import type { Sheet } from './sheet.ts';

export function mayEditBook(book: Book, user: string): boolean {
  return !book.viewers.has(user);
}

/** Whether a protection lets the person edit what it covers. Its owner is the owner of the spreadsheet. */
export function mayEditProtected(book: Book, protection: Protection, user: string): boolean {
  if (!mayEditBook(book, user)) return false;
  const { warningOnly, editors } = protection;
  return warningOnly || editors === null || editors.includes(user) || book.owner === user;
}

/** Whether the person may write every cell of the area. */
export function mayEditArea(sheet: Sheet, area: Area, user: string): boolean {
  if (!mayEditBook(sheet.book, user)) return false;
  return sheet.state.protections.every((protection) => {
    const whole = protection.area ?? { row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns };
    const common = intersection(whole, area);
    if (common === null || mayEditProtected(sheet.book, protection, user)) return true;
    const closed = protection.unprotected.reduce<readonly Area[]>(
      (left, open) => left.flatMap((piece) => subtract(piece, open)),
      [common],
    );
    return closed.length === 0;
  });
}
