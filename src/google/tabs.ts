/** Finds a tab of ours: by name, which costs nothing, else by the metadata laid on it, for when someone renamed it. */
import type { TabRole } from '../app/ports.ts';
import { Trouble } from '../domain/trouble.ts';
import { TAB_MARK } from './layout.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The plain name first; the second serves where the person has a tab of their own under the first. */
export const TAB_NAMES = {
  settings: ['Settings', 'Interviews settings'],
  activity: ['Activity', 'Interviews activity'],
  todos: ['To-dos', 'Interviews to-dos'],
  templates: ['Templates', 'Interviews templates'],
} as const;

/** The last of the names that is there: where both are, the first is the person's own. */
export function namedTab(spreadsheet: Spreadsheet, names: readonly string[]): Sheet | null {
  return names.reduce<Sheet | null>((found, name) => spreadsheet.getSheetByName(name) ?? found, null);
}

export function markedTab(spreadsheet: Spreadsheet, role: TabRole): Sheet | null {
  const marks = spreadsheet
    .createDeveloperMetadataFinder()
    .withKey(TAB_MARK)
    .withLocationType(SpreadsheetApp.DeveloperMetadataLocationType.SHEET)
    .withValue(role)
    .find();
  return marks[0]?.getLocation().getSheet() ?? null;
}

/** DOCUMENT visibility: a copied spreadsheet keeps the mark, though its script is another project. */
export function markTab(sheet: Sheet, role: TabRole): void {
  sheet.addDeveloperMetadata(TAB_MARK, role, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
}

/**
 * What `read` makes of the tab with one of the names, else of the marked one: `read` answers null when a tab only
 * has our name. Fails with what to do about it when there is neither.
 */
export function readTab<T>(
  spreadsheet: Spreadsheet,
  role: TabRole,
  names: readonly string[],
  read: (sheet: Sheet) => T | null,
): T {
  const named = namedTab(spreadsheet, names);
  const first = named === null ? null : read(named);
  if (first !== null) return first;
  const marked = markedTab(spreadsheet, role);
  const second = marked === null ? null : read(marked);
  if (second !== null) return second;
  throw missingTab(names[0] ?? '');
}

export function missingTab(name: string): Trouble {
  return new Trouble(
    'not-set-up',
    `This spreadsheet has no tab "${name}" of Interviews yet, so nothing was done. ` +
      'Choose Interviews › Set up › Set up this spreadsheet; it adds what is missing and changes nothing else.',
  );
}

/** A name for a new tab of ours that no tab of the person has. */
export function freeName(spreadsheet: Spreadsheet, names: readonly string[]): string {
  return names.find((name) => spreadsheet.getSheetByName(name) === null) ?? `${names[0] ?? ''} of Interviews`;
}
