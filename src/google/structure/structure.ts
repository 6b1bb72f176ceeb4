/** Set-up's hands: creates what is missing of tabs, columns, rules and marks, and touches nothing else. */
import type { Adopted, Structure, TabView } from '../../app/ports.ts';
import { CONTACT_COLUMNS, type Column, type ColumnKey } from '../../domain/columns.ts';
import { givenText } from '../../domain/message/givenMessages.ts';
import { ACTIVITY_HEADERS } from '../activityLine.ts';
import { ActivityTab } from '../activityTab.ts';
import { columnLetter, type Layout, layoutOf } from '../layout.ts';
import { momentPattern } from '../locale.ts';
import { KEPT, keptSheets, readSettingsTab, type SettingsTab } from '../settingsTab.ts';
import { freeName, markedTab, markTab, namedTab, TAB_NAMES } from '../tabs.ts';
import { addColumns } from './columns.ts';
import { claim, removeRows } from './copy.ts';
import { addHighlight, urgencyRules } from './highlight.ts';
import { headersOf, markColumns, roleOf } from './marks.ts';
import { completeSettings, ourSettings, record } from './settings.ts';
import { completeTemplates, ourTemplates } from './templates.ts';
import { completeTodos, ourTodos } from './todos.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const CONTACTS_TAB = 'Contacts';
const CAN_UNDO = 'From now on your last action can be taken back: Set up › Undo last action.';

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
    const layout = contactsLayout(sheet, adopted);
    const missing = CONTACT_COLUMNS.filter(({ key }) => !layout.has(key)).map(
      (column): Column => ({ ...column, header: adopted[column.key] ?? column.header }),
    );
    // Rules and formats lie on the rows below the header: there has to be one.
    if (sheet.getMaxRows() < 2) sheet.insertRowsAfter(1, 1);
    if (missing.length > 0)
      addColumns(sheet, missing, sheet.getLastColumn() + 1, document().getSpreadsheetLocale());
    return missing.map(({ header }) => header);
  },

  mark(tab, adopted) {
    const sheet = tabNamed(tab);
    const marks = markColumns(sheet, contactsLayout(sheet, adopted));
    if (roleOf(sheet) !== null) return marks;
    markTab(sheet, 'contacts');
    return marks + 1;
  },

  highlight(tab) {
    const sheet = tabNamed(tab);
    const layout = contactsLayout(sheet, readSettingsTab(document()).adopted);
    return addHighlight(sheet, urgencyRules(columnLetter(layout.get('urgency') ?? 0)));
  },

  show(tab) {
    document().setActiveSheet(tabNamed(tab));
  },

  todos(contactsTab, adopted) {
    const contacts = tabNamed(contactsTab);
    return completeTodos(document(), contacts, contactsLayout(contacts, adopted).get('name') ?? null);
  },

  templates: (shipped, atFirst) => completeTemplates(document(), shipped, given() ?? atFirst),

  settings(contactsTab, adopted, messages) {
    const ids = givenText([...(given() ?? []), ...messages]);
    const done = completeSettings(document(), contactsTab, adopted);
    recordTabs(contactsTab, { [KEPT.messages]: ids });
    return done;
  },

  adopted: () => kept()?.adopted ?? {},

  claim(contactsTab) {
    claim(document());
    recordTabs(contactsTab);
  },

  startClean(contactsTab) {
    for (const tab of [ourActivity(), ourTodos(document())]) if (tab !== null) removeRows(tab);
    return removeRows(tabNamed(contactsTab));
  },

  activity() {
    const existing = ourActivity();
    if (existing !== null) return ActivityTab.complete(existing) ? [CAN_UNDO] : [];
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
    return ['Added the hidden tab Activity.'];
  },
};

function document(): GoogleAppsScript.Spreadsheet.Spreadsheet {
  return SpreadsheetApp.getActiveSpreadsheet();
}

function kept(): SettingsTab | null {
  return ourSettings(document()) === null ? null : readSettingsTab(document());
}

function given(): readonly string[] | null {
  return kept()?.given ?? null;
}

function tabNamed(name: string): Sheet {
  const sheet = document().getSheetByName(name);
  if (sheet === null) throw new Error(`There is no tab "${name}".`);
  return sheet;
}

function contactsLayout(sheet: Sheet, adopted: Adopted): Layout<ColumnKey> {
  return layoutOf(sheet, CONTACT_COLUMNS, headersOf(sheet), adopted);
}

/** Keeps in Settings what an edit is told by: what our tabs are called, and the ids that a range knows; and `more`. */
function recordTabs(contactsTab: string, more: Readonly<Record<string, string>> = {}): void {
  const settings = ourSettings(document());
  const todos = ourTodos(document());
  const templates = ourTemplates(document());
  if (settings === null) return;
  const ids = {
    contacts: tabNamed(contactsTab).getSheetId(),
    ...(todos !== null && { todos: todos.getSheetId() }),
    ...(templates !== null && { templates: templates.getSheetId() }),
    settings: settings.getSheetId(),
  };
  record(settings, { [KEPT.todosTab]: todos?.getName() ?? '', [KEPT.sheets]: keptSheets(ids), ...more });
}

/** The Activity tab that set-up made before, never one that only has its name. */
function ourActivity(): Sheet | null {
  const candidates = [markedTab(document(), 'activity'), namedTab(document(), TAB_NAMES.activity)];
  return candidates.find((sheet) => sheet !== null && ActivityTab.read(sheet) !== null) ?? null;
}
