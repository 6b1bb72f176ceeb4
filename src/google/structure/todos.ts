/** Creates the To-dos tab, or what it lacks. */
import { TODO_COLUMNS } from '../../domain/todoColumns.ts';
import { columnLetter, layoutOf } from '../layout.ts';
import { freeName, markedTab, markTab, namedTab, TAB_NAMES } from '../tabs.ts';
import { addColumns } from './columns.ts';
import { addHighlight, dueRules } from './highlight.ts';
import { headersOf, markColumns, roleOf } from './marks.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** `names`: the column of people's names in the contacts tab; null where it has none. Returns what was added, in words. */
export function completeTodos(spreadsheet: Spreadsheet, contacts: Sheet, names: number | null): string[] {
  const existing = ourTodos(spreadsheet);
  const sheet = existing ?? createTab(spreadsheet, contacts, names);
  const missing = addMissing(spreadsheet, sheet);
  const layout = layoutOf(sheet, TODO_COLUMNS, headersOf(sheet));
  markColumns(sheet, layout);
  if (roleOf(sheet) === null) markTab(sheet, 'todos');
  const isLit = addHighlight(sheet, dueRules(columnLetter(layout.get('due') ?? 0)));
  if (existing === null) return [`Added the tab ${sheet.getName()}.`];
  return [
    ...(missing.length > 0 ? [`Added to "${sheet.getName()}" at the right: ${missing.join(', ')}.`] : []),
    ...(isLit ? ['Added the highlighting of to-dos that are due.'] : []),
  ];
}

/** The To-dos tab that set-up made before, never one that only has its name. */
export function ourTodos(spreadsheet: Spreadsheet): Sheet | null {
  const marked = markedTab(spreadsheet, 'todos');
  if (marked !== null) return marked;
  const named = namedTab(spreadsheet, TAB_NAMES.todos);
  if (named === null) return null;
  const headers = headersOf(named);
  return TODO_COLUMNS.every(({ header }) => headers.includes(header)) ? named : null;
}

function createTab(spreadsheet: Spreadsheet, contacts: Sheet, names: number | null): Sheet {
  const sheet = spreadsheet.insertSheet(freeName(spreadsheet, TAB_NAMES.todos), contacts.getIndex());
  addColumns(sheet, TODO_COLUMNS, 1, spreadsheet.getSpreadsheetLocale());
  sheet.setFrozenRows(1);
  const person = TODO_COLUMNS.findIndex(({ key }) => key === 'person') + 1;
  if (names !== null)
    sheet.getRange(2, person, sheet.getMaxRows() - 1, 1).setDataValidation(personRule(contacts, names));
  return sheet;
}

/** Adds the columns that someone deleted at the right; returns their headers. */
function addMissing(spreadsheet: Spreadsheet, sheet: Sheet): string[] {
  const layout = layoutOf(sheet, TODO_COLUMNS, headersOf(sheet));
  const missing = TODO_COLUMNS.filter(({ key }) => !layout.has(key));
  if (missing.length === 0) return [];
  if (sheet.getMaxRows() < 2) sheet.insertRowsAfter(1, 1);
  addColumns(sheet, missing, sheet.getLastColumn() + 1, spreadsheet.getSpreadsheetLocale());
  return missing.map(({ header }) => header);
}

/** The list grows with the contacts; somebody who is not among them may be typed. */
function personRule(contacts: Sheet, names: number): GoogleAppsScript.Spreadsheet.DataValidation {
  const letter = columnLetter(names);
  return SpreadsheetApp.newDataValidation()
    .requireValueInRange(contacts.getRange(`${letter}2:${letter}`), true)
    .setAllowInvalid(true)
    .setHelpText('Choose somebody from your contacts, or type a name.')
    .build();
}
