/** What a person does to cells in the window: typing, pasting, clearing, copying; with the refusals that Sheets would show. */
import { type Area, areaName } from './a1.ts';
import { mayEditArea } from './access.ts';
import type { CellValue } from './cell.ts';
import { type Entry, readEntries, writeEntries } from './entry.ts';
import type { Sheet } from './sheet.ts';
import { copyCells, moveCells } from './transfer.ts';
import { breach, breachText } from './validate.ts';

/** What became of an edit. `message` is for the person: why it was refused, or what a rule warns about. */
export type Outcome =
  | { readonly accepted: true; readonly message: string | null; readonly edit: CellEdit }
  | { readonly accepted: false; readonly message: string };

/** What `onEdit` is told. */
export interface CellEdit {
  readonly sheet: Sheet;
  readonly area: Area;
  /** For an edit of one cell: its new and old value, `''` for empty. */
  readonly value: CellValue | null;
  readonly oldValue: CellValue | null;
}

/** Writes what was typed, read in the locale of the spreadsheet. */
export function typeIntoCell(sheet: Sheet, row: number, column: number, text: string, user: string): Outcome {
  return enter(sheet, { row, column, rows: 1, columns: 1 }, [[text]], user);
}

/** Pastes text from outside, cell by cell; a single text fills the whole target; the sheet grows if it has to. */
export function pasteTexts(
  sheet: Sheet,
  target: Area,
  texts: readonly (readonly (string | null)[])[],
  user: string,
): Outcome {
  const single = texts.length === 1 && texts[0]?.length === 1;
  const rows = single ? target.rows : texts.length;
  const columns = single ? target.columns : Math.max(1, ...texts.map((line) => line.length));
  const entries = Array.from({ length: rows }, (_, down) =>
    Array.from(
      { length: columns },
      (__, across): Entry => texts[single ? 0 : down]?.[single ? 0 : across] ?? undefined,
    ),
  );
  return enter(sheet, { row: target.row, column: target.column, rows, columns }, entries, user);
}

/** The Delete key: values and formulas go, formats and rules stay. */
export function clearCells(sheet: Sheet, areas: readonly Area[], user: string): readonly Outcome[] {
  const closed = areas.find((area) => !mayEditArea(sheet, area, user));
  if (closed !== undefined) return [{ accepted: false, message: protectedText(closed) }];
  return areas.map((area) => {
    const oldValue = singleValue(sheet, area);
    sheet.clear(area, { contents: true });
    return {
      accepted: true,
      message: null,
      edit: { sheet, area, value: singleValue(sheet, area), oldValue },
    };
  });
}

/** Pastes cells of this spreadsheet, copied or cut, with their formats, notes and rules. */
export function transferCells(
  from: { readonly sheet: Sheet; readonly area: Area },
  to: { readonly sheet: Sheet; readonly area: Area },
  cut: boolean,
  user: string,
): Outcome {
  if (!mayEditArea(to.sheet, to.area, user)) return { accepted: false, message: protectedText(to.area) };
  if (cut && !mayEditArea(from.sheet, from.area, user)) {
    return { accepted: false, message: protectedText(from.area) };
  }
  const oldValue = singleValue(to.sheet, to.area);
  const area = cut
    ? moveCells(from.sheet, from.area, to.sheet, to.area)
    : copyCells(from.sheet, from.area, to.sheet, to.area, { contents: true, formats: true });
  const value = singleValue(to.sheet, area);
  return { accepted: true, message: null, edit: { sheet: to.sheet, area, value, oldValue } };
}

function enter(sheet: Sheet, area: Area, entries: readonly (readonly Entry[])[], user: string): Outcome {
  if (!mayEditArea(sheet, area, user)) return { accepted: false, message: protectedText(area) };
  const read = readEntries(sheet, area, entries, 'person');
  const refused = breach(sheet, area, read.inputs, 'refused');
  if (refused !== null) return { accepted: false, message: breachText(refused) };
  const warned = breach(sheet, area, read.inputs, 'warned');
  sheet.ensureSize(area.row + area.rows - 1, area.column + area.columns - 1);
  const oldValue = singleValue(sheet, area);
  writeEntries(sheet, area, read);
  const message =
    warned === null ? null : (warned.validation.helpText ?? 'Input must follow the rule on this cell.');
  return { accepted: true, message, edit: { sheet, area, value: singleValue(sheet, area), oldValue } };
}

function singleValue(sheet: Sheet, area: Area): CellValue | null {
  return area.rows === 1 && area.columns === 1 ? sheet.value(area.row, area.column) : null;
}

function protectedText(area: Area): string {
  return `You cannot edit ${areaName(area)}: it is protected, or this spreadsheet is open to you for viewing only. Nothing was changed.`;
}
