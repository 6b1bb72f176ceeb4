/** Unsaved notes, kept in the browser until the sheet has them, apart for each spreadsheet, account and person. */
import { signal } from '@preact/signals';

export interface Unsaved {
  /** Whose notes they are, in case the row is gone when they are to be saved. */
  readonly name: string;
  readonly text: string;
  /** What the sheet held when the typing began. */
  readonly base: string;
}

export class UnsavedNotes {
  /** False once the browser refused to keep something: then notes live in this page alone. */
  readonly lasting = signal(true);
  private readonly prefix: string;

  constructor(spreadsheet: string, me: string) {
    this.prefix = `interviews notes ${JSON.stringify([spreadsheet, me])} `;
    this.tryStorage((storage) => {
      storage.setItem(`${this.prefix}?`, '');
      storage.removeItem(`${this.prefix}?`);
    });
  }

  keep(id: string, unsaved: Unsaved): void {
    this.tryStorage((storage) => {
      storage.setItem(this.prefix + id, JSON.stringify(unsaved));
    });
  }

  forget(id: string): void {
    this.tryStorage((storage) => {
      storage.removeItem(this.prefix + id);
    });
  }

  /** Everything kept here and not yet confirmed, by person. */
  all(): ReadonlyMap<string, Unsaved> {
    const found = new Map<string, Unsaved>();
    this.tryStorage((storage) => {
      for (const key of Object.keys(storage).filter((name) => name.startsWith(this.prefix))) {
        const unsaved = parse(storage.getItem(key));
        if (unsaved !== null) found.set(key.slice(this.prefix.length), unsaved);
      }
    });
    return found;
  }

  /** A frame of another site may be denied storage: even naming it can throw. */
  private tryStorage(use: (storage: Storage) => void): void {
    try {
      use(localStorage);
    } catch {
      this.lasting.value = false;
    }
  }
}

function parse(stored: string | null): Unsaved | null {
  try {
    const kept: unknown = JSON.parse(stored ?? '');
    if (typeof kept !== 'object' || kept === null) return null;
    const { name, text, base } = kept as Record<string, unknown>;
    return typeof name === 'string' && typeof text === 'string' && typeof base === 'string'
      ? { name, text, base }
      : null;
  } catch {
    return null;
  }
}
