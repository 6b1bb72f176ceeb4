/** The campaign's spreadsheet as a snapshot: three reads (settings, contacts, activity), and the checked writes. */
import type { Book, Edited, Entry, Snapshot } from '../app/ports.ts';
import type { DraftRecord } from '../domain/campaign.ts';
import type { FactKey } from '../domain/columns.ts';
import { ActivityTab } from './activityTab.ts';
import { ContactsTab } from './contactsTab.ts';
import { append, identify, stamp, writeDerived, writeFacts } from './contactsWriter.ts';
import { newId } from './newId.ts';
import { readSettingsTab, type SettingsTab } from './settingsTab.ts';
import { markedTab, missingTab, readTab, TAB_NAMES } from './tabs.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

export const book: Book = {
  locale: () => SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale(),
  id: () => SpreadsheetApp.getActiveSpreadsheet().getId(),

  read() {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const settings = readSettingsTab(spreadsheet);
    const contacts = readContacts(spreadsheet, settings);
    return new SheetSnapshot(settings, contacts, true);
  },
};

/** The contacts tab of that name; where it is not ours (someone gave its name to another), the one that is marked. */
function readContacts(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  { contactsTab, adopted, zone }: SettingsTab,
): ContactsTab {
  const named = spreadsheet.getSheetByName(contactsTab);
  try {
    if (named === null) throw missingTab(contactsTab);
    return ContactsTab.read(named, contactsTab, adopted, zone);
  } catch (error) {
    const marked = markedTab(spreadsheet, 'contacts');
    if (marked === null || marked.getSheetId() === named?.getSheetId()) throw error;
    return ContactsTab.read(marked, marked.getName(), adopted, zone);
  }
}

/** What the edit of a range means to the campaign; null when it lies elsewhere than in rows of contacts. */
export function readEdit(range: Range): Edited | null {
  const settings = readSettingsTab(SpreadsheetApp.getActiveSpreadsheet());
  const first = range.getRow();
  const last = first + range.getNumRows() - 1;
  const edited = range.getSheet();
  if (edited.getName() !== settings.contactsTab) return null;
  const contacts = ContactsTab.read(edited, settings.contactsTab, settings.adopted, settings.zone);
  const indexes = contacts.rows.flatMap((row, index) => (row >= first && row <= last ? [index] : []));
  const known = indexes.some((index) => contacts.contacts[index]?.id !== '');
  const left = range.getColumn();
  const right = left + range.getNumColumns() - 1;
  return {
    // People without an ID cannot have drafts yet: Activity need not be read for them.
    snapshot: new SheetSnapshot(settings, contacts, known),
    indexes,
    reached: (key: FactKey) => {
      const column = contacts.layout.get(key) ?? 0;
      return column >= left && column <= right;
    },
  };
}

class SheetSnapshot implements Snapshot {
  readonly campaign;
  readonly settings;
  readonly settingsProblems;
  readonly #madeFor: string;
  readonly tab;
  readonly rows;
  readonly #contacts: ContactsTab;
  readonly #activity: ActivityTab | null;

  constructor(settings: SettingsTab, contacts: ContactsTab, withActivity: boolean) {
    this.#contacts = contacts;
    this.#activity = withActivity
      ? readTab(SpreadsheetApp.getActiveSpreadsheet(), 'activity', TAB_NAMES.activity, (sheet) =>
          ActivityTab.read(sheet),
        )
      : null;
    const drafts: readonly DraftRecord[] = this.#activity?.drafts() ?? [];
    this.campaign = { contacts: contacts.contacts, drafts, zone: settings.zone };
    this.settings = settings.settings;
    this.settingsProblems = settings.problems;
    this.#madeFor = settings.madeFor;
    this.tab = contacts.name;
    this.rows = contacts.rows;
  }

  get isCopy(): boolean {
    return this.#madeFor !== '' && this.#madeFor !== book.id();
  }

  identify(only: (index: number) => boolean = () => true): number {
    return identify(this.#contacts, newId, only);
  }

  writeDerived(...[derived, looks]: Parameters<Snapshot['writeDerived']>): readonly number[] | null {
    return writeDerived(this.#contacts, derived, looks ?? 'both');
  }

  stamp(...[key, indexes, day]: Parameters<Snapshot['stamp']>): void {
    stamp(this.#contacts, key, indexes, day);
  }

  writeFacts(...[id, facts]: Parameters<Snapshot['writeFacts']>): void {
    writeFacts(this.#contacts, id, facts);
  }

  append(...[people]: Parameters<Snapshot['append']>): boolean {
    return append(this.#contacts, people);
  }

  log(entries: readonly Entry[]): void {
    this.#activity?.append(entries);
  }

  history(id: string): readonly Entry[] {
    return (this.#activity?.entries ?? []).filter(({ contactId }) => contactId === id).reverse();
  }

  selected(): number | null {
    const range = SpreadsheetApp.getActiveSpreadsheet().getActiveRange();
    if (range === null || range.getSheet().getSheetId() !== this.#contacts.sheet.getSheetId()) return null;
    return this.#contacts.indexAt(range.getRow());
  }
}
