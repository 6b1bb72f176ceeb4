/** The part of Gmail's search language that is emulated; anything else throws by name. */
import { headerOf } from '../mime.ts';
import type { StoredMessage } from './gmail-message.ts';

const FIELDS: Readonly<Record<string, (message: StoredMessage, value: string) => boolean>> = {
  subject: (message, value) => contains(headerOf(message.raw, 'Subject'), value),
  to: (message, value) => contains(headerOf(message.raw, 'To'), value),
  from: (message, value) => contains(headerOf(message.raw, 'From'), value),
  rfc822msgid: (message, value) =>
    headerOf(message.raw, 'Message-ID').replace(/^<|>$/g, '') === value.replace(/^<|>$/g, ''),
  in: (message, value) => message.labels.includes(value.replace(/s$/, '').toUpperCase()),
  after: (message, value) => message.date >= Number(value) * 1000,
};

/** Whether a message fits `q`: terms `field:value` or `field:"a phrase"`, all of which must fit. */
export function matches(message: StoredMessage, q: string | undefined): boolean {
  const terms = (q ?? '').match(/\w+:"[^"]*"|\S+/g) ?? [];
  return terms.every((term) => {
    const [, name, phrase] = /^(\w+):"?([^"]*)"?$/.exec(term) ?? [];
    const field = FIELDS[name ?? ''];
    if (field === undefined)
      throw new Error(`The workbench does not emulate the Gmail search term "${term}".`);
    return field(message, phrase ?? '');
  });
}

function contains(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.toLowerCase());
}
