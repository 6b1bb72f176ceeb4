/** Writes `dist/`: what clasp pushes and the workbench runs. `--with drafts,digest` chooses an edition. */
import { mkdir, mkdtemp, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build as bundle } from 'esbuild';
import { DEFAULT_EDITION, type Feature, manifestOf, parseEdition } from './editions.ts';
import { inWords } from './inWords.ts';
import { notices } from './notices.ts';
import { buildPages } from './pages.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = join(ROOT, 'dist');
const CACHE = join(ROOT, 'node_modules', '.cache');
const SOURCES = ['src', 'sidebar', 'scripts', 'appsscript.json', 'package-lock.json'];

/** Builds aside and moves each file in, so that nobody ever reads half of one, not even while another build runs. */
export async function build(edition: readonly Feature[] = DEFAULT_EDITION, dist = DIST): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const fresh = await mkdtemp(join(CACHE, 'build-'));
  await Promise.all([buildCode(fresh), buildPages(fresh), buildManifest(fresh, edition)]);
  await mkdir(dist, { recursive: true });
  const built = await readdir(fresh);
  for (const name of built) await rename(join(fresh, name), join(dist, name));
  const stale = (await readdir(dist)).filter((name) => !built.includes(name));
  await Promise.all(
    [fresh, ...stale.map((name) => join(dist, name))].map((path) =>
      rm(path, { recursive: true, force: true }),
    ),
  );
}

/** Builds the default edition when `dist/` is missing or older than any of its sources. */
export async function buildIfStale(): Promise<void> {
  const built = await stat(join(DIST, 'Code.js')).catch(() => null);
  const newest = Math.max(...(await Promise.all(SOURCES.map((path) => newestChange(join(ROOT, path))))));
  if (built === null || built.mtimeMs < newest) await build();
}

async function newestChange(path: string): Promise<number> {
  const info = await stat(path);
  if (!info.isDirectory()) return info.mtimeMs;
  const children = await Promise.all((await readdir(path)).map((name) => newestChange(join(path, name))));
  return Math.max(info.mtimeMs, ...children);
}

async function buildCode(outDir: string): Promise<void> {
  const entryPoints = [join(ROOT, 'src/main.ts')];
  const outfile = join(outDir, 'Code.js');
  const shape = await bundle({
    entryPoints,
    bundle: true,
    format: 'esm',
    write: false,
    metafile: true,
    outfile,
  });
  const names = Object.values(shape.metafile.outputs).flatMap((output) => output.exports);
  const stubs = names.map((name) => `function ${name}(...args) { return App_.${name}(...args); }`);
  await bundle({
    entryPoints,
    bundle: true,
    format: 'iife',
    globalName: 'App_',
    target: 'es2019',
    charset: 'ascii',
    legalComments: 'inline',
    banner: { js: '/** @OnlyCurrentDoc */' },
    footer: { js: [...stubs, await notices(ROOT)].join('\n') },
    outfile,
  });
}

async function buildManifest(outDir: string, edition: readonly Feature[]): Promise<void> {
  const base = JSON.parse(await readFile(join(ROOT, 'appsscript.json'), 'utf8')) as { oauthScopes: string[] };
  await writeFile(join(outDir, 'appsscript.json'), `${JSON.stringify(manifestOf(base, edition), null, 2)}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await inWords(async () => {
    const { values } = parseArgs({ options: { with: { type: 'string' } } });
    await build(parseEdition(values.with));
  });
}
