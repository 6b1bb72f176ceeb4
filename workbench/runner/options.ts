/** The command line of the headless runner, read into what it means. */
import { parseArgs } from 'node:util';
import { FEATURE_SCOPES } from '../emulator/permissions.ts';
import { isKnownZone } from '../emulator/zone.ts';

export interface RunnerOptions {
  readonly function: string;
  readonly args: readonly unknown[] | null;
  /** A workbook: `.json`, or `.csv` and `.xlsx` to import. */
  readonly file: string | null;
  readonly contacts: string | null;
  readonly bare: boolean;
  /** Local time in the spreadsheet's zone, or null for now. */
  readonly now: string | null;
  /** Zone of the spreadsheet; null leaves a loaded one as it is and gives a new one UTC. */
  readonly timeZone: string | null;
  readonly user: string;
  /** Null leaves what was granted in a loaded workbook, and means `drafts` in a new one. */
  readonly features: readonly string[] | null;
  readonly save: string | null;
  /** Another built folder than `dist/`; nothing is built then. */
  readonly dist: string | null;
}

const DEFAULT_USER = 'me@example.com';

/** Throws an `Error` with a sentence for the person when the command line is not understood. */
export function parseRunnerOptions(argv: readonly string[]): RunnerOptions {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      args: { type: 'string' },
      file: { type: 'string' },
      contacts: { type: 'string' },
      bare: { type: 'boolean', default: false },
      now: { type: 'string' },
      tz: { type: 'string' },
      user: { type: 'string', default: DEFAULT_USER },
      grant: { type: 'string' },
      save: { type: 'string' },
      dist: { type: 'string' },
    },
  });
  const [name, ...more] = positionals;
  if (name === undefined) throw new Error('Name the function to run: workbench run FUNCTION [--args JSON] …');
  if (more.length > 0)
    throw new Error(`Only one function can be run, and "${more.join(' ')}" came after ${name}.`);
  if (values.tz !== undefined && !isKnownZone(values.tz)) {
    throw new Error(`"${values.tz}" is not a time zone. Use a name like America/New_York.`);
  }
  return {
    function: name,
    args: values.args === undefined ? null : parseArguments(values.args),
    file: values.file ?? null,
    contacts: values.contacts ?? null,
    bare: values.bare,
    now: values.now ?? null,
    timeZone: values.tz ?? null,
    user: values.user,
    features: values.grant === undefined ? null : parseFeatures(values.grant),
    save: values.save ?? null,
    dist: values.dist ?? null,
  };
}

/** A JSON array holds the arguments; any other value is the one argument. */
function parseArguments(text: string): readonly unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Error(`--args is not JSON: ${(error as Error).message}`);
  }
  return Array.isArray(value) ? value : [value];
}

/** `drafts,tracking`; `none` or nothing for the base scopes alone. */
function parseFeatures(text: string): string[] {
  const names = text.split(',').flatMap((name) => name.trim() || []);
  const features = names.filter((name) => name !== 'none');
  for (const name of features) {
    if (FEATURE_SCOPES[name] === undefined) {
      throw new Error(
        `There is no feature "${name}" to grant. Choose from ${Object.keys(FEATURE_SCOPES).join(', ')}, or none.`,
      );
    }
  }
  return features;
}
