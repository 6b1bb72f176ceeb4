/** What the sidebar shows, and everything that changes it. */
import { signal } from '@preact/signals';
import type { Answer, EventRequest, PersonCard, PersonView, SidebarState } from '../src/contract.ts';
import type { Occasion } from '../src/domain/campaign.ts';
import type { Stage } from '../src/domain/columns.ts';
import type { Trouble } from './parts/FailureNote.tsx';
import type { NotesKeeper } from './person/keeper.ts';
import { keeperOf, takeUpNotes } from './person/keepers.ts';
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

/** The person of the row selected in the sheet, as last heard. */
let selectedId: string | null = null;
let todayIsOld = false;
let personIsOld = false;
let underWay = 0;
let following = false;

/** Asks for everything: at the opening, and when the person wants it fresh. */
export async function open(): Promise<void> {
  const askedAt = performance.now();
  const state = await ask('Reading your sheet', () => call('getSidebar', null), open);
  if (state === null) return;
  campaign.value = state;
  todayIsOld = false;
  takeUpNotes(state.spreadsheet, state.me);
  selectedId = state.selected?.id ?? null;
  const shown = card.value?.id;
  if (state.selected !== null && (shown === undefined || shown === state.selected.id)) {
    show(state.selected, askedAt);
  } else if (shown !== undefined && tab.value === 'person') {
    void load(shown);
  } else {
    personIsOld = true;
  }
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
  scrollTo(0, 0);
  if (chosen === 'today' && todayIsOld) void open();
  if (chosen === 'person' && personIsOld && card.value !== null) void load(card.value.id);
}

/** Back from drafting to the person, whose next action may have changed by it. */
export function leaveDrafting(): void {
  drafting.value = null;
  todayIsOld = true;
  if (card.value !== null) void load(card.value.id);
}

/** Makes a copied spreadsheet one of its own; `clean`: without the people that came along. */
export async function settleCopy(clean: boolean): Promise<void> {
  const report = await ask(
    'Writing to your sheet',
    () => call('settleCopy', { clean }),
    () => settleCopy(clean),
  );
  if (report === null) return;
  if (clean) forgetPerson();
  await open();
  told.value = report.message;
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
  personIsOld = false;
  card.value = view;
  person.value = view;
  keeper.value = keeperOf(view, askedAt);
}
