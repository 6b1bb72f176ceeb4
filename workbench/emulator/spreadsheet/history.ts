/** Undo and redo: states of the whole spreadsheet to come back to, cheap because unchanged rows are shared. */
import type { Book, SavedBook } from './book.ts';

const STEPS = 100;

export class History {
  readonly #book: Book;
  #past: SavedBook[] = [];
  #future: SavedBook[] = [];

  constructor(book: Book) {
    this.#book = book;
  }

  /** Does something as one step. What changed nothing is no step; a new step ends what could be redone. */
  step<T>(action: () => T): T {
    const before = this.#book.saved();
    const { revision } = this.#book;
    try {
      return action();
    } finally {
      if (this.#book.revision !== revision) {
        this.#past = [...this.#past, before].slice(-STEPS);
        this.#future = [];
      }
    }
  }

  /** False when there is nothing to undo. */
  undo(): boolean {
    return this.#travel(this.#past, this.#future);
  }

  redo(): boolean {
    return this.#travel(this.#future, this.#past);
  }

  #travel(from: SavedBook[], to: SavedBook[]): boolean {
    const state = from.pop();
    if (state === undefined) return false;
    to.push(this.#book.saved());
    this.#book.restore(state);
    return true;
  }
}
