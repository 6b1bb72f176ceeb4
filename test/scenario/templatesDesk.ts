/** A desk at the Templates tab, with two people who were met. */
import PostalMime from 'postal-mime';
import { TEMPLATE_COLUMNS } from '../../src/domain/message/templateColumns.ts';
import { Desk, type DeskOptions } from './desk.ts';

export const MET = [
  'Name,Email,Organization,Source,Meeting',
  'Ana García,ana@example.org,Harbor Labs,Alumni,2026-11-23 15:00',
  'Bo Li,bo@example.org,Acme,Event,2026-11-23 09:00',
].join('\n');
/** Round trips that an edit may take. */
export const ON_EDIT = 7;
/** What Status says of {{frist}} in Subject. */
export const TYPO = '{{frist}} in Subject, line 1: did you mean {{first}}?';
export const HEADERS = TEMPLATE_COLUMNS.map(({ header }) => header);

/** A desk at the Templates tab. */
export function atTemplates(options: DeskOptions = { contacts: MET }): Desk {
  const desk = new Desk(options);
  desk.tab = 'Templates';
  return desk;
}

/** Row of the message with that ID. */
export function rowWith(desk: Desk, id: string): number {
  const column = desk.column('ID');
  for (let row = 2; row <= desk.sheet().lastRow(); row += 1)
    if (desk.sheet().displayed(row, column) === id) return row;
  throw new Error(`There is no message ${id}.`);
}

export const template = (desk: Desk, id: string) =>
  desk.ask('previewDrafts', { occasion: 'thank-you' }).templates.find((one) => one.id === id);

/** Types a message of one's own into the first free row. */
export function write(desk: Desk, cells: Readonly<Record<string, string>>): number {
  const row = desk.sheet().lastRow() + 1;
  desk.sheet().ensureSize(row, HEADERS.length);
  for (const [header, text] of Object.entries(cells)) desk.type(row, header, text);
  return row;
}

export async function mailTo(desk: Desk, name: string) {
  const mails = await Promise.all(desk.drafts().map((raw) => PostalMime.parse(raw)));
  return mails.find(({ to }) => to?.[0]?.address === `${name}@example.org`);
}
