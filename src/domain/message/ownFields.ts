/** Merge fields from columns of the person's own: a column "Favorite book" of the contacts tab is `{{favorite book}}`. */
import type { Field } from './messageTemplate.ts';
import { fieldName } from './template.ts';

export interface OwnField extends Field {
  /** The header as it stands in the sheet. */
  readonly header: string;
}

/** A name is read from the text between the brackets: these would end it, or are too long to be one. */
const NO_NAME = /[{}[\]|]/;
const LONGEST = 60;
const MOST = 100;

/** `headers`: of columns that are not ours. A field of ours goes before one of that name; of two columns, the first. */
export function ownFields(headers: readonly string[], ours: readonly Field[]): OwnField[] {
  const taken = new Set(ours.map(({ name }) => name));
  const found: OwnField[] = [];
  for (const header of headers) {
    const name = fieldName(header);
    if (name === '' || name.length > LONGEST || NO_NAME.test(name) || taken.has(name)) continue;
    taken.add(name);
    found.push({ name, label: header.replace(/\s+/g, ' ').trim(), example: '', from: 'sheet', header });
  }
  return found.slice(0, MOST);
}
