/** Bundles the workbench's page, once for each state of its sources: later starts find it in the cache. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CACHE = join(ROOT, 'node_modules/.cache/workbench-page');
/** What the page is made of. */
const SOURCES = [
  'workbench/page',
  'workbench/emulator/script-run.ts',
  'workbench/emulator/spreadsheet/a1.ts',
  'workbench/server/bundle-page.ts',
  'package-lock.json',
];

/** The folder that holds `main.js`, `main.css` and `frame-client.js`. */
export async function bundledPage(): Promise<string> {
  const folder = join(CACHE, await fingerprint());
  if (existsSync(folder)) return folder;
  // What is there belongs to older sources.
  await rm(CACHE, { recursive: true, force: true });
  await mkdir(CACHE, { recursive: true });
  const draft = `${folder}.${String(process.pid)}`;
  await bundle(draft);
  await rename(draft, folder).catch(async (error: unknown) => {
    // Another process that bundled at the same moment was faster: its folder is as good as ours.
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  });
  return folder;
}

async function bundle(outdir: string): Promise<void> {
  const page = join(ROOT, 'workbench/page');
  const common = { bundle: true, minify: true, outdir, target: 'es2022', logLevel: 'error' } as const;
  await Promise.all([
    build({
      ...common,
      entryPoints: [join(page, 'main.tsx')],
      format: 'esm',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      define: { 'process.env.NODE_ENV': '"production"' },
    }),
    build({ ...common, entryPoints: [join(page, 'frame-client.ts')], format: 'iife' }),
  ]);
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of SOURCES) await addTo(hash, join(ROOT, source));
  return hash.digest('hex').slice(0, 16);
}

async function addTo(hash: ReturnType<typeof createHash>, path: string): Promise<void> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => null);
  if (entries === null) {
    hash.update(path.slice(ROOT.length)).update(await readFile(path));
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1)))
    await addTo(hash, join(path, entry.name));
}
