/** The parts of a written message that are counted: without greeting, closing and signature. */

const GREETING =
  /^(?:dear|hello|hi|hey|good (?:morning|afternoon|evening))(?:[ \t]+([^\n,!:]{1,60}?))?[ \t]*(?:[,!:][ \t]*|\.?[ \t]*(?=\n|$))/i;
const NAME_WORDS = 5;
const CLOSING_WORDS = 5;
const CLOSING_LINES = 4;

/** The name after "Dear" or "Hello" at the start; `''` after a bare greeting; null when the text begins without one. */
export function greeted(text: string): string | null {
  const found = GREETING.exec(text.trim().split('\n')[0] ?? '');
  const name = found?.[1] ?? '';
  return found === null || wordsIn(name) > NAME_WORDS ? null : name;
}

/** The word it greets with, in lower case: "dear", "hey". */
export function greetingWord(text: string): string {
  return /^[a-z]+/i.exec(text.trim())?.[0].toLowerCase() ?? '';
}

export function bodyOf(text: string): string {
  const [message = ''] = text.replace(/\r\n?/g, '\n').split(/\n-- ?\n/);
  const paragraphs = message.trim().split(/\n[ \t]*\n/);
  const opening = greeted(message) === null ? '' : (GREETING.exec(message.trim())?.[0] ?? '');
  const middle = [(paragraphs[0] ?? '').slice(opening.length), ...paragraphs.slice(1)].filter(
    (paragraph) => paragraph.trim() !== '',
  );
  if (middle.length > 1 && isClosing(middle[middle.length - 1] ?? '')) middle.pop();
  return middle.join('\n\n');
}

/** "With thanks," with a name or two under it. */
function isClosing(paragraph: string): boolean {
  const lines = paragraph.trim().split('\n');
  const [first = ''] = lines;
  return lines.length <= CLOSING_LINES && first.trim().endsWith(',') && wordsIn(first) <= CLOSING_WORDS;
}

export function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** The sentences that end in a question mark, in lower case. */
export function questionsIn(text: string): string[] {
  const pieces = text.replace(/\s+/g, ' ').toLowerCase().split('?');
  return pieces
    .slice(0, -1)
    .map((piece) => piece.slice(Math.max(piece.lastIndexOf('.'), piece.lastIndexOf('!')) + 1).trim())
    .filter((question) => question !== '');
}
