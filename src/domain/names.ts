/** How to address a person: the first name in a Name, and the name a greeting uses. Never throws, whatever the cell holds. */
import { oneLine } from './message/plainText.ts';
import { capitalized, familyName, inCase } from './nameCase.ts';

/** Names longer than this are not names; nobody is greeted with them. */
const LONGEST_GREETING = 60;

// Words that are also first or family names ("Don", "Ma") are left out of both lists.
const TITLES = new Set(
  (
    'mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend hon ' +
    'herr frau dipl-ing ing sr sra srta dra mme mlle monsieur madame'
  ).split(' '),
);
const SUFFIXES = new Set(
  'jr sr ii iii iv phd md mba cpa pmp esq jd msc bsc dds rn cfa shrm-cp obe mbe'.split(' '),
);
// They go with the first name.
const BEFORE_FIRST_NAME = new Set(['sir', 'dame']);
// Scripts in which a name is written whole, family name first: taking it apart would be wrong.
const WRITTEN_WHOLE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

interface NameParts {
  readonly titles: readonly string[];
  /** Given and family names in spoken order. */
  readonly words: readonly string[];
}

/**
 * The name a friendly greeting uses: "Ana" for "Ana María García", for "García, Ana" and for "Dr. ana GARCÍA".
 * With a title and one name, or initials, or a name in Chinese, Japanese or Korean script, the whole name.
 * Only the first word of several given names is used, since a second one cannot be told from a middle name.
 * `''` when the text holds no name (empty, an e-mail address, only signs).
 */
export function firstName(name: string): string {
  const { titles, words } = nameParts(name);
  const [first] = words;
  if (first === undefined) return '';
  const whole = [...titles, ...words].join(' ');
  const isInitial = /^\p{L}\.?$/u.test(first) && !WRITTEN_WHOLE.test(first);
  if (WRITTEN_WHOLE.test(whole)) return fit(words.join(' '));
  const isFamilyAlone = titles.length > 0 && familyName(words) === words.join(' ');
  return fit(isInitial || isFamilyAlone ? whole : first);
}

/**
 * The name after "Dear": what stands in Salutation ("Dr. García"; a leading "Dear" is dropped), completed with
 * the family name when it is a bare title ("Dr." → "Dr. García"); else title and family name when Name has a title;
 * else the first name.
 */
export function greetingName(name: string, salutation: string): string {
  const typed = oneLine(salutation.slice(0, 500))
    .replace(/^(?:dear|hello|hi)\s+(?=\S)/i, '')
    .replace(/[\s,:]+$/, '');
  const { titles, words } = nameParts(name);
  const family = familyName(words);
  if (!/\p{L}/u.test(typed)) {
    const isFormal = titles.length > 0 && !titles.some((title) => BEFORE_FIRST_NAME.has(plain(title)));
    return isFormal && family !== '' ? fit([...titles, family].join(' ')) : firstName(name);
  }
  const isBareTitle = typed.split(' ').every(isTitle);
  if (!isBareTitle) return fit(typed);
  return family === '' ? '' : fit(`${typed.split(' ').map(asTitle).join(' ')} ${family}`);
}

/**
 * The whole name as a sentence says it: "Dr. Maria Garcia" for "dr. GARCIA, maria, PhD". What holds anything but
 * letters is left as it is.
 */
export function fullName(name: string): string {
  const { titles, words } = nameParts(name);
  const isPlain = /^[\p{L}\p{M}\s.,'’-]+$/u.test(withoutAsides(name));
  return isPlain && words.length > 0 ? [...titles, ...words].join(' ') : oneLine(name);
}

/** The first name of whoever writes, in the letters they chose. */
export function ownFirstName(name: string): string {
  const first = firstName(name);
  const at = name.toLowerCase().indexOf(first.toLowerCase());
  return at === -1 ? first : oneLine(name.slice(at, at + first.length));
}

function nameParts(name: string): NameParts {
  const line = withoutAsides(name);
  if (/\S@\S+\.\S/.test(line)) return { titles: [], words: [] };
  const pieces = line
    .split(',')
    .map(wordsOf)
    .filter((piece, index) => piece.length > 0 && (index === 0 || !piece.every(isSuffix)));
  const [family = [], given] = pieces;
  const before = family.findIndex((word) => !isTitle(word));
  const words =
    given === undefined || before === -1
      ? [...(given ?? []), ...family]
      : [...family.slice(0, before), ...given, ...family.slice(before)];
  const firstPlain = words.findIndex((word) => !isTitle(word));
  const titleCount = firstPlain === -1 ? Math.max(words.length - 1, 0) : firstPlain;
  const remaining = words.slice(titleCount);
  while (remaining.length > 1 && isSuffix(remaining[remaining.length - 1] ?? '')) remaining.pop();
  return { titles: words.slice(0, titleCount).map(asTitle), words: inCase(remaining) };
}

/** What stands in brackets is no part of the name. 500 characters hold any real one; more could only cost time. */
function withoutAsides(name: string): string {
  return oneLine(name.slice(0, 500)).replace(/\([^()]*\)|（[^（）]*）/g, ' ');
}

/** The words that hold a letter, without the signs around them; a full stop after a title or an initial stays. */
function wordsOf(text: string): string[] {
  return text
    .split(/\s+/)
    .map((word) => {
      const bare = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '');
      const keepsStop =
        /\.$/.test(word.replace(/[^\p{L}\p{M}\p{N}.]+$/u, '')) && (isTitle(bare) || bare.length === 1);
      return keepsStop ? `${bare}.` : bare;
    })
    .filter((word) => /\p{L}/u.test(word));
}

function isTitle(word: string): boolean {
  return TITLES.has(plain(word));
}

function plain(title: string): string {
  return title.toLowerCase().replace(/\.$/, '');
}

function asTitle(word: string): string {
  return capitalized(word.toLowerCase());
}

function isSuffix(word: string): boolean {
  return SUFFIXES.has(word.toLowerCase().replace(/\./g, ''));
}

function fit(greeting: string): string {
  return greeting.length <= LONGEST_GREETING ? greeting : '';
}
