/** What is asked of one execution, and what it gives back. */
import type { AuthMode, Shown } from './host.ts';

/** Where an execution comes from: it decides the time limit, who is the active user and whether there is a window. */
export type Origin = 'menu' | 'page' | 'simple-trigger' | 'trigger';

/** A fault that a test plants: the method fails at its nth call (counted from 1), before or after it took effect. */
export interface Fault {
  readonly method: string;
  readonly nth: number;
  readonly when: 'before' | 'after';
  /** The message the script sees; `kill` ends the execution there, as a crash would: nothing catches it. */
  readonly error: string | { readonly kill: true };
}

/** Something that happens in the world just before the nth call of a method: someone sorts the sheet, say. */
export interface Between {
  readonly method: string;
  readonly nth: number;
  readonly callback: () => void;
}

/** Milliseconds of emulated time a round trip takes. */
export interface Latency {
  readonly call: number;
  /** Gmail, Calendar and mail. */
  readonly mail: number;
}

/** How the person answers `alert` and `prompt`, in order; when none is left, the first button with empty text. */
export interface DialogAnswer {
  readonly button: 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
  readonly text?: string;
}

/** An event object to build for a handler: live objects in it exist only inside the execution. */
export type EventRequest =
  | { readonly kind: 'open' | 'install' }
  | {
      readonly kind: 'edit';
      readonly sheet: string;
      /** Rows and columns counted from 1, both ends included. */
      readonly rowStart: number;
      readonly rowEnd: number;
      readonly columnStart: number;
      readonly columnEnd: number;
      /** Only for a single cell. */
      readonly value?: string;
      readonly oldValue?: string;
    }
  | { readonly kind: 'clock'; readonly triggerId: string };

export interface RunRequest {
  /** Name of a top-level function. */
  readonly function: string;
  readonly args?: readonly unknown[];
  /** Takes the place of `args`. */
  readonly event?: EventRequest;
  readonly user: string;
  /** Default FULL. */
  readonly authMode?: AuthMode;
  /** Default `menu`. */
  readonly origin?: Origin;
  readonly latency?: Latency;
  /** Whether the script's own computing time moves the emulated clock; default true. */
  readonly computingCounts?: boolean;
  /** Makes `Math.random` and UUIDs repeat. */
  readonly seed?: number;
  readonly faults?: readonly Fault[];
  readonly between?: readonly Between[];
  readonly answers?: readonly DialogAnswer[];
  /** Run as a script that is bound to no document. */
  readonly outsideContainer?: boolean;
  /** Enforce the trigger rules of published add-ons (Google: add-ons/concepts/editor-triggers). */
  readonly published?: boolean;
}

export interface Calls {
  readonly roundTrips: number;
  readonly byMethod: Readonly<Record<string, number>>;
}

export interface RunError {
  readonly name: string;
  readonly message: string;
  /** Lines of the script's own stack, as Google shows them. */
  readonly stack: string;
}

export interface RunResult {
  /** What the function returned, copied out: plain objects, arrays, dates and primitives. */
  readonly result: unknown;
  readonly error: RunError | null;
  readonly calls: Calls;
  /** The script's own computing time in milliseconds. */
  readonly ms: number;
  /** Emulated duration of the execution in milliseconds. */
  readonly emulatedMs: number;
  readonly shown: Shown;
}
