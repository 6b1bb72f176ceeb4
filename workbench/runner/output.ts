/** The one JSON document that the headless runner prints. */
import type { Calls, RunResult } from '../emulator/run.ts';
import type { Dialog } from '../emulator/host.ts';
import { highlights } from '../emulator/spreadsheet/conditional-formats.ts';
import type { Sheet } from '../emulator/spreadsheet/sheet.ts';
import type { World } from '../emulator/world.ts';
import type { DraftOutput } from './drafts.ts';

export interface Output {
  readonly result: unknown;
  /** One line, or null when all went well. */
  readonly error: string | null;
  /** Displayed values of the data range of every tab. */
  readonly sheets: Readonly<Record<string, readonly (readonly string[])[]>>;
  /** Row number to the effective background of its first cell, where not white. */
  readonly highlights: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly drafts: readonly DraftOutput[];
  readonly events: readonly never[];
  readonly triggers: readonly {
    readonly function: string;
    readonly type: string;
    readonly hour: number | null;
  }[];
  readonly dialogs: readonly Dialog[];
  readonly toasts: readonly { readonly title: string; readonly message: string }[];
  /** Of the function alone, not of what was run before it. */
  readonly calls: Calls;
  /** The function's own computing time in milliseconds. */
  readonly ms: number;
}

/** What stands when nothing was run. */
export function failure(error: string): Output {
  return {
    result: null,
    error,
    sheets: {},
    highlights: {},
    drafts: [],
    events: [],
    triggers: [],
    dialogs: [],
    toasts: [],
    calls: { roundTrips: 0, byMethod: {} },
    ms: 0,
  };
}

export async function describeWorld(
  world: World,
  user: string,
): Promise<Omit<Output, 'result' | 'error' | 'dialogs' | 'toasts' | 'calls' | 'ms'>> {
  const drafts = world.mailboxes.get(user)?.drafts ?? [];
  // The mail parser is loaded only when there is mail.
  const show = drafts.length === 0 ? null : (await import('./drafts.ts')).showDraft;
  return {
    sheets: Object.fromEntries(world.book.sheets.map((sheet) => [sheet.name, displayedRows(sheet)])),
    highlights: Object.fromEntries(world.book.sheets.map((sheet) => [sheet.name, highlights(sheet)])),
    drafts: show === null ? [] : await Promise.all(drafts.map(show)),
    events: [],
    triggers: world.triggers.map(({ function: name, type, hour }) => ({ function: name, type, hour })),
  };
}

export function describeRun(
  run: RunResult,
): Pick<Output, 'result' | 'error' | 'dialogs' | 'toasts' | 'calls' | 'ms'> {
  return {
    result: run.result,
    error: run.error?.message ?? null,
    dialogs: run.shown.dialogs,
    toasts: run.shown.toasts,
    calls: run.calls,
    ms: run.ms,
  };
}

/** An empty sheet still has the data range A1. */
function displayedRows(sheet: Sheet): string[][] {
  const rows = Math.max(1, sheet.lastRow());
  const columns = Math.max(1, sheet.lastColumn());
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => sheet.displayed(row + 1, column + 1)),
  );
}
