/** Set-up's hands: creates what is missing of tabs, columns, rules and marks, and touches nothing else. */
import type { Structure, TabRole, TabView } from '../../app/ports.ts';
import { CONTACT_COLUMNS, type Column, type ColumnKey } from '../../domain/columns.ts';
import { ACTIVITY_HEADERS, ActivityTab } from '../activityTab.ts';
import { cellOf, textOf } from '../cells.ts';
import { columnLetter, COLUMN_MARK, layoutOf, markedColumns, TAB_MARK } from '../layout.ts';
import { momentPattern } from '../locale.ts';
import { readSettingsTab } from '../settingsTab.ts';
import { freeName, markedTab, markTab, namedTab, TAB_NAMES } from '../tabs.ts';
import { addColumns } from './columns.ts';
import { claim, removeRows } from './copy.ts';
import { addHighlight } from './highlight.ts';
import { completeSettings, ourSettings } from './settings.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const CONTACTS_TAB = 'Contacts';
const ROLES: readonly string[] = ['contacts', 'settings', 'activity'];

export const structure: Structure = {
  tabs() {
    const active = document().getActiveSheet().getSheetId();
    return document()
      .getSheets()
      .map(
        (sheet): TabView => ({
          name: sheet.getName(),
          role: roleOf(sheet),
          headers: headersOf(sheet),
          active: sheet.getSheetId() === active,
        }),
      );
  },

  addContactsTab() {
    const sheet = document().insertSheet(CONTACTS_TAB, 0);
    addColumns(sheet, CONTACT_COLUMNS, 1, document().getSpreadsheetLocale());
    sheet.setFrozenRows(1);
    sheet.setFrozenColumns(1);
  },

  addMissingColumns(tab, adopted) {
    const sheet = tabNamed(tab);
    const layout = layoutOf(sheet, CONTACT_COLUMNS, headersOf(sheet), adopted);
    const missing: readonly Column[] = CONTACT_COLUMNS.filter(({ key }) => !layout.has(key));
    // Rules and formats lie on the rows below the header: there has to be one.
    if (sheet.getMaxRows() < 2) sheet.insertRowsAfter(1, 1);
    if (missing.length > 0)
      addColumns(sheet, missing, sheet.getLastColumn() + 1, document().getSpreadsheetLocale());
    return missing.map(({ header }) => header);
  },

  mark(tab, adopted) {
    const sheet = tabNamed(tab);
    const layout = layoutOf(sheet, CONTACT_COLUMNS, headersOf(sheet), adopted);
    const marked = markedColumns(sheet);
    const missing = [...layout].filter(([key]) => !marked.has(key));
    missing.forEach(([key, column]) => markColumn(sheet, key, column));
    if (roleOf(sheet) !== null) return missing.length;
    markTab(sheet, 'contacts');
    return missing.length + 1;
  },

  highlight(tab) {
    const sheet = tabNamed(tab);
    const adopted = readSettingsTab(document()).adopted;
    return addHighlight(sheet, layoutOf(sheet, CONTACT_COLUMNS, headersOf(sheet), adopted));
  },

  settings: (contactsTab, adopted) => completeSettings(document(), contactsTab, adopted),

  adopted: () => (ourSettings(document()) === null ? {} : readSettingsTab(document()).adopted),

  claim: () => claim(document()),

  startClean(contactsTab) {
    const activity = ourActivity();
    if (activity !== null) removeRows(activity);
    return removeRows(tabNamed(contactsTab));
  },

  activity() {
    if (ourActivity() !== null) return false;
    const active = document().getActiveSheet();
    const sheet = document().insertSheet(freeName(document(), TAB_NAMES.activity));
    markTab(sheet, 'activity');
    sheet
      .getRange(1, 1, 1, ACTIVITY_HEADERS.length)
      .setValues([[...ACTIVITY_HEADERS]])
      .setFontWeight('bold');
    sheet.getRange('A2:A').setNumberFormat(momentPattern(document().getSpreadsheetLocale()));
    sheet.setFrozenRows(1);
    document().setActiveSheet(active);
    sheet.hideSheet();
    return true;
  },
};

function document(): GoogleAppsScript.Spreadsheet.Spreadsheet {
  return SpreadsheetApp.getActiveSpreadsheet();
}

function tabNamed(name: string): Sheet {
  const sheet = document().getSheetByName(name);
  if (sheet === null) throw new Error(`There is no tab "${name}".`);
  return sheet;
}

/** The Activity tab that set-up made before, never one that only has its name. */
function ourActivity(): Sheet | null {
  const candidates = [markedTab(document(), 'activity'), namedTab(document(), TAB_NAMES.activity)];
  return candidates.find((sheet) => sheet !== null && ActivityTab.read(sheet) !== null) ?? null;
}

function headersOf(sheet: Sheet): string[] {
  const columns = sheet.getLastColumn();
  if (columns === 0) return [];
  const [headers = []] = sheet.getRange(1, 1, 1, columns).getValues();
  return headers.map((header) => textOf(cellOf(header)));
}

function roleOf(sheet: Sheet): TabRole | null {
  const mark = sheet.getDeveloperMetadata().find((data) => data.getKey() === TAB_MARK);
  const role = mark?.getValue() ?? '';
  return ROLES.includes(role) ? (role as TabRole) : null;
}

/** DOCUMENT visibility: a copied spreadsheet keeps the mark, though its script is another project. */
function markColumn(sheet: Sheet, key: ColumnKey, column: number): void {
  const letter = columnLetter(column);
  sheet
    .getRange(`${letter}:${letter}`)
    .addDeveloperMetadata(COLUMN_MARK, key, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
}
