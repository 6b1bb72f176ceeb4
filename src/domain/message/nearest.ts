/** Finds the word that a misspelt one was meant to be. */

/** The nearest of the words, if at most a third of its letters, and at least one, would have to change; else null. */
export function nearest(misspelt: string, words: readonly string[]): string | null {
  let best: string | null = null;
  let least = Infinity;
  for (const word of words) {
    const changes = editDistance(misspelt.slice(0, 60), word);
    if (changes < least && changes <= Math.max(1, Math.floor(word.length / 3))) {
      best = word;
      least = changes;
    }
  }
  return best;
}

/** Letters to insert, remove, replace, or swap with their neighbour (optimal string alignment). */
function editDistance(from: string, to: string): number {
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let at = 1; at <= from.length; at += 1) {
    const next = [at];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[at - 1] === to[column - 1];
      const swapped =
        at > 1 && column > 1 && from[at - 1] === to[column - 2] && from[at - 2] === to[column - 1];
      next[column] = Math.min(
        (row[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (row[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[column - 2] ?? 0) + 1 : Infinity,
      );
    }
    before = row;
    row = next;
  }
  return row[to.length] ?? 0;
}
