/** The options of `npm start`. */
import { parseArgs } from 'node:util';

export interface StartOptions {
  /** The workbook that is opened and saved. */
  readonly file: string;
  /** A file of contacts to import first, or null. */
  readonly contacts: string | null;
  readonly port: number;
  /** Whether to open the browser. */
  readonly open: boolean;
  /** Whether to build the add-on anew when its sources change. */
  readonly watch: boolean;
}

export const DEFAULT_FILE = 'workbench-data/book.json';
const DEFAULT_PORT = 8765;

/** Throws an `Error` whose message the person can act on. */
export function parseStartOptions(args: readonly string[]): StartOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      file: { type: 'string', default: DEFAULT_FILE },
      contacts: { type: 'string' },
      port: { type: 'string', default: String(DEFAULT_PORT) },
      'no-open': { type: 'boolean', default: false },
      watch: { type: 'boolean', default: false },
    },
  });
  const port = values.port === '' ? Number.NaN : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(
      `"${values.port}" is not a port. Give a whole number up to 65535, for example --port ${String(DEFAULT_PORT)}.`,
    );
  }
  return {
    file: values.file,
    contacts: values.contacts ?? null,
    port,
    open: !values['no-open'],
    watch: values.watch,
  };
}
