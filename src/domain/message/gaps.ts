/** Text from which optional parts were left out, without a trace of them. */

/** Stands where an optional part was; no text that people write holds it. */
export const GAP = '\u0000';

/** Closes the gaps: no doubled space, no space before a full stop, no empty line or doubled blank line where one was. */
export function tidy(text: string): string {
  const lines: string[] = [];
  let closing = false;
  for (const line of text.split('\n')) {
    if (line.includes(GAP) && line.split(GAP).join('').trim() === '') {
      closing = true;
      continue;
    }
    const blankTwice: boolean =
      closing && line.trim() === '' && (lines[lines.length - 1] ?? '').trim() === '';
    closing = blankTwice;
    if (!blankTwice) lines.push(closeGaps(line));
  }
  return lines.join('\n').trim();
}

function closeGaps(line: string): string {
  if (!line.includes(GAP)) return line;
  return line
    .split(GAP)
    .reduce((before, after) => {
      const left = before.replace(/[ \t]+$/, '');
      const right = after.replace(/^[ \t]+/, '');
      const apart = left.length < before.length || right.length < after.length;
      return apart && left !== '' && right !== '' && !/^[.,;:!?]/.test(right)
        ? `${left} ${right}`
        : left + right;
    })
    .trimEnd();
}
