/** Rows that come, go together or go: import, merge and erase. */
import type { DateOrder } from '../domain/cellDates.ts';
import type { Mapping } from '../domain/import/matching.ts';
import type { Report } from './answers.ts';

/** People who seem to be one, side by side. */
export interface MergePair {
  /** Tells what the two rows held when they were shown: sent back, so that nothing is merged that was not seen. */
  readonly seen: string;
  /** In words: "same e-mail". */
  readonly why: string;
  readonly keep: MergeSide;
  readonly drop: MergeSide;
  /** Every column in which at least one of the two holds something, the person's own columns included. */
  readonly fields: readonly MergeField[];
}

export interface MergeSide {
  readonly id: string;
  readonly row: number;
  readonly name: string;
  /** Open to-dos and lines of the timeline that go with this row. */
  readonly todos: number;
  readonly history: number;
}

export interface MergeField {
  /** The header in the sheet. */
  readonly header: string;
  readonly keep: string;
  readonly drop: string;
  /** Which one is chosen to begin with: the only one filled, or the one of the row that stays. */
  readonly chosen: 'keep' | 'drop';
}

/** `choices`: by header, which side's value stays where the two differ; the other one goes to Notes, never lost. */
export interface MergeRequest {
  readonly keep: string;
  readonly drop: string;
  /** `seen` of the pair as it was shown. */
  readonly seen: string;
  readonly choices: Readonly<Record<string, 'keep' | 'drop'>>;
}

/** What erasing a person would remove, for the question before it. */
export interface ErasePreview {
  readonly name: string;
  readonly row: number;
  readonly todos: number;
  readonly history: number;
  /** Rows of other people whose Introduced by holds this person and nobody else: it can be cleared along. */
  readonly introduced: number;
  /** Rows of others that name this person elsewhere, in notes for example: they stay, and the page says so. */
  readonly mentions: number;
}

export interface EraseRequest {
  readonly id: string;
  /** Empties Introduced by of the rows counted as `introduced`. */
  readonly clearIntroducedBy?: boolean;
}

/** Rows of an import, sent in chunks; each chunk is complete in itself. */
export interface ImportChunk {
  readonly headers: readonly string[];
  /** For each column of the file what it fills, or null to leave it out. */
  readonly mapping: Mapping;
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** How the whole file writes dates in numbers, when it proves it (`dateOrderOf`): a chunk alone may not. */
  readonly dateOrder?: DateOrder | null;
  /** The same for all chunks of one import, different for every import: "Undo last action" takes them back together. */
  readonly batch?: string;
}

export interface ImportReport extends Report {
  readonly added: number;
  /** People already in the sheet or twice in the file; never overwritten. */
  readonly duplicates: readonly { readonly line: number; readonly who: string; readonly why: string }[];
  readonly rejected: readonly { readonly line: number; readonly why: string }[];
  /** Lines that were used, with what was not taken over as it stood: "Email: … went to Notes." */
  readonly remarks: readonly { readonly line: number; readonly remark: string }[];
}
