/** A person's desk for scenarios: a spreadsheet, a mailbox, and the built add-on, as the workbench runs them. */
import { fileURLToPath } from 'node:url';
import { type Bundle, loadBundle } from '../../workbench/emulator/bundle.ts';
import { createWorld, grant, type WorldOptions } from '../../workbench/emulator/create-world.ts';
import type { RunRequest, RunResult } from '../../workbench/emulator/run.ts';
import { runFunction } from '../../workbench/emulator/run-function.ts';
import type { Sheet } from '../../workbench/emulator/spreadsheet/sheet.ts';
import { highlights } from '../../workbench/emulator/spreadsheet/conditional-formats.ts';
import { Book } from '../../workbench/emulator/spreadsheet/book.ts';
import { readEntries, writeEntries } from '../../workbench/emulator/spreadsheet/entry.ts';
import { sortArea } from '../../workbench/emulator/spreadsheet/sort.ts';
import { edit } from '../../workbench/emulator/triggers.ts';
import type { World } from '../../workbench/emulator/world.ts';
import { makeReady } from './ready.ts';
import { CONTACT_COLUMNS } from '../../src/domain/columns.ts';
import type { Answer, Failure, Report, Server, ServerFunction } from '../../src/contract.ts';

export const bundle: Bundle = loadBundle(fileURLToPath(new URL('../../dist', import.meta.url)));

type Value<F extends ServerFunction> = ReturnType<Server[F]>;

export const ME = 'me@example.com';

export interface DeskOptions extends Omit<WorldOptions, 'now'> {
  /** UTC, for example `2026-11-24T08:00`. */
  readonly now?: string;
  readonly contacts?: string;
  readonly bare?: boolean;
}

export class Desk {
  world: World;
  user = ME;
  /** The contacts tab. */
  tab = 'Contacts';

  constructor({ now = '2026-11-24T08:00', contacts, bare = false, ...options }: DeskOptions = {}) {
    this.world = createWorld({ ...options, now: Date.parse(`${now}Z`) });
    makeReady(this.world, this.code, { now, contacts, bare, ...options }, () => {
      if (!bare) this.do('setUpSpreadsheet');
      if (contacts !== undefined) this.do('importContacts', contacts);
    });
  }

  /** The add-on as built; another edition in tests of one. */
  get code(): Bundle {
    return bundle;
  }

  /** Runs a function and gives all that is known about the run. */
  run(name: string, args: readonly unknown[] = [], request: Partial<RunRequest> = {}): RunResult {
    return runFunction(this.world, this.code, { function: name, args, user: this.user, ...request });
  }

  /** Runs a function that is expected to succeed and gives its report. */
  do(name: string, ...args: unknown[]): Report {
    const { result, error } = this.run(name, args);
    if (error !== null) throw new Error(`${name}: ${error.message}\n${error.stack}`);
    return result as Report;
  }

  /** The words of a failure that is expected. */
  failure(name: string, args: readonly unknown[] = [], request: Partial<RunRequest> = {}): string {
    const { error } = this.run(name, args, request);
    if (error === null) throw new Error(`${name} was expected to fail.`);
    return error.message;
  }

  /** Calls the server as a page does. */
  call<F extends ServerFunction>(
    name: F,
    request: unknown,
    options: Partial<RunRequest> = {},
  ): Answer<Value<F>> {
    const { result, error } = this.run(name, [JSON.stringify(request)], { origin: 'page', ...options });
    if (error !== null) throw new Error(`${name}: ${error.message}\n${error.stack}`);
    return JSON.parse(result as string) as Answer<Value<F>>;
  }

  /** Calls the server as a page does and expects an answer that is not a failure. */
  ask<F extends ServerFunction>(name: F, request: unknown): Value<F> {
    const answer = this.call(name, request);
    if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`);
    return answer.value;
  }

  /** Calls the server as a page does and expects a failure. */
  refusal(name: ServerFunction, request: unknown): Failure {
    const answer = this.call(name, request);
    if (answer.ok) throw new Error(`${name} was expected to fail.`);
    return answer.error;
  }

  /** Fills a tab from its first cell on, as a person who types. */
  fill(name: string, texts: readonly (readonly string[])[]): void {
    this.fillAt(name, 1, 1, texts);
  }

  fillAt(name: string, row: number, column: number, texts: readonly (readonly string[])[]): void {
    const sheet = this.sheet(name);
    const area = { row, column, rows: texts.length, columns: texts[0]?.length ?? 0 };
    sheet.ensureSize(row + area.rows - 1, column + area.columns - 1);
    writeEntries(sheet, area, readEntries(sheet, area, texts, 'person'));
  }

  sheet(name = this.tab): Sheet {
    const sheet = this.world.book.sheetNamed(name);
    if (sheet === null) throw new Error(`There is no tab ${name}.`);
    return sheet;
  }

  /** Displayed text of a contact's cell. */
  cell(row: number, header: string): string {
    return this.sheet().displayed(row, this.column(header));
  }

  /** Displayed texts of a row by header, empty ones left out. */
  row(row: number): Record<string, string> {
    const headers = CONTACT_COLUMNS.map(({ header }) => header);
    return Object.fromEntries(
      headers.map((header) => [header, this.cell(row, header)]).filter(([, text]) => text !== ''),
    ) as Record<string, string>;
  }

  /** Types into a contact's cell as a person does: the simple trigger runs. */
  type(row: number, header: string, text: string): RunResult {
    return this.paste(row, header, [[text]]);
  }

  /** Pastes a block whose upper left corner is that cell: the simple trigger runs once. */
  paste(row: number, header: string, texts: readonly (readonly string[])[]): RunResult {
    const sheet = this.sheet();
    const column = this.column(header);
    this.write(row, header, texts);
    const [value] = texts.length === 1 ? (texts[0] ?? []) : [];
    const cells = {
      rowStart: row,
      rowEnd: row + texts.length - 1,
      columnStart: column,
      columnEnd: column + (texts[0]?.length ?? 1) - 1,
    };
    const event = {
      kind: 'edit',
      sheet: sheet.name,
      ...cells,
      ...(value !== undefined && { value }),
    } as const;
    const [fired] = edit(this.world, this.code, this.user, event);
    if (fired === undefined) throw new Error('onEdit did not run.');
    return fired.run;
  }

  /** Writes as another program would: no trigger runs. */
  write(row: number, header: string, texts: readonly (readonly string[])[]): void {
    this.fillAt(this.tab, row, this.column(header), texts);
  }

  /** Goes on in a copy of the spreadsheet, as File › Make a copy makes it. */
  copySpreadsheet(): void {
    const { book } = this.world;
    const copy = new Book({ id: `copy-of-${book.id}`, owner: this.user, now: () => this.world.clock });
    copy.restore(book.saved());
    this.world = { ...this.world, book: copy };
  }

  /** Shares the spreadsheet with somebody, who has granted the base scopes. */
  letIn(role: 'editor' | 'viewer', user: string): void {
    grant(this.world, user, []);
    if (role === 'viewer') this.world.book.viewers.add(user);
  }

  /** Only the owner may edit that column from now on. */
  protect(header: string): void {
    const area = { row: 1, column: this.column(header), rows: this.sheet().maxRows, columns: 1 };
    const protection = { id: 1, area, description: '', editors: [], warningOnly: false, unprotected: [] };
    this.sheet().update('layout', { protections: [protection] });
  }

  /** Effective background of the row, undefined where white. */
  highlight(row: number): string | undefined {
    return highlights(this.sheet())[row];
  }

  sortBy(header: string): void {
    const sheet = this.sheet();
    const area = { row: 2, column: 1, rows: sheet.lastRow() - 1, columns: sheet.lastColumn() };
    sortArea(sheet, area, [{ column: this.column(header), ascending: true }]);
  }

  /** Turns the order of the people round. */
  reverse(): void {
    const sheet = this.sheet();
    const area = { row: 2, column: 1, rows: sheet.lastRow() - 1, columns: sheet.lastColumn() };
    sortArea(sheet, area, [{ column: this.column('Name'), ascending: false }]);
  }

  /** Puts the cursor into the first cell of a row, in that tab. */
  select(tab: string, row: number): void {
    const sheet = this.sheet(tab);
    const cell = { row, column: 1, rows: 1, columns: 1 };
    this.world.book.activate(sheet);
    sheet.selection = { ranges: [cell], current: cell };
  }

  insertRow(row: number): void {
    this.sheet().restructure({ kind: 'insert', dimension: 'ROWS', at: row, count: 1, inherit: 'before' });
  }

  deleteRow(row: number): void {
    this.sheet().restructure({ kind: 'delete', dimension: 'ROWS', at: row, count: 1 });
  }

  /** Displayed texts of these columns in every filled row. */
  table(headers: readonly string[]): string[][] {
    const columns = headers.map((header) => this.column(header));
    const rows = Array.from({ length: this.sheet().lastRow() - 1 }, (_, index) => index + 2);
    return rows.map((row) => columns.map((column) => this.sheet().displayed(row, column)));
  }

  column(header: string): number {
    const sheet = this.sheet();
    for (let column = 1; column <= sheet.lastColumn(); column += 1) {
      if (sheet.displayed(1, column) === header) return column;
    }
    throw new Error(`There is no column ${header}.`);
  }

  /** Moves the emulated clock without firing triggers. UTC. */
  at(now: string): this {
    this.world.clock = Date.parse(`${now}Z`);
    return this;
  }

  drafts(user = this.user): readonly string[] {
    return (this.world.mailboxes.get(user)?.drafts ?? []).map(({ raw }) => raw);
  }
}
