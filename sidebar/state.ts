/** What the sidebar shows, and how it is read from the sheet. What the person changes is in `changes.ts`. */
import { signal } from '@preact/signals';
import type { Answer, PersonCard, PersonView, SidebarState, TaskView } from '../src/contract.ts';
import type { Occasion } from '../src/domain/message/occasions.ts';
import type { Trouble } from './parts/FailureNote.tsx';
import { typing } from './parts/typing.ts';
import type { NotesKeeper } from './person/keeper.ts';
import { keeperOf, takeUpNotes } from './person/keepers.ts';
import { call, UNCERTAIN } from './server.ts';

export type Tab = 'today' | 'person';

export interface Told {
  readonly words: string;
  /** Something was left undone, and the words say what. */
  readonly partly: boolean;
  readonly canUndo: boolean;
}

export const tab = signal<Tab>('today');
export const campaign = signal<SidebarState | null>(null);
/** The person shown: at first perhaps only the card that Today knows, then all of them. */
export const card = signal<PersonCard | null>(null);
export const person = signal<PersonView | null>(null);
/** The to-do for which this person was opened, until it is shown. */
export const sought = signal<TaskView | null>(null);
export const keeper = signal<NotesKeeper | null>(null);
/** The message being drafted to the person shown. */
export const drafting = signal<Occasion | null>(null);
export const trouble = signal<Trouble | null>(null);
/** What is on its way, as words; `''` when nothing is. */
export const waiting = signal('');
/** What was just done, for the person's eyes and for a screen reader. */
export const told = signal<Told>({ words: '', partly: false, canUndo: false });

/** The person of the row selected in the sheet, as last heard. */
let selectedId: string | null = null;
let todayIsOld = false;
let personIsOld = false;
let underWay = 0;
let following: Promise<boolean> | null = null;

export function tell(words: string, more: Partial<Omit<Told, 'words'>> = {}): void {
  told.value = { words, partly: false, canUndo: false, ...more };
}

/** Asks for everything: at the opening, and when the person wants it fresh. */
export async function open(): Promise<void> {
  const askedAt = performance.now();
  const answer = await ask('Reading your sheet', () => call('getSidebar', null), open);
  if (answer !== null) takeIn(answer.value, askedAt);
}

/** Takes in everything as the sheet showed it when it was asked at `askedAt`. */
export function takeIn(state: SidebarState, askedAt: number): void {
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

/** Shows a person of Today at once with what is known, and the rest when it comes; `task`: what they are opened for. */
export async function choose(chosen: PersonCard, task?: TaskView): Promise<void> {
  void keeper.value?.flush();
  tab.value = 'person';
  tell('');
  sought.value = task ?? null;
  if (person.value?.id !== chosen.id) {
    forgetPerson();
    card.value = chosen;
  }
  await load(chosen.id);
}

async function load(id: string): Promise<void> {
  const askedAt = performance.now();
  const elsewhere = () => card.value?.id !== id;
  const answer = await ask(
    'Reading this person',
    () => call('getPerson', { id }),
    () => load(id),
    elsewhere,
  );
  if (answer !== null && !elsewhere()) show(answer.value, askedAt);
}

/**
 * Follows the row selected in the sheet. A person who has begun to do something in the sidebar while the answer
 * was on its way (`engaged`), who fills in a form or is writing a message, stays where they are until they come over
 * again. True when it brought somebody else into sight.
 */
export function follow(engaged: () => boolean): Promise<boolean> {
  following ??= followNow(engaged).finally(() => (following = null));
  return following;
}

async function followNow(engaged: () => boolean): Promise<boolean> {
  if (campaign.value === null || isBusy()) return false;
  if (campaign.value.people === 0) {
    // The first people may have come in meanwhile, by hand or by import.
    await open();
    return false;
  }
  const askedAt = performance.now();
  const heard = await listen();
  if (heard === null || isBusy() || engaged()) return false;
  if (heard.campaign !== null) {
    campaign.value = heard.campaign;
    todayIsOld = false;
  }
  const { selected } = heard;
  if (selected === null) leaveUnselected();
  else if (selected.id === card.value?.id) {
    selectedId = selected.id;
    show(selected, askedAt);
  } else if (selected.id !== selectedId && !isWriting()) {
    selectedId = selected.id;
    void keeper.value?.flush();
    tell('');
    trouble.value = null;
    show(selected, askedAt);
    tab.value = 'person';
    return true;
  }
  return false;
}

interface Heard {
  /** Read anew where Today is in sight. */
  readonly campaign: SidebarState | null;
  readonly selected: PersonView | null;
}

/** One call. Nobody asked for it aloud, so that a failure (null) is told when something is asked for. */
async function listen(): Promise<Heard | null> {
  if (tab.value === 'today') {
    const answer = await call('getSidebar', null);
    return answer.ok ? { campaign: answer.value, selected: answer.value.selected } : null;
  }
  // What was done in the sheet meanwhile may have changed the list.
  todayIsOld = true;
  const answer = await call('getSelected', null);
  return answer.ok ? { campaign: null, selected: answer.value } : null;
}

/** A row without a person was selected: whoever was shown because of their row is no longer meant. */
function leaveUnselected(): void {
  const wasSelected = selectedId !== null && card.value?.id === selectedId;
  selectedId = null;
  if (!wasSelected || isWriting()) return;
  void keeper.value?.flush();
  tell('');
  forgetPerson();
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

/**
 * Runs a call in sight of the person. `null`: it failed and that was told, unless the person has gone `elsewhere`.
 * `again`: what "Try again" does; where twice would do harm, the sheet is read afresh instead.
 */
export async function ask<T>(
  what: string,
  run: () => Promise<Answer<T>>,
  again: () => Promise<unknown>,
  elsewhere = () => false,
): Promise<{ readonly value: T } | null> {
  underWay += 1;
  waiting.value = what;
  trouble.value = null;
  const answer = await run();
  underWay -= 1;
  if (underWay === 0) waiting.value = '';
  if (answer.ok) return answer;
  const { error } = answer;
  if (!elsewhere()) {
    const wayOn = error === UNCERTAIN ? open : error.code === 'gone' ? startAgain : again;
    trouble.value = {
      failure: error,
      again: () => void wayOn(),
      ...(error === UNCERTAIN ? { button: 'Read the sheet again' } : {}),
    };
  }
  return null;
}

/** Takes in a person as the sheet showed them when it was asked at `askedAt`. */
export function show(view: PersonView, askedAt: number): void {
  personIsOld = false;
  card.value = view;
  person.value = view;
  keeper.value = keeperOf(view, askedAt);
}

/** Today is read anew as soon as it is looked at. */
export function outdateToday(): void {
  todayIsOld = true;
}

export function forgetPerson(): void {
  card.value = null;
  person.value = null;
  keeper.value = null;
  drafting.value = null;
}

/** The person shown is gone: Today is read afresh. Notes whose row is gone stay in sight there. */
export async function startAgain(): Promise<void> {
  forgetPerson();
  tab.value = 'today';
  await open();
}

function isBusy(): boolean {
  return waiting.value !== '';
}

function isWriting(): boolean {
  return drafting.value !== null || typing.value;
}
