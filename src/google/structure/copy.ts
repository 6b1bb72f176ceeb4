/** Makes a copied spreadsheet one of its own. */
import { KEPT } from '../settingsTab.ts';
import { ourSettings } from './settings.ts';

/** Writes the spreadsheet's own id where the id of the original stands. */
export function claim(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): void {
  const sheet = ourSettings(spreadsheet);
  if (sheet === null) return;
  const labels = sheet.getRange('A:A').getValues();
  const row = labels.findIndex(([label]) => label === KEPT.spreadsheet) + 1;
  if (row > 0) sheet.getRange(row, 2).setValue(`'${spreadsheet.getId()}`);
}

/** Removes every filled row below the header and puts as many empty ones at the end; returns how many. */
export function removeRows(sheet: GoogleAppsScript.Spreadsheet.Sheet): number {
  const filled = sheet.getLastRow() - 1;
  if (filled < 1) return 0;
  // Inserted before the last row, they take part in its formats and rules.
  sheet.insertRowsBefore(sheet.getMaxRows(), filled);
  sheet.deleteRows(2, filled);
  return filled;
}
