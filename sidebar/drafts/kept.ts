/** Sentences typed for messages, kept in the browser until they are drafted or sent. */
import type { Values } from '../../src/domain/message/values.ts';
import { BrowserStore } from '../parts/browserStore.ts';

/** Sentences by field, for each person by ID. */
export type Typed = ReadonlyMap<string, Values>;

/** Apart for each spreadsheet and account; a copy of a spreadsheet has people of the same IDs. */
export class KeptSentences {
  private readonly store: BrowserStore;

  constructor(spreadsheet: string, me: string) {
    this.store = new BrowserStore(`interviews sentences ${JSON.stringify([spreadsheet, me])} `);
  }

  /** False where the browser keeps nothing for this page. */
  get lasts(): boolean {
    return this.store.lasting.value;
  }

  keep(id: string, fields: Values): void {
    const isEmpty = Object.values(fields).every((text) => text.trim() === '');
    if (isEmpty) this.forget(id);
    else this.store.set(id, JSON.stringify(fields));
  }

  forget(id: string): void {
    this.store.remove(id);
  }

  all(): Typed {
    const found = new Map<string, Values>();
    for (const [id, text] of this.store.all()) {
      const fields = parse(text);
      if (fields !== null) found.set(id, fields);
    }
    return found;
  }
}

function parse(stored: string): Values | null {
  try {
    const kept: unknown = JSON.parse(stored);
    if (typeof kept !== 'object' || kept === null) return null;
    const texts = Object.entries(kept).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
    return Object.fromEntries(texts);
  } catch {
    return null;
  }
}
