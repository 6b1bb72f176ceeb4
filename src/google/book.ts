/** The campaign's spreadsheet as a snapshot: three reads (settings, contacts, activity), and the checked writes. */
import type { Book, Edited, Entry, Snapshot } from '../app/ports.ts';
import type { DraftRecord } from '../domain/campaign.ts';
import type { FactKey } from '../domain/columns.ts';
import { ACTIVITY_TAB, ActivityTab } from './activityTab.ts';
import { ContactsTab } from './contactsTab.ts';
import { append, identify, stamp, writeDerived, writeFacts } from './contactsWriter.ts';
import { newId } from './newId.ts';
import { readSettingsTab, type SettingsTab } from './settingsTab.ts';
import { requireTab } from './tabs.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

export const book: Book = {
  locale: () => SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale(),
  id: () => SpreadsheetApp.getActiveSpreadsheet().getId(),

  read() {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const settings = readSettingsTab(spreadsheet);
    const sheet = requireTab(spreadsheet, 'contacts', settings.contactsTab);
    const contacts = ContactsTab.read(sheet, settings.contactsTab, settings.adopted, settings.zone);
    return new SheetSnapshot(settings, contacts, true);
  },
};

/** What the edit of a range means to the campaign; null when it lies elsewhere than in rows of contacts. */
export function readEdit(range: Range): Edited | null {
  const settings = readSettingsTab(SpreadsheetApp.getActiveSpreadsheet());
  const first = range.getRow();
  const last = first + range.getNumRows() - 1;
  const contacts = ContactsTab.recognise(
    range.getSheet(),
    settings.contactsTab,
    settings.adopted,
    settings.zone,
  );
  if (contacts === null) return null;
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
      ? new ActivityTab(requireTab(SpreadsheetApp.getActiveSpreadsheet(), 'activity', ACTIVITY_TAB))
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

  writeDerived(...args: Parameters<Snapshot['writeDerived']>): readonly number[] | null {
    const [derived, options] = args;
    return writeDerived(this.#contacts, derived, options?.justRead ?? false);
  }

  stamp(...[key, indexes, day]: Parameters<Snapshot['stamp']>): void {
    stamp(this.#contacts, key, indexes, day);
  }

  writeFacts(...[id, facts]: Parameters<Snapshot['writeFacts']>): void {
    writeFacts(this.#contacts, id, facts);
  }

  append(...[people]: Parameters<Snapshot['append']>): void {
    append(this.#contacts, people);
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
