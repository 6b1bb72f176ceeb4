/** Which template fits a person: by what the message is for, and by where you know them from. */
import type { Contact } from '../contact.ts';
import { folded } from '../folded.ts';
import type { MessageTemplate } from './messageTemplate.ts';
import type { Occasion } from './occasions.ts';

/** The first of the occasion that is written for the contact's source, else the first written for any; own ones go first. */
export function templateFor(
  occasion: Occasion,
  { source }: Pick<Contact, 'source'>,
  templates: readonly MessageTemplate[],
): MessageTemplate | null {
  const fitting = templates.filter((template) => template.occasion === occasion);
  return (
    fitting.find(({ sources }) => sources.some((each) => folded(each) === folded(source))) ??
    fitting.find(({ sources }) => sources.length === 0) ??
    fitting[0] ??
    null
  );
}
