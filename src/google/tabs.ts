/** Finds a tab of ours by its name, or by the metadata laid on it when someone renamed it. */
import type { TabRole } from '../app/ports.ts';
import { Trouble } from '../domain/trouble.ts';
import { TAB_MARK } from './layout.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The tab called `name`, else the one marked with `role`, else null. The second look costs round trips. */
export function findTab(spreadsheet: Spreadsheet, role: TabRole, name: string): Sheet | null {
  return spreadsheet.getSheetByName(name) ?? markedTab(spreadsheet, role);
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

/** As `findTab`, but a missing tab fails with what to do about it. */
export function requireTab(spreadsheet: Spreadsheet, role: TabRole, name: string): Sheet {
  const tab = findTab(spreadsheet, role, name);
  if (tab !== null) return tab;
  throw new Trouble(
    'not-set-up',
    `This spreadsheet has no tab "${name}" yet, so nothing was done. ` +
      'Choose Interviews › Set up › Set up this spreadsheet; it adds what is missing and changes nothing else.',
  );
}
