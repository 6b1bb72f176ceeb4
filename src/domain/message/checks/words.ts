/** Files and links, and what the text says of them. */
import { folded } from '../../folded.ts';
import { bodyOf } from './body.ts';
import { type Check, type DraftToCheck, textOf } from './draft.ts';

const PROMISED_FILE =
  /(?:^|[^\p{L}])(?:attached(?! to (?:you|your|the|this|that|my|our|a|it)(?!\p{L}))|attaching|attachments?|enclosed)(?!\p{L})/u;
const LINK = /https?:\/\/|(?:^|[\s(])www\./gi;
const MOST_LINKS = 2;

export function wordChecks(draft: DraftToCheck): Check[] {
  const text = textOf(draft);
  return [...files(draft, text), ...links(text)];
}

/** Our drafts attach nothing, so what the text speaks of is attached by hand; a first message has nothing to attach. */
function files({ occasion, template, attachments }: DraftToCheck, text: string): Check[] {
  if (template.channel !== 'Mail') return [];
  const isFirst = occasion === 'first-message';
  if (attachments > 0) {
    if (!isFirst) return [];
    const why = 'A file nobody asked for reads like an application, and may be taken for spam.';
    return [{ id: 'attachment', level: 'stop', words: 'A first message has no attachment', why }];
  }
  if (!PROMISED_FILE.test(folded(bodyOf(text)))) return [];
  if (isFirst) {
    const words = 'It speaks of an attachment; a first message has none';
    return [
      { id: 'attachment', level: 'advice', words, why: 'Offer it instead, and send it to those who ask.' },
    ];
  }
  const isResume = occasion === 'resume' || occasion === 'critique';
  const words = `Attach ${isResume ? 'your résumé' : 'the file'} in Gmail before you send`;
  const why = 'The text says that it is attached, and drafts are made without files.';
  return [{ id: 'attachment', level: 'advice', words, why, atSight: true }];
}

function links(text: string): Check[] {
  const count = text.match(LINK)?.length ?? 0;
  if (count <= MOST_LINKS) return [];
  const why = 'Many links look like advertising and may land in spam.';
  return [{ id: 'links', level: 'advice', words: `${count} links; one or two are enough`, why }];
}
