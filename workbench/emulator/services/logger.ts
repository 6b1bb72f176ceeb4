/** Logger and console: both write to the log of the execution. */
import { format } from 'node:util';
import type { Execution } from '../execution.ts';
import { strict } from '../strict.ts';

export function createLogger(run: Execution): GoogleAppsScript.Base.Logger {
  const logger: GoogleAppsScript.Base.Logger = strict<GoogleAppsScript.Base.Logger>(run, 'Logger', {
    log: (...values: unknown[]) => {
      run.shown.log.push({ level: 'info', text: textOf(values) });
      return logger;
    },
    getLog: () => run.shown.log.map((line) => `${line.text}\n`).join(''),
    clear: () => {
      run.shown.log.length = 0;
    },
  });
  return logger;
}

export function createConsole(run: Execution): object {
  const write =
    (level: 'log' | 'info' | 'warn' | 'error') =>
    (...values: unknown[]): void => {
      run.shown.log.push({ level, text: textOf(values) });
    };
  return { log: write('log'), info: write('info'), warn: write('warn'), error: write('error') };
}

/** Objects as JSON, the rest as `printf` would show it. */
function textOf(values: readonly unknown[]): string {
  return format(
    ...values.map((value) => (typeof value === 'object' && value !== null ? jsonOf(value) : value)),
  );
}

function jsonOf(value: object): string {
  if (Object.prototype.toString.call(value) === '[object Error]') return (value as Error).toString();
  try {
    return JSON.stringify(value);
  } catch {
    return Object.prototype.toString.call(value);
  }
}
