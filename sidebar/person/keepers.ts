/** The notes of everyone shown on this page or left unsaved by an earlier one: one keeper a person. */
import { computed, signal } from '@preact/signals';
import type { PersonView } from '../../src/contract.ts';
import { call } from '../server.ts';
import { NotesKeeper } from './keeper.ts';
import { type Unsaved, UnsavedNotes } from './unsaved.ts';

let unsaved: UnsavedNotes | null = null;
const keepers = signal<readonly NotesKeeper[]>([]);

/** Notes whose person is no longer in the sheet. */
export const orphans = computed(() => keepers.value.filter(({ failure }) => failure.value?.code === 'gone'));

/** Once spreadsheet and account are known: what an earlier page could not save goes to the sheet, whoever is shown. */
export function takeUpNotes(spreadsheet: string, me: string): void {
  if (unsaved !== null) return;
  unsaved = new UnsavedNotes(spreadsheet, me);
  for (const [id, left] of unsaved.all()) {
    void keep(unsaved, { id, name: left.name }, left.base, left).flush();
  }
}

/** The keeper for a person as the sheet showed them when it was asked at `askedAt`; null before `takeUpNotes`. */
export function keeperOf(view: PersonView, askedAt: number): NotesKeeper | null {
  const known = find(view.id);
  known?.meet(view.notes, askedAt);
  return known ?? (unsaved === null ? null : keep(unsaved, view, view.notes));
}

/** The person no longer wants these notes of someone who is gone. */
export function discard(keeper: NotesKeeper): void {
  keeper.forget();
  keepers.value = keepers.value.filter((each) => each !== keeper);
}

/** The person was erased: nothing about them stays in the browser either. */
export function forgetNotes(id: string): void {
  const keeper = find(id);
  if (keeper !== undefined) discard(keeper);
}

/** Sends everything typed and not yet saved, for example when the connection is back. */
export function flushNotes(): void {
  for (const each of keepers.value) void each.flush();
}

/** Whether the browser keeps unsaved notes for a later page. */
export function notesLast(): boolean {
  return unsaved?.lasting.value ?? true;
}

function find(id: string): NotesKeeper | undefined {
  return keepers.value.find((each) => each.id === id);
}

function keep(
  store: UnsavedNotes,
  person: { readonly id: string; readonly name: string },
  notes: string,
  left?: Unsaved,
): NotesKeeper {
  const save = (request: { id: string; notes: string; base: string }) => call('saveNotes', request);
  const made = new NotesKeeper(person, notes, save, store, left);
  keepers.value = [...keepers.value, made];
  return made;
}
