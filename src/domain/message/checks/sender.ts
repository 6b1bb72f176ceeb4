/** Whether a stranger can tell who writes. */
import { type Check, type DraftToCheck, valueOf } from './draft.ts';

const NAMES = ['my_full', 'my_first'];
const STATUS = ['my_status'];

/** Only what the message has a place for is asked of it: who writes all of it by hand has said it there. */
export function senderChecks(draft: DraftToCheck): Check[] {
  if (draft.occasion !== 'first-message' || draft.template.channel !== 'Mail') return [];
  const isNameless = draft.signature.trim() === '' && lacks(draft, NAMES);
  const isAnybody = lacks(draft, STATUS);
  if (!isNameless && !isAnybody) return [];
  const what = [isNameless ? 'your name' : '', isAnybody ? 'who you are' : ''];
  const added = what.filter((words) => words !== '').join(' and ');
  const words = isNameless ? 'They will not know who writes' : 'They will not know who you are';
  const why = `Add ${added}, in Settings or here; people answer somebody they can place.`;
  return [{ id: 'sender', level: 'advice', words, why }];
}

/** Whether the template has a place for one of the fields and nothing is known for any. */
function lacks(draft: DraftToCheck, fields: readonly string[]): boolean {
  const { subject, body } = draft.template;
  const places = `${subject}\n${body}`.toLowerCase().replace(/\s+/g, '');
  const isAsked = fields.some((field) => places.includes(`{{${field}}}`));
  return isAsked && fields.every((field) => valueOf(draft, field) === '');
}
