/** The campaign's spreadsheet as a snapshot: settings, to-dos, contacts and, when asked for, activity; and the checked writes. */
import type { Book, RowCell, Snapshot, StandingTemplates } from '../app/ports.ts';
import { type Entry, type LastAction, lastActionOf, linesAbout } from '../domain/activity.ts';
import type { MessageRecord } from '../domain/campaign.ts';
import { act, type Tabs } from './actions/act.ts';
import { eraseRows } from './actions/eraseRows.ts';
import { mergeRows } from './actions/mergeRows.ts';
import { rowCells } from './actions/rowCells.ts';
import { takeBack } from './actions/takeBack.ts';
import { ActivityTab } from './activityTab.ts';
import { type ContactsTab, readContactsTab } from './contactsTab.ts';
import { stamp, writeDerived } from './contactsWriter.ts';
import { newId } from './newId.ts';
import { ownHeaders, ownTexts } from './ownColumns.ts';
import { giveIds, writeIds } from './rowsWriter.ts';
import { readSettingsTab, type SettingsTab } from './settingsTab.ts';
import { markedTab, missingTab, readTab, TAB_NAMES } from './tabs.ts';
import { findTemplatesTab, standingIn, type TemplatesTab } from './templatesTab.ts';
import { findTodosTab, type TodosTab } from './todosTab.ts';
import { writeTodos } from './todosWriter.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export const book: Book = {
  locale: () => SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale(),
  id: () => SpreadsheetApp.getActiveSpreadsheet().getId(),

  read(activity) {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const settings = readSettingsTab(spreadsheet);
    const read = activity === 'first' ? readActivity(spreadsheet) : null;
    const todos = findTodosTab(spreadsheet, settings.todosTab, settings.zone);
    return new SheetSnapshot(settings, todos, findContacts(spreadsheet, settings), read);
  },
};

/** The contacts tab of that name; where it is not ours (someone gave its name to another), the one that is marked. */
export function findContacts(
  spreadsheet: Spreadsheet,
  { contactsTab, adopted, zone }: SettingsTab,
): ContactsTab {
  const named = spreadsheet.getSheetByName(contactsTab);
  try {
    if (named === null) throw missingTab(contactsTab);
    return readContactsTab(named, contactsTab, adopted, zone);
  } catch (error) {
    const marked = markedTab(spreadsheet, 'contacts');
    if (marked === null || marked.getSheetId() === named?.getSheetId()) throw error;
    return readContactsTab(marked, marked.getName(), adopted, zone);
  }
}

function readActivity(spreadsheet: Spreadsheet): ActivityTab {
  return readTab(spreadsheet, 'activity', TAB_NAMES.activity, (sheet) => ActivityTab.read(sheet));
}

export class SheetSnapshot implements Snapshot {
  readonly campaign;
  readonly settings;
  readonly settingsProblems;
  readonly tab;
  readonly todosTab;
  readonly rows;
  readonly todoRows;
  readonly #madeFor: string;
  readonly #contacts: ContactsTab;
  readonly #todos: TodosTab | null;
  #activity: ActivityTab | null;
  #templates: TemplatesTab | null | undefined;

  constructor(
    settings: SettingsTab,
    todos: TodosTab | null,
    contacts: ContactsTab,
    activity: ActivityTab | null = null,
  ) {
    this.#contacts = contacts;
    this.#todos = todos;
    this.#activity = activity;
    let messages: readonly MessageRecord[] | null = null;
    this.campaign = {
      contacts: contacts.items,
      todos: todos?.items ?? [],
      messages: () => (messages ??= this.#read().messages()),
      zone: settings.zone,
    };
    this.settings = settings.settings;
    this.settingsProblems = settings.problems.map(({ message }) => message);
    this.#madeFor = settings.madeFor;
    this.tab = contacts.name;
    this.todosTab = todos?.name ?? '';
    this.rows = contacts.rows;
    this.todoRows = todos?.rows ?? [];
  }

  #read(): ActivityTab {
    return (this.#activity ??= readActivity(SpreadsheetApp.getActiveSpreadsheet()));
  }

  #readTemplates(): TemplatesTab | null {
    if (this.#templates === undefined)
      this.#templates = findTemplatesTab(SpreadsheetApp.getActiveSpreadsheet(), this.campaign.zone);
    return this.#templates;
  }

  templates(): StandingTemplates | null {
    const tab = this.#readTemplates();
    return tab === null ? null : standingIn(tab);
  }

  ownHeaders(): readonly string[] {
    return ownHeaders(this.#contacts);
  }

  ownTexts(...[headers]: Parameters<Snapshot['ownTexts']>): ReturnType<Snapshot['ownTexts']> {
    return ownTexts(this.#contacts, headers);
  }

  get isCopy(): boolean {
    return this.#madeFor !== '' && this.#madeFor !== book.id();
  }

  identify(only: (index: number) => boolean = () => true, write: 'now' | 'later' = 'now'): number {
    const given = giveIds(this.#contacts, newId, only);
    if (write === 'now') writeIds(this.#contacts);
    return given;
  }

  writeDerived(...[derived, looks]: Parameters<Snapshot['writeDerived']>): readonly number[] | null {
    return writeDerived(this.#contacts, derived, looks ?? 'both');
  }

  stamp(...[cells, day]: Parameters<Snapshot['stamp']>): void {
    stamp(this.#contacts, cells, day);
  }

  act(...[entry, writes]: Parameters<Snapshot['act']>): boolean {
    return act(this.#tabs, this.#read(), entry, writes);
  }

  rowCells(...[indexes]: Parameters<Snapshot['rowCells']>): readonly (readonly RowCell[])[] {
    return rowCells(this.#contacts, indexes);
  }

  merge(...[entry, merging]: Parameters<Snapshot['merge']>): boolean {
    return mergeRows(this.#tabs, this.#read(), entry, merging);
  }

  lines(): readonly Entry[] {
    return this.#read().lines;
  }

  linesAbout(id: string): readonly Entry[] {
    const { lines } = this.#read();
    return lines.filter(linesAbout(lines, id));
  }

  erase(...[id, todos, introduced]: Parameters<Snapshot['erase']>): void {
    eraseRows(this.#tabs, this.#read(), id, { todos, introduced });
  }

  lastAction(by: string): LastAction | null {
    return lastActionOf(this.#read().lines, by);
  }

  takeBack(action: string): ReturnType<Snapshot['takeBack']> {
    const records = this.#read().recordsOf(action);
    return records.length === 0 ? 'forgotten' : takeBack(this.#tabs, records);
  }

  get #tabs(): Tabs {
    return { contacts: this.#contacts, todos: this.#todos, templates: () => this.#readTemplates() };
  }

  identifyTodos(only: (index: number) => boolean = () => true, write: 'now' | 'later' = 'now'): void {
    if (this.#todos === null) return;
    giveIds(this.#todos, newId, only);
    if (write === 'now') writeIds(this.#todos);
  }

  writeTodos(...[shown]: Parameters<Snapshot['writeTodos']>): readonly number[] {
    return this.#todos === null ? [] : writeTodos(this.#todos, shown);
  }

  log(entries: readonly Entry[]): void {
    if (entries.length > 0) this.#read().append(entries);
  }

  history(id: string): readonly Entry[] {
    return this.#read()
      .entries.filter(({ contactId }) => contactId === id)
      .reverse();
  }

  selected(): number | null {
    const range = SpreadsheetApp.getActiveSpreadsheet().getActiveRange();
    if (range === null || range.getGridId() !== this.#contacts.sheet.getRange(1, 1).getGridId()) return null;
    return this.#contacts.indexAt(range.getRow());
  }
}
