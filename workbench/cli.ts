/** The workbench's command line: `start` opens the page, `run FUNCTION` runs one function without it. */
import process from 'node:process';

import { ignoreScriptRejections } from './emulator/script-rejections.ts';

const USAGE = 'Usage: npm start, or npm run -s workbench -- run FUNCTION [--args JSON] [--file BOOK.json] …';

ignoreScriptRejections();
const [command, ...rest] = process.argv.slice(2);

switch (command) {
  case 'run': {
    const { runHeadless } = await import('./runner/run.ts');
    const { writeJson } = await import('./runner/write-json.ts');
    const output = await runHeadless(rest, (line) => process.stderr.write(`${line}\n`));
    // The reader may have had enough: then there is nobody left to tell.
    process.stdout.on('error', () => undefined);
    await writeJson(process.stdout, output);
    process.exitCode = output.error === null ? 0 : 1;
    break;
  }
  case 'start': {
    const { start } = await import('./server/start.ts');
    await start(rest);
    break;
  }
  default:
    process.stderr.write(`${USAGE}\n`);
    process.exitCode = 1;
}
