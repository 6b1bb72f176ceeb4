/** Capitals of a name as a letter writes them, where a list has none or nothing else. */

const VOWEL = /[aeiouyàáâãäåæèéêëìíîïòóôõöøœùúûüýÿ]/i;
/** Two capitals are more often initials ("AJ") than a short name. */
const LONGEST_INITIALS = 2;

// Small wherever a name has them ("Ludwig van Beethoven").
const PARTICLES = new Set(
  'af al av bin da das de del della den der di do dos el het la le ten ter van von zu zum zur'.split(' '),
);

/** The family name: the last word, with the small ones before it. */
export function familyName(words: readonly string[]): string {
  let at = words.length - 1;
  while (at > 0 && PARTICLES.has(words[at - 1] ?? '')) at -= 1;
  return words.slice(Math.max(at, 0)).join(' ');
}

/**
 * "ana" and "ANA" become "Ana", "O'NEIL" becomes "O'Neil". Mixed letters stay ("McKay"), and so do capitals without a
 * vowel, and two of them beside a name in small letters ("AJ Okafor").
 */
export function inCase(words: readonly string[]): string[] {
  const isAllLoud = words.every(isLoud);
  return words.map((word) => {
    if (word === word.toLowerCase()) return PARTICLES.has(word) ? word : capitalized(word);
    const mayBeInitials = (word.length <= LONGEST_INITIALS && !isAllLoud) || !mayBeSpoken(word);
    return !isLoud(word) || mayBeInitials ? word : capitalized(word.toLowerCase());
  });
}

/** The first letter, and those after a hyphen or "o'". */
export function capitalized(word: string): string {
  return word.replace(
    /(^\p{L}['’]|^|-)(\p{L})/gu,
    (_, before: string, letter: string) => before.toUpperCase() + letter.toUpperCase(),
  );
}

function isLoud(word: string): boolean {
  return word === word.toUpperCase() && word !== word.toLowerCase();
}

/** Letters that this cannot judge are taken for a name. */
function mayBeSpoken(word: string): boolean {
  return VOWEL.test(word.normalize('NFC')) || /[^\p{Script=Latin}\p{P}]/u.test(word);
}
