/**
 * Launches the Chromium that the browser tests run on: the npm registry's own build, unpacked once into
 * node_modules/.cache, so that neither a system browser nor a system library is needed.
 */
import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { extract } from 'tar-fs';

/** The archives of the package, and the folder each is unpacked into. Chromium looks for SwiftShader beside itself. */
const ARCHIVES = { 'fonts.tar.br': '.', 'swiftshader.tar.br': '.', 'al2023.tar.br': 'al2023' } as const;

/** A browser, ready for pages: the one at `CHROMIUM_ENDPOINT`, or one of its own. The caller closes it. */
export async function launchChromium(): Promise<Browser> {
  const shared = process.env[ENDPOINT];
  return shared === undefined ? chromium.launch(await options()) : chromium.connect(shared);
}

/** One browser for all files of tests; each has contexts of its own in it. Ends when the function given back is called. */
export async function shareChromium(): Promise<() => Promise<void>> {
  const server = await chromium.launchServer(await options());
  process.env[ENDPOINT] = server.wsEndpoint();
  return () => server.close();
}

const ENDPOINT = 'CHROMIUM_ENDPOINT';

/** `CHROMIUM_PATH` names another browser to run instead. */
async function options(): Promise<LaunchOptions> {
  const given = process.env['CHROMIUM_PATH'];
  if (given !== undefined && given !== '') return { executablePath: given };
  const home = await unpacked();
  return {
    executablePath: join(home, 'chromium'),
    args: ['--font-render-hinting=none', '--disable-gpu'],
    env: environment(home),
  };
}

/** The folder with the unpacked browser. Made under another name and then renamed, so that no one meets half of it. */
async function unpacked(): Promise<string> {
  const packageFolder = findPackage();
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const cache = join(packageFolder, '../../.cache');
  const home = join(cache, `chromium-${version}`);
  if (existsSync(home)) return home;

  await mkdir(cache, { recursive: true });
  const draft = await mkdtemp(join(cache, 'chromium-'));
  try {
    const bin = join(packageFolder, 'bin');
    await Promise.all([
      pipeline(
        createReadStream(join(bin, 'chromium.br')),
        createBrotliDecompress(),
        createWriteStream(join(draft, 'chromium'), { mode: 0o755 }),
      ),
      ...Object.entries(ARCHIVES).map(([archive, folder]) =>
        pipeline(
          createReadStream(join(bin, archive)),
          createBrotliDecompress(),
          extract(join(draft, folder)),
        ),
      ),
    ]);
    await writeFile(join(draft, 'fonts.conf'), fontsConf(home));
    await rename(draft, home);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Another process that unpacked at the same moment was faster: its folder is as good as ours.
    if (!existsSync(home)) throw error;
  }
  return home;
}

/** Only the fonts that came with the browser: a page looks the same on every machine. The cache needs a full path. */
const fontsConf = (home: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir>${join(home, 'fonts-cache')}</cachedir>
</fontconfig>
`;

function findPackage(): string {
  // build/cjs/index.cjs or build/esm/index.js: two folders below the package.
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  return join(dirname(main), '../..');
}

function environment(home: string): Record<string, string> {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return {
    ...Object.fromEntries(inherited),
    FONTCONFIG_PATH: home,
    ...(lacksLibraries(join(home, 'chromium')) ? { LD_LIBRARY_PATH: join(home, 'al2023/lib') } : {}),
  };
}

function lacksLibraries(executable: string): boolean {
  return execFileSync('ldd', [executable], { encoding: 'utf8' }).includes('not found');
}
