/** Whether the message is finished, and this person's alone. */
import { folded } from '../../folded.ts';
import { oneLine, shorten } from '../plainText.ts';
import { type Check, type DraftToCheck, textOf, typedOf } from './draft.ts';
import { strayOf } from './stray.ts';

const GAP =
  /\{\{[^{}\n]{0,80}\}\}|\[\[|\]\]|\[(?:(?:your|their|his|her|the|insert|first|last|full|company|school) )*(?:names?|company|organi[sz]ation|role|title|position|school|university|topic|subject|date|day|time|city|field|industry|link|person|sentence|insert[^\]\n]{0,40}|your[^\]\n]{0,40}|x+)\]|<(?:name|first name|company|organization)>|_{3,}|lorem ipsum/iu;

// Small ones are kisses.
const CAPITAL_GAP = /(?:^|[^\p{L}\p{N}])X{3,}(?![\p{L}\p{N}])/u;

export function personalChecks(draft: DraftToCheck): Check[] {
  return [...fields(draft), ...gaps(draft), ...stray(draft), ...shared(draft)];
}

function fields({ missing, template, typed }: DraftToCheck): Check[] {
  const [first, ...more] = missing;
  if (first !== undefined) {
    const words = `"${shorten(first)}" is still empty${more.length === 0 ? '' : `, and ${more.length} more`}`;
    return [{ id: 'fields', level: 'stop', words, why: 'The message cannot do without it.' }];
  }
  if (template.personal === '' || typedOf({ typed }, template.personal) !== '') return [];
  const words = 'One sentence of your own is missing';
  return [{ id: 'fields', level: 'advice', words, why: 'One true detail is worth more than all the rest.' }];
}

function gaps(draft: DraftToCheck): Check[] {
  const text = `${draft.subject.slice(0, 500)}\n${textOf(draft)}`;
  const found = GAP.exec(text) ?? CAPITAL_GAP.exec(text);
  if (found === null) return [];
  const words = `"${shorten(found[0].replace(/^[^[\]{<_lX]/i, ''))}" waits to be filled`;
  return [{ id: 'gap', level: 'stop', words, why: 'It would show that the message was written for many.' }];
}

function stray(draft: DraftToCheck): Check[] {
  const found = strayOf(draft);
  if (found === null) return [];
  const what = shorten(found.what);
  if (found.kind === 'organization') {
    const why = `It is where ${shorten(found.other)} works; the sentence may belong to their message.`;
    return [{ id: 'stray', level: 'advice', words: `It speaks of ${what}`, why }];
  }
  const why =
    found.kind === 'name'
      ? 'The sentence may belong to their message; if they introduced you, put the name in Introduced by.'
      : 'An address is passed on by its owner, or after asking.';
  const words = found.kind === 'name' ? `It names ${what}, another contact` : `It holds the address ${what}`;
  return [{ id: 'stray', level: 'stop', words, why }];
}

function shared({ template, typed, others }: DraftToCheck): Check[] {
  const mine = folded(typedOf({ typed }, template.personal));
  if (mine === '') return [];
  const other = others.find(({ personal }) => personal !== '' && folded(personal) === mine);
  if (other === undefined) return [];
  const words = `The same sentence as for ${shorten(oneLine(other.name)) || 'somebody else'}`;
  return [{ id: 'shared', level: 'advice', words, why: 'People who know each other compare notes.' }];
}
