/** The rows of the Templates tab as messages: what each row means, and in words what is wrong with it. */
import { folded } from '../folded.ts';
import { CHANNELS, type MessageTemplate } from './messageTemplate.ts';
import { OCCASIONS } from './occasions.ts';
import { oneLine, plainText, shorten } from './plainText.ts';
import { parseTemplate } from './template.ts';
import { channelIn, fieldIn, limitIn, occasionIn, type Read, replyIn, sourcesIn } from './templateCells.ts';
import type { TemplateRow } from './templateColumns.ts';

export interface TemplatesRead {
  /**
   * Those that stand in the tab, for `templateFor`: own ones before shipped ones, mail before other channels. One with
   * `problems` is among them, so that nothing else is written in its place.
   */
  readonly templates: readonly MessageTemplate[];
  /** Shipped ones whose row was deleted: not chosen, but there to be picked and brought back. */
  readonly missing: readonly MessageTemplate[];
  /** For each row what is wrong with it, a sentence each. */
  readonly problems: readonly (readonly string[])[];
}

/** A row further down is not read. */
const MOST_ROWS = 300;
const LONGEST_NAME = 100;
/** Characters of a text, and fields in it: what is longer is not read, so that no row keeps all the others waiting. */
const LONGEST_TEXT = 10_000;
const MOST_FIELDS = 100;

/** `fields`: the names of all merge fields. The order of the rows counts only among own ones. */
export function readTemplates(
  rows: readonly TemplateRow[],
  shipped: readonly MessageTemplate[],
  fields: readonly string[],
): TemplatesRead {
  const ours = new Map(shipped.map((template) => [template.id, template]));
  const taken = new Set<string>();
  const found = new Map<string, MessageTemplate>();
  const problems = rows.map((row, index) => {
    if (index >= MOST_ROWS)
      return [`Only the first ${String(MOST_ROWS)} messages are read: move this one up, or delete others.`];
    const id = row.id || oneLine(row.name).slice(0, LONGEST_NAME);
    const double = whyTaken(row, id, taken, ours);
    if (double === null) taken.add(id);
    const { template, problems: wrong } = readRow(row, id, ours.get(id) ?? null, fields);
    if (double !== null) return [double, ...wrong];
    if (template !== null) found.set(id, wrong.length === 0 ? template : { ...template, problems: wrong });
    return wrong;
  });
  const own = [...found.values()].filter(({ id }) => !ours.has(id));
  const standing = [...own, ...shipped.flatMap(({ id }) => found.get(id) ?? [])];
  return {
    templates: CHANNELS.flatMap((channel) => standing.filter((template) => template.channel === channel)),
    missing: shipped.filter(({ id }) => !found.has(id)),
    problems,
  };
}

/** A message as its row holds it. */
export function rowOf({ limit, isReply, ...template }: MessageTemplate): TemplateRow {
  return {
    id: template.id,
    name: template.name,
    occasion: OCCASIONS[template.occasion].name,
    channel: template.channel,
    sources: template.sources.join(', '),
    subject: template.subject,
    body: template.body,
    limit: `${String(limit.most)} ${limit.unit}`,
    reply: isReply ? 'yes' : 'no',
    personal: template.personal,
  };
}

/** Whether anything a person can change in the tab differs from the message as we ship it. */
export function isChanged(template: MessageTemplate, shipped: MessageTemplate): boolean {
  return JSON.stringify(rowOf(template)) !== JSON.stringify(rowOf(shipped));
}

/** What the column Status says: at most three sentences, and how many more there are. */
export function statusOf(problems: readonly string[]): string {
  const [first = '', second, third, ...more] = problems;
  const rest = more.length > 0 ? `And ${String(more.length)} more.` : undefined;
  return [first, second, third, rest].filter((sentence) => sentence !== undefined).join('\n');
}

/** By its ID a row is told from every other; one without an ID by its name. */
function whyTaken(
  { id, name }: TemplateRow,
  called: string,
  taken: ReadonlySet<string>,
  ours: ReadonlyMap<string, unknown>,
): string | null {
  if (id !== '' && taken.has(id))
    return `ID ${shorten(id)} stands in another row too: empty it here, and this is a message of your own.`;
  if (id === '' && called !== '' && (taken.has(called) || ours.has(called)))
    return `Another message is called "${shorten(name)}" already: give this one a name of its own.`;
  return null;
}

/** `template` is null where the row does not even tell what it is for; a shipped one is for what it was made for. */
function readRow(
  row: TemplateRow,
  id: string,
  shipped: MessageTemplate | null,
  fields: readonly string[],
): { readonly template: MessageTemplate | null; readonly problems: readonly string[] } {
  const problems: string[] = [];
  const of = <T>({ value, problem }: Read<T>): T => {
    if (problem !== '') problems.push(problem);
    return value;
  };
  if (row.name === '') problems.push('Message is empty: give it a name.');
  const occasion = of(occasionIn(row.occasion)) ?? shipped?.occasion ?? null;
  const channel = of(channelIn(row.channel));
  const sources = of(sourcesIn(row.sources));
  const { subject, body, problems: faults } = wordsIn(row, fields);
  problems.push(...faults);
  const limit = of(limitIn(row.limit, channel));
  const isReply = of(replyIn(row.reply));
  const personal = of(fieldIn(row.personal, fields));
  if (occasion === null || id === '') return { template: null, problems };
  const name = oneLine(row.name).slice(0, LONGEST_NAME) || id;
  return {
    template: { id, name, occasion, channel, sources, subject, body, limit, isReply, personal },
    problems,
  };
}

function wordsIn(
  row: TemplateRow,
  fields: readonly string[],
): Pick<MessageTemplate, 'subject' | 'body'> & { readonly problems: readonly string[] } {
  for (const [part, text] of [
    ['Subject', row.subject],
    ['Text', row.body],
  ] as const) {
    const most = isTooMuch(text);
    if (most !== '')
      return { subject: '', body: '', problems: [`${part} is too long to be read: it takes ${most}.`] };
  }
  const subject = oneLine(row.subject);
  const body = plainText(row.body);
  const { errors } = parseTemplate(subject, body, fields);
  const empty = folded(body) === '' ? ['Text is empty: write the message.'] : [];
  return { subject, body, problems: [...empty, ...errors.map(({ message }) => message)] };
}

/** What the text would have to keep to, where it does not. */
function isTooMuch(text: string): string {
  if (text.length > LONGEST_TEXT) return `at most ${String(LONGEST_TEXT)} characters`;
  return text.split('{{').length > MOST_FIELDS + 1 ? `at most ${String(MOST_FIELDS)} fields` : '';
}
