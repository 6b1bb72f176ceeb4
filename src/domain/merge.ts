/** Merging two rows of one person: which rows are pairs, which value stays in each column, and where the other one goes. */
import { CONTACT_COLUMNS, type FactKey, STAGES, type Stage } from './columns.ts';
import type { Contact } from './contact.ts';
import { emailKeys, People, type Sameness } from './identity.ts';

/** Two rows that seem to be one person, as indexes into the contacts. */
export interface Pair {
  /** The row that stays. */
  readonly keep: number;
  /** The row that goes into it. */
  readonly drop: number;
  readonly why: Sameness;
}

export type Side = 'keep' | 'drop';

/** One column of two rows, as a person reads them; `''` when a cell is empty. */
export interface MergedColumn {
  readonly header: string;
  /** Null for a column of the person's own. */
  readonly key: FactKey | null;
  readonly keep: string;
  readonly drop: string;
}

/** A column with the side whose value stays. */
export interface Choice extends MergedColumn {
  readonly chosen: Side;
}

/**
 * Every row that seems to be an earlier person, with that person. Since a person decides, the same name at the same
 * organization is enough, even with another address. Linear in the number of contacts.
 */
export function findPairs(contacts: readonly Contact[]): Pair[] {
  const people = new People<number>();
  return contacts.flatMap((contact, index): Pair[] => {
    const found = people.find(contact) ?? people.findNamesake(contact);
    people.add(contact, index);
    if (found === null) return [];
    const { why, where: earlier } = found;
    const known = contacts[earlier];
    const isFuller = known !== undefined && filled(contact) > filled(known);
    return [isFuller ? { keep: index, drop: earlier, why } : { keep: earlier, drop: index, why }];
  });
}

const FACTS: readonly FactKey[] = CONTACT_COLUMNS.flatMap(({ key, kind }) =>
  kind === 'fact' && key !== 'id' && key !== 'owner' ? [key] : [],
);
const DATES: ReadonlySet<FactKey> = new Set(
  CONTACT_COLUMNS.flatMap(({ key, kind, type }) =>
    kind === 'fact' && (type === 'day' || type === 'moment') ? [key] : [],
  ),
);

function filled(contact: Contact): number {
  return FACTS.filter((key) => contact[key] !== null && contact[key] !== '').length + contact.problems.length;
}

/**
 * The side whose value stays unless the person says otherwise: the only one filled; of two dates the later one; of
 * two stages the further one; another address instead of one that bounced; else that of the row that stays.
 */
export function suggestedSide({ key, ...texts }: MergedColumn, keep: Contact, drop: Contact): Side {
  if (texts.drop === '' || texts.keep === '') return texts.keep === '' ? 'drop' : 'keep';
  if (key === 'email') return isAnsweredBounce(keep, drop) ? 'drop' : 'keep';
  if (key === 'stage' && drop.stage !== null && isAnsweredBounce(keep, drop)) return 'drop';
  if (key === 'stage') return furtherStage(keep.stage, drop.stage);
  if (key === null || !DATES.has(key)) return 'keep';
  const [kept, dropped] = [keep[key], drop[key]];
  // A cell that holds no date at all gives way to one that does.
  return dropped !== null && (kept === null || dropped > kept) ? 'drop' : 'keep';
}

/** Whether the row that goes holds an address that the bounced one did not have. */
function isAnsweredBounce(keep: Contact, drop: Contact): boolean {
  if (keep.stage !== 'Bounced' || drop.stage === 'Bounced') return false;
  const bounced = emailKeys(keep.email);
  return emailKeys(drop.email).some((address) => !bounced.includes(address));
}

const PATH = STAGES.slice(0, STAGES.indexOf('Keep in touch') + 1);

/** "Do not contact" always stays; stages beside the path are neither further nor less far than any other. */
function furtherStage(keep: Stage | null, drop: Stage | null): Side {
  if (drop === 'Do not contact') return 'drop';
  if (drop === null || keep === null) return keep === null && drop !== null ? 'drop' : 'keep';
  const [kept, dropped] = [PATH.indexOf(keep), PATH.indexOf(drop)];
  return kept >= 0 && dropped > kept ? 'drop' : 'keep';
}

/**
 * Notes of the merged row: those of both, then what was not chosen elsewhere ("Email was ana@example.org"), then
 * `more`. What stands there already is not said again.
 */
export function mergedNotes(columns: readonly Choice[], more: readonly string[] = []): string {
  const notes = columns.find(({ key }) => key === 'notes') ?? { keep: '', drop: '' };
  const left = columns.flatMap((column) => {
    if (column.key === 'notes' || isSame(column)) return [];
    const text = column.chosen === 'keep' ? column.drop : column.keep;
    return text === '' ? [] : [`${column.header} was ${text}`];
  });
  return [notes.drop, ...left, ...more].reduce((all, text) => {
    if (text === '' || `\n${all}\n`.includes(`\n${text}\n`)) return all;
    return all === '' ? text : `${all}\n${text}`;
  }, notes.keep);
}

/** Whether both sides say the same; an address is the same in capitals. */
export function isSame({ key, keep, drop }: MergedColumn): boolean {
  return key === 'email' ? keep.toLowerCase() === drop.toLowerCase() : keep === drop;
}
