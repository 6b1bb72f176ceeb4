/** Whether the sentence of one's own is one: true of this person, and of nobody else. */
import { folded } from '../../folded.ts';
import { oneLine, shorten } from '../plainText.ts';
import { wordsIn } from './body.ts';
import { type Check, type DraftToCheck, typedOf } from './draft.ts';
import { isOnlyPraise } from './praise.ts';

/** In the first message a whole sentence; later often only its end: "how you draw tides". */
const FEWEST_IN_FIRST = 4;
const FEWEST_LATER = 3;
/** Longer than any sentence; the rest is not looked at. */
const LONGEST = 2000;
// Written without spaces: two letters are about a word.
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

export function sentenceChecks(draft: DraftToCheck): Check[] {
  const sentence = typedOf(draft, draft.template.personal).slice(0, LONGEST);
  return sentence === '' ? [] : [...quality(draft, sentence), ...shared(draft, sentence)];
}

function quality({ contact, fields, occasion, template }: DraftToCheck, sentence: string): Check[] {
  const advice = (words: string, why: string): Check[] => [{ id: 'sentence', level: 'advice', words, why }];
  const field = fields.find(({ name }) => name === template.personal);
  if (field !== undefined && [field.label, field.example].some((text) => bare(text) === bare(sentence))) {
    return advice(
      'Your own sentence is our example',
      'Only what you noticed yourself shows that it is meant.',
    );
  }
  if (isOnlyPraise(sentence, contact)) {
    const why = 'Praise fits anybody; name one thing they did, wrote or said.';
    return advice('Your own sentence could be said to anyone', why);
  }
  const fewest = occasion === 'first-message' ? FEWEST_IN_FIRST : FEWEST_LATER;
  if (wordCount(sentence) >= fewest) return [];
  return advice(
    'Your own sentence is very short',
    'One true detail takes a few words, and is what gets an answer.',
  );
}

function shared({ others }: DraftToCheck, sentence: string): Check[] {
  const mine = folded(sentence);
  const other = others.find(({ personal }) => personal !== '' && folded(personal) === mine);
  if (other === undefined) return [];
  const words = `The same sentence as for ${shorten(oneLine(other.name)) || 'somebody else'}`;
  return [{ id: 'shared', level: 'advice', words, why: 'People who know each other compare notes.' }];
}

function wordCount(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  return wordsIn(text.replace(UNSPACED, ' ')) + Math.floor(unspaced / 2);
}

/** Letters and digits alone, so that a full stop makes no other sentence. */
function bare(text: string): string {
  return folded(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
