/** Makes the picture of the README: the sample campaign in the workbench, with the sidebar open. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../test/browser/chromium.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PICTURE = join(ROOT, 'docs', 'workbench.png');

const folder = await mkdtemp(join(tmpdir(), 'interviews-'));
const args = [
  '--import',
  'tsx',
  'workbench/cli.ts',
  'start',
  '--no-open',
  '--file',
  join(folder, 'book.json'),
];
const workbench = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
try {
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 1960, height: 860 } });
  await page.goto(await addressOf(workbench.stdout));
  await page.getByRole('menuitem', { name: 'Interviews' }).click();
  await page.getByRole('menuitem', { name: 'Open sidebar' }).click();
  await page.frameLocator('iframe').getByRole('heading', { name: /today/i }).waitFor();
  await page.screenshot({ path: PICTURE });
  await browser.close();
} finally {
  workbench.kill();
  await once(workbench, 'exit');
  await rm(folder, { recursive: true, force: true });
}

async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const address = /http:\/\/[\d.]+:\d+/.exec(line)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error('The workbench did not start.');
}
