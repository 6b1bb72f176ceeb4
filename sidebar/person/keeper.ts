/** Keeps what is typed about one person until the sheet has it, and never writes over what someone else typed. */
import { signal } from '@preact/signals';
import type { Answer, Failure } from '../../src/contract.ts';
import type { Unsaved, UnsavedNotes } from './unsaved.ts';

type Save = (request: {
  id: string;
  notes: string;
  base: string;
}) => Promise<Answer<{ readonly saved: string }>>;

/** `conflict`: the cell changed meanwhile, and the person has to say which notes stay. */
type NotesState = 'saved' | 'unsaved' | 'saving' | 'failed' | 'conflict';

/** Milliseconds of rest after a key before the sheet is written; shorter where the browser keeps nothing. */
const REST_MS = 1000;
const SHORT_REST_MS = 300;

export class NotesKeeper {
  readonly id: string;
  readonly name: string;
  readonly text = signal('');
  readonly state = signal<NotesState>('saved');
  readonly failure = signal<Failure | null>(null);
  /** What the cell holds, while that is in conflict with `text`. */
  readonly theirs = signal('');
  private readonly save: Save;
  private readonly store: UnsavedNotes;
  private base: string;
  /** What was sent may stand in the cell even if no answer came: meeting it there is no conflict. */
  private readonly sent = new Set<string>();
  private savedAt = 0;
  private forgotten = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `notes`: what the sheet holds. `unsaved`: what an earlier page could not save. */
  constructor(
    person: { readonly id: string; readonly name: string },
    notes: string,
    save: Save,
    store: UnsavedNotes,
    unsaved?: Unsaved,
  ) {
    this.id = person.id;
    this.name = person.name;
    this.save = save;
    this.store = store;
    this.base = unsaved?.base ?? notes;
    this.text.value = unsaved?.text ?? notes;
    if (unsaved !== undefined) {
      this.state.value = 'unsaved';
      this.meet(notes, 0);
    }
  }

  type(text: string): void {
    this.text.value = text;
    this.keep();
    if (this.state.value === 'conflict' || this.state.value === 'saving') return;
    this.state.value = 'unsaved';
    this.flushSoon();
  }

  /** Writes to the sheet now, if there is anything to write. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    if (this.forgotten || (this.state.value !== 'unsaved' && this.state.value !== 'failed')) return;
    const notes = this.text.value;
    this.sent.add(notes);
    this.state.value = 'saving';
    const answer = await this.save({ id: this.id, notes, base: this.base });
    if (!answer.ok) {
      this.failure.value = answer.error;
      this.state.value = 'failed';
      return;
    }
    this.failure.value = null;
    this.savedAt = performance.now();
    const state = this.compare(answer.value.saved);
    this.state.value = state;
    if (state === 'unsaved') this.flushSoon();
  }

  /** Takes in what the sheet held when it was asked at `askedAt` (`performance.now()`). */
  meet(notes: string, askedAt: number): void {
    // An answer on its way while notes were saved may still bring the old ones.
    if (askedAt < this.savedAt || this.state.value === 'saving' || this.state.value === 'conflict') return;
    if (this.state.value === 'saved') {
      this.base = notes;
      this.text.value = notes;
    } else {
      const state = this.compare(notes);
      this.state.value = state;
      if (state === 'unsaved') this.flushSoon();
    }
  }

  keepBoth(): void {
    this.settle(`${this.theirs.value}\n\n${this.text.value}`);
  }

  keepMine(): void {
    this.settle(this.text.value);
  }

  keepTheirs(): void {
    this.settle(this.theirs.value);
  }

  /** Gives up what was not saved. */
  forget(): void {
    clearTimeout(this.timer);
    // A save may still be under way, and its answer must not bring the text back.
    this.forgotten = true;
    this.store.forget(this.id);
  }

  /** Unsaved text against what the cell holds. */
  private compare(cell: string): NotesState {
    if (same(cell, this.text.value)) {
      this.base = cell;
      this.sent.clear();
      this.store.forget(this.id);
      return 'saved';
    }
    if (cell === this.base || this.sent.has(cell) || this.text.value.includes(cell)) {
      // Nothing of the cell is lost by writing over it.
      this.base = cell;
      this.keep();
      return 'unsaved';
    }
    this.theirs.value = cell;
    return 'conflict';
  }

  private flushSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), this.store.lasting.value ? REST_MS : SHORT_REST_MS);
  }

  private keep(): void {
    if (this.forgotten) return;
    this.store.keep(this.id, { name: this.name, text: this.text.value, base: this.base });
  }

  private settle(text: string): void {
    this.base = this.theirs.value;
    this.text.value = text;
    this.keep();
    this.state.value = 'unsaved';
    void this.flush();
  }
}

/** A cell may have lost spaces at its ends and the line ends of another system. */
function same(cell: string, typed: string): boolean {
  const plain = (text: string) => text.replaceAll('\r\n', '\n').trim();
  return plain(cell) === plain(typed);
}
