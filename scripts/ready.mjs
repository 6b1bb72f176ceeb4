// Installs the locked dependencies when they are missing or out of date; needs nothing but Node itself.
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const wanted = packagesOf(join(root, 'package-lock.json'));
// npm writes this file last, so a half-finished installation does not have it.
const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'));

const missing = Object.entries(wanted).some(
  ([path, { version, optional }]) => path !== '' && !optional && installed[path]?.version !== version,
);
if (missing && lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
  process.stderr.write(
    'node_modules is a link to another folder whose packages do not fit; nothing was changed. Remove the link.\n',
  );
  process.exit(1);
}
if (missing) {
  process.stderr.write('Installing what is needed (once, about a minute)…\n');
  const run = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) {
    process.stderr.write(
      'The installation did not finish; nothing was started. Check the network and try again.\n',
    );
    process.exit(1);
  }
}

function packagesOf(lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')).packages : {};
}
