/** The menu, pages and short messages a person sees around the sheet. */

export interface MenuEntry {
  readonly caption: string;
  /** Name of the function in main.ts, or the entries of a submenu. */
  readonly run: string | readonly MenuEntry[];
}

/** Adds the add-on's menu: at the top when bound to a sheet; Google moves it under Extensions when published. */
export function addMenu(entries: readonly MenuEntry[]): void {
  fill(SpreadsheetApp.getUi().createMenu('Interviews'), entries).addToUi();
}

function fill(menu: GoogleAppsScript.Base.Menu, entries: readonly MenuEntry[]): GoogleAppsScript.Base.Menu {
  for (const { caption, run } of entries) {
    if (typeof run === 'string') menu.addItem(caption, run);
    else menu.addSubMenu(fill(SpreadsheetApp.getUi().createMenu(caption), run));
  }
  return menu;
}

export function showSidebar(page: string, title: string): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile(page).setTitle(title));
}

export function showDialog(page: string, title: string, width: number, height: number): void {
  const output = HtmlService.createHtmlOutputFromFile(page).setWidth(width).setHeight(height);
  SpreadsheetApp.getUi().showModalDialog(output, title);
}

/** A message that goes away by itself. */
export function toast(message: string): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(message, 'Interviews', 8);
}

/** A message that waits for the person. */
export function tell(title: string, message: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, message, ui.ButtonSet.OK);
}

/** Asks once before something is created; false when the person says no or closes the question. */
export function confirm(title: string, message: string): boolean {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(title, message, ui.ButtonSet.OK_CANCEL) === ui.Button.OK;
}
