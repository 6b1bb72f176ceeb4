/** The columns of the Templates tab, in order. */
import type { Column } from '../columns.ts';

const fact = <K extends string>(
  key: K,
  header: string,
  type: Column['type'],
  width: number,
  folded = false,
) => ({ key, header, kind: 'fact', type, folded, width }) as const;

export const TEMPLATE_COLUMNS = [
  fact('name', 'Message', 'text', 190),
  fact('occasion', 'For', 'occasion', 200),
  fact('channel', 'Channel', 'channel', 90),
  fact('sources', 'Sources', 'text', 140),
  fact('subject', 'Subject', 'text', 220),
  fact('body', 'Text', 'text', 520),
  { key: 'status', header: 'Status', kind: 'derived', type: 'text', folded: false, width: 260 },
  fact('limit', 'Limit', 'text', 110, true),
  fact('reply', 'Reply', 'answer', 70, true),
  fact('personal', 'Personal field', 'text', 110, true),
  fact('id', 'ID', 'text', 90, true),
] as const satisfies readonly Column[];

export type TemplateColumnKey = (typeof TEMPLATE_COLUMNS)[number]['key'];
type TemplateFactKey = Extract<(typeof TEMPLATE_COLUMNS)[number], { kind: 'fact' }>['key'];

/** A row of the tab in the words that stand in its cells, trimmed. */
export type TemplateRow = { readonly [K in TemplateFactKey]: string };

/** What may stand in Reply. */
export const ANSWERS = ['yes', 'no'] as const;
