/** What executions leave behind for the person to see: menus, pages in frames, messages, and the list of executions. */
import type { Dialog } from '../emulator/host.ts';
import type { Fired } from '../emulator/triggers.ts';
import type { FramePages } from './frame-pages.ts';
import type { ExecutionView, FramesView, MenuView, Toast } from './protocol.ts';
import { menuView } from './slices.ts';

/** Where an execution came from, as the list of executions calls it. */
export type Origin = 'Open' | 'Menu' | 'Page' | 'Edit' | 'Trigger';

const KEPT_EXECUTIONS = 100;
const NO_FRAMES: FramesView = { sidebar: null, dialog: null, alert: null };

export class Stage {
  readonly #pages: FramePages;
  readonly #frameOrigin: string;
  readonly #toast: (toast: Toast) => void;
  #menus: readonly MenuView[] = [];
  #frames: FramesView = NO_FRAMES;
  #executions: readonly ExecutionView[] = [];
  /** Numbers of executions, messages and alerts. */
  #counted = 0;
  /** The function that showed the sidebar. */
  #sidebarFrom: string | null = null;

  constructor(pages: FramePages, frameOrigin: string, toast: (toast: Toast) => void) {
    this.#pages = pages;
    this.#frameOrigin = frameOrigin;
    this.#toast = toast;
  }

  get menus(): readonly MenuView[] {
    return this.#menus;
  }
  get frames(): FramesView {
    return this.#frames;
  }
  get executions(): readonly ExecutionView[] {
    return this.#executions;
  }
  get sidebarFrom(): string | null {
    return this.#frames.sidebar === null ? null : this.#sidebarFrom;
  }

  /** `when` tells the time at which an execution that took so many milliseconds began. */
  take(fired: readonly Fired[], origin: Origin, when: (emulatedMs: number) => string): void {
    for (const { function: name, user, run } of fired) {
      const { calls, ms, emulatedMs, error, shown } = run;
      const execution: ExecutionView = {
        id: ++this.#counted,
        function: name,
        origin,
        user,
        when: when(emulatedMs),
        roundTrips: calls.roundTrips,
        byMethod: calls.byMethod,
        ms,
        emulatedMs,
        error: error === null ? null : `${error.name}: ${error.message}`,
        log: shown.log,
      };
      this.#executions = [execution, ...this.#executions].slice(0, KEPT_EXECUTIONS);
      for (const menu of shown.menus) {
        this.#menus = [...this.#menus.filter((one) => one.name !== menu.name), menuView(menu)];
      }
      for (const dialog of shown.dialogs) this.#show(dialog, name);
      for (const { title, message } of shown.toasts) this.say(title, message, 'info');
      // Sheets shows what a click led to; what a trigger fails at is only logged.
      if (error !== null && origin === 'Menu') this.say('The add-on stopped', error.message, 'error');
    }
  }

  say(title: string, message: string, tone: Toast['tone']): void {
    this.#toast({ id: ++this.#counted, title, message, tone });
  }

  closeFrame(id: string): void {
    const { sidebar, dialog, alert } = this.#frames;
    this.#pages.remove(id);
    this.#frames = {
      sidebar: sidebar?.id === id ? null : sidebar,
      dialog: dialog?.id === id ? null : dialog,
      alert: alert?.id === id ? null : alert,
    };
  }

  /** Menus and frames go, as when the document is opened anew. */
  clear(): void {
    for (const frame of [this.#frames.sidebar, this.#frames.dialog])
      if (frame !== null) this.#pages.remove(frame.id);
    this.#frames = NO_FRAMES;
    this.#menus = [];
  }

  /** The answer of `alert` and `prompt` is fixed before they ask, so that they are shown when all is over. */
  #show({ kind, title, content, width, height }: Dialog, from: string): void {
    if (kind === 'alert' || kind === 'prompt') {
      const id = `alert-${String(++this.#counted)}`;
      this.#frames = { ...this.#frames, alert: { id, title: title || 'Message', text: content } };
      return;
    }
    const old = kind === 'sidebar' ? this.#frames.sidebar : this.#frames.dialog;
    if (old !== null) this.#pages.remove(old.id);
    const id = this.#pages.add(content, kind !== 'sidebar');
    const frame = { id, title: title || 'Untitled', url: `${this.#frameOrigin}/${id}`, width, height };
    if (kind === 'sidebar') {
      this.#sidebarFrom = from;
      this.#frames = { ...this.#frames, sidebar: frame };
    } else this.#frames = { ...this.#frames, dialog: { ...frame, modal: kind === 'modal' } };
  }
}
