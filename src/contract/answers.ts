/** What every call and every run answers. */
import type { TroubleCode } from '../domain/trouble.ts';

/** What every page call answers: a value, or words the person can act on. A page never sees an exception. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Failure };

export interface Failure {
  readonly code: TroubleCode;
  /** What happened, what was and was not done, and what to do now. */
  readonly message: string;
  /** Where the person can give the missing permission, when that is the way on. */
  readonly authorizationUrl?: string;
}

/** What a run did. `skipped` names every person or line that was left out, and why. */
export interface Report {
  readonly done: readonly string[];
  readonly skipped: readonly { readonly who: string; readonly why: string }[];
  /** One sentence for a toast or a page: "3 drafts made; 1 skipped: row 7 has no e-mail address." */
  readonly message: string;
}

/** What a refresh did, and Today after it. */
export interface RefreshReport extends Report {
  /** The list of the sidebar, a line each: "Ana García (Acme): Say thank you. Thank-you: 5 h left". */
  readonly today: readonly string[];
}
