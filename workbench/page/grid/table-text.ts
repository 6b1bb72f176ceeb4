/** Tab-separated text, as spreadsheets put it on the clipboard. */

/** Its cells; a cell in quotes may hold tabs, line breaks and doubled quotes. */
export function parseTable(text: string): string[][] {
  const rows: string[][] = [[]];
  // A cell, then what ends it: a tab, a line break or the end.
  const cells = /("(?:[^"]|"")*"(?=[\t\r\n]|$)|[^\t\r\n]*)(\t|\r\n|\r|\n|$)/g;
  for (const [, cell = '', end] of text.replace(/\r?\n$/, '').matchAll(cells)) {
    rows
      .at(-1)
      ?.push(
        cell.startsWith('"') && cell.endsWith('"') && cell.length > 1
          ? cell.slice(1, -1).replaceAll('""', '"')
          : cell,
      );
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  return rows;
}
