/** Calls the server by the contract, and turns every way a call can fail into words with a way on. */
import type { Answer, DraftsRequest, Failure, Server, ServerFunction } from '../src/contract.ts';

type Request<F extends ServerFunction> = Parameters<Server[F]>[0];
type Value<F extends ServerFunction> = ReturnType<Server[F]>;

/** `google.script.run`, as far as the pages use it. */
type Runner = {
  withSuccessHandler(handle: (answer: unknown) => void): Runner;
  withFailureHandler(handle: (error: unknown) => void): Runner;
} & Partial<Record<ServerFunction, (request: string) => void>> & {
    openImport(): void;
    openUpdates(): void;
  };

declare global {
  var google: { readonly script: { readonly run: Runner; readonly host: { close(): void } } } | undefined;
}

/** Google ends a run after six minutes; half a minute later nothing can be on its way any more. */
const LONGEST_WAIT_MS = 390_000;

/** Asks the server. Always answers, never rejects. */
export function call<F extends ServerFunction>(name: F, request: Request<F>): Promise<Answer<Value<F>>> {
  return new Promise((resolve) => {
    const lost = () => {
      resolve({ ok: false, error: lostCall(name, request) });
    };
    const run = globalThis.google?.script.run
      .withSuccessHandler((answer) => {
        resolve(parseAnswer(answer) as Answer<Value<F>>);
      })
      .withFailureHandler(lost)[name];
    if (run === undefined) {
      resolve({ ok: false, error: OUTDATED });
      return;
    }
    setTimeout(lost, LONGEST_WAIT_MS);
    run(JSON.stringify(request));
  });
}

/** Opens the import dialog over the sheet, as the menu does. */
export function openImport(): void {
  globalThis.google?.script.run.openImport();
}

/** Opens the dialog that drafts updates, in the place of the one that is open. */
export function openUpdates(): void {
  globalThis.google?.script.run.openUpdates();
}

/** Closes the dialog this page is shown in. */
export function closeDialog(): void {
  globalThis.google?.script.host.close();
}

const READS: ReadonlySet<ServerFunction> = new Set([
  'getMe',
  'getSidebar',
  'getPerson',
  'getSelected',
  'previewDrafts',
  'previewErase',
  'previewMerges',
]);
/** What would do something else, or the same once more, the second time. */
const ONCE: ReadonlySet<ServerFunction> = new Set(['addTodo', 'undoLast']);

function lostCall(name: ServerFunction, request: unknown): Failure {
  if (READS.has(name)) return LOST_READING;
  if (name === 'makeDrafts') return wantsFurther(request as DraftsRequest) ? UNCERTAIN_DRAFT : LOST_WRITING;
  return ONCE.has(name) ? UNCERTAIN : LOST_WRITING;
}

/** The same message is not drafted twice, unless a further draft was asked for. */
function wantsFurther({ people }: DraftsRequest): boolean {
  return people.some(({ again }) => again === true);
}

// What Google hands to the failure handler says nothing a person could use, so these words stand for all of it.
const LOST_READING: Failure = {
  code: 'busy',
  message:
    'Google Sheets did not answer. Nothing was changed, and what you typed is still here. Check your connection, then try again.',
};
const LOST_WRITING: Failure = {
  code: 'busy',
  message:
    'Google Sheets did not answer, so it is not certain that this was done. What you typed is still here. Check your connection, then try again: doing it twice does no harm.',
};

/** Nobody knows whether it was done, and trying again might do harm. */
export const UNCERTAIN: Failure = {
  code: 'busy',
  message:
    'Google Sheets did not answer, so it is not certain that this was done. Check your connection, then look at the sheet before you try again.',
};

/** As `UNCERTAIN`, for a further draft of the same message. */
export const UNCERTAIN_DRAFT: Failure = {
  code: 'busy',
  message:
    'Google Sheets did not answer, so it is not certain that another draft was made. What you typed is still here. Look into your drafts in Gmail before you try again.',
};

const OUTDATED: Failure = {
  code: 'unexpected',
  message:
    'This page and the add-on no longer understand each other: the add-on was probably updated while the page was open. Close the page, open it again from the Interviews menu, and look whether your last change is there.',
};

function parseAnswer(text: unknown): Answer<unknown> {
  if (typeof text !== 'string') return { ok: false, error: OUTDATED };
  try {
    const answer: unknown = JSON.parse(text);
    return isAnswer(answer) ? answer : { ok: false, error: OUTDATED };
  } catch {
    return { ok: false, error: OUTDATED };
  }
}

function isAnswer(answer: unknown): answer is Answer<unknown> {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return false;
  if (answer.ok === true) return 'value' in answer;
  if (!('error' in answer) || typeof answer.error !== 'object' || answer.error === null) return false;
  return 'message' in answer.error && typeof answer.error.message === 'string';
}
