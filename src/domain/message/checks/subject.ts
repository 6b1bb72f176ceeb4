/** What stands in the line that decides whether a mail is opened. */
import { wordsIn } from './body.ts';
import type { Check, DraftToCheck } from './draft.ts';

const FEWEST_WORDS = 3;
const MOST_WORDS = 6;
const MOST_CHARACTERS = 60;

export function subjectChecks({ subject, template, missing }: DraftToCheck): Check[] {
  if (template.channel !== 'Mail') return [];
  const line = subject.trim();
  const advice = (words: string, why: string): Check[] => [{ id: 'subject', level: 'advice', words, why }];
  if (line === '') return advice('No subject yet', 'Only 14 of 100 mails without a subject were answered.');
  if (isLoud(line))
    return advice('The subject is all capitals', 'It reads like shouting, or like advertising.');
  if (line.length > MOST_CHARACTERS) {
    return advice(
      `The subject has ${line.length} characters; ${MOST_CHARACTERS} can be seen`,
      'Phones cut off the rest.',
    );
  }
  // A field that still waits will be words of its own.
  if (missing.length > 0 && line.includes('{{')) return [];
  const count = wordsIn(line);
  // Under a message that went before, its subject stays as it was.
  if (template.isReply || (count >= FEWEST_WORDS && count <= MOST_WORDS)) return [];
  return advice(
    `The subject has ${count} ${count === 1 ? 'word' : 'words'}; 3 to 6 work best`,
    'Short subjects that name what joins you, like a school or a friend, are opened most.',
  );
}

function isLoud(line: string): boolean {
  const letters = line.replace(/[^\p{L}]+/gu, '');
  return letters.length > 4 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}
