/** One message as it will look with the sentences typed so far, by the very rules the server drafts with. */
import type { DraftPreview, DraftsPreview } from '../../src/contract.ts';
import { parseTemplate, renderTemplate } from '../../src/domain/message/template.ts';
import { secureLink } from '../parts/FailureNote.tsx';

/** Sentences typed, by field, for each person by ID. */
export type Typed = ReadonlyMap<string, Readonly<Record<string, string>>>;

export interface Message {
  readonly subject: string;
  readonly text: string;
  /** Labels of the fields that have to be filled before it can be drafted. */
  readonly missing: readonly string[];
  /** Opens Gmail with this message; undefined if there is no such link. */
  readonly composeUrl: string | undefined;
}

/** The fields of a person as they stand: what was typed, else what the sheet knows. */
export function fieldsOf(preview: DraftPreview, typed: Typed): Readonly<Record<string, string>> {
  const known = Object.fromEntries(preview.fields.map(({ name, value }) => [name, value]));
  return { ...known, ...typed.get(preview.id) };
}

export function messageOf(preview: DraftPreview, template: DraftsPreview['template'], typed: Typed): Message {
  const values = { ...preview.values, ...fieldsOf(preview, typed) };
  const parsed = parseTemplate(template.subject, template.body, Object.keys(values));
  const { subject, text, missing } = renderTemplate(parsed.template, values);
  const label = (name: string) => preview.fields.find((field) => field.name === name)?.label ?? name;
  return {
    subject,
    text,
    missing: missing.map(label),
    composeUrl: composeUrl(preview.composeUrl, subject, text),
  };
}

function composeUrl(link: string, subject: string, text: string): string | undefined {
  if (secureLink(link) === undefined || !URL.canParse(link)) return undefined;
  const url = new URL(link);
  url.searchParams.set('su', subject);
  url.searchParams.set('body', text);
  // Gmail shows a plus sign where a form would read a space.
  url.search = url.search.replaceAll('+', '%20');
  return url.href;
}
