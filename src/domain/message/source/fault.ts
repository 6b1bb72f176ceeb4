/** Why a draft cannot serve as a template, in a sentence for the person it belongs to. */
import { Trouble } from '../../trouble.ts';

const WRITTEN_ANEW =
  'No draft was made. Open it in Gmail, change a word and let Gmail save it: Gmail writes it anew. Then try again.';

/** `why` follows "This draft cannot serve as a template". `remedy` is what to do now. */
export function fault(why: string, remedy = WRITTEN_ANEW): Trouble {
  return new Trouble('bad-input', `This draft cannot serve as a template: ${why}. ${remedy}`);
}
