/** Checks, builds and pushes the add-on to Google. `--with` chooses an edition; `--new` makes a new Sheet bound to it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from './build.ts';
import { parseEdition } from './editions.ts';
import { inWords } from './inWords.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CLASP = join(ROOT, 'node_modules', '.bin', 'clasp');
const SETTINGS = join(ROOT, '.clasp.json');
const PLACEHOLDER = 'PASTE_YOUR_SCRIPT_ID_HERE';
const TITLE = 'Informational interviews';

interface ClaspSettings {
  readonly scriptId: string;
  readonly rootDir: string;
}

await inWords(async () => {
  const { values } = parseArgs({
    options: { with: { type: 'string' }, new: { type: 'boolean', default: false } },
  });
  const edition = parseEdition(values.with);
  const settings = JSON.parse(readFileSync(SETTINGS, 'utf8')) as ClaspSettings;
  const obstacle = obstacleTo(settings, values.new);
  if (obstacle !== null) throw new Error(obstacle.join('\n'));
  run('npm', ['run', '-s', 'check']);
  await build(edition);
  if (values.new) createSheet(settings);
  run(CLASP, ['push', '--force']);
});

/** What stands in the way, in two lines: what is missing, and what to do. Null when nothing does. */
function obstacleTo({ scriptId }: ClaspSettings, isNew: boolean): [string, string] | null {
  if (!isNew && scriptId === PLACEHOLDER) {
    return [
      'There is no script to push to yet: .clasp.json still holds the placeholder. Nothing was pushed.',
      'Run "npm run deploy -- --new" to make a new Sheet with the add-on, or put your script id into .clasp.json.',
    ];
  }
  const login = spawnSync(CLASP, ['show-authorized-user', '--json'], { cwd: ROOT, encoding: 'utf8' });
  if (login.stdout.includes('"loggedIn": true')) return null;
  return [
    'clasp is not logged in to Google. Nothing was pushed.',
    'Run "npx clasp login", allow the Apps Script API at https://script.google.com/home/usersettings, and deploy again.',
  ];
}

/** Makes the Sheet in a temporary folder, because clasp refuses to create where a project is and rewrites manifests. */
function createSheet(settings: ClaspSettings): void {
  const folder = mkdtempSync(join(tmpdir(), 'interviews-'));
  try {
    run(CLASP, ['create-script', '--type', 'sheets', '--title', TITLE], folder);
    const { scriptId } = JSON.parse(readFileSync(join(folder, '.clasp.json'), 'utf8')) as ClaspSettings;
    writeFileSync(SETTINGS, `${JSON.stringify({ ...settings, scriptId }, null, 2)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(command: string, args: readonly string[], cwd = ROOT): void {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0)
    throw new Error(`"${command} ${args.join(' ')}" did not succeed. What came after it was not done.`);
}
