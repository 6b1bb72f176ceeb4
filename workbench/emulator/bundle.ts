/** What clasp pushes, as the emulator runs it: the code, the pages and the manifest of one `dist/` folder. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { createRealm } from './vm-realm.ts';

export interface Manifest {
  /** The script's own time zone: what local date methods use; it may differ from the spreadsheet's. */
  readonly timeZone: string;
  readonly oauthScopes: readonly string[];
  /** Names under which advanced services are enabled, for example `Gmail`. */
  readonly advancedServices: readonly string[];
}

export interface Bundle {
  /** Compiled once; every execution runs it in a realm of its own. */
  readonly code: vm.Script;
  /** Names of the functions that can be called: those declared at the top level. */
  readonly functions: ReadonlySet<string>;
  /** HTML of each page by its name without `.html`. */
  readonly pages: ReadonlyMap<string, string>;
  readonly manifest: Manifest;
}

interface ManifestFile {
  timeZone?: string;
  oauthScopes?: string[];
  dependencies?: { enabledAdvancedServices?: { userSymbol: string }[] };
}

/** Reads a built folder. Throws when `Code.js` or `appsscript.json` is missing or does not parse. */
export function loadBundle(folder: string): Bundle {
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
  return createBundle(
    readFileSync(join(folder, 'Code.js'), 'utf8'),
    JSON.parse(readFileSync(join(folder, 'appsscript.json'), 'utf8')) as ManifestFile,
    new Map(pages.map((name) => [name.slice(0, -'.html'.length), readFileSync(join(folder, name), 'utf8')])),
  );
}

/** A bundle from its texts. A manifest without `oauthScopes` asks for none. */
export function createBundle(
  code: string,
  manifest: ManifestFile = {},
  pages: ReadonlyMap<string, string> = new Map(),
): Bundle {
  const script = new vm.Script(code, { filename: 'Code.js' });
  let functions: ReadonlySet<string> | undefined;
  return {
    code: script,
    get functions() {
      return (functions ??= topLevelFunctions(script));
    },
    pages,
    manifest: {
      timeZone: manifest.timeZone ?? 'Etc/UTC',
      oauthScopes: manifest.oauthScopes ?? [],
      advancedServices: (manifest.dependencies?.enabledAdvancedServices ?? []).map(
        (service) => service.userSymbol,
      ),
    },
  };
}

function topLevelFunctions(script: vm.Script): Set<string> {
  const { context, globals } = createRealm({ now: () => 0 });
  try {
    script.runInContext(context);
  } catch {
    // A script that calls services while it loads fails here, where there are none; its functions are declared by then.
  }
  return new Set(Object.keys(globals).filter((name) => typeof globals[name] === 'function'));
}
