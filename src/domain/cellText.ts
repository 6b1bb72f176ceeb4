/** How much text a cell of Google Sheets holds, and how much of it a derived cell is given. */
import { shorten } from './message/plainText.ts';

/** Characters (support.google.com/drive/answer/37603). */
const CELL_LIMIT = 50_000;
/** More is not read at a glance; a name that fills a cell of its own would not fit into a sentence about it. */
const LONGEST_SENTENCE = 500;

/** Whether a long text is stored as it is; any other gets an apostrophe, which needs room. */
export function beginsWithLetter(text: string): boolean {
  return /^[A-Za-z\u00C0-\uFFDC]/.test(text);
}

/** Words that follow the name of a column; null where the text fits into a cell. */
export function tooLongForCell(text: string): string | null {
  const isPlain = beginsWithLetter(text);
  const most = isPlain ? CELL_LIMIT : CELL_LIMIT - 1;
  if (text.length <= most) return null;
  const which =
    isPlain || text.length > CELL_LIMIT ? String(CELL_LIMIT) : `${String(most)} that begin like this`;
  return `has ${String(text.length)} characters; a cell takes at most ${which}`;
}

/** A sentence for a derived cell. */
export function sentenceForCell(text: string): string {
  return text.length > LONGEST_SENTENCE ? shorten(text, LONGEST_SENTENCE) : text;
}
