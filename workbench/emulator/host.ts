/** What an emulated service may ask of the execution it runs in. */
import type { Realm } from './realm.ts';
import type { World } from './world.ts';

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

/** One run of one function of the bundle: its own realm, user, scopes, clock and count of round trips. */
export interface Host {
  readonly realm: Realm;
  readonly world: World;
  /** E-mail address of the person on whose behalf the code runs. */
  readonly user: string;
  readonly authMode: AuthMode;
  /**
   * A call that leaves the script: checks auth mode and granted scopes, counts one round trip under `method`
   * (for example `Range.getValues`), lets the emulated clock go on by the latency, and throws as Google
   * does when the six minutes (30 s for simple triggers) are over. Every service calls it before it acts.
   */
  call(method: string): void;
  /** Checks scopes and auth mode as `call` does, but counts nothing. */
  permit(method: string): void;
  /** Called by `strict` when the script calls a method it wraps: from here on time is the service's own. */
  enter?(): void;
  /**
   * Called by `strict` when that method is done, whether it returned or threw: time is the script's again, and the
   * fault that a test wants to strike after the method took effect is thrown.
   */
  settle?(): void;
  /** The emulated time in milliseconds. */
  now(): number;
  /** Things a run leaves behind for the person to see. */
  readonly shown: Shown;
}

export interface Shown {
  readonly toasts: { title: string; message: string }[];
  readonly dialogs: Dialog[];
  readonly menus: Menu[];
  readonly log: { level: 'log' | 'info' | 'warn' | 'error'; text: string }[];
}

export interface Dialog {
  readonly kind: 'sidebar' | 'modal' | 'modeless' | 'alert' | 'prompt';
  readonly title: string;
  /** The page, or the text of an alert. */
  readonly content: string;
  readonly width: number | null;
  readonly height: number | null;
}

export interface Menu {
  readonly name: string;
  readonly items: MenuItem[];
}
export type MenuItem =
  | { readonly kind: 'item'; readonly caption: string; readonly function: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'submenu'; readonly menu: Menu };
