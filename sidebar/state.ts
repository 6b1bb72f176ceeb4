/** What the sidebar shows, and everything that changes it. */
import { computed, signal } from '@preact/signals';
import type { Answer, EventRequest, PersonCard, PersonView, SidebarState } from '../src/contract.ts';
import type { Occasion } from '../src/domain/campaign.ts';
import type { Stage } from '../src/domain/columns.ts';
import type { Trouble } from './parts/FailureNote.tsx';
import { NotesKeeper } from './person/keeper.ts';
import { UnsavedNotes } from './person/unsaved.ts';
import { call } from './server.ts';

export type Tab = 'today' | 'person';

export const tab = signal<Tab>('today');
export const campaign = signal<SidebarState | null>(null);
/** The person shown: at first perhaps only the card that Today knows, then all of them. */
export const card = signal<PersonCard | null>(null);
export const person = signal<PersonView | null>(null);
export const keeper = signal<NotesKeeper | null>(null);
/** The message being drafted to the person shown. */
export const drafting = signal<Occasion | null>(null);
export const trouble = signal<Trouble | null>(null);
/** What is on its way, as words; `''` when nothing is. */
export const waiting = signal('');
/** What was just done, for the person's eyes and for a screen reader. */
export const told = signal('');

let unsaved: UnsavedNotes | null = null;
const keepers = signal<readonly NotesKeeper[]>([]);
/** Notes whose person is no longer in the sheet. */
export const orphans = computed(() => keepers.value.filter(({ failure }) => failure.value?.code === 'gone'));
/** The person of the row selected in the sheet, as last heard. */
let selectedId: string | null = null;
let todayIsOld = false;
let underWay = 0;
let following = false;

/** Asks for everything: at the opening, and when the person wants it fresh. */
export async function open(): Promise<void> {
  const askedAt = performance.now();
  const state = await ask('Reading your sheet', () => call('getSidebar', null), open);
  if (state === null) return;
  campaign.value = state;
  todayIsOld = false;
  unsaved ??= new UnsavedNotes(state.spreadsheet, state.me);
  selectedId = state.selected?.id ?? null;
  const shown = card.value?.id;
  if (state.selected !== null && (shown === undefined || shown === state.selected.id)) {
    show(state.selected, askedAt);
  } else if (shown !== undefined && tab.value === 'person') {
    void load(shown);
  }
  saveLeftovers();
}

/** Shows a person of Today at once with what is known, and the rest when it comes. */
export async function choose(chosen: PersonCard): Promise<void> {
  void keeper.value?.flush();
  tab.value = 'person';
  told.value = '';
  if (person.value?.id !== chosen.id) {
    forgetPerson();
    card.value = chosen;
  }
  await load(chosen.id);
}

async function load(id: string): Promise<void> {
  const askedAt = performance.now();
  const elsewhere = () => card.value?.id !== id;
  const view = await ask(
    'Reading this person',
    () => call('getPerson', { id }),
    () => load(id),
    elsewhere,
  );
  if (view !== null && !elsewhere()) show(view, askedAt);
}

/**
 * Follows the row selected in the sheet. A person who has begun to do something in the sidebar while the answer
 * was on its way (`engaged`), or who is writing a message, stays where they are until they come over again.
 */
export async function follow(engaged: () => boolean): Promise<void> {
  if (campaign.value === null || following || isBusy()) return;
  if (campaign.value.people === 0) {
    // The first people may have come in meanwhile, by hand or by import.
    await open();
    return;
  }
  following = true;
  const askedAt = performance.now();
  const answer = await call('getSelected', null);
  following = false;
  // Nobody asked for this aloud: a failure is told when something is asked for.
  if (!answer.ok || answer.value === null) return;
  const selected = answer.value;
  if (selected.id === card.value?.id) {
    selectedId = selected.id;
    show(selected, askedAt);
  } else if (selected.id !== selectedId && !isBusy() && drafting.value === null && !engaged()) {
    selectedId = selected.id;
    void keeper.value?.flush();
    told.value = '';
    trouble.value = null;
    show(selected, askedAt);
    tab.value = 'person';
  }
}

export async function record(request: EventRequest, words: string): Promise<boolean> {
  return change(
    request.id,
    words,
    () => call('recordEvent', request),
    () => record(request, words),
  );
}

export async function takeStage(id: string, stage: Stage): Promise<boolean> {
  return change(
    id,
    `Stage is now ${stage}.`,
    () => call('setStage', { id, stage }),
    () => takeStage(id, stage),
  );
}

export function showTab(chosen: Tab): void {
  tab.value = chosen;
  trouble.value = null;
  if (chosen === 'today' && todayIsOld) void open();
}

/** Today is asked for again the next time it is looked at. */
export function todayChanged(): void {
  todayIsOld = true;
}

function isBusy(): boolean {
  return waiting.value !== '';
}

async function change(
  id: string,
  words: string,
  run: () => Promise<Answer<PersonView>>,
  again: () => Promise<boolean>,
): Promise<boolean> {
  told.value = '';
  const askedAt = performance.now();
  const elsewhere = () => card.value?.id !== id;
  const view = await ask('Writing to your sheet', run, again, elsewhere);
  if (view === null) return false;
  todayIsOld = true;
  if (!elsewhere()) {
    told.value = words;
    show(view, askedAt);
  }
  return true;
}

/** Runs a call in sight of the person. `null`: it failed and that was told, unless the person has gone `elsewhere`. */
async function ask<T>(
  what: string,
  run: () => Promise<Answer<T>>,
  again: () => Promise<unknown>,
  elsewhere = () => false,
): Promise<T | null> {
  underWay += 1;
  waiting.value = what;
  trouble.value = null;
  const answer = await run();
  underWay -= 1;
  if (underWay === 0) waiting.value = '';
  if (answer.ok) return answer.value;
  const { error } = answer;
  if (!elsewhere()) {
    trouble.value = {
      failure: error,
      again: () => void (error.code === 'gone' ? startAgain() : again()),
    };
  }
  return null;
}

/** The row of the person shown is gone: their notes stay kept in the browser, and Today is read afresh. */
async function startAgain(): Promise<void> {
  forgetPerson();
  tab.value = 'today';
  await open();
}

function forgetPerson(): void {
  card.value = null;
  person.value = null;
  keeper.value = null;
  drafting.value = null;
}

function show(view: PersonView, askedAt: number): void {
  card.value = view;
  person.value = view;
  keeper.value = keeperOf(view, askedAt);
}

function keeperOf(view: PersonView, askedAt: number): NotesKeeper | null {
  if (unsaved === null) return null;
  const known = keepers.value.find(({ id }) => id === view.id);
  if (known !== undefined) {
    known.meet(view.notes, askedAt);
    return known;
  }
  const made = new NotesKeeper(view, view.notes, saveNotes, unsaved, unsaved.all().get(view.id));
  keepers.value = [...keepers.value, made];
  void made.flush();
  return made;
}

/** Notes that an earlier page could not save go to the sheet now, whoever is shown. */
function saveLeftovers(): void {
  if (unsaved === null) return;
  for (const [id, left] of unsaved.all()) {
    if (keepers.value.some((each) => each.id === id)) continue;
    const made = new NotesKeeper({ id, name: left.name }, left.base, saveNotes, unsaved, left);
    keepers.value = [...keepers.value, made];
    void made.flush();
  }
}

/** The person no longer wants these notes of someone who is gone. */
export function discard(keeper: NotesKeeper): void {
  keeper.forget();
  keepers.value = keepers.value.filter((each) => each !== keeper);
}

const saveNotes = (request: { id: string; notes: string; base: string }) => call('saveNotes', request);

/** Whether the browser keeps unsaved notes for a later page. */
export function notesLast(): boolean {
  return unsaved?.lasting.value ?? true;
}

/** Sends everything typed and not yet saved, for example when the connection is back. */
export function flushNotes(): void {
  for (const each of keepers.value) void each.flush();
}
