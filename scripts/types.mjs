// Checks the types of every part of the project, each with the globals it may know and no others.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const PARTS = [
  'src',
  'src/domain',
  'src/app',
  'src/content',
  'sidebar',
  'workbench',
  'workbench/page',
  'scripts',
  'test',
];

const queue = [...PARTS];
let failed = false;
async function worker() {
  for (let part = queue.shift(); part !== undefined; part = queue.shift()) {
    const run = spawn('npx', ['tsc', '--project', part, '--pretty'], { stdio: 'inherit' });
    const [code] = await once(run, 'exit');
    failed ||= code !== 0;
  }
}
await Promise.all([worker(), worker()]);
process.exitCode = failed ? 1 : 0;
