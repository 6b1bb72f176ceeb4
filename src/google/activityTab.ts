/** The hidden Activity tab: what was done, line by line, only ever added to. */
import type { DraftRecord, Occasion } from '../domain/campaign.ts';
import type { Moment } from '../domain/time.ts';
import type { Entry } from '../app/ports.ts';
import { type Cell, cellOf, plainText, textOf } from './cells.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const ACTIVITY_HEADERS = ['When', 'ID', 'What', 'Occasion', 'Key', 'State', 'Draft', 'By'] as const;

/** The lines as read at one moment, and where the next one goes. */
export class ActivityTab {
  readonly entries: readonly Entry[];
  readonly #sheet: Sheet;
  #rows: number;
  #used: number;

  /** Reads every row of the grid in one round trip, so that it also knows how much room is left; null for another tab. */
  static read(sheet: Sheet): ActivityTab | null {
    const lines = sheet
      .getRange('A:H')
      .getValues()
      .map((row) => row.map(cellOf));
    return ACTIVITY_HEADERS.every((header, index) => lines[0]?.[index] === header)
      ? new ActivityTab(sheet, lines)
      : null;
  }

  private constructor(sheet: Sheet, lines: readonly (readonly Cell[])[]) {
    this.#sheet = sheet;
    this.#rows = lines.length;
    this.#used = lines.reduce((last, row, index) => (row.some((cell) => cell !== '') ? index + 1 : last), 1);
    this.entries = lines.slice(1, this.#used).flatMap(entryOf);
  }

  drafts(): DraftRecord[] {
    return this.entries.flatMap(({ contactId, draft }) =>
      draft === undefined ? [] : [{ contactId, ...draft }],
    );
  }

  append(entries: readonly Entry[]): void {
    if (entries.length === 0) return;
    const lacking = this.#used + entries.length - this.#rows;
    if (lacking > 0) {
      this.#sheet.insertRowsAfter(this.#rows, lacking);
      this.#rows += lacking;
    }
    const cells = entries.map(cellsOf);
    this.#sheet.getRange(this.#used + 1, 1, cells.length, ACTIVITY_HEADERS.length).setValues(cells);
    this.#used += entries.length;
  }
}

function cellsOf({ at, contactId, what, draft, by }: Entry): Cell[] {
  const { occasion = '', key = '', state = '', draftId = '' } = draft ?? {};
  return [new Date(at), ...[contactId, what, occasion, key, state, draftId, by].map(plainText)];
}

function entryOf(row: readonly Cell[]): Entry[] {
  const [at] = row;
  const [contactId = '', what = '', occasion = '', key = '', state = '', draftId = '', by = ''] = row
    .slice(1)
    .map(textOf);
  if (!(at instanceof Date) || contactId === '') return [];
  const entry = { at: at.getTime() as Moment, contactId, what, by };
  if (!isOccasion(occasion) || (state !== 'planned' && state !== 'made')) return [entry];
  return [{ ...entry, draft: { occasion, key, state, draftId } }];
}

function isOccasion(text: string): text is Occasion {
  return text === 'thank-you' || text === 'follow-up';
}
