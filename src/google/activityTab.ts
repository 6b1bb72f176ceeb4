/** The hidden Activity tab: what was done, line by line. Only ever added to, but for erasing a person and saved notes. */
import { type Entry, standing } from '../domain/activity.ts';
import type { MessageRecord } from '../domain/campaign.ts';
import { messagesIn } from '../domain/mail/record.ts';
import { type ActionRecord, recordParts, recordsIn } from '../domain/undo/record.ts';
import { ACTIVITY_HEADERS, entryOf, lineOf } from './activityLine.ts';
import { type Cell, cellOf, plainText } from './cells.ts';
import { columnLetter } from './layout.ts';
import { quoted } from './rowsWriter.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Columns of a tab that was made before actions could be taken back. */
const WHAT = ACTIVITY_HEADERS.indexOf('What');
const OLD = ACTIVITY_HEADERS.indexOf('Action');
/** The undo records are not read with the rest: they can be long, and are seldom needed. */
const READ = ACTIVITY_HEADERS.indexOf('Undo');

/** The lines as read at one moment, and where the next one goes. */
export class ActivityTab {
  readonly #sheet: Sheet;
  /** Lines as they stand below the header, read columns only. */
  readonly #lines: (readonly Cell[])[];
  readonly #keepsUndo: boolean;
  #rows: number;
  #standing: readonly Entry[] | null = null;

  /** Reads every row of the grid in one round trip, so that it also knows how much room is left; null for another tab. */
  static read(sheet: Sheet): ActivityTab | null {
    const lines = readColumns(sheet, READ) ?? readColumns(sheet, OLD);
    const header = lines?.[0];
    return lines !== null && ACTIVITY_HEADERS.slice(0, OLD).every((name, index) => header?.[index] === name)
      ? new ActivityTab(sheet, lines)
      : null;
  }

  /** Adds the columns that a tab made before lacks; returns whether it lacked any. */
  static complete(sheet: Sheet): boolean {
    const columns = sheet.getMaxColumns();
    const lacking = ACTIVITY_HEADERS.length - columns;
    if (lacking > 0) sheet.insertColumnsAfter(columns, lacking);
    const [headers = []] = sheet.getRange(1, 1, 1, OLD + 1).getValues();
    if (headers[OLD] === ACTIVITY_HEADERS[OLD]) return false;
    const added = ACTIVITY_HEADERS.slice(OLD);
    sheet
      .getRange(1, OLD + 1, 1, added.length)
      .setValues([added])
      .setFontWeight('bold');
    return true;
  }

  private constructor(sheet: Sheet, lines: readonly (readonly Cell[])[]) {
    this.#sheet = sheet;
    this.#rows = lines.length;
    this.#keepsUndo = lines[0]?.[OLD] === ACTIVITY_HEADERS[OLD];
    const used = lines.reduce((last, row, index) => (row.some((cell) => cell !== '') ? index + 1 : last), 1);
    this.#lines = lines.slice(1, used);
  }

  /** Every line, as it was written. */
  get lines(): readonly Entry[] {
    return this.#lines.flatMap((line) => entryOf(line) ?? []);
  }

  /** What still stands, see `standing`. */
  get entries(): readonly Entry[] {
    return (this.#standing ??= standing(this.lines));
  }

  messages(): MessageRecord[] {
    return messagesIn(this.entries);
  }

  append(entries: readonly Entry[]): void {
    this.#write(
      this.#lines.length,
      entries.map((entry) => [...lineOf(entry), '']),
    );
  }

  /**
   * Adds the line of an action with what it writes, so that it can be taken back. Notes are saved every few seconds:
   * their line takes the place of one about the same notes right before it.
   */
  appendAction(entry: Entry, record: ActionRecord): void {
    const [first = '', ...more] = recordParts(record);
    const last = entryOf(this.#lines[this.#lines.length - 1] ?? []);
    const replaces =
      entry.about?.kind === 'notes' &&
      last?.about?.kind === 'notes' &&
      last.contactId === entry.contactId &&
      last.by === entry.by;
    const { at, by, action = '' } = entry;
    const nothing = lineOf({ at, by, action, contactId: '', what: '' });
    this.#write(this.#lines.length - (replaces ? 1 : 0), [
      [...lineOf(entry), plainText(first)],
      ...more.map((part) => [...nothing, plainText(part)]),
    ]);
  }

  /** What the action wrote: one more round trip. Empty when it was not kept, or was erased. */
  recordsOf(action: string): ActionRecord[] {
    if (!this.#keepsUndo || this.#lines.length === 0) return [];
    const texts: readonly (readonly unknown[])[] = this.#sheet
      .getRange(2, READ + 1, this.#lines.length, 1)
      .getValues();
    return recordsIn(
      this.#lines.flatMap((line, index) => {
        const text = texts[index]?.[0];
        return line[OLD] === action && typeof text === 'string' && text !== '' ? [text] : [];
      }),
    );
  }

  /**
   * Empties the lines that `isGone`, words the others anew, and empties every undo record: any of them may hold
   * something of the person. One write, so that it happens whole or not at all.
   */
  erase(isGone: (line: Entry) => boolean, reword: (what: string) => string): void {
    this.#lines.forEach((line, index) => {
      const entry = entryOf(line);
      if (entry === null) return;
      this.#lines[index] = line.map((cell, column) =>
        isGone(entry) ? '' : column === WHAT ? reword(entry.what) : cell,
      );
    });
    if (this.#lines.length > 0) {
      const width = this.#width;
      const cells = this.#lines.map((line) =>
        Array.from({ length: width }, (_, column) => quoted(line[column] ?? '')),
      );
      this.#sheet.getRange(2, 1, cells.length, width).setValues(cells);
      SpreadsheetApp.flush();
    }
    this.#standing = null;
  }

  get #width(): number {
    return this.#keepsUndo ? ACTIVITY_HEADERS.length : OLD;
  }

  /** `at`: index of the first line to write. */
  #write(at: number, lines: readonly (readonly Cell[])[]): void {
    if (lines.length === 0) return;
    const lacking = at + 1 + lines.length - this.#rows;
    if (lacking > 0) {
      this.#sheet.insertRowsAfter(this.#rows, lacking);
      this.#rows += lacking;
    }
    const cells = lines.map((line) => line.slice(0, this.#width));
    this.#sheet.getRange(at + 2, 1, cells.length, this.#width).setValues(cells);
    this.#lines.splice(at, lines.length, ...cells.map((line) => line.slice(0, READ).map(unquoted)));
    this.#standing = null;
  }
}

/** The first columns down to the end of the grid; null where the tab is not that wide. */
function readColumns(sheet: Sheet, columns: number): Cell[][] | null {
  try {
    return sheet
      .getRange(`A:${columnLetter(columns)}`)
      .getValues()
      .map((row) => row.map(cellOf));
  } catch {
    return null;
  }
}

/** As it reads once it is written. */
function unquoted(cell: Cell): Cell {
  return typeof cell === 'string' ? cell.replace(/^'/, '') : cell;
}
