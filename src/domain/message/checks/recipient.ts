/** Whether the message goes to the right person, and greets them by their name. */
import { folded } from '../../folded.ts';
import { firstName, greetingName } from '../../names.ts';
import { checkAddress } from '../address.ts';
import { addressWarnings } from '../addressWarnings.ts';
import { OCCASIONS } from '../occasions.ts';
import { isOneSlip } from '../oneSlip.ts';
import { shorten } from '../plainText.ts';
import { greeted, greetingWord } from './body.ts';
import { type Check, type DraftToCheck, textOf } from './draft.ts';

const MOST_WARNINGS = 2;
const TITLE = /(?:^|\s)(?:mr|mrs|ms|mx|dr|prof|professor|herr|frau|sr|sra|mme|rev)(?=[.\s]|$)/;
const NOBODY_BY_NAME =
  'there all everyone everybody team friend friends colleague colleagues sir madam'.split(' ');

export function recipientChecks(draft: DraftToCheck): Check[] {
  return [...mayWrite(draft), ...address(draft), ...greeting(draft)];
}

/** Telling an introducer is no message to the person. */
function mayWrite({ contact, occasion }: DraftToCheck): Check[] {
  if (OCCASIONS[occasion].to === 'introducer' && occasion !== 'introduction') return [];
  if (contact.stage === 'Do not contact') {
    const why = 'They asked not to be written to, or you decided so; Stage says it.';
    return [{ id: 'do-not-contact', level: 'stop', words: 'They are marked Do not contact', why }];
  }
  if (!contact.problems.some(({ column }) => column === 'stage')) return [];
  const why = 'It could mean Do not contact; choose one from the list first.';
  return [{ id: 'do-not-contact', level: 'stop', words: 'Their Stage cannot be read', why }];
}

function address({ to, template }: DraftToCheck): Check[] {
  if (template.channel !== 'Mail') return [];
  const checked = checkAddress(to.address);
  const warnings: Check[] = addressWarnings(to.name, to.address)
    .slice(0, MOST_WARNINGS)
    .map(({ kind, words, why }) => ({ id: `address-${kind}`, level: 'advice', words, why }));
  if (checked.ok) return warnings;
  const why = 'A draft needs exactly one address, so that nobody else gets it.';
  return [
    { id: 'address', level: 'stop', words: `${shorten(to.name) || 'This person'} ${checked.reason}`, why },
  ];
}

function greeting(draft: DraftToCheck): Check[] {
  const text = textOf(draft);
  const name = greeted(text);
  if (name === null || name === '') return [];
  const { to, contact, others } = draft;
  const isContact = folded(to.name) === folded(contact.name);
  const salutation = isContact ? greetingName(contact.name, contact.salutation) : '';
  const theirs = wordsOf(`${to.name} ${isContact ? contact.salutation : ''}`);
  const unknown = wordsOf(name).filter((word) => !theirs.includes(word) && !NOBODY_BY_NAME.includes(word));
  const [strange] = unknown;
  const advice = (words: string, why: string): Check[] => [{ id: 'greeting', level: 'advice', words, why }];
  if (strange !== undefined && theirs.length > 0) {
    const other = unknown.filter((word) => !theirs.some((own) => isOneSlip(word, own)));
    if (others.some(({ name: called }) => other.some((word) => isCalled(called, word)))) {
      const why = `It goes to ${shorten(to.name)}; if that is another name of theirs, put it in Salutation.`;
      return [{ id: 'greeting', level: 'stop', words: `It greets ${shorten(name)}`, why }];
    }
    return advice(
      `"${shorten(name)}" in the greeting; the row says ${shorten(to.name)}`,
      'A name spelled as they spell it is the first thing they notice.',
    );
  }
  if (!isContact || contact.replied !== null || contact.meeting !== null) return [];
  if (TITLE.test(folded(salutation)) && !TITLE.test(folded(name)) && strange === undefined) {
    return advice(
      `Their row says ${salutation}`,
      'Until they have signed with a first name, the formal greeting is the safe one.',
    );
  }
  if (greetingWord(text) !== 'hey') return [];
  return advice('"Hey" to somebody who has not answered yet', '"Hello" or "Dear" offends nobody.');
}

/** By first or by family name. */
function isCalled(name: string, word: string): boolean {
  const words = folded(name.slice(0, 300)).split(' ');
  return folded(firstName(name)) === word || (words.length > 1 && words[words.length - 1] === word);
}

function wordsOf(text: string): string[] {
  return folded(text.slice(0, 300))
    .split(/[^\p{L}\p{N}\p{M}'’-]+/u)
    .filter((word) => /\p{L}/u.test(word) && !TITLE.test(word));
}
