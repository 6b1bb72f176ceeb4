/** What travels between the workbench's server and its page. Everything is JSON. */
import type { BookDelta, BookView, Edit, Selection } from './book-view.ts';

export type MenuEntry =
  | { readonly kind: 'item'; readonly caption: string; readonly function: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'submenu'; readonly name: string; readonly items: readonly MenuEntry[] };
export interface MenuView {
  readonly name: string;
  readonly items: readonly MenuEntry[];
}

/** A page of the add-on, shown in a frame of the other origin. */
export interface FrameView {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  /** Pixels; null for the default. */
  readonly width: number | null;
  readonly height: number | null;
}

export interface FramesView {
  readonly sidebar: FrameView | null;
  readonly dialog: (FrameView & { readonly modal: boolean }) | null;
  readonly alert: { readonly id: string; readonly title: string; readonly text: string } | null;
}

export interface MessageView {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly cc: string;
  readonly subject: string;
  readonly text: string;
  /** Emulated time, `Sun 22 Nov 2026, 08:00`. */
  readonly when: string;
  /** Sent by the current user, so that an answer to it can be played. */
  readonly mine: boolean;
}
export interface ThreadView {
  readonly id: string;
  readonly messages: readonly MessageView[];
}
export interface MailboxView {
  readonly drafts: readonly MessageView[];
  readonly threads: readonly ThreadView[];
}
export type Reaction = 'reply' | 'out-of-office' | 'bounce';

export interface ClockView {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  readonly zone: string;
  /** In that zone: `Sun 22 Nov 2026, 08:00`. */
  readonly text: string;
  /** In that zone, for a form field: `2026-11-22T08:00`. */
  readonly local: string;
}

export interface TriggerView {
  readonly id: string;
  readonly function: string;
  /** "Every day at 7:00", "When someone edits". */
  readonly rule: string;
  readonly owner: string;
  /** Whether it can be run now: clock triggers only. */
  readonly runnable: boolean;
  readonly next: string;
}

export interface ExecutionView {
  readonly id: number;
  readonly function: string;
  /** "Menu", "Page", "Edit", "Trigger". */
  readonly origin: string;
  readonly user: string;
  readonly when: string;
  readonly roundTrips: number;
  readonly byMethod: Readonly<Record<string, number>>;
  /** The script's own computing time in milliseconds. */
  readonly ms: number;
  /** How long it would have taken, waiting included, in milliseconds. */
  readonly emulatedMs: number;
  readonly error: string | null;
  readonly log: readonly { readonly level: string; readonly text: string }[];
}

export type Feature = 'drafts' | 'tracking' | 'calendar' | 'digest';
export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';
export interface PeopleView {
  readonly user: string;
  readonly users: readonly string[];
  readonly features: readonly {
    readonly name: Feature;
    readonly granted: boolean;
    readonly available: boolean;
  }[];
  /** The mode in which `onOpen` ran. */
  readonly openMode: AuthMode;
}

export interface Toast {
  readonly id: number;
  readonly title: string;
  readonly message: string;
  readonly tone: 'info' | 'error';
}

/** The parts of the page beside the grid; each is sent whole when it changed. */
export interface Slices {
  readonly menus: readonly MenuView[];
  readonly frames: FramesView;
  readonly mailbox: MailboxView;
  readonly clock: ClockView;
  readonly triggers: readonly TriggerView[];
  readonly executions: readonly ExecutionView[];
  readonly people: PeopleView;
  readonly file: { readonly path: string; readonly saved: boolean };
}

export type ServerEvent =
  /** The line begins, or is there again. */
  | { readonly type: 'hello'; readonly slices: Slices; readonly revision: number }
  | { readonly type: 'slices'; readonly slices: Partial<Slices> }
  | { readonly type: 'delta'; readonly delta: BookDelta }
  | { readonly type: 'toast'; readonly toast: Toast }
  /** The pages of the add-on were built anew. */
  | { readonly type: 'reload' };

/** What the page may ask for, by path under `/api/`, with what it sends and what it gets. */
export interface Actions {
  book(request: null): BookView;
  edit(request: { readonly revision: number; readonly edit: Edit }): null;
  select(request: Selection): null;
  /** Runs a function of the add-on's menu. */
  menu(request: { readonly function: string }): null;
  /** `google.script.run` of a frame. */
  call(request: { readonly frame: string; readonly function: string; readonly args: string }): CallAnswer;
  closeFrame(request: { readonly id: string }): null;
  reopen(request: { readonly mode: AuthMode }): null;
  send(request: { readonly draft: string }): null;
  deleteDraft(request: { readonly draft: string }): null;
  react(request: { readonly thread: string; readonly reaction: Reaction }): null;
  /** Moves the clock forward to that local time, firing what falls due. */
  moveClock(request: { readonly to: string } | { readonly byMinutes: number }): null;
  runTrigger(request: { readonly id: string }): null;
  becomeUser(request: { readonly email: string }): null;
  grant(request: { readonly feature: Feature; readonly granted: boolean }): null;
  startOver(request: null): null;
}
export type Action = keyof Actions;

/** JSON text, since `google.script.run` gives copies. */
export type CallAnswer =
  | { readonly ok: true; readonly result: string }
  | { readonly ok: false; readonly error: string };

export type ApiAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string };
