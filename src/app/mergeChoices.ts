/** The columns of two rows side by side: what differs, which side stays, and what goes to Notes. */
import type { MergeField, MergeRequest } from '../contract.ts';
import type { Contact } from '../domain/contact.ts';
import { type Choice, mergedNotes, suggestedSide } from '../domain/merge.ts';
import { Trouble } from '../domain/trouble.ts';
import { printOf } from '../domain/undo/judge.ts';
import type { RowCell } from './ports.ts';

export interface Compared extends Choice {
  /** Number of the column. */
  readonly column: number;
}

type Two<T> = readonly [keep: T, drop: T];

/** A cell holds up to 50,000 characters; so many are shown of one. */
const SHOWN = 1000;
const CELL_LIMIT = 50_000;

/** Every column in which at least one side holds something; a formula that was filled down over both is no difference. */
export function compare(
  [left, right]: Two<readonly RowCell[]>,
  contacts: Two<Contact>,
  choices: MergeRequest['choices'],
): Compared[] {
  return left.flatMap(({ column, header, key, text: keep, formula }, index): Compared[] => {
    const { text: drop = '', formula: other = '' } = right[index] ?? {};
    if ((keep === '' && drop === '') || (formula !== '' && formula === other)) return [];
    const pair = { column, header, key, keep, drop };
    const wanted = Object.entries(choices).find(([name]) => name === header)?.[1];
    const isChoice = wanted === 'keep' || wanted === 'drop';
    return [{ ...pair, chosen: isChoice ? wanted : suggestedSide(pair, ...contacts) }];
  });
}

export function fieldsOf(columns: readonly Compared[]): MergeField[] {
  return columns.map(({ header, keep, drop, chosen }) => ({
    ...{ header, chosen },
    keep: shown(keep),
    drop: shown(drop),
  }));
}

/** Notes of the row that stays, with all that would be lost; null when they stay as they are. */
export function notesOf(
  columns: readonly Compared[],
  left: readonly RowCell[],
  right: readonly RowCell[],
): string | null {
  const remarks = right.flatMap(({ header, note }) => (note === '' ? [] : [`Note at ${header}: ${note}`]));
  const notes = mergedNotes(columns, remarks);
  const standing = left.find(({ key }) => key === 'notes');
  if (notes === (standing?.text ?? '')) return null;
  if (standing === undefined) {
    throw new Trouble(
      'not-set-up',
      'There is no column Notes to keep what differs, so nothing was merged. Choose Set up › Set up this spreadsheet.',
    );
  }
  if (notes.length <= CELL_LIMIT) return notes;
  throw new Trouble(
    'bad-input',
    'The notes of both rows together are longer than a cell takes, so nothing was merged. Shorten them, then merge again.',
  );
}

/** Tells what two rows hold, down to the formulas; what a formula gives may change by itself. */
export function printOfRows(rows: Two<readonly RowCell[]>): string {
  return printOf(
    rows.flatMap((row) => row.flatMap(({ header, text, formula, note }) => [header, formula || text, note])),
  );
}

function shown(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
