/** Whether the message is finished, and holds nothing of somebody else's. */
import { shorten } from '../plainText.ts';
import { type Check, type DraftToCheck, textOf, typedOf } from './draft.ts';
import { strayOf } from './stray.ts';

const GAP =
  /\{\{[^{}\n]{0,80}\}\}|\[\[|\]\]|\[(?:(?:your|their|his|her|the|insert|first|last|full|company|school) )*(?:names?|company|organi[sz]ation|role|title|position|school|university|topic|subject|date|day|time|city|field|industry|link|person|sentence|insert[^\]\n]{0,40}|your[^\]\n]{0,40}|x+)\]|<(?:name|first name|company|organization)>|_{3,}|lorem ipsum/iu;

// Small ones are kisses.
const CAPITAL_GAP = /(?:^|[^\p{L}\p{N}])X{3,}(?![\p{L}\p{N}])/u;

// A field that waits for its value, which is told by its label; or a slip in its name, told with its place.
const OPEN_FIELD = /\{\{[^{}\n]{0,80}\}\}/g;
const LONGEST_LABEL = 60;

export function personalChecks(draft: DraftToCheck): Check[] {
  return [...fields(draft), ...gaps(draft), ...stray(draft)];
}

function fields(draft: DraftToCheck): Check[] {
  const { missing, template } = draft;
  const [first, ...more] = missing;
  if (first !== undefined) {
    const rest = more.length === 0 ? '' : `, and ${more.length} more`;
    const words = `"${shorten(first, LONGEST_LABEL)}" is still empty${rest}`;
    return [{ id: 'fields', level: 'stop', words, why: 'The message cannot do without it.' }];
  }
  if (template.personal === '' || typedOf(draft, template.personal) !== '') return [];
  const words = 'One sentence of your own is missing';
  return [{ id: 'fields', level: 'advice', words, why: 'One true detail is worth more than all the rest.' }];
}

function gaps(draft: DraftToCheck): Check[] {
  const whole = `${draft.subject.slice(0, 500)}\n${textOf(draft)}`;
  const isToldOf = draft.missing.length > 0 || (draft.template.problems ?? []).length > 0;
  const text = isToldOf ? whole.replace(OPEN_FIELD, ' ') : whole;
  const found = GAP.exec(text) ?? CAPITAL_GAP.exec(text);
  if (found === null) return [];
  const words = `"${shorten(found[0].replace(/^[^[\]{<_lX]/i, ''))}" waits to be filled`;
  return [{ id: 'gap', level: 'stop', words, why: 'It would show that the message was written for many.' }];
}

function stray(draft: DraftToCheck): Check[] {
  const found = strayOf(draft);
  if (found === null) return [];
  const what = shorten(found.what);
  if (found.kind === 'address') {
    const why = 'An address is passed on by its owner, or after asking.';
    return [{ id: 'stray', level: 'stop', words: `It holds the address ${what}`, why }];
  }
  if (found.kind === 'organization') {
    const why = `It is where ${shorten(found.other)} works; the sentence may belong to their message.`;
    return [{ id: 'stray', level: 'advice', words: `It speaks of ${what}`, why }];
  }
  const why = 'They are another contact of yours, and a sentence that was copied brings its names along.';
  return [{ id: 'stray', level: 'advice', words: `Do you mean to name ${what}?`, why, atSight: true }];
}
