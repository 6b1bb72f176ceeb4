/** Any failure in words for a person: ours as they are, Google's translated, none raw. */
import type { Failure } from '../contract.ts';
import { Trouble } from '../domain/trouble.ts';

const NOT_ALLOWED =
  /protected|action not allowed|permission to edit|do not have permission to (edit|access)|read.?only/i;
const PERMISSION = /permission to call|authori[sz]ation is required/i;
const TOO_LONG = /maximum of 50,?000 characters/i;
const OUT_OF_TIME = /maximum execution time/i;

export function inWords(error: unknown): Failure {
  if (error instanceof Trouble) return { code: error.code, message: error.message };
  const reason = error instanceof Error ? error.message : String(error);
  if (PERMISSION.test(reason)) {
    return {
      code: 'permission',
      message:
        'Google has not given Interviews the permission for this yet, so it stopped there. Reload the spreadsheet, choose the menu item again and allow what it asks for.',
    };
  }
  if (NOT_ALLOWED.test(reason)) {
    return {
      code: 'not-allowed',
      message:
        'You may not change these cells: they are protected, or the spreadsheet is shared with you for viewing only. What could not be written whole was left as it was. Ask its owner for edit access, or make a copy of your own.',
    };
  }
  if (TOO_LONG.test(reason)) {
    return {
      code: 'bad-input',
      message:
        'A cell of Google Sheets takes at most 50,000 characters. Nothing was saved; shorten the text and try again.',
    };
  }
  if (OUT_OF_TIME.test(reason)) {
    return {
      code: 'busy',
      message:
        'Google stopped the run after six minutes. What was done so far is kept; start it again to go on.',
    };
  }
  // For whoever reads the executions; a person gets words.
  console.error(reason);
  return {
    code: 'unexpected',
    message: `Google answered in a way Interviews did not expect, so it stopped there. Try again in a minute; if it comes back, choose Set up › Check my setup.`,
  };
}

/** Runs a command that answers to Google or a script: what it throws is a sentence, never a raw exception. */
export function plainly<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Error(inWords(error).message);
  }
}
