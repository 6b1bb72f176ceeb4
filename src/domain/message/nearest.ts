/** Finds the word that a misspelt one was meant to be. */
import { jaroWinkler } from '@skyra/jaro-winkler';

/** From 0 (nothing in common) to 1 (the same): slips of one or two letters lie above it, other words below. */
const ALIKE = 0.84;
const LONGEST = 60;

/** The word most like the misspelt one, or null when none is like it. */
export function nearest(misspelt: string, words: readonly string[]): string | null {
  if (misspelt === '') return null;
  const ranked = words
    .map((word) => ({ word, likeness: jaroWinkler(misspelt.slice(0, LONGEST), word) }))
    .sort((a, b) => b.likeness - a.likeness);
  const [best] = ranked;
  return best !== undefined && best.likeness >= ALIKE ? best.word : null;
}
