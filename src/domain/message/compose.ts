/** Writes one message: a template filled with what is known and what was typed for it. */
import type { Field, MessageTemplate } from './messageTemplate.ts';
import type { Mailbox } from './mime.ts';
import { wellFormed } from './plainText.ts';
import { fieldsOf, parseTemplate, renderTemplate } from './template.ts';
import { type Values, withTyped } from './values.ts';

/** Settings know them as soon as they are typed there; until then each message asks. */
const OF_SENDER: readonly string[] = ['my_full', 'my_status'];

export interface Composed {
  readonly subject: string;
  readonly text: string;
  /** What may still be typed: each makes its sentence appear. */
  readonly fields: readonly AskedField[];
  /** Labels of empty fields that the message cannot do without. */
  readonly missing: readonly string[];
  /** Faults of the template, each with its place. */
  readonly errors: readonly string[];
}

export interface AskedField {
  readonly name: string;
  readonly label: string;
  readonly example: string;
  readonly value: string;
  readonly required: boolean;
}

/**
 * `known` and `typed`: values by field name; a typed one goes before what is known. Pure, so that a page shows the
 * very message that the server drafts. `blank`: what stands where a field is empty that it cannot do without, by label.
 */
export function composeMessage(
  { subject: subjectSource, body, problems }: Pick<MessageTemplate, 'subject' | 'body' | 'problems'>,
  known: Values,
  typed: Values,
  fields: readonly Field[],
  blank?: (label: string) => string,
): Composed {
  const names = fields.map(({ name }) => name);
  const { template, errors } = parseTemplate(subjectSource, body, names);
  const labelOf = (name: string): string => fields.find((field) => field.name === name)?.label ?? name;
  const { subject, text, missing } = renderTemplate(
    template,
    withTyped(known, typed),
    blank && ((name) => (names.includes(name) ? blank(labelOf(name)) : `{{${name}}}`)),
  );
  const isAsked = (name: string): boolean =>
    OF_SENDER.includes(name) || fields.some((field) => field.name === name && field.from === 'asked');
  // The whole name is asked for, since it holds the first one.
  const askedAs = (name: string): string =>
    name === 'my_first' && own(known, 'my_full') === '' && names.includes('my_full') ? 'my_full' : name;
  const required = new Map<string, boolean>();
  for (const field of fieldsOf(template)) {
    const name = askedAs(field.name);
    required.set(name, field.required || required.get(name) === true);
  }
  return {
    subject,
    text,
    fields: Array.from(required).flatMap(([name, isRequired]) => {
      const value = own(typed, name);
      if (value === '' && (own(known, name) !== '' || !(isRequired || isAsked(name)))) return [];
      const example = fields.find((field) => field.name === name)?.example ?? '';
      return [{ name, label: labelOf(name), example, value, required: isRequired }];
    }),
    missing: Array.from(new Set(missing.map(askedAs)))
      .filter((name) => names.includes(name))
      .map(labelOf),
    errors: problems ?? errors.map(({ message }) => message),
  };
}

/** Why it must not be drafted as it is, in words that follow the person's name. */
export function problemsOf({ errors, missing }: Pick<Composed, 'errors' | 'missing'>): readonly string[] {
  return [
    ...errors.map((message) => `cannot be drafted: ${message}`),
    ...missing.map((label) => `still needs "${label}"`),
  ];
}

/** A link that opens Gmail with the message filled in, for those who did not allow drafts. */
export function composeUrl(
  to: Pick<Mailbox, 'address'>,
  { subject, text }: Pick<Composed, 'subject' | 'text'>,
): string {
  const parameters = { to: to.address, su: subject, body: text };
  const query = Object.entries(parameters).map(
    ([name, value]) => `${name}=${encodeURIComponent(wellFormed(value))}`,
  );
  return `https://mail.google.com/mail/?view=cm&fs=1&${query.join('&')}`;
}

/** The value of an own key, trimmed; never something inherited, whatever a template or a request names. */
function own(values: Values, name: string): string {
  return Object.prototype.hasOwnProperty.call(values, name) ? (values[name] ?? '').trim() : '';
}
