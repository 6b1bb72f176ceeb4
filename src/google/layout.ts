/** Which column of a tab of ours holds what, found by header, else by the metadata laid on the column. */
import type { Column } from '../domain/columns.ts';
import { Trouble } from '../domain/trouble.ts';

export const COLUMN_MARK = 'informational-interviews.column';
export const TAB_MARK = 'informational-interviews.tab';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Column number (from 1) of every column that is there, by key. */
export type Layout<Key extends string> = ReadonlyMap<Key, number>;

/** The columns of a kind of tab, in order. */
export type Columns<Key extends string> = readonly (Column & { readonly key: Key })[];

/** Columns that stand side by side in the sheet, so that one write serves them. */
export interface Block<Key extends string> {
  readonly start: number;
  readonly columns: Columns<Key>;
}

/**
 * Reads the layout off the header row. `adopted` gives the header under which a fact stands where the person's
 * own tab was adopted. Headers that are missing or doubled are looked up by metadata: one more round trip each.
 */
export function layoutOf<Key extends string>(
  sheet: Sheet,
  columns: Columns<Key>,
  headers: readonly string[],
  adopted: Readonly<Record<string, string>> = {},
): Layout<Key> {
  const positions = new Map<string, number[]>();
  headers.forEach((header, index) => {
    const name = header.trim().toLowerCase();
    positions.set(name, [...(positions.get(name) ?? []), index + 1]);
  });
  const found = new Map<Key, number>();
  const unclear: (typeof columns)[number][] = [];
  for (const column of columns) {
    const places = positions.get((adopted[column.key] ?? column.header).toLowerCase()) ?? [];
    if (places.length === 1 && places[0] !== undefined) found.set(column.key, places[0]);
    else unclear.push(column);
  }
  if (unclear.length > 0) findByMark(sheet, unclear, positions, adopted, found);
  return found;
}

function findByMark<Key extends string>(
  sheet: Sheet,
  columns: Columns<Key>,
  positions: ReadonlyMap<string, number[]>,
  adopted: Readonly<Record<string, string>>,
  found: Map<Key, number>,
): void {
  const marks = markedColumns(sheet);
  for (const column of columns) {
    const marked = marks.get(column.key);
    const [first] = positions.get((adopted[column.key] ?? column.header).toLowerCase()) ?? [];
    const place = marked ?? first;
    if (place !== undefined) found.set(column.key, place);
  }
}

/** Column numbers by key, as the metadata of set-up tells them. */
export function markedColumns(sheet: Sheet): Map<string, number> {
  const marks = sheet
    .createDeveloperMetadataFinder()
    .withKey(COLUMN_MARK)
    .withLocationType(SpreadsheetApp.DeveloperMetadataLocationType.COLUMN)
    .find();
  return new Map(
    marks.flatMap((mark) => {
      const column = mark.getLocation().getColumn()?.getColumn();
      return column === undefined ? [] : [[mark.getValue() ?? '', column] as const];
    }),
  );
}

/** Fails when a column the add-on writes to is gone: it is never guessed, and nothing was written. */
export function requireColumns<Key extends string>(
  layout: Layout<Key>,
  columns: Columns<Key>,
  tab: string,
  keys: readonly Key[],
): void {
  const missing = columns.filter(({ key }) => keys.includes(key) && !layout.has(key));
  if (missing.length === 0) return;
  const names = missing.map(({ header }) => `"${header}"`).join(', ');
  throw new Trouble(
    'not-set-up',
    `The tab "${tab}" has no column ${names}. Nothing was changed. ` +
      'Choose Interviews › Set up › Set up this spreadsheet to add what is missing at the right.',
  );
}

/** Groups the given columns into runs that are adjacent in the sheet. */
export function blocksOf<Key extends string>(
  layout: Layout<Key>,
  columns: Columns<Key>,
  keys: readonly Key[],
): Block<Key>[] {
  const placed = columns
    .flatMap((column) => {
      const place = keys.includes(column.key) ? layout.get(column.key) : undefined;
      return place === undefined ? [] : [{ column, place }];
    })
    .sort((a, b) => a.place - b.place);
  const blocks: { start: number; columns: (typeof columns)[number][] }[] = [];
  for (const { column, place } of placed) {
    const last = blocks[blocks.length - 1];
    if (last !== undefined && last.start + last.columns.length === place) last.columns.push(column);
    else blocks.push({ start: place, columns: [column] });
  }
  return blocks;
}

/** `A` for 1, `AC` for 29. */
export function columnLetter(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column > 26 ? columnLetter((column - 1 - rest) / 26) + letter : letter;
}
