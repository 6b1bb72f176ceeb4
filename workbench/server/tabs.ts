/** What a person does to tabs, with the refusals that Sheets would show. */
import type { Book } from '../emulator/spreadsheet/book.ts';
import type { Sheet } from '../emulator/spreadsheet/sheet.ts';

/** A new tab behind the active one, named with the first free number, and opened. */
export function addTab(book: Book): void {
  let number = book.sheets.length + 1;
  while (book.sheetNamed(`Sheet${String(number)}`) !== null) number++;
  const sheet = book.insertSheet(`Sheet${String(number)}`, book.sheets.indexOf(book.activeSheet) + 1);
  book.activate(sheet);
}

export function renameTab(book: Book, sheet: Sheet, name: string): void {
  const other = book.sheetNamed(name);
  if (other !== null && other !== sheet)
    throw new Error(`There is a sheet "${other.name}" already. Choose another name.`);
  book.renameSheet(sheet, name);
}

export function deleteTab(book: Book, sheet: Sheet): void {
  keepOneVisible(book, sheet, 'delete');
  book.deleteSheet(sheet);
}

export function hideTab(book: Book, sheet: Sheet, hidden: boolean): void {
  if (hidden) keepOneVisible(book, sheet, 'hide');
  sheet.update('tabs', { hidden });
  const next = hidden ? book.sheets.find((one) => !one.hidden) : sheet;
  if (next !== undefined) book.activate(next);
}

/** To position `index`, 0 being first. */
export function moveTab(book: Book, sheet: Sheet, index: number): void {
  book.moveSheet(sheet, Math.min(Math.max(index, 0), book.sheets.length - 1));
}

function keepOneVisible(book: Book, sheet: Sheet, verb: 'delete' | 'hide'): void {
  if (book.sheets.some((one) => one !== sheet && !one.hidden)) return;
  throw new Error(`You cannot ${verb} the only sheet that is shown. Nothing was changed.`);
}
