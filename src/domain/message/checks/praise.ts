/** Tells praise that fits anybody from a sentence that holds something of its own. */
import type { Contact } from '../../contact.ts';
import { folded } from '../../folded.ts';

const PRAISE = set(
  'admire admired admirable admiration amazed amazing awesome brilliant enjoy enjoyed excellent exceptional ' +
    'extraordinary fantastic fascinate fascinated fascinates fascinating good great greatest impress impressed ' +
    'impresses impressive incredible inspiration inspirational inspire inspired inspires inspiring interest ' +
    'interested interesting like liked love loved nice outstanding remarkable respect respected successful ' +
    'unique wonderful wow caught',
);
/** What praise is said of, where nothing is meant by it. */
const NOTHINGS = set(
  'accomplishments achievements attention background career careers company contributions everything experience ' +
    'experiences expertise eye field impression industry job journey knowledge life linkedin lot organization page ' +
    'path people person position profile role skills story success team thing things website work working',
);
const SMALL_WORDS = set(
  'a about absolutely across all also always am an and any are as at be because been by came can could deeply ' +
    'did do does doing done especially extremely feel felt find for found from genuinely get greatly had has have ' +
    'having he her highly him his how i im in is it its ive just know learn learned look looked looking made make ' +
    'me more most much my myself of on online or our quite read reading really saw see seeing seem seems seen she ' +
    'so some strongly such that the their them they think this thought through to too totally truly up very was ' +
    'were what when which who will with would you your youre yours youve',
);

/** Whether all of it is praise and what praise is said of; their name, role and organization add nothing to it. */
export function isOnlyPraise(
  sentence: string,
  { name, role, organization }: Pick<Contact, 'name' | 'role' | 'organization'>,
): boolean {
  const words = wordsOf(sentence);
  const theirs = new Set(
    wordsOf(`${name.slice(0, 300)} ${role.slice(0, 300)} ${organization.slice(0, 300)}`),
  );
  return (
    words.some((word) => PRAISE.has(word)) &&
    words.every((word) => PRAISE.has(word) || NOTHINGS.has(word) || SMALL_WORDS.has(word) || theirs.has(word))
  );
}

function wordsOf(text: string): string[] {
  return folded(text)
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
