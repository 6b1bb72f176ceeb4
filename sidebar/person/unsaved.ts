/** Unsaved notes, kept in the browser until the sheet has them, apart for each spreadsheet, account and person. */
import type { Signal } from '@preact/signals';
import { BrowserStore } from '../parts/browserStore.ts';

export interface Unsaved {
  /** Whose notes they are, in case the row is gone when they are to be saved. */
  readonly name: string;
  readonly text: string;
  /** What the sheet held when the typing began. */
  readonly base: string;
}

export class UnsavedNotes {
  /** False once the browser refused to keep something: then notes live in this page alone. */
  readonly lasting: Signal<boolean>;
  private readonly store: BrowserStore;

  constructor(spreadsheet: string, me: string) {
    this.store = new BrowserStore(`interviews notes ${JSON.stringify([spreadsheet, me])} `);
    this.lasting = this.store.lasting;
  }

  keep(id: string, unsaved: Unsaved): void {
    this.store.set(id, JSON.stringify(unsaved));
  }

  forget(id: string): void {
    this.store.remove(id);
  }

  /** Everything kept here and not yet confirmed, by person. */
  all(): ReadonlyMap<string, Unsaved> {
    const found = new Map<string, Unsaved>();
    for (const [id, text] of this.store.all()) {
      const unsaved = parse(text);
      if (unsaved !== null) found.set(id, unsaved);
    }
    return found;
  }
}

function parse(stored: string): Unsaved | null {
  try {
    const kept: unknown = JSON.parse(stored);
    if (typeof kept !== 'object' || kept === null) return null;
    const { name, text, base } = kept as Record<string, unknown>;
    return typeof name === 'string' && typeof text === 'string' && typeof base === 'string'
      ? { name, text, base }
      : null;
  } catch {
    return null;
  }
}
