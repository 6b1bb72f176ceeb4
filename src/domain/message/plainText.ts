/** Text from cells, files and forms made plain: the same text without what could not be seen or sent. */

// Control characters other than tab and line feed, byte order marks, and the controls that turn the direction of
// what follows: a name must not be able to reorder the sentence around it.
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const SURROGATES = /[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g;

/** Replaces every half of a broken surrogate pair by U+FFFD, so that the text can be encoded. */
export function wellFormed(text: string): string {
  return text.replace(SURROGATES, (found) => (found.length === 2 ? found : '\ufffd'));
}

/** Trimmed text with `\n` for every kind of line break and nothing in it that cannot be seen. */
export function plainText(text: string): string {
  return wellFormed(text)
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(UNSEEN, '')
    .trim();
}

/** As `plainText`, on one line: each run of white space becomes one space. */
export function oneLine(text: string): string {
  return plainText(text).replace(/\s+/g, ' ');
}

/** At most `limit` characters for display, cut between characters and marked with "…". */
export function shorten(text: string, limit = 40): string {
  const line = oneLine(text.slice(0, limit * 4));
  if (line.length <= limit && text.length <= limit * 4) return line;
  const characters = Array.from(line);
  return characters.length <= limit && text.length <= limit * 4
    ? line
    : `${characters.slice(0, limit - 1).join('')}…`;
}
