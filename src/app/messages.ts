/** The messages there are to choose from: those of the Templates tab beside ours, and the fields that may stand in them. */
import { FIELDS } from '../content/fields.ts';
import { TEMPLATES } from '../content/templates.ts';
import type { Field } from '../domain/message/messageTemplate.ts';
import { type OwnField, ownFields } from '../domain/message/ownFields.ts';
import { fieldsOf, parseTemplate } from '../domain/message/template.ts';
import type { TemplateRow } from '../domain/message/templateColumns.ts';
import { readTemplates, rowOf, type TemplatesRead } from '../domain/message/templateRows.ts';
import type { Values } from '../domain/message/values.ts';
import type { Snapshot } from './ports.ts';

export interface Messages extends Omit<TemplatesRead, 'problems'> {
  readonly fields: readonly Field[];
  readonly own: readonly OwnField[];
}

/** Without a Templates tab, ours as they are shipped. */
export function messagesIn(snapshot: Snapshot): Messages {
  const own = ownFields(snapshot.ownHeaders(), FIELDS);
  const fields: readonly Field[] = [
    ...FIELDS,
    ...own.map(({ name, label, example, from }) => ({ name, label, example, from })),
  ];
  const rows = snapshot.templates()?.rows ?? shippedRows();
  const { templates, missing } = readRows(rows, fields);
  return { templates, missing, fields, own };
}

export function shippedRows(): TemplateRow[] {
  return TEMPLATES.map(rowOf);
}

export function readRows(rows: readonly TemplateRow[], fields: readonly Field[]): TemplatesRead {
  return readTemplates(
    rows,
    TEMPLATES,
    fields.map(({ name }) => name),
  );
}

/** What the person's own columns say of a contact; read only where a message has a field of one of them. */
export function ownValues(
  snapshot: Snapshot,
  { templates, fields, own }: Messages,
): (index: number) => Values {
  if (own.length === 0) return () => ({});
  const names = fields.map(({ name }) => name);
  const used = new Set(
    templates.flatMap(({ subject, body }) =>
      fieldsOf(parseTemplate(subject, body, names).template).map(({ name }) => name),
    ),
  );
  const wanted = own.filter(({ name }) => used.has(name));
  if (wanted.length === 0) return () => ({});
  const textsOf = snapshot.ownTexts(wanted.map(({ header }) => header));
  return (index) => {
    const texts = textsOf(index);
    return Object.fromEntries(wanted.map(({ name, header }) => [name, texts.get(header) ?? '']));
  };
}
