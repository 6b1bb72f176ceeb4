/** What an action wrote, so that it can be taken back, and the text that keeps it in a cell of Activity. */

/**
 * A cell: `''` when empty; `at` is a moment in milliseconds, `formula` is as the person typed it. Of a long text that
 * was written only a `print` is kept, and of the one before it what differs: the text between the first `head` and
 * the last `tail` characters that both have.
 */
export type KeptCell = string | number | boolean | { readonly at: number } | { readonly formula: string };

export interface Print {
  readonly print: string;
}

export interface Patch extends Print {
  readonly head: number;
  readonly tail: number;
  readonly text: string;
}

/** One cell that was written. `column` is our key, or the name that `ownColumn` gives one of the person's own. */
export interface CellChange {
  readonly column: string;
  readonly before: KeptCell | Patch;
  readonly after: KeptCell | Print;
}

export const TABS = ['contacts', 'todos', 'templates'] as const;
/** The tabs in which actions write. */
export type TabKind = (typeof TABS)[number];

/** Cells written in one row. */
export interface RowChange {
  readonly tab: TabKind;
  readonly id: string;
  /** Where it stood then: formulas are told as they read there. */
  readonly row: number;
  readonly cells: readonly CellChange[];
}

/** A row that was added. `print` tells whether it still reads as it was written. */
export interface AddedRow extends Print {
  readonly tab: TabKind;
  readonly id: string;
}

/** A row that was deleted, whole: the person's own columns, formulas and notes on cells too. */
export interface RemovedRow {
  readonly tab: TabKind;
  readonly id: string;
  /** Where it stood then. */
  readonly row: number;
  readonly cells: readonly RemovedCell[];
}

export interface RemovedCell {
  readonly column: string;
  readonly cell: KeptCell;
  readonly note: string;
  /** Number format, of the person's own columns; `''` for ours, which have one of their own. */
  readonly format: string;
}

export interface ActionRecord {
  readonly changed: readonly RowChange[];
  readonly added: readonly AddedRow[];
  readonly removed: readonly RemovedRow[];
}

/** A cell takes 50,000 characters (support.google.com/drive/answer/37603), an apostrophe and a mark among them. */
const PART = 49_000;
/** Begins a part that goes on where the one before it ended. */
const MORE = '+';

/** The record as text in parts, each short enough for a cell. Thousands of added rows take some twenty characters each. */
export function recordParts({ changed, added, removed }: ActionRecord): string[] {
  const rows = TABS.map((tab) =>
    added.flatMap((row) => (row.tab === tab ? [row.id, row.print] : [])).join(' '),
  );
  const text = JSON.stringify({ changed, added: rows, removed });
  const parts: string[] = [];
  for (let start = 0; start < text.length; ) {
    const end = wholeCharacters(text, start + PART);
    parts.push((start === 0 ? '' : MORE) + text.slice(start, end));
    start = end;
  }
  return parts;
}

/** The records that lie in the cells of one action, in order; one that somebody has changed is left out. */
export function recordsIn(parts: readonly string[]): ActionRecord[] {
  const texts: string[] = [];
  for (const part of parts) {
    if (part.startsWith(MORE)) texts.push((texts.pop() ?? '') + part.slice(1));
    else texts.push(part);
  }
  return texts.flatMap((text) => recordOf(text) ?? []);
}

function recordOf(text: string): ActionRecord | null {
  try {
    const { changed, added, removed } = JSON.parse(text) as Record<string, unknown>;
    if (!Array.isArray(changed) || !Array.isArray(added) || !Array.isArray(removed)) return null;
    return {
      changed: changed.filter(isRow) as RowChange[],
      added: TABS.flatMap((tab, index) => addedRows(tab, String(added[index] ?? ''))),
      removed: removed.filter(isRow) as RemovedRow[],
    };
  } catch {
    return null;
  }
}

function addedRows(tab: TabKind, text: string): AddedRow[] {
  const words = text.split(' ');
  return words.flatMap((id, index) => {
    const print = words[index + 1];
    return index % 2 === 0 && print !== undefined ? [{ tab, id, print }] : [];
  });
}

function isRow(row: unknown): boolean {
  const { tab, id, cells } = (row ?? {}) as Record<string, unknown>;
  return TABS.some((known) => known === tab) && typeof id === 'string' && Array.isArray(cells);
}

/** The end moved back where it would cut a character in two: half of one is no text that a cell keeps. */
export function wholeCharacters(text: string, end: number): number {
  const code = text.charCodeAt(end - 1);
  return end < text.length && code >= 0xd800 && code <= 0xdbff ? end - 1 : end;
}
