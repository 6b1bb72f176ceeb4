/** What the emulated spreadsheet classes of one execution share: the host, the book, round trips, checks and each other. */
import type { Host } from '../../host.ts';
import { strict } from '../../strict.ts';
import { type Area, lastColumn, lastRow } from '../a1.ts';
import { mayEditArea, mayEditBook } from '../access.ts';
import type { Book } from '../book.ts';
import type { Sheet } from '../sheet.ts';
import { isMember, signatureProblem } from './signatures.ts';

type Spreadsheets = typeof GoogleAppsScript.Spreadsheet;
export type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
export type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
export type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
export type { Spreadsheets };

/** What other services give to this one. */
export interface Hooks {
  getUi(): GoogleAppsScript.Base.Ui;
}

/** Makes the objects that the classes hand out; kept in one place so that their files need not import each other. */
interface Factory {
  range(sheet: Sheet, area: Area): GoogleRange;
  sheet(sheet: Sheet): GoogleSheet;
  spreadsheet(): GoogleSpreadsheet;
}

const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

export class Context {
  readonly host: Host;
  readonly book: Book;
  readonly hooks: Hooks;
  make: Factory;
  /** Writes since the last read or flush, which the next `flush` sends. */
  #pendingWrites = false;

  constructor(host: Host, hooks: Hooks, make: Factory) {
    this.host = host;
    this.book = host.world.book;
    this.hooks = hooks;
    this.make = make;
  }

  /** An object of a class of SpreadsheetApp: what is not implemented, and wrong arguments, throw as Google's do. */
  wrap<T extends object>(className: string, implementation: Partial<T>): T {
    const check = (method: string, args: readonly unknown[]): void => {
      const problem = signatureProblem(className, method, args);
      if (problem !== null) throw this.error(problem);
    };
    return strict<T>(this.host, className, implementation, {
      check,
      isMember: (key) => className === 'User' || isMember(className, key),
    });
  }

  error(message: string): Error {
    return this.host.realm.error(message);
  }

  /** An array of the realm that may hold wrapped objects. */
  list<T>(items: Iterable<T>): T[] {
    const list = this.host.realm.copy<T[]>([]);
    for (const item of items) list.push(item);
    return list;
  }

  /** One round trip that only looks. */
  read(method: string): void {
    this.host.call(method);
    this.#pendingWrites = false;
  }

  /** One round trip that changes the spreadsheet. Throws for a person who may only look. */
  write(method: string): void {
    this.host.call(method);
    if (!mayEditBook(this.book, this.host.user)) throw this.error('Action not allowed');
    this.#pendingWrites = true;
  }

  /** One round trip that changes cells. Others may have changed the sheet by then, so areas are judged after it. */
  writeCells(method: string, sheet: Sheet, areas: readonly Area[]): void {
    this.write(method);
    for (const area of areas) this.inside(sheet, area);
    this.editable(sheet, areas);
  }

  /** Throws where a protection keeps cells from the person. */
  editable(sheet: Sheet, areas: readonly Area[]): void {
    if (!areas.every((area) => mayEditArea(sheet, area, this.host.user))) throw this.error(PROTECTED);
  }

  flush(): void {
    if (this.#pendingWrites) this.host.call('SpreadsheetApp.flush');
    else this.host.permit('SpreadsheetApp.flush');
    this.#pendingWrites = false;
  }

  /** Throws for an area that the sheet does not hold, or no longer, or whose tab is gone. */
  inside(sheet: Sheet, area: Area): void {
    this.present(sheet);
    if (lastRow(area) > sheet.maxRows || lastColumn(area) > sheet.maxColumns) {
      throw this.error('The coordinates of the range are outside the dimensions of the sheet.');
    }
  }

  present(sheet: Sheet): void {
    if (this.book.sheetById(sheet.id) !== sheet) throw this.error(`Sheet ${String(sheet.id)} not found`);
  }
}
